"""Python programs on a pseudo-terminal."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import struct
import subprocess
import sys
import termios
import time
from pathlib import Path

_TAKES_TERMINAL = "import fcntl, termios; fcntl.ioctl(0, termios.TIOCSCTTY, 0)\n"
_PATIENCE = 30.0  # seconds


class Terminal:
    """A program that runs on a terminal.

    Args:
        program: Python that runs with the package in ``folder`` on its path.
        environment: beside what is needed to run; no pager is named in it otherwise.
        size: lines and columns; none if the terminal does not know.
    """

    def __init__(
        self,
        program: str,
        folder: Path,
        environment: dict[str, str] | None = None,
        size: tuple[int, int] = (24, 80),
    ) -> None:
        self._master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", *size, 0, 0))
        self._process = subprocess.Popen(
            [sys.executable, "-c", _TAKES_TERMINAL + program],
            stdin=slave,
            stdout=slave,
            stderr=slave,
            start_new_session=True,
            env={
                "PATH": os.environ["PATH"],
                "PYTHONPATH": str(folder),
                "PYTHONDONTWRITEBYTECODE": "1",
                "TERM": "xterm",
                **(environment or {}),
            },
        )
        os.close(slave)
        self._shown = b""

    def wait_for(self, text: str) -> None:
        """Wait until a text is shown."""
        until = time.monotonic() + _PATIENCE
        while text.encode() not in self._shown:
            assert time.monotonic() < until, self._shown
            assert self._read() or text.encode() in self._shown, self._shown

    def type(self, text: str) -> None:
        """Press keys."""
        os.write(self._master, text.encode())

    def has_ended(self, patience: float) -> bool:
        """Whether the program ends within some seconds."""
        try:
            self._process.wait(patience)
        except subprocess.TimeoutExpired:
            return False
        return True

    def end(self) -> tuple[int, str]:
        """The exit code, and all that was shown; line ends are as the program wrote them."""
        while self._read():
            pass
        code = self._process.wait(_PATIENCE)
        os.close(self._master)
        return code, self._shown.decode("utf-8").replace("\r\n", "\n")

    def _read(self) -> bool:
        """Read what there is; False at the end."""
        ready, _, _ = select.select([self._master], [], [], _PATIENCE)
        assert ready, self._shown
        try:
            found = os.read(self._master, 65536)
        except OSError:  # the last that had it open has closed it
            return False
        self._shown += found
        return bool(found)
