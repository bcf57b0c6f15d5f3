"""The options of an AWS CLI command: names, order, type words, and what pages say of them.

The rules are the AWS CLI's (version 1): options are the input's members in the order of the model;
a boolean makes a pair ``--x | --no-x``; a paginated operation hides its own paging members behind
``--starting-token``, ``--page-size`` and ``--max-items``; a command that returns a stream takes the
name of a file and no whole input.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from shapewright.dialects.cli import special as cli_special
from shapewright.dialects.cli.editions import Edition, PageOption
from shapewright.ir import Member, Operation, Service, walk
from shapewright.naming import command_name


@dataclass(frozen=True, slots=True)
class CliOption:
    """One entry of a command's page.

    Args:
        names: spellings with their dashes; two for a boolean, none of them dashed for ``outfile``.
        type: type word that pages print.
        documentation: HTML; literals of page texts stand in ``double backquotes``.
        required: whether the command asks for it.
        member: the input's member behind it; None for an option that the page adds.
    """

    names: tuple[str, ...]
    type: str
    documentation: str
    required: bool = False
    member: Member | None = None

    @property
    def takes_value(self) -> bool:
        """Whether one value follows it; none does for a boolean, nor is one shown for a pair."""
        return len(self.names) == 1 and (self.member is None or self.member.type != "boolean")

    @property
    def synopsis(self) -> str:
        """The option's line of the synopsis: ``[--x <value>]``, ``[--x | --no-x]`` ..."""
        usage = " | ".join(self.names)
        if self.takes_value:
            usage = f"{usage} <value>" if usage.startswith("--") else f"<{usage}>"
        return usage if self.required else f"[{usage}]"


@dataclass(slots=True)
class _Argument:
    """A row of a command's table of arguments; ``group`` joins the two halves of a boolean."""

    member: Member | None = None
    page: PageOption | None = None
    type: str = ""
    required: bool = False
    group: str = ""
    hidden: bool = False


def command_options(
    service: Service, operation: Operation, edition: Edition
) -> tuple[CliOption, ...]:
    """Every option that the page of an operation's command shows, in order."""
    names = (cli_special.service_command(service), command_name(operation.name))
    table = _members_table(operation)
    _rename(table, *names)
    if names[0] == "ec2":
        _pull_up_booleans(table)
    if streams_output(operation):
        table["outfile"] = _Argument(page=edition.options["outfile"], required=True)
    else:
        table["cli-input-json"] = _Argument(page=edition.options["input"])
    _paginate(table, operation, edition)
    if not streams_output(operation):
        table["generate-cli-skeleton"] = _Argument(page=edition.options["skeleton"])
    for name, argument in table.items():
        argument.hidden |= cli_special.is_hidden(*names, name)
    return _entries(table)


def streams_output(operation: Operation) -> bool:
    """Whether the command writes what it gets to a file: the output's payload is a blob."""
    if operation.output is None or operation.output.payload is None:
        return False
    return operation.output.shape.members[operation.output.payload].type == "blob"


def type_word(member: Member) -> str:
    """The word that pages print for a type: the model's, but for four special uses."""
    if member.json_header:
        return "JSON"
    if member.document:
        return "document"
    if is_streaming_blob(member):
        return "streaming blob"
    if member.union:
        return "tagged union structure"
    return member.type


def is_streaming_blob(member: Member) -> bool:
    return member.type == "blob" and member.streaming


def uses_documents(operation: Operation) -> bool:
    """Whether any JSON value may stand anywhere in the input or output."""
    ends = [member for member in (operation.input, operation.output) if member is not None]
    return any(use.document for use in walk(ends))


def _members_table(operation: Operation) -> dict[str, _Argument]:
    table: dict[str, _Argument] = {}
    if operation.input is None:
        return table
    required = set(operation.input.required)
    for member in operation.input.shape.members.values():
        name = command_name(member.name)
        needed = member.name in required and not member.idempotency_token
        if member.type == "boolean":
            table[name] = _Argument(member, required=needed, group=name)
            table[f"no-{name}"] = _Argument(member, group=name)
        else:
            table[name] = _Argument(member, required=needed)
    return table


def _rename(table: dict[str, _Argument], service: str, command: str) -> None:
    for old, new in cli_special.option_renames(service, command):
        if old in table:
            table[new] = table.pop(old)


def _pull_up_booleans(table: dict[str, _Argument]) -> None:
    """EC2's structures with a lone boolean ``Value`` become pairs, as booleans do."""
    for name, argument in list(table.items()):
        member = argument.member
        if member is None or member.type != "structure" or list(member.shape.members) != ["Value"]:
            continue
        if member.shape.members["Value"].type == "boolean":
            table[name] = _Argument(member, group=name)
            table[f"no-{name}"] = _Argument(member, group=name)


def _paginate(table: dict[str, _Argument], operation: Operation, edition: Edition) -> None:
    pagination = operation.pagination
    if pagination is None or operation.input is None:
        return
    limit = pagination.get("limit_key")
    for token in [*_texts(pagination["input_token"]), *([limit] if limit else [])]:
        if (argument := table.get(command_name(token))) is not None:
            argument.hidden = True
    table["starting-token"] = _Argument(page=edition.options["starting-token"])
    type_ = "integer"
    if limit is not None and limit in operation.input.shape.members:
        type_ = operation.input.shape.members[limit].type
        table["page-size"] = _Argument(page=edition.options["page-size"], type=type_)
    table["max-items"] = _Argument(page=edition.options["max-items"], type=type_)


def result_keys(operation: Operation) -> tuple[str, ...]:
    """The expressions that hold a paginated operation's results."""
    return _texts((operation.pagination or {}).get("result_key") or ())


def _texts(value: str | list[str] | tuple[str, ...]) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(value)


def _entries(table: Mapping[str, _Argument]) -> tuple[CliOption, ...]:
    groups: dict[str, list[str]] = {}
    for name, argument in table.items():
        if argument.group:
            groups.setdefault(argument.group, []).append(f"--{name}")
    entries: list[CliOption] = []
    shown: set[str] = set()
    for name, argument in table.items():
        if argument.hidden or argument.group in shown:
            continue
        if argument.group:
            shown.add(argument.group)
        spellings = tuple(groups[argument.group]) if argument.group else (f"--{name}",)
        entries.append(_entry(argument, spellings))
    return tuple(entries)


def _entry(argument: _Argument, names: tuple[str, ...]) -> CliOption:
    page, member = argument.page, argument.member
    if page is not None:
        return CliOption(
            names=page.names,
            type=argument.type or page.type,
            documentation=page.documentation,
            required=argument.required,
        )
    assert member is not None
    return CliOption(
        names=names,
        type=type_word(member),
        documentation=member.documentation,
        required=argument.required,
        member=member,
    )
