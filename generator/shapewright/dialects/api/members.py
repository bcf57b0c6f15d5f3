"""The entries of API reference pages: members, errors, and the structures that they are made of."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass

from shapewright.dialects.api.editions import ApiEdition
from shapewright.dialects.api.syntax import sorted_members
from shapewright.dialects.api.types import Link, constraint_lines, has_fields, type_line
from shapewright.dialects.documentation.markdown import (
    heading,
    join_blocks,
    list_item,
    quote,
    strong,
    to_markdown,
)
from shapewright.dialects.escape import Rendered, markdown, markdown_code
from shapewright.ir import Member, Shape, walk


@dataclass(frozen=True, slots=True)
class Entries:
    """How a list of members shows them.

    Args:
        name: the name that an entry begins with.
        required: names of the members that must be set; None where pages do not say it.
        types: whether an entry states its type; those of headers and paths do not.
    """

    name: Callable[[Member], str]
    required: Collection[str] | None = None
    types: bool = True


def member_list(
    members: Iterable[Member], entries: Entries, edition: ApiEdition, link: Link
) -> Rendered:
    """Members in alphabetical order of the names that they are listed by."""
    ordered = sorted(members, key=lambda m: (entries.name(m).casefold(), m.name))
    return join_blocks(_entry(member, entries, edition, link) for member in ordered)


def _entry(member: Member, entries: Entries, edition: ApiEdition, link: Link) -> Rendered:
    parts = [_term(entries.name(member), member.name), to_markdown(member.documentation)]
    if member.deprecated:
        parts.append(deprecated(edition.say("deprecated_member"), member.deprecated_message))
    if entries.types:
        parts.append(type_line(member, link))
    parts += constraint_lines(member)
    if entries.required is not None:
        if member.name in entries.required:
            parts.append(Rendered("Required: Yes"))
        elif entries.types:
            parts.append(Rendered("Required: No"))
    return list_item(join_blocks(parts))


def _term(name: str, own_name: str) -> Rendered:
    """The name of the wire, and that of the SDKs if it is another."""
    if name == own_name:
        return strong(name)
    return Rendered(f"{strong(name)} ({markdown_code(own_name)} in SDKs)")


def deprecated(sentence: Rendered, message: str) -> Rendered:
    """The edition's sentence, and what the service says of the reason."""
    return Rendered(f"*{sentence}* {markdown(message)}".rstrip())


def important(content: Rendered) -> Rendered:
    """A note as AWS's pages have it for what must not be missed."""
    return quote(join_blocks([strong("Important"), content]))


def error_list(errors: Iterable[Member], edition: ApiEdition) -> Rendered:
    """Errors in alphabetical order, each with its HTTP status."""
    ordered = sorted(errors, key=lambda error: error.shape_name)
    return join_blocks(_error(error, edition) for error in ordered)


def _error(error: Member, edition: ApiEdition) -> Rendered:
    shape = error.shape
    term = strong(shape.name)
    if shape.error_code != shape.name:
        term = Rendered(f"{term} (code {markdown_code(shape.error_code)})")
    parts = [term, to_markdown(error.documentation)]
    if edition.error_members:
        parts += (
            list_item(join_blocks([strong(member.name), to_markdown(member.documentation)]), "+")
            for member in sorted_members(shape.members.values())
            if member.documentation
        )
    parts.append(Rendered(f"HTTP Status Code: {shape.http_status}"))
    return list_item(join_blocks(parts))


def data_types(shapes: Iterable[Shape], edition: ApiEdition, link: Link) -> Rendered:
    """A section for each structure, in the order given."""
    return join_blocks(_data_type(shape, edition, link) for shape in shapes)


def _data_type(shape: Shape, edition: ApiEdition, link: Link) -> Rendered:
    parts = [heading(3, shape.name), to_markdown(shape.documentation)]
    if shape.union:
        parts.append(important(edition.say("union")))
    entries = Entries(lambda member: member.location_name or member.name, shape.required)
    parts.append(member_list(shape.members.values(), entries, edition, link))
    return join_blocks(parts)


def structures_below(members: Iterable[Member]) -> list[Shape]:
    """Every structure that pages describe and that these members lead to, sorted by name."""
    found = {use.shape_name: use.shape for use in walk(members) if has_fields(use.shape)}
    return [found[name] for name in sorted(found, key=lambda name: (name.casefold(), name))]


def anchors(titles: Iterable[str]) -> Iterator[str]:
    """The fragments by which renderers link to headings with these titles, in order of the page.

    Titles are words of letters, digits, ``_``, ``-`` and blanks; a fragment that is taken gets
    the next number.
    """
    taken: dict[str, int] = {}
    for title in titles:
        base = fragment = title.lower().replace(" ", "-")
        while fragment in taken:
            taken[base] += 1
            fragment = f"{base}-{taken[base]}"
        taken[fragment] = 0
        yield fragment
