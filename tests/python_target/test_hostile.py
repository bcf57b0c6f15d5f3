"""Hostile names and texts: the package imports, and no text of a spec is code in it."""

from __future__ import annotations

import ast
import importlib
import typing
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from tests.hostile.texts import TEXTS
from tests.python_target.building import imported, service

MEMBERS = (
    *("class", "None", "self", "import", "__init__", "__class__", "__x", "_", "lambda", "print"),
    *("str", "int", "dict", "list", "bytes", "datetime", "Any", "Mapping", "NotRequired", "object"),
    *("params", "v", "a", "k", "at", "found", "depth", "found_", "ResponseMetadata", "TypedDict"),
)
SHAPES = (
    *("List", "Any", "str", "class", "None", "__string", "_string", "string", "String", "Blob"),
    *("Timestamp", "ResponseMetadata", "EmptyResponseMetadata", "Mapping", "TypedDict", "Nothing"),
    *("fooBar", "FooBar", "foo_bar", "Foo_Bar", "FOOBAR", "FooBarOutput", "is_text", "matcher"),
)


def member_service() -> Any:
    shapes = {
        "In": {
            "type": "structure",
            "required": ["class", "__x"],
            "members": {name: {"shape": "Text"} for name in MEMBERS},
        },
        "Text": {"type": "string", "max": 3},
        "Out": {"type": "structure", "members": {name: {"shape": "Text"} for name in MEMBERS}},
    }
    return service(shapes, {"Import": {"input": {"shape": "In"}, "output": {"shape": "Out"}}})


def test_members_that_python_reserves(tmp_path: Path) -> None:
    package = imported(tmp_path, [member_service()])
    validators = importlib.import_module(f"{package.__name__}.things.validators")
    params = dict.fromkeys(MEMBERS, "abc")
    validators.validate_import_(params)
    with pytest.raises(ValueError, match="failed") as caught:
        validators.validate_import_(dict.fromkeys(MEMBERS, "abcd"))
    assert len(caught.value.problems) == len(MEMBERS)  # type: ignore[attr-defined]
    with pytest.raises(ValueError, match="class: is required"):
        validators.validate_import_({"__x": ""})
    types = importlib.import_module(f"{package.__name__}.things.types")
    assert set(typing.get_type_hints(types.InTypeDef)) == set(MEMBERS)
    assert types.InTypeDef.__required_keys__ == {"class", "__x"}


@pytest.fixture(scope="module")
def many_shapes(tmp_path_factory: pytest.TempPathFactory) -> ModuleType:
    shapes: dict[str, Any] = {
        name: {"type": "structure", "members": {"x": {"shape": "Leaf"}}} for name in SHAPES
    }
    shapes["Leaf"] = {"type": "string", "enum": ["A"], "pattern": "[A-Z]"}
    shapes["leaf"] = {"type": "string", "enum": ["a"]}
    shapes["LEAF"] = {"type": "string", "pattern": "a"}
    members = {f"m{index}": {"shape": name} for index, name in enumerate(SHAPES)}
    members |= {"n1": {"shape": "leaf"}, "n2": {"shape": "LEAF"}, "again": {"shape": "List"}}
    shapes["In"] = {"type": "structure", "members": members}
    operation = {"input": {"shape": "In"}, "output": {"shape": "In"}}
    made = service(shapes, {"Go": operation})
    return imported(tmp_path_factory.mktemp("shapes"), [made])


def test_shapes_that_collide(many_shapes: ModuleType) -> None:
    things = importlib.import_module(f"{many_shapes.__name__}.things")
    right = {f"m{index}": {"x": "A"} for index in range(len(SHAPES))}
    things.validate_go({**right, "n1": "a", "n2": "a", "again": {}})
    wrong = {f"m{index}": {"x": "B"} for index in range(len(SHAPES))}
    with pytest.raises(ValueError, match="failed") as caught:
        things.validate_go({**wrong, "n1": "A", "n2": "A"})
    assert len(caught.value.problems) == len(SHAPES) + 2  # type: ignore[attr-defined]
    hints = typing.get_type_hints(things.types.InTypeDef)
    assert len(hints) == len(SHAPES) + 3
    assert len(set(things.types.__all__)) == len(things.types.__all__)


CANARY = "canary()"


def hostile_service(text: str) -> Any:
    documentation = f"<p>{text}</p>"
    shapes = {
        "In": {
            "type": "structure",
            "documentation": documentation,
            "members": {
                "A": {"shape": "Value", "documentation": documentation},
                "class": {"shape": "Value", "documentation": text},
                "P": {"shape": "Patterned"},
            },
        },
        "Value": {"type": "string", "enum": [text, "A"], "documentation": text},
        "Patterned": {"type": "string", "pattern": text},
        "Error": {
            "type": "structure",
            "members": {},
            "exception": True,
            "documentation": text,
            "error": {"code": text, "httpStatusCode": 400},
        },
    }
    operation = {
        "input": {"shape": "In"},
        "output": {"shape": "In"},
        "errors": [{"shape": "Error"}],
        "documentation": documentation,
    }
    return service(shapes, {"Go": operation})


@pytest.mark.parametrize("text", TEXTS, ids=range(len(TEXTS)))
def test_no_text_of_a_spec_becomes_code(tmp_path: Path, text: str) -> None:
    package = imported(tmp_path, [hostile_service(text)])
    things = importlib.import_module(f"{package.__name__}.things")
    things.validate_go({"A": text, "class": "A"})
    assert typing.get_args(things.types.ValueType) == tuple(dict.fromkeys([text, "A"]))
    assert {text: things.exceptions.Error} == things.exceptions.ERRORS
    folder = tmp_path / "python" / package.__name__ / "things"
    for name in ("types", "validators", "exceptions"):
        source = (folder / f"{name}.py").read_text("utf-8")
        assert {type(node) for node in ast.parse(source).body} <= STATEMENTS[name]


STATEMENTS: dict[str, set[type]] = {
    "types": {ast.Expr, ast.ImportFrom, ast.Assign, ast.ClassDef},
    "exceptions": {ast.Expr, ast.ImportFrom, ast.Assign, ast.AnnAssign, ast.ClassDef},
    "validators": {
        *(ast.Expr, ast.ImportFrom, ast.Assign, ast.AnnAssign, ast.If),
        ast.FunctionDef,
    },
}
