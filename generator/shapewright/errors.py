"""The errors that a user of Shapewright can meet.

::

    ShapewrightError
    ├── SpecError        one or more problems in spec files (carries every one of them)
    ├── TargetError      a target folder or its manifest is wrong
    ├── TemplateError    a template does not parse, or uses a name that its view does not have
    ├── OutputError      the output folder cannot be written, or holds files that are not ours
    ├── ImportModelError a model cannot be imported as specs
    └── SettingsError    ``[tool.shapewright]`` or an option is wrong
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, order=True, slots=True)
class Problem:
    """One thing that is wrong in a spec file.

    Args:
        file: path as the user knows it (relative to where the command ran, POSIX separators).
        line: 1-based; the first when the problem is the file as a whole.
        column: 1-based, in characters.
        message: what is wrong and what would be right, one line.
    """

    file: str
    line: int
    column: int
    message: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}: {self.message}"


class ShapewrightError(Exception):
    """Base of every error that is the user's to mend; its text is meant for people."""


class SpecError(ShapewrightError):
    """The specs are wrong; ``problems`` holds every problem, in file and line order."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(set(problems)))
        super().__init__("\n".join(str(problem) for problem in self.problems))


class TargetError(ShapewrightError):
    """A target's folder or its ``target.yaml`` is wrong."""


class TemplateError(ShapewrightError):
    """A template does not parse, or printed something it may not; names file and line."""


class OutputError(ShapewrightError):
    """The output folder cannot be read or written as asked; nothing was changed."""


class ImportModelError(ShapewrightError):
    """A foreign model cannot be imported as specs."""


class SettingsError(ShapewrightError):
    """``[tool.shapewright]`` or a command-line option holds something that cannot be."""
