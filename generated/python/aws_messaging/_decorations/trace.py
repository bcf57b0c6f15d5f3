"""The trace that a function in AWS Lambda is part of, told to the services that it calls."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from .._http import Request

_TRACE = "_X_AMZN_TRACE_ID"
_HEADER = "X-Amzn-Trace-Id"
_KEPT = "-=;:+&[]{}\"',"


def add_trace(request: Request, environ: Mapping[str, str]) -> None:
    """Tell the trace of this moment, if there is one and the request tells none itself."""
    trace = environ.get(_TRACE)
    if not trace or any(name.lower() == _HEADER.lower() for name in request.headers):
        return
    from urllib.parse import quote

    request.headers[_HEADER] = quote(trace, safe=_KEPT, errors="replace")
