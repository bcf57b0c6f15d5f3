"""Importing step by step, into folders that people edit."""

from __future__ import annotations

import json
import os
import shutil
import sys
from pathlib import Path
from typing import Any

import pytest
from botocore.loaders import Loader

from shapewright.errors import ImportModelError, OutputError, SpecError
from shapewright.importers.botocore import import_service
from shapewright.importers.model_files import read_model
from shapewright.resolve import ServiceDocuments, build_service
from shapewright.specs import lint, load_service
from tests.importers.models import MODEL_FILES, read_json

SPECS = Path(__file__).parents[2] / "specs"
PINPOINT = next(path for path in MODEL_FILES if path.parts[-3] == "pinpoint")
OTP = "operations/send_otp_message.yaml"
USERS = "operations/send_users_messages.yaml"


def tree(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): path.read_text("utf-8")
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def edit(file: Path, old: str, new: str) -> None:
    text = file.read_text("utf-8")
    assert text.count(old) == 1
    file.write_text(text.replace(old, new), "utf-8")


def own_shapes(documents: ServiceDocuments, operation: str) -> set[str]:
    """The shapes that stand in an operation's file."""
    return set(documents.operations[operation].get("shapes", {}))


def shapes_in_common(documents: ServiceDocuments) -> set[str]:
    """The shapes that stand in ``shapes.yaml``."""
    own = (own_shapes(documents, operation) for operation in documents.operations)
    return set(documents.shapes).difference(*own)


def shared_shapes(folder: Path) -> set[str]:
    """The same of a service that is in a folder."""
    return shapes_in_common(load_service(folder))


def test_one_operation(tmp_path: Path) -> None:
    report = import_service("pinpoint", operations=["SendOTPMessage"], specs=tmp_path / "specs")
    assert sorted(tree(tmp_path)) == [
        "specs/.schema/operation.json",
        "specs/.schema/overlay.json",
        "specs/.schema/service.json",
        "specs/.schema/shapes.json",
        "specs/pinpoint/operations/send_otp_message.yaml",
        "specs/pinpoint/service.yaml",
    ]
    assert report.operations == ("SendOTPMessage",)
    assert sorted(f"specs/{path}" for path in report.written) == sorted(tree(tmp_path))
    documents = load_service(tmp_path / "specs/pinpoint")
    assert list(documents.operations) == ["SendOTPMessage"]
    assert build_service(documents).operations["SendOTPMessage"].sources[0].licence == "Apache-2.0"
    text = (tmp_path / "specs/pinpoint" / OTP).read_text("utf-8")
    assert text.startswith("# yaml-language-server: $schema=../../.schema/operation.json\n")
    assert str(tmp_path) not in "".join(tree(tmp_path).values())


def test_two_at_once_and_one_by_one_say_the_same(tmp_path: Path) -> None:
    names = ["SendOTPMessage", "SendUsersMessages"]
    import_service("pinpoint", operations=names, specs=tmp_path / "both")
    for name in names:
        import_service("pinpoint", operations=[name], specs=tmp_path / "each")
    both, each = (load_service(tmp_path / way / "pinpoint") for way in ("both", "each"))
    assert both.service == each.service
    assert both.shapes == each.shapes
    assert both.operations == each.operations
    shared = shared_shapes(tmp_path / "both/pinpoint")
    assert shared == shared_shapes(tmp_path / "each/pinpoint")
    assert {"__string", "BadRequestException", "EndpointMessageResult"} <= shared
    assert "MessageResponse" not in shared


def test_shared_shapes_move_as_text(tmp_path: Path) -> None:
    folder = tmp_path / "pinpoint"
    import_service("pinpoint", operations=["SendOTPMessage"], specs=tmp_path)
    for old, new in (
        ("\n  DeliveryStatus:\n", "\n  # What became of it.\n  DeliveryStatus:  # seven\n"),
        ("\n  MessageResponse:\n", "\n  # Stays here.\n  MessageResponse:\n"),
        ("\nhttp:", "\n# By hand.\nretry: never\nhttp:"),
    ):
        edit(folder / OTP, old, new)
    report = import_service("pinpoint", operations=["SendUsersMessages"], specs=tmp_path)
    assert set(report.moved) == shared_shapes(folder)
    assert report.written == (
        f"pinpoint/{OTP}",
        "pinpoint/shapes.yaml",
        f"pinpoint/{USERS}",
    )
    left, shared = tree(folder)[OTP], tree(folder)["shapes.yaml"]
    assert "# By hand.\nretry: never\n" in left
    assert "  # Stays here.\n  MessageResponse:\n" in left
    assert "  # What became of it.\n  DeliveryStatus:  # seven\n    type: string\n" in shared
    assert "DeliveryStatus:  # seven" not in left
    assert load_service(folder).operations["SendOTPMessage"]["retry"] == "never"


def test_what_is_there_is_left_alone(tmp_path: Path) -> None:
    names = ["SendOTPMessage", "SendUsersMessages"]
    import_service("pinpoint", operations=names, specs=tmp_path)
    edit(tmp_path / "pinpoint" / OTP, "<p>Send an OTP message</p>", "<p>Send it</p>")
    before = tree(tmp_path)
    report = import_service("pinpoint", operations=names, specs=tmp_path)
    assert tree(tmp_path) == before
    assert (report.operations, report.written) == ((), ())
    assert report.unchanged == (OTP, USERS)
    assert f"left as it is: {OTP}" in str(report)


def test_the_rest_of_a_service_can_follow(tmp_path: Path) -> None:
    import_service("sqs", operations=["SendMessage", "ReceiveMessage"], specs=tmp_path / "steps")
    report = import_service("sqs", specs=tmp_path / "steps")
    import_service("sqs", specs=tmp_path / "whole")
    assert len(report.unchanged) == 2
    steps, whole = (load_service(tmp_path / way / "sqs") for way in ("steps", "whole"))
    assert steps.shapes == whole.shapes
    assert set(steps.operations) == set(whole.operations)
    assert shapes_in_common(steps) == shapes_in_common(whole)
    for name in whole.operations:
        assert own_shapes(steps, name) == own_shapes(whole, name)


def test_the_last_shapes_of_an_operation_move_with_their_key(tmp_path: Path) -> None:
    """Two operations that use the very same shapes."""
    model = small_model()
    model["operations"]["Also"] = {**model["operations"]["Send"], "name": "Also"}
    file = save(tmp_path, model)
    import_service("tiny", operations=["Send"], model=file, specs=tmp_path / "specs")
    import_service("tiny", operations=["Also"], model=file, specs=tmp_path / "specs")
    files = tree(tmp_path / "specs/tiny")
    assert "shapes:" not in files["operations/send.yaml"]
    assert "shapes:" not in files["operations/also.yaml"]
    assert set(load_service(tmp_path / "specs/tiny").shapes) == set(model["shapes"])


def test_a_conflict_is_named_and_nothing_written(tmp_path: Path) -> None:
    import_service("pinpoint", operations=["SendOTPMessage"], specs=tmp_path)
    file = tmp_path / "pinpoint" / OTP
    edit(file, "  __integer: {type: integer}", "  __integer: {type: long, max: 9}")
    edit(
        file, "      Address:\n        shape: __string", "      Address:\n        shape: __integer"
    )
    edit(tmp_path / "pinpoint/service.yaml", "mobiletargeting", "pinpoint")
    before = tree(tmp_path)
    with pytest.raises(ImportModelError) as caught:
        import_service("pinpoint", operations=["SendUsersMessages"], specs=tmp_path)
    text = str(caught.value)
    assert "shape __integer: max, type\n" in text + "\n"
    assert "shape EndpointMessageResult: Address.shape\n" in text + "\n"
    assert "metadata: signingName\n" in text
    assert tree(tmp_path) == before


def test_a_fact_with_a_source_of_its_own_is_no_conflict(tmp_path: Path) -> None:
    import_service("pinpoint", operations=["SendOTPMessage"], specs=tmp_path)
    file, page = tmp_path / "pinpoint" / OTP, tmp_path / "pinpoint/service.yaml"
    edit(page, "metadata:", "  page: {title: A page}\nmetadata:")
    edit(
        file,
        "  __integer: {type: integer}",
        "  __integer: {type: integer, max: 9, provenance: {max: page}}",
    )
    edit(
        file,
        "      Address:\n",
        "      Extra: {shape: __string, provenance: {shape: page}}\n      Address:\n",
    )
    report = import_service("pinpoint", operations=["SendUsersMessages"], specs=tmp_path)
    shapes = load_service(tmp_path / "pinpoint").shapes
    assert shapes["__integer"]["max"] == 9
    assert "Extra" in shapes["EndpointMessageResult"]["members"]
    assert report.rewritten == ()


def test_other_documentation_stays_and_is_told(tmp_path: Path) -> None:
    import_service("pinpoint", operations=["SendOTPMessage"], specs=tmp_path)
    edit(tmp_path / "pinpoint" / OTP, "<p>The endpoint address that", "<p>The address that")
    report = import_service("pinpoint", operations=["SendUsersMessages"], specs=tmp_path)
    assert report.rewritten == ("EndpointMessageResult",)
    assert "documentation differs and stays: EndpointMessageResult" in str(report)
    assert "<p>The address that" in tree(tmp_path / "pinpoint")["shapes.yaml"]


@pytest.mark.parametrize(
    ("service", "operation", "shared"),
    [
        ("pinpoint", "SendMessages", "MessageResponse"),
        ("pinpoint-sms-voice-v2", "SendTextMessage", "ConfigurationSetNameOrArn"),
    ],
)
def test_operations_can_be_added_to_the_specs_of_this_repository(
    service: str, operation: str, shared: str, tmp_path: Path
) -> None:
    shutil.copytree(SPECS, tmp_path, dirs_exist_ok=True)
    before = load_service(tmp_path / service)
    report = import_service(service, operations=[operation], specs=tmp_path)
    after = load_service(tmp_path / service)
    assert shared in report.moved
    assert after.service == before.service
    assert after.overlays == before.overlays
    assert {name: after.shapes[name] for name in before.shapes} == before.shapes
    assert set(after.operations) - set(before.operations) == {operation}
    assert report.rewritten == ()


def test_specs_that_are_wrong_stop_an_import(tmp_path: Path) -> None:
    import_service("pinpoint", operations=["SendOTPMessage"], specs=tmp_path)
    edit(tmp_path / "pinpoint" / OTP, "method: POST", "method: POTS")
    before = tree(tmp_path)
    with pytest.raises(SpecError, match="POTS"):
        import_service("pinpoint", operations=["SendUsersMessages"], specs=tmp_path)
    assert tree(tmp_path) == before


def test_shapes_in_flow_style_cannot_move(tmp_path: Path) -> None:
    file = save(tmp_path, {**small_model()})
    import_service("tiny", model=file, specs=tmp_path / "specs")
    operation = tmp_path / "specs/tiny/operations/send.yaml"
    text = operation.read_text("utf-8").split("\nshapes:")[0]
    shapes = "{In: {type: structure, members: {A: {shape: Text}}}, Text: {type: string, max: 9}}"
    operation.write_text(f"{text}shapes: {shapes}\n", "utf-8")
    model = small_model()
    model["operations"]["Also"] = {**model["operations"]["Send"], "name": "Also"}
    before = tree(tmp_path / "specs")
    with pytest.raises(ImportModelError, match=r"operations/send.yaml:\d+: 'shapes' must be"):
        import_service("tiny", model=save(tmp_path, model), specs=tmp_path / "specs")
    assert tree(tmp_path / "specs") == before


def test_another_version_of_botocore_is_another_source(tmp_path: Path) -> None:
    import_service("pinpoint", operations=["SendOTPMessage"], specs=tmp_path)
    service = tmp_path / "pinpoint/service.yaml"
    old = service.read_text("utf-8").replace("botocore-1.", "botocore-0.")
    service.write_text(old + "# the end\n", "utf-8")
    edit(tmp_path / "pinpoint" / OTP, "botocore-1.", "botocore-0.")
    import_service("pinpoint", operations=["SendUsersMessages"], specs=tmp_path)
    documents = load_service(tmp_path / "pinpoint")
    first, second = documents.service["sources"]
    assert first.startswith("botocore-0.")
    assert documents.operations["SendOTPMessage"]["sources"] == [first]
    assert documents.operations["SendUsersMessages"]["sources"] == [second]
    assert service.read_text("utf-8").endswith("# the end\n")


def test_examples_and_paginators_come_along(tmp_path: Path) -> None:
    import_service("dynamodb", operations=["ListTables"], specs=tmp_path)
    operation = build_service(load_service(tmp_path / "dynamodb")).operations["ListTables"]
    (example,) = operation.examples["boto3"]
    assert example["title"] == "To list tables"
    assert operation.pagination is not None
    assert operation.pagination["output_token"] == "LastEvaluatedTableName"


def small_model() -> dict[str, Any]:
    return {
        "version": "2.0",
        "metadata": {
            "apiVersion": "2020-01-01",
            "endpointPrefix": "tiny",
            "protocol": "json",
            "jsonVersion": "1.1",
            "serviceFullName": "Tiny",
            "serviceId": "Tiny",
            "signatureVersion": "v4",
            "targetPrefix": "Tiny",
        },
        "operations": {
            "Send": {
                "name": "Send",
                "http": {"method": "POST", "requestUri": "/"},
                "input": {"shape": "In"},
            }
        },
        "shapes": {
            "In": {"type": "structure", "members": {"A": {"shape": "Text"}}},
            "Text": {"type": "string", "max": 9},
        },
    }


def save(folder: Path, model: Any, name: str = "service-2.json") -> Path:
    file = folder / name
    file.write_text(model if isinstance(model, str) else json.dumps(model), "utf-8")
    return file


def test_a_model_file_and_its_siblings(tmp_path: Path) -> None:
    file = save(tmp_path, small_model())
    examples = {"Send": [{"id": "x", "title": "To send"}], "Gone": [{"id": "y", "title": "No"}]}
    save(tmp_path, {"version": "1.0", "examples": examples}, "examples-1.json")
    paginator = {"input_token": "A", "output_token": "B", "result_key": "C"}
    save(tmp_path, {"pagination": {"Send": paginator}}, "paginators-1.json")
    extra = {"merge": {"pagination": {"Send": {"non_aggregate_keys": ["D"]}}}}
    save(tmp_path, extra, "paginators-1.sdk-extras.json")
    model = read_model("tiny", file)
    assert model.pagination == {"Send": {**paginator, "non_aggregate_keys": ["D"]}}
    assert model.source_id == "model-2020-01-01"
    assert str(tmp_path) not in json.dumps(model.source)
    (tmp_path / "paginators-1.json").unlink()
    (tmp_path / "paginators-1.sdk-extras.json").unlink()
    report = import_service("tiny", model=file, specs=tmp_path / "specs")
    assert report.left_out == 0
    document = load_service(tmp_path / "specs/tiny").operations["Send"]
    assert document["examples"] == {"boto3": examples["Send"]}
    assert document["sources"] == ["model-2020-01-01"]


def test_a_compressed_model_file(tmp_path: Path) -> None:
    report = import_service(
        "pinpoint", operations=["SendOTPMessage"], model=PINPOINT, specs=tmp_path
    )
    assert report.operations == ("SendOTPMessage",)


def test_models_are_read_as_botocore_reads_them() -> None:
    loader = Loader()
    for name in ("rds", "eks", "s3", "cloudfront", "ec2", "pinpoint-sms-voice-v2"):
        model = read_model(name)
        assert model.data == loader.load_service_model(name, "service-2")
        assert model.pagination == loader.load_service_model(name, "paginators-1")["pagination"]


@pytest.mark.parametrize(
    ("service", "operations", "message"),
    [
        ("pinpont", [], r"has no service 'pinpont'; did you mean 'pinpoint'"),
        ("../pinpoint", [], "cannot be the name of a service"),
        ("pinpoint/..", [], "cannot be the name of a service"),
        ("pinpoint", ["SendOtpMessage"], r"no operation 'SendOtpMessage'; did you mean 'SendOTPM"),
    ],
)
def test_unknown_names(tmp_path: Path, service: str, operations: list[str], message: str) -> None:
    with pytest.raises(ImportModelError, match=message):
        import_service(service, operations=operations, specs=tmp_path)
    assert tree(tmp_path) == {}


def test_without_botocore(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "botocore", None)
    with pytest.raises(ImportModelError, match="pip install botocore"):
        import_service("pinpoint", specs=tmp_path)
    file = save(tmp_path, small_model())
    assert import_service("tiny", model=file, specs=tmp_path / "specs").operations == ("Send",)


def test_a_disk_that_fails_leaves_what_was_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import_service("pinpoint", operations=["SendOTPMessage"], specs=tmp_path)
    before = tree(tmp_path)
    write = Path.write_text

    def full(self: Path, *args: Any, **kwargs: Any) -> int:
        if self.is_relative_to(tmp_path) and "send_users" in self.name:
            raise OSError(28, "No space left on device", str(self))
        return write(self, *args, **kwargs)

    monkeypatch.setattr(Path, "write_text", full)
    with pytest.raises(OutputError, match="No space left on device"):
        import_service("pinpoint", operations=["SendUsersMessages"], specs=tmp_path)
    assert tree(tmp_path) == before
    with pytest.raises(OutputError):
        import_service("pinpoint", operations=["SendUsersMessages"], specs=tmp_path / "new")
    assert not (tmp_path / "new").exists()


def test_the_newest_version_of_a_service_is_imported(tmp_path: Path) -> None:
    versions = [path for path in MODEL_FILES if path.parts[-3] == "cloudfront"]
    assert len(versions) > 1
    assert read_model("cloudfront").data == read_json(versions[-1])


def test_lint_and_modes(tmp_path: Path) -> None:
    """What was written is linted as any spec, and is as readable as any file."""
    import_service("sns", specs=tmp_path)
    assert lint([tmp_path]) == ()
    umask = os.umask(0)
    os.umask(umask)
    for path in (tmp_path / "sns").rglob("*.yaml"):
        assert path.stat().st_mode & 0o777 == 0o666 & ~umask


def test_the_aws_clis_examples_come_along(tmp_path: Path) -> None:
    folder = tmp_path / "examples" / "pinpoint"
    folder.mkdir(parents=True)
    text = "**To do it**\n\nLike this. ::\n\n    aws pinpoint send-otp-message\n"
    (folder / "send-otp-message.rst").write_text(text, "utf-8")
    import_service(
        "pinpoint",
        operations=["SendOTPMessage", "SendUsersMessages"],
        cli_examples=tmp_path / "examples",
        specs=tmp_path / "specs",
    )
    operations = load_service(tmp_path / "specs/pinpoint").operations
    (example,) = operations["SendOTPMessage"]["examples"]["cli"]
    assert example["title"] == "To do it"
    assert "examples" not in operations["SendUsersMessages"]


def test_a_folder_of_examples_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(ImportModelError, match="nowhere: no such folder"):
        import_service("pinpoint", cli_examples=tmp_path / "nowhere", specs=tmp_path / "specs")
    assert not (tmp_path / "specs").exists()
