"""Bodies that come compressed."""

from __future__ import annotations

from ..exceptions import AnswerTooLargeError

_WITH_HEADER_OF_GZIP = 31


def unpacked(body: bytes, coding: str, most: int) -> bytes:
    """What a body holds, if it is compressed by gzip; other bodies are left as they are.

    Args:
        coding: what ``Content-Encoding`` says.
        most: how many bytes it may hold.

    Raises:
        ValueError: it is damaged.
        AnswerTooLargeError: it holds more.
    """
    if coding.lower() not in ("gzip", "x-gzip"):
        return body
    import zlib

    machine = zlib.decompressobj(_WITH_HEADER_OF_GZIP)
    try:
        found = machine.decompress(body, most + 1)
    except zlib.error:
        raise ValueError("its body is no good gzip") from None
    if len(found) > most:
        raise AnswerTooLargeError(
            f"the body of the answer has more than {most} bytes when it is unpacked"
        )
    # A second member could be followed by a million more, each one costly to find.
    if not machine.eof or machine.unused_data:
        raise ValueError("its body is no good gzip")
    return found
