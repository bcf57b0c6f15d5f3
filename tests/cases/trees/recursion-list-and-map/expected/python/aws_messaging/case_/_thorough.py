# Generated from the spec of case (PutThing).
# Do not edit: change the specs, then run: shapewright generate
"""Every problem of parameters; loaded only when there may be one."""

from __future__ import annotations

from .._validation.checks import MAX_DEPTH
from .._validation.levels import tell

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .._validation.checks import Level
    from .._validation.collector import Collector
    from .._validation.problems import Place


def refuse_put_thing(params: object, level: Level) -> None:
    """Tell every problem of the parameters of PutThing."""
    tell(_check_put_thing_request, params, level, _SOURCE_TEST)


_KEYS_PUT_THING_REQUEST = frozenset({"Nodes"})
_KEYS_NODE = frozenset({"Children", "Named"})
_SOURCE_TEST = "Written for this test"


def _check_put_thing_request(v: object, at: Place, found: Collector) -> None:
    if not found.structure(v, at, _KEYS_PUT_THING_REQUEST):
        return
    if "Nodes" in v:
        _check_nodes(v["Nodes"], (at, "Nodes"), found)


def _check_nodes(v: object, at: Place, found: Collector, depth: int = 0) -> None:
    if depth > MAX_DEPTH:
        found.too_deep(v, at)
        return
    if found.items(v, at):
        for i, a in enumerate(v):
            _check_node(a, (at, i), found, depth + 1)


def _check_node(v: object, at: Place, found: Collector, depth: int = 0) -> None:
    if depth > MAX_DEPTH:
        found.too_deep(v, at)
        return
    if not found.structure(v, at, _KEYS_NODE):
        return
    if "Children" in v:
        _check_nodes(v["Children"], (at, "Children"), found, depth + 1)
    if "Named" in v:
        _check_node_map(v["Named"], (at, "Named"), found, depth + 1)


def _check_node_map(v: object, at: Place, found: Collector, depth: int = 0) -> None:
    if depth > MAX_DEPTH:
        found.too_deep(v, at)
        return
    if found.entries(v, at):
        for k, a in v.items():
            found.string(k, (at, (k, "key")))
            _check_node(a, (at, (k,)), found, depth + 1)
