"""Which paths an output folder may hold: the same answer on every operating system."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Iterator

from shapewright.errors import OutputError

MANIFEST = ".shapewright.json"
CACHES = frozenset({".mypy_cache", ".pytest_cache", ".ruff_cache"})
BYTECODE = "__pycache__"
_LONGEST_PART = 255  # bytes: the limit of nearly every file system
_LONGEST_PATH = 900  # bytes: macOS allows 1,024 with the folder in front


def check_paths(paths: Collection[str], scope: Collection[str]) -> None:
    """Make sure that every path can be written, on any system, inside the folder and the scope.

    Raises:
        OutputError: some cannot; it names each of them, and why.
    """
    problems = [f"{name!r}: {reason}" for name in sorted(scope) if (reason := _scope_fault(name))]
    for path in sorted(paths):
        reason = _fault(path) or _outside(path, scope)
        if reason:
            problems.append(f"{path!r}: {reason}")
    if not problems:
        problems.extend(_clashes(paths))
    if problems:
        raise OutputError("these paths cannot be written:\n  " + "\n  ".join(problems))


def in_scope(path: str, scope: Collection[str]) -> bool:
    """Whether a path lies in one of the top-level folders; an empty scope is all of them."""
    return not scope or path.split("/", 1)[0] in scope


def readable(path: str) -> str:
    """A path as it may be shown: a name found on disk can hold anything."""
    return path if path.isprintable() else repr(path)


def _scope_fault(name: str) -> str:
    return "a scope is one top-level folder" if "/" in name else _fault(name)


def _outside(path: str, scope: Collection[str]) -> str:
    return "" if in_scope(path, scope) else f"lies outside {', '.join(sorted(scope))}"


def _fault(path: str) -> str:
    reason = next(filter(None, map(_part_fault, path.split("/"))), "")
    if not reason and len(path.encode()) > _LONGEST_PATH:
        return f"is longer than {_LONGEST_PATH} bytes"
    return reason


def _part_fault(part: str) -> str:
    if not part:
        return "has an empty part, or is absolute"
    if part in (".", ".."):
        return "has a part that is . or .."
    if not part.isprintable():
        return "holds a character that does not print"
    if "\\" in part or ":" in part:
        return "holds a backslash or a colon"
    if part.endswith((".", " ")):
        return "has a part that ends with a dot or a space"  # which Windows drops
    if len(part.encode()) > _LONGEST_PART:
        return f"has a part longer than {_LONGEST_PART} bytes"
    if part in CACHES or part == BYTECODE:
        return "lies in a folder where tools keep their caches"
    return ""


def _clashes(paths: Collection[str]) -> Iterator[str]:
    files = {*paths, MANIFEST}
    spelled = {_fold(MANIFEST): MANIFEST}
    for path in sorted(paths):
        if path == MANIFEST:
            yield f"{path!r}: is the name of the manifest"
        for prefix in _prefixes(path):
            other = spelled.setdefault(_fold(prefix), prefix)
            if other != prefix:
                yield f"{path!r}: {prefix!r} and {other!r} are one where case does not count"
            elif prefix != path and prefix in files:
                yield f"{path!r}: {prefix!r} is a file, so it cannot be a folder too"


def _prefixes(path: str) -> Iterator[str]:
    parts = path.split("/")
    return ("/".join(parts[:length]) for length in range(1, len(parts) + 1))


def _fold(path: str) -> str:
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", path).casefold())
