"""The packages of the tests."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator, Sequence
from contextlib import redirect_stderr, redirect_stdout
from typing import NamedTuple

import pytest

from tests.cli_pages.lines import SERVICES
from tests.cli_pages.server import Server, serving, surroundings
from tests.wire.packages import Workshop
from tests.wire.services import imported


class Outcome(NamedTuple):
    """What a command line left behind."""

    code: int
    out: str
    err: str
    asked: list[str]


Run = Callable[..., Outcome]


@pytest.fixture(scope="session")
def workshop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workshop]:
    """Where services are generated."""
    made = Workshop(tmp_path_factory.mktemp("pages"))
    made.write([imported("sts", ["GetCallerIdentity"])])  # so that the package is one
    yield made
    made.close()


@pytest.fixture(scope="session")
def commands(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workshop]:
    """The package of the command lines."""
    made = Workshop(tmp_path_factory.mktemp("commands"))
    made.write([imported(*item) for item in SERVICES.items()], whole=True)
    yield made
    made.close()


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    with serving() as made:
        yield made


@pytest.fixture
def run(commands: Workshop, server: Server, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs the words of a command line; the server answers with the bodies given."""
    for name, text in surroundings(server).items():
        monkeypatch.setenv(name, text)
    main = commands.module("_cli.main").main

    def command(words: Sequence[str], *bodies: bytes) -> Outcome:
        server.begin(bodies)
        out, err = io.StringIO(), io.StringIO()
        with redirect_stdout(out), redirect_stderr(err):
            code = main(list(words))
        return Outcome(code, out.getvalue(), err.getvalue(), server.asked)

    return command
