"""YAML that reads back as what was written, and lies on the page as libyaml lays it."""

from __future__ import annotations

import re
from typing import Any

import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML
from ruamel.yaml.resolver import implicit_resolvers
from yaml import cyaml
from yaml.representer import SafeRepresenter
from yaml.resolver import BaseResolver

from tests.cli_output.answers import JSON_SCALARS, TEXTS, values
from tests.cli_output.conftest import Import, Rendered

_PARTS = st.sampled_from(
    [
        *" '\"\n\t\\:#-?[]{},&*!|>%@`~.=<0123456789eExXoObB_+nulNTZ",
        *("é", "\x85", "\u2028", "\xa0", "\ufeff", "😀", "日", "\r", "\x01", "  ", ": ", " #"),
        *("word ", "a long row of words ", "---", "...", "null", "true", ".inf", "<<"),
        *("2020-01-01", "T10:00:00", "Z", "0x1F", "1_000"),
    ]
)
_WORDS = st.sampled_from(["word", " ", "  ", "é", "'", '"', "\n", ":", "\\", "日本"])
_DIFFICULT = st.one_of(
    TEXTS,
    st.lists(_PARTS, max_size=30).map("".join),
    st.lists(_WORDS, max_size=70).map("".join),
)
_VALUES = values(st.one_of(JSON_SCALARS, _DIFFICULT), _DIFFICULT)
_COLLECTIONS = _VALUES.filter(lambda value: isinstance(value, dict | list) and value != {})


class _Resolver(BaseResolver):
    """What YAML 1.2 takes plain scalars for, as the AWS CLI's YAML library has it."""


for _versions, _tag, _pattern, _firsts in implicit_resolvers:
    if (1, 2) in _versions:
        _Resolver.add_implicit_resolver(_tag, _pattern, _firsts)


class _Libyaml(cyaml.CEmitter, SafeRepresenter, _Resolver):  # type: ignore[misc, name-defined]
    """libyaml, called as the AWS CLI calls it."""

    def __init__(self, stream: Any, **_: Any) -> None:
        cyaml.CEmitter.__init__(  # type: ignore[attr-defined]
            self, stream, encoding=None, allow_unicode=True
        )
        SafeRepresenter.__init__(self, default_flow_style=False, sort_keys=True)
        _Resolver.__init__(self)


def _float(dumper: _Libyaml, value: float) -> Any:
    text = {"nan": ".nan", "inf": ".inf", "-inf": "-.inf"}.get(repr(value), repr(value))
    return dumper.represent_scalar("tag:yaml.org,2002:float", text)


_Libyaml.add_representer(float, _float)


def libyaml(value: Any) -> str:
    """A value as libyaml writes it."""
    text: str = yaml.dump(value, Dumper=_Libyaml)
    return text


@settings(max_examples=400)
@given(_COLLECTIONS)
@example({"k" * 129: [{"a": []}], "b\nc": "d\n", "l": {"e " * 70: "f " * 70}})
@example(["'" + " a" * 60, "\x01" + "  b" * 40, "c\n\nd \n e", "\n", " \n", "\u2028"])
def test_written_as_libyaml_writes(rendered: Rendered, value: Any) -> None:
    assert rendered(value, "yaml") == libyaml(value)
    assert rendered(value, "yaml-stream") == libyaml([value])


@settings(max_examples=100)
@given(_COLLECTIONS)
def test_read_back(rendered: Rendered, value: Any) -> None:
    reader = YAML(typ="safe", pure=True)
    assert repr(reader.load(rendered(value, "yaml"))) == repr(_sorted(value))


def _sorted(value: Any) -> Any:
    """A value whose members are in the order of their names, which YAML has them in."""
    if isinstance(value, dict):
        return {key: _sorted(value[key]) for key in sorted(value)}
    return [_sorted(item) for item in value] if isinstance(value, list) else value


def test_what_a_query_finds_twice_is_written_once(sdk: Import, rendered: Rendered) -> None:
    answer = {"Items": [{"Id": 1}], "Tags": {"k": "v"}, "None": []}
    query = sdk("_jmespath").compile("{d: Tags, a: Items, c: Tags, b: Items, f: Items[0]}")
    text = rendered(answer, "yaml", query=query)
    assert text == libyaml(query.search(answer))
    assert re.findall(r"[&*]\w+", text) == "&id001 &id003 *id001 &id002 *id002 *id003".split()
    assert YAML(typ="safe", pure=True).load(text) == query.search(answer)
