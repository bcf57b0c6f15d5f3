"""What is sent as the caller gave it is what building it anew would send."""

from __future__ import annotations

import copy
from typing import Any

import pytest

from tests.client.conftest import Import

_SHAPES: dict[str, tuple[Any, ...]] = {
    "Tree": ("structure", {"Name": "string", "Size": "integer", "Trees": "Trees", "Tags": "Tags"}),
    "Trees": ("list", "Tree"),
    "Tags": ("map", "string", "Texts"),
    "Texts": ("list", "string"),
    "Any": ("structure", {"Document": "document", "On": "boolean"}),
    "Renamed": ("structure", {"Tree": "Tree", "Name": ("string", {"locationName": "name"})}),
    "HoldsRenamed": ("structure", {"Tags": "Tags", "Renamed": "Renamed"}),
    "Dated": ("structure", {"Trees": "Trees", "When": "timestamp"}),
    "Numbers": ("map", "string", "double"),
    "Blobs": ("list", "blob"),
}
_TREE: dict[str, Any] = {
    "Size": 1,
    "Name": "a",
    "Trees": [{"Trees": [], "Tags": {}}, {"Tags": {"k": ["x", "y"], "l": []}}, {}],
}
_GOOD: dict[str, list[Any]] = {
    "Tree": [_TREE, {}, {"Name": None}, {"Name": 3, "Tags": {"k": ("x",)}}],
    "Trees": [[_TREE, _TREE], [], (_TREE,)],
    "Tags": [{}, {"k": []}, {1: ["x"]}],
    "Any": [{"Document": {"a": [None, {"b": 1.5}]}, "On": True}],
    "Renamed": [{"Tree": _TREE, "Name": "a"}, {"Tree": _TREE}],
    "HoldsRenamed": [{"Tags": {"k": ["x"]}, "Renamed": {"Name": "a"}}],
    "Dated": [{"Trees": [_TREE], "When": "2026-11-21T00:00:00Z"}],
    "Numbers": [{"a": 1, "b": float("inf"), "c": float("nan")}],
    "Blobs": [[b"a", "b"]],
}
_BAD: dict[str, list[Any]] = {
    "Tree": [None, [], "a", {"Other": 1}, {"Trees": {}}, {"Trees": [{"Other": 1}]}, {"Tags": None}],
    "Trees": [{}, None, [None], [[]], [{"Tags": {"k": "x"}}]],
    "Tags": [[], {"k": {}}, {"k": None}],
    "Renamed": [{"name": "a"}, {"Tree": {"Other": 1}}],
}
_PLAIN = {"Tree", "Trees", "Tags", "Texts", "Any"}


@pytest.fixture
def anew(sdk: Import, monkeypatch: pytest.MonkeyPatch) -> Any:
    """Encodes a value by building it anew."""
    tree = sdk("_protocols._json_tree")

    def encode(value: Any, shape: str) -> Any:
        with monkeypatch.context() as patch:
            patch.setattr(tree, "is_own_json", lambda *_: False)
            return tree.encode(value, shape, _SHAPES)

    return encode


@pytest.mark.parametrize("shape", _GOOD)
def test_good_value_is_encoded_alike(sdk: Import, anew: Any, shape: str) -> None:
    encode = sdk("_protocols._json_tree").encode
    dump = sdk("_protocols._json_text").dump
    for value in _GOOD[shape]:
        before = copy.deepcopy(value)
        encoded = encode(value, shape, _SHAPES)
        assert dump(encoded) == dump(anew(value, shape))
        assert repr(value) == repr(before)
        assert (encoded is value) == sdk("_protocols._own_json").is_own_json(value, shape, _SHAPES)


@pytest.mark.parametrize("shape", _BAD)
def test_bad_value_is_refused_alike(sdk: Import, anew: Any, shape: str) -> None:
    encode, fault = sdk("_protocols._json_tree").encode, sdk("_protocols._fault").Fault
    for value in _BAD[shape]:
        told = []
        for attempt in (lambda v: encode(v, shape, _SHAPES), lambda v: anew(v, shape)):
            with pytest.raises(fault) as caught:
                attempt(value)
            told.append((caught.value.path, caught.value.rule, caught.value.message))
        assert told[0] == told[1]


def test_plain_shapes_are_found(sdk: Import) -> None:
    is_own_json = sdk("_protocols._own_json").is_own_json
    empty: dict[str, Any] = {
        name: [] if shape[0] == "list" else {} for name, shape in _SHAPES.items()
    }
    found = {name for name in _SHAPES if is_own_json(empty[name], name, _SHAPES)}
    assert found == _PLAIN


def test_other_tables_with_the_same_names_are_told_apart(sdk: Import) -> None:
    is_own_json = sdk("_protocols._own_json").is_own_json
    tables = [{"A": ("list", node)} for node in ("string", "blob") * 20]
    assert [is_own_json([], "A", table) for table in tables] == [True, False] * 20
