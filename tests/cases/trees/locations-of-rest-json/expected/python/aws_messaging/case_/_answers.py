# Generated from the spec of case (PutThing).
# Do not edit: change the specs, then run: shapewright generate
"""What the service may answer, for the package's testing tools; no client loads this."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .._validation.collector import Collector
    from .._validation.problems import Place


_KEYS_PUT_THING_RESPONSE = frozenset({"Status", "Etag", "Body"})


def _check_put_thing_response(v: object, at: Place, found: Collector) -> None:
    if not found.structure(v, at, _KEYS_PUT_THING_RESPONSE):
        return
    if "Status" in v:
        found.integer(v["Status"], (at, "Status"))
    if "Etag" in v:
        found.string(v["Etag"], (at, "Etag"))
    if "Body" in v:
        found.string(v["Body"], (at, "Body"))


OPERATIONS: dict[str, dict[str, object]] = {
    "put_thing": {
        "status": 201,
        "check": _check_put_thing_response,
        "sample": {"Status": 1, "Etag": "sample-Etag", "Body": "sample-Body"},
    },
}

ERRORS: dict[str, dict[str, object]] = {}
