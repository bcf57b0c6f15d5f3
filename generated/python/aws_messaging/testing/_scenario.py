"""Plans as JSON: what other processes and languages ask the fake server to answer."""

from __future__ import annotations

import base64
import binascii
import json

from .._validation.hints import hint
from ._planner import Planner

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_COMMON = ("service", "operation", "times", "latency")
_ACTIONS = {
    "response": ("headers", "expected", "check"),
    "error": ("retry_after",),
    "throttle": ("retry_after",),
    "fault": (),
    "raw": (),
}
_ERROR = ("code", "message", "status", "members")
_RAW = ("status", "headers", "body", "base64")


class ScenarioError(ValueError):
    """A scenario is none; the text tells where, and what would be right."""


def read_scenario(planner: Planner, text: bytes | str) -> int:
    """Add every plan of a scenario to those of a server; how many there are.

    A scenario is a plan, a list of plans, or ``{"plans": [...]}``.

    Raises:
        ScenarioError: it is no JSON, or a plan of it cannot be; nothing is added.
    """
    try:
        value = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise ScenarioError(f"a scenario must be JSON: {error}") from None
    plans = value["plans"] if isinstance(value, dict) and "plans" in value else value
    plans = plans if isinstance(plans, list) else [plans]
    for target in (Planner(), planner):  # first the one that nobody asks
        for index, plan in enumerate(plans):
            try:
                _add(target, plan)
            except (TypeError, ValueError) as error:
                raise ScenarioError(f"plans[{index}]: {error}") from None
    return len(plans)


def _add(planner: Planner, plan: Any) -> None:
    if not isinstance(plan, dict):
        raise ScenarioError("must be an object")
    actions = [name for name in _ACTIONS if name in plan]
    if len(actions) > 1:
        raise ScenarioError(f"has {' and '.join(actions)}: only one of them can be")
    action = actions[0] if actions else ""
    _check_names(plan, (*_COMMON, *_ACTIONS, *_ACTIONS.get(action, ("expected",))))
    common = {
        "service": plan.get("service"),
        "method": plan.get("operation"),
        "times": plan.get("times", 1),
        "latency": plan.get("latency", 0.0),
    }
    if action == "error":
        _check_names(plan["error"], _ERROR)
        error = {"code": "InternalFailure", **plan["error"]}
        planner.add_error(**common, **error, retry_after=plan.get("retry_after"))
    elif action == "throttle":
        planner.add_throttling(**common, retry_after=plan.get("retry_after"))
    elif action == "fault":
        planner.add_fault(**common, fault=plan["fault"])
    elif action == "raw":
        planner.add_raw(**common, **_raw(plan["raw"]))
    else:
        planner.add_response(
            **common,
            response=plan.get("response"),
            expected_params=plan.get("expected"),
            headers=plan.get("headers"),
            check=plan.get("check", True),
        )


def _raw(raw: Any) -> dict[str, Any]:
    """The arguments of an answer as it stands in the wire."""
    _check_names(raw, _RAW)
    found = {"body": "", **raw}
    text = found.pop("base64", None)
    if text is not None:
        try:
            found["body"] = base64.b64decode(text, validate=True)
        except binascii.Error:
            raise ScenarioError("raw.base64 must be base64") from None
    return found


def _check_names(value: Any, known: tuple[str, ...]) -> None:
    if not isinstance(value, dict):
        raise ScenarioError("must be an object")
    for name in value:
        if name not in known:
            raise ScenarioError(f"{name!r} is unknown{hint(name, known)}")
