"""Where a listing begins: what the options and the input say of its pages."""

from __future__ import annotations

import sys

from ..errors import CommandError, usage_error
from ..show import write
from . import tokens
from .options import MOST, ONE_PAGE, SIZE, START, paging_members, refuse_options

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from ..._tables import Wire
    from ..operation import Command

# How botocore's callers say in the input what the options say.
_CONFIG = "PaginationConfig"
_IN_CONFIG = {MOST: "MaxItems", SIZE: "PageSize", START: "StartingToken"}
_FEW = (
    "warning: Non-positive values for --max-items may result in undefined behavior.\n"
)


class Start:
    """Where a listing begins and how much of it is wanted.

    Attributes:
        facts: the generated table ``PAGES``.
        params: of the first call.
        token: the service's tokens that the first call is made with, by member of the input.
        shown: how many items of the first page were shown before.
        most: how many items are wanted; None for all.
    """

    def __init__(
        self,
        facts: Mapping[str, Any],
        params: dict[str, Any],
        token: dict[str, Any] | None,
        shown: int,
        most: int | None,
    ) -> None:
        self.facts = facts
        self.params = params
        self.token = dict.fromkeys(facts["tokens"]) if token is None else token
        self.shown = shown
        self.most = most


def start_of(
    command: Command,
    wire: Wire,
    params: Mapping[str, Any],
    values: Mapping[str, Any],
) -> Start | None:
    """Where a command's listing begins; None if one page is asked for.

    That is said by the options, or by the input: a token or a size of pages in it.

    Raises:
        CommandError: what was given for the pages makes no sense.
    """
    facts: Mapping[str, Any] = command.PAGES
    given = {name: values[name] for name in _IN_CONFIG if name in values}
    if ONE_PAGE in values or not paging_members(facts).isdisjoint(params):
        refuse_options(given)
        return None
    params = dict(params)
    config = params.get(_CONFIG)
    if isinstance(config, dict):
        del params[_CONFIG]
        in_input = {
            n: config[k] for n, k in _IN_CONFIG.items() if config.get(k) is not None
        }
        given = given or in_input
    if SIZE not in given and "size" in facts and {*facts["size"][1]}.issuperset(params):
        given[SIZE] = facts["size"][0]
    most = _whole_number(MOST, given[MOST]) if MOST in given else None
    if most is not None and most <= 0 and sys.stderr:
        write(_FEW, sys.stderr)
    token, shown = None, 0
    if START in given:
        token, shown = _token(command, wire, str(given[START]))
        params = with_token(params, token)
    if SIZE in given:
        params |= _size(facts, given[SIZE])
    return Start(facts, params, token, shown, most)


def _token(command: Command, wire: Wire, text: str) -> tuple[dict[str, Any], int]:
    """The service's tokens of a starting token; what is bytes in them is base64 in the text."""
    token, shown = tokens.read(text, command.PAGES["tokens"])
    if any(isinstance(value, dict | list) for value in token.values()):
        from ..input.coerce import CoercionError, decoded

        try:
            token = decoded(
                token, wire.OPERATIONS[command.METHOD]["input"], wire.SHAPES
            )
        except CoercionError:
            raise CommandError(f"Bad starting token: {text}") from None
    return token, shown


def _size(facts: Mapping[str, Any], given: Any) -> dict[str, Any]:
    """The parameter that says how long a page is."""
    if "limit" not in facts:
        raise CommandError(
            "Error during pagination: PageSize parameter is not supported for the pagination "
            "interface for this operation."
        )
    if facts["takes"] == "one":
        return {facts["limit"]: str(given)}
    return {facts["limit"]: _whole_number(SIZE, given)}


def _whole_number(option: str, given: Any) -> int:
    try:
        return int(given)
    except (TypeError, ValueError):
        raise usage_error(f"argument {option}: invalid int value: {given!r}") from None


def with_token(params: Mapping[str, Any], token: Mapping[str, Any]) -> dict[str, Any]:
    """The parameters of the call that a token leads to."""
    given = {key: value for key, value in token.items() if value not in (None, "None")}
    kept = {key: v for key, v in params.items() if key in given or key not in token}
    return kept | given
