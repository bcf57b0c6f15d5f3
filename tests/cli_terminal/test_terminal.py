"""What differs on a terminal: pages, colours, control characters; and Ctrl-C during a call."""

from __future__ import annotations

import socket
from pathlib import Path
from typing import Any

import pytest

from tests.cli_terminal.conftest import InTerminal, Run, shown
from tests.support.terminal import CTRL_C, PATIENCE

SMS = ("pinpoint-sms-voice-v2", "send-destination-number-verification-code")
CALL = (*SMS, "--verified-destination-number-id", "v", "--verification-channel", "TEXT")
METHOD = ("pinpoint-sms-voice-v2", "send_destination_number_verification_code")
ESCAPE = "\x1b"
MARKING = "sed s/^/paged:/"


@pytest.fixture
def less(tmp_path: Path) -> dict[str, str]:
    """An environment whose ``less`` marks every line."""
    folder = tmp_path / "bin"
    folder.mkdir()
    program = folder / "less"
    program.write_text("#!/bin/sh\nexec sed s/^/less:/\n")
    program.chmod(0o755)
    return {"PATH": f"{folder}:/usr/bin:/bin"}


def answer(server: Any, text: str) -> None:
    """Plan an answer with a text."""
    server.add_response(*METHOD, {"MessageId": text})


@pytest.mark.parametrize("words", [("help",), ("pinpoint", "help"), (*SMS, "--help")])
def test_help_in_a_pipe_is_plain_and_whole(words: tuple[str, ...], run: Run) -> None:
    found = run(*words, PAGER=MARKING, AWS_PAGER=MARKING, MANPAGER=MARKING)
    assert (found.returncode, found.stderr) == (0, "")
    assert ESCAPE not in found.stdout
    assert "paged:" not in found.stdout
    assert found.stdout.startswith("NAME\n    some-sdk")
    assert found.stdout.count("\n") > 10


@pytest.mark.parametrize("words", [("help",), ("pinpoint", "-h"), (*SMS, "help")])
def test_help_on_a_terminal_is_the_same_text(
    words: tuple[str, ...], run: Run, in_terminal: InTerminal
) -> None:
    with in_terminal(*words, lines=2_000) as running:
        assert shown(running) == run(*words).stdout


def test_long_help_is_paged(in_terminal: InTerminal, less: dict[str, str]) -> None:
    with in_terminal(*SMS, "help", **less) as running:
        found = shown(running).splitlines()
    assert len(found) > 24
    assert all(line.startswith("less:") for line in found)


def test_what_fits_the_screen_is_not_paged(in_terminal: InTerminal, less: dict[str, str]) -> None:
    with in_terminal("completion", "help", **less) as running:
        assert "less:" not in shown(running)
    with in_terminal(*CALL, **less) as running:
        assert "less:" not in shown(running)


@pytest.mark.parametrize("variable", ["AWS_PAGER", "PAGER"])
def test_a_pager_that_is_asked_for_shows_everything(variable: str, in_terminal: InTerminal) -> None:
    for words in (("help",), CALL):
        with in_terminal(*words, lines=2_000, **{variable: MARKING}) as running:
            found = shown(running).splitlines()
        assert found
        assert all(line.startswith("paged:") for line in found)


def test_no_pager_if_none_is_wanted(in_terminal: InTerminal, less: dict[str, str]) -> None:
    with in_terminal(*SMS, "help", AWS_PAGER="", **less) as running:
        assert "less:" not in shown(running)
    with in_terminal(*CALL, "--no-cli-pager", AWS_PAGER=MARKING) as running:
        assert "paged:" not in shown(running)


@pytest.mark.parametrize("pager", ["/nowhere/pager", "'", "false", "no-such-program-at-all -x"])
def test_a_missing_pager_loses_nothing(
    pager: str, in_terminal: InTerminal, run: Run, server: Any
) -> None:
    with in_terminal("pinpoint", "help", AWS_PAGER=pager) as running:
        assert run("pinpoint", "help").stdout in shown(running)
    server.reset()
    answer(server, "the-message")
    with in_terminal(*CALL, AWS_PAGER=pager) as running:
        assert '"MessageId": "the-message"' in shown(running)
    assert len(server.calls) == 1


def test_colours_are_for_terminals(in_terminal: InTerminal, run: Run) -> None:
    table = (*CALL, "--output", "table")
    with in_terminal(*table) as running:
        coloured = shown(running)
    assert ESCAPE in coloured
    with in_terminal(*table, "--color", "off") as running:
        assert ESCAPE not in shown(running)
    assert ESCAPE not in run(*table).stdout
    assert ESCAPE in run(*table, "--color", "on").stdout


@pytest.mark.parametrize("form", ["json", "text", "table", "yaml", "yaml-stream"])
def test_control_characters_of_a_service_are_escaped(
    form: str, in_terminal: InTerminal, server: Any
) -> None:
    answer(server, f"a{ESCAPE}]0;title\x07b\x9bc\u202ed")
    with in_terminal(*CALL, "--output", form, "--color", "off") as running:
        found = shown(running)
    assert "title" in found
    assert not any(c in found for c in (ESCAPE, "\x07", "\x9b", "\u202e", "\r"))


def test_control_characters_in_errors_are_escaped(in_terminal: InTerminal, server: Any) -> None:
    server.add_error(*METHOD, "ConflictException", f"no{ESCAPE}[31m way")
    with in_terminal(*CALL) as running:
        assert running.end() == 254
    assert "no\\u001b[31m way" in running.shown
    assert ESCAPE not in running.shown
    with in_terminal(*SMS, f"--no{ESCAPE}[31m-such") as running:
        assert running.end() == 252
    assert ESCAPE not in running.shown


def test_ctrl_c_during_a_call_ends_the_command(in_terminal: InTerminal) -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        silent.settimeout(PATIENCE)
        url = f"http://127.0.0.1:{silent.getsockname()[1]}"
        with in_terminal(*CALL, "--endpoint-url", url) as running:
            stream, _ = silent.accept()
            with stream:
                stream.recv(1)
                running.type(CTRL_C)
                assert running.end() == 130
    assert running.shown.replace("^C", "").strip() == ""


def test_warnings_are_for_terminals(in_terminal: InTerminal, run: Run, server: Any) -> None:
    words = (*SMS, "--verified-destination-number-id", "v", "--verification-channel", "FAX")
    with in_terminal(*words, "--dry-run") as running:
        assert "must be one of TEXT, VOICE" in shown(running)
    assert "must be one of" not in run(*words, "--dry-run").stderr
    assert server.calls == []
