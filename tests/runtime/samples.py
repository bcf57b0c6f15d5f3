"""Random values for botocore's shapes, from a seed: valid in type, wild in content."""

from __future__ import annotations

import datetime
import random
import string
from typing import Any

_WORDS = (
    *("a", "Acme", "two words", "a/b", "50%", "x=y&z", "+1 (206)", 'say "hi"', "it's", "a,b"),
    *("~tilde", "日本語", "é", "\u00a0", "😀", "tab\tx", "line\nend", "back\\slash", "{brace}"),
)
_ZONE = datetime.timezone(datetime.timedelta(hours=5, minutes=30))
_DEEPEST = 5


class Sampler:
    """Draws values.

    Args:
        seed: same seed, same values.
        plain: whether texts are letters and digits only, as hosts and headers want them.
    """

    def __init__(self, seed: str, plain: bool = False) -> None:
        self._random = random.Random(seed)
        self._plain = plain

    def params(self, shape: Any) -> dict[str, Any]:
        """Parameters of an operation: what is required, and some of the rest, in any order."""
        names = list(shape.members)
        self._random.shuffle(names)
        return {
            name: self._member(shape.members[name])
            for name in names
            if name in shape.required_members or self._keeps(shape.members[name])
        }

    def _keeps(self, member: Any) -> bool:
        wanted = member.metadata.get("idempotencyToken") or member.serialization.get("hostLabel")
        return bool(wanted) or self._random.random() < 0.7

    def _member(self, member: Any) -> Any:
        location = member.serialization.get("location")
        if location == "header" and member.serialization.get("jsonvalue"):
            return self.document(2)
        if location in ("uri", "header", "headers") or member.serialization.get("hostLabel"):
            return Sampler(str(self._random.random()), plain=location != "uri").value(member, 1)
        return self.value(member, 1)

    def value(self, shape: Any, depth: int) -> Any:
        """A value of a shape; structures end after a few levels."""
        draw = getattr(self, f"_{shape.type_name}")
        return draw(shape, depth)

    def document(self, depth: int) -> Any:
        """Any JSON value."""
        if depth == 0:
            return self._random.choice([None, True, 1, 2.5, "é", ""])
        items = [self.document(depth - 1) for _ in range(self._random.randint(0, 3))]
        return items if self._random.random() < 0.5 else {f"k{i}": v for i, v in enumerate(items)}

    def _structure(self, shape: Any, depth: int) -> Any:
        if shape.is_document_type:
            return self.document(2)
        names = list(shape.members)
        self._random.shuffle(names)
        if depth >= _DEEPEST:
            names = [name for name in names if name in shape.required_members][:1]
            depth = min(depth, _DEEPEST + 3)
            names = names if depth < _DEEPEST + 3 else []
        if getattr(shape, "is_tagged_union", False):
            names = names[:1]
        return {
            name: self.value(shape.members[name], depth + 1)
            for name in names
            if name in shape.required_members or self._random.random() < 0.6
        }

    def _list(self, shape: Any, depth: int) -> list[Any]:
        count = self._random.randint(0, 3) if depth < _DEEPEST else 0
        return [self.value(shape.member, depth + 1) for _ in range(count)]

    def _map(self, shape: Any, depth: int) -> dict[str, Any]:
        count = self._random.randint(0, 3) if depth < _DEEPEST else 0
        return {f"k{i}-x": self.value(shape.value, depth + 1) for i in range(count)}

    def _string(self, shape: Any, depth: int) -> str:
        if shape.enum:
            return str(self._random.choice(shape.enum))
        if self._plain:
            return "".join(self._random.choices(string.ascii_letters + "0123456789", k=6))
        words = [w for w in _WORDS if w.isprintable()] if depth <= 1 else _WORDS
        return "".join(self._random.choices(words, k=self._random.randint(1, 3)))

    def _integer(self, shape: Any, depth: int) -> int:
        return self._random.choice([0, 1, -5, 600, 2**31 - 1])

    def _long(self, shape: Any, depth: int) -> int:
        return self._random.choice([0, 7, -(2**40), 2**53 + 1])

    def _float(self, shape: Any, depth: int) -> float:
        values = [0.0, 1.5, -2.25, 1e300, 3, 0.1, float("inf"), float("-inf"), float("nan")]
        return self._random.choice(values)

    _double = _float

    def _boolean(self, shape: Any, depth: int) -> bool:
        return self._random.random() < 0.5

    def _blob(self, shape: Any, depth: int) -> bytes | bytearray:
        choices: list[bytes | bytearray] = [b"", b"hello", bytes(range(256)), bytearray(b"x")]
        return self._random.choice(choices)

    def _timestamp(self, shape: Any, depth: int) -> Any:
        naive = datetime.datetime(2024, 2, 29, 12, 30, 15)
        choices = [
            naive,
            naive.replace(microsecond=123456, tzinfo=datetime.UTC),
            naive.replace(microsecond=5000, tzinfo=_ZONE),
            1577836800,
            1577836800.5,
            "2020-01-01",
            "2020-01-01T00:00:00Z",
            "2020-06-01T08:30:00.25+02:00",
            "1577836800",
        ]
        return self._random.choice(choices)
