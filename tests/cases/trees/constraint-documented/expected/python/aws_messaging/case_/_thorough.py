# Generated from the spec of case (PutThing).
# Do not edit: change the specs, then run: shapewright generate
"""Every problem of parameters; loaded only when there may be one."""

from __future__ import annotations

from .._validation.levels import tell
from .validators import _ENUM_KIND, _PATTERN_CODE, _match_code

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .._validation.checks import Level
    from .._validation.collector import Collector
    from .._validation.problems import Place


def refuse_put_thing(params: object, level: Level) -> None:
    """Tell every problem of the parameters of PutThing."""
    tell(_check_put_thing_request, params, level, _SOURCE_TEST)


_KEYS_PUT_THING_REQUEST = frozenset(
    {"Name", "Code", "Kind", "Count", "Ratio", "Tags", "Notes", "Raw"}
)
_SOURCE_GUIDE = "The guide to things"
_SOURCE_TEST = "Written for this test"


def _check_put_thing_request(v: object, at: Place, found: Collector) -> None:
    if not found.structure(v, at, _KEYS_PUT_THING_REQUEST, ("Name",)):
        return
    if "Name" in v:
        if found.string(v["Name"], (at, "Name")):
            found.beyond(_SOURCE_GUIDE).string(v["Name"], (at, "Name"), 0, 20)
    if "Code" in v:
        if found.string(v["Code"], (at, "Code")):
            found.beyond(_SOURCE_GUIDE).string(
                v["Code"], (at, "Code"), 0, None, _match_code, _PATTERN_CODE
            )
    if "Kind" in v:
        if found.string(v["Kind"], (at, "Kind")):
            found.beyond(_SOURCE_GUIDE).enum(v["Kind"], (at, "Kind"), _ENUM_KIND)
    if "Count" in v:
        if found.integer(v["Count"], (at, "Count"), None, 10):
            found.beyond(_SOURCE_GUIDE).integer(v["Count"], (at, "Count"), 5)
    if "Ratio" in v:
        if found.number(v["Ratio"], (at, "Ratio")):
            found.beyond(_SOURCE_GUIDE).number(v["Ratio"], (at, "Ratio"), None, 0.5)
    if "Tags" in v:
        a = v["Tags"]
        at_a = found.at(at, "Tags")
        if found.items(a, at_a):
            found.beyond(_SOURCE_GUIDE).items(a, at_a, 0, 3)
            for i, b in enumerate(a):
                found.string(b, (at_a, i))
    if "Notes" in v:
        a = v["Notes"]
        at_a = found.at(at, "Notes")
        if found.entries(a, at_a):
            found.beyond(_SOURCE_GUIDE).entries(a, at_a, 1)
            for k, b in a.items():
                found.string(k, (at_a, (k, "key")))
                found.string(b, (at_a, (k,)))
    if "Raw" in v:
        if found.blob(v["Raw"], (at, "Raw")):
            found.beyond(_SOURCE_GUIDE).blob(v["Raw"], (at, "Raw"), 0, 16)
