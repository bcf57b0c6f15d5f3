"""Hostile names and texts: no text of a spec is code in the models, and none is changed."""

from __future__ import annotations

import ast
import typing
from typing import Any

import pytest

from shapewright.datamodel import FLAVOURS
from shapewright.dialects.python.models_names import attributes
from shapewright.ir import Service
from tests.hostile.texts import TEXTS
from tests.models.making import Package, classes, make
from tests.python_target.building import service
from tests.python_target.test_hostile import MEMBERS, SHAPES

MORE_MEMBERS = (
    *("json", "copy", "schema", "validate", "model_config", "model_dump", "model_fields", "dict"),
    *("ModelConfig", "modelDump", "field", "Field", "annotations", "list", "List", "cls", "1st"),
    *("ADMMessage", "AdmMessage", "admMessage", "BaseModel", "Timestamp", "UNSET", "_open", "sum"),
    *("Struct", "__struct_fields__", "__slots__", "ValueError", "Literal", "Annotated", "Self"),
)
MORE_SHAPES = (
    *("BaseModel", "ConfigDict", "Field", "Struct", "Meta", "UNSET", "Moment", "JsonValue"),
    *("Literal", "Annotated", "ValueError", "Self", "_Request", "_Response", "_Union", "GoRequest"),
    *("GoResponse", "ResponseMetadata", "from_params", "to_params", "FooBarOutputOutput", "C1"),
    *("T1", "w1", "Types", "ModuleNotFoundError", "ADMMessage", "True", "sum", "LeafType"),
)
NAMES = tuple(dict.fromkeys(MEMBERS + MORE_MEMBERS))
STRUCTURES = tuple(dict.fromkeys((*SHAPES, *MORE_SHAPES)))


def hostile_texts() -> Service:
    """Each text as documentation, value of an enum, pattern and key of a map."""
    members: dict[str, Any] = {}
    shapes: dict[str, Any] = {"Text": {"type": "string"}}
    for number, text in enumerate(TEXTS):
        shapes[f"Value{number}"] = {"type": "string", "enum": [text, "A"], "documentation": text}
        shapes[f"Pattern{number}"] = {"type": "string", "pattern": text}
        shapes[f"Patterns{number}"] = {"type": "list", "member": {"shape": f"Pattern{number}"}}
        shapes[f"Map{number}"] = {
            "type": "map",
            "key": {"shape": f"Value{number}"},
            "value": {"shape": "Text"},
        }
        for kind in ("Value", "Pattern", "Patterns", "Map"):
            members[f"{kind}{number}"] = {"shape": f"{kind}{number}", "documentation": text}
    shapes["In"] = {"type": "structure", "members": members, "documentation": "\n".join(TEXTS)}
    return service(shapes, {"Go": {"input": {"shape": "In"}, "output": {"shape": "In"}}})


def hostile_names() -> Service:
    """Members and structures of every awkward name, in a request and in a response."""
    shapes: dict[str, Any] = {
        name: {"type": "structure", "members": {"x": {"shape": "Leaf"}, name: {"shape": name}}}
        for name in STRUCTURES
    }
    shapes |= {
        "Leaf": {"type": "string", "enum": ["A", "B"]},
        "leaf": {"type": "string", "enum": ["a"]},
        "Short": {"type": "string", "max": 3},
        "Shorts": {"type": "list", "member": {"shape": "Short"}},
        "Stamp": {"type": "timestamp"},
        "Many": {
            "type": "structure",
            "members": {
                **{name: {"shape": "Shorts"} for name in NAMES},
                **{f"M{number}": {"shape": name} for number, name in enumerate(STRUCTURES)},
                "leaf": {"shape": "leaf"},
                "stamp": {"shape": "Stamp"},
            },
        },
    }
    go = {"input": {"shape": "Many"}, "output": {"shape": "Many"}}
    return service(shapes, {"Go": go, "Import": {}, "class": {}})


@pytest.fixture(scope="module", params=FLAVOURS)
def texts(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Package:
    return make(tmp_path_factory.mktemp("texts"), [hostile_texts()], request.param)


@pytest.fixture(scope="module", params=FLAVOURS)
def names(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Package:
    return make(tmp_path_factory.mktemp("names"), [hostile_names()], request.param)


def test_texts_are_values_and_nothing_else(texts: Package) -> None:
    models = texts.models()
    request: dict[str, Any] = {f"Value{number}": text for number, text in enumerate(TEXTS)}
    request |= {f"Map{number}": {text: text} for number, text in enumerate(TEXTS)}
    made = models.from_params(models.GoRequest, request)
    assert models.to_params(made) == request
    hints = typing.get_type_hints(models.GoRequest)
    for number, text in enumerate(TEXTS):
        values = typing.get_args(typing.get_args(hints[f"value{number}"])[0])
        assert values == tuple(dict.fromkeys([text, "A"]))


def test_texts_leave_no_trace_in_the_code(texts: Package) -> None:
    source = texts.source()
    assert not set("\r\x00\x0b\x0c\x85\u2028\u2029\u202e\u2066\ufeff") & set(source)
    tree = ast.parse(source)
    assert {type(node) for node in tree.body} <= STATEMENTS
    assert called(tree) <= CALLED
    for node in tree.body:
        if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
            assert {type(inner) for inner in node.body} <= {ast.Expr, ast.AnnAssign}
            assert all(isinstance(i.value, ast.Constant) for i in node.body if type(i) is ast.Expr)


STATEMENTS = {ast.Expr, ast.ImportFrom, ast.Assign, ast.AnnAssign, ast.ClassDef, ast.Try}
CALLED = {
    *("Field", "Meta", "field", "dataclass", "ConfigDict", "model_validator", "sum", "getattr"),
    *("ValueError", "ModuleNotFoundError", "AfterValidator", "BeforeValidator", "type", "get"),
    "join",
}


def called(tree: ast.AST) -> set[str]:
    """Names of what is called anywhere in some code."""
    calls = [node.func for node in ast.walk(tree) if isinstance(node, ast.Call)]
    return {
        call.id if isinstance(call, ast.Name) else ast.unparse(call).split(".")[-1]
        for call in calls
    }


def test_names_are_kept_apart(names: Package) -> None:
    models = names.models()
    request: dict[str, Any] = {name: ["abc"] for name in NAMES}
    request |= {
        f"M{number}": {"x": "A", name: {"x": "B"}} for number, name in enumerate(STRUCTURES)
    }
    request |= {"leaf": "a"}
    for model in (models.GoRequest, models.GoResponse):
        made = models.from_params(model, request)
        assert models.to_params(made) == request
    found = classes(models)
    assert len(found) >= 2 * len(STRUCTURES)
    assert len(set(models.__all__)) == len(models.__all__)


def test_no_attribute_hides_anything(names: Package) -> None:
    models = names.models()
    for model in classes(models).values():
        fields = set(typing.get_type_hints(model)) - {"model_config", "_open"}
        fields -= {name for name in fields if name.startswith("__")}
        base = {name for name in dir(model.__mro__[1]) if name not in ("_open",)}
        assert not fields & base
        assert all(name.isidentifier() and not name.startswith("_") for name in fields)


def test_pydantic_reserves_what_we_do_not_use() -> None:
    import pydantic

    names = [name for name in dir(pydantic.BaseModel) if not name.startswith("_")]
    assert not set(attributes(names).values()) & set(names)


def test_attributes() -> None:
    wanted = {
        "SendOTPMessageRequestParameters": "send_otp_message_request_parameters",
        "ADMMessage": "adm_message",
        "class": "class_",
        "__string": "string",
        "_": "x",
        "fooBar": "foo_bar",
        "FooBar": "foo_bar2",
        "model_dump": "model_dump_",
        "List": "list_",
        "IPv6": "i_pv6",
        "Type": "type",
        "MessageId": "message_id",
    }
    assert attributes(wanted) == wanted
