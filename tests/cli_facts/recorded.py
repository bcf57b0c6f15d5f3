"""The recorded command lines, and what version 2 of the AWS CLI did with them."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

_FOLDER = Path(__file__).parents[1] / "recorded" / "cli"
FILES = _FOLDER / "files"
PORT = "<PORT>"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a command line did.

    Args:
        code: of the process.
        out: standard output; of a terminal, all that it shows.
        err: standard error.
        requests: what the server saw, as far as it is compared.
    """

    code: int
    out: str
    err: str
    requests: tuple[dict[str, Any], ...] = ()


@dataclass(frozen=True, slots=True)
class Case:
    """One recorded command line.

    Args:
        words: without the program's name.
        answers: of the server, the last of them again and again.
        endpoint: whether ``--endpoint-url`` ends the command line.
        environment: what differs in it; None for a variable that is not set.
        stdin: what standard input holds.
        terminal: whether it ran on a terminal.
        expected: of version 2.
    """

    name: str
    words: tuple[str, ...]
    answers: tuple[dict[str, Any], ...]
    endpoint: bool
    environment: dict[str, str | None]
    stdin: str | None
    terminal: bool
    expected: Outcome = field(compare=False)


def cases() -> list[Case]:
    """All of them."""
    raw = json.loads((_FOLDER / "cli_facts.json").read_text(encoding="utf-8"))
    return [_case(each) for each in raw["cases"]]


def _case(raw: dict[str, Any]) -> Case:
    given = raw["input"]
    answers = given.get("response", {"body": {}})
    expected = raw.get("expected") or raw["expected_by_version"]["v2"]
    return Case(
        name=raw["id"],
        words=tuple(given["args"]),
        answers=tuple(answers if isinstance(answers, list) else [answers]),
        endpoint=given.get("endpoint", True),
        environment=given.get("env", {}),
        stdin=given.get("stdin"),
        terminal=given.get("pty", False),
        expected=Outcome(
            expected["rc"],
            expected["stdout"],
            expected["stderr"],
            tuple(map(request_facts, expected["requests"])),
        ),
    )


def request_facts(raw: dict[str, Any]) -> dict[str, Any]:
    """What is compared of a request: not what differs from run to run."""
    headers = {name.lower(): value for name, value in raw["headers"]}
    _, _, credential = headers.get("authorization", "").partition("Credential=")
    scope, _, rest = credential.partition(", ")
    facts = {
        "line": f"{raw['method']} {raw['target']}",
        "body": raw["body"],
        "scope": scope.split("/")[2:],
        "signed": rest.partition(", ")[0],
        "attempt": headers.get("amz-sdk-request", "").partition("attempt=")[2].partition(";")[0],
    }
    for name in ("content-type", "x-amz-target", "x-amzn-query-mode", "content-length"):
        facts[name] = headers.get(name)
    return facts
