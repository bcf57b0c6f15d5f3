"""Options that every command takes, named as the AWS CLI names them."""

from __future__ import annotations

from .._validation.checks import LEVELS
from .arguments import FLAG, INTEGER, ONE, Matcher, Option

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import Any

# These do not change a request that is not sent.
_SENDING = {
    "--no-verify-ssl": FLAG,
    "--no-paginate": FLAG,
    "--no-sign-request": FLAG,
    "--no-cli-pager": FLAG,
    "--no-cli-auto-prompt": FLAG,
    "--ca-bundle": ONE,
    "--cli-read-timeout": INTEGER,
    "--cli-connect-timeout": INTEGER,
}
# These would, or would change what is printed, and are not part of this version.
_NOT_YET = {
    "--debug": FLAG,
    "--output": ONE,
    "--query": ONE,
    "--cli-auto-prompt": FLAG,
    "--cli-error-format": ONE,
}
_CHOICES = {
    "--cli-binary-format": ("base64", "raw-in-base64-out"),
    "--color": ("on", "off", "auto"),
    "--validate": LEVELS,
}
_VALUES = ("--profile", "--region", "--endpoint-url", "--cli-binary-format", "--color")
# Ours: an operation's own option of this name goes first. Nothing is an abbreviation of them, so
# that a mistyped option never means that nothing is sent, or that only the version is printed.
DRY_RUN = ("--dry-run", "--cli-dry-run")
HELP = ("--help", "-h")
VALIDATE = "--validate"
_OWN = {**dict.fromkeys([*DRY_RUN, *HELP], FLAG), VALIDATE: ONE}
_EXACT_ONLY = ("--version", *_OWN)


def matcher(operation_options: Iterable[str] = (), strict: bool = True) -> Matcher:
    """What finds global options among the words of a command line.

    Args:
        operation_options: names of the operation's own options.
        strict: whether a word that stands for several options is an error.
    """
    taken = set(operation_options)
    kinds = {**_SENDING, **_NOT_YET, **dict.fromkeys(_VALUES, ONE), "--version": FLAG}
    options = {
        name: Option(name, name, takes, _CHOICES.get(name, ()))
        for name, takes in kinds.items()
    }
    options |= {
        name: Option(name, name, takes, _CHOICES.get(name, ()))
        for name, takes in _OWN.items()
        if name not in taken
    }
    return Matcher(options, _EXACT_ONLY, taken, strict)


def not_yet(values: Mapping[str, Any]) -> list[str]:
    """The options given that this version knows and does not serve."""
    return [name for name in values if name in _NOT_YET]
