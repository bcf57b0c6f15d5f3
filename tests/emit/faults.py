"""Crashes on purpose: every call that reaches the disk is numbered, and one of them goes wrong."""

from __future__ import annotations

import errno
import fcntl
import os
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import Any
from unittest import mock

from shapewright.emit import swap
from shapewright.errors import OutputError

PUBLISHED, REFUSED, INTERRUPTED, BROKEN = 0, 3, 4, 5  # exit codes of a child
KILLED = -signal.SIGKILL

_CALLS = [
    *("open", "write", "close", "fsync", "fchmod", "chmod"),
    *("mkdir", "rmdir", "link", "unlink", "rename"),
    *("scandir", "lstat", "stat", "fstat"),
]

Call = Callable[[], Any]
Effect = Callable[[str, Call, tuple[Any, ...]], Any]


def kill(name: str, call: Call, arguments: tuple[Any, ...]) -> None:
    """Die before the call."""
    os.kill(os.getpid(), signal.SIGKILL)


def tear(name: str, call: Call, arguments: tuple[Any, ...]) -> None:
    """Die when half of a write is done."""
    descriptor, content = arguments
    os.pwrite(descriptor, content[: len(content) // 2], 0)
    os.kill(os.getpid(), signal.SIGKILL)


class Died(BaseException):
    """Stands for the death of a process."""


def die(name: str, call: Call, arguments: tuple[Any, ...]) -> None:
    """Die without a process of one's own: from here on (forever) no call reaches the disk.

    Quicker than ``kill`` where thousands have to die. Closing alone still works, as at a real end.
    """
    with suppress(OSError):
        if name == "close":
            call()
    raise Died


def interrupt(name: str, call: Call, arguments: tuple[Any, ...]) -> None:
    """Ctrl-C: Python raises it when the call has returned."""
    with suppress(OSError):
        result = call()
        if name == "open":
            os.close(result)  # nobody got it, so nobody else closes it
        elif name == "scandir":
            result.close()
    raise KeyboardInterrupt


def fail(code: int) -> Effect:
    """The call fails with an error of the operating system."""

    def effect(name: str, call: Call, arguments: tuple[Any, ...]) -> None:
        if name == "close":
            call()  # the descriptor is gone even when close fails
        where = [str(arguments[0])] if name not in ("write", "close", "fsync", "fchmod") else []
        raise OSError(code, os.strerror(code), *where)

    return effect


FULL, DENIED, DAMAGED = fail(errno.ENOSPC), fail(errno.EACCES), fail(errno.EIO)


@contextmanager
def faults(
    effect: Effect | None = None, at: int = -1, *, forever: bool = False
) -> Iterator[list[str]]:
    """Number the calls, and let the effect happen at one of them (or from it on).

    Yields:
        the names of the calls, as they come.
    """
    names: list[str] = []

    def counted(name: str, real: Callable[..., Any]) -> Callable[..., Any]:
        def call(*args: Any, **kwargs: Any) -> Any:
            names.append(name)
            number = len(names) - 1
            if effect is not None and (number == at or (forever and number > at)):
                return effect(name, lambda: real(*args, **kwargs), args)
            return real(*args, **kwargs)

        return call

    patches = [mock.patch.object(os, name, counted(name, getattr(os, name))) for name in _CALLS]
    patches.append(mock.patch.object(swap, "exchange", counted("exchange", swap.exchange)))
    patches.append(mock.patch.object(fcntl, "flock", counted("flock", fcntl.flock)))
    for patch in patches:
        patch.start()
    try:
        yield names
    finally:
        for patch in patches:
            patch.stop()


def in_child(action: Callable[[], object]) -> int:
    """Do something in a process of its own, which may die of it.

    Returns:
        the exit code; negative: the signal that killed it.
    """
    process = os.fork()
    if process == 0:
        os._exit(outcome(action))
    return os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])


def outcome(action: Callable[[], object]) -> int:
    """Do something here, and tell how it ended as an exit code."""
    try:
        action()
    except OutputError:
        return REFUSED
    except KeyboardInterrupt:
        return INTERRUPTED
    except Died:
        return KILLED
    except BaseException as error:  # a child has nobody above it who would print this
        os.write(2, f"{error!r}\n".encode())
        return BROKEN
    return PUBLISHED
