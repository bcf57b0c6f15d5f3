"""Random answers of operations that list, page after page, as a service would give them."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from shapewright.ir import Member, Operation

_DEEP = 3
_MOMENT = datetime(2026, 3, 1, 8, 30, 15, tzinfo=UTC)
_LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789"


class Answers:
    """Makes answers of an operation.

    Args:
        chance: where all chance comes from.
    """

    def __init__(self, operation: Operation, chance: random.Random) -> None:
        assert operation.output is not None
        assert operation.pagination is not None
        self._output = operation.output
        self._chance = chance
        self._facts: Mapping[str, Any] = operation.pagination
        self._made = 0

    def pages(self, count: int) -> list[dict[str, Any]]:
        """Answers of a listing with so many pages; the last has no token."""
        return [self._page(number, number == count - 1) for number in range(count)]

    def _page(self, number: int, last: bool) -> dict[str, Any]:
        page: dict[str, Any] = {
            name: self._value(member, 1)
            for name, member in self._output.shape.members.items()
            if member.location is None
            and (name in self._output.required or self._chance.random() < 0.7)
        }
        for path in texts(self._facts["result_key"]):
            if self._chance.random() < 0.9:
                self._put(page, path, self._value(self._member(path), 1, self._size()))
        paths = texts(self._facts["output_token"])
        for place, path in enumerate(paths):
            self._token(page, path, None if last else f"token-{number}-{place}-" + "x" * 30)
        more = self._facts.get("more_results")
        if more:
            self._put(page, more, not last)
        return page

    def _token(self, page: dict[str, Any], path: str, text: str | None) -> None:
        """Put a token on a page; of a choice of two, one."""
        *plain, last = path.split(" || ")
        if "[" in last:  # a member of the last item of a list
            if text is not None and not (plain and self._chance.random() < 0.5):
                way, _, name = last.partition("[-1].")
                item = self._member(way).shape.member
                assert item is not None
                self._put(page, way, [{**self._value(item, 1), name: text}])
                plain = []
        else:
            plain = [last]
        for way in plain:
            made: Any = text
            member = self._member(way)
            if text is not None and member.type == "integer":
                made = 1 + self._chance.randrange(1_000_000)
            if text is not None and member.type == "map":
                made = {"key": {"S": text}}
            self._put(page, way, made)

    def _put(self, page: dict[str, Any], path: str, value: Any) -> None:
        *way, last = path.split(".")
        for name in way:
            page = page.setdefault(name, {})
        page.pop(last, None)
        if value is not None:
            page[last] = value

    def _member(self, path: str) -> Member:
        member = self._output
        for name in path.split("."):
            member = member.shape.members[name]
        return member

    def _size(self) -> int:
        return self._chance.choice([0, 1, 2, 3, 5])

    def _value(self, member: Member, depth: int, size: int | None = None) -> Any:
        self._made += 1
        if member.document:
            return {"any": [1, "x"]}
        write = getattr(self, f"_{member.type}", None)
        if write is not None:
            least = 0 if depth > _DEEP or self._made > 3_000 else 2
            return write(member, depth, self._chance.randint(0, least) if size is None else size)
        plain = {"integer": 7, "long": 2**40, "float": 1.5, "double": -0.25, "boolean": True}
        return plain.get(member.type, _MOMENT)

    def _structure(self, member: Member, depth: int, size: int) -> dict[str, Any]:
        members = [m for m in member.shape.members.values() if m.location is None]
        if member.union:
            members = members[:1]
        elif depth > _DEEP:
            members = []
        elif len(members) > 8:
            members = self._chance.sample(members, 8)
        return {m.name: self._value(m, depth + 1) for m in members}

    def _list(self, member: Member, depth: int, size: int) -> list[Any]:
        assert member.shape.member is not None
        return [self._value(member.shape.member, depth + 1) for _ in range(size)]

    def _map(self, member: Member, depth: int, size: int) -> dict[str, Any]:
        assert member.shape.value is not None
        return {self._text(): self._value(member.shape.value, depth + 1) for _ in range(size)}

    def _string(self, member: Member, depth: int, size: int) -> str:
        return self._text()

    def _blob(self, member: Member, depth: int, size: int) -> bytes:
        return self._text().encode()

    def _text(self) -> str:
        return "".join(self._chance.choices(_LETTERS, k=6))


def texts(value: str | Sequence[str]) -> list[str]:
    """One or many texts as a list."""
    return [value] if isinstance(value, str) else list(value)
