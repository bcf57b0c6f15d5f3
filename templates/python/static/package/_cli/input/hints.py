"""What an error says below the AWS CLI's own words: how the user's own input would be right.

Loaded only when there is an error.
"""

from __future__ import annotations

import os

from ..._tables import name_of
from .coerce import CoercionError, DocumentInShorthand, typed
from .files import BYTES, TEXT
from .loose import Unclear, read
from .written import as_json, as_shorthand, as_word

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

    from ..._tables import Node, Shapes

_LONGEST = 1_000
_MOST_NAMES = 40
_NUMBERS = {"integer": "an integer", "long": "an integer"}


def value_hints(
    option: str, words: Any, node: Node, shapes: Shapes, error: CoercionError | None
) -> list[str]:
    """How an option's value would be right.

    Args:
        words: what was given, read from its file if it named one.
        error: what could not be made of a value that was read.
    """
    if error is not None:
        return [_number_hint(option, error)]
    if isinstance(words, bytes):
        return [f"{option} {TEXT}PATH reads a file as text"]
    given = words if isinstance(words, list) else [words]
    hints = forgotten_file(option, given[0]) if len(given) == 1 else []
    if hints or sum(map(len, given)) > _LONGEST:
        return hints
    if rewritten := meant(option, given, node, shapes):
        return rewritten
    return _forms(option, node, shapes)


def _number_hint(option: str, error: CoercionError) -> str:
    place = place_text(option, error.path)
    return f"{place} must be {_NUMBERS.get(error.wanted, 'a number')}"


def place_text(option: str, path: Sequence[str | int]) -> str:
    """An option, and what is below it."""
    steps = "".join(f"[{s}]" if isinstance(s, int) else f".{s}" for s in path)
    return f"{steps.removeprefix('.')} of {option}" if steps else option


def forgotten_file(option: str, text: str) -> list[str]:
    """That a text which is no value names a file, perhaps as other programs want it named."""
    if not text or len(text) > _LONGEST or not text.isprintable():
        return []
    scheme, mark, path = text.partition(":")
    means_file = bool(mark) and scheme.lower() in ("file", "fileb")
    if means_file:
        path = path.removeprefix("//")
    for name in (text, text.removeprefix("@"), path if means_file else ""):
        if name and os.path.isfile(os.path.expandvars(os.path.expanduser(name))):
            return [f"{name} is a file; to read it: {option} {as_word(TEXT + name)}"]
    if means_file and not text.startswith((TEXT, BYTES)):
        return [f"to read a file: {option} {as_word(TEXT + path)}"]
    return []


def blob_hints(option: str, path: Sequence[str | int]) -> list[str]:
    """How bytes are given.

    Args:
        path: of the value below what the option gives; empty for that itself.
    """
    if option.startswith("--cli-input-"):
        files = ""
    elif path:
        files = f"; in shorthand, NAME@={BYTES}PATH takes the bytes of a file"
    else:
        files = f", or with {BYTES}PATH the bytes of a file"
    return [
        f"{place_text(option, path)} takes base64 text{files}",
        "for plain text as it is: --cli-binary-format raw-in-base64-out",
    ]


def meant(
    option: str, given: list[str], node: Node, shapes: Shapes, unlike: Any = None
) -> list[str]:
    """The user's own value as shorthand and as JSON; nothing if it is not clear what is meant.

    Words that make no sense each by itself are taken for one whose quotes were forgotten.

    Args:
        unlike: a value that it must not be, since it is wrong.
    """
    hints = _rewritten(option, given, node, shapes, unlike)
    if not hints and len(given) > 1:
        hints = _rewritten(option, [" ".join(given)], node, shapes, unlike)
    return hints


def _rewritten(
    option: str, given: list[str], node: Node, shapes: Shapes, unlike: Any
) -> list[str]:
    words = None
    try:
        value = made = read(given, node, shapes)
    except (Unclear, RecursionError):
        return []
    try:
        made = typed(value, node, shapes)
        words = as_shorthand(value, node, shapes)
    except DocumentInShorthand:
        pass  # JSON says it
    except (CoercionError, RecursionError):
        return []
    is_json = given[0].lstrip().startswith(("{", "["))  # which says what is a list
    guesses = is_json and unlike is not None and not _nests_alike(made, unlike)
    if made == unlike or guesses:
        return []
    hints = []
    if words is not None and words != given and "".join(words).isprintable():
        hints.append(f"as shorthand: {option} {' '.join(map(as_word, words))}")
    json = as_json(made)
    if [json] != given:
        hints.append(f"as JSON: {option} {as_word(json)}")
    return hints


def _nests_alike(one: Any, other: Any) -> bool:
    """Whether two values have lists and structures in the same places."""
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(
            _nests_alike(one[key], other[key]) for key in one
        )
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(_nests_alike, one, other))
    return not isinstance(one, dict | list) and not isinstance(other, dict | list)


def _forms(option: str, node: Node, shapes: Shapes) -> list[str]:
    """What a value of the option looks like."""
    shape = shapes.get(name_of(node))
    if shape is None:
        return []
    if shape[0] == "list" and name_of(shape[1]) in shapes:
        shape = shapes[name_of(shape[1])]
    if shape[0] == "map":
        return [f"{option} takes KEY=value,KEY=value or JSON"]
    if shape[0] != "structure" or not shape[1]:
        return []
    names = list(shape[1])
    more = ", ..." if len(names) > _MOST_NAMES else ""
    example = f"{names[0]}=value" + (f",{names[1]}=value" if len(names) > 1 else "")
    return [
        f"{option} takes {example} or JSON; its members are "
        f"{', '.join(names[:_MOST_NAMES])}{more}"
    ]
