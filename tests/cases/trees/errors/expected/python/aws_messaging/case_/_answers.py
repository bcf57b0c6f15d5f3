# Generated from the spec of case (PutThing).
# Do not edit: change the specs, then run: shapewright generate
"""What the service may answer, for the package's testing tools; no client loads this."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .._validation.collector import Collector
    from .._validation.problems import Place


_KEYS_BROKEN = frozenset({"Message"})
_KEYS_ODD = frozenset({"message", "Reason"})
_ENUM_REASON = frozenset({"A", "B"})
_KEYS_THING_NOT_FOUND = frozenset({"Message"})


def _check_broken(v: object, at: Place, found: Collector) -> None:
    if not found.structure(v, at, _KEYS_BROKEN):
        return
    if "Message" in v:
        found.string(v["Message"], (at, "Message"))


def _check_odd(v: object, at: Place, found: Collector) -> None:
    if not found.structure(v, at, _KEYS_ODD):
        return
    if "message" in v:
        found.string(v["message"], (at, "message"))
    if "Reason" in v:
        found.enum(v["Reason"], (at, "Reason"), _ENUM_REASON)


def _check_thing_not_found(v: object, at: Place, found: Collector) -> None:
    if not found.structure(v, at, _KEYS_THING_NOT_FOUND):
        return
    if "Message" in v:
        found.string(v["Message"], (at, "Message"))


OPERATIONS: dict[str, dict[str, object]] = {
    "put_thing": {
        "status": 200,
        "check": None,
        "sample": {},
    },
}

ERRORS: dict[str, dict[str, object]] = {
    "Broken": {
        "status": 500,
        "check": _check_broken,
        "sample": {"Message": "sample-Message"},
    },
    "Odd": {
        "status": 400,
        "check": _check_odd,
        "sample": {"message": "sample-message", "Reason": "A"},
    },
    "NoSuchThing": {
        "status": 404,
        "check": _check_thing_not_found,
        "sample": {"Message": "sample-Message"},
    },
}
