"""Where we read differently from ruamel.yaml on purpose, and why.

Tests hold the list both ways: nothing else differs, and each example does.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from tests.yaml_reading.outcomes import FAILED, REFUSED, VALUE, Outcome


class Known(NamedTuple):
    """A difference that is meant.

    Args:
        reason: why.
        ours: what we do: the kind of an outcome.
        theirs: what ruamel.yaml does.
        says: a pattern in what the one that refuses or fails says.
        examples: texts.
    """

    reason: str
    ours: str
    theirs: str
    says: str
    examples: tuple[str, ...]


_LAUGHS = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"a{level}: &a{level} [{', '.join([f'*a{level - 1}'] * 10)}]\n" for level in range(1, 7)
)

KNOWN = (
    Known(
        "'=' and '<<' as values: words of YAML 1.1 that ruamel.yaml knows and has no value for. "
        "In YAML 1.2 they are texts.",
        VALUE,
        REFUSED,
        "tag:yaml.org,2002:(value|merge)",
        ("=", "a: =", "- <<", "[=, <<]", "{a: <<}"),
    ),
    Known(
        "Signs and underscores without a digit: ruamel.yaml takes them for numbers and fails. "
        "They are texts.",
        VALUE,
        FAILED,
        "ValueError: (invalid literal for int|could not convert string to float)",
        ("-_", "a: +_", "- 0x_", "._", "-._", "0b_"),
    ),
    Known(
        "A version that ruamel.yaml does not know: it fails. YAML asks for reading it as the "
        "newest one that is known.",
        VALUE,
        FAILED,
        "AssertionError: version",
        ("%YAML 1.3\n---\nyes\n", "%YAML 1.0\n--- 010\n"),
    ),
    Known(
        "A value that stands in itself: ruamel.yaml makes it, and whoever walks through it never "
        "comes to an end.",
        REFUSED,
        VALUE,
        "stands in what it stands for",
        ("&a [*a]", "&a {b: *a}", "a: &x\n- b: *x\n"),
    ),
    Known(
        "Aliases that stand for more than ten million characters and values: the text is small, "
        "what comes of it is not.",
        REFUSED,
        VALUE,
        "aliases make too much",
        (_LAUGHS,),
    ),
    Known(
        "More than 200 lists and maps in one another: no input of AWS nests like that, and "
        "ruamel.yaml's own bound is where Python gives up.",
        REFUSED,
        VALUE,
        "stand in one another",
        ("[" * 201 + "]" * 201,),
    ),
    Known(
        "Half a character (an escape from \\ud800 to \\udfff): ruamel.yaml makes a text that "
        "cannot be sent.",
        REFUSED,
        VALUE,
        "stands before the number of a character",
        (r'"\ud83d"', r'"\udc00"', r'"\U0000d800"', r'"\ud83dx"'),
    ),
    Known(
        "Two halves of one character, as JSON writes them: JSON is YAML, and so they are that "
        "character; for ruamel.yaml they are two.",
        VALUE,
        VALUE,
        "",
        (r'"\ud83d\ude00"', r'{"a": "x\uD83D\uDE00y"}'),
    ),
    Known(
        "A number with two signs behind !!int or !!float: ruamel.yaml drops one.",
        REFUSED,
        VALUE,
        "'[-+]{2}",
        ("!!int --5", "!!float '-+1.5'"),
    ),
    Known(
        "A second '<<' in a map: ruamel.yaml takes it if the first one merges nothing.",
        REFUSED,
        VALUE,
        "<< stands twice",
        ("a: {<<: {}, <<: {b: 1}}",),
    ),
    Known(
        "A map behind the tag of a scalar stands in ruamel.yaml for what its key '=' holds, an "
        "idea of YAML 1.1 that was given up.",
        REFUSED,
        VALUE,
        "a map cannot have the tag",
        ("!!str {=: x}", "!!int {=: 5}"),
    ),
)


def covering(ours: Outcome, theirs: Outcome) -> Iterable[Known]:
    """The entries that a difference may be."""
    said = " ".join(str(each.value) for each in (ours, theirs) if each.kind != VALUE)
    for known in KNOWN:
        kinds = (known.ours, known.theirs)
        if kinds == (ours.kind, theirs.kind) and known.says and re.search(known.says, said):
            yield known
