"""Values made from the spec: right ones, and ones with mistakes at known places.

All chance comes from a ``random.Random``; hypothesis hands one in whose every throw is its own, so
that what it finds it can make smaller.
"""

from __future__ import annotations

import io
import random
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal
from typing import Any

from shapewright.ir import Member, Shape
from tests.oracles.endings import least_depth
from tests.oracles.limits import BITS, sizes, stricter
from tests.oracles.mistakes import wrong, wrong_texts
from tests.python_target.mutation import Dict, Str
from tests.support import pattern_texts

_LONGEST_TEXT = 2_000
_MOST_ITEMS = 60
_LONGEST_KEY = 60
_DEEP = 5
_LETTERS = "aZ09 -_.:/é٣ß\u2028\n\t\U0001f4f1"


@dataclass(frozen=True, slots=True)
class Mistake:
    """Something wrong that was put into a value on purpose.

    Args:
        path: where, as problems spell it.
        rule: of the problem that must be told there.
    """

    path: str
    rule: str


class Maker:
    """Makes values for uses of shapes.

    Args:
        chance: where all chance comes from.
        mistakes: how often a place is made wrong, from 0 to 1.
    """

    def __init__(self, chance: random.Random, mistakes: float = 0.0) -> None:
        self._chance = chance
        self._mistakes = mistakes
        self.made: list[Mistake] = []
        """The mistakes that validators must find, in no special order."""

    def value(self, member: Member, path: str = "", depth: int = 0) -> Any:
        """A value for a use of a shape; a wrong one now and then, but for event streams."""
        if member.eventstream:
            return {}
        if self._errs():
            return self._wrong(member, path, depth)
        if member.json_header:
            return self._json()
        return _WRITERS[member.type](self, member, path, depth)

    def _errs(self) -> bool:
        return self._mistakes > 0 and self._chance.random() < self._mistakes

    def _wrong(self, member: Member, path: str, depth: int) -> Any:
        careful = Maker(self._chance)
        value, rule = wrong(member, self._chance, lambda: careful.value(member, "", depth + 2))
        if rule:
            self._note(path, rule)
        return value

    def _note(self, path: str, rule: str) -> None:
        self.made.append(Mistake(path.removeprefix("."), rule))

    def _json(self, depth: int = 0) -> Any:
        """Any JSON value."""
        kind = self._chance.randrange(8 if depth < 2 else 6)
        if kind == 6:
            return [self._json(depth + 1) for _ in range(self._chance.randrange(3))]
        if kind == 7:
            return {key: self._json(depth + 1) for key in self._chance.sample("abc", 2)}
        return (None, True, 7, -2.5, "text", "é\U0001f4f1")[kind]

    def _structure(self, member: Member, path: str, depth: int) -> Any:
        shape = member.shape
        if member.document:
            return self._json()
        names = self._names(shape, depth)
        if shape.required and self._errs():
            self._leave_out(names, shape, path)
        made = {
            name: self.value(shape.members[name], f"{path}.{name}", depth + 1) for name in names
        }
        if self._errs():
            made[self._unknown(shape, path)] = self._chance.choice([1, "a", None, {}])
        return made if self._is_usual() else Dict(made)

    def _names(self, shape: Shape, depth: int) -> list[str]:
        """The members to set."""
        if shape.union:
            names = sorted(shape.members)
            if depth > _DEEP:
                return [min(names, key=lambda name: least_depth(shape.members[name]))]
            return [self._chance.choice(names)]
        required = [name for name in shape.required if name in shape.members]
        optional = [name for name in shape.members if name not in required]
        most = 0 if depth > _DEEP else min(len(optional), 6 if depth == 0 else 3)
        return required + self._chance.sample(optional, self._chance.randint(0, most))

    def _leave_out(self, names: list[str], shape: Shape, path: str) -> None:
        missing = self._chance.choice(shape.required)
        if missing in names and not shape.members[missing].idempotency_token:
            names.remove(missing)
            self._note(f"{path}.{missing}", "required")

    def _unknown(self, shape: Shape, path: str) -> str:
        known = self._chance.choice(sorted(shape.members)) if shape.members else "Name"
        names = [known.swapcase(), known + "s", "", "a b"]
        name = next((n for n in self._chance.sample(names, 2) if n not in shape.members), "_")
        self._note(path + (f".{name}" if name.isidentifier() else f"[{shown(name)}]"), "unknown")
        return name

    def _list(self, member: Member, path: str, depth: int) -> Any:
        item = member.shape.member
        assert item is not None
        size = self._size(member, 0 if depth > _DEEP else 3)
        items = [self.value(item, f"{path}[{index}]", depth + 1) for index in range(size)]
        return items if self._is_usual() else tuple(items)

    def _map(self, member: Member, path: str, depth: int) -> Any:
        key, value = member.shape.key, member.shape.value
        assert key is not None
        assert value is not None
        keys = [self._key(key) for _ in range(self._size(member, 0 if depth > _DEEP else 3))]
        return {
            key: self.value(value, f"{path}[{shown(key)}]", depth + 1)
            for key in dict.fromkeys(keys)
        }

    def _key(self, key: Member) -> Any:
        if not self._errs():
            return self._text(key)
        texts = [text for text, _ in wrong_texts(key, self._chance, lambda: self._text(key))]
        usual = [text for text in texts if type(text) is str]
        return self._chance.choice([5, None, True, "", "x" * 300, *usual])

    def _size(self, member: Member, usual: int) -> int:
        least, most = sizes(member)
        most = least + usual if most is None else max(least, min(most, least + usual))
        return min(self._chance.randint(least, most), _MOST_ITEMS)

    def _string(self, member: Member, path: str, depth: int) -> str:
        made = self._text(member)
        return made if self._is_usual() else Str(made)

    def _text(self, member: Member) -> str:
        stated = member.documented
        if enum := (stated.enum if stated is not None else ()) or member.enum:
            return self._chance.choice(enum)
        least, most = sizes(member)
        pattern = (stated.pattern if stated is not None else None) or member.pattern
        if pattern is None:
            size = self._chance.choice([least, least + self._chance.randrange(12)])
            if most is not None and (most < size or (most < 300 and self._chance.random() < 0.2)):
                size = most
            return self._letters(min(size, _LONGEST_TEXT))
        text = ""
        for _ in range(4):
            text = pattern_texts.matching(pattern, self._chance)
            if len(text) >= least and (most is None or len(text) <= most):
                break
        return text

    def _letters(self, size: int) -> str:
        some = "".join(self._chance.choice(_LETTERS) for _ in range(min(size, 6)))
        return (some * (size // 6 + 1))[:size]

    def _whole(self, member: Member, path: str, depth: int) -> int:
        limit: int = 2 ** BITS[member.type]
        least, most = stricter(max, member, "min"), stricter(min, member, "max")
        low = -limit if least is None else max(-int(-least // 1), -limit)
        high = limit - 1 if most is None else min(int(most // 1), limit - 1)
        if low >= high:
            return low
        return self._chance.choice([low, high, self._chance.randint(low, min(high, low + 1000))])

    def _real(self, member: Member, path: str, depth: int) -> Any:
        least, most = stricter(max, member, "min"), stricter(min, member, "max")
        low = least if least is not None else min(-5.0, most or 0)
        high = most if most is not None else max(5.0, low)
        number = self._chance.choice([low, high, (low + high) / 2])
        return number if self._is_usual() else Decimal(repr(number))

    def _boolean(self, member: Member, path: str, depth: int) -> bool:
        return self._chance.random() < 0.5

    def _blob(self, member: Member, path: str, depth: int) -> Any:
        size = self._size(member, 6)
        made = bytes(self._chance.randrange(256) for _ in range(min(size, 4))) * (size // 4 + 1)
        if self._is_usual():
            return made[:size]
        return self._chance.choice([bytearray(made[:size]), "x" * size, io.BytesIO(made)])

    def _timestamp(self, member: Member, path: str, depth: int) -> Any:
        moment = datetime(2026, 3, 1, 8, 30, tzinfo=UTC) + timedelta(self._chance.randrange(999))
        texts = [moment.isoformat(), moment.strftime("%Y-%m-%dT%H:%M:%SZ"), "2026-03-01"]
        texts += ["1767225600", "Sun, 01 Mar 2026 08:30:00 GMT", "2026-03-01T08:30:00.5+02:00"]
        zone = timezone(timedelta(hours=-5))
        moments = [moment, moment.replace(tzinfo=None), moment.astimezone(zone)]
        return self._chance.choice([*texts, *moments, 0, 1767225600, 1.5, -1])

    def _is_usual(self) -> bool:
        """Whether to use the plainest of the types that may stand at a place."""
        return self._chance.random() < 0.97


def shown(key: Any) -> str:
    """A map's key as paths show it."""
    if not isinstance(key, str):
        return str(key)
    visible = "".join(map(_visible, key[:_LONGEST_KEY])).replace('"', '\\"')
    if len(key) <= _LONGEST_KEY:
        return f'"{visible}"'
    return f'"{visible}..." ({len(key)} characters)'


def _visible(character: str) -> str:
    usual = character.isprintable() and character != "\\"
    return character if usual else ascii(character)[1:-1]


_WRITERS: dict[str, Callable[[Maker, Member, str, int], Any]] = {
    "structure": Maker._structure,
    "list": Maker._list,
    "map": Maker._map,
    "string": Maker._string,
    "integer": Maker._whole,
    "long": Maker._whole,
    "float": Maker._real,
    "double": Maker._real,
    "boolean": Maker._boolean,
    "blob": Maker._blob,
    "timestamp": Maker._timestamp,
}
