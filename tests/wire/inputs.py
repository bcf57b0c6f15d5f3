"""Random valid parameters of calls, as both clients take them.

Left out are the few values that our client refuses on purpose where boto3 sends something else
than it signs: labels of the path that are empty or dots, control characters in paths and headers,
control characters in XML, a ``Content-Length`` that is not the body's.
"""

from __future__ import annotations

import random
from typing import Any

from shapewright.ir import Member, Operation, Shape
from tests.oracles.limits import sizes
from tests.oracles.values import Maker

_PLACES = frozenset({"header", "headers", "uri", "host"})
# Of what these name, endpoints are made; no model states the syntax.
_NAMES = {
    "AccessPointName": "point-",
    "Bucket": "bucket-",
    "ChannelARN": "arn:aws:kinesis:us-east-1:123456789012:channel/c",
    "ConsumerARN": "arn:aws:kinesis:us-east-1:123456789012:stream/s/consumer/c:1",
    "EndpointId": "abcde.veo",
    "KvsARN": "arn:aws:cloudfront::123456789012:key-value-store/a",
    "OutpostId": "op-01ac5d28a6a2329",
    "QueueARN": "arn:aws:kinesis:us-east-1:123456789012:queue/q",
    "ResourceARN": "arn:aws:kinesis:us-east-1:123456789012:stream/s",
    "StreamARN": "arn:aws:kinesis:us-east-1:123456789012:stream/s",
}
_ADDRESSES = {"PredictEndpoint": "https://realtime.machinelearning.us-east-1.amazonaws.com"}
_MOST_VALUES = 400
_DEEP = 99


class Inputs(Maker):
    """Makes parameters.

    Args:
        chance: where all chance comes from.
        full: whether to set all members of the input, instead of some.
        xml: whether the protocol is one of XML, which cannot carry most control characters.
    """

    def __init__(self, chance: random.Random, full: bool, xml: bool) -> None:
        super().__init__(chance)
        self._full = full
        self._xml = xml
        self._place: str | None = None
        self._made_values = 0

    def params(self, operation: Operation) -> dict[str, Any]:
        """The parameters of a call."""
        if operation.input is None:
            return {}
        made: dict[str, Any] = self.value(operation.input)
        return made

    def value(self, member: Member, path: str = "", depth: int = 0) -> Any:
        self._made_values += 1
        before = self._place
        self._place = "host" if member.host_label else member.location or before
        try:
            return super().value(member, path, depth)
        finally:
            self._place = before

    def _names(self, shape: Shape, depth: int) -> list[str]:
        if depth == 0 and self._full:
            names = list(shape.members)
        else:
            names = super()._names(shape, _DEEP if self._made_values > _MOST_VALUES else depth)
        return [name for name in names if not _is_made(shape.members[name])]

    def _size(self, member: Member, usual: int) -> int:
        return super()._size(member, 0 if self._made_values > _MOST_VALUES else usual)

    def _text(self, member: Member) -> str:
        text = super()._text(member)
        if member.enum:
            return text
        least, _ = sizes(member)
        if member.name in _ADDRESSES:
            return _ADDRESSES[member.name]
        if _names_endpoint(member) in _NAMES:
            return f"{_NAMES[_names_endpoint(member)]}{self._chance.randrange(100)}"
        if self._xml:
            text = "".join(c for c in text if c.isprintable() or c in "\t\n")
        if self._place in _PLACES:
            text = _fitting(text, self._place)
        if self._place in ("uri", "host") and not text.rpartition("/")[2].strip("."):
            text += "x"
        return text.ljust(least, "x")


def _fitting(text: str, place: str | None) -> str:
    """The characters of a text that may stand at a place of a request."""
    if place == "uri":
        segments = "".join(c for c in text if c.isprintable()).split("/")
        return "/".join(s if s.strip(".") else "-" * len(s) for s in segments)
    if place == "header":
        return "".join(c for c in text if c.isascii() and c.isprintable()).strip()
    return "".join(c for c in text if c.isascii() and c.isalnum())


def _is_made(member: Member) -> bool:
    """Whether boto3 makes the value of a member if it is not given."""
    if member.name.lower() == "presignedurl":
        return True
    return member.location == "header" and member.traits.get("locationName") == "Content-Length"


def _names_endpoint(member: Member) -> str:
    """The parameter of the endpoint rules that a member is; empty if it is none."""
    stated: Any = member.traits.get("contextParam", {})
    return str(stated.get("name", ""))
