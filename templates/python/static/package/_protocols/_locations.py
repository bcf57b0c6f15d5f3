"""What REST requests hold outside the body: URI labels, query, headers."""

from __future__ import annotations

from .._encoding import base64_text, percent_encode, plain_text
from .._http import is_field_text, is_token
from .._tables import name_of, traits_of
from ._fault import Fault, unknown_member
from ._values import elements, float_text, items, timestamp

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from .._tables import Node, Shapes


class Places:
    """A caller's parameters, sorted by where they stand in the request.

    Attributes:
        members: those of the input, given or not.
        labels: text of the URI's labels, not yet encoded, by the name that the template uses.
        query: by name; a list for a name that is repeated.
        headers: by name.
        body: members without a location, as the caller gave them.
    """

    __slots__ = ("body", "headers", "labels", "members", "query")

    def __init__(self, members: Mapping[str, Node]) -> None:
        self.members = members
        self.labels: dict[str, str] = {}
        self.query: dict[str, str | list[str]] = {}
        self.headers: dict[str, str] = {}
        self.body: dict[str, Any] = {}


def place(
    params: Mapping[str, Any], members: Mapping[str, Node], shapes: Shapes
) -> Places:
    """Sort parameters by place; ``None`` counts as not given.

    Raises:
        Fault: a value cannot stand where it should.
    """
    places = Places(members)
    for name, value in params.items():
        if value is None:
            continue
        node = members.get(name)
        if node is None:
            raise unknown_member(name)
        if isinstance(node, str):  # it has no traits, and so no location
            places.body[name] = value
            continue
        try:
            _place_one(places, name, value, node, shapes)
        except Fault as fault:
            raise fault.within(name) from None
    return places


def _place_one(
    places: Places, name: str, value: Any, node: Node, shapes: Shapes
) -> None:
    traits = traits_of(node)
    location = traits.get("location")
    wire_name = traits.get("locationName", name)
    if location == "uri":
        places.labels[wire_name] = _query_text(value, node)
    elif location == "querystring":
        _place_query(places.query, wire_name, value, node, shapes)
    elif location == "header":
        if value or name_of(node) not in shapes:  # an empty list makes no header
            places.headers[wire_name] = _header_text(value, node, shapes)
    elif location == "headers":
        for key, item in items(value):
            places.headers[_header_name(wire_name + plain_text(key))] = _checked(
                plain_text(item)
            )
    else:
        places.body[name] = value


def _place_query(
    query: dict[str, str | list[str]],
    name: str,
    value: Any,
    node: Node,
    shapes: Shapes,
) -> None:
    shape = shapes.get(name_of(node))
    if shape is None:
        query[name] = _query_text(value, node)
    elif shape[0] == "map":
        for key, item in items(value):
            listed = isinstance(item, list | tuple)
            query[key] = (
                [plain_text(one) for one in item] if listed else plain_text(item)
            )
    else:
        query[name] = [_query_text(item, shape[1]) for item in elements(value)]


def _query_text(value: Any, node: Node) -> str:
    """The text of a scalar in a URI."""
    name = name_of(node)
    if name == "boolean":
        return str(value).lower()
    if name in ("float", "double"):
        return float_text(value, node)
    if name == "timestamp":
        return str(timestamp(value, node, "iso8601"))
    return plain_text(value)


def _header_text(value: Any, node: Node, shapes: Shapes) -> str:
    name = name_of(node)
    if traits_of(node).get("jsonvalue") and name == "string":
        return _json_header(value)
    if name == "timestamp":
        return _header_timestamp(value, node)
    if name in shapes:
        item_node = shapes[name][1]
        return ",".join(
            _list_item(item, item_node, shapes)
            for item in elements(value)
            if item is not None
        )
    return _checked(_query_text(value, node))


def _json_header(value: Any) -> str:
    import json

    try:
        return base64_text(
            json.dumps(value, separators=(",", ":"), allow_nan=False).encode()
        )
    except (TypeError, ValueError, RecursionError) as error:
        raise Fault("json", f"is no JSON value: {error}") from None


def _header_timestamp(value: Any, node: Node) -> str:
    """Headers carry whole seconds, in every format."""
    from .. import _timestamps

    try:
        moment = _timestamps.parse(value).replace(microsecond=0)
    except ValueError as error:
        raise Fault("timestamp", f"is no timestamp: {error}") from None
    return str(timestamp(moment, node, "rfc822"))


def _list_item(value: Any, node: Node, shapes: Shapes) -> str:
    """One of the values that share a header; quoted if it holds what divides them."""
    text = _header_text(value, node, shapes)
    if name_of(node) == "string" and ('"' in text or "," in text):
        return '"' + text.replace('"', '\\"') + '"'
    return text


def _header_name(name: str) -> str:
    if not is_token(name):
        raise Fault("text", "holds a character that names of headers cannot have")
    return name


def _checked(text: str) -> str:
    """A header's text, if no character of it can end the header or break its encoding."""
    if not is_field_text(text):
        raise Fault("text", "holds a control character, which no header can")
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        raise Fault("text", "holds a lone surrogate") from None
    return text


def expand(template: str, places: Places) -> str:
    """A URI template with its labels filled in and percent-encoded.

    Raises:
        Fault: a label is missing, empty, ``.`` or ``..``, or holds a control character: some
            server or proxy on the way would read another path than the one that was signed.
    """
    pieces = template.split("{")
    path = [pieces[0]]
    for piece in pieces[1:]:
        label, _, rest = piece.partition("}")
        greedy = label.endswith("+")
        path += (_label(label.removesuffix("+"), greedy, places), rest)
    return "".join(path)


def _label(label: str, greedy: bool, places: Places) -> str:
    text = places.labels.get(label)
    try:
        if text is None:
            raise Fault("required", "is needed for the request's path")
        _check_label(text, greedy)
        return percent_encode(text, keep_slash=greedy)
    except Fault as fault:
        raise fault.within(_behind(label, places.members)) from None
    except UnicodeEncodeError:
        bad = Fault("text", "holds a lone surrogate")
        raise bad.within(_behind(label, places.members)) from None


def _behind(label: str, members: Mapping[str, Node]) -> str:
    """The member behind a label of the URI."""
    for name, node in members.items():
        traits = traits_of(node)
        if traits.get("location") == "uri" and label == traits.get(
            "locationName", name
        ):
            return name
    return label


def _check_label(text: str, greedy: bool) -> None:
    if not text:
        raise Fault("text", "cannot be empty: it is part of the request's path")
    parts = text.split("/") if greedy else (text,)
    if "." in parts or ".." in parts:
        raise Fault("text", "cannot be '.' or '..': it is part of the request's path")
    if not text.isprintable() and any(
        character < " " or character == "\x7f" for character in text
    ):
        raise Fault(
            "text",
            "holds a control character (a line end, perhaps), "
            "which the request's path cannot",
        )


def query_text(query: Mapping[str, str | list[str]]) -> str:
    """A query string, names and values percent-encoded, in the caller's order.

    Raises:
        Fault: a text holds a lone surrogate.
    """
    pairs = []
    try:
        for name, value in query.items():
            encoded = percent_encode(name)
            for item in [value] if isinstance(value, str) else value:
                pairs.append(f"{encoded}={percent_encode(item)}")
    except UnicodeEncodeError:
        raise Fault("text", "the query holds a lone surrogate") from None
    return "&".join(pairs)
