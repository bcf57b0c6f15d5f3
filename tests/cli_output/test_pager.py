"""Pagers on a terminal: the one asked for, the usual one for long texts; nothing is ever lost."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.cli_output.conftest import Import, on_terminal, shown_on_terminal
from tests.support.terminal import CTRL_C

_PROGRAM = """
import sys
from shown_sdk._cli.pager import asked_for, page, page_each
def texts():
    yield "one\\n"
    yield "two\\n"
    {then}
try:
    {call}
except KeyboardInterrupt:
    sys.exit(130)
except RuntimeError:
    print("failed")
    sys.exit(7)
"""
_TEXT = "first é\nlast\n"


def program(call: str, then: str = "") -> str:
    """Python that pages.

    Args:
        then: what follows the first two texts.
    """
    return _PROGRAM.format(call=call, then=then)


def run(
    folder: Path,
    call: str,
    environment: dict[str, str] | None = None,
    size: tuple[int, int] = (24, 80),
    then: str = "",
) -> tuple[int, str]:
    """Exit code of a program on a terminal, and what is shown."""
    return shown_on_terminal(program(call, then), folder, environment, size)


@pytest.mark.parametrize(
    ("environment", "configured", "expected"),
    [
        ({"AWS_PAGER": "a", "PAGER": "p"}, "c", "a"),
        ({"AWS_PAGER": "", "PAGER": "p"}, "c", ""),
        ({"PAGER": "p"}, "c", "c"),
        ({"PAGER": "p"}, "", ""),
        ({"PAGER": "p"}, None, "p"),
        ({"PAGER": ""}, None, ""),
        ({}, None, None),
    ],
)
def test_which_pager(
    sdk: Import,
    monkeypatch: pytest.MonkeyPatch,
    environment: dict[str, str],
    configured: str | None,
    expected: str | None,
) -> None:
    pager = sdk("_cli.pager")
    for name in ("AWS_PAGER", "MANPAGER", "PAGER"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert pager.asked_for(configured) == expected
    if configured is not None:
        monkeypatch.setenv("MANPAGER", configured)
    assert pager.asked_for_help() == expected


def test_pager_that_is_asked_for_shows_short_texts_too(folder: Path) -> None:
    assert run(folder, f"page({_TEXT!r}, 'cat -n')") == (0, "     1\tfirst é\n     2\tlast\n")
    assert run(folder, "page_each(texts(), 'sed s/^/_/')") == (0, "_one\n_two\n")


@pytest.mark.parametrize(
    "command",
    ["no-such-pager", "false", "'unclosed", "sh -c 'exit 3'", "/", "sh -c 'kill -9 $$'", " ", ""],
)
def test_pager_that_is_missing_or_fails_loses_nothing(folder: Path, command: str) -> None:
    assert run(folder, f"page({_TEXT!r}, {command!r})") == (0, _TEXT)
    code, text = run(folder, f"page_each(texts(), {command!r})", then="yield 'x' * 99999")
    assert (code, text) == (0, "one\ntwo\n" + "x" * 99999)


def test_pager_may_be_left_early(folder: Path) -> None:
    """What would have to be asked for is not asked for any more."""
    forever = "while True: yield 'more\\n'"
    assert run(folder, "page_each(texts(), 'head -n 3')", then=forever) == (0, "one\ntwo\nmore\n")


@pytest.mark.parametrize("command", ["cat", "false", ""])
def test_error_between_pages_comes_after_them(folder: Path, command: str) -> None:
    found = run(folder, f"page_each(texts(), {command!r})", then="raise RuntimeError")
    assert found == (7, "one\ntwo\nfailed\n")


def test_interrupts_are_the_pagers(folder: Path) -> None:
    pager = "sh -c 'trap \"echo caught\" INT; cat; until read key </dev/tty; do :; done'"
    with on_terminal(program(f"page('text\\n', {pager!r})"), folder) as running:
        running.wait_for("text")
        running.type(CTRL_C)
        running.wait_for("caught")
        running.type("q\n")
        assert running.end() == 0
    assert running.shown.replace("^C", "") == "text\ncaught\nq\n"


def test_interrupted_pager_interrupts_us(folder: Path) -> None:
    text = program("page('text\\n', 'sh -c \"cat; exec sleep 60\"')")
    with on_terminal(text, folder) as running:
        running.wait_for("text")
        running.type(CTRL_C)
        assert running.end() == 130
    assert running.shown.replace("^C", "") == "text\n"


def test_interrupts_are_ours_once_the_pager_is_left(folder: Path) -> None:
    """The next page may be long in coming."""
    text = program("page_each(texts(), 'head -n 2')", then="import time; time.sleep(60)")
    with on_terminal(text, folder) as running:
        running.wait_for("two")
        assert running.leave(CTRL_C) == 130
    assert running.shown.replace("^C", "") == "one\ntwo\n"


FAKE_LESS = """#!/bin/sh
echo "less $LESS $LESSCHARSET"
exec cat
"""


@pytest.fixture
def path(tmp_path: Path) -> str:
    """Where programs are searched: the first ``less`` tells its settings."""
    less = tmp_path / "less"
    less.write_text(FAKE_LESS, encoding="utf-8")
    less.chmod(0o755)
    return f"{tmp_path}:/usr/bin:/bin"


@pytest.mark.parametrize(
    ("text", "size", "paged"),
    [
        ("a\n" * 23, (24, 80), False),
        ("a\n" * 24, (24, 80), True),
        ("a" * 1840, (24, 80), False),
        ("a" * 1841, (24, 80), True),
        ("日" * 920, (24, 80), False),
        ("日" * 921, (24, 80), True),
        ("\x1b[1m\x1b[34m" + "a" * 80 + "\x1b[0m\n", (2, 80), False),
        ("a\n" * 100, (0, 0), False),
    ],
)
def test_usual_pager_is_for_long_texts(
    folder: Path, path: str, text: str, size: tuple[int, int], paged: bool
) -> None:
    code, found = run(folder, f"page({text!r}, None)", {"PATH": path}, size)
    assert code == 0
    assert found == ("less FRX utf-8\n" + text if paged else text)


def test_settings_of_less_are_the_users(folder: Path, path: str) -> None:
    settings = {"PATH": path, "LESS": "-S", "LESSCHARSET": "latin1"}
    _, found = run(folder, "page('a\\n' * 50, None)", settings)
    assert found.startswith("less -S latin1\n")


@pytest.mark.parametrize("environment", [{"PATH": "/nowhere"}, {"TERM": "dumb"}, {"TERM": ""}])
def test_without_the_usual_pager_texts_are_printed(
    folder: Path, environment: dict[str, str]
) -> None:
    assert run(folder, "page('a\\n' * 99, None)", environment) == (0, "a\n" * 99)


@pytest.mark.skipif(shutil.which("less") is None, reason="less is not installed")
def test_less(folder: Path) -> None:
    """It shows the first lines, takes keys, and is left."""
    text = "".join(f"line {number} é\n" for number in range(99))
    with on_terminal(program(f"page({text!r}, None)"), folder) as running:
        running.wait_for("line 20 é")
        running.type("G")
        running.wait_for("line 98 é")
        running.type("q")
        assert running.end() == 0
    assert "line 50" not in running.shown
