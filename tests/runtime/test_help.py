"""The help of an operation says what its reference page says: the page that AWS publishes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.published_support import blocks
from tests.runtime.conftest import Command

_PAGES = Path(__file__).parents[2] / "generated" / "docs" / "cli"
_OPERATIONS = [
    ("pinpoint", "send-otp-message"),
    ("pinpoint", "send-users-messages"),
    ("pinpoint-sms-voice-v2", "send-destination-number-verification-code"),
]
# Told once for the whole program, and for the program's own options.
_ASIDE = ("Global Options", "Synopsis")
# Words of the pages themselves, and a list whose markup AWS has broken.
_OF_THE_PAGE = (
    *("Seealso:", "[aws", "--cli-input-", "--generate-cli-skeleton"),
    *("Tousethefollowingexamples", "Unlessotherwisestated", "/listitem>"),
)


def texts(found: Iterable[Any]) -> Iterator[str]:
    """The texts of a page's blocks, those of what every command has aside."""
    told = True
    for block in found:
        if isinstance(block, blocks.Heading):
            told = block.text not in _ASIDE
        elif not told:
            continue
        elif isinstance(block, blocks.Paragraph):
            yield "".join(segment.text for segment in block.segments)
        elif isinstance(block, blocks.Code):
            yield block.text
        elif isinstance(block, blocks.Bullets):
            yield from texts(block.items)
        else:
            yield from texts(block.blocks)


def plain(text: str) -> str:
    """A text without layout, and without what marks a required member."""
    return "".join(text.replace(" [required]", "").split())


@pytest.mark.parametrize("names", _OPERATIONS)
def test_every_text_of_the_page_is_in_the_help(names: tuple[str, str], run: Command) -> None:
    help_page = plain(run(*names, "help").out.replace("    sdk pinpoint ", "    aws pinpoint "))
    rst = (_PAGES / names[0] / f"{names[1]}.rst").read_text(encoding="utf-8")
    found = [plain(text) for text in texts(blocks.read_page(rst, smart_quotes=False))]
    assert len(found) > 20
    missing = [text for text in found if text not in help_page]
    assert [text for text in missing if not text.startswith(_OF_THE_PAGE)] == []
