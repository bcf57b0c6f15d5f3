"""The judges, built once for all tests."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from tests.oracles.judges import Bench
from tests.oracles.services import benches, case_services, own_services


@pytest.fixture(scope="session")
def case_benches(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Bench]:
    """The judges of each case spec, by its name."""
    made = benches(tmp_path_factory.mktemp("cases"), case_services())
    return {bench.service: bench for bench in made}


@pytest.fixture(scope="session")
def own_benches(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Bench]:
    """The judges of the project's own operations, by operation."""
    made = benches(tmp_path_factory.mktemp("own"), own_services())
    return {bench.operation: bench for bench in made}
