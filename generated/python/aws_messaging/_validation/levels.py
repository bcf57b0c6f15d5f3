"""What each level makes of the problems of a call; loaded only when there may be some."""

from __future__ import annotations

import sys

from ..exceptions import ParamValidationError, ParamValidationWarning
from .aws_collector import AwsCollector
from .collector import Collector
from .problems import Findings, path_text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from .checks import Level
    from .problems import Finding, Place

    Check = Callable[[object, Place, Collector], None]

_PACKAGE = __name__.rpartition("._validation.")[0]


def _refuse_all(check: Check, params: object, source: str, hides: bool) -> None:
    found: list[Finding] = []
    check(params, None, Collector(found, source, hides))
    if found:
        raise ParamValidationError(Findings(found))


def _refuse_as_aws(check: Check, params: object, source: str, hides: bool) -> None:
    found: list[Finding] = []
    check(params, None, AwsCollector(found, source, hides))
    if found:
        raise ParamValidationError(Findings(found))


def _refuse_and_warn(check: Check, params: object, source: str, hides: bool) -> None:
    refused: list[Finding] = []
    check(params, None, AwsCollector(refused, source, hides))
    found: list[Finding] = []
    check(params, None, Collector(found, source, hides))
    told = {(problem.path, problem.rule) for problem in Findings(refused)}
    rest = [
        finding
        for finding, problem in zip(found, Findings(found), strict=True)
        if (problem.path, problem.rule) not in told
    ]
    if rest:
        import warnings

        paths = [path_text(place, hides=True) for place, *_ in rest]
        warning = ParamValidationWarning(Findings(rest), paths)
        warnings.warn(warning, stacklevel=_outside())
    if refused:
        raise ParamValidationError(Findings(refused))


def _outside() -> int:
    """The ``stacklevel`` of the nearest caller that is not part of this package."""
    level, frame = 1, sys._getframe(1)
    while True:
        name = frame.f_globals.get("__name__", "")
        outer = frame.f_back
        if outer is None or not (name == _PACKAGE or name.startswith(f"{_PACKAGE}.")):
            return level
        level, frame = level + 1, outer


REFUSALS: Mapping[str, Callable[[Check, object, str, bool], None]] = {
    "aws": _refuse_as_aws,
    "warn": _refuse_and_warn,
    "strict": _refuse_all,
}


def tell(
    check: Check, params: object, level: Level, source: str = "", hides: bool = False
) -> None:
    """Find every problem of the parameters of a call, and tell those that a level tells.

    Args:
        source: where the rules come from, unless one says where itself.
        hides: whether no value may be told, all being sensitive.

    Raises:
        ParamValidationError: there are some.
    """
    REFUSALS[level](check, params, source, hides)


def check_nothing(params: object, at: Place, found: Collector) -> None:
    """Collect the problems of the parameters of an operation that takes none."""
    found.nothing(params, at)
