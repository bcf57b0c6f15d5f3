"""What REST requests and answers hold outside the body: path, query, headers, status."""

from __future__ import annotations

import json
import re

from ..._protocols._fault import Fault
from ..._protocols._locations import place
from ..._tables import name_of, traits_of
from . import decoded
from ._scalars import read_blob, read_text, read_timestamp

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from ..._tables import Node, Shapes, Wire
    from . import Failure, Received

_LIST_ITEM = re.compile(r'\s*(?:"((?:[^"\\]|\\.)*)"|([^,]*))\s*(?:,|$)')


def read_places(
    members: Mapping[str, Node], template: str, received: Received, shapes: Shapes
) -> dict[str, Any]:
    """The members of a request that stand outside its body, in the order of the spec.

    Args:
        template: URI of the operation.

    Raises:
        Fault: a text is none of the type that the spec says, or the query holds a name that
            the spec does not know.
    """
    query = _Query(members, template, received, shapes)
    found: dict[str, Any] = {}
    for name, node in members.items():
        try:
            value = _read(name, node, received, query, shapes)
        except Fault as fault:
            raise fault.within(name) from None
        if value is not None:
            found[name] = value
    query.check()
    return found


def _read(
    name: str, node: Node, received: Received, query: _Query, shapes: Shapes
) -> Any:
    traits = traits_of(node)
    location = traits.get("location")
    wire_name = traits.get("locationName", name)
    if location == "uri":
        text = received.labels.get(wire_name)
        return None if text is None else read_text(text, node)
    if location == "querystring":
        return query.read(wire_name, node)
    if location == "header":
        text = received.headers.get(wire_name.lower())
        return None if text is None else _header(text, node, shapes)
    if location == "headers":
        return _prefixed(wire_name if "locationName" in traits else "", received)
    return None


class _Query:
    """The query of a request, which is empty when every member has been read from it."""

    def __init__(
        self,
        members: Mapping[str, Node],
        template: str,
        received: Received,
        shapes: Shapes,
    ) -> None:
        self._shapes = shapes
        self._values: dict[str, list[str]] = {}
        self._named = {
            traits_of(node).get("locationName", name)
            for name, node in members.items()
            if traits_of(node).get("location") == "querystring"
            and not self._is_map(node)
        }
        fixed = {
            decoded(p.partition("=")[0]) for p in template.partition("?")[2].split("&")
        }
        for name, text in received.query:
            if name not in fixed:
                self._values.setdefault(name, []).append(text)

    def _is_map(self, node: Node) -> bool:
        return bool(self._shapes.get(name_of(node), ("",))[0] == "map")

    def read(self, name: str, node: Node) -> Any:
        """The value of a member; None if it is not there."""
        shape = self._shapes.get(name_of(node))
        if shape is not None and shape[0] == "map":
            return self._map(shape[2])
        texts = self._values.pop(name, None)
        if texts is None:
            return None
        if shape is not None:
            return [read_text(text, shape[1]) for text in texts]
        if len(texts) > 1:
            raise Fault("type", "must stand in the query only once")
        return read_text(texts[0], node)

    def _map(self, node: Node) -> Any:
        """The names that no other member has."""
        shape = self._shapes.get(name_of(node))
        found: dict[str, Any] = {}
        for name in [name for name in self._values if name not in self._named]:
            texts = self._values.pop(name)
            if shape is None:
                found[name] = read_text(texts[-1], node)
            else:
                found[name] = [read_text(text, shape[1]) for text in texts]
        return found or None

    def check(self) -> None:
        """Refuse what no member has taken."""
        for name in self._values:
            raise Fault("unknown", f"the query holds {name!r}, which is no parameter")


def split_status(
    shape: tuple[Any, ...], members: Mapping[str, Any], status: int
) -> tuple[int, dict[str, Any]]:
    """The status that a member says, or else the one given; and the other members."""
    plain: dict[str, Any] = {}
    for name, value in members.items():
        if traits_of(shape[1].get(name, "")).get("location") == "statusCode":
            status = value if value is not None else status
        else:
            plain[name] = value
    return status, plain


def error_headers(
    wire: Wire, failure: Failure, shape: tuple[Any, ...] | None
) -> dict[str, str]:
    """The headers that carry members of an error."""
    if shape is None:
        return {}
    _, plain = split_status(shape, failure.members, failure.status)
    return place(plain, shape[1], wire.SHAPES).headers


def _prefixed(prefix: str, received: Received) -> dict[str, str] | None:
    found = {
        name[len(prefix) :]: text
        for name, text in received.given_headers.items()
        if name.lower().startswith(prefix.lower())
    }
    return found or None


def _header(text: str, node: Node, shapes: Shapes) -> Any:
    name = name_of(node)
    if name in shapes:
        item_node = shapes[name][1]
        return [read_text(item, item_node) for item in _items(text, item_node)]
    if name == "string" and traits_of(node).get("jsonvalue"):
        return _json_header(text)
    if name == "timestamp":
        return read_timestamp(text)
    return read_text(text, node)


def _items(text: str, node: Node) -> list[str]:
    """The values that share a header; quoted ones may hold commas, as dates do."""
    items: list[str] = []
    at = 0
    while at < len(text):
        match = _LIST_ITEM.match(text, at)
        if match is None or match.end() == at:
            break
        quoted, plain = match.groups()
        items.append(
            plain.strip() if quoted is None else re.sub(r"\\(.)", r"\1", quoted)
        )
        at = match.end()
    if name_of(node) == "timestamp" and items and items[0][:1].isalpha():
        return [", ".join(pair) for pair in zip(items[::2], items[1::2], strict=False)]
    return items


def _json_header(text: str) -> Any:
    try:
        return json.loads(read_blob(text).decode("utf-8"))
    except (ValueError, RecursionError):
        raise Fault("json", "must be JSON in base64") from None
