"""Plans as JSON: what other processes and languages ask the fake server to answer."""

from __future__ import annotations

import base64
import binascii
import json

from .._validation.hints import hint
from ._planner import Planner

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

_NULL = type(None)
_COMMON = ("service", "operation", "times", "latency")
# What a plan can ask for, and what may stand beside it.
_ACTIONS = {
    "response": ("headers", "expected", "check"),
    "error": ("retry_after",),
    "throttle": ("retry_after",),
    "fault": (),
    "raw": (),
}
_PLAN: dict[str, tuple[type, ...]] = {
    "service": (str, _NULL),
    "operation": (str, _NULL),
    "times": (int, _NULL),
    "latency": (float,),
    "response": (dict, _NULL),
    "error": (dict,),
    "throttle": (dict,),
    "fault": (str,),
    "raw": (dict,),
    "headers": (dict, _NULL),
    "expected": (dict, _NULL),
    "check": (bool,),
    "retry_after": (float, _NULL),
}
_ERROR: dict[str, tuple[type, ...]] = {
    "code": (str,),
    "message": (str,),
    "status": (int, _NULL),
    "members": (dict, _NULL),
}
_RAW: dict[str, tuple[type, ...]] = {
    "status": (int,),
    "headers": (dict, _NULL),
    "body": (str,),
    "base64": (str, _NULL),
}
_WORDS: dict[type, str] = {
    bool: "true or false",
    dict: "an object",
    float: "a number",
    int: "an integer",
    str: "a string",
    _NULL: "null",
}


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
            except (RecursionError, TypeError, ValueError) as error:
                raise ScenarioError(f"plans[{index}]: {error}") from None
    return len(plans)


def _add(planner: Planner, plan: Any) -> None:
    """Add one plan.

    Raises:
        ValueError: it cannot be.
    """
    if not isinstance(plan, dict):
        raise ScenarioError("must be an object")
    actions = [name for name in _ACTIONS if name in plan]
    if len(actions) > 1:
        raise ScenarioError(f"has {' and '.join(actions)}: only one of them can be")
    action = actions[0] if actions else ""
    beside = _ACTIONS.get(action, ("expected",))
    names = (*_COMMON, *_ACTIONS, *beside)
    _check(plan, {name: _PLAN[name] for name in names})
    common = {
        "service": plan.get("service"),
        "method": plan.get("operation"),
        "times": plan.get("times", 1),
        "latency": plan.get("latency", 0.0),
    }
    if action == "error":
        _check(plan["error"], _ERROR)
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


def _raw(raw: dict[str, Any]) -> dict[str, Any]:
    """The arguments of an answer as it stands in the wire."""
    _check(raw, _RAW)
    found = {"body": "", **raw}
    text = found.pop("base64", None)
    if text is not None:
        try:
            found["body"] = base64.b64decode(text, validate=True)
        except binascii.Error:
            raise ScenarioError("raw.base64 must be base64") from None
    return found


def _check(value: dict[str, Any], known: Mapping[str, tuple[type, ...]]) -> None:
    """Refuse names that are unknown, and values of other types than they may have."""
    for name, item in value.items():
        if name not in known:
            raise ScenarioError(f"{name!r} is unknown{hint(name, known)}")
        kinds = known[name]
        fits = type(item) in kinds or (type(item) is int and float in kinds)
        if not fits:
            words = " or ".join(_WORDS[kind] for kind in kinds)
            raise ScenarioError(f"{name} must be {words}")
