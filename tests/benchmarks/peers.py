"""Who is measured: the generated validators, and the peers that check the same rules.

Pydantic and msgspec check by the models that are generated for the operation, the others by its
exported JSON Schema; botocore checks the rules that it knows: types, required and unknown members,
least lengths.
"""

from __future__ import annotations

import importlib
import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import botocore.validate
import fastjsonschema
import jsonschema
import jsonschema_rs
import msgspec
import pydantic
import referencing
from botocore.loaders import Loader
from botocore.model import ServiceModel

from tests.benchmarks.clock import Statement
from tests.benchmarks.packages import OURS, STRUCTS

SCHEMAS = Path(__file__).resolve().parents[2] / "generated" / "schemas"
GENERATED = "generated"
BOTOCORE = "botocore"
CATCHING = "try:\n    {0}\nexcept wrong:\n    pass"


@dataclass(frozen=True, slots=True)
class Peer:
    """One way to check the parameters of an operation.

    Args:
        code: the statement that checks ``params``, and what it raises for wrong ones.
        names: what the statement uses.
        mistakes: how many it tells of in wrong parameters; None if it can only say that there are
            some.
    """

    name: str
    code: str
    names: Mapping[str, Any]
    mistakes: Callable[[Any], int | None]

    def statement(self, params: Any, is_right: bool) -> Statement:
        """What is measured; the error of wrong parameters is caught."""
        catches = not is_right and "wrong" in self.names
        code = CATCHING.format(self.code) if catches else self.code
        return Statement(code, {**self.names, "params": params})


def peers(service: str, operation: str, method: str) -> Iterator[Peer]:
    """All of them for one operation of the project's specs."""
    yield _generated(service, method)
    yield from _botocore(service, operation)
    path = SCHEMAS / service / f"{operation}.input.json"
    schema = json.loads(path.read_text("utf-8"))
    yield _jsonschema(schema)
    yield from _fastjsonschema(schema)
    yield from _jsonschema_rs(schema)
    yield _pydantic(service, operation)
    yield _msgspec(service, operation)


def _count(check: Callable[[Any], object], wrong: type[Exception], number: Any) -> Any:
    """A function that counts the mistakes that an error holds."""

    def mistakes(params: Any) -> int:
        try:
            check(params)
        except wrong as error:
            return int(number(error))
        return 0

    return mistakes


def _generated(service: str, method: str) -> Peer:
    validators = importlib.import_module(f"{OURS}.{service.replace('-', '_')}.validators")
    errors = importlib.import_module(f"{OURS}.exceptions")
    validate, wrong = getattr(validators, f"validate_{method}"), errors.ParamValidationError
    return Peer(
        GENERATED,
        "validate(params)",
        {"validate": validate, "wrong": wrong},
        _count(validate, wrong, lambda error: len(error.problems)),
    )


def _botocore(service: str, operation: str) -> Iterator[Peer]:
    model = ServiceModel(Loader().load_service_model(service, "service-2"), service)
    shape = model.operation_model(operation).input_shape
    validate = botocore.validate.ParamValidator().validate
    names = {"validate": validate, "shape": shape}

    def mistakes(params: Any) -> int:
        return len(validate(params, shape)._errors)  # it has no public way to count

    yield Peer(BOTOCORE, "validate(params, shape)", names, mistakes)
    code = "report = validate(params, shape)\nif report.has_errors():\n    report.generate_report()"
    yield Peer(f"{BOTOCORE}, with the text of its report", code, names, mistakes)


def _jsonschema(schema: Any) -> Peer:
    check = jsonschema.Draft202012Validator(schema, registry=referencing.Registry()).iter_errors
    return Peer(
        "jsonschema `iter_errors`",
        "list(check(params))",
        {"check": check},
        lambda params: len(list(check(params))),
    )


def _fastjsonschema(schema: Any) -> Iterator[Peer]:
    wrong = fastjsonschema.JsonSchemaValueException
    everything = fastjsonschema.JsonSchemaValuesException
    first = fastjsonschema.compile(_older(schema))
    yield Peer(
        "fastjsonschema",
        "check(params)",
        {"check": first, "wrong": wrong},
        _count(first, wrong, lambda _: 1),
    )
    every = fastjsonschema.compile(_older(schema), fast_fail=False)
    yield Peer(
        "fastjsonschema, all errors",
        "check(params)",
        {"check": every, "wrong": everything},
        _count(every, everything, lambda error: len(error.errors)),
    )


def _older(schema: Any) -> Any:
    """A schema for readers that ignore what stands beside a ``$ref``, as was the rule once."""
    if isinstance(schema, list):
        return [_older(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    schema = {key: _older(value) for key, value in schema.items() if key not in ("$schema", "$id")}
    if not isinstance(schema.get("$ref"), str):
        return schema
    notes = ("$ref", "$defs", "$comment", "title", "description")
    beside = {key: value for key, value in schema.items() if key not in notes}
    kept = {key: schema[key] for key in notes[1:] if key in schema}
    if not beside:
        return {"$ref": schema["$ref"], **kept}
    return {"allOf": [{"$ref": schema["$ref"]}, beside], **kept}


def _jsonschema_rs(schema: Any) -> Iterator[Peer]:
    validator = jsonschema_rs.Draft202012Validator(schema)
    yield Peer(
        "jsonschema-rs `is_valid` (yes or no)",
        "check(params)",
        {"check": validator.is_valid},
        lambda params: None,
    )
    yield Peer(
        "jsonschema-rs `iter_errors`",
        "list(check(params))",
        {"check": validator.iter_errors},
        lambda params: len(list(validator.iter_errors(params))),
    )


def _pydantic(service: str, operation: str) -> Peer:
    check, wrong = _model(OURS, service, operation).model_validate, pydantic.ValidationError
    return Peer(
        "pydantic `model_validate`",
        "check(params)",
        {"check": check, "wrong": wrong},
        _count(check, wrong, lambda error: error.error_count()),
    )


def _msgspec(service: str, operation: str) -> Peer:
    model, wrong = _model(STRUCTS, service, operation), msgspec.ValidationError
    return Peer(
        "msgspec `convert`",
        "convert(params, model)",
        {"convert": msgspec.convert, "model": model, "wrong": wrong},
        _count(lambda params: msgspec.convert(params, model), wrong, lambda _: 1),
    )


def _model(package: str, service: str, operation: str) -> Any:
    """The generated model of an operation's parameters."""
    models = importlib.import_module(f"{package}.{service.replace('-', '_')}.models")
    return getattr(models, f"{operation}Request")
