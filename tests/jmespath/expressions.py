"""Random JMESPath expressions, good and damaged ones, and values to ask them of."""

from __future__ import annotations

import json
import random
from typing import Any

NAMES = ["a", "b", "c", "name", "_x1", '"a b"', '"é"', '"a"']
NUMBERS = ["0", "1", "2", "-1", "-2", "10"]
LITERALS = ["`1`", "`0`", "`true`", "`null`", "`[1, 2]`", '`"x"`', "`x`", "'x'", r"'it\'s'", "`{}`"]
LITERALS += ["`false`", "''", "`2.5`", '`{"a": [1]}`']
COMPARATORS = ["==", "!=", "<", "<=", ">", ">="]
FUNCTIONS = {
    "abs": "v",
    "avg": "v",
    "ceil": "v",
    "contains": "vv",
    "ends_with": "vv",
    "floor": "v",
    "join": "vv",
    "keys": "v",
    "length": "v",
    "map": "ev",
    "max": "v",
    "max_by": "ve",
    "merge": "vv",
    "min": "v",
    "min_by": "ve",
    "not_null": "vvv",
    "reverse": "v",
    "sort": "v",
    "sort_by": "ve",
    "starts_with": "vv",
    "sum": "v",
    "to_array": "v",
    "to_number": "v",
    "to_string": "v",
    "type": "v",
    "values": "v",
}
_PIECES = [
    *".*[]{}(),:@&|!<>=-'`\" \n?",
    "a",
    "b",
    "1",
    "[?",
    "[]",
    "||",
    "&&",
    "==",
    "length(",
    "é",
    "\\",
]


def value(random: random.Random, depth: int = 4) -> Any:
    """A value of JSON's types, with keys that expressions ask for."""
    kind = random.randrange(9 if depth else 6)
    if kind == 6:
        return [value(random, depth - 1) for _ in range(random.randrange(4))]
    if kind >= 7:
        keys = random.sample(["a", "b", "c", "name", "a b", "é"], random.randrange(5))
        return {key: value(random, depth - 1) for key in keys}
    choices: list[Any] = [random.randrange(-2, 4), random.choice([0.5, 2.5, 1.0])]
    choices += [random.choice(["", "x", "a", "12"]), random.random() < 0.5, None, "y"]
    return choices[kind]


def rows(random: random.Random) -> list[dict[str, Any]]:
    """Objects that are alike, as services list them."""
    return [
        {"a": random.randrange(5), "name": random.choice("xyz"), "c": value(random, 2)}
        for _ in range(random.randrange(5))
    ]


def expression(random: random.Random, depth: int = 4) -> str:
    """An expression that can be read, mostly."""
    if not depth:
        return random.choice([*NAMES, *LITERALS, "@", "*", "[0]", "[]", "[*]", "[::2]", "[1:]"])
    inner = [expression(random, depth - 1) for _ in range(2)]
    one, other = inner
    number = random.choice(NUMBERS)
    start, stop = (random.choice(["", *NUMBERS]) for _ in range(2))
    forms = [
        one,
        f"{one}.{random.choice(NAMES)}",
        f"{random.choice(NAMES)}.{other}",
        f"{one}[{number}]",
        f"{one}[*].{random.choice(NAMES)}",
        f"{one}[]",
        f"{one}.*",
        f"{one}[{start}:{stop}]",
        f"{one}[{start}:{stop}:{random.choice(['', '1', '-1', '2'])}]",
        f"{random.choice(NAMES)}[?{one} {random.choice(COMPARATORS)} {other}]",
        f"{random.choice(NAMES)}[?{one}].{random.choice(NAMES)}",
        f"{one} | {other}",
        f"{one} || {other}",
        f"{one} && {other}",
        f"!{one}",
        f"({one})",
        f"[{one}, {other}]",
        f"{{{random.choice(NAMES)}: {one}, z: {other}}}",
        f"{random.choice(NAMES)}.[{one}]",
        f"{one} {random.choice(COMPARATORS)} {other}",
        _call(random, depth),
        _call(random, depth),
    ]
    return random.choice(forms)


def _call(random: random.Random, depth: int) -> str:
    name, kinds = random.choice(list(FUNCTIONS.items()))
    given = [
        ("&" if kind == "e" else "") + expression(random, depth - 1)
        for kind in kinds[: random.choice([len(kinds)] * 12 + [len(kinds) - 1])]
    ]
    return f"{name}({', '.join(given)})"


def damaged(random: random.Random) -> str:
    """An expression with a few characters lost, added or changed."""
    text = [*expression(random, 2)]
    for _ in range(random.randrange(1, 4)):
        place = random.randrange(len(text) + 1)
        cut = random.randrange(2)
        text[place : place + cut] = [random.choice(_PIECES)] if random.random() < 0.7 else []
    return "".join(text)


def shown(found: Any) -> str:
    """A result as text that tells booleans from numbers."""
    return json.dumps(found, sort_keys=False)
