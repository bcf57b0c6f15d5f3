"""YAML to plain data with positions: the small part of YAML that specs are written in.

libyaml's events are walked one by one, so that nothing is built that is not wanted, and reading
stops where a limit is met. What is refused is reported and left out; reading goes on.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import yaml

from shapewright.errors import Problem
from shapewright.source.characters import MOST_PROBLEMS, decode
from shapewright.source.document import Document, Key, Mark
from shapewright.source.scalars import plain_value
from shapewright.source.syntax import syntax_problem
from shapewright.text import FORBIDDEN, printable, shown

_YAML_TAG = "tag:yaml.org,2002:"
LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

# The largest file of all AWS services, as specs, has 1 MB and 40,000 nodes, six deep.
MOST_BYTES = 16 * 1024 * 1024
MOST_NODES = 200_000
MOST_DEPTH = 64


class _Stop(Exception):
    """Reading cannot go on; the problem is noted."""


def read_yaml(content: bytes, file: str) -> tuple[Document | None, list[Problem]]:
    """Read a spec file.

    Args:
        content: the file's bytes.
        file: its path as people know it.

    Returns:
        The document, or None if it could not be read to its end; and everything wrong with it.
    """
    if len(content) > MOST_BYTES:
        return None, [Problem(file, 1, 1, f"the file is larger than {MOST_BYTES // 1024**2} MiB")]
    text, problems = decode(content, file)
    if text is None:
        return None, problems
    reader = _Reader(text, file)
    return reader.read(), problems + reader.problems


class _Reader:
    """One walk over the events of a file."""

    def __init__(self, text: str, file: str) -> None:
        self.problems: list[Problem] = []
        self._text = text
        self._file = file
        self._nodes = 0
        self._events: Iterator[Any] = iter(yaml.parse(text, Loader=LOADER))

    def read(self) -> Document | None:
        try:
            return self._document()
        except _Stop:
            return None
        except yaml.YAMLError as error:
            self.problems.append(syntax_problem(error, self._file, self._text))
            return None

    def _document(self) -> Document | None:
        next(self._events)  # the stream's start
        start = next(self._events)
        if isinstance(start, yaml.StreamEndEvent):
            self.problems.append(Problem(self._file, 1, 1, "the file is empty"))
            return None
        if start.version or start.tags:
            self._report(start, "directives (%YAML, %TAG) are not part of the spec language")
        data, mark = self._value(next(self._events), 0)
        next(self._events)  # the document's end
        after = next(self._events)
        if not isinstance(after, yaml.StreamEndEvent):
            self._report(after, "a second document begins here; a spec file has one")
        return Document(self._file, data, mark)

    def _report(self, event: Any, message: str) -> None:
        mark = event.start_mark
        self.problems.append(Problem(self._file, mark.line + 1, mark.column + 1, message))
        if len(self.problems) >= MOST_PROBLEMS:
            self.problems.append(
                Problem(
                    self._file, mark.line + 1, mark.column + 1, "too many problems; not read on"
                )
            )
            raise _Stop

    def _value(self, event: Any, depth: int, key: Mark | None = None) -> tuple[Any, Mark]:
        """The value that begins with ``event``; its last event is consumed."""
        self._nodes += 1
        if self._nodes > MOST_NODES:
            self._report(event, f"the file has more than {MOST_NODES} nodes")
            raise _Stop
        if depth > MOST_DEPTH:
            self._report(event, f"nested deeper than {MOST_DEPTH} levels")
            raise _Stop
        self._refuse_properties(event)
        data: Any = None
        children: dict[Key, Mark] = {}
        if isinstance(event, yaml.ScalarEvent):
            data = self._scalar(event)
        elif isinstance(event, yaml.SequenceStartEvent):
            data, children = self._sequence(depth + 1)
        elif isinstance(event, yaml.MappingStartEvent):
            data, children = self._mapping(depth + 1)
        start = event.start_mark
        at = (key.line, key.column) if key is not None else (0, 0)
        return data, Mark(start.line + 1, start.column + 1, *at, children)

    def _refuse_properties(self, event: Any) -> None:
        if isinstance(event, yaml.AliasEvent):
            self._report(event, f"aliases (*{event.anchor}) are not part of the spec language")
            return
        if event.anchor is not None:
            self._report(event, f"anchors (&{event.anchor}) are not part of the spec language")
        if event.tag is not None:
            tag = printable(event.tag.replace(_YAML_TAG, "!!", 1)[:100])
            self._report(event, f"tags ({tag}) are not part of the spec language")

    def _scalar(self, event: Any) -> Any:
        text: str = event.value
        if event.style == '"' and (found := FORBIDDEN.search(text)):
            code = f"U+{ord(found.group()):04X}"
            self._report(event, f"this text holds the character {code}, which no spec may hold")
            return FORBIDDEN.sub("", text)
        if event.style is not None and event.style != "":
            return text
        try:
            return plain_value(text)
        except ValueError as error:
            self._report(event, str(error))
            return None

    def _sequence(self, depth: int) -> tuple[list[Any], dict[Key, Mark]]:
        data: list[Any] = []
        marks: dict[Key, Mark] = {}
        for event in self._events:
            if isinstance(event, yaml.SequenceEndEvent):
                break
            value, marks[len(data)] = self._value(event, depth)
            data.append(value)
        return data, marks

    def _mapping(self, depth: int) -> tuple[dict[str, Any], dict[Key, Mark]]:
        data: dict[str, Any] = {}
        marks: dict[Key, Mark] = {}
        for event in self._events:
            if isinstance(event, yaml.MappingEndEvent):
                break
            name, at = self._value(event, depth)
            key = self._key(event, name)
            value, mark = self._value(next(self._events), depth, at)
            if key is None:
                continue
            if key in data:
                first = marks[key]
                place = f"{first.key_line}:{first.key_column}"
                self._report(event, f"the key {shown(key)} stands twice; it is at {place} already")
                continue
            data[key], marks[key] = value, mark
        return data, marks

    def _key(self, event: Any, name: Any) -> str | None:
        """The key, or None if it cannot be one."""
        if isinstance(event, yaml.AliasEvent):
            return None
        if not isinstance(event, yaml.ScalarEvent):
            self._report(event, "a key must be a text")
            return None
        text: str = event.value
        if event.style in (None, "") and text == "<<":
            self._report(event, "merge keys (<<) are not part of the spec language")
            return None
        if not isinstance(name, str):
            self._report(event, f"a key must be a text, and this is {shown(name)}: quote it")
            return text
        if not text or not text.isprintable():
            self._report(event, f"{shown(text)} cannot be a key: it is empty or cannot be seen")
        return text
