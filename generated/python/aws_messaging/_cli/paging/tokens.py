"""Where a listing stopped, as text: the tokens that the AWS CLI prints and takes."""

from __future__ import annotations

from ..._encoding import base64_bytes, base64_text
from ..errors import CommandError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any

# Keys of a token beside the service's: how many items of the page were shown, and where text
# stands for bytes (in tokens of boto3).
_SHOWN = "boto_truncate_amount"
_ENCODED = "boto_encoded_keys"


def written(token: Mapping[str, Any], shown: int | None = None) -> str:
    """A token as text.

    Args:
        token: the service's tokens by member of the input.
        shown: how many items of its page were shown; None if the page is still to come.
    """
    from json import dumps

    facts = dict(token) if shown is None else {**token, _SHOWN: shown}
    return base64_text(dumps(facts, default=_plain).encode("ascii"))


def read(text: str, members: Sequence[str]) -> tuple[dict[str, Any], int]:
    """The service's tokens, and how many items of the page were shown already.

    A text that is none of our own is the service's token.

    Args:
        members: of the input, that take the service's tokens.

    Raises:
        CommandError: the text cannot be a token.
    """
    token = _own(text, members)
    if token is None:
        return _services(text, members)
    shown = token.pop(_SHOWN, 0)
    paths = token.pop(_ENCODED, [])
    try:
        for path in paths:
            _decode(token, path)
    except (LookupError, TypeError, ValueError, AttributeError):
        raise _bad(text) from None
    if not isinstance(shown, int):
        raise _bad(text)
    return token, shown


def is_own(text: str, members: Sequence[str]) -> bool:
    """Whether a text is a token that a command printed."""
    return _own(text, members) is not None


def _own(text: str, members: Sequence[str]) -> dict[str, Any] | None:
    from json import loads

    try:
        value = loads(base64_bytes(text))
    except (ValueError, RecursionError):
        return None
    known = {*members, _SHOWN, _ENCODED}
    return value if isinstance(value, dict) and known.issuperset(value) else None


def _services(text: str, members: Sequence[str]) -> tuple[dict[str, Any], int]:
    """The service's tokens; several are joined by ``___``, a number of items may be the last."""
    parts = text.split("___")
    shown = 0
    if len(parts) == len(members) + 1:
        try:
            shown = int(parts[-1])
            parts.pop()
        except ValueError:
            parts = [text]
    if len(parts) > len(members):
        raise _bad(text)
    tokens = [None if part == "None" else part for part in parts]
    tokens += [None] * (len(members) - len(tokens))
    return dict(zip(members, tokens, strict=True)), shown


def _decode(token: Any, path: Sequence[Any]) -> None:
    """Make the bytes of the base64 text at a path."""
    *way, last = path
    for step in way:
        token = token[step]
    token[last] = base64_bytes(token[last])


def _plain(value: Any) -> str:
    """A value that JSON lacks: bytes, or a moment."""
    return base64_text(value) if isinstance(value, bytes) else str(value)


def _bad(text: str) -> CommandError:
    return CommandError(f"Bad starting token: {text}")
