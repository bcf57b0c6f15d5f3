"""The pages of an operation that lists: which calls are made, and what of them is shown."""

from __future__ import annotations

from ..errors import CommandError
from . import tokens
from .options import MOST
from .parts import emptied, found, joined, overlay, place
from .start import with_token

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import Any

    from .start import Start

    Call = Callable[[dict[str, Any]], dict[str, Any]]


class Listing:
    """The pages of a listing, asked for one by one as they are read.

    Args:
        call: makes a call with some parameters.

    Attributes:
        token: text that leads on from where the listing stopped, once it has; None at its end.
        fixed: what of the first answer holds for all.
    """

    def __init__(self, call: Call, start: Start) -> None:
        self._call = call
        self._start = start
        self._facts = start.facts
        self.token: str | None = None
        self.fixed: dict[str, Any] = {}

    def __iter__(self) -> Iterator[dict[str, Any]]:
        primary = self._facts["results"][0]
        shown, left = self._start.shown, self._start.most
        for token, answer, following in self._chain():
            items = found(primary, answer)
            count = len(items) if isinstance(items, list | str | dict) else 0
            if left is not None and count > left:
                place(primary, answer, _cut(items, left))
                self.token = tokens.written(token, left + shown)
                yield answer
                return
            yield answer
            shown = 0
            left = None if left is None else left - count
            if left == 0 and following is not None:
                self.token = tokens.written(following)
                return

    def _chain(
        self,
    ) -> Iterator[tuple[dict[str, Any], dict[str, Any], dict[str, Any] | None]]:
        """Every answer, between the token that led to it and the one that leads on.

        Raises:
            CommandError: a token leads back to where the listing was.
        """
        params, token = self._start.params, self._start.token
        answer = self._call(params)
        self._begin(answer)
        seen: set[str] = set()
        while True:
            following = self._following(answer)
            yield token, answer, following
            if following is None:
                return
            text = tokens.written(following)
            if text in seen:
                raise CommandError(
                    "Error during pagination: The same next token was received twice: "
                    f"{following}"
                )
            seen.add(text)
            params, token = with_token(params, following), following
            answer = self._call(params)

    def results(self) -> Iterator[dict[str, Any]]:
        """What each answer adds to what is listed, with the fixed parts first.

        At last the token, if there is more.
        """
        for number, answer in enumerate(self):
            part = {} if number else self.fixed
            for path in self._facts["results"]:
                place(path, part, found(path, answer))
            yield part
        if self.token is not None:
            yield {"NextToken": {"NextToken": self.token}}

    def whole(self) -> dict[str, Any]:
        """All pages as one answer: what they list put together, and what holds for all.

        Under ``NextToken``, the token, if there is more.
        """
        values: dict[str, list[Any]] = {}
        for answer in self:
            for path in self._facts["results"]:
                value = found(path, answer)
                if value is not None:
                    values.setdefault(path, []).append(value)
        listed = {path: joined(of_pages) for path, of_pages in values.items()}
        answer = {}
        for path, value in listed.items():
            place(path, answer, value)
        overlay(answer, self.fixed)
        for path, value in listed.items():  # which stand in what is fixed, too
            place(path, answer, value)
        if self.token is not None:
            answer["NextToken"] = self.token
        return answer

    def _begin(self, answer: dict[str, Any]) -> None:
        """Take from the first answer what was shown before, and note what holds for all."""
        primary, *others = self._facts["results"]
        shown = self._start.shown
        if shown:
            items = found(primary, answer)
            place(
                primary,
                answer,
                items[shown:] if isinstance(items, list | str) else None,
            )
            for path in others:
                place(path, answer, emptied(found(path, answer)))
        for path in self._facts.get("fixed", ()):
            place(path, self.fixed, found(path, answer))

    def _following(self, answer: dict[str, Any]) -> dict[str, Any] | None:
        """The tokens that lead to the next page; None if there is none."""
        more = self._facts.get("more")
        if more is not None and not found(more, answer):
            return None
        following = {
            member: found(path, answer) or None
            for member, path in self._facts["tokens"].items()
        }
        return following if any(v is not None for v in following.values()) else None


def _cut(items: Any, kept: int) -> Any:
    """The first items of a page.

    Raises:
        CommandError: they are in no order.
    """
    if isinstance(items, dict):
        raise CommandError(
            f"{MOST} cannot end within a page here: what is listed is a map of {len(items)} entries"
        )
    return items[:kept] if isinstance(items, list | str) else []
