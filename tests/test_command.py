"""The ``shapewright`` command as a user runs it, on a copy of the specs."""

from __future__ import annotations

import contextlib
import io
import os
import pty
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from shapewright import cli

ROOT = Path(__file__).parents[1]


Done = subprocess.CompletedProcess[str]


def run(*arguments: str, cwd: Path) -> Done:
    """The command, without a process of its own."""
    out, err = io.StringIO(), io.StringIO()
    with contextlib.chdir(cwd), contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        status = cli.main(arguments)
    return subprocess.CompletedProcess(arguments, status, out.getvalue(), err.getvalue())


def start(*arguments: str, cwd: Path) -> Done:
    """The command as a user starts it."""
    return subprocess.run(
        [sys.executable, "-m", "shapewright", *arguments],
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": str(ROOT / "generator")},
        capture_output=True,
        text=True,
    )


def tree(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


@pytest.fixture
def project(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "specs", tmp_path / "specs")
    return tmp_path


@pytest.fixture
def made(project: Path) -> Path:
    """A project whose output is there: the committed one."""
    ignore = shutil.ignore_patterns("__pycache__")
    shutil.copytree(ROOT / "generated", project / "generated", ignore=ignore)
    return project


@pytest.fixture
def broken(project: Path) -> Path:
    """A project whose specs name a shape that is not there."""
    file = next((project / "specs").rglob("send_otp_message.yaml"))
    text = file.read_text("utf-8")
    assert "shape: SendOTPMessageRequestParameters" in text
    file.write_text(
        text.replace(
            "shape: SendOTPMessageRequestParameters", "shape: SendOTPMessageRequestParameter"
        ),
        encoding="utf-8",
    )
    return project


def test_generate_check_and_generate_again(project: Path) -> None:
    shutil.rmtree(project / "specs" / "pinpoint")  # one service will do
    first = start("generate", cwd=project)
    assert (first.returncode, first.stderr) == (0, "")
    assert first.stdout.startswith("generated: ")
    assert "written" in first.stdout
    made = tree(project / "generated")
    alone = made.keys() - tree(ROOT / "generated").keys()
    assert alone == set()
    check = start("check", cwd=project)
    assert (check.returncode, check.stderr) == (0, "")
    again = run("generate", cwd=project)
    assert again.stdout.endswith("nothing to change\n")
    assert tree(project / "generated") == made


@pytest.mark.slow
def test_the_whole_output_is_the_committed_one(project: Path) -> None:
    """Quicker by other ways: ``test_generated`` in this process, ``test_wheel`` installed."""
    assert start("generate", cwd=project).returncode == 0
    assert tree(project / "generated") == tree(ROOT / "generated")


def test_one_target_leaves_the_others_alone(made: Path) -> None:
    before = tree(made / "generated")
    result = run("generate", "--target", "schemas", cwd=made)
    assert result.returncode == 0, result.stderr
    assert tree(made / "generated") == before


def test_output_and_package_options(project: Path) -> None:
    shutil.rmtree(project / "specs" / "pinpoint")  # one service will do
    result = run(
        "generate", "--output", "out", "--package", "sms", "--target", "python", cwd=project
    )
    assert result.returncode == 0, result.stderr
    assert (project / "out/python/sms/pinpoint_sms_voice_v2/__init__.py").is_file()
    assert 'name = "sms"' in (project / "out/python/pyproject.toml").read_text("utf-8")
    assert not (project / "generated").exists()


def test_diff_writes_nothing(project: Path) -> None:
    result = run("generate", "--diff", "--target", "schemas", cwd=project)
    assert result.returncode == 0
    assert "+++ b/schemas/pinpoint/SendOTPMessage.input.json" in result.stdout
    assert not (project / "generated").exists()


def test_check_lists_missing_stale_and_changed(made: Path) -> None:
    generated = made / "generated"
    (generated / "docs/index.md").unlink()
    (generated / "docs/api/index.md").write_text("mine\n", encoding="utf-8")
    (generated / "docs/notes.md").write_text("mine\n", encoding="utf-8")
    result = run("check", "--target", "docs", cwd=made)
    assert result.returncode == 1
    lines = set(result.stdout.splitlines())
    assert "missing: generated/docs/index.md" in lines
    assert "edited: generated/docs/api/index.md" in lines
    assert "foreign: generated/docs/notes.md" in lines
    assert "changed: generated/docs/api/index.md" not in lines
    assert "move it away first" in result.stderr
    refused = run("generate", "--target", "docs", cwd=made)
    assert refused.returncode == 1
    assert "docs/notes.md" in refused.stderr
    assert "docs/api/index.md" in refused.stderr


def test_a_mistake_is_shown_with_its_place_and_leaves_the_output_alone(broken: Path) -> None:
    for command, way in (("generate", start), ("check", run), ("lint", run)):
        result = way(command, cwd=broken)
        assert result.returncode == 1
        text = result.stdout + result.stderr
        assert "specs/pinpoint/operations/send_otp_message.yaml:" in text
        assert "did you mean 'SendOTPMessageRequestParameters'" in text
        assert "Traceback" not in text
    assert not (broken / "generated").exists()


def test_lint_is_silent_about_good_specs(project: Path) -> None:
    result = run("lint", "specs/pinpoint", cwd=project)
    assert (result.returncode, result.stdout) == (0, "")


@pytest.mark.parametrize(
    ("arguments", "text"),
    [
        (["generate", "--target", "pyton"], "there is no target 'pyton'; did you mean 'python'?"),
        (["generate", "--specs", "nowhere"], "nowhere"),
        (["generate", "--package", "not-a-name"], "package 'not-a-name'"),
        (["lint", "nowhere"], "nowhere"),
        (["generate", "--package", "json"], "Python's own module of this name comes first"),
        (["generate", "--templates", "nowhere"], "templates 'nowhere': there is no such folder"),
        (["generate", "--specs", "specs/pinpoint/service.yaml"], "this is no folder"),
        (["generate", "--edition", "aws-cli-2.7.52"], "did you mean 'aws-cli-2.7.25'"),
    ],
)
def test_a_wrong_argument_is_told(project: Path, arguments: list[str], text: str) -> None:
    result = run(*arguments, cwd=project)
    assert result.returncode == 1
    assert text in result.stdout + result.stderr
    assert "Traceback" not in result.stderr


def test_settings_of_a_project_are_read_from_below_it(project: Path) -> None:
    (project / "pyproject.toml").write_text(
        '[tool.shapewright]\nspecs = "specs"\noutput = "made"\ntargets = ["schemas"]\n', "utf-8"
    )
    below = project / "src"
    below.mkdir()
    assert run("generate", cwd=below).returncode == 0
    assert sorted(path.name for path in (project / "made").iterdir()) == [
        ".shapewright.json",
        "schemas",
    ]


def test_unknown_settings_are_told(project: Path) -> None:
    (project / "pyproject.toml").write_text('[tool.shapewright]\noutputs = "made"\n', "utf-8")
    result = run("generate", cwd=project)
    assert result.returncode == 1
    assert "unknown key 'outputs'; did you mean 'output'?" in result.stderr


@pytest.mark.parametrize("argument", ["--version", "--help"])
def test_heavy_libraries_stay_out_of_help_and_version(argument: str) -> None:
    result = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "shapewright", argument],
        env={**os.environ, "PYTHONPATH": str(ROOT / "generator")},
        capture_output=True,
        text=True,
    )
    assert result.returncode == 0
    modules = {line.rsplit("|", 1)[-1].strip() for line in result.stderr.splitlines()}
    assert not modules & {"black", "jinja2", "jsonschema", "yaml", "botocore"}


def test_no_progress_in_a_pipe_but_on_a_terminal(project: Path) -> None:
    """On a terminal the line of progress comes and goes; what stays is the summary."""
    leader, follower = pty.openpty()
    code = (
        "import sys; from shapewright import cli;"
        "cli._Progress._PATIENCE = cli._Progress._INTERVAL = 0;"
        "sys.exit(cli.main(['generate', '--target', 'schemas']))"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", code],
        cwd=project,
        env={**os.environ, "PYTHONPATH": str(ROOT / "generator")},
        stdout=subprocess.PIPE,
        stderr=follower,
    )
    stdout, _ = process.communicate(timeout=60)
    os.close(follower)
    shown = os.read(leader, 65536).decode()
    os.close(leader)
    assert process.returncode == 0
    assert "0 of 2 services read" in shown
    assert " of 6 files made" in shown
    assert shown.endswith("\r\x1b[K")
    assert stdout.decode().startswith("generated: 6 files")
