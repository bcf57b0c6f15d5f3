"""Types of requests and responses: names, shapes, and that they can be had at run time, too."""

from __future__ import annotations

import importlib
import typing
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from shapewright.dialects.python import types as python_types
from shapewright.dialects.view import Run, Subject
from tests.python_target.building import imported, picked, service

SCALARS: dict[str, Any] = {
    "Text": {"type": "string"},
    "Colour": {"type": "string", "enum": ["RED", "GREEN", "RED"]},
    "Number": {"type": "integer"},
    "Ratio": {"type": "double"},
    "Flag": {"type": "boolean"},
    "Data": {"type": "blob"},
    "Stamp": {"type": "timestamp"},
    "Names": {"type": "list", "member": {"shape": "Text"}},
    "Colours": {"type": "map", "key": {"shape": "Colour"}, "value": {"shape": "Names"}},
    "Any": {"type": "structure", "members": {}, "document": True},
}


def structure(required: tuple[str, ...] = (), **members: str) -> dict[str, Any]:
    uses = {name: {"shape": shape} for name, shape in members.items()}
    return {"type": "structure", "required": list(required), "members": uses}


def types_of(tmp_path_factory: pytest.TempPathFactory, shapes: Any, operations: Any) -> ModuleType:
    made = service({**SCALARS, **shapes}, operations)
    package = imported(tmp_path_factory.mktemp("types"), [made])
    return importlib.import_module(f"{package.__name__}.things.types")


def text_of(types: ModuleType) -> str:
    assert types.__file__ is not None
    with open(types.__file__, encoding="utf-8") as file:
        return file.read()


def definition(types: ModuleType, name: str) -> str:
    """The code of one class or alias, its documentation left out."""
    rest = text_of(types).split(f"\nclass {name}(" if hasattr(types, name) else name)[1]
    return rest.split("\n\n\n")[0]


ALL_MEMBERS = {name.lower(): name for name in SCALARS}


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> ModuleType:
    shapes = {
        "GoRequest": structure(("text",), **ALL_MEMBERS),
        "GoResponse": structure(("text",), **ALL_MEMBERS),
    }
    operations = {"Go": {"input": {"shape": "GoRequest"}, "output": {"shape": "GoResponse"}}}
    return types_of(tmp_path_factory, shapes, {**operations, "Stop": {}})


def test_requests_are_strict(plain: ModuleType) -> None:
    assert definition(plain, "GoRequestTypeDef").splitlines()[3:] == [
        "    text: str",
        "    colour: NotRequired[ColourType]",
        "    number: NotRequired[int]",
        "    ratio: NotRequired[float]",
        "    flag: NotRequired[bool]",
        "    data: NotRequired[BlobTypeDef]",
        "    stamp: NotRequired[TimestampTypeDef]",
        "    names: NotRequired[Sequence[str]]",
        "    colours: NotRequired[Mapping[ColourType, Sequence[str]]]",
        "    any: NotRequired[Any]",
    ]


def test_responses_are_open_and_carry_their_metadata(plain: ModuleType) -> None:
    assert definition(plain, "GoResponseTypeDef").splitlines()[3:] == [
        "    text: str",
        "    colour: NotRequired[ColourType | str]",
        "    number: NotRequired[int]",
        "    ratio: NotRequired[float]",
        "    flag: NotRequired[bool]",
        "    data: NotRequired[bytes]",
        "    stamp: NotRequired[datetime]",
        "    names: NotRequired[list[str]]",
        "    colours: NotRequired[dict[ColourType | str, list[str]]]",
        "    any: NotRequired[Any]",
        "    ResponseMetadata: ResponseMetadataTypeDef",
    ]


def test_types_work_at_run_time(plain: ModuleType) -> None:
    assert plain.GoRequestTypeDef.__required_keys__ == {"text"}
    hints = typing.get_type_hints(plain.GoResponseTypeDef)
    assert hints["names"] == list[str]
    assert typing.get_args(plain.ColourType) == ("RED", "GREEN")
    assert set(plain.__all__) == {
        "BlobTypeDef",
        "ColourType",
        "EmptyResponseMetadataTypeDef",
        "GoRequestTypeDef",
        "GoResponseTypeDef",
        "ResponseMetadataTypeDef",
        "TimestampTypeDef",
    }


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> ModuleType:
    """Shapes that requests and responses, or wholes and parts, have in common."""
    shapes = {
        "In": structure(a="Same", b="Listed", c="Coloured", d="Tree", e="Whole"),
        "Out": structure(a="Same", b="Listed", c="Coloured", d="Tree", e="Part"),
        "Same": structure(x="Number"),
        "Listed": structure(x="Names"),
        "ListedOutput": structure(x="Number"),
        "Coloured": structure(x="Colour"),
        "Tree": structure(leaf="Names", left="Tree", forest="Forest"),
        "Forest": {"type": "list", "member": {"shape": "Tree"}},
        "Whole": structure(x="Number"),
        "Part": structure(x="Number", y="ListedOutput"),
    }
    operations = {
        "A": {"input": {"shape": "In"}, "output": {"shape": "Out"}},
        "B": {"input": {"shape": "In"}, "output": {"shape": "Whole"}},
        "C": {"output": {"shape": "Part"}},
    }
    return types_of(tmp_path_factory, shapes, operations)


def test_a_shape_that_both_directions_spell_alike_has_one_type(shared: ModuleType) -> None:
    assert "a: NotRequired[SameTypeDef]" in definition(shared, "InTypeDef")
    assert "a: NotRequired[SameTypeDef]" in definition(shared, "OutTypeDef")
    assert not hasattr(shared, "SameOutputTypeDef")


def test_a_request_takes_what_a_response_had(shared: ModuleType) -> None:
    assert "b: NotRequired[ListedUnionTypeDef]" in definition(shared, "InTypeDef")
    assert "b: NotRequired[ListedExtraOutputTypeDef]" in definition(shared, "OutTypeDef")
    assert set(typing.get_args(shared.ListedUnionTypeDef)) == {
        shared.ListedTypeDef,
        shared.ListedExtraOutputTypeDef,
    }


def test_an_open_enum_does_not_open_requests(shared: ModuleType) -> None:
    assert "c: NotRequired[ColouredTypeDef]" in definition(shared, "InTypeDef")
    assert "c: NotRequired[ColouredOutputTypeDef]" in definition(shared, "OutTypeDef")
    assert not hasattr(shared, "ColouredUnionTypeDef")


def test_recursive_types_name_themselves_in_quotes(shared: ModuleType) -> None:
    request = definition(shared, "TreeTypeDef")
    assert '    left: NotRequired["TreeUnionTypeDef"]' in request
    assert '    forest: NotRequired["Sequence[TreeUnionTypeDef]"]' in request
    assert '    left: NotRequired["TreeOutputTypeDef"]' in definition(shared, "TreeOutputTypeDef")
    hints = typing.get_type_hints(shared.TreeOutputTypeDef)
    assert hints["forest"] == list[shared.TreeOutputTypeDef]  # type: ignore[name-defined]


def test_a_whole_that_is_a_part_as_well_has_two_types(shared: ModuleType) -> None:
    assert "ResponseMetadata" not in definition(shared, "WholeTypeDef")
    assert "ResponseMetadata" in definition(shared, "WholeResponseTypeDef")
    assert "ResponseMetadata" not in definition(shared, "PartTypeDef")
    assert "ResponseMetadata" in definition(shared, "PartResponseTypeDef")


NAMES_OF_TYPES_BOTO3 = {
    "pinpoint": (
        ("CreateCampaign", "GetEndpoint", "SendUsersMessages", "UpdateEndpoint"),
        "ActionType ChannelTypeType EndpointUserOutputTypeDef EndpointUserTypeDef "
        "MessageConfigurationOutputTypeDef MessageConfigurationTypeDef WriteCampaignRequestTypeDef "
        "CreateCampaignRequestTypeDef CreateCampaignResponseTypeDef CampaignResponseTypeDef "
        "SendUsersMessagesRequestTypeDef SendUsersMessageRequestTypeDef ResponseMetadataTypeDef",
    ),
    "lambda": (
        ("CreateFunction", "ListFunctions", "Invoke"),
        "FunctionConfigurationTypeDef FunctionConfigurationResponseTypeDef FunctionCodeTypeDef "
        "ListFunctionsResponseTypeDef InvocationRequestTypeDef InvocationResponseTypeDef "
        "RuntimeType BlobTypeDef EnvironmentTypeDef",
    ),
    "bedrock-runtime": (
        ("Converse", "ConverseStream"),
        "CachePointTypeType ContentBlockTypeDef ContentBlockOutputTypeDef ConverseRequestTypeDef "
        "ConverseStreamOutputTypeDef ConverseStreamResponseTypeDef MessageOutputTypeDef "
        "ToolUseBlockTypeDef ToolUseBlockOutputTypeDef",
    ),
}


@pytest.mark.parametrize("name", NAMES_OF_TYPES_BOTO3)
def test_names_are_those_of_types_boto3(name: str) -> None:
    operations, expected = NAMES_OF_TYPES_BOTO3[name]
    made = picked(name, *operations)
    exported = python_types.build(Subject(Run((made,)), made)).exported
    assert [n for n in expected.split() if f'"{n}"' not in exported] == []


def test_an_event_stream_is_iterated(tmp_path: Path) -> None:
    package = imported(tmp_path, [picked("kinesis", "SubscribeToShard")])
    types = importlib.import_module(f"{package.__name__}.kinesis.types")
    expected = "EventStream: Iterator[SubscribeToShardEventStreamTypeDef]"
    assert expected in definition(types, "SubscribeToShardOutputTypeDef")
