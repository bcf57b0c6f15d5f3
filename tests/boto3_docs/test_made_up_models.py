"""Pages of models that AWS does not have, against boto3's own generator."""

from __future__ import annotations

import copy
import time
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.boto3_docs.models import boto3_page, linked, model
from tests.boto3_docs.pages import method_page
from tests.support.turns import few_or_many

STRING = {"type": "string"}
SCALARS = ("string", "integer", "long", "float", "double", "boolean", "blob", "timestamp")
TEXTS = st.sampled_from(
    ["", "<p>Text.</p>", "<p>A <code>b</code>:</p> <ul> <li> <p>c</p> </li> </ul>", "bare text"]
)
NAMES = [f"S{number}" for number in range(7)]


def text_of(raw: dict[str, Any]) -> str:
    return method_page(linked(raw), "DoIt")


@st.composite
def uses(draw: st.DrawFn) -> dict[str, Any]:
    """A use of a shape, with what may stand at it."""
    use: dict[str, Any] = {"shape": draw(st.sampled_from(NAMES))}
    if draw(st.booleans()):
        use["documentation"] = draw(TEXTS)
    for trait in ("idempotencyToken", "deprecated", "jsonvalue"):
        if draw(st.integers(0, 9)) == 0:
            use[trait] = True
    if use.get("jsonvalue"):
        use["location"] = "header"
    return use


@st.composite
def shapes(draw: st.DrawFn, type_name: str | None = None) -> dict[str, Any]:
    kind = type_name or draw(st.sampled_from(["structure"] * 4 + ["list", "map"] * 2 + [*SCALARS]))
    shape: dict[str, Any] = {"type": kind, "documentation": draw(TEXTS)}
    if kind == "list":
        shape["member"] = draw(uses())
    elif kind == "map":
        shape |= {"key": draw(uses()), "value": draw(uses())}
    elif kind == "structure":
        members = draw(st.lists(st.sampled_from("ABCDE"), unique=True, max_size=4))
        shape["members"] = {name: draw(uses()) for name in members}
        shape["required"] = [name for name in members if draw(st.booleans())]
        for trait in ("union", "document"):
            if draw(st.integers(0, 5)) == 0:
                shape[trait] = True
    elif kind == "string" and draw(st.booleans()):
        shape["enum"] = ["ONE", "TWO"]
    return shape


@st.composite
def models(draw: st.DrawFn) -> dict[str, Any]:
    raw = {name: draw(shapes()) for name in NAMES}
    raw |= {name: draw(shapes("structure")) for name in ("In", "Out") if draw(st.booleans())}
    for name in ("In", "Out"):
        raw.get(name, {}).pop("document", None)
    traits: dict[str, Any] = {"documentation": draw(TEXTS)}
    if draw(st.booleans()):
        traits["deprecated"] = True
    return model(raw, **traits)


@few_or_many("examples", 75, 1_000)
def test_any_model(examples: int) -> None:
    @settings(
        max_examples=examples,
        deadline=None,
        derandomize=True,
        database=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(models())
    def check(raw: dict[str, Any]) -> None:
        assert text_of(raw) == boto3_page(copy.deepcopy(raw))

    check()


BORDERS = [(1249, 0), (1250, 1), (1664, 1), (1665, 2), (1991, 2), (1992, 3), (1993, 4)]
"""Members, and the sections that are cut.

The parameters go first, then the structure, the syntax of the response, of the request.
"""


def wide_model(members: int) -> dict[str, Any]:
    wide = {"type": "structure", "members": {f"M{n}": {"shape": "S"} for n in range(members)}}
    return model({"In": wide, "Out": wide, "S": STRING})


@pytest.mark.parametrize(("members", "cut"), BORDERS)
def test_sections_on_the_border_of_too_large(members: int, cut: int) -> None:
    assert text_of(wide_model(members)).count("This section is too large") == cut


@pytest.mark.parametrize(
    "members",
    [
        pytest.param(members, marks=pytest.mark.slow if place % 2 else ())
        for place, (members, _) in enumerate(BORDERS)
    ],
)
def test_boto3_has_these_borders(members: int) -> None:
    """Boto3 takes a second for each of these pages."""
    assert text_of(wide_model(members)) == boto3_page(wide_model(members))


def test_key_of_a_map_whose_values_are_called_key() -> None:
    raw = {
        "In": {"type": "structure", "members": {"A": {"shape": "map"}}},
        "map": {"type": "map", "key": {"shape": "name"}, "value": {"shape": "key"}},
        "name": STRING,
        "key": {"type": "list", "member": {"shape": "name"}},
    }
    assert text_of(model(raw)) == boto3_page(model(raw))


def test_link_to_an_operation_with_a_digit_is_not_found_for_large_sections() -> None:
    wide = {"type": "structure", "members": {f"M{n}": {"shape": "S"} for n in range(2100)}}
    raw = model({"In": wide, "S": STRING})
    raw["metadata"] = {**raw["metadata"], "uid": "Example-2026"}
    text = text_of(raw)
    assert text == boto3_page(raw)
    assert "https://docs.aws.amazon.com/index.html" in text


def everything_in_everything(size: int) -> dict[str, Any]:
    names = [f"S{number}" for number in range(size)]
    members = {name: {"shape": name} for name in names}
    shape = {"type": "structure", "members": members}
    return model({"In": shape, "Out": shape, **dict.fromkeys(names, shape)})


def test_sections_that_would_be_endless_are_not_built() -> None:
    """Thirty structures, each with a member of every one: 30! ways through them."""
    start = time.process_time()
    text = text_of(everything_in_everything(30))
    assert text.count("This section is too large to render") == 4
    assert time.process_time() - start < 10


def test_a_chain_without_end_is_too_large_and_no_crash() -> None:
    chain = {
        f"S{number}": {"type": "structure", "members": {"A": {"shape": f"S{number + 1}"}}}
        for number in range(3000)
    }
    raw = {"In": {"type": "structure", "members": {"A": {"shape": "S0"}}}, **chain, "S3000": STRING}
    text = text_of(model(raw))
    assert text.count("This section is too large to render") == 2


def test_what_shapes_share_is_written_once() -> None:
    """Twenty levels, each used twice by the one above: a million lines from twenty texts."""
    tower: dict[str, Any] = {
        f"S{number}": {
            "type": "structure",
            "members": {name: {"shape": f"S{number + 1}"} for name in "AB"},
        }
        for number in range(20)
    }
    raw = {"In": {"type": "structure", "members": {"A": {"shape": "S10"}}}, **tower, "S20": STRING}
    assert text_of(model(raw)) == boto3_page(model(raw))
    raw["In"] = {"type": "structure", "members": {"A": {"shape": "S0"}}}
    assert text_of(model(raw)).count("too large") == 2
