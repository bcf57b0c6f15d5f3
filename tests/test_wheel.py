"""The built wheels, installed in fresh virtual environments, do what the checkout does."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PIP = (sys.executable, "-m", "pip")


def run(*command: str | Path, cwd: Path) -> str:
    clean = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"}
    result = subprocess.run(command, cwd=cwd, env=clean, capture_output=True, text=True)
    assert result.returncode == 0, result.stdout + result.stderr
    return result.stdout


def wheel(project: Path, folder: Path, *options: str) -> Path:
    """Build the wheel of a project from a copy: a checkout may not be written to."""
    source = folder / "source"
    ignore = shutil.ignore_patterns(".git", ".venv", "__pycache__", ".*_cache", "tests")
    shutil.copytree(project, source, ignore=ignore)
    run(*PIP, "wheel", "-q", "--no-deps", *options, "-w", folder, source, cwd=folder)
    (made,) = folder.glob("*.whl")
    return made


def installed(made: Path, *options: str) -> Path:
    """Install a wheel in a virtual environment of its own; the folder of the commands."""
    environment = made.parent / "venv"
    run(sys.executable, "-m", "venv", "--without-pip", environment, cwd=made.parent)
    run(*PIP, "--python", environment, "install", "-q", *options, made, cwd=made.parent)
    return environment / "bin"


def packages(commands: Path) -> Path:
    return next((commands.parent / "lib").glob("python*/site-packages"))


@pytest.fixture(scope="module", params=["here", pytest.param("fetched", marks=pytest.mark.slow)])
def generator(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The generator, with the libraries that are installed here, or with what pip fetches."""
    folder = tmp_path_factory.mktemp("generator")
    if request.param == "fetched":
        return installed(wheel(ROOT, folder))
    commands = installed(wheel(ROOT, folder, "--no-build-isolation"), "--no-deps", "--no-compile")
    (packages(commands) / "here.pth").write_text(sysconfig.get_path("purelib"), "utf-8")
    return commands


@pytest.fixture(scope="module")
def distribution(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The generated distribution, with nothing beside it: it needs nothing."""
    folder = tmp_path_factory.mktemp("distribution")
    made = wheel(ROOT / "generated" / "python", folder, "--no-build-isolation")
    return installed(made, "--no-index")


def test_the_installed_generator_makes_the_same_bytes(generator: Path, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "specs", tmp_path / "specs")
    run(generator / "shapewright", "generate", cwd=tmp_path)
    made = {
        path.relative_to(tmp_path / "generated"): path.read_bytes()
        for path in (tmp_path / "generated").rglob("*")
        if path.is_file()
    }
    committed = {
        path.relative_to(ROOT / "generated"): path.read_bytes()
        for path in (ROOT / "generated").rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert made == committed


def test_the_installed_package_works_by_itself(distribution: Path, tmp_path: Path) -> None:
    code = (
        "from aws_messaging import pinpoint, pinpoint_sms_voice_v2;"
        "print(pinpoint.Client(region_name='us-east-1'), pinpoint_sms_voice_v2.Client)"
    )
    assert "Client" in run(distribution / "python", "-I", "-c", code, cwd=tmp_path)
    # Its own script, since those that installers make import more than the command does.
    program, *rest = (distribution / "aws-messaging").read_text("utf-8").splitlines()
    assert program.startswith(f"#!{distribution}")
    assert [line for line in rest if "import" in line] == [
        "import sys",
        "from aws_messaging._cli.main import main",
    ]
    skeleton = run(
        distribution / "aws-messaging",
        "pinpoint",
        "send-otp-message",
        "--generate-cli-skeleton",
        cwd=tmp_path,
    )
    assert '"SendOTPMessageRequestParameters": {' in skeleton


def test_the_wheel_holds_no_specs_and_no_generated_files(generator: Path) -> None:
    package = packages(generator) / "shapewright"
    assert (package / "_templates" / "docs" / "target.yaml").is_file()
    assert (package / "spec_schema" / "service.json").is_file()
    assert not list(package.rglob("send_otp_message*"))
