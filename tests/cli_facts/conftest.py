"""The package and the server that the recorded command lines run with."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import pytest

from tests.cli_facts.recorded import Case, Outcome
from tests.cli_facts.running import PACKAGE, Bench
from tests.cli_facts.server import serving
from tests.runtime.package import part_of_service, write_package
from tests.support.repository import repository_services

OTHERS = {
    "bedrock-runtime": ("Converse",),
    "cloudtrail": ("LookupEvents",),
    "cloudwatch": ("PutMetricData",),
    "dynamodb": (
        *("BatchExecuteStatement", "DescribeTable", "ListTables"),
        *("ListTagsOfResource", "Scan"),
    ),
    "ec2": ("DescribeInstances", "DescribeTags"),
    "ecs": ("RunTask",),
    "kms": ("DescribeKey", "Encrypt", "ImportKeyMaterial"),
    "s3": ("GetObject",),
    "sts": ("GetCallerIdentity",),
}
_NOT_CALLED = frozenset({"types.py", "models.py", "async_client.py", "client.py", "_answers.py"})


@pytest.fixture(scope="session")
def bench(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Bench]:
    """Where the recorded command lines run."""
    packages = tmp_path_factory.mktemp("facts")
    services = [*repository_services(), *(part_of_service(*each) for each in OTHERS.items())]
    write_package(services, packages, PACKAGE, _NOT_CALLED)
    sys.path.insert(0, str(packages))
    with serving() as server:
        yield Bench(packages, tmp_path_factory.mktemp("facts-home") / "home", server)


Command = Callable[..., Outcome]
_ANSWER = {"body": {"MessageId": "mid-1"}}


@pytest.fixture
def command(bench: Bench) -> Command:
    """Runs a command line against a server that gives some answers, with some environment."""

    def run(
        *words: str,
        answers: Sequence[dict[str, Any]] = (_ANSWER,),
        endpoint: bool = True,
        own_process: bool = False,
        **environment: str | None,
    ) -> Outcome:
        expected = Outcome(0, "", "")
        if own_process:
            environment["PYTHONUTF8"] = "1"
        case = Case("", words, tuple(answers), endpoint, environment, None, False, expected)
        return bench.run(case)

    return run
