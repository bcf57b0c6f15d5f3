"""Editing YAML files that people edit: entries move as text, with their comments and layout.

A *section* is a top-level block mapping of a file (``shapes``), an *entry* one key of it with its
value, the comments right above it and the blank lines before them. Lines end with a newline alone.
"""

from __future__ import annotations

import textwrap
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

import yaml

from shapewright.errors import ImportModelError


@dataclass(frozen=True, slots=True)
class _Section:
    """A file in three parts: lines before the first entry, the entries, the lines after them.

    Args:
        header: index of the section's own line in ``before``.
        indent: blanks before the entries' keys.
    """

    before: Sequence[str]
    header: int
    indent: int
    entries: Mapping[str, Sequence[str]]
    after: Sequence[str]


def cut_entries(
    path: str, text: str, section: str, names: Collection[str]
) -> tuple[str, dict[str, str]]:
    """Take entries out of a section; a section without any left goes, too.

    Args:
        path: the file as people know it, for messages.

    Returns:
        The text without them, and each entry's text, without indentation.

    Raises:
        ImportModelError: the section is not written in block style.
    """
    parts = _parse(path, text, section)
    taken = {
        name: _outdented(lines, parts.indent)
        for name, lines in parts.entries.items()
        if name in names
    }
    before = list(parts.before)
    kept = "".join(
        line for name, lines in parts.entries.items() if name not in names for line in lines
    )
    if not kept:
        del before[parts.header]
    head = "".join(before).rstrip("\n") + "\n"
    return head + kept.lstrip("\n") + "".join(parts.after), taken


def append_entries(path: str, text: str, section: str, entries: Iterable[str]) -> str:
    """Put entries at the end of a section, which is made if it is not there.

    Args:
        path: the file as people know it, for messages.
        entries: texts of entries without indentation.

    Raises:
        ImportModelError: the section is not written in block style.
    """
    parts = _parse(path, text, section)
    blocks = ["".join(lines) for lines in parts.entries.values()]
    for entry in entries:
        apart = blocks and (_is_long(blocks[-1]) or _is_long(entry))
        block = textwrap.indent(entry, " " * parts.indent)
        blocks.append("\n" + block if apart else block)
    return "".join([*parts.before, *blocks, *parts.after])


def put_section(path: str, text: str, section: str, entry: str, after: str) -> str:
    """Put a top-level key with its value in place of the one that is there, or after another.

    Args:
        path: the file as people know it, for messages.
        entry: text of the key and its value, without indentation.
        after: the top-level key that a new one follows.

    Raises:
        ImportModelError: the file is not in block style.
    """
    lines = text.splitlines(keepends=True)
    root = yaml.compose(text, Loader=yaml.CSafeLoader)
    if not isinstance(root, yaml.MappingNode) or root.flow_style:
        raise ImportModelError(f"{path}:1: must be a mapping in block style, one line for each key")
    keys = [key for key, _ in root.value]
    names = [key.value for key in keys]
    place = names.index(section if section in names else after)
    end = _start(lines, keys[place + 1]) if place + 1 < len(keys) else len(lines)
    start = keys[place].start_mark.line if section in names else end
    if start and not lines[start - 1].endswith("\n"):
        lines[start - 1] += "\n"
    return "".join([*lines[:start], entry, *lines[end:]])


def _parse(path: str, text: str, section: str) -> _Section:
    if text and not text.endswith("\n"):
        text += "\n"
    lines = text.splitlines(keepends=True)
    root = yaml.compose(text, Loader=yaml.CSafeLoader)
    pairs = root.value if isinstance(root, yaml.MappingNode) else []
    place = next((i for i, (key, _) in enumerate(pairs) if key.value == section), None)
    if place is None:
        return _Section([*lines, f"{section}:\n"], len(lines), 2, {}, [])
    key, value = pairs[place]
    if not isinstance(value, yaml.MappingNode) or value.flow_style:
        raise ImportModelError(
            f"{path}:{key.start_mark.line + 1}: '{section}' must be a mapping in block style, "
            "one line for each key"
        )
    following = pairs[place + 1][0] if place + 1 < len(pairs) else None
    end = len(lines) if following is None else _start(lines, following)
    starts = [_start(lines, name) for name, _ in value.value] + [end]
    return _Section(
        before=lines[: starts[0]],
        header=key.start_mark.line,
        indent=value.value[0][0].start_mark.column,
        entries={
            name.value: lines[starts[number] : starts[number + 1]]
            for number, (name, _) in enumerate(value.value)
        },
        after=lines[end:],
    )


def _start(lines: Sequence[str], key: yaml.Node) -> int:
    """The first line of an entry: its key's, or of the comments and blank lines above it.

    A line that is indented deeper than the key may be the text of the entry before.
    """
    start = key.start_mark.line
    while start > 0 and _is_lead(lines[start - 1], key.start_mark.column):
        start -= 1
    return start


def _is_lead(line: str, indent: int) -> bool:
    content = line.lstrip(" ")
    return not content.strip() or (content.startswith("#") and len(line) - len(content) <= indent)


def _outdented(lines: Sequence[str], indent: int) -> str:
    shorter = (line[min(indent, len(line) - len(line.lstrip(" "))) :] for line in lines)
    return "".join(shorter).strip("\n") + "\n"


def _is_long(entry: str) -> bool:
    return entry.strip("\n").count("\n") > 0
