"""Nothing that a spec says is run by a shell, and what is put means exactly what the spec says."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from shapewright.dialects import shell
from shapewright.ir import Service
from tests.cli_terminal.shells import bash, completed, scripts
from tests.hostile.texts import TEXTS
from tests.support.models import service_from_model
from tests.support.terminal import ENTER, TAB, terminal

VALUES = (
    "$(touch ran)",
    "`touch ran`",
    "x; touch ran",
    "x' ; touch ran; '",
    "x'; touch ran #",
    '"; touch ran; "',
    "' ;; *) touch ran ;; esac; touch ran; '",
    "| touch ran",
    "&& touch ran &",
    "> ran",
    "$HOME ${HOME} $((1+1))",
    "~",
    "~root/x",
    "*",
    "[a-z]?",
    "{a,b}",
    "!!",
    "!touch ran",
    "#comment",
    "back\\slash",
    "ends in \\",
    "\\'; touch ran; \\'",
    "it's",
    "''",
    "two  blanks ",
    "=eq",
    "a:b=c@d",
    "ümlaut und 日本",
    "\N{NO-BREAK SPACE}\N{IDEOGRAPHIC SPACE}",
    "%s %n",
    "$'\\n'",
    "end; end; touch ran",
    "(touch ran)",
    "a\nb",
    "tab\there",
)
FITTING = tuple(dict.fromkeys(text for text in (*VALUES, *TEXTS) if shell.fits(text)))
LINE = "some-sdk hostile do --text "


def hostile(text: str = "a text", enum: tuple[str, ...] = VALUES + TEXTS) -> Service:
    """A service whose documentation is a text and whose option takes values."""
    operation = {"http": {"method": "POST", "requestUri": "/"}, "input": {"shape": "Input"}}
    members = {
        "Text": {"shape": "Text", "documentation": text},
        "Texts": {"shape": "Texts", "documentation": text},
    }
    model: dict[str, Any] = {
        "metadata": {
            "serviceId": "Hostile",
            "serviceFullName": text,
            "apiVersion": "2026-01-01",
            "protocol": "json",
            "jsonVersion": "1.0",
            "targetPrefix": "Hostile",
            "endpointPrefix": "hostile",
        },
        "documentation": text,
        "operations": {"Do": {**operation, "documentation": text}},
        "shapes": {
            "Input": {"type": "structure", "required": ["Text"], "members": members},
            "Text": {"type": "string", "enum": list(enum)},
            "Texts": {"type": "list", "member": {"shape": "Text"}},
        },
    }
    return service_from_model("hostile", model)


@pytest.fixture(scope="module")
def script(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The script for bash of the hostile service."""
    file = tmp_path_factory.mktemp("hostile") / "completion.bash"
    file.write_text(scripts([hostile()])["bash"], encoding="utf-8")
    return file


def run(folder: Path, *command: str) -> bytes:
    """What a command prints in a folder, where it must leave nothing behind."""
    folder.mkdir(exist_ok=True)
    result = subprocess.run(command, cwd=folder, capture_output=True, check=False)
    assert (result.returncode, result.stderr) == (0, b"")
    assert list(folder.iterdir()) == []
    return result.stdout


def meant(folder: Path, words: list[str]) -> list[str]:
    """What bash takes words for that are typed as they are."""
    code = "printf '%s\\0' " + " ".join(words)
    return run(folder, bash(), "--norc", "-c", code).decode().split("\0")[:-1]


def test_what_is_put_is_the_value(script: Path, tmp_path: Path) -> None:
    folder = tmp_path / "work"
    folder.mkdir()
    alone, listed = completed(script, LINE, f"{LINE}x --texts ", cwd=folder)
    assert len(alone) == len(FITTING)
    assert sorted(meant(folder, alone)) == sorted(FITTING)
    assert listed == alone
    (joined,) = completed(script, f"{LINE.rstrip()}=", cwd=folder)
    assert joined == alone


def test_the_beginning_is_matched_as_it_is_typed(script: Path, tmp_path: Path) -> None:
    """What stands before the last cut of readline stays as it is typed."""
    folder = tmp_path / "work"
    folder.mkdir()
    for value in (text for text in FITTING if not text.startswith("-")):  # those begin options
        typed = shell.word(value)[:-1]
        (found,) = completed(script, LINE + typed, cwd=folder)
        cuts = [at for at, c in enumerate(typed) if c in "\"'@><=;|&(:"]
        kept = typed[: 1 + max((at for at in cuts if typed[at - 1] != "\\"), default=-1)]
        assert value in meant(folder, [kept + put for put in found]), value
    assert list(folder.iterdir()) == []


def test_inside_quotes_only_plain_values_are_put(script: Path, tmp_path: Path) -> None:
    for quote in "'\"":
        (found,) = completed(script, f"{LINE}{quote}", cwd=tmp_path)
        assert found == sorted(text for text in FITTING if shell.word(text) == text)
        assert found


@pytest.mark.parametrize("text", [*VALUES, *TEXTS])
def test_documentation_is_never_code(text: str, tmp_path: Path) -> None:
    """What describes names is data of the scripts for zsh and fish; bash has none of it."""
    made, plain = scripts([hostile(text)]), scripts([hostile()])
    assert made["bash"] == plain["bash"]
    script = tmp_path / "data"
    script.write_text(data(made["zsh"]), encoding="utf-8")
    calls = '. "$0"; _some_sdk_operations hostile; printf %s "$rows"'
    printed = run(tmp_path / "work", bash(), "--posix", "-c", calls, str(script))
    name, colon, _ = printed.decode().partition(":")
    assert (name, colon) == ("do", ":")
    assert b"\n" not in printed


def data(script: str) -> str:
    """The tables of the script for zsh: every shell of POSIX reads them alike."""
    return script.partition("# Sets `takes`")[0]


@pytest.mark.parametrize("name", ["bash", "dash", "sh", "zsh"])
def test_tables_for_zsh_hold_the_values(name: str, tmp_path: Path) -> None:
    """zsh itself reads them where it is installed, and other shells of its family everywhere."""
    found = shutil.which(name)
    if found is None:
        pytest.skip(f"no {name}")
    script = tmp_path / "data"
    script.write_text(data(scripts([hostile()])["zsh"]), encoding="utf-8")
    texts = 'for n in 1 2 3 4 5 6 7 8 9; do _some_sdk_values $n; printf "%s\\n" "$rows"; done'
    printed = run(tmp_path / "work", found, "-c", f'. "{script}"; {texts}').decode()
    assert "\n".join(FITTING) in printed


def test_tables_for_fish_hold_the_values() -> None:
    """In fish's single quotes a backslash escapes a quote and itself, and nothing else is special.

    (https://fishshell.com/docs/current/language.html#quotes)
    """
    script = scripts([hostile()])["fish"]
    words = fish_words(script)
    assert set(FITTING) <= set(words)
    assert not any("touch ran" in line and line.lstrip()[:6] != "printf" for line in lines(script))


def lines(script: str) -> list[str]:
    """The lines of the script for fish; no value holds the end of one."""
    return script.splitlines()


def fish_words(script: str) -> list[str]:
    """The single-quoted words of a script for fish."""
    words, at = [], 0
    while (at := script.find("'", at)) >= 0:
        at += 1
        word = ""
        while script[at] != "'":
            if script[at] == "\\" and script[at + 1] in "\\'":
                at += 1
            word += script[at]
            at += 1
        words.append(word)
        at += 1
    return words


@pytest.mark.parametrize("fish", [pytest.param(shutil.which("fish"), id="fish")])
def test_fish_reads_its_script(fish: str | None, tmp_path: Path) -> None:
    if fish is None:
        pytest.skip("no fish")
    script = tmp_path / "completion.fish"
    script.write_text(scripts([hostile()])["fish"], encoding="utf-8")
    code = f"source {script}; complete -C '{LINE}'"
    printed = run(tmp_path / "work", fish, "--no-config", "-c", code).decode()
    assert "back\\\\slash" in printed or "back\\slash" in printed


@pytest.mark.parametrize("text", ["$(touch ran)", "x' ; touch ran; '", "!touch ran", "a:b=c@d"])
def test_a_value_put_at_a_terminal_arrives_as_it_is(text: str, tmp_path: Path) -> None:
    script = tmp_path / "completion.bash"
    script.write_text(scripts([hostile(enum=(text,))])["bash"], encoding="utf-8")
    work = tmp_path / "work"
    work.mkdir()
    environment = {**os.environ, "PS1": "ready ", "TERM": "dumb", "HISTFILE": ""}
    with terminal(
        [bash(), "--norc", "--noprofile", "-i"], environment, cwd=work, columns=200
    ) as shown:
        shown.wait_for("ready ")
        shown.type(f". {script}; some-sdk() {{ printf 'got <%s>\\n' \"$@\"; }}{ENTER}")
        shown.wait_for("ready ")
        shown.type(f"{LINE}{TAB}{TAB}{ENTER}")
        shown.wait_for("got <do>")
        assert f"got <{text}>\n" in shown.wait_for("ready ")
        shown.type(f"exit{ENTER}")
        assert shown.end() == 0
    assert list(work.iterdir()) == []
