# Generated from the spec of case (ListThings).
# Do not edit: change the specs, then run: shapewright generate
"""Every problem of parameters; loaded only when there may be one."""

from __future__ import annotations

from .._validation.levels import tell

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .._validation.checks import Level
    from .._validation.collector import Collector
    from .._validation.problems import Place


def refuse_list_things(params: object, level: Level) -> None:
    """Tell every problem of the parameters of ListThings."""
    tell(_check_list_things_request, params, level, _SOURCE_TEST)


_KEYS_LIST_THINGS_REQUEST = frozenset({"NextToken", "MaxResults"})
_SOURCE_TEST = "Written for this test"


def _check_list_things_request(v: object, at: Place, found: Collector) -> None:
    if not found.structure(v, at, _KEYS_LIST_THINGS_REQUEST):
        return
    if "NextToken" in v:
        found.string(v["NextToken"], (at, "NextToken"))
    if "MaxResults" in v:
        found.integer(v["MaxResults"], (at, "MaxResults"))
