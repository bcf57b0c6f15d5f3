"""The pages of the AWS CLI's reference as reStructuredText: what its ``html`` target writes.

Texts are letter for letter those of the AWS CLI version 1, blank lines and trailing blanks
included. Other editions keep that layout and differ in their options and texts.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from shapewright.dialects.cli import rst as cli_rst
from shapewright.dialects.cli import special as cli_special
from shapewright.dialects.cli.editions import Edition, edition_of, fill
from shapewright.dialects.cli.examples import examples_rst, read_examples
from shapewright.dialects.cli.options import (
    CliOption,
    command_options,
    result_keys,
    uses_documents,
)
from shapewright.dialects.cli.syntax import option_syntaxes
from shapewright.dialects.cli.tree import children
from shapewright.dialects.escape import Rendered, file_name, safe_url
from shapewright.dialects.view import Subject, ViewSpec
from shapewright.ir import Operation, Service, walk
from shapewright.naming import command_name

_API_REFERENCE = "https://docs.aws.amazon.com/goto/WebAPI"


@dataclass(frozen=True, slots=True)
class CliCommandPage:
    """The page of one command."""

    breadcrumbs: Rendered
    label: Rendered
    title: Rendered
    description: Rendered
    synopsis: Rendered
    options: Rendered
    global_options: Rendered
    help_note: Rendered
    examples: Rendered
    output: Rendered
    targets: Rendered


@dataclass(frozen=True, slots=True)
class CliServicePage:
    """The page of one service: what it is, and the files of its commands."""

    breadcrumbs: Rendered
    label: Rendered
    title: Rendered
    description: Rendered
    commands: tuple[Rendered, ...]
    targets: Rendered


@dataclass(frozen=True, slots=True)
class CliIndex:
    """The page above all services; ``services`` are the names of their folders."""

    description: Rendered
    usage: Rendered
    global_options: Rendered
    services: tuple[Rendered, ...]


def command_page(subject: Subject) -> CliCommandPage:
    """The view of an operation's command."""
    service, operation = subject.service, subject.operation
    edition = edition_of(subject.run)
    command = command_name(operation.name)
    parent = cli_special.service_command(service)
    options = command_options(service, operation, edition)
    entries = [
        cli_rst.option_entry(option, option_syntaxes(parent, command, option), edition)
        for option in options
    ]
    return CliCommandPage(
        breadcrumbs=cli_rst.breadcrumbs([parent]),
        label=Rendered(f"aws {parent} {command}"),
        title=cli_rst.title(command),
        description=_description(service, operation, edition),
        synopsis=_synopsis(command, options, edition),
        options=Rendered("".join(entries)),
        global_options=_global_options(edition),
        help_note=Rendered(edition.help_note),
        examples=_examples(operation, edition),
        output=_output(operation, edition),
        targets=cli_rst.targets(_documentations(operation, options)),
    )


def service_page(subject: Subject) -> CliServicePage:
    """The view of a service: its description and the commands that the specs hold."""
    service, edition = subject.service, edition_of(subject.run)
    name = cli_special.service_command(service)
    commands = sorted(
        command_name(operation.name)
        for operation in service.operations.values()
        if cli_special.has_command(service, operation)
    )
    return CliServicePage(
        breadcrumbs=cli_rst.breadcrumbs([]),
        label=Rendered(f"aws {name}"),
        title=cli_rst.title(name),
        description=Rendered(
            cli_rst.documentation(service.documentation) + cli_rst.service_note(name, edition)
        ),
        commands=tuple(file_name(command) for command in commands),
        targets=cli_rst.targets([service.documentation]),
    )


def index_page(subject: Subject) -> CliIndex:
    """The view above all services of the specs."""
    edition = edition_of(subject.run)
    return CliIndex(
        description=cli_rst.documentation(edition.texts["index"]),
        usage=cli_rst.documentation(edition.texts["usage"]),
        global_options=_global_options(edition),
        services=tuple(
            file_name(service.name)
            for service in sorted(subject.run.services, key=cli_special.service_command)
            if cli_special.is_listed(service)
        ),
    )


def _description(service: Service, operation: Operation, edition: Edition) -> Rendered:
    command = command_name(operation.name)
    text = str(cli_rst.documentation(operation.documentation))
    target = safe_url(f"{_API_REFERENCE}/{service.uid}/{operation.name}")
    if service.uid is not None and target is not None:
        text += f"\n\nSee also: `AWS API Documentation <{target}>`_\n"
    if uses_documents(operation):
        text += "\n\n" + fill(edition.texts["documents"], {"command": command}) + "\n"
    text += cli_rst.service_note(cli_special.service_command(service), edition)
    if operation.pagination:
        text += "\n\n" + fill(edition.texts["paginated"], {"command": command}) + "\n"
        if keys := result_keys(operation):
            names = ", ".join(f"``{cli_rst.literal_text(key)}``" for key in keys)
            text += fill(edition.texts["result_keys"], {"result_keys": names}) + "\n"
    return Rendered(text)


def _synopsis(command: str, options: Iterable[CliOption], edition: Edition) -> Rendered:
    lines = [f"  {command}", *(option.synopsis for option in options)]
    for option in edition.globals:
        value = "" if option.type == "boolean" else " <value>"
        lines.append(f"[{option.names[0]}{value}]")
    return Rendered("\n  ".join(lines))


def _global_options(edition: Edition) -> Rendered:
    return Rendered("".join(map(cli_rst.global_option_entry, edition.globals)))


def _examples(operation: Operation, edition: Edition) -> Rendered:
    examples = operation.examples.get("cli")
    if not examples:
        return Rendered("")
    preamble = cli_rst.documentation_note(edition.texts["examples"])
    return Rendered(preamble + examples_rst(read_examples(examples)))


def _output(operation: Operation, edition: Edition) -> Rendered:
    if operation.output is None or not operation.output.shape.members:
        return Rendered("None")
    return cli_rst.members(children(operation.output, ()), 0, edition)


def _documentations(operation: Operation, options: Iterable[CliOption]) -> Iterator[str]:
    """Every documentation that a command's page may print, each shape's once."""
    yield operation.documentation
    shown = [option.member for option in options if option.member is not None]
    if operation.output is not None:
        shown += operation.output.shape.references()
    yield from (use.documentation for use in walk(shown))


VIEWS = {
    "CliCommandPage": ViewSpec(CliCommandPage, "operation", command_page),
    "CliServicePage": ViewSpec(CliServicePage, "service", service_page),
    "CliIndex": ViewSpec(CliIndex, "run", index_page),
}
