"""The structural check: spec files against the published JSON Schemas of the spec language.

The only module that imports ``jsonschema``. Its errors become sentences about the spec, each with
the position of the key or value at fault. Nothing is ever fetched: the schemas lie beside this
module, and the registry knows no others.
"""

from __future__ import annotations

import difflib
import functools
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any

import jsonschema.validators
from referencing import Registry
from referencing.jsonschema import DRAFT202012

from shapewright import ir, naming, resources
from shapewright.errors import Problem
from shapewright.source import Document, Path
from shapewright.text import shown

KINDS = ("service", "shapes", "operation", "overlay")
MOST_PROBLEMS = 1000

_WORDS = {
    "object": "a mapping",
    "array": "a list",
    "string": "a text",
    "boolean": "true or false",
    "integer": "a whole number",
    "number": "a number",
}


def structural_problems(document: Document, kind: str) -> list[Problem]:
    """Everything in a file that is not of the form that its schema wants.

    Args:
        kind: one of ``KINDS``.
    """
    problems: dict[Problem, None] = {}  # in order, and each once
    for error in islice(_validator(kind).iter_errors(document.data), MOST_PROBLEMS):
        mistake = _Mistake(
            path=tuple(error.absolute_path),
            value=error.instance,
            keyword=error.validator,
            wanted=error.validator_value,
            known=error.schema.get("properties", {}),
            schema_path=tuple(error.absolute_schema_path),
        )
        problems |= dict.fromkeys(_TRANSLATIONS[mistake.keyword](document, mistake))
    return list(problems)[:MOST_PROBLEMS]


@dataclass(frozen=True, slots=True)
class _Mistake:
    """What ``jsonschema`` says of one mistake.

    Args:
        path: where in the file.
        value: what stands there.
        keyword, wanted: the keyword of the schema that it does not meet, and its argument.
        known: the keys that the schema knows there.
        schema_path: where in the schema the keyword stands.
    """

    path: Path
    value: Any
    keyword: str
    wanted: Any
    known: Any
    schema_path: tuple[Any, ...]


@functools.cache
def _validator(kind: str) -> Any:
    folder = resources.spec_schemas()
    schemas = {
        f"{name}.json": json.loads((folder / f"{name}.json").read_text(encoding="utf-8"))
        for name in KINDS
    }
    registry: Registry[Any] = Registry().with_resources(
        (name, DRAFT202012.create_resource(schema)) for name, schema in schemas.items()
    )
    validators: Any = jsonschema.validators
    draft = validators.Draft202012Validator
    types = draft.TYPE_CHECKER.redefine("integer", _is_integer)
    return validators.extend(draft, type_checker=types)(schemas[f"{kind}.json"], registry=registry)


def _is_integer(_: Any, value: Any) -> bool:
    """JSON Schema takes 200.0 for an integer; people who read a spec would not."""
    return isinstance(value, int) and not isinstance(value, bool)


def _subject(path: Path) -> str:
    """What a message calls the node at ``path``."""
    if not path:
        return "the file"
    if isinstance(path[-1], str):
        return shown(path[-1])
    of = next((f" of {shown(step)}" for step in reversed(path) if isinstance(step, str)), "")
    return f"entry {path[-1] + 1}{of}"


def _wrong_type(document: Document, mistake: _Mistake) -> Iterator[Problem]:
    path, value = mistake.path, mistake.value
    if value is None:
        yield document.problem(path, f"{_subject(path)} needs a value")
        return
    types = [mistake.wanted] if isinstance(mistake.wanted, str) else mistake.wanted
    words = " or ".join(_WORDS[name] for name in types)
    quote = "string" in types and not isinstance(value, dict | list)
    hint = ": put it in quotes" if quote else ""
    yield document.problem(path, f"{_subject(path)} must be {words}, not {shown(value)}{hint}")


def _unknown_choice(document: Document, mistake: _Mistake) -> Iterator[Problem]:
    path, value, choices = mistake.path, mistake.value, mistake.wanted
    trait = _trait_of_type(mistake)
    if trait is not None:
        if isinstance(value, str) and value in ir.SHAPE_TYPES:
            message = f"{shown(trait)} is for the type {' or '.join(choices)}, not for {value}"
            yield document.problem((*path[:-1], trait), message, key=True)
    elif value is None:
        yield document.problem(path, f"{_subject(path)} needs a value")
    else:
        hint = naming.nearest(str(value)[:100], choices)
        yield document.problem(path, f"{_subject(path)} cannot be {shown(value)}{hint}")


def _trait_of_type(mistake: _Mistake) -> str | None:
    """The key that asks for another ``type``, if that is what the mistake is."""
    steps = mistake.schema_path
    return str(steps[steps.index("dependentSchemas") + 1]) if "dependentSchemas" in steps else None


def _unknown_keys(document: Document, mistake: _Mistake) -> Iterator[Problem]:
    unknown = (key for key in mistake.value if key not in mistake.known)
    for key in islice(unknown, MOST_PROBLEMS):
        message = f"unknown key {shown(key)}{naming.nearest(key[:100], mistake.known)}"
        yield document.problem((*mistake.path, key), message, key=True)


def _missing_keys(document: Document, mistake: _Mistake) -> Iterator[Problem]:
    unknown = [key[:100] for key in mistake.value if mistake.known and key not in mistake.known]
    for key in mistake.wanted:
        # A key that is one letter off is told as unknown; that tells it all.
        if key not in mistake.value and not difflib.get_close_matches(key, unknown, cutoff=0.75):
            message = f"{_subject(mistake.path)} lacks the key {shown(key)}"
            yield document.problem(mistake.path, message, key=True)


def _missing_companions(document: Document, mistake: _Mistake) -> Iterator[Problem]:
    for key, companions in mistake.wanted.items():
        for companion in companions:
            if key in mistake.value and companion not in mistake.value:
                message = f"{shown(key)} needs {shown(companion)} beside it"
                yield document.problem((*mistake.path, key), message, key=True)


def _empty(document: Document, mistake: _Mistake) -> Iterator[Problem]:
    yield document.problem(mistake.path, f"{_subject(mistake.path)} must not be empty")


def _too_long(document: Document, mistake: _Mistake) -> Iterator[Problem]:
    length = f"{len(mistake.value):,} characters; at most {mistake.wanted:,} are read"
    yield document.problem(mistake.path, f"{_subject(mistake.path)} has {length}")


def _out_of_range(document: Document, mistake: _Mistake) -> Iterator[Problem]:
    bound = "at least" if mistake.keyword == "minimum" else "at most"
    message = f"{_subject(mistake.path)} must be {bound} {mistake.wanted}, not {mistake.value}"
    yield document.problem(mistake.path, message)


_TRANSLATIONS: dict[str, Callable[[Document, _Mistake], Iterator[Problem]]] = {
    "type": _wrong_type,
    "enum": _unknown_choice,
    "additionalProperties": _unknown_keys,
    "required": _missing_keys,
    "dependentRequired": _missing_companions,
    "minItems": _empty,
    "minLength": _empty,
    "minProperties": _empty,
    "maxLength": _too_long,
    "minimum": _out_of_range,
    "maximum": _out_of_range,
}
