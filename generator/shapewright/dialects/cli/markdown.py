"""The pages of the AWS CLI's reference as Markdown: what its RST pages say, with real structure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from shapewright.dialects.cli import special as cli_special
from shapewright.dialects.cli.editions import Edition, PageOption, edition_of, fill
from shapewright.dialects.cli.examples import read_examples
from shapewright.dialects.cli.markdown_parts import (
    documentation_note,
    examples,
    member_list,
    page_text,
    possible_values,
    syntaxes,
    union_note,
)
from shapewright.dialects.cli.options import (
    CliOption,
    command_options,
    is_streaming_blob,
    result_keys,
    uses_documents,
)
from shapewright.dialects.cli.syntax import option_syntaxes
from shapewright.dialects.cli.tree import children
from shapewright.dialects.docs import links as docs_links
from shapewright.dialects.documentation.markdown import (
    fenced,
    join_blocks,
    link,
    list_item,
    quote,
    strong,
    to_markdown,
)
from shapewright.dialects.escape import Rendered, front_matter, markdown, markdown_code
from shapewright.dialects.header import header
from shapewright.dialects.view import Subject, ViewSpec
from shapewright.ir import Operation, Service
from shapewright.naming import command_name

_API_REFERENCE = "https://docs.aws.amazon.com/goto/WebAPI"


@dataclass(frozen=True, slots=True)
class CliCommandMarkdown:
    """The page of one command.

    Args:
        title: as a JSON string, which is a YAML string too.
        help_note: where to read of global options, in editions that do not list them.
    """

    header: Rendered
    title: Rendered
    service: Rendered
    command: Rendered
    description: Rendered
    synopsis: Rendered
    options: Rendered
    global_options: Rendered
    help_note: Rendered
    examples: Rendered
    output: Rendered


@dataclass(frozen=True, slots=True)
class CliServiceMarkdown:
    """The page of one service: what it is, and links to the pages of its commands."""

    header: Rendered
    title: Rendered
    service: Rendered
    description: Rendered
    commands: Rendered


@dataclass(frozen=True, slots=True)
class CliIndexMarkdown:
    """The page above all services."""

    header: Rendered
    description: Rendered
    usage: Rendered
    global_options: Rendered
    services: Rendered


def command_page(subject: Subject) -> CliCommandMarkdown:
    """The view of an operation's command."""
    service, operation = subject.service, subject.operation
    edition = edition_of(subject.run)
    command = command_name(operation.name)
    parent = cli_special.service_command(service)
    options = command_options(service, operation, edition)
    return CliCommandMarkdown(
        header=header(subject),
        title=front_matter(f"aws {parent} {command}"),
        service=markdown(parent),
        command=markdown(command),
        description=_description(service, operation, edition),
        synopsis=_synopsis(command, options, edition),
        options=join_blocks(_option(parent, command, option, edition) for option in options),
        global_options=_global_options(edition),
        help_note=page_text(edition.help_note),
        examples=_examples(operation, edition),
        output=_output(operation, edition),
    )


def service_page(subject: Subject) -> CliServiceMarkdown:
    """The view of a service and of its commands that the AWS CLI has."""
    service = subject.service
    name = cli_special.service_command(service)
    commands = sorted(
        command_name(operation.name)
        for operation in service.operations.values()
        if cli_special.has_command(service, operation)
    )
    return CliServiceMarkdown(
        header=header(subject),
        title=front_matter(f"aws {name}"),
        service=markdown(name),
        description=join_blocks(
            [to_markdown(service.documentation), _service_note(service, edition_of(subject.run))]
        ),
        commands=_links((command, f"{command}.md") for command in commands),
    )


def index_page(subject: Subject) -> CliIndexMarkdown:
    """The view above all services of the specs."""
    edition = edition_of(subject.run)
    return CliIndexMarkdown(
        header=header(subject),
        description=page_text(edition.texts["index"]),
        usage=page_text(edition.texts["usage"]),
        global_options=_global_options(edition),
        services=_links(
            (
                cli_special.service_command(service),
                docs_links.cli_index(service).removeprefix("cli/"),
            )
            for service in subject.run.services
        ),
    )


def _links(pages: Iterable[tuple[str, str]]) -> Rendered:
    """A list of links to pages here, whose paths are made of file names."""
    items = (list_item(Rendered(f"[{markdown(text)}]({path})")) for text, path in pages)
    return Rendered("\n".join(items))


def _description(service: Service, operation: Operation, edition: Edition) -> Rendered:
    command = command_name(operation.name)
    parts = [to_markdown(operation.documentation), _service_note(service, edition)]
    parts.append(_see_also(service, operation))
    if uses_documents(operation):
        parts.append(page_text(fill(edition.texts["documents"], {"command": command})))
    if operation.pagination:
        parts.append(page_text(fill(edition.texts["paginated"], {"command": command})))
        if keys := result_keys(operation):
            before, _, after = edition.texts["result_keys"].partition("{result_keys}")
            names = ", ".join(map(markdown_code, keys))
            parts.append(Rendered(f"{page_text(before)} {names}{page_text(after)}"))
    return join_blocks(parts)


def _see_also(service: Service, operation: Operation) -> Rendered:
    """Links to the operation's page in the API reference: AWS's own, and the one here."""
    here = f"[API reference](../../{docs_links.api_page(service, operation)})"
    if service.uid is None:
        return Rendered(f"See also: {here}")
    page = f"{_API_REFERENCE}/{service.uid}/{operation.name}"
    return Rendered(f"See also: {link(Rendered('AWS API Documentation'), page)}, {here}")


def _service_note(service: Service, edition: Edition) -> Rendered:
    found = edition.service_notes.get(cli_special.service_command(service), {})
    text = page_text("".join(found.values()))
    return quote(join_blocks([strong("Note"), text])) if text else Rendered("")


def _synopsis(command: str, options: Iterable[CliOption], edition: Edition) -> Rendered:
    lines = [command, *(option.synopsis for option in options)]
    for option in edition.globals:
        value = "" if option.type == "boolean" else " <value>"
        lines.append(f"[{option.names[0]}{value}]")
    return fenced("\n  ".join(lines))


def _option(service: str, command: str, option: CliOption, edition: Edition) -> Rendered:
    """The whole entry of an option."""
    names = " | ".join(map(markdown_code, option.names))
    parts = [Rendered(f"### {names} ({option.type})")]
    member = option.member
    if member is None:
        parts.append(page_text(option.documentation))
        return join_blocks(parts)
    parts.append(to_markdown(option.documentation))
    if is_streaming_blob(member):
        parts.append(documentation_note(page_text(edition.texts["streaming_blob"])))
    parts += [union_note(member, edition), possible_values(member)]
    parts.append(member_list(children(member, (member.shape_name,)), edition))
    parts += syntaxes(option_syntaxes(service, command, option))
    return join_blocks(parts)


def _global_options(edition: Edition) -> Rendered:
    return join_blocks(part for option in edition.globals for part in _global_option(option))


def _global_option(option: PageOption) -> Iterator[Rendered]:
    yield Rendered(f"### {markdown_code(option.names[0])} ({option.type})")
    yield page_text(option.documentation)
    yield Rendered("\n".join(list_item(markdown(choice)) for choice in option.choices))


def _examples(operation: Operation, edition: Edition) -> Rendered:
    found = operation.examples.get("cli")
    if not found:
        return Rendered("")
    preamble = documentation_note(page_text(edition.texts["examples"]))
    return join_blocks([preamble, *examples(read_examples(found))])


def _output(operation: Operation, edition: Edition) -> Rendered:
    if operation.output is None or not operation.output.shape.members:
        return Rendered("None")
    return member_list(children(operation.output, ()), edition)


VIEWS = {
    "CliCommandMarkdown": ViewSpec(CliCommandMarkdown, "operation", command_page),
    "CliServiceMarkdown": ViewSpec(CliServiceMarkdown, "service", service_page),
    "CliIndexMarkdown": ViewSpec(CliIndexMarkdown, "run", index_page),
}
