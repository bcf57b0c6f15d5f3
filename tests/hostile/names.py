"""A spec whose members, shapes, operations and services have the names of other things."""

from __future__ import annotations

import builtins
import json
import keyword
from collections.abc import Iterable
from typing import Any

from shapewright import naming
from tests.hostile import documents

DUNDERS = (
    "__class__ __dict__ __init__ __name__ __file__ __doc__ __all__ __getattr__ __dir__ __slots__ "
    "__annotations__ __import__ __builtins__ __future__ __debug__ __x _private __"
).split()
OWN = (
    "Mapping Literal Collector Place ParamValidationError Client BaseClient ClientError ERRORS "
    "TYPE_CHECKING Unpack TypedDict NotRequired Required Sequence Any Union TypeAlias types client "
    "exceptions validators refuse matcher is_text params self kwargs response found at v a b c k "
    "load HELP METHOD OPTIONS BARE OUTFILE SKELETON COMMANDS SERVICES DISTRIBUTION SERVICE SHAPES "
    "OPERATIONS validate_get_thing _check_input _is_input _KEYS_INPUT _ENUM_CHOICE annotations "
    "_thorough tell is_ascii known_v refuse_get_thing "
    "close meta can_paginate get_paginator get_waiter generate_presigned_url build_request _call "
    "_package model_config schema json copy dict fields validate construct ResponseMetadata "
    "datetime timestamp bytes IO help version region endpoint_url dry_run message args"
    " with_traceback Con Nul conftest"
).split()
WORDS = tuple(dict.fromkeys([*keyword.kwlist, *keyword.softkwlist, *dir(builtins), *DUNDERS, *OWN]))
SERVICES = (
    "class import none types exceptions client validators con nul aux conftest sitecustomize json "
    "os sys re typing copy main load http checks cli services protocols aws builtins import-class"
).split()


def _apart(words: Iterable[str], name: Any, form: Any) -> list[str]:
    """The words of a form whose names, made by ``name``, are apart even where case is folded."""
    first: dict[str, str] = {}
    for word in words:
        if form.fullmatch(word) is not None:
            first.setdefault(name(word).casefold().strip("_-"), word)
    return list(first.values())


MEMBERS = _apart(WORDS, naming.command_name, naming.MEMBER_NAME)
SHAPES = [word for word in WORDS if naming.SHAPE_NAME.fullmatch(word)]
OPERATIONS = _apart(WORDS, naming.method_name, naming.OPERATION_NAME)


def _service(name: str) -> Any:
    return documents.documents(name, documents.plain)[f"{name}/service.yaml"]


def _operation(name: str, input_: str, shapes: dict[str, Any]) -> Any:
    return {
        "operation": name,
        "sources": ["page"],
        "http": {"method": "POST", "requestUri": "/"},
        "input": {"shape": input_},
        "output": {"shape": input_},
        "shapes": shapes,
    }


def specs() -> dict[str, Any]:
    """Spec files: a service for each name of a service, and ``words`` with all other names."""
    files: dict[str, Any] = {}
    for name in SERVICES:
        members = {"Member": {"shape": "Text"}}
        shapes = {"Input": {"type": "structure", "members": members}, "Text": {"type": "string"}}
        files[f"{name}/service.yaml"] = _service(name)
        files[f"{name}/operations/get_thing.yaml"] = _operation("GetThing", "Input", shapes)
    everything = {
        "The_Input": {
            "type": "structure",
            "required": MEMBERS[:5],
            "members": {word: {"shape": "TheText"} for word in MEMBERS},
        },
        "TheText": {"type": "string", "min": 1},
        "TheShapes": {
            "type": "structure",
            "members": {f"M{number}": {"shape": word} for number, word in enumerate(SHAPES)},
        },
        "TheSmall": {"type": "structure", "members": {"Member": {"shape": "TheText"}}},
        **{word: {"type": "structure", "members": {"X": {"shape": "TheText"}}} for word in SHAPES},
    }
    files["words/service.yaml"] = _service("words")
    files["words/shapes.yaml"] = {"shapes": everything}
    for number, word in enumerate(OPERATIONS):
        input_ = ("The_Input", "TheShapes", "TheSmall")[min(number, 2)]
        path = f"words/operations/{naming.method_name(word)}.yaml"
        files[path] = _operation(word, input_, {})
    return json.loads(json.dumps(files))


def expected() -> dict[str, Any]:
    """What a run of the package is asked to hold."""
    methods = [naming.identifier(naming.method_name(word)) for word in OPERATIONS]
    modules = [naming.module_name(name) for name in SERVICES]
    shapes = [f"M{number}" for number in range(len(SHAPES))]
    return {"members": MEMBERS, "shapes": shapes, "methods": methods, "modules": modules}
