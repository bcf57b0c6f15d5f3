"""The descriptions of request and response members in boto3's pages."""

from __future__ import annotations

from collections.abc import Mapping

from shapewright.dialects.boto3.special import UNCHANGED, Changes, MemberChange, shape_changes
from shapewright.dialects.boto3.text import (
    MAX_LEVEL,
    TYPE_NAMES,
    Cycles,
    Section,
    line,
    paragraph,
)
from shapewright.dialects.budget import TooLarge
from shapewright.dialects.documentation.rst import Flavour, to_rst
from shapewright.ir import Member, Service, Shape

LINE_LIMIT = 5000

_REQUIRED = "**[REQUIRED]** "
_AUTOPOPULATED = "This field is autopopulated if not provided."
_UNION = (
    ".. note::    This is a Tagged Union structure. Only one of the     following top level keys "
)
_UNION_REQUEST = _UNION + "can be set: {}. "
_UNION_RESPONSE = (
    _UNION + "will be set: {}.     If a client receives an unknown member it will     set "
    "``SDK_UNKNOWN_MEMBER`` as the top level key,     which maps to the name or tag of the unknown "
    "    member. The structure of ``SDK_UNKNOWN_MEMBER`` is     as follows"
)
_UNKNOWN_MEMBER = "'SDK_UNKNOWN_MEMBER': {'name': 'UnknownMemberName'}"
_TWIN_NOTE = "This member has been deprecated. Please use ``{}`` instead."
_TWIN_TEXT = "The raw, unparsed value of the ``{}`` field."


class Members:
    """Describes members of one service's shapes; subclasses say how requests and responses do.

    What it wrote of a shape's members is kept, as in ``Syntax``.
    """

    def __init__(self, service: Service, cycles: Cycles) -> None:
        self._cycles = cycles
        self._changed = shape_changes(service.name)
        self._known: dict[tuple[str, int, frozenset[str]], str | None] = {}

    def type_name(self, member: Member) -> str:
        """The type as a list entry names it, with its parentheses."""
        if member.shape_name in self._changed:
            return f"*({self._changed[member.shape_name].type_name}) --* "
        special = self.special_type(member)
        if special:
            return f"({special}) -- "
        return f"*({TYPE_NAMES.get(member.type, member.type)}) --* "

    def special_type(self, member: Member) -> str:
        if member.json_header:
            return "JSON serializable"
        return ":ref:`document<document>`" if member.document else ""

    def entry(self, member: Member, level: int, required: bool = False) -> str:
        """The list entry of a member, without the members in it."""
        raise NotImplementedError

    def member(
        self, member: Member, level: int, around: frozenset[str], required: bool = False
    ) -> str:
        """A member's list entry and all that is in it."""
        if member.shape_name in around:
            return self.entry(member, level)
        return self.entry(member, level, required) + self.inside(member, level, around)

    def inside(self, member: Member, level: int, around: frozenset[str]) -> str:
        """What is in a member; nothing in a scalar.

        Raises:
            TooLarge: it has more lines than boto3 prints.
        """
        if not self.is_open(member):
            return ""
        around = self._cycles.enter(member.shape_name, around)
        key = (member.shape_name, level, around)
        if key not in self._known:
            try:
                self._known[key] = self._build(member.shape, level, around)
            except TooLarge:
                self._known[key] = None
        text = self._known[key]
        if text is None:
            raise TooLarge
        return text

    def is_open(self, member: Member) -> bool:
        """Whether the members in it are described."""
        return member.type in ("structure", "list", "map") and not member.document

    def _build(self, shape: Shape, level: int, around: frozenset[str]) -> str:
        if level > MAX_LEVEL:
            raise TooLarge
        section = Section(LINE_LIMIT)
        if shape.member is not None:
            section.add(line(level + 1), self.member(shape.member, level + 1, around))
            section.add(line(level - 1))
        elif shape.key is not None and shape.value is not None:
            if shape.value.shape_name != "key":  # boto3 keeps one entry of that name
                section.add(line(level + 1), self.entry(shape.key, level + 1))
            section.add(line(level + 2), self.member(shape.value, level + 2, around))
            section.add(line(level - 1), line(level - 2))
        else:
            for member in shape.members.values():
                required = member.name in shape.required
                section.add(line(level + 1), self.member(member, level + 1, around, required))
            section.add(line(self.structure_end(level)))
        return section.text()

    def structure_end(self, level: int) -> int:
        raise NotImplementedError


class RequestMembers(Members):
    def top(self, root: Member, changes: Changes, streams: Mapping[str, str]) -> str:
        """The parameters of a method, each with all that is in it.

        Args:
            root: the operation's input.
            streams: types of the members that are streams, by name.

        Raises:
            TooLarge: there are more lines than boto3 prints.
        """
        section = Section(LINE_LIMIT)
        around = self._cycles.enter(root.shape_name, frozenset())
        for member in root.shape.members.values():
            change = changes.of(member.name)
            if not change.in_members:
                continue
            if member.shape_name in around:
                section.add(line(1), self.entry(member, 1))
                continue
            name = change.name or member.name
            type_name = change.type_name or streams.get(member.name) or self._plain_type(member)
            section.add(line(1), f":type {name}: {type_name}", line(1), f":param {name}: ")
            required = member.name in root.shape.required and not change.optional
            section.add(self._text(member, 1, required, change), self.inside(member, 1, around))
        section.add(line(1))
        return section.text()

    def _plain_type(self, member: Member) -> str:
        if member.shape_name in self._changed:
            return self._changed[member.shape_name].type_name
        return self.special_type(member) or TYPE_NAMES.get(member.type, member.type)

    def entry(self, member: Member, level: int, required: bool = False) -> str:
        name = f"**{member.name}** " if member.name else ""
        return f"- {name}{self.type_name(member)}{self._text(member, level, required)}"

    def _text(
        self, member: Member, level: int, required: bool, change: MemberChange = UNCHANGED
    ) -> str:
        text = _REQUIRED if required and member.shape_name not in self._changed else ""
        if member.documentation:
            text += change.documentation or to_rst(member.documentation, level + 1, Flavour.BOTO3)
            if "idempotencyToken" in member.traits:
                text += _AUTOPOPULATED
            if change.note:
                text += f"{'  ' * (level + 1)}{change.note}\n"
            if member.union:
                text += _UNION_REQUEST.format(_keys(member))
        return text + paragraph(level)

    def is_open(self, member: Member) -> bool:
        return super().is_open(member) and not member.eventstream

    def structure_end(self, level: int) -> int:
        return level


class ResponseMembers(Members):
    def top(self, root: Member, level: int, changes: Changes, streams: Mapping[str, str]) -> str:
        """The description of an operation's output.

        Args:
            level: where it stands.
            streams: types of the members that are streams, by name.

        Raises:
            TooLarge: it has more lines than boto3 prints.
        """
        section = Section(LINE_LIMIT)
        section.add(self.entry(root, level))
        around = self._cycles.enter(root.shape_name, frozenset())
        for member in root.shape.members.values():
            change = changes.of(member.name)
            type_name = f"({change.type_name}) --" if change.type_name else ""
            if member.name in streams:
                type_name = f"({streams[member.name]}) -- "
            section.add(line(level + 1))
            section.add(self._entry(member, level + 1, type_name, change.raw_twin))
            if member.shape_name not in around:
                section.add(self.inside(member, level + 1, around))
            if change.raw_twin:
                section.add(paragraph(level + 1), f"- **{change.raw_twin}** *(string) --*")
                section.add(paragraph(level + 2), _TWIN_TEXT.format(member.name))
        section.add(line(level - 1))
        return section.text()

    def entry(self, member: Member, level: int, required: bool = False) -> str:
        return self._entry(member, level)

    def _entry(self, member: Member, level: int, type_name: str = "", twin: str = "") -> str:
        name = f"**{member.name}** " if member.name else ""
        text = f"{paragraph(level)}- {name}{type_name or self.type_name(member)}"
        text += to_rst(member.documentation, level + 1, Flavour.BOTO3)
        if twin:
            text += f"{paragraph(level + 1)}.. note::{paragraph(level + 2)}"
            text += f"{_TWIN_NOTE.format(twin)}{paragraph(level + 1)}"
        if member.documentation and member.union:
            text += f"{_UNION_RESPONSE.format(_keys(member))}::{paragraph(level + 1)}"
            text += f"{'  ' * (level + 1)}{_UNKNOWN_MEMBER}\n{paragraph(level)}"
        return text

    def structure_end(self, level: int) -> int:
        return level - 1


def _keys(member: Member) -> str:
    return ", ".join(f"``{name}``" for name in member.shape.members)
