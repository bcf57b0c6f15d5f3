"""JSON text without the module ``json``, whose import takes longer than signing a request.

What ``json`` itself is made of in CPython is used directly, if it is there.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, NoReturn

_encode: Callable[[Any, int], tuple[str, ...]] | None = None


def dumps(value: Any) -> str:
    """The text of ``json.dumps`` for a value that does not hold itself.

    Raises:
        TypeError: JSON has no such value.
        ValueError: a number is not finite.
        RecursionError: the value nests too deeply, or holds itself.
    """
    encode = _encode or _made()
    return "".join(encode(value, 0))


def _made() -> Callable[[Any, int], tuple[str, ...]]:
    global _encode
    try:
        from _json import encode_basestring_ascii, make_encoder

        # No markers of what has been seen, no indentation, no sorting, no skipping, no NaN.
        _encode = make_encoder(
            *(None, _refuse, encode_basestring_ascii, None, ": ", ", "),
            *(False, False, False),
        )
    except (ImportError, TypeError):  # not CPython, or one of a form that is not known
        import json

        plain = json.JSONEncoder(check_circular=False, allow_nan=False)
        _encode = lambda value, _: (plain.encode(value),)  # noqa: E731
    return _encode


def _refuse(value: object) -> NoReturn:
    name = type(value).__name__
    raise TypeError(f"Object of type {name} is not JSON serializable")
