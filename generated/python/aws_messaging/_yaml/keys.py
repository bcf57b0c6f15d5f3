"""Words that may turn out to be keys: one at most for each bracket that is open, one outside."""

from __future__ import annotations

from .errors import YamlError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .source import Source

_LONGEST_KEY = 1024


class Candidate:
    """A word that may turn out to be a key.

    Attributes:
        number: of the word, among all.
        needed: whether nothing but a key can stand there.
    """

    __slots__ = ("at", "column", "line", "needed", "number")

    def __init__(self, number: int, needed: bool, source: Source) -> None:
        self.number = number
        self.needed = needed
        self.at = source.at
        self.line = source.line
        self.column = source.column


class Keys:
    """The candidates of a text, by the number of brackets around them.

    Attributes:
        may_begin: whether the next word may be a key, or outside of brackets begin a collection.
    """

    def __init__(self, source: Source) -> None:
        self.may_begin = True
        self._source = source
        self._found: dict[int, Candidate] = {}

    def first(self) -> int:
        """The number of the first word that may be a key; -1 if none may."""
        if not self._found:
            return -1
        self.drop_passed()
        return min([found.number for found in self._found.values()], default=-1)

    def add(self, level: int, number: int, needed: bool) -> None:
        """The word that begins here may be a key, if one may begin at all.

        Args:
            number: of the word.
            needed: whether nothing but a key can stand there.

        Raises:
            YamlError: there was a word before it that had to be one.
        """
        if self.may_begin:
            self.drop(level)
            self._found[level] = Candidate(number, needed, self._source)

    def pop(self, level: int) -> Candidate | None:
        """The candidate of a level, which is one no longer."""
        return self._found.pop(level, None)

    def clear(self) -> None:
        """No word is a candidate any longer."""
        self._found = {}

    def drop_passed(self) -> None:
        """Forget words that are no keys, because their line ended or too much follows.

        Raises:
            YamlError: one of them had to be a key.
        """
        source = self._source
        for level, found in list(self._found.items()):
            if found.line != source.line or source.at - found.at > _LONGEST_KEY:
                self.drop(level)

    def drop(self, level: int) -> None:
        """Forget the candidate of a level.

        Raises:
            YamlError: it had to be a key.
        """
        found = self._found.pop(level, None)
        if found is not None and found.needed:
            raise YamlError(
                "no ': ' follows this key: write 'key: value'; a text that goes on from the line"
                " above is indented more",
                found.line + 1,
                found.column + 1,
            )
