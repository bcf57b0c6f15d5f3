"""Constants of generated validators, and the names that their modules import."""

from __future__ import annotations

import importlib
from pathlib import Path
from typing import Any

import pytest

from shapewright.dialects.python import thorough, validators
from shapewright.dialects.python.validators import quick_code, used
from shapewright.dialects.view import Run, Subject
from shapewright.ir import Service
from shapewright.resolve import ServiceDocuments, build_service
from tests.python_target.building import METADATA, imported, service, validators_alone

TITLES = {"guide-1": "Guide, first page", "guide_1": "Another guide", "guide.1": "A third one"}


def documented() -> Service:
    """A service whose sources have ids that differ in punctuation only."""
    members = {
        f"M{number}": {"shape": "Text", "documented": {"source": source, "max": 1}}
        for number, source in enumerate(TITLES)
    }
    document = {
        "service": "things",
        "metadata": METADATA,
        "sources": {source: {"title": title} for source, title in TITLES.items()},
    }
    shapes: dict[str, Any] = {
        "In": {"type": "structure", "members": members},
        "Text": {"type": "string"},
    }
    http = {"method": "POST", "requestUri": "/"}
    go = {"operation": "Go", "http": http, "input": {"shape": "In"}}
    return build_service(ServiceDocuments(document, shapes, {"Go": go}))


def test_sources_that_differ_in_punctuation_stay_apart(tmp_path: Path) -> None:
    package = imported(tmp_path, [documented()])
    module = importlib.import_module(f"{package.__name__}.things.validators")
    with pytest.raises(ValueError, match="failed") as caught:
        module.validate_go({"M0": "long", "M1": "long", "M2": "long"})
    error: Any = caught.value
    assert [problem.source for problem in error.problems] == list(TITLES.values())


def test_names_in_texts_are_no_names() -> None:
    code = ['_A = frozenset({"is_document", "matcher"})', '    refuse(is_text, r"is_json")']
    names = ("is_document", "is_json", "is_text", "matcher", "refuse")
    assert used(names, code) == ("is_text", "refuse")


def test_an_enum_of_runtime_names_imports_none_of_them(tmp_path: Path) -> None:
    shapes = {
        "In": {"type": "structure", "members": {"E": {"shape": "E"}}},
        "E": {"type": "string", "enum": ["is_document", "is_json", "MAX_DEPTH"]},
    }
    module = validators_alone(tmp_path, service(shapes, {"Go": {"input": {"shape": "In"}}}))
    assert {"is_document", "is_json", "MAX_DEPTH"}.isdisjoint(vars(module))
    assert {"is_off", "refuse"} <= vars(module).keys()


def test_the_quick_pass_is_written_once_and_stays_as_it_is() -> None:
    made = documented()
    subject = Subject(Run((made,)), made)
    first = validators.build(subject)
    assert quick_code(made) is quick_code(made)
    lines = quick_code(made).constants.lines()
    thorough.build(subject)
    assert validators.build(subject) == first
    assert quick_code(made).constants.lines() == lines
