"""Editions of API reference pages: the sentences that belong to the page and not to a service.

They are the docs target's data (``api:`` in ``editions.yaml``), as documentation HTML.
"""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from dataclasses import dataclass

from shapewright.dialects.docs.editions import chosen_edition
from shapewright.dialects.documentation.markdown import to_markdown
from shapewright.dialects.escape import Rendered
from shapewright.dialects.view import Run

_PLACEHOLDER = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True)
class ApiEdition:
    """What API reference pages of one edition say beyond the service's facts.

    Args:
        texts: sentences by id, documentation HTML with ``{placeholders}``.
        sdks: id (in AWS's redirector) and title of each SDK that pages link to.
        error_members: whether the entry of an error lists the error's own members.
    """

    name: str
    texts: Mapping[str, str]
    sdks: tuple[tuple[str, str], ...]
    error_members: bool

    def say(self, text: str, **values: object) -> Rendered:
        """The sentence with this id as Markdown, values put in as text."""
        filled = _PLACEHOLDER.sub(lambda m: html.escape(str(values[m[1]])), self.texts[text])
        return to_markdown(filled)


def api_edition(run: Run) -> ApiEdition:
    """The edition of API pages that a run asks for; else the default one."""
    name, entries = chosen_edition(run.data["api"], run.edition)
    return ApiEdition(
        name=name,
        texts=entries["texts"],
        sdks=tuple((sdk["id"], sdk["title"]) for sdk in entries["sdks"]),
        error_members=entries["error_members"],
    )
