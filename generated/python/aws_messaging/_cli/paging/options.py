"""The options of a command that lists page by page, by the rules of the AWS CLI.

Three options stand for whatever the service calls its own. The service's still work: who gives
them asks for one page. An option of the service that is called as one of the three means the
service's own when there is one page, and the common one otherwise.
"""

from __future__ import annotations

from ..arguments import ONE, Option
from ..errors import USAGE_ERROR, CommandError
from .tokens import is_own

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import Any

    from ..operation import Command

START = "--starting-token"
SIZE = "--page-size"
MOST = "--max-items"
# The value of a settled command line that tells of one page; no option is called so.
ONE_PAGE = "one page"


def page_options(command: Command) -> dict[str, Option]:
    """The options that a command has because it lists; they take the place of its own."""
    facts = command.PAGES
    names = [START, SIZE, MOST] if "limit" in facts else [START, MOST]
    takes = {**dict.fromkeys(names, facts["takes"]), START: ONE}
    return {name: Option(name, name, takes[name]) for name in names}


def settled(
    command: Command, values: Mapping[str, Any], paginate: bool
) -> dict[str, Any]:
    """What was given, with each option's value where it belongs: to the pages or to the input.

    Args:
        values: by target of the options.
        paginate: whether more than one page may be asked for.

    Raises:
        CommandError: options of pages are given where one page is asked for.
    """
    values = dict(values)
    own = {row[0]: row[1] for row in command.OPTIONS}
    if paginate and not any(
        _asks_one_page(*row, values) for row in _paging_rows(command)
    ):
        return values
    refuse_options(
        [name for name in (START, SIZE, MOST) if name not in own and name in values]
    )
    for name in (START, SIZE, MOST):
        if name in values:
            values[own[name]] = values.pop(name)
    values[ONE_PAGE] = True
    return values


def refuse_options(names: Iterable[str]) -> None:
    """Refuse options of pages where one page is asked for.

    Raises:
        CommandError: there is an option.
    """
    text = ", ".join(names)
    if text:
        raise CommandError(
            f"Cannot specify --no-paginate along with pagination arguments: {text}",
            USAGE_ERROR,
            "ParamValidation",
        )


def _paging_rows(command: Command) -> list[tuple[str, str]]:
    """The service's own options for pages: name and member."""
    members = paging_members(command.PAGES)
    return [(row[0], row[1]) for row in command.OPTIONS if row[1] in members]


def paging_members(facts: Mapping[str, Any]) -> set[str]:
    """The members of the input that say which page is meant, and how long it is."""
    return {*facts["tokens"], *([facts["limit"]] if "limit" in facts else ())}


def _asks_one_page(name: str, member: str, values: Mapping[str, Any]) -> bool:
    """Whether an option of the service's own is given.

    Of the names that are also common, one never means the service's, and one does not if its
    value is a token that a command printed: no service knows that.
    """
    if name == MOST or (name == START and is_own(values.get(name, ""), (member,))):
        return False
    return name in values or member in values
