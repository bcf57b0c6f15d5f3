"""The captured pages 000, 001 and 004: specs -> product page -> capture -> the same bytes."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from pathlib import Path

import pytest

from shapewright.naming import command_name
from shapewright.pipeline import Options, generate
from tests.published_support import captures
from tests.published_support.blocks import read_page

ROOT = Path(__file__).parents[2]
PUBLISHED = ROOT / "tests" / "published"


@functools.cache
def docs(edition: str) -> Mapping[str, bytes]:
    """Every reference page that the specs make in this edition."""
    return generate(ROOT / "specs", Options(targets=("docs",), edition=edition)).files


def product_page(edition: str, operation: str) -> str:
    return docs(edition)[f"docs/cli/pinpoint/{command_name(operation)}.rst"].decode("utf-8")


def captured(number: str) -> bytes:
    (file,) = PUBLISHED.glob(f"{number}_*.txt")
    return file.read_bytes()


def test_page_000_markdown_with_a_damaged_encoding() -> None:
    page = product_page("aws-cli-2.27.0", "SendOTPMessage")
    text = captures.markdown(read_page(page, smart_quotes=True), "pinpoint", "send-otp-message")
    assert text.encode("utf-8") == captured("000")


def test_page_001_plain_text() -> None:
    page = product_page("aws-cli-2.7.25", "SendOTPMessage")
    text = captures.plain(read_page(page, smart_quotes=True))
    assert text.encode("utf-8") == captured("001")


def test_page_004_the_main_text_of_a_web_page() -> None:
    page = product_page("aws-cli-1.38.31", "SendUsersMessages")
    text = captures.extracted(read_page(page, smart_quotes=False))
    assert text.encode("utf-8") == captured("004")


def test_what_one_edition_says_stays_in_that_edition() -> None:
    assert "TIMEOUT" in product_page("aws-cli-2.7.25", "SendOTPMessage")
    assert "TIMEOUT" not in product_page("aws-cli-2.27.0", "SendOTPMessage")
    assert "TIMEOUT" not in product_page("aws-cli-1.46.2", "SendOTPMessage")


@pytest.mark.parametrize(
    ("edition", "shown", "not_shown"),
    [
        ("aws-cli-1.46.2", "[--v2-debug]", "--cli-input-yaml"),
        ("aws-cli-1.38.31", "[--cli-connect-timeout <value>]", "--v2-debug"),
        ("aws-cli-2.27.0", "[--cli-input-json | --cli-input-yaml]", "--v2-debug"),
        ("aws-cli-2.7.25", "See :doc:`'aws help' </reference/index>`", "--debug"),
    ],
)
def test_editions_have_their_own_options(edition: str, shown: str, not_shown: str) -> None:
    page = product_page(edition, "SendOTPMessage")
    assert shown in page
    assert not_shown not in page


def test_an_edition_of_other_pages_leaves_the_default() -> None:
    other = product_page("api-reference-2025-10", "SendOTPMessage")
    assert other == product_page("aws-cli-1.46.2", "SendOTPMessage")
