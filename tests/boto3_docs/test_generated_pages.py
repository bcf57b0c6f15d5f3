"""The boto3 pages that a run makes from this repository's specs."""

from __future__ import annotations

import functools
import posixpath
import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from shapewright.pipeline import Options, generate
from tests.boto3_docs.pages import boto3_page

ROOT = Path(__file__).parents[2]
PUBLISHED = ROOT / "tests" / "published" / "002_79d830d695c57322.txt"


@functools.cache
def pages() -> Mapping[str, bytes]:
    """The pages by their path below ``docs/boto3/``."""
    files = generate(ROOT / "specs", Options(targets=("docs",))).files
    return {path[11:]: text for path, text in files.items() if path.startswith("docs/boto3/")}


def test_send_otp_message_is_the_published_page() -> None:
    assert pages()["pinpoint/client/send_otp_message.rst"] == PUBLISHED.read_bytes()


@pytest.mark.parametrize(
    ("name", "operation", "method"),
    [
        ("pinpoint", "SendOTPMessage", "send_otp_message"),
        ("pinpoint", "SendUsersMessages", "send_users_messages"),
        (
            "pinpoint-sms-voice-v2",
            "SendDestinationNumberVerificationCode",
            "send_destination_number_verification_code",
        ),
    ],
)
def test_pages_are_boto3s(name: str, operation: str, method: str) -> None:
    assert pages()[f"{name}/client/{method}.rst"].decode() == boto3_page(name, operation)


def test_links_between_pages_lead_somewhere() -> None:
    followed = set()
    for path, content in pages().items():
        text = content.decode()
        entries = re.findall(r"^  (?!:)(\S+)$", text.partition(".. toctree::")[2], re.MULTILINE)
        for target in entries + re.findall(r":doc:`[^`<]*<([^>`]*)>`", text):
            followed.add(posixpath.normpath(posixpath.join(posixpath.dirname(path), target)))
    assert followed == {path.removesuffix(".rst") for path in pages()} - {"index"}


def test_index_says_what_readers_must_know_first() -> None:
    text = pages()["index.rst"].decode()
    note = text.partition(".. note::")[2].partition(".. toctree::")[0]
    assert "Amazon Pinpoint reached its end of support" in note
    assert "<https://docs.aws.amazon.com/pinpoint/latest/userguide/migrate.html>`__" in note
