"""Answers that are files: their content goes to the file that the command line names.

It is written beside the file's place and moved there when it is whole, so that nothing of that
name is ever half an answer. What is no plain file of one's own (a pipe, a device, one of several
names of a file) is written to as it is; then a failure is told and leaves what was written.
"""

from __future__ import annotations

import errno
import os
import stat

from .errors import CommandError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any, BinaryIO

_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
_PIECE = 1 << 20
_OTHERS = ("/dev/", "/proc/")


def check(path: str) -> None:
    """Find out whether a file can be written, before a call is made for its content.

    Raises:
        CommandError: it cannot.
    """
    try:
        found = _status(path)
        if found is not None and stat.S_ISDIR(found.st_mode):
            raise _refusal(errno.EISDIR)
        place = path if found is not None else os.path.dirname(os.path.realpath(path))
        os.stat(place)
        if not os.access(place, os.W_OK):
            raise _refusal(errno.EACCES)
    except (OSError, ValueError) as error:
        raise _told(error, path) from None


def store(answer: Mapping[str, Any], path: str, member: str) -> dict[str, Any]:
    """Write the content of an answer to a file; the rest of the answer.

    Args:
        member: of the answer, that is its content: bytes, or a stream of them.

    Raises:
        CommandError: the file could not be written.
    """
    rest = dict(answer)
    content = rest.pop(member, None)
    if content is None:
        return rest
    check(path)
    try:
        _write(path, content)
    except (OSError, ValueError) as error:
        raise _told(error, path) from None
    return rest


def _write(path: str, content: Any) -> None:
    found = _status(path)
    if not _is_replaceable(path, found):
        return _write_through(path, content)
    place = os.path.realpath(path)
    folder, name = os.path.split(place)
    beside = os.path.join(folder, f".{name[:64]}.{os.getpid()}.part")
    try:
        number = os.open(beside, _NEW, 0o666)
    except OSError:  # the file may be written, but none made beside it
        return _write_through(path, content)
    try:
        with open(number, "wb") as file:
            _copy(content, file)
        if found is not None:
            os.chmod(beside, stat.S_IMODE(found.st_mode))
        os.replace(beside, place)
    except BaseException:
        os.unlink(beside)
        raise


def _write_through(path: str, content: Any) -> None:
    with open(path, "wb") as file:
        _copy(content, file)


def _copy(content: Any, file: BinaryIO) -> None:
    if isinstance(content, bytes):
        file.write(content)
        return
    while piece := content.read(_PIECE):
        file.write(piece)


def _is_replaceable(path: str, found: os.stat_result | None) -> bool:
    """Whether another file may take the place of what a path names."""
    if not os.path.basename(path) or os.path.abspath(path).startswith(_OTHERS):
        return False
    if found is None:
        return True
    own = not hasattr(os, "geteuid") or found.st_uid == os.geteuid()
    return own and stat.S_ISREG(found.st_mode) and found.st_nlink == 1


def _status(path: str) -> os.stat_result | None:
    """What the file system knows of a path; None if nothing is there.

    Raises:
        OSError: it cannot be known, or no file can be there.
    """
    try:
        return os.stat(path)
    except FileNotFoundError:
        if not os.path.basename(path):  # a folder that is not there, or no name at all
            raise
        return None


def _refusal(number: int) -> OSError:
    return OSError(number, os.strerror(number))


def _told(error: Exception, path: str) -> CommandError:
    """The error in Python's words, which the AWS CLI prints, of the file that was named."""
    if isinstance(error, OSError) and error.errno is not None:
        return CommandError(f"[Errno {error.errno}] {error.strerror}: {path!r}")
    return CommandError(str(error))
