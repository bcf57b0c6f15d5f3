"""A package whose command lines print skeletons."""

from __future__ import annotations

import contextlib
import importlib
import io
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.cli_skeletons import recorded
from tests.cli_skeletons.recorded import Printed
from tests.runtime.package import write_package
from tests.support.models import botocore_endpoints, service_from_model

Run = Callable[..., Printed]

_TURNS = 6
"""One in so many recorded services is in the package."""
_NOT_RUN = frozenset({"types.py", "models.py", "async_client.py", "_answers.py"})


def services_that_run() -> list[str]:
    """The recorded services that the package has: one in so many, and those with bytes."""
    every = sorted({case.service for case in recorded.cases()})
    return sorted({*every[::_TURNS], "kms", "pinpoint", "pinpoint-sms-voice-v2"})


@pytest.fixture(scope="session")
def package(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Where the package ``skeleton_sdk`` is."""
    where = tmp_path_factory.mktemp("skeletons")
    operations: dict[str, list[str]] = defaultdict(list)
    for case in recorded.cases():
        operations[case.service].append(case.operation)
    services = [
        service_from_model(name, recorded.part_of(name, operations[name]), botocore_endpoints(name))
        for name in services_that_run()
    ]
    write_package(services, where, "skeleton_sdk", _NOT_RUN)
    sys.path.insert(0, str(where))
    yield where
    sys.path.remove(str(where))


@pytest.fixture
def run(package: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs command lines, with a region and nothing else in the environment."""
    for name in ("AWS_REGION", "AWS_PROFILE", "AWS_DEFAULT_OUTPUT"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("AWS_DEFAULT_REGION", "us-east-1")
    monkeypatch.setenv("AWS_CONFIG_FILE", str(package / "none"))
    monkeypatch.setenv("AWS_SHARED_CREDENTIALS_FILE", str(package / "none"))
    monkeypatch.setenv("AWS_EC2_METADATA_DISABLED", "true")
    main = importlib.import_module("skeleton_sdk._cli.main").main

    def command(*words: str) -> Printed:
        out, err = io.StringIO(), io.StringIO()
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            code = main(list(words))
        return Printed(code, out.getvalue(), err.getvalue())

    return command
