# Generated from the spec of case (ListThings).
# Do not edit: change the specs, then run: shapewright generate
"""What the service may answer, for the package's testing tools; no client loads this."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .._validation.collector import Collector
    from .._validation.problems import Place


_KEYS_LIST_THINGS_RESPONSE = frozenset({"NextToken", "Things"})


def _check_list_things_response(v: object, at: Place, found: Collector) -> None:
    if not found.structure(v, at, _KEYS_LIST_THINGS_RESPONSE):
        return
    if "NextToken" in v:
        found.string(v["NextToken"], (at, "NextToken"))
    if "Things" in v:
        a = v["Things"]
        at_a = found.at(at, "Things")
        if found.items(a, at_a):
            for i, b in enumerate(a):
                found.string(b, (at_a, i))


OPERATIONS: dict[str, dict[str, object]] = {
    "list_things": {
        "status": 200,
        "check": _check_list_things_response,
        "sample": {"NextToken": "sample-NextToken", "Things": ["sample-Text"]},
    },
}

ERRORS: dict[str, dict[str, object]] = {}
