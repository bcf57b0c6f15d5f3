"""Cutting and appending entries of YAML files that people wrote."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from shapewright.errors import ImportModelError
from shapewright.importers.yaml_edit import append_entries, cut_entries
from shapewright.importers.yaml_writer import write_yaml

FILE = """\
# line one
operation: Send  # the only one

# what follows is ours
shapes:
    # About A,
    # in two lines.
    A:
        type: string  # really
        documentation: |-
            # no comment, but text
    B: {type: string}

    # About C.

    C:
        type: structure
        members:
            # a member
            X: {shape: A}

# The end is near.
pagination: {a: b}
"""


def test_an_entry_goes_with_its_comments() -> None:
    rest, taken = cut_entries("x.yaml", FILE, "shapes", ["C"])
    assert taken == {"C": """\
# About C.

C:
    type: structure
    members:
        # a member
        X: {shape: A}
"""}
    assert rest == FILE.replace(
        """
    # About C.

    C:
        type: structure
        members:
            # a member
            X: {shape: A}
""",
        "",
    )


def test_text_that_looks_like_a_comment_stays_with_its_entry() -> None:
    rest, taken = cut_entries("x.yaml", FILE, "shapes", ["B"])
    assert taken == {"B": "B: {type: string}\n"}
    assert "# no comment, but text\n" in rest


def test_a_section_without_entries_goes() -> None:
    rest, taken = cut_entries("x.yaml", FILE, "shapes", ["A", "B", "C"])
    assert list(taken) == ["A", "B", "C"]
    assert yaml.safe_load(rest) == {"operation": "Send", "pagination": {"a": "b"}}
    assert "# what follows is ours\n" in rest
    assert "# The end is near.\npagination" in rest


def test_entries_are_appended_at_the_indentation_of_the_section() -> None:
    text = append_entries("x.yaml", FILE, "shapes", ["D: {type: blob}\n", "E:\n  type: long\n"])
    assert text == FILE.replace(
        """
# The end is near.""",
        """
    D: {type: blob}

    E:
      type: long

# The end is near.""",
    )


def test_a_section_is_made_where_there_is_none() -> None:
    assert append_entries("x.yaml", "# head\n", "shapes", ["A: {type: blob}\n"]) == (
        "# head\nshapes:\n  A: {type: blob}\n"
    )
    assert append_entries("x.yaml", "a: b", "shapes", ["A: {type: blob}\n"]) == (
        "a: b\nshapes:\n  A: {type: blob}\n"
    )


@pytest.mark.parametrize("text", ["a: 1\nshapes: {A: {type: string}}\n", "a: 1\nshapes:\n"])
def test_another_style_is_refused(text: str) -> None:
    with pytest.raises(ImportModelError, match=r"x\.yaml:2: 'shapes' must be a mapping in block"):
        cut_entries("x.yaml", text, "shapes", ["A"])


NAMES = st.lists(st.sampled_from("ABCDEFGH"), unique=True, min_size=1)
TEXTS = st.text("ab '\"#:\n\\-|", max_size=12)


@settings(max_examples=200, deadline=None)
@given(NAMES, st.data())
def test_cut_and_append_lose_nothing(names: list[str], data: st.DataObject) -> None:
    shapes = {name: {"type": data.draw(TEXTS), "documentation": data.draw(TEXTS)} for name in names}
    source = write_yaml({"operation": "Send", "shapes": shapes})
    chosen = data.draw(st.sets(st.sampled_from(names)))
    rest, taken = cut_entries("x.yaml", source, "shapes", chosen)
    assert set(taken) == chosen
    kept = {name: shape for name, shape in shapes.items() if name not in chosen}
    document = yaml.safe_load(rest)
    assert document.pop("operation") == "Send"
    assert document == ({"shapes": kept} if kept else {})
    whole = yaml.safe_load(append_entries("x.yaml", rest, "shapes", taken.values()))
    assert whole["shapes" if names else ""] == shapes
