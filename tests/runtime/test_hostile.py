"""Hostile command lines, as whole processes: a clear error or a harmless request, always."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.runtime.test_arguments import CODE, ID, OTP, REQUEST, SHORT

_VERIFIED = ("--verified-destination-number-id", "v", "--verification-channel", "TEXT")


def run(folder: Path, *words: str | bytes, **settings: str) -> subprocess.CompletedProcess[bytes]:
    """A command line in a process of its own."""
    environment = {**os.environ, "AWS_REGION": "us-east-1", **settings}
    return subprocess.run(
        [sys.executable, "-m", "sdk", *words],
        cwd=folder,
        env=environment,
        capture_output=True,
        timeout=60,
        check=False,
    )


def clean(result: subprocess.CompletedProcess[bytes]) -> str:
    """What a failed command said; never a traceback, never a raw control character."""
    text = result.stderr.decode("utf-8", "replace")
    assert "Traceback" not in text
    assert all(c.isprintable() or c == "\n" for c in text)
    assert "[ERROR]: " in text
    return text


@pytest.mark.parametrize(
    "value", [b"\xff\xfe", b"..", b".", b"a\nb", b"a\r\nX-Evil: 1", b"\x1b[31mred", b"\x07"]
)
def test_id_that_is_no_part_of_a_path(folder: Path, value: bytes) -> None:
    result = run(folder, *OTP, "--application-id", value, *REQUEST, "--dry-run")
    assert (result.returncode, result.stdout) == (252, b"")
    assert "ApplicationId" in clean(result)


@pytest.mark.parametrize("value", ["../../x", "a/b", "a?b=c", "a#b", "a@b", "%2e%2e"])
def test_id_that_is_encoded(folder: Path, value: str) -> None:
    result = run(folder, *OTP, "--application-id", value, *REQUEST, "--dry-run")
    assert result.returncode == 0
    path = result.stdout.split(b" ")[1].split(b"/", 3)[3].split(b"\n")[0]
    assert path.startswith(b"v1/apps/")
    assert path.endswith(b"/otp")
    assert path.count(b"/") == 3


def test_bytes_that_are_no_text_in_a_body(folder: Path) -> None:
    text = SHORT.encode() + b",TemplateId=\xff"
    words = (*OTP, *ID, REQUEST[0], text, "--dry-run", "--validate")
    result = run(folder, *words, "strict")
    assert (result.returncode, result.stdout) == (252, b"")
    assert "SendOTPMessageRequestParameters.TemplateId" in clean(result)
    assert rb'"TemplateId": "\udcff"' in run(folder, *words, "aws").stdout


@pytest.mark.parametrize(
    "words",
    [
        (*OTP, b"\xff\xfe"),
        (b"\xff", "help"),
        (*OTP, "--\x1b[31m", "x"),
        (*OTP, *ID, REQUEST[0], b"\x1b[2J\xff"),
        (*CODE, *_VERIFIED, "--context", "\x1b[2J="),
        (*CODE, *_VERIFIED, "--region", "\x1b[2J"),
    ],
)
def test_message_shows_what_was_typed_and_harms_no_terminal(
    folder: Path, words: tuple[str | bytes, ...]
) -> None:
    result = run(folder, *words)
    assert result.returncode in (252, 255)
    clean(result)


def test_ten_megabytes_of_json(folder: Path, tmp_path: Path) -> None:
    file = tmp_path / "big.json"
    whole = {"BrandName": "b", "Channel": "SMS", "DestinationIdentity": "+1"}
    whole |= {"OriginationIdentity": "+2", "ReferenceId": "r", "TemplateId": "x" * 10_000_000}
    file.write_text(json.dumps(whole), encoding="utf-8")
    result = run(folder, *OTP, *ID, REQUEST[0], f"file://{file}", "--dry-run")
    assert result.returncode == 0
    assert len(result.stdout) > 10_000_000


@pytest.mark.parametrize(
    "text", ['{"a":' * 50_000, "[" * 50_000, "a=" + "[" * 50_000, "a={a=" * 50_000]
)
def test_deep_nesting(folder: Path, tmp_path: Path, text: str) -> None:
    file = tmp_path / "deep.txt"
    file.write_text(text, encoding="utf-8")
    result = run(folder, *OTP, *ID, REQUEST[0], f"file://{file}", "--dry-run")
    assert result.returncode == 252
    assert "--send-otp-message-request-parameters" in clean(result)


@pytest.mark.parametrize(
    "text", ['{"a":' * 50_000 + "1" + "}" * 50_000, "[" * 50_000 + "]" * 50_000]
)
def test_deep_nesting_of_a_whole_input(folder: Path, tmp_path: Path, text: str) -> None:
    file = tmp_path / "deep.json"
    file.write_text(text, encoding="utf-8")
    result = run(folder, *OTP, "--cli-input-json", f"file://{file}", "--dry-run")
    assert result.returncode == 252
    assert "--cli-input-json" in clean(result)


def test_many_options(folder: Path) -> None:
    words = [word for number in range(2_000) for word in ("--region", f"r{number}")]
    result = run(folder, *OTP, *ID, *REQUEST, *words, "--dry-run")
    assert result.returncode == 0
    assert b"https://pinpoint.r1999.amazonaws.com" in result.stdout


def test_text_of_a_locale_that_lacks_characters(folder: Path) -> None:
    context = "k=é日本"
    words = (*CODE, *_VERIFIED, "--context", context, "--dry-run")
    plain = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    result = run(folder, *words, **plain)
    assert result.returncode == 0
    assert json.loads(result.stdout.partition(b"\n\n")[2])["Context"] == {"k": "é日本"}
    helped = run(folder, "pinpoint-sms-voice-v2", "help", **plain, PYTHONIOENCODING="ascii")
    assert (helped.returncode, helped.stderr) == (0, b"")


def test_output_that_cannot_be_written_is_a_failure(folder: Path) -> None:
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("this system has no /dev/full")
    with full.open("wb") as stream:
        result = subprocess.run(
            [sys.executable, "-m", "sdk", "help"], cwd=folder, stdout=stream, stderr=subprocess.PIPE
        )
    assert result.returncode == 255
    clean(subprocess.CompletedProcess([], 255, b"", result.stderr))


def test_reader_that_goes_away(folder: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "wb") as stream:
        result = subprocess.run(
            [sys.executable, "-m", "sdk", "help"], cwd=folder, stdout=stream, stderr=subprocess.PIPE
        )
    assert result.returncode == 255
    assert b"Traceback" not in result.stderr
    assert b"Exception ignored" not in result.stderr
