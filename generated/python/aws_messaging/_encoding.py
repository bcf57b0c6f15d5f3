"""Text and bytes as they stand in URLs and JSON: percent-encoding, base64, random tokens."""

from __future__ import annotations

import os
from binascii import a2b_base64, b2a_base64

UNRESERVED = frozenset(
    b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~"
)
_WITH_SLASH = UNRESERVED | {ord("/")}


def percent_encode(text: str, keep_slash: bool = False) -> str:
    """Encode all of UTF-8 but RFC 3986's unreserved characters, and ``/`` if it may stay.

    Raises:
        UnicodeEncodeError: the text holds a lone surrogate.
    """
    keep = _WITH_SLASH if keep_slash else UNRESERVED
    data = text.encode("utf-8")
    if keep.issuperset(data):
        return text
    return "".join(chr(byte) if byte in keep else f"%{byte:02X}" for byte in data)


def plain_text(value: object) -> str:
    """The text of a value; of a text, its characters, whatever its class makes of them."""
    return str.__str__(value) if isinstance(value, str) else str(value)


def base64_text(data: bytes | bytearray | memoryview) -> str:
    """Base64 without line breaks."""
    return b2a_base64(data, newline=False).decode("ascii")


def base64_bytes(text: str) -> bytes:
    """The bytes that base64 text stands for; characters outside the alphabet are skipped.

    Raises:
        ValueError: the text is not ASCII, or its padding is wrong.
    """
    return a2b_base64(text)


def new_token() -> str:
    """A random UUID (version 4), as idempotency tokens are."""
    data = os.urandom(16)
    digits, variant = data.hex(), "89ab"[data[8] >> 6]
    return (
        f"{digits[:8]}-{digits[8:12]}-4{digits[13:16]}"
        f"-{variant}{digits[17:20]}-{digits[20:]}"
    )
