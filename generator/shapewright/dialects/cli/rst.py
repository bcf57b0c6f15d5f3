"""Pieces of AWS CLI pages in reStructuredText, with the white space that the AWS CLI writes."""

from __future__ import annotations

from collections.abc import Iterable

from shapewright.dialects.budget import Budget, TooLarge
from shapewright.dialects.cli.editions import Edition, PageOption, fill
from shapewright.dialects.cli.options import CliOption, is_streaming_blob
from shapewright.dialects.cli.syntax import Syntax, one_line
from shapewright.dialects.cli.tree import DEEPEST, ENDLESS, MOST_CHARACTERS, Node, children
from shapewright.dialects.documentation.rst import Flavour, stray_targets, to_rst
from shapewright.dialects.escape import Rendered
from shapewright.ir import Member


def documentation(html: str, level: int = 0) -> Rendered:
    """Documentation at a level of indentation (two blanks each)."""
    return to_rst(html, level, Flavour.CLI)


def title(name: str) -> Rendered:
    """The heading of a page."""
    bar = "*" * len(name)
    return Rendered(f"{bar}\n{name}\n{bar}")


def breadcrumbs(path: Iterable[str]) -> Rendered:
    """Links to the pages above a page: all commands', a service's ..."""
    links = [":ref:`aws <cli:aws>`"]
    label = "cli:aws"
    for name in path:
        label = f"{label} {name}"
        links.append(f":ref:`{name} <{label}>`")
    return Rendered(" . ".join(links))


def note(text: str, level: int) -> Rendered:
    """A note of one sentence, which stands at twice its indentation."""
    margin, inner = "  " * level, "  " * (level + 1)
    return Rendered(f"\n\n{margin}.. note::\n\n{inner}{inner}{text}\n\n\n{margin}")


def documentation_note(html: str) -> Rendered:
    """A note of the outermost level that holds documentation."""
    return Rendered(f"\n\n.. note::\n\n  {documentation(html, 1)}\n\n")


def service_note(service: str, edition: Edition) -> Rendered:
    """The note of a service (by the name of its command) that ends descriptions, if it has one."""
    found = edition.service_notes.get(service, {})
    if "line" in found:
        return note(found["line"], 0)
    return documentation_note(found["documentation"]) if found else Rendered("")


def option_entry(option: CliOption, syntaxes: Iterable[Syntax], edition: Edition) -> Rendered:
    """The whole entry of an option."""
    names = " | ".join(f"``{name}``" for name in option.names)
    text = f"{names} ({option.type})\n{documentation(option.documentation, 1)}"
    member = option.member
    if member is not None:
        if is_streaming_blob(member):
            text += note(edition.texts["streaming_blob"], 1)
        text += _union_note(member, 1, edition) + _possible_values(member)
        text += members(children(member, (member.shape_name,)), 1, edition)
    return Rendered(f"{text}\n\n" + "".join(map(_syntax, syntaxes)))


def global_option_entry(option: PageOption) -> Rendered:
    """The entry of an option that every command has."""
    text = to_rst(option.documentation, 0, Flavour.CLI).strip()
    choices = "".join(f"*   {choice}\n\n" for choice in option.choices)
    if choices:
        choices = f"\n{choices}\n"
    return Rendered(f"``{option.names[0]}`` ({option.type})\n\n{text}\n\n{choices}")


def members(nodes: Iterable[Node], level: int, edition: Edition) -> Rendered:
    """A tree of members; a sentence if it is longer than ``MOST_CHARACTERS``."""
    tree = _Tree(edition)
    try:
        for node in nodes:
            tree.node(node, level)
    except TooLarge:
        return Rendered(f"{ENDLESS}\n\n{'  ' * level}")
    return Rendered("".join(tree.parts))


def targets(documentations: Iterable[str]) -> Rendered:
    """Definitions of the links that the documentations leave open, for the end of a page."""
    found = dict.fromkeys(target for html in documentations for target in stray_targets(html))
    lines = "".join(f".. _{target}: {target}\n" for target in found)
    return Rendered(f"\n\n{lines}" if lines else "")


class _Tree:
    """Writes members and what stands below them into ``parts``."""

    def __init__(self, edition: Edition) -> None:
        self.parts: list[str] = []
        self._budget = Budget(MOST_CHARACTERS)
        self._edition = edition

    def node(self, node: Node, level: int) -> None:
        if node.recurs:
            self._write("( ... recursive ... )" if node.member.type == "structure" else "")
            return
        if len(node.above) > DEEPEST:
            raise TooLarge
        margin, inner = "  " * level, "  " * (level + 1)
        self._write(f"{node.label}\n\n{inner}")
        self._write(documentation(node.member.documentation, level + 1))
        self._write(_union_note(node.member, level + 1, self._edition))
        self._write(f"\n\n{inner}")
        for child in node.children():
            self.node(child, level + 1)
        self._write(f"\n\n{margin}")

    def _write(self, text: str) -> None:
        self._budget.spend(len(text))
        self.parts.append(text)


def _union_note(member: Member, level: int, edition: Edition) -> str:
    if not member.union:
        return ""
    names = ", ".join(f"``{name}``" for name in member.shape.members)
    return note(fill(edition.texts["union"], {"members": names}), level)


def _possible_values(member: Member) -> str:
    if member.type != "string" or not member.enum:
        return ""
    values = "".join(f"\n  *   ``{literal_text(value)}``\n\n  " for value in member.enum)
    return f"\n\n  Possible values:\n\n  {values}\n\n  "


def literal_text(value: str) -> str:
    """A value for between double backquotes: one line, and no backquote ends the literal."""
    return one_line(value).replace("`", "'")


def _syntax(syntax: Syntax) -> str:
    if syntax.title == "Shorthand Syntax":
        lines = "".join(f"  {line}\n" for line in syntax.lines)
        return f"\n\n{syntax.title}::\n\n  {lines}\n\n"
    text = "\n  ".join(syntax.lines)
    if syntax.values:
        values = "".join(f"    {value}\n" for value in syntax.values)
        text += f"\n\n  Where valid values are:\n{values}\n"
    return f"\n\n{syntax.title}::\n\n  {text}\n\n\n\n"
