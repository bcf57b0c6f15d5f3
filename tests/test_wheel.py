"""The built wheel, installed in a fresh virtual environment, does what the checkout does."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


def run(*command: str | Path, cwd: Path) -> str:
    clean = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"}
    result = subprocess.run(command, cwd=cwd, env=clean, capture_output=True, text=True)
    assert result.returncode == 0, result.stdout + result.stderr
    return result.stdout


@pytest.fixture(scope="module")
def environment(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A virtual environment with the wheels of the generator and of the generated distribution."""
    folder = tmp_path_factory.mktemp("wheel")
    pip = (sys.executable, "-m", "pip")
    for project in (ROOT, ROOT / "generated" / "python"):
        source = folder / f"source-{project.name}"
        ignore = shutil.ignore_patterns(".git", ".venv", "__pycache__", ".*_cache", "tests")
        shutil.copytree(project, source, ignore=ignore)
        run(*pip, "wheel", "-q", "--no-deps", "-w", folder, source, cwd=folder)
        shutil.rmtree(source)
    run(sys.executable, "-m", "venv", "--without-pip", folder / "venv", cwd=folder)
    wheels = sorted(folder.glob("*.whl"))
    assert [wheel.name.split("-")[0] for wheel in wheels] == ["aws_messaging", "shapewright"]
    run(*pip, "--python", folder / "venv", "install", "-q", *wheels, cwd=folder)
    return folder / "venv" / "bin"


def test_the_installed_generator_makes_the_same_bytes(environment: Path, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "specs", tmp_path / "specs")
    run(environment / "shapewright", "generate", cwd=tmp_path)
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


def test_the_installed_package_works_by_itself(environment: Path, tmp_path: Path) -> None:
    code = (
        "from aws_messaging import pinpoint, pinpoint_sms_voice_v2;"
        "print(pinpoint.Client(region_name='us-east-1'), pinpoint_sms_voice_v2.Client)"
    )
    assert "Client" in run(environment / "python", "-I", "-c", code, cwd=tmp_path)
    skeleton = run(
        environment / "aws-messaging",
        "pinpoint",
        "send-otp-message",
        "--generate-cli-skeleton",
        cwd=tmp_path,
    )
    assert '"SendOTPMessageRequestParameters": {' in skeleton


def test_the_wheel_holds_no_specs_and_no_generated_files(environment: Path) -> None:
    package = next((environment.parent / "lib").glob("python*/site-packages/shapewright"))
    assert (package / "_templates" / "docs" / "target.yaml").is_file()
    assert (package / "spec_schema" / "service.json").is_file()
    assert not list(package.rglob("send_otp_message*"))
