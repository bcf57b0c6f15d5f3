"""Skeletons in YAML say what those in JSON say, whatever the spec holds, and have an end."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML

from shapewright.dialects.python.skeleton import input_skeleton, output_sample
from shapewright.dialects.python.yaml_skeleton import overview, scalar, yaml_skeleton
from shapewright.ir import Operation, Service
from tests.runtime.oracle import OPERATIONS
from tests.runtime.package import part_of_service
from tests.support.models import service_from_model

_WORDS = ("", "null", "True", "yes", "010", "0x1f", "1_0", "1.", ".5", "1e3", ".inf", "-.NaN")
_MORE = ("2020-01-01", "2020-1-1T0:0:0", "~", "=", "<<", "-", "- a", "?", "? a", ":", "a: b", "a:")
_SIGNS = ("a #b", "#", "a#b", "a:b", "*a", "&a", "!a", "|", ">", "%", "@", "`", "'", '"', "[", "{")
_ENDS = (" a", "a ", "---", "...", "--- a", "a\nb", "\t", "\x00", "\x85", "\u2028", "\ufeff", "é")


def _read(text: str) -> Any:
    return YAML(typ="safe", pure=True).load(text)


def _service(members: dict[str, Any], shapes: dict[str, Any]) -> Service:
    operation = {
        "http": {"method": "POST", "requestUri": "/"},
        "input": {"shape": "In"},
        "output": {"shape": "In"},
    }
    metadata = {"serviceId": "X", "serviceFullName": "X", "protocol": "json", "endpointPrefix": "x"}
    structure = {"type": "structure", "members": members}
    model = {
        "metadata": metadata,
        "operations": {"Do": operation},
        "shapes": {"In": structure, **shapes},
    }
    return service_from_model("x", model)


def _made_up(name: str, enum: list[str], documentation: str) -> Operation:
    """An operation with a text, a list and a map, which all say the same of themselves."""
    shapes: dict[str, Any] = {
        "Word": {"type": "string", **({"enum": enum} if enum else {})},
        "Words": {"type": "list", "member": {"shape": "Word"}},
        "Table": {"type": "map", "key": {"shape": "Word"}, "value": {"shape": "Words"}},
    }
    members = {
        each: {"shape": shape, "documentation": documentation}
        for each, shape in ((name, "Word"), (f"{name}s", "Words"), (f"{name}Table", "Table"))
    }
    return _service(members, shapes).operations["Do"]


def _doubling(levels: int) -> Operation:
    """An operation whose input unfolds into twice as much on every level."""
    shapes: dict[str, Any] = {
        f"S{level}": {
            "type": "structure",
            "members": {"A": {"shape": f"S{level + 1}"}, "B": {"shape": f"S{level + 1}"}},
        }
        for level in range(levels)
    }
    shapes[f"S{levels}"] = {"type": "structure", "members": {}}
    return _service({"A": {"shape": "S0"}}, shapes).operations["Do"]


@pytest.mark.parametrize("service", OPERATIONS)
def test_yaml_says_what_json_says(service: str) -> None:
    names = OPERATIONS[service]
    for operation in part_of_service(service, names).operations.values():
        found = json.dumps(_read(yaml_skeleton(operation)), default=_as_in_json)
        assert json.loads(found) == json.loads(input_skeleton(operation))


def _as_in_json(value: Any) -> Any:
    return None if isinstance(value, bytes) else value.isoformat()


@pytest.mark.parametrize("text", [*_WORDS, *_MORE, *_SIGNS, *_ENDS])
def test_scalar_is_read_back(text: str) -> None:
    assert _read(scalar(text)) == text
    assert _read(f"{scalar(text)}: {scalar(text)} # comment") == {text: text}
    assert _read(f"- {scalar(text)}\n- x") == [text, "x"]


_ANY = st.text(st.characters(codec="utf-8"), max_size=30)


@given(_ANY)
def test_any_scalar_is_read_back(text: str) -> None:
    assert _read(f"a: {scalar(text)}  # comment") == {"a": text}


@settings(max_examples=25)
@given(st.from_regex(r"[A-Za-z][A-Za-z0-9]{0,9}", fullmatch=True), st.lists(_ANY), _ANY)
def test_no_spec_spoils_its_skeletons(name: str, enum: list[str], documentation: str) -> None:
    operation = _made_up(name, enum, documentation)
    expected = json.loads(input_skeleton(operation))
    assert _read(yaml_skeleton(operation)) == expected
    assert json.loads(output_sample(operation)).keys() == expected.keys()


@pytest.mark.parametrize(
    ("documentation", "text"),
    [
        ("", ""),
        ("<p>One. Two.</p>", "One."),
        ("<p>One: two</p>", "One."),
        ("<p>A <code>b</code> c</p><p>d</p>", "A b cd."),
        ("<p>A &lt;b&gt; &amp; c</p>", "A <b> & c."),
        ("<p>A<br>b</p>", "<p>A<br>b</p>."),
        ("a&nbsp;b", "a&nbsp;b."),
        ("<p/>", ""),
        (".a", ""),
        ("<!-- a --><p>b</p>", "b."),
        ("<!DOCTYPE a [<!ENTITY b 'c'>]>&b;", "<!DOCTYPE a [<!ENTITY b 'c'>]>&b;."),
        ("<a>" * 5000 + "b" + "</a>" * 5000, "b."),
    ],
)
def test_overview_is_the_first_sentence(documentation: str, text: str) -> None:
    assert overview(documentation) == text


def test_lines_in_documentation_stay_in_the_comment() -> None:
    operation = _made_up("A", [], "one\ntwo\r\nthree\u2028four\x85five\x00 six: no")
    first, *rest = yaml_skeleton(operation).splitlines()
    assert first == "A: ''  # one two  three four five  six."
    assert [line[0] for line in rest] == ["A", "-", "A", " ", " "]


@pytest.mark.parametrize("make", [input_skeleton, output_sample, yaml_skeleton])
def test_skeleton_that_has_no_end_is_cut(make: Any) -> None:
    text = make(_doubling(60))
    assert 10 < len(text) < 2_000_000
    assert _read(text).keys() == {"A"}


def test_skeleton_is_ascii_where_it_is_json() -> None:
    operation = _made_up("A", ["é\u2028"], "é")
    assert input_skeleton(operation).isascii()
    assert json.loads(input_skeleton(operation))["A"] == "é\u2028"


def test_bytes_in_a_sample_are_an_empty_text() -> None:
    operation = _service({"A": {"shape": "B"}}, {"B": {"type": "blob"}}).operations["Do"]
    assert json.loads(output_sample(operation)) == {"A": ""}
    assert json.loads(input_skeleton(operation)) == {"A": None}
    assert yaml_skeleton(operation) == "A: !!binary ''\n"
