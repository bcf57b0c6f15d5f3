"""Rules for answers: before the protocol reads them, and after (``reread``)."""

from __future__ import annotations

from .._encoding import base64_bytes
from .._protocols._fault import Fault
from .checksums import check_body

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from typing import Any

    from .._protocols import Reply
    from .._tables import Rule

_ERROR = (b"<Error>", b"<Error ", b"<Error\n", b"<Error/>")


def prepare(rules: Iterable[Rule], reply: Reply) -> dict[str, Any]:
    """Look at an answer before the protocol does.

    Returns:
        What ``ResponseMetadata`` says beside.

    Raises:
        Fault: the answer is damaged.
    """
    metadata: dict[str, Any] = {}
    for name, *arguments in rules:
        if name == "checksum" and not reply.failed:
            algorithm = check_body(arguments[0], reply.headers, reply.body)
            if algorithm is not None:
                metadata["ChecksumAlgorithm"] = algorithm
        elif name == "error_in_success" and reply.status == 200:
            if _root(reply.body).startswith(_ERROR):
                reply.status = 500
        elif name == "expires":
            _drop_odd_time(reply, "expires")
    return metadata


def _root(body: bytes) -> bytes:
    """An XML document from its root element on."""
    body = body.lstrip()
    if body.startswith(b"<?xml"):
        body = body.partition(b"?>")[2].lstrip()
    return body


def _drop_odd_time(reply: Reply, header: str) -> None:
    """Leave out a header that users set to what is no time; its text is told beside."""
    from .. import _timestamps

    if header in reply.headers:
        try:
            _timestamps.parse(reply.headers[header])
        except ValueError:
            del reply.headers[header]


def reread(
    rules: Iterable[Rule], members: dict[str, Any], reply: Reply, params: Any
) -> None:
    """Change the members of an answer into what callers are promised.

    Args:
        params: of the call, as the caller gave them; None if they are not known.
    """
    for name, *arguments in rules:
        if name == "unquote":
            _unquote(members, params, *arguments)
        elif name in _RULES:
            _RULES[name](members, reply, *arguments)


def _unquote(members: dict[str, Any], params: Any, asked: str, *paths: str) -> None:
    """Texts that came percent-encoded, unless the caller asked for that."""
    if members.get(asked) != "url" or (params and params.get(asked) is not None):
        return
    from urllib.parse import unquote_plus

    for path in paths:
        *steps, last = path.split(".")
        for holder in _holders(members, steps):
            if isinstance(holder.get(last), str):
                holder[last] = unquote_plus(holder[last])


def _base64_text(members: dict[str, Any], reply: Reply, name: str) -> None:
    """Text that came in base64; left as it is if it did not."""
    try:
        members[name] = base64_bytes(members[name]).decode("utf-8", "replace")
    except (KeyError, TypeError, ValueError):
        return


def _json(members: dict[str, Any], reply: Reply, name: str) -> None:
    """A value in place of its JSON; left as it is if it is none."""
    if name in members:
        members[name] = _loaded(members[name])


def _json_at(members: dict[str, Any], reply: Reply, *paths: str) -> None:
    """Values in place of percent-encoded JSON, at paths such as ``Users[].Policy``."""
    from urllib.parse import unquote

    for path in paths:
        *steps, last = path.split(".")
        for holder in _holders(members, steps):
            if isinstance(holder.get(last), str):
                text = unquote(holder[last])
                value = _loaded(text)
                holder[last] = holder[last] if value is text else value


def _holders(value: Any, steps: list[str]) -> Iterator[dict[str, Any]]:
    """The structures at the end of a path."""
    if not steps:
        yield value
        return
    name = steps[0]
    found = value.get(name.removesuffix("[]"))
    for item in (found or ()) if name.endswith("[]") else (found,):
        if item is not None:
            yield from _holders(item, steps[1:])


def _loaded(text: Any) -> Any:
    from .._protocols._json_text import load

    try:
        return load(text.encode("utf-8"))
    except (AttributeError, ValueError, Fault):
        return text


def _expires(members: dict[str, Any], reply: Reply) -> None:
    """The header as text, beside the time that it should be."""
    for name, text in reply.given_headers.items():
        if name.lower() == "expires":
            members["ExpiresString"] = text


_RULES: dict[str, Callable[..., None]] = {
    "base64_text": _base64_text,
    "expires": _expires,
    "json": _json,
    "json_at": _json_at,
}
