"""Whatever an answer holds, every format shows it, and shows all of it."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.cli_output.answers import JSON_SCALARS, SCALARS, TEXTS, WILD_TEXTS, scalars, values
from tests.cli_output.conftest import Import, Rendered

_FORMATS = ("json", "text", "table", "yaml", "yaml-stream", "off")
_KEYS = st.one_of(WILD_TEXTS, st.integers(), st.booleans(), st.none())
_ANSWERS = st.dictionaries(TEXTS, values(SCALARS, _KEYS), max_size=4)
_JSON = values(JSON_SCALARS)


@given(
    st.one_of(_ANSWERS, values(SCALARS)),
    st.sampled_from(_FORMATS),
    st.booleans(),
    st.sampled_from([0, 1, 40, 80, 10**6]),
)
def test_every_value_in_every_format(
    rendered: Rendered, value: Any, format: str, color: bool, width: int
) -> None:
    text = rendered(value, format, title="ListThings", color=color, width=width)
    assert not text or text.endswith("\n")


@given(_JSON)
def test_json_is_what_the_standard_library_writes(rendered: Rendered, value: Any) -> None:
    expected = "" if value == {} else json.dumps(value, indent=4, ensure_ascii=False) + "\n"
    assert rendered(value, "json") == expected


@given(st.dictionaries(TEXTS, _JSON))
def test_text_and_tables_show_every_scalar(rendered: Rendered, value: Any) -> None:
    """In Python's notation, as in the AWS CLI, where a list stands in a column of scalars."""
    for format in ("text", "table"):
        text = rendered(value, format, title="ListThings", width=10**6)
        if format == "table" and _has_objects_shown_by_names(value):
            continue
        assert all(str(each) in text or repr(each) in text for each in scalars(value))


def _has_objects_shown_by_names(value: Any) -> bool:
    """Whether a list has objects behind other values: tables show such by their names."""
    if isinstance(value, dict):
        return any(map(_has_objects_shown_by_names, value.values()))
    if not isinstance(value, list) or not value:
        return False
    if not isinstance(value[0], dict) and any(isinstance(item, dict) for item in value):
        return True
    return any(map(_has_objects_shown_by_names, value))


_MOMENT = datetime(2020, 1, 1, 0, 0, 0, 123000, UTC)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (_MOMENT, '"2020-01-01T00:00:00.123000+00:00"\n'),
        (_MOMENT.replace(microsecond=0), '"2020-01-01T00:00:00+00:00"\n'),
        (date(2020, 1, 1), '"2020-01-01"\n'),
        (b"\x00\xff", '"AP8="\n'),
        (bytearray(b"hello"), '"aGVsbG8="\n'),
        (memoryview(b""), '""\n'),
        (float("nan"), "NaN\n"),
        (float("-inf"), "-Infinity\n"),
        (10**40, f"{10**40}\n"),
        (-(10**4299), f"{-(10**4299)}\n"),
        ([10**5000], f'[\n    "{hex(10**5000)}"\n]\n'),
        (Decimal("1.50"), '"1.50"\n'),
        ((1, "é"), '[\n    1,\n    "é"\n]\n'),
        ([], "[]\n"),
        (None, "null\n"),
        ({}, ""),
        (
            {1: True, None: [], False: {}},
            '{\n    "1": true,\n    "null": [],\n    "false": {}\n}\n',
        ),
    ],
)
def test_what_json_lacks(rendered: Rendered, value: Any, expected: str) -> None:
    assert rendered(value, "json") == expected


def test_queries_see_what_is_shown(sdk: Import, rendered: Rendered) -> None:
    """A moment and bytes are texts for functions of texts."""
    answer = {"At": _MOMENT, "Blob": b"\x00\xff", "Items": [{"At": _MOMENT}]}
    compiled = sdk("_jmespath").compile
    for query, expected in {
        "starts_with(At, '2020-01')": "true\n",
        "length(Blob)": "4\n",
        "Items[?At > `0`]": "[]\n",
        "sort_by(Items, &At)[0].At": '"2020-01-01T00:00:00.123000+00:00"\n',
    }.items():
        assert rendered(answer, "json", query=compiled(query)) == expected


@pytest.mark.parametrize("format", _FORMATS)
def test_nesting_far_deeper_than_answers_may(rendered: Rendered, format: str) -> None:
    value: Any = "x"
    for _ in range(100):
        value = {"a": [value, {"b": 1}]}
    assert "x" in rendered(value, format) or format == "off"


def test_tables_without_room_are_laid_out_all_the_same(rendered: Rendered) -> None:
    value = {"Items": [{"a": 1, "b": 2}]}
    turned = rendered(value, "table", title="T", width=1)
    assert turned.splitlines()[3:] == [
        "||   Items  ||",
        "|+----+-----+|",
        "||  a |  1  ||",
        "||  b |  2  ||",
        "|+----+-----+|",
    ]


RAGGED = {
    "Rows": [["a", "b"], "c", {"k": 1, "z": {"q": 2}}, [[1, 2], {"t": 3}], None, {"k": 5}],
    "Items": [{"a": 1}, "s"],
}
RAGGED_TEXT = """\
ITEMS\ts
ITEMS\t1
ROWS\tc
ROWS\tNone
ROWS\ta
ROWS\tb
ROWS\t1
Z\t2
ROWS\t1
ROWS\t2
ROWS\t3
ROWS\t5
"""
RAGGED_TABLE = """\
-----------------
|  ListThings   |
+---------------+
||    Items    ||
|+-------------+|
||  s          ||
|+-------------+|
||    Items    ||
|+-------------+|
||      a      ||
|+-------------+|
||  1          ||
|+-------------+|
||    Rows     ||
|+-------+-----+|
||  a    |  b  ||
||  c    |     ||
||  None |     ||
|+-------+-----+|
||    Rows     ||
|+-------------+|
||      k      ||
|+-------------+|
||  1          ||
|+-------------+|
|||     z     |||
||+----+------+||
|||  q |  2   |||
||+----+------+||
||    Rows     ||
|+-------------+|
||      k      ||
|+-------------+|
||  5          ||
|+-------------+|
|||   Rows    |||
||+----+------+||
|||  1 |  2   |||
||+----+------+||
|||   Rows    |||
||+-----------+||
|||     t     |||
||+-----------+||
|||  3        |||
||+-----------+||
"""


def test_mixed_lists(rendered: Rendered) -> None:
    assert rendered(RAGGED, "text") == RAGGED_TEXT
    assert rendered(RAGGED, "table", title="ListThings") == RAGGED_TABLE
