"""Which operation a request calls."""

from __future__ import annotations

import re
from functools import cache

from .._tables import traits_of
from ._wire import decoded

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from .._tables import Operation
    from ._catalogue import Catalogue, Entry
    from ._wire import Received

_RPC_PATH = re.compile("/service/([^/]+)/operation/([^/]+)")
_LABEL = re.compile(r"\{([^}+]+)(\+?)\}")
_FORMS = ("query", "ec2")


class Found:
    """What a request calls.

    Args:
        labels: texts of the labels in its path, decoded.
        rank: how closely it fits, compared with what else fits.
    """

    __slots__ = ("entry", "labels", "method", "rank")

    def __init__(
        self,
        entry: Entry,
        method: str,
        labels: Mapping[str, str] | None = None,
        rank: tuple[int, ...] = (),
    ) -> None:
        self.entry = entry
        self.method = method
        self.labels = labels or {}
        self.rank = rank


def find(catalogue: Catalogue, received: Received, scope: str | None) -> Found | None:
    """The operation that a request calls; None if there is none.

    Args:
        scope: service of the credential scope, if the request has one. It decides between
            services that look alike.
    """
    found = list(_fitting(catalogue, received))
    ours = [each for each in found if each.entry.signing_name == scope] or found
    return max(ours, key=lambda each: each.rank, default=None)


def speaker(catalogue: Catalogue, received: Received, scope: str | None) -> str:
    """The protocol to answer in when no operation is found: a guess."""
    protocols = [
        e.protocol for e in catalogue.entries.values() if e.signing_name == scope
    ]
    if protocols:
        return protocols[0]
    if "x-amz-target" in received.headers:
        return "json"
    if "smithy-protocol" in received.headers:
        return "smithy-rpc-v2-cbor"
    if "x-www-form-urlencoded" in received.headers.get("content-type", ""):
        return "query"
    return "rest-json"


def _fitting(catalogue: Catalogue, received: Received) -> Iterator[Found]:
    entries = catalogue.entries.values()
    target = received.headers.get("x-amz-target")
    rpc = _RPC_PATH.fullmatch(received.path)
    if target is not None:
        yield from _by_target(entries, target)
    elif rpc is not None and "smithy-protocol" in received.headers:
        yield from _by_name(entries, "smithy-rpc-v2-cbor", rpc[2], rpc[1])
    else:
        yield from _by_action(entries, received)
        for entry in entries:
            if entry.protocol.startswith("rest-"):
                yield from _by_path(entry, received)


def _by_target(entries: Iterable[Entry], target: str) -> Iterator[Found]:
    prefix, _, name = target.rpartition(".")
    for entry in entries:
        if entry.wire.SERVICE.get("targetPrefix") == prefix:
            yield from _by_name([entry], "json", name)


def _by_action(entries: Iterable[Entry], received: Received) -> Iterator[Found]:
    if "x-www-form-urlencoded" not in received.headers.get("content-type", ""):
        return
    form: dict[str, str] = {}
    for pair in received.body.decode("ascii", "replace").split("&"):
        name, _, text = pair.partition("=")
        form[name] = text
    version = form.get("Version")
    for entry in entries:
        if entry.wire.SERVICE.get("apiVersion") == version:
            for protocol in _FORMS:
                yield from _by_name([entry], protocol, form.get("Action", ""))


def _by_name(
    entries: Iterable[Entry], protocol: str, name: str, service: str | None = None
) -> Iterator[Found]:
    for entry in entries:
        if entry.protocol != protocol:
            continue
        if service is not None and entry.wire.SERVICE.get("targetPrefix") != service:
            continue
        for method, operation in entry.wire.OPERATIONS.items():
            if operation["name"] == name:
                yield Found(entry, method)


def _by_path(entry: Entry, received: Received) -> Iterator[Found]:
    query = dict(received.query)
    for method, operation in entry.wire.OPERATIONS.items():
        http_method, template = operation["http"]
        if http_method != received.method:
            continue
        path, _, fixed_text = template.partition("?")
        match = _pattern(path).fullmatch(received.path)
        fixed = [pair.partition("=") for pair in fixed_text.split("&") if pair]
        if match is None or any(
            decoded(name) not in query
            or (mark and query[decoded(name)] != decoded(text))
            for name, mark, text in fixed
        ):
            continue
        names = [label for label, _ in _LABEL.findall(path)]
        texts = [decoded(text) for text in match.groups()]
        labels = dict(zip(names, texts, strict=True))
        literal = len(_LABEL.sub("", path))
        known = _known(entry, operation, received)
        yield Found(entry, method, labels, (len(fixed), literal, -len(names), known))


def _known(entry: Entry, operation: Operation, received: Received) -> int:
    """How many of the request's headers, and of the names in its query, are parameters."""
    if "input" not in operation:
        return 0
    count = 0
    names = {name for name, _ in received.query}
    for member, node in entry.wire.SHAPES[operation["input"]][1].items():
        traits = traits_of(node)
        name = traits.get("locationName", member)
        location = traits.get("location")
        count += location == "header" and name.lower() in received.headers
        count += location == "querystring" and name in names
        count += location is None and bool(received.body)
    return count


@cache
def _pattern(path: str) -> re.Pattern[str]:
    """What the paths of an operation look like."""
    pieces = _LABEL.split(path)
    text = re.escape(pieces[0])
    for greedy, literal in zip(pieces[2::3], pieces[3::3], strict=True):
        text += ("(.+)" if greedy else "([^/]+)") + re.escape(literal)
    return re.compile(text)
