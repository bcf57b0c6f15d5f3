"""Generated code as text: laid out as Black lays it out, the same each time, plain to linters."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import black
import black.mode
import pytest

from shapewright import resources
from shapewright.dialects.python import exceptions as python_exceptions
from shapewright.dialects.python import package as python_package
from shapewright.dialects.python import thorough as python_thorough
from shapewright.dialects.python import types as python_types
from shapewright.dialects.python import validators as python_validators
from shapewright.dialects.view import Run, Subject
from shapewright.ir import Service
from shapewright.render import Renderer
from tests.python_target import kinds
from tests.python_target.building import picked, service

MODE = black.Mode(target_versions={black.mode.TargetVersion.PY311}, line_length=88)
BUILDERS = {
    "exceptions": python_exceptions.build,
    "init": python_package.build_package,
    "service_init": python_package.build_service,
    "thorough": python_thorough.build,
    "types": python_types.build,
    "validators": python_validators.build,
}


def services() -> list[Service]:
    return [
        service(kinds.SHAPES, kinds.OPERATIONS),
        service({}, {"Ping": {}}),
        picked("pinpoint", "SendOTPMessage", "SendUsersMessages", "CreateSegment", "GetEndpoint"),
        picked("pinpoint-sms-voice-v2", "SendDestinationNumberVerificationCode", "SendTextMessage"),
        picked("dynamodb", "Query", "DescribeKinesisStreamingDestination"),
        picked("lambda", "CreateFunction", "CreateEventSourceMapping"),
    ]


@pytest.fixture(scope="module")
def renderer() -> Renderer:
    return Renderer([resources.templates() / "python"])


@pytest.mark.parametrize("name", BUILDERS)
@pytest.mark.parametrize("made", services(), ids=lambda made: made.name)
def test_code_is_emitted_as_black_would_write_it(
    renderer: Renderer, made: Service, name: str
) -> None:
    view = BUILDERS[name](Subject(Run((made,)), made))
    code = renderer.render(f"package/{name}.py.jinja", view)
    assert code == black.format_str(code, mode=MODE)


def test_no_function_of_a_validator_nests_too_deeply() -> None:
    """Python refuses more than twenty nested loops; people refuse sooner."""
    shapes = {
        f"S{n}": {"type": "structure", "members": {"m": {"shape": f"L{n}"}}} for n in range(30)
    }
    shapes |= {f"L{n}": {"type": "list", "member": {"shape": f"S{n + 1}"}} for n in range(30)}
    shapes["S30"] = {"type": "structure", "members": {}}
    made = service(shapes, {"Go": {"input": {"shape": "S0"}}})
    code = "\n".join(python_validators.build(Subject(Run((made,)), made)).code)
    deepest = max(len(line) - len(line.lstrip()) for line in code.splitlines())
    assert deepest <= 40


def test_linters_find_nothing(messaging_root: Path) -> None:
    package = messaging_root / "aws_messaging"
    laid_out = ("__init__", "async_client", "client", "exceptions", "types", "validators")
    files = [str(file) for file in package.glob("pinpoint*/*.py") if file.stem in laid_out]
    assert len(files) == 12
    ruff(["--ignore=E501"], [str(package)])
    ruff(["--line-length=88"], files)


def ruff(options: list[str], files: list[str]) -> None:
    """Find nothing, or fail."""
    common = ["--isolated", "--no-cache", "--target-version=py311", "--select=E,F,I,UP"]
    command = [sys.executable, "-m", "ruff", "check", *common, *options, *files]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
