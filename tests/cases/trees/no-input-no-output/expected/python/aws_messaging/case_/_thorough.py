# Generated from the spec of case (Ping).
# Do not edit: change the specs, then run: shapewright generate
"""Every problem of parameters; loaded only when there may be one."""

from __future__ import annotations

from .._validation.levels import check_nothing, tell

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .._validation.checks import Level
    from .._validation.collector import Collector
    from .._validation.problems import Place


def refuse_ping(params: object, level: Level) -> None:
    """Tell every problem of the parameters of Ping."""
    tell(check_nothing, params, level, _SOURCE_TEST)


_SOURCE_TEST = "Written for this test"
