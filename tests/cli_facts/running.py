"""Running command lines of a generated package: in this process, or in one of its own."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from pathlib import Path
from shutil import copytree
from typing import Any

from tests.cli_facts.recorded import FILES, PORT, Case, Outcome
from tests.cli_facts.server import Server

PACKAGE = "facts_sdk"
_PROGRAM = "facts-sdk"
# What the files said that the environment of a case names, by their names.
_CONFIGS = {
    "cfg_noval": "[default]\nparameter_validation = false\n",
    "cfg_rawbin": "[default]\ncli_binary_format = raw-in-base64-out\n",
    "cfg_iso": "[default]\ncli_timestamp_format = iso8601\n",
    "cfg_out": "[default]\noutput = text\nregion = eu-north-1\n",
    "cfg_prof": "[profile dev]\noutput = table\naws_access_key_id = AKIDPROFILE\n"
    "aws_secret_access_key = secret\n",
    "cfg_retry": "[default]\nmax_attempts = 2\n",
    "cfg_bad": "[default\nregion = us-east-1\n",
}
_SKELETON = """\
VerifiedDestinationNumberId: ''  # [REQUIRED] The unique identifier.
VerificationChannel: TEXT # [REQUIRED] Choose the channel. Valid values are: TEXT, VOICE.
LanguageCode: DE_DE # Choose the language. Valid values are: DE_DE, EN_GB.
OriginationIdentity: '' # The origination identity.
ConfigurationSetName: '' # The name of the configuration set.
Context: # You can specify custom data in this field.
  KeyName: ''
DestinationCountryParameters: # This field is used for any country-specific registration.
  KeyName: ''
"""
_HOME = "/HOME"
_OWN_PROCESS = ("/dev/stdin", "PYTHONUTF8")


class Bench:
    """Where command lines run: the package, a home folder, a server.

    Args:
        packages: folder that the package is in.
        home: an empty folder.
    """

    def __init__(self, packages: Path, home: Path, server: Server) -> None:
        self.packages = packages
        self.home = home
        self.server = server
        self.work = home / "cwd"
        copytree(FILES, self.work)
        copytree(FILES, home, dirs_exist_ok=True)
        (self.work / "skel.yaml").write_text(_SKELETON, encoding="utf-8")
        for name, text in _CONFIGS.items():
            (home / name).write_text(text, encoding="utf-8")

    def run(self, case: Case) -> Outcome:
        """What a case does here."""
        self.server.begin(case.answers)
        words = [self._here(word) for word in case.words]
        if case.endpoint:
            words += ["--endpoint-url", self._here(f"http://127.0.0.1:{PORT}")]
        environment = self._environment(case)
        if case.terminal:
            code, out, err = self._on_terminal(words, environment)
        elif any(sign in f"{case.words} {case.environment}" for sign in _OWN_PROCESS):
            code, out, err = self._as_process(words, environment, case.stdin)
        else:
            code, out, err = self._in_process(words, environment, case.stdin)
        seen = tuple(self.server.requests)
        return Outcome(code, self._as_recorded(out), self._as_recorded(err), seen)

    def _environment(self, case: Case) -> dict[str, str]:
        settings: dict[str, str | None] = {
            "HOME": str(self.home),
            "PATH": os.environ["PATH"],
            "LANG": "C.UTF-8",
            "TZ": "UTC",
            "AWS_ACCESS_KEY_ID": "AKIDEXAMPLE",
            "AWS_SECRET_ACCESS_KEY": "secret",
            "AWS_DEFAULT_REGION": "us-east-1",
            "AWS_MAX_ATTEMPTS": "1",
            "AWS_EC2_METADATA_DISABLED": "true",
            "PYTHONPATH": str(self.packages),
            "TERM": "xterm",
            **case.environment,
        }
        return {name: self._here(text) for name, text in settings.items() if text is not None}

    def _here(self, text: str) -> str:
        text = text.replace(PORT, str(self.server.server_port))
        return text.replace(_HOME, str(self.home))

    def _as_recorded(self, text: str) -> str:
        text = text.replace(f":{self.server.server_port}", f":{PORT}")
        text = text.replace(str(self.home), _HOME)
        return text.replace(_PROGRAM, "aws")

    def _in_process(
        self, words: list[str], environment: dict[str, str], stdin: str | None
    ) -> tuple[int, str, str]:
        from importlib import import_module

        main = import_module(f"{PACKAGE}._cli.main").main
        out, err = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8") for _ in range(2))
        surroundings = _surroundings(self.work, environment, stdin or "")
        with surroundings, redirect_stdout(out), redirect_stderr(err):
            code = main(words)
        return code, _read(out), _read(err)

    def _as_process(
        self, words: list[str], environment: dict[str, str], stdin: str | None
    ) -> tuple[int, str, str]:
        result = subprocess.run(
            [sys.executable, "-m", PACKAGE, *words],
            cwd=self.work,
            env=environment,
            input=(stdin or "").encode(),
            capture_output=True,
            check=False,
        )
        return result.returncode, result.stdout.decode(), result.stderr.decode()

    def _on_terminal(self, words: list[str], environment: dict[str, str]) -> tuple[int, str, str]:
        import pty

        ours, theirs = pty.openpty()
        process = subprocess.Popen(
            [sys.executable, "-m", PACKAGE, *words],
            cwd=self.work,
            env=environment,
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
        )
        os.close(theirs)
        shown = b"".join(_chunks(ours))
        os.close(ours)
        return process.wait(), shown.decode(), ""


def _chunks(terminal: int) -> Iterator[bytes]:
    """What is shown on a terminal, until nobody is there to write more."""
    while True:
        try:
            chunk = os.read(terminal, 65536)
        except OSError:
            return
        if not chunk:
            return
        yield chunk


def _read(stream: Any) -> str:
    stream.flush()
    text: str = stream.buffer.getvalue().decode("utf-8")
    return text


@contextmanager
def _surroundings(folder: Path, environment: dict[str, str], stdin: str) -> Iterator[None]:
    """Folder, environment and standard input of a command that runs in this process."""
    before, where, source = dict(os.environ), Path.cwd(), sys.stdin
    os.environ.clear()
    os.environ.update(environment)
    os.chdir(folder)
    sys.stdin = io.TextIOWrapper(io.BytesIO(stdin.encode()))
    try:
        yield
    finally:
        sys.stdin = source
        os.chdir(where)
        os.environ.clear()
        os.environ.update(before)
