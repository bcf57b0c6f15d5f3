"""Random answers in CBOR, as services may write them, from botocore's model of the output."""

from __future__ import annotations

import random
import struct
from typing import Any

_DEEPEST = 5
_NUMBERS = [0, 23, 24, 255, 256, -1, -24, -257, 2**16, 2**31 - 1, -(2**31), 2**40, 2**63 - 1]
_SECONDS = [0, 1577836800, 1577836800.25, -86400, 4102444800.125, 951782400.0]
_HALVES = [0.0, 1.5, -0.25, float("inf"), float("-inf"), 65504.0]


class Writer:
    """Writes answers; same seed, same answers."""

    def __init__(self, seed: str) -> None:
        self._random = random.Random(seed)

    def answer(self, shape: Any) -> bytes:
        """Body of an answer."""
        return self._structure(shape, 0)

    def value(self, shape: Any, depth: int) -> bytes:
        """A data item for a shape."""
        written: bytes = getattr(self, f"_{shape.type_name}")(shape, depth)
        return written

    def _head(self, major: int, number: int) -> bytes:
        """The start of an item, in more bytes than it needs now and then."""
        sizes = [(24, 1), (25, 2), (26, 4), (27, 8)]
        if number < 24 and self._random.random() < 0.8:
            return bytes([major << 5 | number])
        fitting = [(info, size) for info, size in sizes if number < 1 << 8 * size]
        info, size = fitting[0] if self._random.random() < 0.8 else self._random.choice(fitting)
        return bytes([major << 5 | info]) + number.to_bytes(size, "big")

    def _text(self, text: str) -> bytes:
        return self._pieces(3, text.encode())

    def _pieces(self, major: int, data: bytes) -> bytes:
        """A text or blob, in one piece or in two."""
        if self._random.random() < 0.8 or not data.isascii():
            return self._head(major, len(data)) + data
        cut = self._random.randrange(len(data) + 1)
        parts = [data[:cut], data[cut:]]
        written = b"".join(self._head(major, len(part)) + part for part in parts)
        return bytes([major << 5 | 31]) + written + b"\xff"

    def _many(self, major: int, items: list[bytes], count: int) -> bytes:
        """A list or map, with its length before it or an end after it."""
        if self._random.random() < 0.5:
            return self._head(major, count) + b"".join(items)
        return bytes([major << 5 | 31]) + b"".join(items) + b"\xff"

    def _structure(self, shape: Any, depth: int) -> bytes:
        members = list(shape.members.items())
        if shape.is_tagged_union:
            members = [self._random.choice(members)]
        elif depth >= _DEEPEST:
            members = []
        chosen = [
            self._text(name) + self.value(member, depth + 1)
            for name, member in members
            if shape.is_tagged_union
            or self._random.random() < 0.7
            or (depth == 0 and name in shape.required_members)
        ]
        self._random.shuffle(chosen)
        if not shape.is_tagged_union and self._random.random() < 0.3:
            chosen.append(self._text("Nothing") + self._random.choice([b"\xf6", b"\xf7"]))
        if depth == 0:
            chosen.append(self._text("Surprise") + b"\xa1\x61a\x83\x01\xf6\xc1\x00")
        return self._many(5, chosen, len(chosen))

    def _list(self, shape: Any, depth: int) -> bytes:
        count = self._random.randint(0, 3) if depth < _DEEPEST else 0
        items = [self.value(shape.member, depth + 1) for _ in range(count)]
        items += [b"\xf6"] if self._random.random() < 0.2 else []
        return self._many(4, items, len(items))

    def _map(self, shape: Any, depth: int) -> bytes:
        count = self._random.randint(0, 2) if depth < _DEEPEST else 0
        if getattr(shape.value, "is_tagged_union", False):
            count = 0  # an empty union is damage
        items = [self._text(f"key {i}") + self._entry(shape.value, depth) for i in range(count)]
        return self._many(5, items, len(items))

    def _entry(self, shape: Any, depth: int) -> bytes:
        """A value of a map: botocore hands on what is in it as it came, so it has no extras."""
        if shape.type_name in ("structure", "list", "map"):
            return {"structure": b"\xa0", "list": b"\x80", "map": b"\xa0"}[shape.type_name]
        return self.value(shape, depth + 1)

    def _string(self, shape: Any, depth: int) -> bytes:
        return self._text(
            self._random.choice(["", "a", "é日本", "UNKNOWN", 'q " \\ \n', "x" * 300])
        )

    def _integer(self, shape: Any, depth: int) -> bytes:
        value = self._random.choice(_NUMBERS)
        return self._head(0, value) if value >= 0 else self._head(1, -1 - value)

    _long = _integer

    def _float(self, shape: Any, depth: int) -> bytes:
        kind = self._random.randrange(4)
        if kind == 0:
            return b"\xf9" + struct.pack(">e", self._random.choice(_HALVES))
        if kind == 1:
            return b"\xfa" + struct.pack(">f", self._random.uniform(-1e9, 1e9))
        if kind == 2:
            return self._integer(shape, depth)
        return b"\xfb" + struct.pack(">d", self._random.uniform(-1e300, 1e300))

    _double = _float

    def _boolean(self, shape: Any, depth: int) -> bytes:
        return self._random.choice([b"\xf4", b"\xf5"])

    def _blob(self, shape: Any, depth: int) -> bytes:
        return self._pieces(2, self._random.randbytes(self._random.choice([0, 3, 30, 300])))

    def _timestamp(self, shape: Any, depth: int) -> bytes:
        seconds = self._random.choice(_SECONDS)
        if isinstance(seconds, float):
            return b"\xc1\xfb" + struct.pack(">d", seconds)
        number = self._head(0, seconds) if seconds >= 0 else self._head(1, -1 - seconds)
        return b"\xc1" + number
