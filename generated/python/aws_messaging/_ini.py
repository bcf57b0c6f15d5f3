"""Shared config and credentials files, read as botocore reads them.

The rules are those of ``configparser.RawConfigParser``, whose import would cost more than
reading the files. Errors tell the line's number and never the line, which may hold a key.
"""

from __future__ import annotations

import os

from .exceptions import SettingsError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    Section = dict[str, "str | dict[str, str]"]
    Sections = dict[str, Section]

_DEFAULTS = "DEFAULT"
_BLANKS = " \t\r\n"


class _Bad(Exception):
    """What is wrong with a file: its one argument."""


def read_sections(path: str) -> Sections | None:
    """The sections of a file; None if there is no such file.

    A value is a dict if it is written as indented lines below its name.

    Args:
        path: ``~`` and ``$NAME`` in it are expanded.

    Raises:
        SettingsError: the file cannot be read.
    """
    path = os.path.expanduser(os.path.expandvars(path))
    if not os.path.isfile(path):
        return None
    try:
        with open(path, encoding="utf-8-sig") as file:
            return parse(file)
    except _Bad as bad:
        reason = bad.args[0]
    except UnicodeDecodeError:
        reason = "it is not UTF-8"
    except OSError as error:
        reason = error.strerror or "it cannot be opened"
    raise SettingsError(f"unable to read the shared file {path}: {reason}")


def parse(lines: Iterable[str]) -> Sections:
    """The sections of a file's lines."""
    reader = _Reader()
    for number, line in enumerate(lines, 1):
        value = line.strip()
        if not value:
            reader.blank()
        elif value[0] not in "#;":
            try:
                reader.line(value, len(line) - len(line.lstrip()))
            except _Bad as bad:
                raise _Bad(f"line {number}: {bad.args[0]}") from None
    return reader.sections()


def profiles_of(sections: Sections) -> dict[str, Section]:
    """The profiles of a config file: ``[default]`` and each ``[profile name]``."""
    found: dict[str, Section] = {}
    for name, section in sections.items():
        if name.startswith("profile"):
            found |= _named(name, section)
        elif name == "default":
            found[name] = section
    return found


def services_of(sections: Sections) -> dict[str, Section]:
    """The ``[services name]`` sections of a config file."""
    found: dict[str, Section] = {}
    for name, section in sections.items():
        if name.startswith("services"):
            found |= _named(name, section)
    return found


def _named(header: str, section: Section) -> dict[str, Section]:
    """A section by the name that its header gives it; nothing if that is none or two."""
    words = _words(header)
    return {words[1]: section} if len(words) == 2 else {}


def _words(header: str) -> list[str]:
    """The words of a header, as a shell sees them."""
    if any(mark in header for mark in "\"'\\"):
        import shlex

        try:
            return shlex.split(header)
        except ValueError:
            return []
    for blank in _BLANKS[1:]:
        header = header.replace(blank, " ")
    return [word for word in header.split(" ") if word]


class _Reader:
    """Takes lines one by one: headers, options, and indented lines that go on a value."""

    def __init__(self) -> None:
        self._defaults: dict[str, list[str]] = {}
        self._sections: dict[str, dict[str, list[str]]] = {}
        self._section: dict[str, list[str]] | None = None
        self._value: list[str] | None = None
        self._indent = 0

    def blank(self) -> None:
        """An empty line is part of the value before it."""
        if self._value is not None:
            self._value.append("")

    def line(self, text: str, indent: int) -> None:
        """A line that is neither empty nor a comment."""
        if self._value is not None and indent > self._indent:
            self._value.append(text)
            return
        self._indent = indent
        closing = text.rfind("]")
        if text[0] == "[" and closing > 1:
            self._open(text[1:closing])
        elif self._section is None:
            raise _Bad("it stands before the first section")
        else:
            self._option(text, self._section)

    def _open(self, header: str) -> None:
        self._value = None
        if header in self._sections:
            raise _Bad("there is a section of that name already")
        if header == _DEFAULTS:
            self._section = self._defaults
        else:
            self._section = self._sections[header] = {}

    def _option(self, text: str, section: dict[str, list[str]]) -> None:
        at = min((i for i in (text.find("="), text.find(":")) if i >= 0), default=0)
        name = text[:at].rstrip().lower()
        if not name:
            raise _Bad("it is neither a section nor name = value")
        if name in section:
            raise _Bad("the section has that name already")
        self._value = section[name] = [text[at + 1 :].strip()]

    def sections(self) -> Sections:
        """The sections, each with the values of ``[DEFAULT]`` that it does not have."""
        return {
            name: {
                key: _value(lines)
                for key, lines in (options | self._lacking(options)).items()
            }
            for name, options in self._sections.items()
        }

    def _lacking(self, options: dict[str, list[str]]) -> dict[str, list[str]]:
        return {
            key: value for key, value in self._defaults.items() if key not in options
        }


def _value(lines: list[str]) -> str | dict[str, str]:
    """A value of one line, of many, or of lines that are settings themselves."""
    text = "\n".join(lines).rstrip()
    if not text.startswith("\n"):
        return text
    nested: dict[str, str] = {}
    for line in map(str.strip, text.splitlines()):
        if line:
            name, equals, value = line.partition("=")
            if not equals:
                raise _Bad("an indented line is not name = value")
            nested[name.strip()] = value.strip()
    return nested
