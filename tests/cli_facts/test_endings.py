"""How commands end: interrupted, with nobody to read them, and when nothing else helps."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli_facts.conftest import Command
from tests.cli_facts.lines import CODE_WHOLE, OTP_WHOLE
from tests.cli_facts.running import PACKAGE, Bench


def started(bench: Bench, *words: str, **streams: object) -> subprocess.Popen[bytes]:
    """A command in a process of its own."""
    environment = {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": str(bench.packages),
        "HOME": str(bench.home),
        "AWS_REGION": "us-east-1",
        "AWS_ACCESS_KEY_ID": "AKIDEXAMPLE",
        "AWS_SECRET_ACCESS_KEY": "the-secret",
    }
    command = [sys.executable, "-m", PACKAGE, *words]
    kinds = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **streams}
    return subprocess.Popen(command, env=environment, **kinds)  # type: ignore[call-overload,no-any-return]


def test_interrupt(bench: Bench) -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        port = silent.getsockname()[1]
        url = f"http://127.0.0.1:{port}"
        process = started(bench, *CODE_WHOLE, "--endpoint-url", url)
        connection, _ = silent.accept()
        connection.recv(1)
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=30)
        connection.close()
    assert process.returncode == 130
    assert b"Traceback" not in err
    assert out == b""


@pytest.mark.parametrize("words", [("help",), (*OTP_WHOLE, "--dry-run"), (*OTP_WHOLE[:2], "help")])
def test_reader_that_leaves(bench: Bench, words: tuple[str, ...]) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    process = started(bench, *words, stdout=writing)
    os.close(writing)
    _, err = process.communicate(timeout=30)
    assert (process.returncode, err) == (255, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="the system has no full device")
@pytest.mark.parametrize("words", [("help",), (*OTP_WHOLE, "--dry-run")])
def test_output_that_cannot_be_written(bench: Bench, words: tuple[str, ...]) -> None:
    with open("/dev/full", "wb") as full:
        process = started(bench, *words, stdout=full)
        _, err = process.communicate(timeout=30)
    assert process.returncode == 255
    assert b"[ERROR]: [Errno 28] No space left on device" in err
    assert b"Traceback" not in err


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="the system has no full device")
def test_an_answer_that_cannot_be_written_was_given(bench: Bench) -> None:
    bench.server.begin([{"body": {"MessageId": "mid-1"}}])
    url = f"http://127.0.0.1:{bench.server.server_port}"
    with open("/dev/full", "wb") as full:
        process = started(bench, *CODE_WHOLE, "--endpoint-url", url, stdout=full)
        _, err = process.communicate(timeout=30)
    assert process.returncode == 255
    assert err.endswith(b": the call was made, its answer could not be written\n")
    assert len(bench.server.requests) == 1


def test_interrupt_before_anything_is_loaded(
    bench: Bench, command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    from importlib import import_module

    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(import_module(f"{PACKAGE}._cli.main"), "load", interrupted)
    found = command("help")
    assert (found.code, found.out, found.err) == (130, "", "")


def test_errors_that_nobody_can_read(bench: Bench) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    process = started(bench, "nothing", stderr=writing)
    os.close(writing)
    process.communicate(timeout=30)
    assert process.returncode == 252


def test_an_error_of_ours_is_told_in_a_line(
    command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    from importlib import import_module

    def fails(*_: object) -> int:
        raise LookupError("no such thing")

    monkeypatch.setattr(import_module(f"{PACKAGE}._cli.dispatch"), "run", fails)
    found = command(*OTP_WHOLE)
    assert found.code == 255
    assert found.err == "\naws: [ERROR]: LookupError: no such thing\n"


def test_debug_tells_all_but_secrets(command: Command) -> None:
    environment = {"AWS_SECRET_ACCESS_KEY": "the-secret", "AWS_SESSION_TOKEN": "the-token"}
    quiet = command(*CODE_WHOLE, answers=[{"status": 400, "body": {}}], **environment)
    assert quiet.err.count("\n") == 2
    found = command(*CODE_WHOLE, "--debug", answers=[{"status": 400, "body": {}}], **environment)
    assert found.code == quiet.code == 254
    assert "credentials come from the environment" in found.err
    assert "'VerificationChannel': 'TEXT'" in found.err
    assert "Traceback" in found.err
    assert found.err.endswith(quiet.err)
    for secret in ("the-secret", "the-token", "Signature="):
        assert secret not in found.err
