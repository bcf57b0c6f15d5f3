"""Pages of random models against the AWS CLI's: what no service combines, a spec can."""

from __future__ import annotations

import functools

import pytest

from tests.cli_docs.awscli_pages import MADE_UP_ORACLE, Pages, ask_awscli
from tests.cli_docs.made_up import made_up_model
from tests.support.models import service_from_model

SEEDS = range(60)


@functools.cache
def expected_pages() -> dict[int, str]:
    questions = [[*made_up_model(seed), "DoIt"] for seed in SEEDS]
    return dict(zip(SEEDS, ask_awscli(MADE_UP_ORACLE, questions), strict=True))


@pytest.mark.parametrize("seed", SEEDS)
def test_a_page_is_the_aws_clis_own(seed: int) -> None:
    model, paginators = made_up_model(seed)
    for name, raw in model["operations"].items():
        if name in paginators:
            raw["pagination"] = paginators[name]
    service = service_from_model("example", model)
    page = Pages([service]).command(service, service.operations["DoIt"])
    assert page == expected_pages()[seed]
