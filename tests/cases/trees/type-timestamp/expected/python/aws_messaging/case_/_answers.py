# Generated from the spec of case (PutThing).
# Do not edit: change the specs, then run: shapewright generate
"""What the service may answer, for the package's testing tools; no client loads this."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .._validation.collector import Collector
    from .._validation.problems import Place


OPERATIONS: dict[str, dict[str, object]] = {
    "put_thing": {
        "status": 200,
        "check": None,
        "sample": {},
    },
}

ERRORS: dict[str, dict[str, object]] = {}
