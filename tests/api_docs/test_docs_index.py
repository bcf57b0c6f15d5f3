"""The docs target as a whole: every link between its pages meets a page."""

from __future__ import annotations

import functools
import posixpath
from collections.abc import Iterator

import pytest
from markdown_it import MarkdownIt

from shapewright.pipeline import Options, generate_from
from tests.support.models import botocore_service

SERVICES = ("pinpoint-sms-voice-v2", "sns")


@functools.cache
def pages() -> dict[str, str]:
    services = [botocore_service(name) for name in SERVICES]
    made = generate_from(services, Options(targets=("docs",)))
    return {path: content.decode() for path, content in made.files.items()}


def links(page: str) -> Iterator[str]:
    for token in MarkdownIt("commonmark").parse(page.split("---\n", 2)[2]):
        for child in token.children or ():
            if child.type == "link_open":
                yield str(child.attrs["href"])


def test_every_link_to_a_page_here_meets_it() -> None:
    found = set()
    for path, page in pages().items():
        if not path.endswith(".md"):
            continue
        for link in links(page):
            if ":" not in link and not link.startswith("#"):
                target = posixpath.normpath(posixpath.join(posixpath.dirname(path), link))
                assert target in pages(), f"{path}: {link}"
                found.add(target)
    assert len(found) > 200


@pytest.mark.parametrize("name", SERVICES)
def test_the_index_leads_to_every_operation_in_each_family(name: str) -> None:
    service = botocore_service(name)
    targets = set(links(pages()["docs/index.md"]))
    for operation in service.operations:
        assert f"api/{name}/{operation}.md" in targets
    for family in ("boto3", "cli"):
        listed = [link for link in targets if link.startswith(f"{family}/{name}/")]
        assert len(listed) >= len(service.operations)


def test_a_page_says_where_it_comes_from() -> None:
    for path, page in pages().items():
        if path.endswith(".md"):
            assert page.startswith("---\n# Generated from the spec"), path
            assert "\n# Do not edit: change the specs, then run: shapewright generate\n" in page
