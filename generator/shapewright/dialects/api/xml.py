"""Request and response syntax of API reference pages for XML, as AWS prints it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from shapewright.dialects.api.syntax import INDENT, shallow_enough, sorted_members
from shapewright.ir import SCALAR_TYPES, Member, Shape


def xml_syntax(members: Sequence[Member], root: str, namespace: str = "") -> list[str]:
    """Lines of an XML document with these members, in this order.

    Args:
        root: name of the root element.
        namespace: its XML namespace, or an empty text.
    """
    attribute = f' xmlns="{namespace}"' if namespace else ""

    def lines(depth: int) -> Iterator[str]:
        yield '<?xml version="1.0" encoding="UTF-8"?>'
        yield f"<{root}{attribute}>"
        for member in members:
            yield from _element(member, _name(member), INDENT, (), depth)
        yield f"</{root}>"

    return shallow_enough(lines)


def _name(member: Member) -> str:
    return member.location_name or member.name


def _element(
    member: Member, name: str, pad: str, path: tuple[str, ...], depth: int
) -> Iterator[str]:
    shape = member.shape
    inner = (*path, shape.name)
    deeper = pad + INDENT
    if shape.type in SCALAR_TYPES:
        yield f"{pad}<{name}>{shape.type}</{name}>"
    elif shape.name in path or len(path) >= depth:
        yield f"{pad}<{name}>{shape.name}</{name}>"
    elif shape.member is not None and member.flattened:
        yield from _element(shape.member, shape.member.location_name or name, pad, inner, depth)
        yield f"{pad}..."
    elif shape.member is not None:
        yield f"{pad}<{name}>"
        item = shape.member.location_name or "member"
        yield from _element(shape.member, item, deeper, inner, depth)
        yield f"{pad}</{name}>"
    elif shape.type == "map" and member.flattened:
        yield from _entry(shape, name, pad, inner, depth)
    elif shape.type == "map":
        yield f"{pad}<{name}>"
        yield from _entry(shape, "entry", deeper, inner, depth)
        yield f"{pad}</{name}>"
    else:
        yield f"{pad}<{name}>"
        for child in sorted_members(shape.members.values()):
            yield from _element(child, _name(child), deeper, inner, depth)
        yield f"{pad}</{name}>"


def _entry(shape: Shape, name: str, pad: str, path: tuple[str, ...], depth: int) -> Iterator[str]:
    """One entry of a map."""
    yield f"{pad}<{name}>"
    for part, default in zip(shape.references(), ("key", "value"), strict=True):
        yield from _element(part, part.location_name or default, pad + INDENT, path, depth)
    yield f"{pad}</{name}>"
