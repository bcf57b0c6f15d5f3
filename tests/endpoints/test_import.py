"""``shapewright import botocore``: endpoints come with a service, stay, and are renewed."""

from __future__ import annotations

import gzip
import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from shapewright.cli import main
from shapewright.errors import ImportModelError, SpecError
from shapewright.importers.botocore import import_endpoints, import_service
from shapewright.importers.endpoints import endpoints_document
from shapewright.importers.model_files import read_model
from shapewright.importers.yaml_writer import write_entries
from shapewright.specs import load_service
from tests.importers.models import MODEL_FILES
from tests.support.models import botocore_endpoints

SPECS = Path(__file__).parents[2] / "specs"
PINPOINT = next(path for path in MODEL_FILES if path.parts[-3] == "pinpoint")
SERVICES = sorted(path.name for path in SPECS.iterdir() if path.name[0] != ".")


def section(folder: Path) -> Any:
    return load_service(folder).service.get("endpoints")


def edit(file: Path, old: str, new: str) -> None:
    text = file.read_text("utf-8")
    assert text.count(old) == 1
    file.write_text(text.replace(old, new), "utf-8")


def without_endpoints(file: Path) -> str:
    """The text of ``service.yaml`` as it is without the section."""
    text = file.read_text("utf-8")
    found = section(file.parent)
    return text.replace(write_entries({"endpoints": found}), "")


@pytest.mark.parametrize("service", SERVICES)
def test_those_of_this_repository(service: str) -> None:
    assert section(SPECS / service) == botocore_endpoints(service)


@pytest.mark.parametrize("service", SERVICES)
def test_the_command_changes_nothing_twice(service: str, tmp_path: Path) -> None:
    specs = tmp_path / "specs"
    shutil.copytree(SPECS, specs)
    file = specs / service / "service.yaml"
    before = file.read_text("utf-8")
    assert main(["import", "botocore", service, "--endpoints", "--specs", str(specs)]) == 0
    assert file.read_text("utf-8") == before
    file.write_text(without_endpoints(file), "utf-8")
    assert section(specs / service) is None
    assert main(["import", "botocore", service, "--endpoints", "--specs", str(specs)]) == 0
    assert file.read_text("utf-8") == before


def test_a_new_service_has_them(tmp_path: Path) -> None:
    import_service("iam", operations=["GetUser"], specs=tmp_path)
    found = section(tmp_path / "iam")
    assert found["plain"] == {"url": "https://iam.amazonaws.com", "signingRegion": "us-east-1"}
    assert found["partitions"]["aws-cn"]["plain"]["signingRegion"] == "cn-north-1"
    assert import_endpoints("iam", specs=tmp_path).written == ()


def test_with_operations_of_another_day_they_come_or_stay(tmp_path: Path) -> None:
    import_service("pinpoint", operations=["SendOTPMessage"], specs=tmp_path)
    file = tmp_path / "pinpoint" / "service.yaml"
    whole = file.read_text("utf-8")
    file.write_text(without_endpoints(file), "utf-8")
    report = import_service("pinpoint", operations=["GetApp"], specs=tmp_path)
    assert file.read_text("utf-8") == whole
    assert not report.other_endpoints
    edit(file, "https://pinpoint-fips.{region}.{dnsSuffix}", "https://own.{region}.{dnsSuffix}")
    edited = file.read_text("utf-8")
    report = import_service("pinpoint", operations=["GetApps"], specs=tmp_path)
    assert file.read_text("utf-8") == edited
    assert "endpoints differ and stay: --endpoints brings them up to date" in str(report)
    import_endpoints("pinpoint", specs=tmp_path)
    assert file.read_text("utf-8") == whole


def test_comments_around_them_stay(tmp_path: Path) -> None:
    import_service("pinpoint", operations=["GetApp"], specs=tmp_path)
    file = tmp_path / "pinpoint" / "service.yaml"
    edit(file, "endpoints:\n", "# where\nendpoints:\n")
    edit(file, "documentation:", "# what\ndocumentation:")
    before = file.read_text("utf-8")
    edit(file, "https://pinpoint.{region}.{dnsSuffix}", "https://old.{region}.{dnsSuffix}")
    import_endpoints("pinpoint", specs=tmp_path)
    assert file.read_text("utf-8") == before


def test_what_cannot_be(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(ImportModelError, match="no specs of pinpoint"):
        import_endpoints("pinpoint", specs=tmp_path)
    arguments = ["import", "botocore", "pinpoint", "--endpoints", "--operation", "GetApp"]
    assert main([*arguments, "--specs", str(tmp_path)]) == 1
    assert "--endpoints goes without --operation" in capsys.readouterr().err
    (tmp_path / "pinpoint").mkdir()
    with pytest.raises(SpecError):
        import_endpoints("pinpoint", specs=tmp_path)


def model_file(folder: Path, rules: Any = None, service: Any = None) -> Path:
    """A model of one operation in ``folder``, with endpoint rules beside it if there are some."""
    data = json.loads(gzip.decompress(PINPOINT.read_bytes()))
    data["operations"] = {"GetApp": data["operations"]["GetApp"] | (service or {})}
    (folder / "service-2.json").write_text(json.dumps(data))
    if rules is not None:
        text = rules if isinstance(rules, str) else json.dumps(rules)
        (folder / "endpoint-rule-set-1.json").write_text(text)
    return folder / "service-2.json"


def test_a_model_without_rules_has_none(tmp_path: Path) -> None:
    model = model_file(tmp_path)
    assert endpoints_document(read_model("pinpoint", model)) is None
    import_service("pinpoint", model=model, specs=tmp_path / "specs")
    assert section(tmp_path / "specs" / "pinpoint") is None
    with pytest.raises(ImportModelError, match="no endpoint rules beside it"):
        import_endpoints("pinpoint", model=model, specs=tmp_path / "specs")


def endpoint(url: Any, **more: Any) -> dict[str, Any]:
    return {"conditions": [], "type": "endpoint", "endpoint": {"url": url, **more}}


def rules(*given: Any, **parameters: Any) -> dict[str, Any]:
    region = {"Region": {"builtIn": "AWS::Region", "type": "string"}}
    return {"version": "1.0", "parameters": region | parameters, "rules": list(given)}


def test_rules_beside_a_model_of_ones_own(tmp_path: Path) -> None:
    model = model_file(tmp_path, rules(endpoint("https://own.{Region}.example/")))
    import_service("pinpoint", model=model, specs=tmp_path / "specs")
    found = section(tmp_path / "specs" / "pinpoint")
    url = {"url": "https://own.{region}.example"}
    variants = dict.fromkeys(("plain", "fips", "dualstack", "fipsDualstack"), url)
    assert found == {"source": "model-2016-12-01", **variants}


def call(function: str, *arguments: Any) -> dict[str, Any]:
    return {
        "conditions": [{"fn": function, "argv": list(arguments)}],
        "error": "e",
        "type": "error",
    }


def deep(levels: int) -> dict[str, Any]:
    rule = endpoint("https://x.example")
    for _ in range(levels):
        rule = {"conditions": [], "rules": [rule], "type": "tree"}
    return rule


@pytest.mark.parametrize(
    "content",
    [
        "[]",
        "{}",
        "no JSON",
        {"parameters": [], "rules": []},
        rules(1),
        rules({"conditions": []}),
        rules({"conditions": 1, "error": "e"}),
        rules({"conditions": [1], "error": "e"}),
        rules({"conditions": [{"fn": "isSet"}], "error": "e"}),
        rules(call("format.disk", "c:")),
        rules(call("isSet")),
        rules(call("getAttr", {"ref": "Region"}, "a.b")),
        rules(call("parseURL", {"ref": "Region"})),
        rules(call("substring", 1, 2, 3, 4)),
        rules(call("isValidHostLabel", 5, True)),
        rules(endpoint("https://{nothing}")),
        rules(endpoint("https://{Region")),
        rules(endpoint("https://{Region#name}")),
        rules(endpoint({"ref": "Nothing"})),
        rules(endpoint(None)),
        rules(endpoint("https://x.example", properties={"authSchemes": 5})),
        rules(endpoint("https://x.example", properties={"authSchemes": [{}]})),
        rules(endpoint("https://evil.example/@x\n")),
        rules(endpoint("file:///etc/passwd")),
        rules(endpoint("http://evil.example")),
        rules({"conditions": [], "type": "endpoint", "endpoint": {}}),
        rules(deep(70)),
        rules(endpoint("https://x/{nothing}"), Odd=5),
    ],
    ids=repr,
)
def test_rules_that_are_none(tmp_path: Path, content: Any) -> None:
    model = model_file(tmp_path, content)
    with pytest.raises(ImportModelError):
        import_service("pinpoint", model=model, specs=tmp_path / "specs")
    assert not (tmp_path / "specs").exists()


@pytest.mark.parametrize("static", [5, {"A": 5}, {"A": {}}, {"A": {"value": {"b": 1}}}])
def test_static_parameters_that_are_none(tmp_path: Path, static: Any) -> None:
    operation = {"staticContextParams": static}
    model = model_file(tmp_path, rules(endpoint("https://x.example")), operation)
    with pytest.raises(ImportModelError):
        import_service("pinpoint", model=model, specs=tmp_path / "specs")
