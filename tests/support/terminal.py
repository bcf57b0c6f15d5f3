"""A terminal that a program runs in, and a hand that types in it."""

from __future__ import annotations

import contextlib
import os
import select
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import pytest

if sys.platform != "win32":
    import fcntl
    import struct
    import termios

# A session that has no terminal yet takes standard input for it.
_STEP = """
import fcntl, os, sys, termios
fcntl.ioctl(0, termios.TIOCSCTTY, 0)
os.execvp(sys.argv[1], sys.argv[1:])
"""

PATIENCE = 60.0
"""Seconds that a program may take for what is waited for; it fails the test to wait in vain."""

_SOON = 2.0

CTRL_C, CTRL_D, TAB, ENTER = "\x03", "\x04", "\t", "\r"


class Terminal:
    """What a program shows, and what is typed into it.

    Attributes:
        shown: all that it has shown so far.
    """

    def __init__(self, process: subprocess.Popen[bytes], side: int) -> None:
        self.process = process
        self.shown = ""
        self._side = side
        self._bytes = b""
        self._seen = 0

    def wait_for(self, text: str) -> str:
        """Wait until the program has shown a text; what it showed up to it since the last wait.

        Raises:
            AssertionError: it ends without it, or takes too long.
        """
        end = time.monotonic() + PATIENCE
        while text not in self.shown[self._seen :]:
            more = self._read(end - time.monotonic())
            assert more, f"no {text!r} in:\n{self.shown[self._seen:]}"
        at = self.shown.index(text, self._seen) + len(text)
        found = self.shown[self._seen : at]
        self._seen = at
        return found

    def type(self, text: str) -> None:
        """Press keys."""
        os.write(self._side, text.encode())

    def leave(self, key: str) -> int:
        """Press a key until the program has ended; its exit code.

        A prompt that has just been shown may miss the first: readline is not yet listening.

        Raises:
            AssertionError: it takes too long.
        """
        end = time.monotonic() + PATIENCE
        while self.process.poll() is None and time.monotonic() < end:
            self.type(key)
            with contextlib.suppress(subprocess.TimeoutExpired):
                self.process.wait(_SOON)
        return self.end()

    def end(self) -> int:
        """Wait until the program has ended; its exit code.

        Raises:
            AssertionError: it takes too long.
        """
        end = time.monotonic() + PATIENCE
        while self._read(end - time.monotonic()):
            pass
        return self.process.wait(timeout=max(1.0, end - time.monotonic()))

    def _read(self, seconds: float) -> bool:
        """Take what the program has shown; false if there is nothing more to come."""
        ready, _, _ = select.select([self._side], [], [], max(0.0, seconds))
        assert ready, f"nothing more was shown after:\n{self.shown}"
        try:
            more = os.read(self._side, 65_536)
        except OSError:  # the other side is closed
            return False
        self._bytes += more
        self.shown = self._bytes.decode("utf-8", "replace").replace("\r\n", "\n")
        return bool(more)


@contextlib.contextmanager
def terminal(
    command: Sequence[str],
    environment: Mapping[str, str],
    *,
    lines: int = 24,
    columns: int = 80,
    cwd: Path | None = None,
) -> Iterator[Terminal]:
    """A program in a terminal of its own, which ends when the block does."""
    if sys.platform == "win32":
        pytest.skip("pseudo-terminals are of POSIX systems")
    ours, its = os.openpty()
    fcntl.ioctl(its, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, 0, 0))
    process = subprocess.Popen(
        [sys.executable, "-I", "-S", "-c", _STEP, *command],
        stdin=its,
        stdout=its,
        stderr=its,
        env=environment,
        cwd=cwd,
        start_new_session=True,
    )
    os.close(its)
    try:
        yield Terminal(process, ours)
    finally:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        os.close(ours)
