"""The package as its users meet it: doors that open late, metadata, headers."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from shapewright.dialects.python import package as python_package
from shapewright.dialects.python import readme as python_readme
from shapewright.dialects.view import Run, Subject
from tests.python_target.building import messaging, service, write_package

# What costs much to import; a bare interpreter has none of it.
HEAVY = {"collections", "dataclasses", "datetime", "enum", "functools", "json", "re", "typing"}
MORE = {"asyncio", "difflib", "http", "importlib.metadata", "inspect", "logging", "socket", "ssl"}


def run(folder: Path, code: str) -> str:
    """Run code in an interpreter of its own that sees ``folder`` and no site packages."""
    program = f"import sys\nsys.path.insert(0, {str(folder)!r})\n{code}"
    command = [sys.executable, "-S", "-E", "-B", "-c", program]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def loaded(folder: Path, code: str) -> set[str]:
    """The modules that code loads beyond those of a bare interpreter."""
    modules = "print(*sys.modules)"
    return set(run(folder, f"{code}\n{modules}").split()) - set(run(folder, modules).split())


@pytest.mark.parametrize(
    ("code", "own"),
    [
        ("import aws_messaging", {"aws_messaging"}),
        ("import aws_messaging.pinpoint", {"aws_messaging", "aws_messaging.pinpoint"}),
        (
            "from aws_messaging import pinpoint",
            {"__future__", "aws_messaging", "aws_messaging._load", "aws_messaging.pinpoint"},
        ),
    ],
)
def test_importing_a_service_loads_next_to_nothing(
    messaging_root: Path, code: str, own: set[str]
) -> None:
    assert loaded(messaging_root, code) == own


@pytest.mark.parametrize(
    "code",
    [
        "from aws_messaging.pinpoint import validate_send_otp_message",
        "from aws_messaging.pinpoint.validators import validate_send_users_messages",
        "from aws_messaging.pinpoint import exceptions",
        "from aws_messaging import ParamValidationError, ClientError",
    ],
)
def test_importing_a_part_loads_nothing_heavy(messaging_root: Path, code: str) -> None:
    found = loaded(messaging_root, code)
    assert any(name.startswith("aws_messaging.") for name in found)
    assert not found & (HEAVY | MORE)


def test_a_good_call_of_a_validator_loads_nothing_heavy(messaging_root: Path) -> None:
    call = (
        "from aws_messaging.pinpoint import validate_send_users_messages as validate\n"
        "validate({'ApplicationId': 'a', 'SendUsersMessageRequest':"
        " {'MessageConfiguration': {}, 'Users': {'u': {'Context': {'k': 'v'}}}}})"
    )
    assert not loaded(messaging_root, call) & (HEAVY | MORE)


def test_what_the_doors_open(messaging_package: ModuleType) -> None:
    package = messaging_package
    assert package.__all__ == (
        "AmbiguousOutcome",
        "ClientError",
        "Config",
        "ParamValidationError",
        "ParamValidationWarning",
        "SdkError",
        "Session",
        "client",
        "exceptions",
        "pinpoint",
        "pinpoint_sms_voice_v2",
        "testing",
        "transports",
    )
    for name in package.__all__:
        assert getattr(package, name).__name__.endswith(name)
    pinpoint = package.pinpoint
    assert pinpoint.__all__ == (
        "AsyncClient",
        "Client",
        "exceptions",
        "types",
        "validate_send_otp_message",
        "validate_send_users_messages",
    )
    for name in pinpoint.__all__:
        assert getattr(pinpoint, name).__name__.endswith(name)
    assert dir(package) == sorted([*package.__all__, "__version__"])
    assert dir(pinpoint) == sorted(pinpoint.__all__)


def test_a_name_that_is_not_there_is_an_attribute_error(messaging_package: ModuleType) -> None:
    name = messaging_package.__name__
    with pytest.raises(AttributeError, match=f"module '{name}' has no attribute 'sqs'"):
        messaging_package.sqs  # noqa: B018
    with pytest.raises(AttributeError, match="has no attribute 'validate_x'"):
        messaging_package.pinpoint.validate_x  # noqa: B018
    assert not hasattr(messaging_package.pinpoint, "_private")


def test_star_imports_give_what_is_public(messaging_root: Path) -> None:
    code = (
        "from aws_messaging.pinpoint import *\nprint(sorted(k for k in globals() if k[0] != '_'))"
    )
    names = run(messaging_root, code)
    assert "'validate_send_otp_message'" in names
    assert "annotations" not in names


def test_the_package_can_be_vendored(messaging_root: Path, tmp_path: Path) -> None:
    """Every import in it is relative, so it works under any name, inside another package."""
    inner = tmp_path / "outer" / "_vendor" / "renamed"
    shutil.copytree(messaging_root / "aws_messaging", inner)
    code = (
        "from outer._vendor.renamed import pinpoint\n"
        "from outer._vendor.renamed.pinpoint import validators, exceptions, types, client, _wire\n"
        "try: pinpoint.validate_send_otp_message({})\n"
        "except ValueError as error: print(type(error).__module__)\n"
        "print([name for name in sys.modules if name.startswith('aws_messaging')])"
    )
    assert run(tmp_path, code).split() == ["outer._vendor.renamed.exceptions", "[]"]


def _project_file(root: Path) -> tuple[dict[str, Any], dict[str, str]]:
    """The table ``project``, and which files are installed as which scripts."""
    file = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))
    wheel = file["tool"]["hatch"]["build"]["targets"]["wheel"]
    return file["project"], wheel["shared-scripts"]


def test_the_project_file(messaging_root: Path) -> None:
    project, scripts = _project_file(messaging_root)
    assert project["name"] == "aws-messaging"
    assert project["version"] == python_package.VERSION
    assert project["requires-python"] == ">=3.11"
    assert project["license"] == "Apache-2.0"
    assert project["dependencies"] == []
    assert scripts == {
        "scripts/command": "aws-messaging",
        "scripts/command.cmd": "aws-messaging.cmd",
    }
    assert all((messaging_root / path).is_file() for path in scripts)
    assert (messaging_root / "aws_messaging" / "py.typed").read_bytes() == b""
    assert "Apache License" in (messaging_root / "LICENSE").read_text("utf-8")


def test_the_entry_point_exists(messaging_root: Path) -> None:
    assert run(messaging_root, "from aws_messaging.__main__ import main\nprint(callable(main))")


def test_another_package_name_goes_everywhere(tmp_path: Path) -> None:
    root = write_package(tmp_path, messaging(), "my_sdk")
    project, scripts = _project_file(root)
    assert project["name"] == "my-sdk"
    assert [*scripts.values()] == ["my-sdk", "my-sdk.cmd"]
    services = (root / "my_sdk").glob("pinpoint*/**/*.py")
    made = (root / "README.md", root / "my_sdk" / "__init__.py", *map(root.joinpath, scripts))
    for file in (*made, *services):
        text = file.read_text("utf-8")
        assert "aws_messaging" not in text
        assert "aws-messaging" not in text


def test_the_readme_says_what_is_true(messaging_root: Path) -> None:
    readme = (messaging_root / "README.md").read_text("utf-8")
    code = readme.split("```python\n")[1].split("```")[0]
    assert "pinpoint.Client(region_name=" in code
    call = code.split("send_otp_message(")[1].rsplit(")", 1)[0]
    checked = (
        f"from aws_messaging import pinpoint\npinpoint.validate_send_otp_message(dict({call}))"
    )
    run(messaging_root, checked)
    for method in ("send_users_messages", "send_destination_number_verification_code"):
        assert f"- `{method}`" in readme


def doubling(depth: int) -> dict[str, Any]:
    """Structures, each of which needs the next one twice."""
    shapes: dict[str, Any] = {f"S{depth}": {"type": "string"}}
    for number in range(depth):
        members = {name: {"shape": f"S{number + 1}"} for name in ("A", "B")}
        shapes[f"S{number}"] = {"type": "structure", "members": members, "required": ["A", "B"]}
    return shapes


def wide(width: int) -> dict[str, Any]:
    """Structures, each of which needs the next one many times."""
    names = [f"M{number}" for number in range(width)]
    shapes: dict[str, Any] = {"S2": {"type": "string"}}
    for number in range(2):
        members = {name: {"shape": f"S{number + 1}"} for name in names}
        shapes[f"S{number}"] = {"type": "structure", "members": members, "required": names}
    return shapes


@pytest.mark.parametrize("shapes", [doubling(30), wide(200)], ids=["doubling", "wide"])
def test_the_example_of_the_readme_stays_small(tmp_path: Path, shapes: dict[str, Any]) -> None:
    one = service(shapes, {"GetThing": {"input": {"shape": "S0"}}})
    subject = Subject(Run([one], "sdk", {}), one)
    lines = python_readme.build_readme(subject).arguments
    assert 0 < len("\n".join(lines)) < 10_000
    assert '{"...": "..."}' in lines[0]


def test_every_generated_file_says_where_it_comes_from(messaging_root: Path) -> None:
    generated = [
        messaging_root / "pyproject.toml",
        messaging_root / "aws_messaging" / "__init__.py",
        *(messaging_root / "aws_messaging" / "pinpoint").glob("*.py"),
    ]
    assert len(generated) > 7
    for file in generated:
        first, second = file.read_text("utf-8").splitlines()[:2]
        assert first.startswith("# Generated from the spec"), file
        assert "pinpoint" in first
        assert second == "# Do not edit: change the specs, then run: shapewright generate"
    readme = (messaging_root / "README.md").read_text("utf-8")
    assert readme.startswith("<!--\nGenerated from the specs of pinpoint, pinpoint-sms-voice-v2.\n")


def test_the_distribution_builds(messaging_root: Path, tmp_path: Path) -> None:
    source = shutil.copytree(messaging_root, tmp_path / "source")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
    done = subprocess.run(command, cwd=source, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    wheel = next(tmp_path.glob("aws_messaging-0.1.0-*.whl"))
    folder = tmp_path / "unpacked"
    shutil.unpack_archive(wheel, folder, "zip")
    assert (folder / "aws_messaging" / "py.typed").is_file()
    run(folder, "from aws_messaging.pinpoint import validate_send_otp_message")


@pytest.mark.parametrize("name", ["exceptions", "class-things", "testing", "types", "import"])
def test_services_with_awkward_names(tmp_path: Path, name: str) -> None:
    made = service({}, {"Ping": {}}, name=name)
    root = write_package(tmp_path, [made], "sdk")
    modules = json.loads(run(root, "import json, sdk\nprint(json.dumps(sorted(set(sdk.__all__))))"))
    own = ("client", "exceptions", "testing", "transports")
    module = next(name for name in modules if name not in own and name[0].islower())
    run(root, f"from sdk.{module} import validate_ping\nvalidate_ping({{}})\nimport sdk.exceptions")
