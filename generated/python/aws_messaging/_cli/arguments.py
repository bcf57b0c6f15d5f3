"""Words of a command line to options and their values, by the rules of the AWS CLI.

They are those of Python's ``argparse``, which the AWS CLI is built on: ``--x value`` and
``--x=value``; the last of several wins; a unique beginning of an option's name stands for it; a
value that begins with ``-`` needs ``=``, unless it is a negative number or holds a blank; no
word behind ``--`` is an option.
"""

from __future__ import annotations

from .errors import usage_error

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from typing import Any

ONE = "one"
MANY = "many"
MAYBE = "maybe"
FLAG = "flag"
NO_FLAG = "no-flag"
INTEGER = "integer"
NUMBER = "number"
"""How much an option takes: one word, any number, one or none, none (true), none (false), and one
word that is a number."""

END = "--"
"""The word behind which no word is an option."""


class Option:
    """An option that a command knows.

    Args:
        name: with its dashes.
        target: key of its value in what ``parse`` returns.
        takes: one of the kinds above.
        choices: the words that it takes; empty for any.
    """

    __slots__ = ("choices", "name", "takes", "target")

    def __init__(
        self, name: str, target: str, takes: str = ONE, choices: Sequence[str] = ()
    ) -> None:
        self.name = name
        self.target = target
        self.takes = takes
        self.choices = choices


class Parsed:
    """What a command line holds.

    Attributes:
        values: by target; options that were not given are missing.
        rest: the words that belong to no option, and options that are not known, in order.
        plain: positions in ``rest`` of words that are no options.
    """

    __slots__ = ("plain", "rest", "values")

    def __init__(self) -> None:
        self.values: dict[str, Any] = {}
        self.rest: list[str] = []
        self.plain: list[int] = []


class Matcher:
    """Options that words may name.

    Args:
        options: by name with dashes.
        exact_only: names that no shorter word stands for.
        reserved: words that are another parser's options, and so name none of these.
        strict: whether a word that stands for several options is an error.
    """

    def __init__(
        self,
        options: Mapping[str, Option],
        exact_only: Iterable[str] = (),
        reserved: Iterable[str] = (),
        strict: bool = True,
    ) -> None:
        self._options = options
        self._abbreviable = [name for name in options if name not in set(exact_only)]
        self._reserved = frozenset(reserved)
        self._strict = strict

    @property
    def names(self) -> list[str]:
        """The options, with their dashes."""
        return [*self._options]

    def find(self, word: str) -> tuple[Option | None, str | None]:
        """The option that a word names and the value joined to it by ``=``, if any.

        Raises:
            CommandError: the word stands for more than one option.
        """
        if word in self._options:
            return self._options[word], None
        name, equals, value = word.partition("=")
        joined = value if equals else None
        if name in self._options:
            return self._options[name], joined
        if not name.startswith("--") or name == "--" or name in self._reserved:
            return None, None
        found = [known for known in self._abbreviable if known.startswith(name)]
        if len(found) > 1 and self._strict:
            raise usage_error(
                f"ambiguous option: {name} could match {', '.join(found)}"
            )
        return (self._options[found[0]], joined) if len(found) == 1 else (None, None)


def parse(words: Sequence[str], matcher: Matcher) -> Parsed:
    """Sort the words of a command line.

    Raises:
        CommandError: an option lacks its value, or takes none and was given one.
    """
    parsed = Parsed()
    kinds = _sorted_out(words, matcher)
    at = 0
    while at < len(kinds):
        word = kinds[at]
        at += 1
        if word.option is None:
            if not word.dashed:
                parsed.plain.append(len(parsed.rest))
            parsed.rest.append(word.text)
            continue
        given = [] if word.joined is None else [word.joined]
        if word.joined is None:
            limit = {MANY: len(kinds), FLAG: 0, NO_FLAG: 0}.get(word.option.takes, 1)
            while at < len(kinds) and len(given) < limit and not kinds[at].dashed:
                given.append(kinds[at].text)
                at += 1
        following = kinds[at].text if at < len(kinds) else ""
        parsed.values[word.option.target] = _value(word.option, given, following)
    return parsed


def _sorted_out(words: Sequence[str], matcher: Matcher) -> list[_Word]:
    """What each word is; none behind ``--`` is an option."""
    kinds: list[_Word] = []
    for at, word in enumerate(words):
        kinds.append(_Word(word, matcher))
        if word == END:
            kinds += [_Word(rest) for rest in words[at + 1 :]]
            break
    return kinds


class _Word:
    """A word and what it is: an option (known or not), or plain text."""

    __slots__ = ("dashed", "joined", "option", "text")

    def __init__(self, text: str, matcher: Matcher | None = None) -> None:
        self.text = text
        self.option: Option | None = None
        self.joined: str | None = None
        self.dashed = False
        if matcher is not None and text.startswith("-") and text != "-":
            self.option, self.joined = matcher.find(text)
            plain = " " in text or _is_negative_number(text)
            self.dashed = self.option is not None or not plain


def _is_negative_number(text: str) -> bool:
    whole, dot, part = text[1:].partition(".")
    if dot:
        return part.isdecimal() and (not whole or whole.isdecimal())
    return whole.isdecimal()


def _value(option: Option, given: list[str], following: str) -> Any:
    """What an option was given; ``following`` is the word behind that."""
    takes = option.takes
    if takes in (FLAG, NO_FLAG):
        if given:
            raise _wrong(option, f"ignored explicit argument {given[0]!r}")
        return takes == FLAG
    if takes == MANY:
        return given
    if takes == MAYBE and not given:
        return ""
    if not given:
        told = f"a value that begins with a dash: {option.name}={following}"
        hints = [told] if following.startswith("-") and following != END else []
        raise _wrong(option, "expected one argument", hints)
    if takes in (INTEGER, NUMBER):
        return _number(option, given[0])
    if option.choices and given[0] not in option.choices:
        hints = [f"{option.name} takes {', '.join(option.choices)}"]
        raise _wrong(option, f"Found invalid choice {given[0]!r}\n", hints)
    return given[0]


def _number(option: Option, text: str) -> int | float:
    try:
        return int(text) if option.takes == INTEGER else float(text)
    except ValueError:
        word = "int" if option.takes == INTEGER else "float"
        raise _wrong(option, f"invalid {word} value: {text!r}") from None


def _wrong(option: Option, message: str, hints: Sequence[str] = ()) -> Exception:
    return usage_error(f"argument {option.name}: {message}", hints)
