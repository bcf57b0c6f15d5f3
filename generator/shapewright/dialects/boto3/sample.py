"""The examples in boto3's pages: a call and its expected output, from the shared examples."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any

from shapewright.dialects.boto3.text import line, one_line, paragraph, quoted
from shapewright.dialects.documentation.rst import inert_rst
from shapewright.ir import Member, Operation

_METADATA = {"...": "..."}
_LONG_HOUR = re.compile(r"(?<=T)0(?=\d\d:)")  # an example of kms has T016:15:21


def samples(operation: Operation, call: str) -> str:
    """The section of examples; empty if the operation has none.

    Args:
        call: the call without its arguments: ``response = client.method``.
    """
    listed: Sequence[Mapping[str, Any]] = operation.examples.get("boto3", ())
    if not listed:
        return ""
    parts = [paragraph(1), "**Examples**"]
    by_id = {sample["id"]: sample for sample in listed}  # of two with one id, boto3 shows the last
    for sample in by_id.values():
        comments = sample.get("comments") or {}
        request = _Sample(comments.get("input") or {})
        response = _Sample(comments.get("output") or {})
        output = {**sample.get("output", {}), "ResponseMetadata": _METADATA}
        description = inert_rst(str(sample.get("description", "")))
        parts += (
            f"{paragraph(1)}{description}{line(1)}::{paragraph(2)}{call}",
            request.arguments(sample.get("input", {}), operation.input),
            f"{line(2)}{line(2)}print(response){paragraph(1)}",
            f"{line(1)}Expected Output:{line(1)}::{paragraph(2)}",
            response.mapping(output, 2, "", operation.output).removesuffix(","),
            paragraph(1),
        )
    return "".join(parts)


class _Sample:
    """Writes the values of one side of an example, with the comments that belong to it.

    Args:
        comments: by path: ``Tags[0].Key``.
    """

    def __init__(self, comments: Mapping[str, str]) -> None:
        self._comments = comments

    def arguments(self, values: Mapping[str, Any], root: Member | None) -> str:
        parts = ["("]
        for name, value in values.items():
            parts.append(f"{self._lead(name, 4)}{one_line(name)}=")
            parts.append(self._value(value, 4, name, _member_of(root, name)))
        return "".join((*parts, line(2), ")"))

    def mapping(
        self, values: Mapping[str, Any], level: int, path: str, member: Member | None
    ) -> str:
        parts = ["{"]
        for key, value in values.items():
            inner = f"{path}.{key}" if path else key
            parts.append(f"{self._lead(inner, level + 2)}{quoted(key)}: ")
            parts.append(self._value(value, level + 2, inner, _member_of(member, key)))
        return "".join((*parts, line(level), "},"))

    def _list(self, values: Sequence[Any], level: int, path: str, member: Member | None) -> str:
        item = member.shape.member if member is not None else None
        parts = ["["]
        for index, value in enumerate(values):
            inner = f"{path}[{index}]"
            parts.append(self._lead(inner, level + 2))
            parts.append(self._value(value, level + 2, inner, item))
        return "".join((*parts, line(level), "],"))

    def _value(self, value: Any, level: int, path: str, member: Member | None) -> str:
        if isinstance(value, dict):
            return self.mapping(value, level, path, member)
        if isinstance(value, list):
            return self._list(value, level, path, member)
        if isinstance(value, int | float):
            return f"{value},"
        if member is not None and member.type == "timestamp":
            return f"{_moment(str(value))},"
        return f"{quoted(str(value))},"

    def _lead(self, path: str, level: int) -> str:
        comment = self._comments.get(path)
        return line(level) + (f"# {one_line(comment)}{line(level)}" if comment else "")


def _member_of(member: Member | None, name: str) -> Member | None:
    if member is None:
        return None
    if member.type == "map":
        return member.shape.value
    return member.shape.members.get(name)


def _moment(text: str) -> str:
    """A timestamp as boto3 writes it: the nine fields of its time tuple.

    Seconds since 1970 are UTC here; boto3 takes the time zone of the machine that writes the page.
    What is no timestamp stays a string.
    """
    moment = _parsed(text)
    if moment is None:
        return quoted(text)
    fields = list(moment.timetuple())
    fields[-1] = -1 if moment.tzinfo is None else 0
    return f"datetime({', '.join(str(field) for field in fields)})"


def _parsed(text: str) -> datetime | None:
    text = _LONG_HOUR.sub("", text)
    for parse in (_epoch, datetime.fromisoformat, _mail_date):
        try:
            return parse(text)
        except (ValueError, OverflowError, OSError):
            continue
    return None


def _epoch(text: str) -> datetime:
    return datetime.fromtimestamp(float(text), UTC)


def _mail_date(text: str) -> datetime:
    """As in mails; zones by name are not known to boto3 but for these two."""
    moment = parsedate_to_datetime(text)
    known = re.search(r"\b(GMT|UTC)\b|[+-]\d{4}", text)
    return moment if known else moment.replace(tzinfo=None)
