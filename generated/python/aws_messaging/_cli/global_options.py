"""Options that every command takes, named as the AWS CLI names them."""

from __future__ import annotations

from .._validation.checks import LEVELS
from .arguments import FLAG, INTEGER, ONE, Matcher, Option
from .errors import param_error

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import Any

# In the order in which the AWS CLI lists those that an abbreviation may mean.
_AWS = {
    "--debug": FLAG,
    "--endpoint-url": ONE,
    "--no-verify-ssl": FLAG,
    "--no-paginate": FLAG,
    "--output": ONE,
    "--query": ONE,
    "--profile": ONE,
    "--region": ONE,
    "--version": FLAG,
    "--color": ONE,
    "--no-sign-request": FLAG,
    "--ca-bundle": ONE,
    "--cli-read-timeout": INTEGER,
    "--cli-connect-timeout": INTEGER,
    "--cli-binary-format": ONE,
    "--no-cli-pager": FLAG,
    "--cli-auto-prompt": FLAG,
    "--no-cli-auto-prompt": FLAG,
    "--cli-error-format": ONE,
}
CHOICES = {
    "--output": ("json", "text", "table", "yaml", "yaml-stream", "off"),
    "--color": ("on", "off", "auto"),
    "--cli-binary-format": ("base64", "raw-in-base64-out"),
    "--cli-error-format": ("legacy", "json", "yaml", "text", "table", "enhanced"),
    "--validate": LEVELS,
}
# Ours: an operation's own option of this name goes first. Nothing is an abbreviation of them, so
# that a mistyped option never means that nothing is sent, or that only the version is printed.
DRY_RUN = ("--dry-run", "--cli-dry-run")
HELP = ("--help", "-h")
_OWN = {**dict.fromkeys([*DRY_RUN, *HELP], FLAG), "--validate": ONE}
_EXACT_ONLY = ("--version", *_OWN)


def matcher(operation_options: Iterable[str] = (), strict: bool = True) -> Matcher:
    """What finds global options among the words of a command line.

    Args:
        operation_options: names of the operation's own options.
        strict: whether a word that stands for several options is an error.
    """
    taken = set(operation_options)
    own = {name: takes for name, takes in _OWN.items() if name not in taken}
    options = {
        name: Option(name, name, takes, CHOICES.get(name, ()))
        for name, takes in {**_AWS, **own}.items()
    }
    return Matcher(options, _EXACT_ONLY, taken, strict)


def check(options: Mapping[str, Any]) -> None:
    """Refuse what no command can be given.

    Raises:
        CommandError: options exclude each other, or an address is none.
    """
    if options.get("--cli-auto-prompt") and options.get("--no-cli-auto-prompt"):
        raise param_error(
            "Both --cli-auto-prompt and --no-cli-auto-prompt cannot be specified "
            "at the same time."
        )
    endpoint = options.get("--endpoint-url")
    if endpoint is not None and not _has_scheme(endpoint):
        raise param_error(
            f'Bad value for --endpoint-url "{endpoint}": scheme is missing.  '
            "Must be of the form http://<hostname>/ or https://<hostname>/"
        )


def _has_scheme(url: str) -> bool:
    scheme, colon, _ = url.partition(":")
    return bool(colon and scheme[:1].isalpha()) and all(
        character.isascii() and (character.isalnum() or character in "+-.")
        for character in scheme
    )
