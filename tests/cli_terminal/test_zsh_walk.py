"""The script for zsh, as far as it can be tried without zsh.

But for one kind of expansion it is made of what bash knows, too: with that replaced, and functions
in the place of zsh's commands of completion, bash walks the words of a command line as zsh would.
Whether zsh completes with it, only zsh can tell: it is tried where there is one.
"""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.cli_terminal.shells import bash, completed, scripts
from tests.runtime.package import part_of_service
from tests.support.repository import repository_services

_LINES = re.compile(r'"\$\{\(@f\)(\w+)\}"')
# Words are counted from 1 on in zsh. What is offered is printed, if it begins as the word does.
_STAND_INS = r"""
set -f
integer() { :; }
compdef() { :; }
offer() {
    local one
    for one; do
        if [[ $one == "$PREFIX"* ]]; then printf '%s\n' "$one"; fi
    done
}
compadd() {
    if [[ $1 == -a ]]; then local name="$2[@]"; offer "${!name}"; else shift 3; offer "$@"; fi
}
_describe() { local name="$4[@]"; local all=("${!name}"); offer "${all[@]%%:*}"; }
_files() { printf '%s\n' "files $PREFIX"; }
compset() {
    case $2 in
    1) PREFIX=${PREFIX#*=} ;;
    *) [[ $PREFIX == file://* || $PREFIX == fileb://* ]] && PREFIX=${PREFIX#*://} ;;
    esac
}
complete_words() {
    words=('' "$@")
    CURRENT=$#
    PREFIX=${words[CURRENT]}
    IFS=$'\n'
    _some_sdk
}
"""

SMS = "some-sdk pinpoint-sms-voice-v2 send-destination-number-verification-code "
SPEECH = "some-sdk polly synthesize-speech "


@pytest.fixture(scope="module")
def script() -> str:
    return scripts([*repository_services(), part_of_service("polly", ["SynthesizeSpeech"])])["zsh"]


def as_bash(script: str) -> str:
    """The script with zsh's way of splitting a text into lines replaced by bash's."""
    return _LINES.sub(r"$\1", script)


def offered(script: str, line: str) -> list[str]:
    """What is offered for the last word of a command line, sorted."""
    words = [*shlex.split(line), *([""] if line.endswith(" ") else [])]
    code = f"{_STAND_INS}\n{as_bash(script)}\ncomplete_words {shlex.join(words)}"
    result = subprocess.run(
        [bash(), "--norc", "-c", code], capture_output=True, text=True, check=False
    )
    assert result.stderr == ""
    return sorted(result.stdout.splitlines())


@pytest.mark.parametrize(
    "line",
    [
        "some-sdk ",
        "some-sdk pin",
        "some-sdk --region us-east-1 --debug pinpoint send-o",
        "some-sdk completion ",
        "some-sdk nothing ",
        f"{SMS}",
        f"{SMS}--",
        f"{SMS}--verification-channel TEXT --region=us-east-1 --debug --",
        f"{SMS}--verification-channel ",
        f"{SMS}--verification-channel T",
        f"{SMS}--output ",
        f"{SMS}--generate-cli-skeleton ",
        f"{SPEECH}--speech-mark-types ssml word ",
        f"{SPEECH}--speech-mark-types ssml word --te",
    ],
)
def test_offers_what_bash_offers(line: str, script: str, bash_script: Path) -> None:
    (expected,) = completed(bash_script, line)
    assert expected or "nothing" in line
    assert offered(script, line) == [x for x in expected if x != "ec2"]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (f"{SMS}--language-code=EN", ["EN_GB", "EN_US"]),
        (f"{SMS}--output=t", ["table", "text"]),
        (f"{SMS}--context f", ["file://", "fileb://"]),
        (f"{SMS}--context file://dir/a", ["files dir/a"]),
        (f"{SMS}--context=fileb://dir/a", ["files dir/a"]),
        (f"{SMS}--region file://dir/a", []),
        (f"{SMS}--ca-bundle dir/a", ["files dir/a"]),
        (f"{SPEECH}--text x dir/a", ["files dir/a"]),
    ],
)
def test_joined_values_and_files(line: str, expected: list[str], script: str) -> None:
    assert offered(script, line) == expected


def test_zsh_reads_it(script: str, tmp_path: Path) -> None:
    zsh = shutil.which("zsh")
    if zsh is None:
        pytest.skip("no zsh")
    file = tmp_path / "_some-sdk"
    file.write_text(script, encoding="utf-8")
    result = subprocess.run([zsh, "-n", str(file)], capture_output=True, check=False)
    assert (result.returncode, result.stderr) == (0, b"")
