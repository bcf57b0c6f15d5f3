"""The sample input that ``--generate-cli-skeleton yaml-input`` prints, in the AWS CLI's form.

It is that of ``input``, and says behind each member whether it is required, what it is, and which
values it takes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from contextlib import suppress
from typing import NamedTuple
from xml.etree import ElementTree

from shapewright.dialects.budget import Budget, TooLarge
from shapewright.dialects.python.skeleton import DEPTHS, MAP_KEY, MOST_CHARACTERS, SCALARS
from shapewright.ir import Member, Operation

_SCALARS = {**SCALARS, "timestamp": "1970-01-01 00:00:00", "blob": "!!binary ''"}
_SENTENCE_ENDS = re.compile("[.:]+")
_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")
_PLAIN = re.compile(
    r"""(?![-?:](?:\s|$)|---|\.\.\.)[^\s#,\[\]{}&*!|>'"%@`]"""  # how it begins
    r"(?:(?!:(?:\s|$)|\s\#).)*(?<!\s)"
)
_NOT_TEXT = re.compile(
    r"~|null|Null|NULL|true|True|TRUE|false|False|FALSE|<<|="
    r"|[-+]?(?:0b[01_]+|0o[0-7_]+|0x[0-9a-fA-F_]+|[0-9_]+)"
    r"|[-+]?(?:[0-9][0-9_]*(?:\.[0-9_]*)?|\.[0-9_]+)(?:[eE][-+]?[0-9]+)?"
    r"|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)"
    r"|\d{4}-\d\d?-\d\d?(?:(?:[Tt]|\s+)\d.*)?"
)


class _Value(NamedTuple):
    """A value: on the line of its key, or on lines of its own below it.

    Attributes:
        step: how much deeper than their key its lines stand.
    """

    inline: str = ""
    lines: tuple[str, ...] = ()
    step: str = ""


_EMPTY = _Value("{}")


def yaml_skeleton(operation: Operation) -> str:
    """YAML of a sample input, a newline at the end."""
    if operation.input is None:
        return "{}\n"
    value = _EMPTY
    for deepest in DEPTHS:
        with suppress(TooLarge):
            value = _Writer(deepest).value(operation.input, ())
            break
    return "\n".join(value.lines or (value.inline,)) + "\n"


class _Writer:
    """Writes one skeleton.

    Args:
        deepest: how many structures stand in one another; those further in are empty.
    """

    def __init__(self, deepest: int) -> None:
        self._deepest = deepest
        self._budget = Budget(MOST_CHARACTERS)

    def value(self, member: Member, above: tuple[str, ...]) -> _Value:
        """The value of a member.

        Args:
            above: names of the structures that it stands in.
        """
        shape = member.shape
        if member.type in _SCALARS:
            return _Value(_SCALARS[member.type])
        if member.type == "string":
            return _Value(scalar(member.enum[0] if member.enum else ""))
        if shape.member is not None:
            item = self.value(shape.member, above)
            return self._block(_item(item), step="")
        if shape.value is not None:
            return self._block(_entry(MAP_KEY, "", self.value(shape.value, above)))
        if member.document or shape.name in above or not shape.members:
            return _EMPTY
        if len(above) >= self._deepest:
            return _EMPTY
        return self._structure(member, (*above, shape.name))

    def _structure(self, member: Member, above: tuple[str, ...]) -> _Value:
        required = set(member.shape.required)
        lines: list[str] = []
        comments: dict[str, str] = {}
        for name, child in member.shape.members.items():
            comment = _comment(child, name in required)
            if comment:
                comment = f" {comment}" if _has_neighbour(name, comments) else f"  {comment}"
            comments[name] = comment
            lines += _entry(scalar(name), comment, self.value(child, above))
        return self._block(lines)

    def _block(self, lines: Iterable[str], step: str = "  ") -> _Value:
        found = tuple(lines)
        self._budget.spend(sum(map(len, found)))
        return _Value(lines=found, step=step)


def _has_neighbour(name: str, comments: dict[str, str]) -> bool:
    """Whether the comment of an earlier member gives that of this one its place.

    In the AWS CLI that is the one right above; else one of those that come first, as far as their
    names sort before this one. Without a neighbour a comment has one blank more.

    Args:
        comments: of the members before this one; empty for those that have none.
    """
    if comments and comments[next(reversed(comments))]:
        return True
    for earlier, comment in comments.items():
        if earlier >= name:
            return False
        if comment:
            return True
    return False


def _entry(key: str, comment: str, value: _Value) -> list[str]:
    if value.lines:
        return [f"{key}:{comment}", *(value.step + line for line in value.lines)]
    return [f"{key}: {value.inline}{comment}"]


def _item(value: _Value) -> list[str]:
    first, *rest = value.lines or (value.inline,)
    return [f"- {first}", *(f"  {line}" for line in rest)]


def _comment(member: Member, required: bool) -> str:
    """What is said behind a member; empty for nothing."""
    parts = [*(["[REQUIRED]"] if required else []), overview(member.documentation)]
    if member.enum:
        parts.append(f"Valid values are: {', '.join(member.enum)}.")
    text = " ".join(parts)
    return _UNPRINTABLE.sub(" ", f"# {text}") if text and not text.isspace() else ""


def overview(documentation: str) -> str:
    """The first sentence of a documentation, cut at the first ``.`` or ``:``.

    Documentation that is no XML is taken as it is, tags too.
    """
    try:
        root = ElementTree.fromstring(f"<doc>{documentation}</doc>")
    except (ElementTree.ParseError, UnicodeError):
        text = documentation
    else:
        text = "".join(root.itertext())
    sentence = _SENTENCE_ENDS.split(text, maxsplit=1)[0]
    return f"{sentence}." if sentence else ""


def scalar(text: str) -> str:
    """A text as a YAML scalar: plain if it can be, else in quotes."""
    if _UNPRINTABLE.search(text):
        body = text.replace("\\", "\\\\").replace('"', '\\"')
        return f'"{_UNPRINTABLE.sub(_escaped, body)}"'
    if _PLAIN.fullmatch(text) and not _NOT_TEXT.fullmatch(text):
        return text
    return "'" + text.replace("'", "''") + "'"


def _escaped(found: re.Match[str]) -> str:
    return f"\\u{ord(found[0]):04x}"
