"""Tables of the generated command line: services, operations, options, skeletons, help pages."""

from __future__ import annotations

from dataclasses import dataclass

from shapewright import naming
from shapewright.dialects.cli import special as cli_special
from shapewright.dialects.cli.options import CliOption, streams_output, type_word
from shapewright.dialects.escape import Rendered, literal
from shapewright.dialects.header import header
from shapewright.dialects.python.help import operation_help, package_help, service_help
from shapewright.dialects.python.literal import assignment, text_block
from shapewright.dialects.python.names import client_method, service_title
from shapewright.dialects.python.paging import page_facts, page_options, paging_members
from shapewright.dialects.python.skeleton import input_skeleton
from shapewright.dialects.view import Subject, ViewSpec
from shapewright.ir import Member, Operation, Service

# How much of the command line an option takes, by the type of its member; the words are those of
# the runtime's ``arguments``. The AWS CLI reads these numbers at once, and ``integer`` later.
_TAKES = {"list": "many", "long": "integer", "float": "number", "double": "number"}

Row = tuple[str, str, str, bool]


@dataclass(frozen=True, slots=True)
class PythonServices:
    """The module ``_services`` of the package."""

    header: Rendered
    distribution: Rendered
    services: Rendered
    clients: Rendered
    help: Rendered


@dataclass(frozen=True, slots=True)
class PythonCommands:
    """The package ``_commands`` of a service: which operations there are."""

    header: Rendered
    commands: Rendered
    help: Rendered


@dataclass(frozen=True, slots=True)
class PythonCommand:
    """The module of one operation's command."""

    header: Rendered
    method: Rendered
    options: Rendered
    bare: Rendered
    pages: Rendered
    outfile: Rendered
    skeleton: Rendered
    help: Rendered


def build_services(subject: Subject) -> PythonServices:
    """Every service of the run by the name of its command."""
    run = subject.run
    modules = {
        cli_special.service_command(service): naming.module_name(service.name)
        for service in run.services
    }
    clients = {service.name: naming.module_name(service.name) for service in run.services}
    titles = [
        (cli_special.service_command(service), service_title(service)) for service in run.services
    ]
    return PythonServices(
        header=header(subject),
        distribution=literal(run.distribution),
        services=assignment("SERVICES", modules, "dict[str, str]"),
        clients=assignment("CLIENTS", clients, "dict[str, str]"),
        help=text_block(package_help(run.distribution, titles)),
    )


def build_commands(subject: Subject) -> PythonCommands:
    """Every operation of a service by the name of its command."""
    service = subject.service
    operations = [
        (naming.command_name(operation.name), operation)
        for operation in service.operations.values()
    ]
    command = cli_special.service_command(service)
    page = service_help(subject.run.distribution, command, service, operations)
    methods = {name: client_method(operation) for name, operation in operations}
    return PythonCommands(
        header=header(subject),
        commands=assignment("COMMANDS", methods, "dict[str, str]"),
        help=text_block(page),
    )


def build_command(subject: Subject) -> PythonCommand:
    """The command of an operation."""
    service, operation = subject.service, subject.operation
    names = (cli_special.service_command(service), naming.command_name(operation.name))
    rows = option_rows(service, operation)
    bare = tuple(
        row[0] for row in rows if cli_special.takes_bare_values(*names, row[0].removeprefix("--"))
    )
    page = operation_help(subject.run.distribution, names, operation, _described(operation, rows))
    return PythonCommand(
        header=header(subject),
        method=literal(client_method(operation)),
        options=assignment("OPTIONS", tuple(rows), "tuple[tuple[str, str, str, bool], ...]"),
        bare=assignment("BARE", bare, "tuple[str, ...]"),
        pages=_pages(operation, *names),
        outfile=literal(_content(operation)),
        skeleton=text_block(input_skeleton(operation)),
        help=text_block(page),
    )


def _pages(operation: Operation, service: str, command: str) -> Rendered:
    """The table of an operation that lists; nothing for others."""
    facts = page_facts(operation)
    if facts is None:
        return Rendered("")
    size = cli_special.page_size(service, command)
    if size is not None:
        facts["size"] = size
    return assignment("PAGES", facts, "dict[str, object]")


def _content(operation: Operation) -> str:
    """The member of the answer that is written to a file; empty if none is."""
    if operation.output is None or not streams_output(operation):
        return ""
    return str(operation.output.payload)


def option_rows(service: Service, operation: Operation) -> list[Row]:
    """Option, member, how much it takes, and whether it must be given; in the order of the spec.

    A boolean makes two options, neither of which must be given. Tokens that fill themselves in
    need not be given either.
    """
    if operation.input is None:
        return []
    required = set(operation.input.required)
    rows: dict[str, Row] = {}
    for member in operation.input.shape.members.values():
        name = naming.command_name(member.name)
        if member.type == "boolean":
            rows[name] = (f"--{name}", member.name, "flag", False)
            rows[f"no-{name}"] = (f"--no-{name}", member.name, "no-flag", False)
            continue
        needed = member.name in required and not member.idempotency_token
        rows[name] = (f"--{name}", member.name, _TAKES.get(member.type, "one"), needed)
    command = naming.command_name(operation.name)
    for old, new in cli_special.option_renames(cli_special.service_command(service), command):
        if old in rows:
            rows[new] = (f"--{new}", *rows.pop(old)[1:])
    return list(rows.values())


def _described(operation: Operation, rows: list[Row]) -> list[CliOption]:
    """The options as the help page shows them: the two of a boolean together.

    Of an operation that lists, those that say which page is meant give way to the common ones.
    """
    if operation.input is None:
        return []
    members: dict[str, Member] = dict(operation.input.shape.members)
    required = {row[1] for row in rows if row[3]}
    hidden = paging_members(operation) - required
    names: dict[str, list[str]] = {}
    for row in rows:
        if row[1] not in hidden:
            names.setdefault(row[1], []).append(row[0])
    options = [
        CliOption(
            names=tuple(spellings),
            type=type_word(members[name]),
            documentation=members[name].documentation,
            required=name in required,
            member=members[name],
        )
        for name, spellings in names.items()
    ]
    options += page_options(operation)
    if streams_output(operation):
        about = "Name of the file that the content of the answer is written to."
        options.append(CliOption(("outfile",), type="path", documentation=about, required=True))
    return options


VIEWS = {
    "PythonServices": ViewSpec(PythonServices, "run", build_services),
    "PythonCommands": ViewSpec(PythonCommands, "service", build_commands),
    "PythonCommand": ViewSpec(PythonCommand, "operation", build_command),
}
