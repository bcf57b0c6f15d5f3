"""Command lines of hundreds of operations: help, skeleton, the input whole and by options."""

from __future__ import annotations

import base64
import io
import json
import random
from collections.abc import Mapping
from contextlib import redirect_stderr, redirect_stdout
from decimal import Decimal
from pathlib import Path
from typing import Any, NamedTuple

from shapewright.dialects.cli.special import service_command
from shapewright.dialects.python.paging import paging_members
from shapewright.ir import SCALAR_TYPES, Member, Operation, Service
from shapewright.naming import command_name, module_name
from tests.wire.inputs import Inputs

_REGION = ("--region", "us-east-1")
_CANNOT = ("speaks in event streams", "is a checksum that this version does not know")
_DRY = ("--cli-dry-run", *_REGION)


class Printed(NamedTuple):
    """What a command line printed."""

    code: int
    out: str
    err: str


class Lines:
    """The command lines of a service's operations.

    Args:
        load: gives a module of the package that the service is in.
    """

    def __init__(self, load: Any, service: Service) -> None:
        self._load = load
        self._main = load("_cli.main").main
        self._service = service

    def run(self, operation: Operation, *words: str) -> Printed:
        """What the operation's command prints, with some words behind it."""
        out, err = io.StringIO(), io.StringIO()
        names = (service_command(self._service), command_name(operation.name))
        with redirect_stdout(out), redirect_stderr(err):
            code = self._main([*names, *words])
        return Printed(code, out.getvalue(), err.getvalue())

    def command(self, operation: Operation) -> Any:
        """The generated module of an operation's command."""
        commands = self._load(f"{module_name(self._service.name)}._commands")
        method = commands.COMMANDS[command_name(operation.name)]
        return self._load(f"{module_name(self._service.name)}._commands.{method}")

    def problems(self, operation: Operation, folder: Path) -> list[str]:
        """What goes wrong with the help page, the skeleton and the input of an operation."""
        command = self.command(operation)
        found = self._problems_of_help(operation, command)
        required = [word for row in command.OPTIONS if row[3] for word in (row[0], "x")]
        if not command.OUTFILE:
            found += self._problems_of_skeleton(operation, command)
        elif self.run(operation, *required, *_DRY).code != 252:
            found.append("nobody misses the file's name")
        return found + self._problems_of_options(operation, command, folder)

    def _problems_of_help(self, operation: Operation, command: Any) -> list[str]:
        code, out, err = self.run(operation, "help")
        missing = [row[0] for row in command.OPTIONS if row[3] and f"  {row[0]} <" not in out]
        return [] if (code, err, missing) == (0, "", []) else [f"help: {code} {err} {missing}"]

    def _problems_of_skeleton(self, operation: Operation, command: Any) -> list[str]:
        """Its keys are the members, each has an option, and it is taken as the whole input."""
        code, skeleton, err = self.run(operation, "--generate-cli-skeleton")
        if code or err:
            return [f"skeleton: {code} {err}"]
        keys = list(json.loads(skeleton))
        content = operation.input
        members = [] if content is None else list(content.shape.members)
        if keys != members or set(keys) != {row[1] for row in command.OPTIONS}:
            return [f"skeleton: {keys} {members}"]
        filled = json.dumps(_filled(operation, json.loads(skeleton)))
        words = ("--cli-input-json", filled, "--validate", "off", *_DRY)
        code, out, err = self.run(operation, *words)
        return [] if _is_right(code, out, err) else [f"skeleton refused: {code} {err}"]

    def _problems_of_options(self, operation: Operation, command: Any, folder: Path) -> list[str]:
        """An input by options makes the request that it makes as a whole."""
        chance = random.Random(f"{self._service.name}.{operation.name}")
        made = plain(Inputs(chance, full=False, xml=True).params(operation))
        others = paging_members(operation)  # which the common options stand for
        order = dict.fromkeys(row[1] for row in command.OPTIONS if row[1] not in others)
        params = {name: made[name] for name in order if name in made}
        for member in _members(operation):
            if member.type in ("float", "double") and member.name in params:
                params[member.name] = float(params[member.name])
        words = by_options(operation, command, params, folder)
        code, out, err = self.run(operation, *words, *_DRY, *(["out"] if command.OUTFILE else []))
        if not _is_right(code, out, err):
            return [f"options: {code} {err} {words}"]
        if command.OUTFILE or any(_is_stream(member) for member in _members(operation)):
            return []
        whole = self.run(operation, "--cli-input-json", json.dumps(params), *_DRY)
        return [] if whole == (code, out, err) else [f"whole: {whole} {words} {params} {out}"]


def _is_right(code: int, out: str, err: str) -> bool:
    """Whether a request is printed, or it is told what this version cannot do."""
    return (code == 0 and bool(out)) or any(text in err for text in _CANNOT)


def _filled(operation: Operation, skeleton: dict[str, Any]) -> dict[str, Any]:
    """A skeleton with what no request can be without: parts of the path and the host."""
    for member in _members(operation):
        if skeleton[member.name] == "" and (member.host_label or member.location == "uri"):
            skeleton[member.name] = "abc"
    return dict(_without_none(skeleton))


def _without_none(value: Any) -> Any:
    """A skeleton has no value for bytes."""
    if isinstance(value, dict):
        return {key: _without_none(item) for key, item in value.items() if item is not None}
    if isinstance(value, list):
        return [_without_none(item) for item in value if item is not None]
    return value


def plain(value: Any) -> Any:
    """A value as JSON has it: bytes in base64, moments as texts."""
    if isinstance(value, Mapping):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [plain(item) for item in value]
    if hasattr(value, "read"):
        value = value.read()
    if isinstance(value, Decimal):
        return float(value)
    if isinstance(value, bytes | bytearray):
        return base64.b64encode(value).decode()
    if isinstance(value, str):
        return str(value)
    return value if isinstance(value, bool | int | float) or value is None else str(value)


def by_options(
    operation: Operation, command: Any, params: Mapping[str, Any], folder: Path
) -> list[str]:
    """The options that give an input."""
    words = []
    rows = {row[1]: row for row in reversed(command.OPTIONS)}
    for member in _members(operation):
        if member.name not in params:
            continue
        value, name = params[member.name], rows[member.name][0]
        if member.type == "boolean":
            words.append(name if value else f"--no-{name[2:]}")
        elif _is_stream(member):
            file = folder / "content"
            file.write_text(value)
            words.append(f"{name}={file}")
        elif member.type in SCALAR_TYPES and not member.json_header:
            words.append(f"{name}={value}")
        else:
            words.append(f"{name}={json.dumps(value)}")
    return words


def _members(operation: Operation) -> list[Member]:
    return [] if operation.input is None else list(operation.input.shape.members.values())


def _is_stream(member: Member) -> bool:
    return member.type == "blob" and member.streaming
