"""The few skeletons that are too long to be printed whole."""

from __future__ import annotations

import json
from typing import Any

import pytest

from shapewright.dialects.python.skeleton import input_skeleton, output_sample
from tests.cli_skeletons import known, oracle
from tests.runtime.package import model_of
from tests.support.models import service_from_model

_LONGEST = 200_000
_TRIED = [
    pytest.param(name, marks=() if name == "DescribeAnalysisDefinition" else (pytest.mark.slow,))
    for name in known.CUT
]


@pytest.mark.parametrize("name", _TRIED)
def test_long_skeleton_is_the_aws_clis_down_to_where_it_is_cut(name: str) -> None:
    model = model_of("quicksight", [name])
    ours = service_from_model("quicksight", model).operations[name]
    ((printed,),) = oracle.version_1([(model, [name])])
    texts = (input_skeleton(ours), output_sample(ours))
    assert texts != printed
    for text, whole in zip(texts, printed, strict=True):
        assert len(text) < _LONGEST
        assert _is_cut(json.loads(text), json.loads(whole))


def _is_cut(short: Any, whole: Any) -> bool:
    """Whether two values are equal, but for objects that are empty in the first."""
    if short == {} and isinstance(whole, dict):
        return True
    if isinstance(short, dict):
        return list(short) == list(whole) and all(_is_cut(short[key], whole[key]) for key in short)
    if isinstance(short, list):
        return len(short) == len(whole) and all(map(_is_cut, short, whole))
    return bool(short == whole)
