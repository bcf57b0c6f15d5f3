"""Whole answers, with the header that names the request."""

from __future__ import annotations

from ._wire import NotServed, Said, Written, codec

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from .._tables import Wire
    from ._catalogue import Entry
    from ._wire import Failure

_HEADER = "x-amzn-RequestId"


def request_id(number: int) -> str:
    """What the request of a number is called by: a UUID that is no surprise."""
    return f"00000000-0000-4000-8000-{number:012}"


def write_success(
    entry: Entry, method: str, response: Mapping[str, Any], request: str
) -> Written:
    """An answer of a service.

    Args:
        request: id of the request.

    Raises:
        Fault: a member cannot be put on the wire.
        NotServed: it cannot be written here.
    """
    module = codec(entry.protocol)
    if module is None:
        raise NotServed(f"{entry.protocol} is not served")
    said = Said(entry.promise(method)["status"], request)
    operation = entry.operation(method)
    written = module.write(entry.wire, operation, response, said)
    if (
        operation["http"][0] != "HEAD"
    ):  # a member of S3's, which a sample knows nothing of
        _drop_length(written.headers)
    return _named(written, request)


def write_failure(protocol: str, wire: Wire, failure: Failure, request: str) -> Written:
    """An answer that is an error.

    Args:
        request: id of the request.

    Raises:
        Fault: a member cannot be put on the wire.
        NotServed: it cannot be written here.
    """
    module = codec(protocol)
    if module is None:
        raise NotServed(f"{protocol} is not served")
    return _named(module.write_error(wire, failure, request), request)


def plain_failure(failure: Failure) -> Written:
    """An error in no protocol at all, for people to read."""
    text = f"{failure.code}: {failure.message}\n"
    headers = {"Content-Type": "text/plain; charset=utf-8"}
    return Written(failure.status, headers, text.encode("utf-8", "replace"))


def _drop_length(headers: dict[str, str]) -> None:
    for name in [each for each in headers if each.lower() == "content-length"]:
        del headers[name]


def _named(written: Written, request: str) -> Written:
    headers = {_HEADER: request, **written.headers}
    return Written(written.status, headers, written.body)
