"""Pages of services equal boto3's own as far as they go; the index leads to them."""

from __future__ import annotations

import pytest
from botocore.docs.bcdoc.restdoc import DocumentStructure

from shapewright.dialects.view import Run, Subject
from tests.boto3_docs.pages import documenter, render, service


def boto3_intro(name: str) -> str:
    """The part of boto3's page of a service that is about the methods of its model."""
    writer = documenter(name)
    structure = DocumentStructure(name, section_names=["title", "client"], target="html")
    structure.get_section("title").style.h1(type(writer._client).__name__)
    section = structure.get_section("client")
    writer._add_title(section)
    writer._add_class_signature(section)
    writer._add_client_intro(section, writer._client.meta.method_to_api_mapping)
    return str(structure.flush_structure().decode("utf-8"))


@pytest.mark.parametrize(
    "name", ["dynamodb", "iam", "kms", "logs", "pinpoint", "pinpoint-sms-voice-v2", "repostspace"]
)
def test_service_page_is_boto3s(name: str) -> None:
    subject = Subject(Run((service(name),)), service(name))
    assert render("Boto3ServicePage", subject) == boto3_intro(name)


def test_index_lists_every_service() -> None:
    run = Run((service("pinpoint"), service("repostspace")))
    text = render("Boto3Index", Subject(run))
    assert text.endswith("  :titlesonly:\n\n  pinpoint\n  repostspace\n")
