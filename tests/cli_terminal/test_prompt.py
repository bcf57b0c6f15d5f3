"""The prompt for what is missing: asked on a terminal only, checked, completed, and left."""

from __future__ import annotations

import re
import shlex
from pathlib import Path
from typing import Any

import pytest

from tests.cli_terminal.conftest import Environment, InTerminal, Run, shown
from tests.support.terminal import CTRL_C, CTRL_D, ENTER, TAB

SMS = ("pinpoint-sms-voice-v2", "send-destination-number-verification-code")
OTP = ("pinpoint", "send-otp-message", "--application-id", "app")
SPEECH = ("polly", "synthesize-speech", "--text", "hi", "--voice-id", "Joanna")
ASK = "--cli-auto-prompt"
PROMPT = "\n> "
_EDITS = re.compile(r"\x1b\[[0-9;?]*[a-zA-Z]")


def test_asks_for_what_is_missing_and_goes_on(in_terminal: InTerminal, server: Any) -> None:
    server.add_response(
        *(name.replace("-", "_") if at else name for at, name in enumerate(SMS)),
        {"MessageId": "the-message"},
    )
    with in_terminal(ASK, *SMS, "--context", "a=b c") as running:
        first = running.wait_for(PROMPT)
        running.type(f"vdn-1{ENTER}")
        second = running.wait_for(PROMPT)
        running.type(f"VOICE{ENTER}")
        found = shown(running)
    assert "--verified-destination-number-id <string>" in first
    assert "unique identifier for the verified destination phone number" in first
    assert "--verification-channel <string>" in second
    assert "Values: TEXT, VOICE" in second
    assert '"MessageId": "the-message"' in found
    (call,) = server.calls
    given = {"Context": {"a": "b c"}, "VerificationChannel": "VOICE"}
    assert call.params == {"VerifiedDestinationNumberId": "vdn-1", **given}


def test_the_command_line_that_it_shows_does_the_same(in_terminal: InTerminal, run: Run) -> None:
    parameters = "BrandName='It is \"B\" $(x)',ReferenceId=r,Channel=SMS"
    parameters += ",DestinationIdentity=+1,OriginationIdentity=+2"
    words = (*OTP, "--dry-run", "--debug")
    with in_terminal(*words[:-1], ASK) as running:
        running.wait_for(PROMPT)
        running.type(parameters + ENTER)
        found = shown(running)
    line = found.partition("The whole command:\n")[2].partition("\n")[0]
    program, *learned = shlex.split(line)
    assert program == "some-sdk"
    assert ASK not in learned
    assert learned[: len(words) - 1] == list(words[:-1])
    body = run(*learned).stdout.partition("\n\n")[2]
    assert body
    assert body in found


def test_asks_again_about_a_wrong_value(in_terminal: InTerminal) -> None:
    with in_terminal(*OTP, ASK, "--dry-run", columns=200) as running:
        running.wait_for(PROMPT)
        running.type(ENTER)
        running.wait_for(PROMPT)
        running.type(f"BrandName{ENTER}")
        assert "Expected: '=', received: 'EOF'" in running.wait_for(PROMPT)
        running.type(f'{{"BrandName": 1{ENTER}')
        assert "Invalid JSON" in running.wait_for(PROMPT)
        running.type(f"file://nowhere{ENTER}")
        assert "Unable to load paramfile" in running.wait_for(PROMPT)
        assert running.leave(CTRL_C) == 130


def test_a_value_that_the_spec_does_not_know_is_taken_the_second_time(
    in_terminal: InTerminal,
) -> None:
    words = (*SMS, "--verified-destination-number-id", "v", "--dry-run", "--validate", "off")
    with in_terminal(*words, ASK) as running:
        running.wait_for(PROMPT)
        running.type(f"FAX{ENTER}")
        assert "FAX is none of the known values" in running.wait_for(PROMPT)
        running.type(f"FAX{ENTER}")
        assert '"VerificationChannel": "FAX"' in shown(running)


def test_values_are_completed(in_terminal: InTerminal) -> None:
    pytest.importorskip("readline")
    words = (*SMS, "--verified-destination-number-id", "v", "--dry-run", ASK)
    with in_terminal(*words) as running:
        running.wait_for(PROMPT)
        running.type(f"V{TAB}{ENTER}")
        assert '"VerificationChannel": "VOICE"' in _EDITS.sub("", shown(running))


def test_a_file_is_asked_for(in_terminal: InTerminal, tmp_path: Path) -> None:
    with in_terminal(*SPEECH, ASK, "--dry-run") as running:
        assert "--output-format" in running.wait_for(PROMPT)
        running.type(f"mp3{ENTER}")
        assert "outfile: the file" in running.wait_for(PROMPT)
        running.type(f"{tmp_path / 'out.mp3'}{ENTER}")
        assert "POST " in shown(running)


@pytest.mark.parametrize("key", [CTRL_C, CTRL_D])
def test_leaving_sends_nothing(key: str, in_terminal: InTerminal, server: Any) -> None:
    with in_terminal(*SMS, ASK) as running:
        running.wait_for(PROMPT)
        running.type(f"vdn-1{ENTER}")
        running.wait_for(PROMPT)
        assert running.leave(key) == 130
    assert "Traceback" not in running.shown
    assert server.calls == []


@pytest.mark.parametrize("value", ["on", "on-partial"])
def test_environment_and_profile_ask_too(
    value: str, in_terminal: InTerminal, environment: Environment
) -> None:
    config = Path(environment["HOME"]) / ".aws" / "config"
    config.parent.mkdir()
    config.write_text(f"[default]\ncli_auto_prompt = {value}\n")
    for words, settings in (((), {}), ((), {"AWS_CLI_AUTO_PROMPT": value})):
        with in_terminal(*SMS, *words, **settings) as running:
            running.wait_for(PROMPT)
            assert running.leave(CTRL_D) == 130
    with in_terminal(*SMS, "--no-cli-auto-prompt") as running:
        assert running.end() == 252


def test_nobody_is_asked_in_a_pipe(run: Run, server: Any) -> None:
    found = run(*SMS, ASK, AWS_CLI_AUTO_PROMPT="on")
    assert (found.returncode, found.stdout) == (252, "")
    assert "the following arguments are required: --verified-destination-number-id" in found.stderr
    assert server.calls == []


def test_nobody_is_asked_unless_it_is_wanted(in_terminal: InTerminal) -> None:
    with in_terminal(*SMS) as running:
        assert running.end() == 252
    with in_terminal(*SMS, AWS_CLI_AUTO_PROMPT="off") as running:
        assert running.end() == 252
