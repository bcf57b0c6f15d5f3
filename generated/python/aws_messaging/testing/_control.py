"""The fake server's own pages, by which other processes steer it: below ``/_fake/``."""

from __future__ import annotations

import base64
import json
from datetime import datetime

from ._responder import Outcome
from ._scenario import ScenarioError, read_scenario
from ._wire import Written

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ._server import FakeServer
    from ._wire import Received

PREFIX = "/_fake/"
"""Paths that begin so are no calls of services."""

_HELP = """\
GET    /_fake/        this text, the services and their operations
GET    /_fake/calls   the calls that came, with their parameters
GET    /_fake/plans   how many planned answers are left
POST   /_fake/plans   add planned answers: a scenario, as JSON
POST   /_fake/reset   forget calls and plans
"""


def control(server: FakeServer, received: Received) -> Outcome:
    """The answer to a request that steers the server.

    Web pages can reach the loopback, too: requests that come from one are refused, and so are
    those that could be made to come from one.
    """
    host = received.headers.get("host", "").rpartition(":")[0]
    if "origin" in received.headers or host not in ("127.0.0.1", "localhost"):
        return _say(
            403, {"error": "only programs on this machine can steer the server"}
        )
    route = (received.method, received.path.removeprefix(PREFIX))
    if route == ("GET", ""):
        return _say(200, {"help": _HELP.splitlines(), "services": server.services})
    if route == ("GET", "calls"):
        return _say(200, {"calls": [_call(call) for call in server.calls]})
    if route == ("GET", "plans"):
        return _say(200, {"pending": server.pending})
    if received.method == "POST" and not _is_json(received):
        return _say(415, {"error": "Content-Type must be application/json"})
    if route == ("POST", "reset"):
        server.reset()
        return _say(200, {})
    if route == ("POST", "plans"):
        try:
            return _say(200, {"added": read_scenario(server, received.body)})
        except ScenarioError as error:
            return _say(400, {"error": str(error)})
    return _say(404, {"error": "there is no such page", "help": _HELP.splitlines()})


def _is_json(received: Received) -> bool:
    kind = received.headers.get("content-type", "")
    return kind.partition(";")[0].strip() == "application/json"


def _call(call: object) -> dict[str, object]:
    names = ("service", "method", "params", "error")
    return {name: getattr(call, name) for name in names}


def _say(status: int, value: object) -> Outcome:
    body = json.dumps(value, default=_plain).encode() + b"\n"
    return Outcome(Written(status, {"Content-Type": "application/json"}, body))


def _plain(value: object) -> object:
    """What JSON has for moments and bytes."""
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, bytes):
        return base64.b64encode(value).decode()
    return str(value)
