"""JSON text without the module ``json``, whose import takes longer than signing a request.

What ``json`` itself is made of in CPython is used directly, if it is there.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, NoReturn

    Encode = Callable[[Any, int], tuple[str, ...]]

_encode: Encode | None = None


def dumps(value: Any) -> str:
    """The text of ``json.dumps`` for a value that does not hold itself.

    Raises:
        TypeError: JSON has no such value.
        ValueError: a number is not finite.
        RecursionError: the value nests too deeply, or holds itself.
    """
    encode = _encode or _made()
    return "".join(encode(value, 0))


def _made() -> Encode:
    global _encode
    _encode = _of_cpython() or _of_json()
    return _encode


def _of_cpython() -> Encode | None:
    """What ``json`` is made of; None if it is not there, or has a form that is not known."""
    try:
        from _json import encode_basestring_ascii, make_encoder

        # No markers of what has been seen, no indentation, no sorting, no skipping, no NaN.
        encode: Encode = make_encoder(
            *(None, _refuse, encode_basestring_ascii, None, ": ", ", "),
            *(False, False, False),
        )
        is_known = "".join(encode({"a": [1, None]}, 0)) == '{"a": [1, null]}'
    except (ImportError, TypeError, ValueError):
        return None
    return encode if is_known else None


def _of_json() -> Encode:
    import json

    encoder = json.JSONEncoder(check_circular=False, allow_nan=False)
    return lambda value, _: (encoder.encode(value),)


def _refuse(value: object) -> NoReturn:
    name = type(value).__name__
    raise TypeError(f"Object of type {name} is not JSON serializable")
