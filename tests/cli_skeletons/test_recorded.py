"""Skeletons against those that the AWS CLI was recorded to print."""

from __future__ import annotations

import pytest

from tests.cli_skeletons import known, oracle, recorded
from tests.cli_skeletons.recorded import Case
from tests.cli_skeletons.texts import differing_members, text_of

_PRINTED = [case for case in recorded.cases() if case.expected.code == 0]
_REFUSED = [case for case in recorded.cases() if case.expected.code != 0]
_OLDER = [case for case in _PRINTED if case.id in known.OLDER_MODEL]
_SAME = [case for case in _PRINTED if case.id not in known.OLDER_MODEL]


def _ids(cases: list[Case]) -> list[str]:
    return [f"{case.service}-{case.operation}-{case.variant}-{case.id}" for case in cases]


@pytest.mark.parametrize("case", _SAME, ids=_ids(_SAME))
def test_skeleton_is_the_recorded_one(case: Case) -> None:
    assert text_of(case) == case.expected.out


@pytest.mark.parametrize("case", _OLDER, ids=_ids(_OLDER))
def test_skeleton_of_a_newer_model_is_what_the_aws_cli_makes_of_it(case: Case) -> None:
    text = text_of(case)
    assert differing_members(case) == known.OLDER_MODEL[case.id]
    if "v1" in case.versions:
        assert text == case.versions["v1"].out
    else:
        assert text == oracle.version_2_yaml(recorded.model(case.service), case.operation)


@pytest.mark.parametrize("case", _REFUSED, ids=_ids(_REFUSED))
def test_sample_that_the_aws_cli_refuses_is_printed(case: Case) -> None:
    said, _ = known.REFUSES_ITSELF
    assert case.variant == "output"
    assert said in case.expected.err
    assert text_of(case) not in ("", "{}\n")


def test_every_case_is_told_apart() -> None:
    assert {*known.OLDER_MODEL} == {case.id for case in _OLDER}
    assert len(_SAME) + len(_OLDER) + len(_REFUSED) == len(recorded.cases())
