"""Command lines run in this process: what they say, and what they would send."""

from __future__ import annotations

import contextlib
import importlib
import io
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple
from unittest import mock

from shapewright.ir import Service
from tests.runtime.package import write_package

ENVIRONMENT = {
    "AWS_DEFAULT_REGION": "us-east-1",
    "AWS_ACCESS_KEY_ID": "AKIDEXAMPLE",
    "AWS_SECRET_ACCESS_KEY": "secret",
    "AWS_CONFIG_FILE": "/nowhere",
    "AWS_SHARED_CREDENTIALS_FILE": "/nowhere",
}
_ENDPOINT = "--endpoint-url"
# What neither requests nor messages need.
_LEFT_OUT = frozenset({"types.py", "models.py", "async_client.py", "_answers.py"})


class Outcome(NamedTuple):
    """What a command line came to.

    Args:
        request: the request that would be sent, if there is one.
        params: the parameters that the input was read as, if it could be.
    """

    code: int
    out: str
    err: str
    params: Any = None
    request: Any = None

    @property
    def message(self) -> str:
        """What the user is told, without the program's name."""
        return self.err.partition("[ERROR]: ")[2]

    @property
    def said(self) -> str:
        """The same without hints."""
        lines = self.message.splitlines(keepends=True)
        return "".join(line for line in lines if not line.startswith("Hint: "))

    @property
    def hints(self) -> list[str]:
        """The hints of the message."""
        lines = self.message.splitlines()
        return [line.removeprefix("Hint: ") for line in lines if line.startswith("Hint: ")]


class Program:
    """The command line of a package that is written for a test.

    Args:
        folder: where the package is written.
        package: what it is called.
    """

    def __init__(self, folder: Path, package: str, services: Iterable[Service]) -> None:
        self.folder = folder
        self.package = package
        write_package(services, folder, package, _LEFT_OUT)
        sys.path.insert(0, str(folder))
        importlib.invalidate_caches()
        self._made: list[Any] = []
        self._watch()

    def close(self) -> None:
        """Let the package no longer be imported."""
        sys.path.remove(str(self.folder))

    def module(self, name: str) -> Any:
        """A module of the package."""
        return importlib.import_module(f"{self.package}.{name}")

    def run(self, *words: str, stdin: bytes = b"", **environment: str) -> Outcome:
        """Run a command line; it sends nothing."""
        reading = io.TextIOWrapper(io.BytesIO(stdin), encoding="utf-8")
        out, err = io.StringIO(), io.StringIO()
        with (
            mock.patch.dict("os.environ", {**ENVIRONMENT, **environment}),
            mock.patch("sys.stdin", reading),
            contextlib.redirect_stdout(out),
            contextlib.redirect_stderr(err),
        ):
            code = self.module("_cli.main").main([*words, "--cli-dry-run"])
        return Outcome(code, out.getvalue(), err.getvalue())

    def request(self, *words: str, stdin: bytes = b"", **environment: str) -> Outcome:
        """The same, with the parameters that the input was read as, and their request."""
        self._made.clear()
        outcome = self.run(*words, stdin=stdin, **environment)
        if not self._made:
            return outcome
        package, method, params = self._made[0]
        request = None
        if outcome.code == 0:
            with mock.patch.dict("os.environ", {**ENVIRONMENT, **environment}):
                client = self._client(package, words)
                request = client.build_request(method, dict(params))
        return outcome._replace(params=params, request=request)

    def _watch(self) -> None:
        """Keep what every command line of the package is read as."""
        parameters = self.module("_cli.input.parameters")
        build = parameters.build

        def watched(command: Any, wire: Any, *rest: Any) -> Any:
            params = build(command, wire, *rest)
            self._made.append((wire.__name__.rpartition(".")[0], command.METHOD, params))
            return params

        parameters.build = watched

    def _client(self, package: str, words: tuple[str, ...]) -> Any:
        base = self.module("_client").SyncClient
        url = words[words.index(_ENDPOINT) + 1] if _ENDPOINT in words else None
        kind = type("Client", (base,), {"_package": package})
        return kind("us-east-1", endpoint_url=url, validation="off")
