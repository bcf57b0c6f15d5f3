"""What publishing would change, as a unified diff."""

from __future__ import annotations

import difflib
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path

from shapewright.emit.comparison import survey
from shapewright.emit.disk import Place, read_file, reported
from shapewright.emit.paths import MANIFEST, check_paths, readable

_NOWHERE = "/dev/null"


def unified_diff(root: Path, files: Mapping[str, bytes], scope: Collection[str] = ()) -> str:
    """Show what ``publish`` would write and remove; the manifest is left out.

    Takes what ``compare`` takes. Text is read as UTF-8; of any other file only the name is shown.

    Returns:
        The diff, sorted by path; empty when there is nothing to write or remove.

    Raises:
        OutputError: as ``compare``.
    """
    check_paths(files, scope)
    with reported(root):
        top = Place.of(root).root
        found = survey(top, files, scope).comparison()
        touched = {*found.missing, *found.changed, *found.stale} - {MANIFEST}
        return "".join(
            _file_diff(
                path,
                None if path in found.missing else read_file(top / path),
                files.get(path),
            )
            for path in sorted(touched)
        )


def _file_diff(path: str, before: bytes | None, after: bytes | None) -> str:
    source = _NOWHERE if before is None else f"a/{readable(path)}"
    target = _NOWHERE if after is None else f"b/{readable(path)}"
    try:
        lines = list(_lines(before or b"")), list(_lines(after or b""))
    except UnicodeDecodeError:
        return f"Binary files {source} and {target} differ\n"
    # An empty file that comes or goes has no lines to show, but must be seen.
    return "".join(difflib.unified_diff(*lines, source, target)) or f"--- {source}\n+++ {target}\n"


def _lines(content: bytes) -> Iterator[str]:
    """Lines as ``diff`` counts them: only a line feed ends one."""
    if b"\0" in content:
        raise UnicodeDecodeError("utf-8", content, 0, 1, "not a text")
    *lines, last = content.decode("utf-8").split("\n")
    yield from (f"{line}\n" for line in lines)
    if last:
        yield f"{last}\n\\ No newline at end of file\n"
