"""Editions of AWS CLI pages: the options and texts that belong to the page and not to a service.

They are the docs target's data (``editions.yaml``). Texts are documentation HTML in which
``double backquotes`` mark literals, as the AWS CLI writes its own help.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from shapewright.dialects.docs.editions import chosen_edition
from shapewright.dialects.view import Run

_PLACEHOLDER = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True)
class PageOption:
    """An option that does not come from the service.

    Args:
        names: spellings, dashes included; several if they share one entry of the page.
        type: type word that pages print.
        documentation: HTML, literals in double backquotes.
        choices: values that pages list.
    """

    names: tuple[str, ...]
    type: str
    documentation: str
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Edition:
    """What pages of one edition say beyond the service's facts.

    Args:
        options: by id: ``input`` and ``skeleton`` (the options that take and print a whole input),
            ``starting-token``, ``page-size`` and ``max-items`` (of paginated operations),
            ``outfile`` (of operations that return a stream).
        globals: options of every command, in the order of the page.
        texts: sentences by id; ``fill`` puts values into their ``{placeholders}``.
        service_notes: by service, a note for the end of its pages' descriptions: ``line`` (plain
            text) or ``documentation`` (HTML).
        help_note: RST line that closes descriptions and options; empty in most editions.
    """

    name: str
    options: Mapping[str, PageOption]
    globals: tuple[PageOption, ...]
    texts: Mapping[str, str]
    service_notes: Mapping[str, Mapping[str, str]]
    help_note: str


def fill(text: str, values: Mapping[str, str]) -> str:
    """``text`` with each ``{name}`` that ``values`` has replaced; others stay."""
    return _PLACEHOLDER.sub(lambda match: values.get(match[1], match[0]), text)


def edition_of(run: Run) -> Edition:
    """The edition that the pages of this run follow."""
    data: Mapping[str, Any] = run.data["cli"]
    name, facts = chosen_edition(data, run.edition)
    phrases = {**data["phrases"], **facts["phrases"]}
    changes = facts.get("changes", {})
    options = {
        key: _option({**raw, **changes.get(key, {})}, phrases)
        for key, raw in data["options"].items()
    }
    return Edition(
        name=name,
        options={
            **options,
            "input": options[facts["input"]],
            "skeleton": options[facts["skeleton"]],
        },
        globals=tuple(options[key] for key in [*facts["globals"], *facts.get("more_globals", ())]),
        texts={key: fill(text, phrases) for key, text in data["texts"].items()},
        service_notes=data["service_notes"],
        help_note=facts.get("help_note", ""),
    )


def _option(raw: Mapping[str, Any], phrases: Mapping[str, str]) -> PageOption:
    return PageOption(
        names=tuple(raw["names"]),
        type=raw["type"],
        documentation=fill(raw["documentation"], phrases),
        choices=tuple(raw.get("choices", ())),
    )
