"""CBOR (RFC 8949), as far as AWS uses it: data items to values, and the pieces of data items.

Answers are read with bounds. A length that goes beyond the body is damage before anything is
made of it; items nest 100 levels at most, and there are two million of them at most (no body
of doubles within a client's limit of 16 MiB holds as many).
"""

from __future__ import annotations

import struct

from ._fault import Fault

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import Any

UNSIGNED, NEGATIVE, BYTES, TEXT, LIST, MAP, TAG, OTHER = range(8)
FALSE, TRUE = b"\xf4", b"\xf5"
EPOCH = b"\xc1"  # the tag that makes a number of seconds since 1970 a moment

DEEPEST = 100
_MOST_ITEMS = 2_000_000
_MOST_BYTES_OF_A_NUMBER = 128
_INDEFINITE = 31
_BREAK = 0xFF
_SIMPLE = {20: False, 21: True, 22: None, 23: None}  # 23 is "undefined"
_FLOATS = {25: struct.Struct(">e"), 26: struct.Struct(">f"), 27: struct.Struct(">d")}
_SPECIAL = {"inf": b"\xf9\x7c\x00", "-inf": b"\xf9\xfc\x00", "nan": b"\xf9\x7e\x00"}


class Epoch:
    """A moment, as CBOR has it: a number of seconds since 1970."""

    __slots__ = ("seconds",)

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds


def head(major: int, number: int) -> bytes:
    """The first bytes of a data item: its kind and a number (value, length, tag), in few bytes.

    Args:
        number: at least 0.

    Raises:
        Fault: the number needs more than 64 bits.
    """
    if number < 24:
        return bytes((major << 5 | number,))
    for info, size in ((24, 1), (25, 2), (26, 4), (27, 8)):
        if number < 1 << 8 * size:
            return bytes((major << 5 | info,)) + number.to_bytes(size, "big")
    raise Fault("range", "needs more than 64 bits")


def integer(value: int) -> bytes:
    """A whole number.

    Raises:
        Fault: it needs more than 64 bits.
    """
    return head(UNSIGNED, value) if value >= 0 else head(NEGATIVE, -1 - value)


def text(value: str) -> bytes:
    """A text.

    Raises:
        Fault: it holds a lone surrogate.
    """
    try:
        data = str.encode(value, "utf-8")
    except UnicodeEncodeError:
        raise Fault("text", "holds a lone surrogate") from None
    return head(TEXT, len(data)) + data


def number(value: float, single: bool) -> bytes:
    """A float in single or double precision; infinities and NaN in half precision.

    Raises:
        Fault: it is out of the range of single precision.
    """
    special = _SPECIAL.get(str(float(value)))
    if special is not None:
        return special
    try:
        if single:
            return b"\xfa" + _FLOATS[26].pack(value)
        return b"\xfb" + _FLOATS[27].pack(value)
    except OverflowError:
        raise Fault("range", "is out of the range of single precision") from None


def decode(body: bytes) -> Any:
    """The one data item of a body.

    Maps have texts as keys, and entries without a value (null) are left out; times are ``Epoch``.

    Raises:
        Fault: the body is no CBOR, holds what AWS does not use, or is out of bounds.
    """
    reader = _Reader(body)
    value = reader.item(0)
    if not reader.ended:
        raise Fault("cbor", "the body goes on after its end")
    return value


class _Reader:
    """Reads data items, one after the other."""

    __slots__ = ("_at", "_body", "_items")

    def __init__(self, body: bytes) -> None:
        self._body = body
        self._at = 0
        self._items = 0

    @property
    def ended(self) -> bool:
        return self._at == len(self._body)

    def item(self, depth: int) -> Any:
        """The next data item.

        Args:
            depth: how many items it stands in.
        """
        if depth > DEEPEST:
            raise Fault("depth", "the body nests too deeply")
        first = self._take(1)[0]
        return _READ[first >> 5](self, first & 31, depth)

    def _take(self, size: int) -> bytes:
        end = self._at + size
        if end > len(self._body):
            raise Fault("cbor", "the body ends too early")
        piece = self._body[self._at : end]
        self._at = end
        return piece

    def _number(self, info: int, depth: int = 0) -> int:
        if info < 24:
            return info
        if info > 27:
            raise Fault("cbor", "the body is not CBOR: a number has no length")
        return int.from_bytes(self._take(1 << (info - 24)), "big")

    def _negative(self, info: int, depth: int) -> int:
        return -1 - self._number(info)

    def _bytes(self, info: int, depth: int, major: int = BYTES) -> bytes:
        if info != _INDEFINITE:
            return self._take(self._number(info))
        pieces = []
        while not self._breaks():
            first = self._take(1)[0]
            if first >> 5 != major:
                raise Fault(
                    "cbor", "the body is not CBOR: a text or blob has odd pieces"
                )
            pieces.append(self._take(self._number(first & 31)))
            self._count(1)
        return b"".join(pieces)

    def _text(self, info: int, depth: int) -> str:
        try:
            return self._bytes(info, depth, TEXT).decode("utf-8")
        except UnicodeDecodeError:
            raise Fault("text", "the body holds a text that is not UTF-8") from None

    def _list(self, info: int, depth: int) -> list[Any]:
        return [self.item(depth + 1) for _ in self._entries(info, 1)]

    def _map(self, info: int, depth: int) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for _ in self._entries(info, 2):
            key = self.item(depth + 1)
            if type(key) is not str:
                raise Fault("cbor", "the body holds a map whose keys are no texts")
            if key in found:
                raise Fault("cbor", "the body holds a map with the same key twice")
            found[key] = self.item(depth + 1)
        return {key: value for key, value in found.items() if value is not None}

    def _entries(self, info: int, items: int) -> Iterator[None]:
        """One step for each entry of a list or map; each entry is so many items."""
        if info == _INDEFINITE:
            while not self._breaks():
                self._count(items)
                yield
            return
        length = self._number(info)
        if length * items > len(self._body) - self._at:
            raise Fault("cbor", "the body ends too early")
        self._count(length * items)
        for _ in range(length):
            yield

    def _breaks(self) -> bool:
        if self.ended:
            raise Fault("cbor", "the body ends too early")
        if self._body[self._at] != _BREAK:
            return False
        self._at += 1
        return True

    def _count(self, more: int) -> None:
        self._items += more
        if self._items > _MOST_ITEMS:
            raise Fault("cbor", "the body holds too many items")

    def _tagged(self, info: int, depth: int) -> Any:
        tag = self._number(info)
        value = self.item(depth + 1)
        if tag == 1 and type(value) in (int, float):
            return Epoch(value)
        if (
            tag in (2, 3)
            and type(value) is bytes
            and len(value) <= _MOST_BYTES_OF_A_NUMBER
        ):
            big = int.from_bytes(value, "big")
            return big if tag == 2 else -1 - big
        raise Fault("cbor", "the body holds a tag that AWS does not use")

    def _other(self, info: int, depth: int) -> Any:
        layout = _FLOATS.get(info)
        if layout is not None:
            return layout.unpack(self._take(layout.size))[0]
        if info in _SIMPLE:
            return _SIMPLE[info]
        raise Fault("cbor", "the body is not CBOR: a value of no known kind")


_READ: tuple[Callable[[_Reader, int, int], Any], ...] = (
    _Reader._number,
    _Reader._negative,
    _Reader._bytes,
    _Reader._text,
    _Reader._list,
    _Reader._map,
    _Reader._tagged,
    _Reader._other,
)
