"""Model files that are none: refused with a reason, and nothing is written."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from shapewright.errors import ImportModelError
from shapewright.importers.botocore import import_service
from shapewright.specs import load_service
from tests.importers.test_import import save, small_model, tree

Model = dict[str, Any]


def refused(model: Any, folder: Path) -> str:
    """The message; nothing may have been written."""
    file = save(folder, model)
    with pytest.raises(ImportModelError) as caught:
        import_service("tiny", model=file, specs=folder / "specs")
    assert sorted(tree(folder)) == ["service-2.json"]
    assert not (folder / "specs").exists()
    return str(caught.value)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "not a JSON file"),
        ("{", "not a JSON file"),
        ("[" * 100_000, "nested too deeply"),
        ('{"a": NaN}', "NaN is not JSON"),
        ('{"a": 1, "a": 2}', "the key 'a' stands twice"),
        ("[]", "must be a JSON object"),
        ("null", "must be a JSON object"),
        ("{}", "'metadata' must be an object"),
        ('{"metadata": {}, "operations": [], "shapes": {}}', "'operations' must be an object"),
        ('{"metadata": {}, "operations": {}, "shapes": {}}', "'protocol' must be a string"),
    ],
)
def test_files_that_are_no_models(text: str, message: str, tmp_path: Path) -> None:
    assert message in refused(text, tmp_path)


def test_bytes_that_are_no_text(tmp_path: Path) -> None:
    (tmp_path / "service-2.json").write_bytes(b'{"a": "\xff"}')
    with pytest.raises(ImportModelError, match="not a JSON file"):
        import_service("tiny", model=tmp_path / "service-2.json", specs=tmp_path / "specs")
    (tmp_path / "service-2.json.gz").write_bytes(b"\x1f\x8bno")
    with pytest.raises(ImportModelError, match=r"service-2\.json\.gz: "):
        import_service("tiny", model=tmp_path / "service-2.json.gz", specs=tmp_path / "specs")
    with pytest.raises(ImportModelError, match="no such file"):
        import_service("tiny", model=tmp_path / "gone.json", specs=tmp_path / "specs")
    assert not (tmp_path / "specs").exists()


def renamed(part: str, old: str, new: str) -> Callable[[Model], None]:
    def change(model: Model) -> None:
        model[part][new] = model[part].pop(old)

    return change


def with_value(*path: Any) -> Callable[[Model], None]:
    """Set the value that stands last at the keys before it."""

    def change(model: Model) -> None:
        *keys, last, value = path
        for key in keys:
            model = model[key]
        model[last] = value

    return change


def deep(model: Model) -> None:
    nested: Any = {}
    for _ in range(60):
        nested = {"a": nested}
    model["operations"]["Send"]["endpointdiscovery"] = nested


def twin(model: Model) -> None:
    model["operations"]["sEND"] = {**model["operations"]["Send"], "name": "sEND"}
    model["operations"]["SEND"] = {**model["operations"]["Send"], "name": "SEND"}


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (renamed("operations", "Send", "../../x"), "operation '../../x': not a name"),
        (renamed("operations", "Send", "Send\n"), r"operation 'Send\n': not a name"),
        (renamed("operations", "Send", ""), "operation '': not a name"),
        (renamed("shapes", "Text", "../Text"), "shape '../Text': not a name"),
        (renamed("shapes", "Text", "Texts"), "no shape 'Text'; did you mean 'Texts'?"),
        (with_value("shapes", "In", "members", {"a/b": {"shape": "Text"}}), "member 'a/b': not a"),
        (with_value("shapes", "In", "members", {"A": "Text"}), "must be an object with a 'shape'"),
        (with_value("shapes", "In", "members", {"A": {"shape": 1}}), "must be an object with a"),
        (with_value("shapes", "In", "members", []), "'members' must be an object"),
        (with_value("shapes", "In", "type", "object"), "'type' must be one of blob, boolean"),
        (with_value("shapes", "In", "type", ["structure"]), "'type' must be one of"),
        (with_value("shapes", "In", "key", "x"), "shape 'In': key: must be an object"),
        (with_value("shapes", "Text", []), "shape 'Text': must be an object"),
        (with_value("shapes", "Text", "type", "list"), "shape 'Text': member: must be an object"),
        (with_value("shapes", "Text", "type", "map"), "shape 'Text': key: must be an object"),
        (with_value("shapes", "Text", "provenance", {}), "unknown key 'provenance'"),
        (with_value("shapes", "Text", "max", "9"), "'max' must be a number"),
        (with_value("shapes", "Text", "max", True), "'max' must be"),
        (with_value("shapes", "Text", "enum", ["a", 1]), "must be a text"),
        (with_value("shapes", "Text", "novelty", 1), "unknown key 'novelty'"),
        (with_value("shapes", "Text", "documentation", "a\ud800b"), "lone surrogate U+D800"),
        (with_value("shapes", "Text", "documentation", "a\u202eb"), "the character U+202E"),
        (with_value("shapes", "Text", "documentation", "a\0b"), "the character U+0000"),
        (with_value("operations", {}), "has no operations"),
        (with_value("operations", "Send", None), "operation 'Send': must be an object"),
        (with_value("operations", "Send", "http", None), "http: 'method' must be a string"),
        (with_value("operations", "Send", "http", "method", "STEAL"), "cannot be 'STEAL'"),
        (with_value("operations", "Send", "input", "In"), "input: must be an object"),
        (with_value("operations", "Send", "input", {"shape": "No"}), "input: no shape 'No'"),
        (with_value("operations", "Send", "errors", {}), "'errors' must be a list"),
        (with_value("operations", "Send", "errors", [7]), "errors: must be an object"),
        (with_value("operations", "Send", "shapes", {}), "unknown key 'shapes'"),
        (with_value("operations", "Send", "operation", "../x"), "unknown key 'operation'"),
        (with_value("service", "../x"), "unknown key 'service'"),
        (with_value("sources", {}), "unknown key 'sources'"),
        (with_value("metadata", "protocol", "smoke"), "cannot be 'smoke'"),
        (with_value("metadata", "apiVersion", 2020), "'apiVersion' must be a string"),
        (deep, "nested more than"),
        (twin, "would have the same file name"),
    ],
)
def test_models_that_are_wrong(
    change: Callable[[Model], None], message: str, tmp_path: Path
) -> None:
    model = small_model()
    change(model)
    assert message in refused(model, tmp_path)


def test_only_the_first_problems_are_told(tmp_path: Path) -> None:
    model = small_model()
    model["shapes"] |= {f"Wrong{number}": None for number in range(50)}
    text = refused(model, tmp_path)
    assert text.count("must be an object") == 10
    assert text.endswith("... and 40 more")


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("examples-1.json", [], "must be a JSON object"),
        ("examples-1.json", {"examples": {"Send": {}}}, "'examples' must be an object of lists"),
        ("examples-1.json", {"examples": {"Send": [7]}}, "must be a mapping"),
        ("paginators-1.json", {"pagination": []}, "'pagination' must be an object of objects"),
        ("paginators-1.json", {"pagination": {"Send": {}}}, "lacks the key 'input_token'"),
        ("service-2.sdk-extras.json", {"merge": {"shapes": 7}}, "'shapes' must be an object"),
    ],
)
def test_siblings_that_are_wrong(name: str, content: Any, message: str, tmp_path: Path) -> None:
    save(tmp_path, content, name)
    file = save(tmp_path, small_model())
    with pytest.raises(ImportModelError) as caught:
        import_service("tiny", model=file, specs=tmp_path / "specs")
    assert message in str(caught.value)
    assert not (tmp_path / "specs").exists()


def test_hostile_text_stays_text(tmp_path: Path) -> None:
    text = "'\"\n# x\n- y: &a *b !!python/object:os.system {{ x }} \\ \t: |\n---\n...\n%YAML"
    model = small_model()
    model["documentation"] = text
    model["shapes"]["Text"]["enum"] = ["no", "- a", "*x", "&y", "!!z", "a: b", "#", " ", "~"]
    model["shapes"]["In"]["members"]["A"]["documentation"] = text
    file = save(tmp_path, json.dumps(model))
    import_service("tiny", model=file, specs=tmp_path / "specs")
    documents = load_service(tmp_path / "specs/tiny")
    assert documents.service["documentation"] == text
    assert documents.shapes["Text"]["enum"] == model["shapes"]["Text"]["enum"]
    assert documents.shapes["In"]["members"]["A"]["documentation"] == text
