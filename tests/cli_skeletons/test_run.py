"""Command lines that print skeletons, from the words to the streams and the exit code."""

from __future__ import annotations

import json

import pytest

from tests.cli_skeletons import known, recorded
from tests.cli_skeletons.conftest import Run, services_that_run
from tests.cli_skeletons.recorded import Case

_CASES = [case for case in recorded.cases() if case.service in services_that_run()]
_MAC = ("kms", "generate-mac", "--key-id", "k", "--mac-algorithm", "HMAC_SHA_256")
_CODE = ("pinpoint-sms-voice-v2", "send-destination-number-verification-code")
_CODE_INPUT = ("--verified-destination-number-id", "x", "--verification-channel", "TEXT")
_SKELETON = "--generate-cli-skeleton"


@pytest.mark.parametrize("case", _CASES, ids=lambda case: case.id)
def test_recorded_command_line(run: Run, case: Case) -> None:
    did = run(*case.words)
    if case.id in known.WRONG_INPUT:
        assert (did.code, did.out) == (252, "")
        assert known.REFUSES_ITSELF[0] in did.err
        return
    assert (did.code, did.err) == (0, "")
    if case.expected.code == 0 and case.id not in known.OLDER_MODEL:
        assert did.out == case.expected.out
    else:
        assert did.out not in ("", "{}\n")


@pytest.mark.parametrize(
    "words", [(_SKELETON,), (_SKELETON, "input"), (f"{_SKELETON}=input",), ("--generate-cli",)]
)
def test_input_is_the_default(run: Run, words: tuple[str, ...]) -> None:
    did = run(*_CODE, *words)
    assert did.code == 0
    assert json.loads(did.out)["VerificationChannel"] == "TEXT"


@pytest.mark.parametrize("words", [(_SKELETON, "yaml-input"), (f"{_SKELETON}=yaml-input",)])
@pytest.mark.parametrize("more", [(), _CODE_INPUT, ("--output", "text"), ("--query", "x")])
def test_yaml_input_needs_nothing_and_heeds_no_output_option(
    run: Run, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...], more: tuple[str, ...]
) -> None:
    monkeypatch.delenv("AWS_DEFAULT_REGION")
    did = run(*_CODE, *more, *words)
    assert (did.code, did.err) == (0, "")
    assert did.out.startswith("VerifiedDestinationNumberId: ''  # [REQUIRED] The unique")


def test_sample_goes_through_output_and_query(run: Run) -> None:
    line = (*_CODE, *_CODE_INPUT, _SKELETON, "output")
    assert run(*line).out == '{\n    "MessageId": "MessageId"\n}\n'
    assert run(*line, "--query", "MessageId").out == '"MessageId"\n'
    assert run(*line, "--query", "MessageId", "--output", "text").out == "MessageId\n"
    assert run(*line, "--output", "yaml").out == "MessageId: MessageId\n"
    assert "|  MessageId      |" in run(*line, "--output", "table").out
    assert run(*line, "--output", "off").out == ""


def test_sample_of_bytes_is_printed(run: Run) -> None:
    did = run(*_MAC, "--message", "aGVsbG8=", _SKELETON, "output")
    assert did.code == 0
    assert json.loads(did.out) == {"Mac": "", "MacAlgorithm": "MacAlgorithm", "KeyId": "KeyId"}


@pytest.mark.parametrize(
    ("more", "message"),
    [
        ((), "the following arguments are required: --verified-destination-number-id"),
        ((*_CODE_INPUT, "--nope"), "Unknown options: --nope"),
        ((*_CODE_INPUT[:1], "", *_CODE_INPUT[2:]), "Invalid length for parameter"),
    ],
)
def test_input_of_a_sample_is_checked(run: Run, more: tuple[str, ...], message: str) -> None:
    did = run(*_CODE, *more, _SKELETON, "output")
    assert (did.code, did.out) == (252, "")
    assert message in did.err


def test_sample_needs_a_region_and_no_credentials(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    line = (*_CODE, *_CODE_INPUT, _SKELETON, "output")
    assert run(*line).code == 0
    monkeypatch.delenv("AWS_DEFAULT_REGION")
    assert run(*line).code == 253


@pytest.mark.parametrize("word", ["yaml", "inputs", "yaml-output"])
def test_other_words_are_refused(run: Run, word: str) -> None:
    did = run(*_CODE, _SKELETON, word)
    assert (did.code, did.out) == (252, "")
    assert f"Found invalid choice '{word}'" in did.err


@pytest.mark.parametrize("form", ["json", "yaml"])
def test_skeleton_is_an_input(run: Run, form: str) -> None:
    skeleton = run(*_CODE, _SKELETON, "input" if form == "json" else "yaml-input").out
    text = skeleton.replace("''", "x").replace('""', '"x"')
    did = run(*_CODE, f"--cli-input-{form}", text, _SKELETON, "output")
    assert (did.code, did.err) == (0, "")
    assert json.loads(did.out) == {"MessageId": "MessageId"}
