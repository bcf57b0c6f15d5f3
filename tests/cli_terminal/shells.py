"""Completion scripts at work in a real bash, many command lines in one process."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

import pytest

from shapewright import plan, resources
from shapewright.dialects.registry import view_spec
from shapewright.dialects.view import Run, Subject
from shapewright.ir import Service
from shapewright.render import Renderer

SHELLS = ("bash", "zsh", "fish")
PACKAGE = "some_sdk"
PROGRAM = "some-sdk"

# Some people have their shells end at names that are not set.
_DRIVER = """
set -u
source "$1" || exit
shift
while (($#)); do
    COMP_LINE=$1
    COMP_POINT=${#1}
    COMPREPLY=()
    _some_sdk some-sdk "$2" ''
    printf '%s\\0' "${COMPREPLY[@]}" $'\\1'
    shift 2
done
"""
_CUTS = " \t\n\"'@><=;|&(:"


def scripts(services: Sequence[Service]) -> dict[str, str]:
    """The script for each shell that completes a package of some services."""
    target = plan.load_target("python", [resources.templates()])
    renderer = Renderer(target.folders)
    made = {}
    for shell in SHELLS:
        template = f"package/completion.{shell}.jinja"
        spec = view_spec(renderer.view_name(template), template)
        view = spec.build(Subject(Run(tuple(services), PACKAGE)))
        made[shell] = renderer.render(template, view)
    return made


def bash() -> str:
    """The shell itself; the test is skipped if there is none."""
    found = shutil.which("bash")
    if found is None:
        pytest.skip("no bash")
    return found


def completed(script: Path, *lines: str, cwd: Path | None = None) -> list[list[str]]:
    """What bash puts for the last word of each command line, sorted.

    Args:
        lines: command lines as they are typed, up to the cursor.
    """
    asked = [part for line in lines for part in (line, _readline_word(line))]
    result = subprocess.run(
        [bash(), "--norc", "--noprofile", "-c", _DRIVER, "bash", str(script), *asked],
        cwd=cwd,
        capture_output=True,
        check=False,
    )
    assert (result.returncode, result.stderr) == (0, b"")
    replies = result.stdout.decode().split("\1\0")
    assert len(replies) == len(lines) + 1
    return [sorted(filter(None, reply.split("\0"))) for reply in replies[:-1]]


def _readline_word(line: str) -> str:
    """The end of a line that readline would replace."""
    at = len(line)
    while at and (line[at - 1] not in _CUTS or line[at - 2 : at - 1] == "\\"):
        at -= 1
    return line[at:]
