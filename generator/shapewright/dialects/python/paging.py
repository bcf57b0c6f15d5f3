"""Operations that list page by page, for the generated command line: facts and options."""

from __future__ import annotations

from typing import Any

from shapewright.dialects.cli.options import CliOption
from shapewright.ir import Operation

_START = "Where to begin: the NextToken that an earlier command printed."
_SIZE = "How many items each call asks for; this does not change how many are printed."
_MOST = (
    "How many items are printed; if there are more, so is a NextToken for --starting-token. "
    "Without it, all are printed, in as many calls as it takes; --no-paginate makes one call."
)


def page_facts(operation: Operation) -> dict[str, Any] | None:
    """What the runtime needs to know to list; None if the operation does not.

    ``tokens``: output path of each token by its member of the input. ``results``: paths of what is
    listed. ``takes``: how much ``--max-items`` and ``--page-size`` take. If there are: ``limit``
    (member), ``more`` (path) and ``fixed`` (paths of what holds for all pages). Commands may
    add ``size``: that of pages which nobody chose, and members that may be given beside it.
    """
    pagination = operation.pagination
    if pagination is None or operation.input is None or not pagination.get("result_key"):
        return None
    inputs, outputs = _texts(pagination["input_token"]), _texts(pagination["output_token"])
    members = operation.input.shape.members
    limit = pagination.get("limit_key")
    limit = limit if limit in members else None
    facts: dict[str, Any] = {
        "tokens": dict(zip(inputs, outputs, strict=False)),
        "results": _texts(pagination["result_key"]),
        "takes": "one" if limit and members[limit].type == "string" else "integer",
    }
    if limit:
        facts["limit"] = str(limit)
    if pagination.get("more_results"):
        facts["more"] = str(pagination["more_results"])
    if pagination.get("non_aggregate_keys"):
        facts["fixed"] = _texts(pagination["non_aggregate_keys"])
    return facts


def page_options(operation: Operation) -> list[CliOption]:
    """The options that help pages show in place of the operation's own."""
    facts = page_facts(operation)
    if facts is None:
        return []
    type_ = "string" if facts["takes"] == "one" else "integer"
    options = [CliOption(("--starting-token",), "string", _START)]
    if "limit" in facts:
        options.append(CliOption(("--page-size",), type_, _SIZE))
    return [*options, CliOption(("--max-items",), type_, _MOST)]


def paging_members(operation: Operation) -> frozenset[str]:
    """The members of the input that those options stand for."""
    facts = page_facts(operation)
    if facts is None:
        return frozenset()
    return frozenset([*facts["tokens"], *([facts["limit"]] if "limit" in facts else [])])


def _texts(value: str | list[str] | tuple[str, ...]) -> tuple[str, ...]:
    return (str(value),) if isinstance(value, str) else tuple(str(text) for text in value)
