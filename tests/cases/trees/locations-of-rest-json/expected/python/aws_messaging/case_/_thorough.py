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


_KEYS_PUT_THING_REQUEST = frozenset(
    {"ThingId", "Path", "Limit", "Names", "Header", "Meta", "Body"}
)
_SOURCE_TEST = "Written for this test"


def _check_put_thing_request(v: object, at: Place, found: Collector) -> None:
    if not found.structure(v, at, _KEYS_PUT_THING_REQUEST, ("ThingId", "Path")):
        return
    if "ThingId" in v:
        found.string(v["ThingId"], (at, "ThingId"))
    if "Path" in v:
        found.string(v["Path"], (at, "Path"))
    if "Limit" in v:
        found.integer(v["Limit"], (at, "Limit"))
    if "Names" in v:
        a = v["Names"]
        at_a = found.at(at, "Names")
        if found.items(a, at_a):
            for i, b in enumerate(a):
                found.string(b, (at_a, i))
    if "Header" in v:
        found.string(v["Header"], (at, "Header"))
    if "Meta" in v:
        a = v["Meta"]
        at_a = found.at(at, "Meta")
        if found.entries(a, at_a):
            for k, b in a.items():
                found.string(k, (at_a, (k, "key")))
                found.string(b, (at_a, (k,)))
    if "Body" in v:
        found.string(v["Body"], (at, "Body"))
