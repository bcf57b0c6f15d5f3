"""Help pages of the generated command line, as plain text for a terminal."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence

from shapewright.dialects.cli.options import CliOption, type_word
from shapewright.dialects.cli.syntax import shorthand
from shapewright.dialects.documentation.markdown import to_plain
from shapewright.ir import SCALAR_TYPES, Member, Operation, Service

WIDTH = 80
_STEP = 4
_DEEPEST = 12
_LONGEST_EXAMPLE = 2_000

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
    return _page(
        f"{program}: call AWS operations",
        [f"{program} <service> <operation> [options]", f"{program} <service> help"],
        [("Services", _table(services)), ("Common options", _table(COMMON))],
    )


def service_help(
    program: str, command: str, service: Service, operations: Sequence[tuple[str, Operation]]
) -> str:
    """The page of a service.

    Args:
        operations: command of each operation, and the operation.
    """
    rows = [(name, _summary(operation.documentation)) for name, operation in operations]
    title = str(service.metadata.get("serviceFullName", service.service_id))
    return _page(
        f"{program} {command}: {title}",
        [
            f"{program} {command} <operation> [options]",
            f"{program} {command} <operation> help",
        ],
        [("", _wrapped(to_plain(service.documentation), 0)), ("Operations", _table(rows))],
    )


def operation_help(
    program: str, command: str, operation: Operation, options: Sequence[CliOption]
) -> str:
    """The page of an operation: usage, each option with its type and documentation.

    Members of structures follow below them; a structure that was shown is not shown again.

    Args:
        command: service and operation, as they are typed.
    """
    usage = f"{program} {command} " + " ".join(option.synopsis for option in options)
    lines = textwrap.wrap(
        usage,
        WIDTH - _STEP,
        subsequent_indent=" " * _STEP,
        break_on_hyphens=False,
        break_long_words=False,
    )
    shown: set[str] = set()
    described = [line for option in options for line in _option(option, shown)]
    return _page(
        f"{program} {command}",
        lines,
        [
            ("", _wrapped(to_plain(operation.documentation), 0)),
            ("Options", described or ["  (none of its own)"]),
            ("Common options", _table(COMMON)),
        ],
    )


def _page(title: str, usage: Sequence[str], parts: Sequence[tuple[str, Sequence[str]]]) -> str:
    """A title, the usage, and parts, each under its heading if it has one."""
    lines = [title, "", "Usage:", *(" " * _STEP + line for line in usage)]
    for heading, body in parts:
        if body:
            lines += ["", *([f"{heading}:"] if heading else []), *body]
            while not lines[-1]:
                lines.pop()
    return "\n".join(line.rstrip() for line in lines) + "\n"


def _table(rows: Sequence[tuple[str, str]]) -> list[str]:
    """Names in one column, what they are in another."""
    lines = []
    width = min(max((len(name) for name, _ in rows), default=0), 36)
    for name, text in rows:
        column = width + _STEP
        first, *rest = textwrap.wrap(text, WIDTH - column) or [""]
        if len(name) > width:
            lines.append(f"  {name}")
            rest, first, name = [first, *rest], "", ""
            lines += [" " * column + line for line in rest]
            continue
        lines.append(f"  {name:<{width}}  {first}")
        lines += [" " * column + line for line in rest]
    return lines


def _summary(documentation: str) -> str:
    """The first sentence of a documentation."""
    text = " ".join(to_plain(documentation).split("\n\n")[0].split())
    return text.partition(". ")[0].removesuffix(".")


def _option(option: CliOption, shown: set[str]) -> Iterator[str]:
    required = "  (required)" if option.required else ""
    yield f"  {' | '.join(option.names)} <{option.type}>{required}"
    yield from _about(option.documentation, option.member, 3 * 2)
    if option.member is not None:
        yield from _example(option.member)
        yield from _members(option.member, 2, shown)
    yield ""


def _about(documentation: str, member: Member | None, indent: int) -> Iterator[str]:
    yield from _wrapped(to_plain(documentation), indent)
    if member is None:
        return
    key = member.shape.key
    for word, values in (("Values", member.enum), ("Keys", key.enum if key is not None else ())):
        if values:
            yield from _wrapped(f"{word}: {', '.join(values)}", indent)


def _example(member: Member) -> Iterator[str]:
    """How a nested value is written in shorthand, if it fits a screen."""
    if member.type in SCALAR_TYPES:
        return
    lines = shorthand(member)
    if lines and sum(map(len, lines)) <= _LONGEST_EXAMPLE:
        yield f"{' ' * 6}Shorthand: {lines[0]}"


def _members(member: Member, depth: int, shown: set[str]) -> Iterator[str]:
    """What stands in a structure, also inside lists and maps."""
    inner = _innermost(member)
    if not inner.shape.members or inner.shape_name in shown or depth > _DEEPEST:
        return
    shown.add(inner.shape_name)
    required = set(inner.shape.required)
    indent = _STEP * depth - 2
    for child in inner.shape.members.values():
        mark = "  (required)" if child.name in required else ""
        yield f"{' ' * indent}{child.name} <{type_word(child)}>{mark}"
        yield from _about(child.documentation, child, indent + _STEP)
        yield from _members(child, depth + 1, shown)


def _innermost(member: Member) -> Member:
    """What lists and maps of lists and maps hold in the end."""
    seen: set[str] = set()
    while member.shape_name not in seen:
        seen.add(member.shape_name)
        member = member.shape.member or member.shape.value or member
    return member


def _wrapped(text: str, indent: int) -> list[str]:
    """Text in lines of the page's width; paragraphs and bullets stay apart."""
    lines: list[str] = []
    margin = " " * indent
    for line in text.splitlines():
        lead = line[: len(line) - len(line.lstrip())]
        hanging = lead + ("  " if line.lstrip().startswith("- ") else "")
        lines += textwrap.wrap(
            line.strip(),
            max(WIDTH - indent, 40),
            initial_indent=lead,
            subsequent_indent=hanging,
            break_long_words=False,
            break_on_hyphens=False,
        ) or [""]
    return [margin + line if line else "" for line in lines]
