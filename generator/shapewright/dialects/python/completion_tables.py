"""What a shell can complete: services, operations, options, and the values that they take.

Names are plain words by the rules of the specs; one that is not is left out, as is a value of an
enum that cannot be shown on one line.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from shapewright import naming
from shapewright.dialects import shell
from shapewright.dialects.cli import special as cli_special
from shapewright.dialects.cli.options import streams_output
from shapewright.dialects.documentation.markdown import first_sentence
from shapewright.dialects.python.commands import option_rows
from shapewright.dialects.python.names import service_title
from shapewright.dialects.python.paging import page_options, paging_members
from shapewright.ir import Member, Operation, Service

FLAG, ONE, MANY, MAYBE, FILE = "0", "1", "+", "?", "/"
"""How much an option takes: nothing, one word, any number, one or none, or the name of a file."""

OUTFILE = "outfile"
"""Stands among the options of a command that takes the name of a file."""

_SUMMARY = 70
_TAKES = {"flag": FLAG, "no-flag": FLAG, "many": MANY, "maybe": MAYBE}
_FORMATS = ("json", "text", "table", "yaml", "yaml-stream", "off")
GLOBAL: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("--ca-bundle", FILE, ()),
    ("--cli-auto-prompt", FLAG, ()),
    ("--cli-binary-format", ONE, ("base64", "raw-in-base64-out")),
    ("--cli-connect-timeout", ONE, ()),
    ("--cli-error-format", ONE, ("legacy", "json", "yaml", "text", "table", "enhanced")),
    ("--cli-read-timeout", ONE, ()),
    ("--color", ONE, ("on", "off", "auto")),
    ("--debug", FLAG, ()),
    ("--dry-run", FLAG, ()),
    ("--endpoint-url", ONE, ()),
    ("--help", FLAG, ()),
    ("--no-cli-auto-prompt", FLAG, ()),
    ("--no-cli-pager", FLAG, ()),
    ("--no-paginate", FLAG, ()),
    ("--no-sign-request", FLAG, ()),
    ("--no-verify-ssl", FLAG, ()),
    ("--output", ONE, _FORMATS),
    ("--profile", ONE, ()),
    ("--query", ONE, ()),
    ("--region", ONE, ()),
    ("--validate", ONE, ("off", "aws", "warn", "strict")),
    ("--version", FLAG, ()),
)
"""Every command's options, how much they take, and their choices; a test compares the runtime's."""

_WHOLE_INPUT = (("--cli-input-json", ONE, ()), ("--cli-input-yaml", ONE, ()))
_SKELETON = ("--generate-cli-skeleton", MAYBE, ("input", "yaml-input", "output"))


@dataclass(frozen=True, slots=True)
class Option:
    """An option as scripts know it.

    Args:
        values: number of its values in ``Tables.values``, from 1 on; 0 if it takes any.
    """

    name: str
    takes: str
    values: int

    @property
    def row(self) -> str:
        """The option as a line of a script's table."""
        return f"{self.name} {self.takes}{self.values or ''}"


@dataclass(slots=True)
class Tables:
    """All that a package's scripts complete; each name comes with what it is about.

    Args:
        operations: by service.
        options: by service and operation.
        values: lists of values; ``Option.values`` counts them.
    """

    services: list[tuple[str, str]] = field(default_factory=list)
    operations: dict[str, list[tuple[str, str]]] = field(default_factory=dict)
    options: dict[tuple[str, str], list[Option]] = field(default_factory=dict)
    common: list[Option] = field(default_factory=list)
    values: list[tuple[str, ...]] = field(default_factory=list)


def tables(services: Sequence[Service]) -> Tables:
    """What the scripts of these services complete."""
    made = Tables()
    numbers: dict[tuple[str, ...], int] = {(): 0}

    def option(name: str, takes: str, values: tuple[str, ...]) -> Option:
        values = tuple(filter(shell.fits, values))
        if values not in numbers:
            made.values.append(values)
            numbers[values] = len(made.values)
        return Option(name, takes, numbers[values])

    made.common += [option(*row) for row in GLOBAL]
    for service in services:
        name = cli_special.service_command(service)
        if not shell.is_name(name):
            continue
        made.services.append((name, _line(service_title(service))))
        made.operations[name] = []
        for operation in service.operations.values():
            command = naming.command_name(operation.name)
            if shell.is_name(command):
                made.operations[name].append((command, summary(operation.documentation)))
                rows = _options(service, operation)
                made.options[name, command] = [option(*row) for row in rows]
    return made


def _options(service: Service, operation: Operation) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """The options of one operation: name, how much it takes, and its values.

    Of one that lists page by page, they are those that its help page shows.
    """
    members = operation.input.shape.members if operation.input is not None else {}
    hidden = paging_members(operation)
    for name, member, takes, *_ in option_rows(service, operation):
        if shell.is_name(name.removeprefix("--")) and member not in hidden:
            yield name, _TAKES.get(takes, ONE), known_values(members.get(member))
    for option in page_options(operation):
        yield option.names[0], ONE, ()
    if streams_output(operation):
        yield OUTFILE, FILE, ()
    else:
        yield from _WHOLE_INPUT
    yield _SKELETON


def known_values(member: Member | None) -> tuple[str, ...]:
    """The values that the spec names for an option or for the items of its list."""
    while member is not None and member.type == "list":
        member = member.shape.member
    return tuple(member.enum) if member is not None and member.type == "string" else ()


def summary(documentation: str) -> str:
    """The first sentence of a documentation, on one line that is not too long."""
    return _line(first_sentence(documentation))


def _line(text: str) -> str:
    text = " ".join(text.split())
    if not shell.fits(text):
        return ""
    return text if len(text) <= _SUMMARY else text[: _SUMMARY - 3].rstrip() + "..."
