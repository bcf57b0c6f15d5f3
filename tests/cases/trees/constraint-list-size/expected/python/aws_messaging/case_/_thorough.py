# Generated from the spec of case (PutThing).
# Do not edit: change the specs, then run: shapewright generate
"""Every problem of parameters; loaded only when there may be one."""

from __future__ import annotations

from .._validation.levels import tell

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .._validation.checks import Level
    from .._validation.collector import Collector
    from .._validation.problems import Place


def refuse_put_thing(params: object, level: Level) -> None:
    """Tell every problem of the parameters of PutThing."""
    tell(_check_put_thing_request, params, level, _SOURCE_TEST)


_KEYS_PUT_THING_REQUEST = frozenset({"Names"})
_SOURCE_TEST = "Written for this test"


def _check_put_thing_request(v: object, at: Place, found: Collector) -> None:
    if not found.structure(v, at, _KEYS_PUT_THING_REQUEST):
        return
    if "Names" in v:
        a = v["Names"]
        at_a = found.at(at, "Names")
        if found.items(a, at_a, 1, 3):
            for i, b in enumerate(a):
                found.string(b, (at_a, i), 2)
