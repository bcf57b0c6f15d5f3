"""Pages in the manner of AWS's API references, as Markdown: one for each operation and service."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from shapewright.dialects.api.editions import ApiEdition, api_edition
from shapewright.dialects.api.members import (
    anchors,
    data_types,
    deprecated,
    error_list,
    important,
    structures_below,
)
from shapewright.dialects.api.sections import Section, Sections
from shapewright.dialects.api.types import Link
from shapewright.dialects.api.wire import message, request_syntax, response_syntax
from shapewright.dialects.cli import special as cli_special
from shapewright.dialects.docs import links as docs_links
from shapewright.dialects.documentation.markdown import (
    fenced,
    join_blocks,
    link,
    list_item,
    to_markdown,
)
from shapewright.dialects.escape import Rendered, front_matter, markdown, markdown_code
from shapewright.dialects.header import header
from shapewright.dialects.view import Subject, ViewSpec
from shapewright.ir import Operation, Service, Shape

_SDK_PAGES = "https://docs.aws.amazon.com/goto"
_ROOT = "../../"


@dataclass(frozen=True, slots=True)
class ApiOperationPage:
    """The page of one operation.

    Args:
        title: as a JSON string, which is a YAML string too.
        request: the sections that tell of the request's members.
        request_syntax, response_syntax: code blocks; empty if the protocol's pages have none.
        data_types: a section for each structure that the members are made of.
    """

    header: Rendered
    title: Rendered
    name: Rendered
    description: Rendered
    request_syntax: Rendered
    request: tuple[Section, ...]
    response_syntax: Rendered
    response: Rendered
    errors: Rendered
    data_types: Rendered
    see_also: Rendered


@dataclass(frozen=True, slots=True)
class ApiServicePage:
    """The page of one service: what it is, and links to the pages of its operations."""

    header: Rendered
    title: Rendered
    name: Rendered
    description: Rendered
    facts: Rendered
    operations: Rendered


@dataclass(frozen=True, slots=True)
class ApiIndex:
    """The page above all services."""

    header: Rendered
    services: Rendered


def api_title(service: Service) -> str:
    """The service's name on API pages: its title there, else its full name."""
    return service.titles.get("api") or str(service.metadata.get("serviceFullName", service.name))


def operation_page(subject: Subject) -> ApiOperationPage:
    """The view of one operation."""
    service, operation = subject.service, subject.operation
    edition = api_edition(subject.run)
    request = message(service, operation.input)
    response = message(service, operation.output)
    structures = structures_below([*request.members, *response.members])
    to_section = _section_links(operation, structures)
    sections = Sections(service, operation, edition, to_section)
    return ApiOperationPage(
        header=header(subject),
        title=front_matter(f"{operation.name} - {api_title(service)}"),
        name=markdown(operation.name),
        description=_description(service, operation, edition),
        request_syntax=_code(request_syntax(service, operation, request)),
        request=sections.request(request),
        response_syntax=_code(response_syntax(service, operation, response)),
        response=sections.response(response),
        errors=join_blocks([edition.say("common_errors"), error_list(operation.errors, edition)]),
        data_types=data_types(structures, edition, to_section),
        see_also=_see_also(service, operation, edition),
    )


def service_page(subject: Subject) -> ApiServicePage:
    """The view of a service and of the operations that the specs hold."""
    service = subject.service
    title = api_title(service)
    return ApiServicePage(
        header=header(subject),
        title=front_matter(title),
        name=markdown(title),
        description=join_blocks([*_notices(service), to_markdown(service.documentation)]),
        facts=_list(_facts(service)),
        operations=_list(
            _page_link(operation.name, docs_links.api_page(service, operation).split("/")[-1])
            for operation in service.operations.values()
        ),
    )


def index_page(subject: Subject) -> ApiIndex:
    """The view above all services of the specs."""
    return ApiIndex(
        header=header(subject),
        services=_list(
            _page_link(api_title(service), docs_links.api_index(service).removeprefix("api/"))
            for service in subject.run.services
        ),
    )


def _section_links(operation: Operation, structures: Sequence[Shape]) -> Link:
    """How a page links to the sections of its data types."""
    titles = [operation.name, "Errors", *(shape.name for shape in structures)]
    fragments = dict(zip(titles[2:], list(anchors(titles))[2:], strict=True))
    return lambda shape: Rendered(f"[{markdown(shape.name)}](#{fragments[shape.name]})")


def _code(syntax: str) -> Rendered:
    return fenced(syntax) if syntax else Rendered("")


def _description(service: Service, operation: Operation, edition: ApiEdition) -> Rendered:
    parts = [*_notices(service)]
    if operation.deprecated:
        reason = str(operation.traits.get("deprecatedMessage", ""))
        parts.append(important(deprecated(edition.say("deprecated_operation"), reason)))
    return join_blocks([*parts, to_markdown(operation.documentation)])


def _notices(service: Service) -> Iterator[Rendered]:
    """What readers must know of the service, each with its source."""
    for notice in service.notices:
        source = link(markdown(notice.source.title), notice.source.url)
        yield important(Rendered(f"{markdown(notice.text)} ({source})"))


def _see_also(service: Service, operation: Operation, edition: ApiEdition) -> Rendered:
    """Links to the operation's other pages here, and to those of AWS's SDKs."""
    links = [_page_link("boto3 method", _ROOT + docs_links.boto3_page(service, operation))]
    if cli_special.has_command(service, operation):
        page = docs_links.cli_page(service, operation)
        links.insert(0, _page_link("AWS CLI command", _ROOT + page))
    if service.uid is not None:
        page = f"{service.uid}/{operation.name}"
        links += (
            link(markdown(title), f"{_SDK_PAGES}/{sdk}/{page}") for sdk, title in edition.sdks
        )
    return join_blocks([edition.say("see_also"), _list(links)])


def _facts(service: Service) -> Iterable[Rendered]:
    facts = {
        "API version": service.metadata.get("apiVersion"),
        "Protocol": service.protocol,
        "Endpoint prefix": service.metadata.get("endpointPrefix"),
        "Signing name": service.metadata.get("signingName"),
    }
    for name, value in facts.items():
        if value:
            yield Rendered(f"{name}: {markdown_code(str(value))}")


def _list(items: Iterable[Rendered]) -> Rendered:
    return Rendered("\n".join(map(list_item, items)))


def _page_link(text: str, path: str) -> Rendered:
    """A link to a page here; its path is made of file names."""
    return Rendered(f"[{markdown(text)}]({path})")


VIEWS = {
    "ApiOperationPage": ViewSpec(ApiOperationPage, "operation", operation_page),
    "ApiServicePage": ViewSpec(ApiServicePage, "service", service_page),
    "ApiIndex": ViewSpec(ApiIndex, "run", index_page),
}
