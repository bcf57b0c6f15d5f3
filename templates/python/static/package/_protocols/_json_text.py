"""JSON bodies, for the protocols that have them."""

from __future__ import annotations

from .._quick_json import dumps
from .._quick_json_read import loads
from ._answers import foreign_error, refuse_foreign
from ._depth import DEEPEST, nests_too_deeply
from ._fault import Fault

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection
    from typing import Any

# Lists and objects; no body within the limit of bytes means more.
_MOST_ITEMS = 2_000_000


def dump(value: Any) -> bytes:
    """A JSON body as botocore writes it: blanks after separators, ASCII, keys in given order.

    Raises:
        Fault: a value is none that JSON has, or nests too deeply.
    """
    try:
        return dumps(value).encode("ascii")
    except RecursionError:
        raise Fault("depth", "nests too deeply, or holds itself") from None
    except (TypeError, ValueError) as error:
        raise Fault("json", str(error)) from None


def load(body: bytes) -> Any:
    """The JSON value of a body.

    Raises:
        Fault: the body is not UTF-8 JSON, nests too deeply, or holds too many items.
    """
    brackets = body.count(b"[") + body.count(b"{")
    if brackets > _MOST_ITEMS:
        raise Fault("length", "the body holds too many items")
    if brackets > DEEPEST and nests_too_deeply(body):
        raise Fault("depth", f"the body nests deeper than {DEEPEST} levels")
    try:
        return loads(body.decode("utf-8"), _refuse_constant)
    except RecursionError:  # the caller's own stack is nearly full
        raise Fault("depth", "the body nests too deeply") from None
    except ValueError as error:
        raise Fault("json", f"the body is not JSON: {error}") from None


def _refuse_constant(name: str) -> float:
    """``NaN`` and its like are words of JavaScript, which JSON does not have."""
    raise ValueError(f"{name} is no JSON value")


def load_object(body: bytes, answers: Collection[str] = ()) -> dict[str, Any]:
    """The JSON object of a body.

    Args:
        answers: keys of which it has at least one, if any are named.

    Raises:
        Fault: the body is something else.
    """
    value = load(body)
    if not isinstance(value, dict):
        raise Fault("type", "the body is not a JSON object")
    if answers:
        refuse_foreign(value, answers)
    return value


def load_error(body: bytes) -> dict[str, Any]:
    """The JSON object of an error; what is no JSON object becomes its message."""
    if not body:
        return {}
    try:
        value = load(body)
    except Fault:
        value = None
    return value if isinstance(value, dict) else foreign_error(body)
