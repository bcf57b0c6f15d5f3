"""Completion scripts of the generated command line, for bash, zsh and fish.

A script is a walk over the words of a command line, which its template holds, and the tables that
are made here. No text of a spec stands in a script but in single quotes or as a plain name.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from shapewright.dialects import shell
from shapewright.dialects.escape import Rendered
from shapewright.dialects.header import header_lines
from shapewright.dialects.python.completion_tables import Option, tables
from shapewright.dialects.view import Subject, ViewSpec


@dataclass(frozen=True, slots=True)
class CompletionScript:
    """A script.

    Args:
        program: the command that it completes.
        function: what the names of its functions begin with.
        services, common: lists, as one quoted word or as many.
        operations, options, values: the branches that set the list of a service, of an operation,
            or of a number.
    """

    header: Rendered
    program: Rendered
    function: Rendered
    services: Rendered
    common: Rendered
    operations: Rendered
    options: Rendered
    values: Rendered


def build_bash(subject: Subject) -> CompletionScript:
    """The script for bash; its values are spelled as they are typed, and names stand alone."""
    return _script(subject, _Posix(), lambda name, _: name, shell.word)


def build_zsh(subject: Subject) -> CompletionScript:
    """The script for zsh; names come with what they are about, after a colon."""
    return _script(subject, _Posix(), lambda name, about: f"{name}:{about or name}", str)


def build_fish(subject: Subject) -> CompletionScript:
    """The script for fish; names come with what they are about, after a blank."""
    return _script(subject, _Fish(), lambda name, about: f"{name} {about}".rstrip(), str)


class _Posix:
    """Lists and branches as bash and zsh write them: a list is one word of many lines."""

    def list(self, items: Iterable[str]) -> Rendered:
        return shell.quoted("\n".join(items))

    def branch(self, pattern: str, items: Iterable[str]) -> Rendered:
        return Rendered(f"{shell.quoted(pattern)}) rows={self.list(items)} ;;")


class _Fish:
    """Lists and branches as fish writes them: a list is one word for each of its items."""

    def list(self, items: Iterable[str]) -> Rendered:
        return Rendered(" ".join(shell.fish_quoted(item) for item in items))

    def branch(self, pattern: str, items: Iterable[str]) -> Rendered:
        listed = self.list(items)
        body = f"\n    printf '%s\\n' {listed}" if listed else ""
        return Rendered(f"case {shell.fish_quoted(pattern)}{body}")


def _script(
    subject: Subject,
    language: _Posix | _Fish,
    named: Callable[[str, str], str],
    value: Callable[[str], str],
) -> CompletionScript:
    made = tables(subject.run.services)
    return CompletionScript(
        header=shell.comment(header_lines(subject)),
        program=Rendered(subject.run.distribution),
        function=Rendered(subject.run.package),
        services=language.list(named(*row) for row in made.services),
        common=language.list(_rows(made.common)),
        operations=_branches(
            language.branch(service, (named(*row) for row in rows))
            for service, rows in made.operations.items()
        ),
        options=_branches(
            language.branch(" ".join(names), _rows(options))
            for names, options in made.options.items()
        ),
        values=_branches(
            language.branch(str(number), map(value, values))
            for number, values in enumerate(made.values, 1)
        ),
    )


def _rows(options: Iterable[Option]) -> list[str]:
    return [option.row for option in options]


def _branches(branches: Iterable[Rendered]) -> Rendered:
    return Rendered("\n".join(branches))


VIEWS = {
    "BashCompletion": ViewSpec(CompletionScript, "run", build_bash),
    "ZshCompletion": ViewSpec(CompletionScript, "run", build_zsh),
    "FishCompletion": ViewSpec(CompletionScript, "run", build_fish),
}
