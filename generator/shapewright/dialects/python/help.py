"""Help pages of the generated command line: its reference pages as plain text for a terminal.

They have the parts of the AWS CLI's pages, in their order. The options that every command has are
told in a line each.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from shapewright.dialects.cli.examples import Block, read_examples
from shapewright.dialects.cli.options import CliOption
from shapewright.dialects.cli.syntax import option_syntaxes
from shapewright.dialects.documentation.markdown import first_sentence, to_plain
from shapewright.dialects.python.help_text import INDENT, page, table, wrapped
from shapewright.dialects.python.help_tree import MOST_CHARACTERS, STEP, about, tree
from shapewright.dialects.python.names import service_title
from shapewright.ir import Operation, Service
from shapewright.text import UNSAFE

_MARGIN = " " * INDENT
_AWS = re.compile(r"^aws(?= )")  # examples are the AWS CLI's

COMMON = (
    ("--cli-input-json <text>", "The whole input as JSON: text, file://PATH, or - for stdin."),
    ("--cli-input-yaml <text>", "The whole input as YAML, likewise."),
    (
        "--generate-cli-skeleton [kind]",
        "Print a sample (input, yaml-input or output), and do nothing else.",
    ),
    (
        "--dry-run, --cli-dry-run",
        "Check the input, sign the request and print it, its secrets hidden; send nothing.",
    ),
    ("--validate <level>", "What is asked of the input: off, aws (the default), warn or strict."),
    ("--output <format>", "Form of the answer: json, text, table, yaml, yaml-stream or off."),
    ("--query <expression>", "What of the answer is shown, in JMESPath."),
    ("--region <name>", "Region of the service; else AWS_REGION or AWS_DEFAULT_REGION."),
    ("--profile <name>", "Profile of the shared config and credentials files."),
    ("--endpoint-url <url>", "Address of the service, instead of AWS's own."),
    ("--no-paginate", "Ask for the first page of a list only."),
    ("--no-sign-request", "Send the request without a signature."),
    ("--no-verify-ssl", "Trust any certificate."),
    ("--ca-bundle <path>", "Certificates to trust, instead of the system's."),
    ("--cli-connect-timeout <seconds>", "How long a connection may take; 0 for no limit."),
    ("--cli-read-timeout <seconds>", "How long to wait for an answer; 0 for no limit."),
    ("--cli-binary-format <format>", "How blobs are given: base64 (default) or raw-in-base64-out."),
    (
        "--cli-error-format <format>",
        "Form of errors: enhanced (default), legacy, json, yaml, text or table.",
    ),
    ("--color <when>", "Colours: on, off or auto (the default: on a terminal)."),
    ("--no-cli-pager", "Show long answers without a pager."),
    ("--[no-]cli-auto-prompt", "Ask for required options that are not given, on a terminal."),
    ("--debug", "Tell on standard error what is done, secrets hidden."),
    ("--version", "Print the version."),
    ("help, --help, -h", "Print this text."),
)


def package_help(program: str, services: Sequence[tuple[str, str]]) -> str:
    """The page of the whole program.

    Args:
        services: command and title of each service.
    """
    usage = [
        f"{program} <service> <operation> [options]",
        f"{program} <service> [<operation>] help",
        f"{program} completion bash|zsh|fish",
    ]
    return page(
        [
            ("NAME", [f"{_MARGIN}{program} - call AWS operations"]),
            ("SYNOPSIS", [_MARGIN + line for line in usage]),
            ("AVAILABLE SERVICES", table(services)),
            ("GLOBAL OPTIONS", table(COMMON)),
        ]
    )


def service_help(
    program: str, command: str, service: Service, operations: Sequence[tuple[str, Operation]]
) -> str:
    """The page of a service.

    Args:
        operations: command of each operation, and the operation.
    """
    rows = [(name, first_sentence(operation.documentation)) for name, operation in operations]
    return page(
        [
            ("NAME", wrapped(f"{program} {command} - {service_title(service)}", INDENT)),
            ("DESCRIPTION", wrapped(to_plain(service.documentation), INDENT)),
            ("SYNOPSIS", [f"{_MARGIN}{program} {command} <operation> [options]"]),
            ("AVAILABLE COMMANDS", table(rows)),
        ]
    )


def operation_help(
    program: str,
    names: tuple[str, str],
    operation: Operation,
    options: Sequence[CliOption],
) -> str:
    """The page of an operation.

    Args:
        names: of the service's command and of the operation's, as they are typed.
    """
    command = f"{program} {' '.join(names)}"
    synopsis = [command, *(f"  {option.synopsis}" for option in options), "  [global options]"]
    described = [line for option in options for line in _option(names, option)]
    return page(
        [
            ("NAME", [f"{_MARGIN}{command}"]),
            ("DESCRIPTION", wrapped(to_plain(operation.documentation), INDENT)),
            ("SYNOPSIS", [_MARGIN + line for line in synopsis]),
            ("OPTIONS", described or [f"{_MARGIN}None of its own"]),
            ("GLOBAL OPTIONS", table(COMMON)),
            ("EXAMPLES", list(_examples(program, operation))),
            ("OUTPUT", _output(operation)),
        ]
    )


def _option(names: tuple[str, str], option: CliOption) -> Iterator[str]:
    required = " [required]" if option.required else ""
    yield from ["", f"{_MARGIN}{' | '.join(option.names)} ({option.type}){required}"]
    inner = INDENT + STEP
    if option.member is None:
        yield from wrapped(to_plain(option.documentation), inner)
        return
    yield from about(option.member, inner)
    yield from tree(option.member, inner)
    for syntax in option_syntaxes(*names, option):
        if sum(map(len, syntax.lines)) > MOST_CHARACTERS:
            continue
        yield from ["", f"{' ' * inner}{syntax.title}:", ""]
        yield from (" " * (inner + STEP) + line for line in syntax.lines)
        if syntax.values:
            yield from ["", f"{' ' * inner}Where valid values are:"]
            yield from (" " * (inner + STEP) + value for value in syntax.values)


def _examples(program: str, operation: Operation) -> Iterator[str]:
    for example in read_examples(operation.examples.get("cli") or ()):
        yield from ["", *wrapped(example.title, INDENT)]
        for block in example.blocks:
            yield from ["", *_example_block(program, block)]


def _example_block(program: str, block: Block) -> Iterable[str]:
    if block.kind == "text":
        return wrapped(to_plain(block.lines[0]), INDENT)
    if block.kind == "list":
        return [line for item in block.lines for line in wrapped(f"- {to_plain(item)}", INDENT)]
    if block.kind == "link":
        return ()
    margin = " " * (INDENT + STEP)
    lines = UNSAFE.sub(" ", block.lines[0]).split("\n")
    return [margin + _AWS.sub(program, line) for line in lines]


def _output(operation: Operation) -> list[str]:
    if operation.output is None or not operation.output.shape.members:
        return [f"{_MARGIN}None"]
    return tree(operation.output, INDENT)
