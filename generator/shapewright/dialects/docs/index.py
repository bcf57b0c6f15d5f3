"""The page above all reference pages: every service, every operation, and their pages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from shapewright.dialects.api.page import api_title
from shapewright.dialects.cli import special as cli_special
from shapewright.dialects.docs import links as docs_links
from shapewright.dialects.documentation.markdown import list_item
from shapewright.dialects.escape import Rendered, markdown
from shapewright.dialects.header import header
from shapewright.dialects.view import Subject, ViewSpec
from shapewright.ir import Operation, Service


@dataclass(frozen=True, slots=True)
class ServiceEntry:
    """One service: its name, links to its own pages, and a list of its operations."""

    name: Rendered
    links: Rendered
    operations: Rendered


@dataclass(frozen=True, slots=True)
class DocsIndex:
    """The page above all reference pages."""

    header: Rendered
    services: tuple[ServiceEntry, ...]


def index_page(subject: Subject) -> DocsIndex:
    """The view above all services of the specs."""
    entries = tuple(_entry(service) for service in subject.run.services)
    return DocsIndex(header=header(subject), services=entries)


def _entry(service: Service) -> ServiceEntry:
    pages = {
        "API": docs_links.api_index(service),
        "CLI": docs_links.cli_index(service),
        "boto3": docs_links.boto3_index(service),
    }
    operations = (
        list_item(Rendered(f"{markdown(operation.name)}: {_links(_pages(service, operation))}"))
        for operation in service.operations.values()
    )
    return ServiceEntry(
        name=markdown(api_title(service)),
        links=Rendered(f"All operations: {_links(pages)}"),
        operations=Rendered("\n".join(operations)),
    )


def _pages(service: Service, operation: Operation) -> Mapping[str, str]:
    pages = {"API": docs_links.api_page(service, operation)}
    if cli_special.has_command(service, operation):
        pages["CLI"] = docs_links.cli_page(service, operation)
    return pages | {"boto3": docs_links.boto3_page(service, operation)}


def _links(pages: Mapping[str, str]) -> str:
    """Links to pages, whose paths are made of file names."""
    return ", ".join(f"[{family}]({path})" for family, path in pages.items())


VIEWS = {"DocsIndex": ViewSpec(DocsIndex, "run", index_page)}
