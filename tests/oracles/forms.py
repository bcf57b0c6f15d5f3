"""The forms in which judges take values that validators take in several.

A form may not exist: then that judge has nothing to say of the value.
"""

from __future__ import annotations

import base64
import json
import math
from abc import ABC, abstractmethod
from datetime import datetime
from decimal import Decimal
from typing import Any

from shapewright.dialects.python.models_names import attributes
from shapewright.dialects.rules import required_members
from shapewright.ir import Member
from tests.python_target.mutation import Impostor


class NoFormError(ValueError):
    """Nothing stands for the value."""


class Form(ABC):
    """Makes of a value what a judge takes for it: dicts and lists, and in them what it likes."""

    def of(self, value: Any, member: Member) -> Any:
        """What stands for a value.

        Args:
            member: the use of a shape that the value is meant for.

        Raises:
            NoFormError: nothing does.
        """
        if member.json_header:
            return self.json(value)
        if member.type == "list" and isinstance(value, list | tuple):
            assert member.shape.member is not None
            return [self.of(item, member.shape.member) for item in value]
        if member.type == "map" and isinstance(value, dict):
            assert member.shape.value is not None
            use = member.shape.value
            return {self.key(key): self.of(item, use) for key, item in value.items()}
        if member.type == "structure" and not member.document and isinstance(value, dict):
            return self.structure(value, member)
        return self.other(value, member)

    def structure(self, value: dict[Any, Any], member: Member) -> Any:
        members = member.shape.members
        return {
            self.key(key): self.of(item, members[key]) if key in members else self.unknown(item)
            for key, item in value.items()
        }

    @abstractmethod
    def other(self, value: Any, member: Member) -> Any:
        """A value that is no list, map or structure, or should not be one."""

    @abstractmethod
    def key(self, key: Any) -> Any:
        """A name of a member or a key of a map."""

    @abstractmethod
    def unknown(self, value: Any) -> Any:
        """A value of which the spec says nothing."""

    def json(self, value: Any) -> Any:
        """What is sent as JSON text."""
        try:
            return json.loads(json.dumps(value, allow_nan=False))
        except (TypeError, ValueError, RecursionError):
            raise NoFormError(value) from None


class JsonForm(Form):
    """As schemas speak of values.

    Bytes are base64 text and times are text where the spec has bytes and times, and nowhere else:
    at another place they have no JSON form, and a schema cannot say that they are wrong.
    """

    def other(self, value: Any, member: Member) -> Any:
        if member.type == "blob" and isinstance(value, bytes | bytearray | str):
            raw = _utf_8(value) if isinstance(value, str) else bytes(value)
            return base64.b64encode(raw).decode()
        if member.type == "timestamp" and isinstance(value, datetime):
            return value.isoformat()
        if member.type in ("float", "double") and isinstance(value, Decimal):
            return self.unknown(_real(value))
        return self.unknown(value)

    def key(self, key: Any) -> str:
        if type(key) is not str:
            raise NoFormError(key)
        return _utf_8(key).decode()

    def unknown(self, value: Any) -> Any:
        if value is None or isinstance(value, bool):
            return value
        if isinstance(value, str):
            return _utf_8(value).decode()
        if isinstance(value, int | float) and math.isfinite(_real(value)):
            return value
        if isinstance(value, list):
            return [self.unknown(item) for item in value]
        if isinstance(value, dict):
            return {self.key(key): self.unknown(item) for key, item in value.items()}
        raise NoFormError(value)


class ModelForm(Form):
    """As models take values: a place has one type.

    They take members by the names of their attributes, too, for a time any number, and for bytes
    that may be a stream anything.
    """

    def structure(self, value: dict[Any, Any], member: Member) -> Any:
        members = member.shape.members
        if ({*attributes(members).values()} - {*members}) & value.keys():
            raise NoFormError(value)
        return super().structure(value, member)

    def other(self, value: Any, member: Member) -> Any:
        if member.type == "blob":
            return self._bytes(value, member)
        if member.type in ("float", "double") and isinstance(value, Decimal):
            return _real(value)
        if isinstance(value, Impostor) or (member.type == "timestamp" and type(value) is Decimal):
            raise NoFormError(value)
        return value

    def _bytes(self, value: Any, member: Member) -> Any:
        if hasattr(value, "read") or member.streaming:
            raise NoFormError(value)
        if isinstance(value, bytearray):
            return bytes(value)
        return _utf_8(value) if isinstance(value, str) else value

    def key(self, key: Any) -> Any:
        return key

    def unknown(self, value: Any) -> Any:
        return value


def without_nones(value: Any, member: Member) -> Any:
    """A value without the members of structures that are None: to a model they are not given."""
    if isinstance(value, list | tuple) and member.type == "list":
        assert member.shape.member is not None
        return [without_nones(item, member.shape.member) for item in value]
    if not isinstance(value, dict) or member.document or member.json_header:
        return value
    if member.type == "map":
        assert member.shape.value is not None
        inner = member.shape.value
        return {key: without_nones(item, inner) for key, item in value.items()}
    if member.type != "structure":
        return value
    members, required = member.shape.members, required_members(member.shape)
    return {
        key: without_nones(item, members[key]) if key in members else item
        for key, item in value.items()
        if not (item is None and key in members and key not in required)
    }


def _real(value: int | float | Decimal) -> float:
    """A number as readers of JSON have it: beyond the range of a double is infinity."""
    try:
        return float(value)
    except OverflowError:
        return math.inf
    except ValueError:  # a signalling NaN
        return math.nan


def _utf_8(text: str) -> bytes:
    try:
        return str.encode(text)
    except UnicodeEncodeError:
        raise NoFormError(text) from None
