"""Rules, partitions and old endpoints with one thing broken: read all the same, or refused."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from typing import Any

import pytest

from shapewright.errors import ImportModelError
from shapewright.importers.endpoints import endpoints_document
from shapewright.importers.model_files import Model

Path = tuple[Any, ...]

PARTITIONS = {
    "partitions": [
        {
            "id": "aws",
            "regionRegex": r"^us-\w+-\d+$",
            "regions": {"us-east-1": {}},
            "outputs": {
                "dnsSuffix": "a.example",
                "dualStackDnsSuffix": "b.example",
                "implicitGlobalRegion": "us-east-1",
            },
        }
    ]
}
_GLOBAL = {
    "credentialScope": {"region": "us-east-1", "service": "s"},
    "variants": [{"tags": ["fips", "dualstack"]}],
}
_SERVICE: dict[str, Any] = {
    "partitionEndpoint": "global",
    "isRegionalized": False,
    "defaults": {"variants": [{"tags": ["fips"], "credentialScope": {"region": "r"}}]},
    "endpoints": {"global": _GLOBAL},
}
OLD: dict[str, Any] = {
    "partitions": [
        {
            "partition": "aws",
            "regionRegex": r"^us-\w+-\d+$",
            "regions": {"us-east-1": {}},
            "services": {"tiny": _SERVICE},
        }
    ]
}
_SCHEME = {"name": "sigv4", "signingName": "n", "signingRegion": "{Region}"}
_IS_X = {"fn": "stringEquals", "argv": [{"ref": "Region"}, "x"]}
_OTHERWISE = {"conditions": [_IS_X], "error": "e"}
_ADDRESS = {"url": "https://x.{Region}.{P#dnsSuffix}", "properties": {"authSchemes": [_SCHEME]}}
_NAME = {"fn": "getAttr", "argv": [{"ref": "P"}, "name"]}
RULES: dict[str, Any] = {
    "parameters": {
        "Region": {"builtIn": "AWS::Region", "required": True},
        "Odd": {"default": "x"},
    },
    "rules": [
        {
            "conditions": [
                {"fn": "aws.partition", "argv": [{"ref": "Region"}], "assign": "P"},
                {"fn": "isSet", "argv": [_NAME]},
            ],
            "rules": [_OTHERWISE, {"conditions": [], "endpoint": _ADDRESS}],
        }
    ],
}
FILES: dict[str, Any] = {"partitions": PARTITIONS, "old_endpoints": OLD, "endpoint_rules": RULES}


def deep(levels: int) -> Any:
    value: Any = "x"
    for _ in range(levels):
        value = {"fn": "not", "argv": [value]}
    return value


_VALUES: tuple[Any, ...] = (None, True, -1, 1.5, "", "(", "{a#b}", [], [None], {})
JUNK: dict[str, Any] = {
    **{repr(each): each for each in _VALUES},
    "list of lists": [[]],
    "object of nothing": {"x": None},
    "long pattern": "a{99999999999999}",
    "deep pattern": "(" * 5000 + ")" * 5000,
    "deep": deep(3000),
}


def paths(value: Any, before: Path = ()) -> Iterator[Path]:
    """Where the parts of a value are."""
    yield before
    if isinstance(value, dict | list):
        keys = value if isinstance(value, dict) else range(len(value))
        for key in keys:
            yield from paths(value[key], (*before, key))


def changed(value: Any, path: Path, put: list[Any]) -> Any:
    """A value with another part at a path, or without the part if there is none to put."""
    if not path:
        return put[0]
    result = copy.copy(value)
    if len(path) == 1 and not put:
        del result[path[0]]
    else:
        result[path[0]] = changed(value[path[0]], path[1:], put)
    return result


def document(**files: Any) -> Any:
    metadata = {"endpointPrefix": "tiny"}
    data = {"metadata": metadata, "operations": {"Send": {}}, "shapes": {}}
    return endpoints_document(Model("tiny", data, {}, {}, "file", "s", {}, **FILES | files))


def test_what_is_broken_below_is_whole() -> None:
    found = document()
    assert found["plain"] == {"url": "https://x.{region}.{dnsSuffix}", "signingName": "n"}


@pytest.mark.parametrize("junk", JUNK)
@pytest.mark.parametrize("name", FILES)
def test_junk_in_every_place(name: str, junk: str) -> None:
    refused = 0
    for path in paths(FILES[name]):
        try:
            document(**{name: changed(FILES[name], path, [JUNK[junk]])})
        except ImportModelError:
            refused += 1
    assert refused


@pytest.mark.parametrize("name", FILES)
def test_every_place_left_out(name: str) -> None:
    refused = 0
    for path in list(paths(FILES[name]))[1:]:
        try:
            document(**{name: changed(FILES[name], path, [])})
        except ImportModelError:
            refused += 1
    assert refused
