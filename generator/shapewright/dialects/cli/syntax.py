"""How a value is written on the AWS CLI: shorthand, JSON, and lists of plain values.

The texts are those of the AWS CLI's help, without markup.
"""

from __future__ import annotations

from dataclasses import dataclass

from shapewright.dialects.budget import Budget, TooLarge
from shapewright.dialects.cli import special as cli_special
from shapewright.dialects.cli.options import CliOption
from shapewright.dialects.cli.tree import DEEPEST, MOST_CHARACTERS
from shapewright.ir import SCALAR_TYPES, Member

_DEEPEST_SHORTHAND = 3
_STEP = "  "


@dataclass(frozen=True, slots=True)
class Syntax:
    """One way to write a value.

    Args:
        title: what pages call it.
        lines: the example.
        values: the values that can stand in it, if pages list them below the example.
    """

    title: str
    lines: tuple[str, ...]
    values: tuple[str, ...] = ()


def option_syntaxes(service: str, command: str, option: CliOption) -> tuple[Syntax, ...]:
    """The syntaxes that a page shows for an option.

    Args:
        service: name of the service's command (``s3api``).
        command: name of the operation's command.
    """
    member = option.member
    if member is None or not option.takes_value or member.type in SCALAR_TYPES:
        return ()
    if _is_plain_text(member):
        return ()
    item = member.shape.member
    if item is not None and item.type in SCALAR_TYPES:
        word = plain_value(item, with_enum=False)
        values = tuple(map(one_line, item.enum)) if item.type == "string" else ()
        return (Syntax("Syntax", (f"{word} {word} ...",), values),)
    name = option.names[0]
    lines: tuple[str, ...] = ()
    if cli_special.takes_bare_values(service, command, name.removeprefix("--")):
        lines = _bare_list(name, member)
    elif not _wraps_document(member):
        lines = shorthand(member)
    found = (Syntax("Shorthand Syntax", lines), Syntax("JSON Syntax", json_syntax(member)))
    return tuple(syntax for syntax in found if syntax.lines)


def shorthand(member: Member) -> tuple[str, ...]:
    """Lines of the shorthand example of an option; none if it would nest too deeply."""
    try:
        if member.shape.member is not None:
            text = f"{_Shorthand().value(member.shape.member, ())} ..."
        else:
            text = _Shorthand().value(member, ())
    except TooLarge:
        return ()
    return tuple(text.splitlines())


def json_syntax(member: Member) -> tuple[str, ...]:
    """Lines of the JSON example of an option, two blanks per level; none if it has no end."""
    writer = _Json()
    try:
        writer.value(member, "", ())
    except TooLarge:
        return ()
    return tuple("".join(writer.parts).split("\n"))


def plain_value(member: Member, with_enum: bool = True) -> str:
    """The word that stands for a scalar: ``"string"``, ``"A"|"B"``, ``true|false``, ``integer``."""
    if member.type == "string":
        values = member.enum if with_enum else ()
        return "|".join(f'"{one_line(value)}"' for value in values) or '"string"'
    return "true|false" if member.type == "boolean" else member.type


def one_line(text: str) -> str:
    """``text`` with nothing in it that ends a line or hides: such characters become blanks."""
    if text.isprintable():
        return text
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())


def _is_plain_text(member: Member) -> bool:
    """A structure with one text, ``Value``, is written as that text: pages show no syntax."""
    members = member.shape.members
    return list(members) == ["Value"] and members["Value"].type == "string"


def _wraps_document(member: Member) -> bool:
    """Whether the value is any JSON value, or lists or maps of nothing else."""
    seen: set[str] = set()
    while member.shape_name not in seen:
        seen.add(member.shape_name)
        inside = member.shape.member or member.shape.value
        if inside is None:
            members = member.shape.members.values()
            return member.document and all(child.shape_name in seen for child in members)
        member = inside
    return False


def _bare_list(name: str, member: Member) -> tuple[str, ...]:
    item = member.shape.member
    if item is None or len(item.shape.members) != 1:
        return shorthand(member)
    only = next(iter(item.shape.members))
    if member.min == member.max == 1:
        return (f"{name} {only}1",)
    return (f"{name} {only}1 {only}2 {only}3",)


class _Shorthand:
    """Builds one shorthand example; ``above`` holds the names of the shapes that stand around."""

    def __init__(self) -> None:
        self._budget = Budget(MOST_CHARACTERS)

    def value(self, member: Member, above: tuple[str, ...]) -> str:
        if len(above) > _DEEPEST_SHORTHAND:
            raise TooLarge
        shape = member.shape
        if member.type == "structure":
            text = ",".join(
                self._member(child, above)
                for child in shape.members.values()
                if not _wraps_document(child)
            )
            text = f"{{{text}}}" if above else text
        elif shape.member is not None:
            text = self._list(shape.member, above)
        elif shape.value is not None:
            text = self._map(member, shape.value, above)
        else:
            text = member.type
        self._budget.spend(len(text))
        return text

    def _member(self, member: Member, above: tuple[str, ...]) -> str:
        if member.shape_name in above:
            return "( ... recursive ... )"
        return f"{member.name}={self.value(member, (*above, member.shape_name))}"

    def _list(self, item: Member, above: tuple[str, ...]) -> str:
        text = self.value(item, (*above, item.shape_name))
        nested = item.type not in SCALAR_TYPES or len(above) > 1
        return f"[{text},{text}]" if nested else f"{text},{text}"

    def _map(self, member: Member, value: Member, above: tuple[str, ...]) -> str:
        text = self.value(value, (*above, value.shape_name))
        text = f"KeyName1={text},KeyName2={text}"
        if above:
            return f"{{{text}}}"
        key = member.shape.key
        if key is None or not key.enum:
            return text
        names = "".join(f"  {one_line(name)}\n" for name in key.enum)
        return f"{text}\n\nWhere valid key names are:\n{names}"


class _Json:
    """Writes one JSON example into ``parts``."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self._budget = Budget(MOST_CHARACTERS)

    def value(self, member: Member, margin: str, above: tuple[str, ...]) -> None:
        shape, name = member.shape, member.shape_name
        if len(above) > DEEPEST:
            raise TooLarge
        if above.count(name) > 1:
            self._write("{ ... recursive ... }" if member.type == "structure" else "")
        elif member.type in SCALAR_TYPES:
            self._write(plain_value(member))
        elif shape.member is not None:
            self._list(shape.member, margin, (*above, name))
        elif shape.key is not None and shape.value is not None:
            self._map(shape.key, shape.value, margin, (*above, name))
        elif member.document:
            self._write("{...}")
        else:
            self._structure(member, margin, (*above, name))

    def _list(self, item: Member, margin: str, above: tuple[str, ...]) -> None:
        if item.type in SCALAR_TYPES:
            self._write(f"[{plain_value(item)}, ...]")
            return
        inner = margin + _STEP
        self._write(f"[\n{inner}")
        self.value(item, inner, above)
        self._write(f"\n{inner}...\n{margin}]")

    def _map(self, key: Member, value: Member, margin: str, above: tuple[str, ...]) -> None:
        inner = margin + _STEP
        self._write(f"{{{plain_value(key)}: ")
        self.value(value, inner + _STEP, above)
        self._write(f"\n{inner}...}}")

    def _structure(self, member: Member, margin: str, above: tuple[str, ...]) -> None:
        inner = margin + _STEP
        self._write(f"{{\n{inner}")
        for index, child in enumerate(member.shape.members.values()):
            self._write(f",\n{inner}" if index else "")
            self._write(f'"{child.name}": ')
            self.value(child, inner, above)
        self._write(f"\n{margin}}}")

    def _write(self, text: str) -> None:
        self._budget.spend(len(text))
        self.parts.append(text)
