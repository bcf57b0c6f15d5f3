"""What an error of usage says below the AWS CLI's own words: what was most likely meant.

Loaded only when there is an error.
"""

from __future__ import annotations

from difflib import get_close_matches

from .._service import Service
from .._tables import name_of
from .arguments import END, FLAG, MANY, NO_FLAG
from .global_options import matcher
from .input.hints import meant
from .input.written import as_word

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from typing import Any

    from .._tables import Node, Shapes, Wire
    from .arguments import Matcher, Option
    from .operation import Command

_CLOSE = 0.7
_LONGEST = 1_000
_LONGEST_NAME = 100
_MOST = 5  # whoever made more mistakes made one that explains the rest
_FLAGS = (FLAG, NO_FLAG)
_KEY_MARKS = (" ", ",", "{", "[", '"', "'")


def misspelt(words: Iterable[str], known: Iterable[str]) -> list[str]:
    """For each word that is meant for an option, the one that is spelled most like it."""
    names = list(known)
    hints = []
    dashed = [word for word in words if word.startswith("-") and word != END]
    for word in dashed[:_MOST]:
        name = word.partition("=")[0]
        if len(name) > _LONGEST_NAME:
            continue
        if name in names:
            hints.append(f"{name} stands behind {END}, where no word is an option")
            continue
        long = f"--{name.lstrip('-')}"
        close = get_close_matches(long, names, n=1, cutoff=_CLOSE)
        if close:
            hints.append(f"{name} is no option; maybe {close[0]}")
    return hints


def strays_hints(
    words: Sequence[str],
    strays: Sequence[str],
    command: Command,
    package: str,
    own: Matcher,
) -> list[str]:
    """How words that mean nothing would mean something.

    Args:
        words: the whole command line.
        strays: those of its words that no option takes.
        package: full name of the service's package.
        own: finds the options of the command.
    """
    every = matcher(own.names, strict=False)
    hints = misspelt(strays, [*own.names, *every.names])
    meaningless = set(strays)
    wire = Service(package).wire
    for option, given, more in _runs(words, own, every):
        if not more or not meaningless.issuperset(more):
            continue
        if option.takes in _FLAGS:
            hints.append(f"{option.name} takes no value")
        elif given is not None:
            hints += _quoted(option, [given, *more], command, wire)
    return hints[:_MOST]


def _runs(
    words: Sequence[str], own: Matcher, every: Matcher
) -> Iterator[tuple[Option, str | None, list[str]]]:
    """Each option of a line that takes one value or none, its value, and the words behind it."""
    for at, word in enumerate(words):
        if word == END:
            return
        option, given = every.find(word) if word.startswith("-") else (None, None)
        if option is None and word.startswith("-"):
            option, given = own.find(word)
        if option is None or option.takes == MANY:
            continue
        behind: list[str] = []
        for following in words[at + 1 :]:
            if following.startswith("-"):
                break
            behind.append(following)
        if option.takes not in _FLAGS and given is None and behind:
            given = behind.pop(0)
        yield option, given, behind


def _quoted(
    option: Option, given: list[str], command: Command, wire: Wire
) -> list[str]:
    """The words behind an option as the one value that they are the parts of."""
    if sum(map(len, given)) > _LONGEST:
        return []
    node = _node(option, command, wire)
    if node is not None and _is_pairs(given[1:]) and not given[0].endswith(","):
        text = ",".join(given)
        return [f"pairs have commas between them: {option.name} {as_word(text)}"]
    text = " ".join(given)
    if node is not None and text.startswith(("{", "[")):
        return meant(option.name, [text], node, wire.SHAPES)
    return [f"a value with blanks needs quotes: {option.name} {as_word(text)}"]


def _node(option: Option, command: Command, wire: Wire) -> Node | None:
    """What the tables say of an option that takes shorthand; None of others."""
    name = wire.OPERATIONS[command.METHOD].get("input")
    node: Node | None = wire.SHAPES[name][1].get(option.target) if name else None
    return node if node is not None and name_of(node) in wire.SHAPES else None


def _is_pairs(words: Sequence[str]) -> bool:
    """Whether each word begins with a key and its mark."""
    for word in words:
        key, mark, _ = word.partition("=")
        if not mark or not key or any(each in key for each in _KEY_MARKS):
            return False
    return True


def wrong_type_hints(
    command: Command,
    wire: Wire,
    values: Mapping[str, Any],
    params: Mapping[str, Any],
    members: Iterable[str],
) -> list[str]:
    """The values of options as they were meant, if their types are wrong.

    Args:
        values: what was given, by member.
        params: what was made of it.
        members: those with a value of a wrong type somewhere in it.
    """
    shapes: Shapes = wire.SHAPES
    nodes = shapes[wire.OPERATIONS[command.METHOD]["input"]][1]
    hints: list[str] = []
    for option, member, *_ in command.OPTIONS:
        words = values.get(member)
        given: list[Any] = words if isinstance(words, list) else [words]
        if member not in members or not all(isinstance(word, str) for word in given):
            continue
        if sum(map(len, given)) <= _LONGEST:
            hints += meant(option, given, nodes[member], shapes, params[member])
    return hints
