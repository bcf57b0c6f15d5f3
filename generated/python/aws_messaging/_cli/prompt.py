"""Asking somebody at a terminal for the options that must be given and were not.

The command calls it as ``ask(command, missing, options)`` when ``--cli-auto-prompt`` (or the
environment, or the profile) asks for it and both standard input and output are terminals, adds the
words that it returns to the command line, and goes on. Whoever leaves by Ctrl-C or Ctrl-D ends the
command with a ``KeyboardInterrupt``, before anything is sent.
"""

from __future__ import annotations

import shlex
import sys

from .._load import load
from .arguments import MANY, Matcher, Option, parse
from .errors import CommandError
from .show import printable, write

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any

    from .operation import Command

_OUTFILE = "outfile"
_ASKING = "--cli-auto-prompt"
_PROMPT = "> "
_MOST_SHOWN = 30
_HINTS = {
    "structure": "Shorthand (Key=value,...), JSON, or file://PATH.",
    "map": "Shorthand (key=value,...), JSON, or file://PATH.",
    "list": "One or more values, written as on a command line.",
    "blob": "Base64, or fileb://PATH.",
}


def ask(
    command: Command, missing: Sequence[str], options: Mapping[str, Any] | None = None
) -> list[str]:
    """The words that the command line lacks, as somebody gives them.

    Args:
        missing: names of the options, and ``outfile`` for the name of a file.
        options: the global options given, by name.

    Raises:
        KeyboardInterrupt: they would not.
    """
    service = command.__name__.rpartition("._commands.")[0]  # type: ignore[attr-defined]
    package, _, _ = service.rpartition(".")
    known = load(f"{service}._questions").QUESTIONS.get(command.METHOD, {})
    rows = {row[0]: row for row in command.OPTIONS}
    words: list[str] = []
    write("What is missing (Ctrl-C to leave):\n")
    for name in missing:
        if name == _OUTFILE:
            words += _File().answered()
        else:
            question = _Value(rows[name], known.get(name), command, service, options)
            words += question.answered()
    program = load(f"{package}._services").DISTRIBUTION
    given = [word for word in sys.argv[1:] if word != _ASKING]
    line = shlex.join([program, *given, *words])
    write(printable(f"\nThe whole command:\n{line}\n\n"))
    return words


class _File:
    """Asks for the name of the file that an answer's content goes to."""

    def answered(self) -> list[str]:
        """The word for it."""
        from .outfile import check

        write("\noutfile: the file that the content of the answer goes to.\n")
        while True:
            path = _line(())
            try:
                if path:
                    check(path)
                    return [path]
            except CommandError as error:
                write(printable(f"{error.message}\n"))


class _Value:
    """Asks for the value of one option.

    Args:
        row: of the command's table.
        about: type, first sentence and known values, if the specs are at hand.
        service: full name of the service's package.
        options: the global options given, by name.
    """

    def __init__(
        self,
        row: tuple[str, str, str, bool],
        about: tuple[str, str, tuple[str, ...]] | None,
        command: Command,
        service: str,
        options: Mapping[str, Any] | None,
    ) -> None:
        self._name = row[0]
        self._option = Option(*row[:3])
        self._type, self._sentence, self._values = about or (row[2], "", ())
        self._command = command
        self._service = service
        self._options = options or {}

    def answered(self) -> list[str]:
        """The words for it: the option's name and what was typed, once it can be read."""
        write(printable(self._introduction()))
        before = ""
        while True:
            text = _line(self._values)
            try:
                words = self._words(text)
                if not words:
                    continue
                self._check(words)
            except CommandError as error:
                write(printable(f"{error.message.rstrip()}\n{error.hint_lines}"))
                continue
            strange = [word for word in words[1:] if self._is_strange(word)]
            if not strange or text == before:
                return words
            before = text
            write(
                printable(
                    f"{strange[0]} is none of the known values; the same again takes it.\n"
                )
            )

    def _introduction(self) -> str:
        lines = [f"\n{self._name} <{self._type}>"]
        if self._sentence:
            lines.append(f"  {self._sentence}")
        if self._values:
            shown = ", ".join(self._values[:_MOST_SHOWN])
            more = ", ..." if len(self._values) > _MOST_SHOWN else ""
            lines.append(f"  Values: {shown}{more}")
        if self._type in _HINTS:
            lines.append(f"  {_HINTS[self._type]}")
        return "\n".join(lines) + "\n"

    def _words(self, text: str) -> list[str]:
        """What was typed as words of a command line; none if it is empty.

        Raises:
            CommandError: a quote is not closed.
        """
        if not text.strip():
            return []
        values = [text]
        if self._option.takes == MANY and not text.lstrip().startswith("["):
            try:
                values = shlex.split(text)
            except ValueError as error:
                raise CommandError(str(error)) from None
        if len(values) == 1 and values[0].startswith("-"):
            return [f"{self._name}={values[0]}"]
        return [self._name, *values]

    def _check(self, words: list[str]) -> None:
        """Read the value as the command will.

        Raises:
            CommandError: it cannot be read.
        """
        from .._service import Service
        from .input.parameters import build
        from .preferences import Preferences

        parsed = parse(words, Matcher({self._name: self._option}))
        if parsed.rest:
            raise CommandError(f"no value: {parsed.rest[0]}")
        wire = Service(self._service).wire
        build(
            self._command,
            wire,
            parsed.values,
            Preferences(self._options).base64_blobs,
        )

    def _is_strange(self, word: str) -> bool:
        plain = not word.startswith(("[", "{", "file://", "fileb://"))
        return bool(self._values) and plain and word not in self._values


def _line(values: Sequence[str]) -> str:
    """What somebody types; the Tab key completes the values.

    Raises:
        KeyboardInterrupt: they leave.
    """
    _complete(values)
    try:
        return input(_PROMPT)
    except (EOFError, KeyboardInterrupt):
        write("\n")
        raise KeyboardInterrupt from None


def _complete(values: Sequence[str]) -> None:
    """Let the Tab key complete these values, where Python was built with readline."""
    try:
        import readline
    except ImportError:
        return

    def completed(text: str, number: int) -> str | None:
        fitting = [value for value in values if value.startswith(text)]
        return fitting[number] if number < len(fitting) else None

    readline.set_completer(completed)
    readline.set_completer_delims(" \t\n")
    edits = "libedit" in (readline.__doc__ or "")
    readline.parse_and_bind("bind ^I rl_complete" if edits else "tab: complete")
