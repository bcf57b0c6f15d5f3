"""Runs the fake server: ``python -m <package>.testing --port 0``."""

from __future__ import annotations

import argparse
import signal
import sys
import threading
from pathlib import Path

from ._faults import FAULTS
from ._scenario import ScenarioError, read_scenario
from ._server import ACCESS_KEY, SECRET_KEY, FakeServer

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

_SCENARIO = """\
A scenario is JSON: a list of plans, each for the next calls of one operation, such as

  [{"service": "pinpoint", "operation": "send_otp_message", "times": 2,
    "error": {"code": "TooManyRequestsException"}, "retry_after": 1}]

"service" and "operation" may be left out, for all; "times" is 1 unless given, and null
means always; "latency" is in seconds. A plan has one of
  "response": {...}   what the client returns, with "headers", "expected" (parameters)
                      and "check" (false: answer what the spec does not allow)
  "error": {...}      "code", "message", "status", "members"; and "retry_after"
  "throttle": {}      the service's own throttling error; and "retry_after"
  "fault": "..."      one of those below
  "raw": {...}        "status", "headers", and "body" or "base64"
or none, for a sample.

Faults:
"""
_END = """
While it runs, GET /_fake/ says how to add plans and to read the calls that came.
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Serve until SIGINT or SIGTERM; the exit code."""
    options = _parser().parse_args(arguments)
    server = FakeServer(
        port=options.port,
        access_key=options.access_key,
        secret_key=options.secret_key,
        session_token=options.session_token,
        verify=not options.no_verify,
        validation=options.validation,
        clock_skew=options.clock_skew,
    )
    if options.scenario is not None:
        try:
            read_scenario(server, Path(options.scenario).read_bytes())
        except (OSError, ScenarioError) as error:
            print(f"{options.scenario}: {error}", file=sys.stderr)
            return 2
    return _serve(server)


def _serve(server: FakeServer) -> int:
    stop = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: stop.set())
    try:
        server.start()
    except OSError as error:
        print(f"cannot listen: {error.strerror or error}", file=sys.stderr)
        return 1
    with server:
        print(server.url, flush=True)
        stop.wait()
    return 0


def _parser() -> argparse.ArgumentParser:
    width = max(map(len, FAULTS))
    faults = "".join(f"  {name:{width}}  {text}\n" for name, text in FAULTS.items())
    parser = argparse.ArgumentParser(
        prog=f"python -m {__package__}",
        description="Stands in for AWS on the loopback, for tests. Prints its URL.",
        epilog=_SCENARIO + faults + _END,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    add = parser.add_argument
    add("--port", type=int, default=0, help="0 (the default) for any that is free")
    add("--access-key", default=ACCESS_KEY, help="default: %(default)s")
    add("--secret-key", default=SECRET_KEY, help="default: %(default)s")
    add("--session-token", help="what requests must carry; default: none")
    add("--no-verify", action="store_true", help="do not check signatures")
    add("--clock-skew", type=float, default=300.0, help="seconds; default: %(default)s")
    add(
        "--validation",
        choices=("strict", "aws", "off"),
        default="strict",
        help="how much of the specs is asked of parameters; default: %(default)s",
    )
    add("--scenario", metavar="FILE", help="JSON file of planned answers, see below")
    return parser


if __name__ == "__main__":
    sys.exit(main())
