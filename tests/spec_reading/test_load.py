"""From folders to documents and to the IR, and what ``lint`` says of parts of the specs."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from shapewright.errors import SpecError
from shapewright.ir import Service
from shapewright.resolve import build_service
from shapewright.specs import lint, load_service, load_specs

CASES = Path(__file__).parents[1] / "cases"
EVERYTHING = CASES / "spec-valid" / "everything" / "specs"
MISTAKES = CASES / "spec-errors" / "many-mistakes-at-once" / "specs"


@pytest.fixture
def specs(tmp_path: Path) -> Path:
    """A copy of the specs that use the whole language."""
    return Path(shutil.copytree(EVERYTHING, tmp_path / "specs"))


def everything(edition: str | None = None) -> Service:
    (documents,) = load_specs(EVERYTHING)
    return build_service(documents, edition)


def messages(path: Path) -> list[str]:
    return [problem.message for problem in lint([path])]


def test_the_service() -> None:
    service = everything()
    assert service.name == "everything"
    assert service.metadata["apiVersion"] == "2020-01-01"
    assert service.documentation == "<p>A service that uses  all   of the spec language.</p>"
    assert service.titles == {"api": "Everything"}
    assert [source.id for source in service.sources] == ["model", "page"]
    (notice,) = service.notices
    assert (notice.text, notice.source.title) == ("The service has ended.", "A page")
    assert list(service.operations) == ["Ping", "PutEverything"]


def test_the_operation() -> None:
    operation = everything().operations["PutEverything"]
    assert operation.http.method == "PUT"
    assert operation.http.request_uri == "/things/{thing-id}/{path+}?all"
    assert operation.http.response_code == 201
    assert operation.retry == "never"
    assert [source.id for source in operation.sources] == ["model", "page"]
    assert operation.traits["name"] == "PutEverything2020_01_01"
    assert operation.traits["endpoint"] == {"hostPrefix": "{Host}.all-"}
    assert operation.pagination is not None
    assert operation.pagination["output_token"] == ["NextToken || Last"]
    assert operation.examples["boto3"][0]["input"]["Body"]["Any"] == {
        "x": None,
        "y": [1, 2.5, True],
    }
    assert operation.examples["cli"][0]["space"] == "\n\n"
    (error,) = operation.errors
    assert error.shape.http_status == 503
    assert error.own["error"] == {"httpStatusCode": 500}
    assert operation.input is not None
    assert operation.input.documentation == "<p>What to put.</p>"
    assert operation.input.shape.payload == "Body"
    assert operation.output is not None
    assert operation.output.traits["resultWrapper"] == "Result"


def test_the_default_of_retry_follows_the_method() -> None:
    assert everything().operations["Ping"].retry == "safe"


def test_the_shapes() -> None:
    shapes = everything().shapes
    assert list(shapes) == sorted(shapes)
    text = shapes["Text"]
    assert (text.min, text.max) == (1, 9223372036854775807)
    assert text.pattern == r"[^\u0009\u000A]*"
    assert shapes["Name"].enum == ("no", "true", "on", "1", "a b", '"', '"""', "\\")
    assert shapes["Ratio"].max == 100.0
    assert shapes["Body"].union
    assert shapes["Any"].document
    assert shapes["Events"].eventstream
    assert shapes["Changed"].members["Data"].own["eventpayload"] is True
    names = shapes["Names"]
    assert names.flattened
    assert names.member is not None
    assert names.member.documentation == "<p>A name.</p>"
    request = shapes["PutEverythingRequest"]
    assert list(request.members)[:3] == ["ThingId", "Path", "Host"]
    assert request.required == ("ThingId", "Path")
    assert request.members["Algorithm"].enum == ("CRC32",)
    assert request.members["Token"].idempotency_token
    assert request.members["ThingId"].traits["contextParam"] == {"name": "ThingId"}


def test_where_a_fact_comes_from_is_no_trait() -> None:
    service = everything()
    assert "provenance" not in service.shapes["Failure"].traits
    assert "provenance" not in service.shapes["PutEverythingRequest"].members["Body"].traits
    assert "provenance" not in service.operations["PutEverything"].traits


def test_every_node_knows_its_place() -> None:
    service = everything()
    folder = EVERYTHING.relative_to(Path.cwd()) / "everything"
    operation = service.operations["PutEverything"]
    file = str(folder / "operations" / "put_everything.yaml")
    assert (operation.where.file, operation.where.line) == (file, 2)
    body = service.shapes["PutEverythingRequest"].members["Body"]
    lines = Path(body.where.file).read_text("utf-8").splitlines()
    assert lines[body.where.line - 1][body.where.column - 1 :].startswith("Body: {shape: Body,")
    assert service.shapes["Text"].where.file == str(folder / "shapes.yaml")
    assert service.where.file == str(folder / "service.yaml")
    assert service.overlays["aws-cli-2.7.25"].where.line == 2
    assert operation.errors[0].where.file == file


def test_an_edition_changes_texts() -> None:
    service = everything("aws-cli-2.7.25")
    assert service.operations["PutEverything"].documentation == "<p>Did put everything.</p>"
    assert service.shapes["Text"].documentation == "<p>Some text.</p>"
    body = service.shapes["PutEverythingRequest"].members["Body"]
    assert body.documentation == "<p>A body.</p>"
    assert everything("another").shapes["Text"].documentation == "<p>A text.</p>"


def test_one_service_can_be_loaded() -> None:
    assert load_service(EVERYTHING / "everything").service["service"] == "everything"
    with pytest.raises(SpecError):
        load_service(MISTAKES / "case")
    with pytest.raises(SpecError, match="cannot be read"):
        load_service(EVERYTHING / "nothing")


def test_lint_of_good_specs_says_nothing() -> None:
    assert lint([EVERYTHING]) == ()


def test_lint_of_a_part_tells_of_that_part() -> None:
    whole = lint([MISTAKES])
    assert lint([MISTAKES / "case"]) == whole
    assert lint([MISTAKES, MISTAKES / "case"]) == whole
    parts = [MISTAKES / "case" / name for name in ("service.yaml", "shapes.yaml", "operations")]
    assert [len(lint([part])) for part in parts] == [2, 2, 4]
    assert lint(parts) == whole
    assert lint([parts[2] / "put_thing.yaml"]) == lint([parts[2]])


@pytest.mark.parametrize("folder", ["", "case", "case/operations"])
def test_lint_of_the_current_folder(folder: str, monkeypatch: pytest.MonkeyPatch) -> None:
    count = len(lint([MISTAKES / folder]))
    monkeypatch.chdir(MISTAKES / folder)
    problems = lint([Path()])
    assert len(problems) == count
    assert not any(problem.file.startswith("..") for problem in problems)


def test_paths_outside_of_the_current_folder_are_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert all(problem.file.startswith(MISTAKES.as_posix()) for problem in lint([MISTAKES]))


def test_what_is_not_there() -> None:
    assert messages(EVERYTHING / "nothing.yaml") == ["there is no such file or folder"]
    with pytest.raises(SpecError, match="there is no such folder"):
        load_specs(EVERYTHING / "nothing")


def test_a_file_that_is_no_spec_of_a_service(specs: Path) -> None:
    (specs / "other.yaml").write_text("a: b\n")
    assert len(lint([specs / "other.yaml"])) == 1


def link_out(specs: Path) -> None:
    outside = specs.parent / "outside.yaml"
    outside.write_text("operation: Ping\n")
    (specs / "everything" / "operations" / "other.yaml").symlink_to(outside)


def link_folder_out(specs: Path) -> None:
    shutil.copytree(specs / "everything", specs.parent / "other")
    (specs / "other").symlink_to(specs.parent / "other")


def link_to_nothing(specs: Path) -> None:
    (specs / "everything" / "operations" / "other.yaml").symlink_to("nothing.yaml")


def pipe(specs: Path) -> None:
    os.mkfifo(specs / "everything" / "operations" / "other.yaml")


def folder_for_file(specs: Path) -> None:
    (specs / "everything" / "operations" / "other.yaml").mkdir()


def names_alike(specs: Path) -> None:
    overlays = specs / "everything" / "overlays"
    text = (overlays / "aws-cli-2.7.25.yaml").read_text("utf-8")
    (overlays / "AWS-cli-2.7.25.yaml").write_text(text.replace("aws-cli", "AWS-cli"), "utf-8")


def file_too_large(specs: Path) -> None:
    (specs / "everything" / "operations" / "other.yaml").write_bytes(b"#" * (17 * 1024 * 1024))


@pytest.mark.skipif(sys.platform == "win32", reason="needs links and pipes")
@pytest.mark.parametrize(
    ("break_it", "words"),
    [
        (link_out, "leads out of"),
        (link_folder_out, "leads out of"),
        (link_to_nothing, "neither a file nor a folder"),
        (pipe, "neither a file nor a folder"),
        (folder_for_file, "no folder is expected here"),
        (names_alike, "in case alone"),
        (file_too_large, "larger than 16 MiB"),
    ],
)
def test_what_only_a_disk_can_hold(
    specs: Path, break_it: Callable[[Path], None], words: str
) -> None:
    break_it(specs)
    (message,) = messages(specs)
    assert words in message


@pytest.mark.skipif(sys.platform == "win32", reason="needs links")
def test_a_link_within_the_specs_is_followed(specs: Path) -> None:
    operations = specs / "everything" / "operations"
    (operations / "ping.yaml").rename(specs / "everything" / ".ping")
    (operations / "ping.yaml").symlink_to("../.ping")
    assert messages(specs) == []


@pytest.mark.skipif(sys.platform == "win32", reason="needs names that are no text")
def test_a_file_name_is_shown_on_one_line(specs: Path) -> None:
    for name in (b"a\nb\x1b.yaml", b"\xff.yaml"):
        path = os.path.join(os.fsencode(specs / "everything" / "operations"), name)
        Path(os.fsdecode(path)).write_text("operation: X\n")
    for problem in lint([specs]):
        assert str(problem).isprintable()
        assert str(problem).encode("utf-8")


def test_hidden_and_other_files_are_left_alone(specs: Path) -> None:
    (specs / ".schema").mkdir()
    (specs / ".schema" / "service.json").write_text("{}")
    (specs / "README.md").write_text("About these specs.\n")
    (specs / "everything" / ".ping.yaml.swp").write_text("{")
    (specs / "everything" / "notes.txt").write_text("{")
    assert messages(specs) == []


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="root reads everything")
def test_a_file_that_may_not_be_read(specs: Path) -> None:
    (specs / "everything" / "shapes.yaml").chmod(0)
    assert messages(specs) == ["cannot be read: Permission denied"]


def test_a_file_that_cannot_be_read_hides_no_other_problem(specs: Path) -> None:
    folder = specs / "everything"
    (folder / "shapes.yaml").write_text("shapes: {", "utf-8")
    service = folder / "service.yaml"
    service.write_text(service.read_text("utf-8").replace("protocol:", "protokol:"), "utf-8")
    assert messages(specs) == [
        "unknown key 'protokol'; did you mean 'protocol' or 'protocols'?",
        "the file ends in the middle of a '[...' or '{...'",
    ]


def test_nothing_outside_the_specs_is_opened(specs: Path) -> None:
    lint([EVERYTHING])  # loads the schemas and all modules
    opened: list[str] = []
    watching = True

    def hook(event: str, arguments: tuple[Any, ...]) -> None:
        if watching and event == "open":
            opened.append(os.path.realpath(str(arguments[0])))
        elif watching and event.startswith("socket."):
            opened.append(event)

    sys.addaudithook(hook)
    try:
        assert lint([specs]) == ()
    finally:
        watching = False
    assert len(opened) == 5
    assert all(path.startswith(f"{os.path.realpath(specs)}/") for path in opened)


def replaced(specs: Path, old: str, new: str) -> list[str]:
    """What lint says once a text in the operation's file is another."""
    path = specs / "everything" / "operations" / "put_everything.yaml"
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")
    return messages(specs)


@pytest.mark.parametrize("length", [200_000, 200_001])
def test_documentation_of_any_length_is_not_read(specs: Path, length: int) -> None:
    path = specs / "everything" / "service.yaml"
    text = path.read_text("utf-8")
    old = "<p>A service that uses  all   of the spec language.</p>"
    assert old in text
    path.write_text(text.replace(old, "x" * length), "utf-8")
    expected = ["'documentation' has 200,001 characters; at most 200,000 are read"]
    assert messages(specs) == (expected if length > 200_000 else [])


@pytest.mark.parametrize("length", [63, 64])
def test_part_of_a_host_name_is_limited(specs: Path, length: int) -> None:
    found = replaced(specs, "{Host}.all-", "{Host}." + "a" * length)
    expected = ["a part of 'hostPrefix' has more than 63 characters"]
    assert found == (expected if length > 63 else [])


@pytest.mark.parametrize("length", [256, 257])
def test_name_on_the_wire_is_limited(specs: Path, length: int) -> None:
    found = replaced(specs, "locationName: x-since", f"locationName: {'a' * length}")
    expected = ["'locationName' has 257 characters; at most 256 can be sent"]
    assert found == (expected if length > 256 else [])
