"""Boto3's reference pages, letter for letter as boto3's own generator writes them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from shapewright import naming
from shapewright.dialects.boto3.method import MethodPage
from shapewright.dialects.boto3.sample import samples
from shapewright.dialects.boto3.text import line, paragraph, quoted
from shapewright.dialects.documentation.rst import Flavour, inert_rst, to_rst
from shapewright.dialects.escape import Rendered, rst, safe_url
from shapewright.dialects.header import header
from shapewright.dialects.view import Subject, ViewSpec
from shapewright.ir import Notice


@dataclass(frozen=True)
class Boto3MethodPage:
    """The page of one client method."""

    client: Rendered
    service: Rendered
    method: Rendered
    bar: Rendered
    signature: Rendered
    description: Rendered
    request_syntax: Rendered
    parameters: Rendered
    returns: Rendered
    exceptions: Rendered
    examples: Rendered


@dataclass(frozen=True)
class Boto3ServicePage:
    """The page of one service: its client and the methods that the specs hold."""

    client: Rendered
    bar: Rendered
    service: Rendered
    official_name: Rendered
    description: Rendered
    creation: Rendered
    methods: tuple[Rendered, ...]


@dataclass(frozen=True)
class Boto3Index:
    """The list of all services, and what readers should know of them first."""

    header: Rendered
    services: tuple[Rendered, ...]
    notices: tuple[Rendered, ...]


def build_method(subject: Subject) -> Boto3MethodPage:
    operation = subject.operation
    page = MethodPage(subject.service, operation)
    members = operation.input.shape.members if operation.input is not None else ()
    return Boto3MethodPage(
        client=Rendered(page.client),
        service=rst(subject.service.name),
        method=Rendered(page.method),
        bar=Rendered("*" * len(page.method)),
        signature=Rendered("**kwargs" if members else ""),
        description=Rendered(page.description()),
        request_syntax=Rendered(page.request_syntax()),
        parameters=Rendered(page.parameters()),
        returns=Rendered(page.returns()),
        exceptions=Rendered(page.exceptions()),
        examples=Rendered(samples(operation, page.call)),
    )


def build_service(subject: Subject) -> Boto3ServicePage:
    service = subject.service
    client = naming.client_class(service.metadata)
    return Boto3ServicePage(
        client=Rendered(client),
        bar=Rendered("*" * len(client)),
        service=rst(service.name),
        official_name=inert_rst(_official_name(service.metadata)),
        description=to_rst(service.documentation, 1, Flavour.BOTO3, before=line(1)),
        creation=Rendered(_creation(service.name)),
        methods=tuple(
            Rendered(name) for name in sorted(map(naming.method_name, service.operations))
        ),
    )


def build_index(subject: Subject) -> Boto3Index:
    services = subject.run.services
    return Boto3Index(
        header=Rendered(header(subject).replace("\n", line(1))),
        services=tuple(rst(service.name) for service in services),
        notices=tuple(_notice(notice) for service in services for notice in service.notices),
    )


def _notice(notice: Notice) -> Rendered:
    url = safe_url(notice.source.url)
    source = rst(notice.source.title)
    return Rendered(f"{rst(notice.text)} ({f'`{source} <{url}>`__' if url else source})")


def _creation(service: str) -> str:
    """How a client is made, as a literal block."""
    call = f"client = boto3.client({quoted(service)})"
    return f"::{paragraph(2)}{line(2)}import boto3{line(2)}{line(2)}{call}{paragraph(1)}"


def _official_name(metadata: Mapping[str, object]) -> str:
    """The service's full name, and its abbreviation if that is not in it."""
    name = str(metadata["serviceFullName"])
    short = str(metadata.get("serviceAbbreviation", ""))
    for maker in ("Amazon", "AWS"):
        short = short[len(maker) + 1 :] if short.startswith(maker) else short
    return f"{name} ({short})" if short and short.lower() not in name.lower() else name


VIEWS = {
    "Boto3MethodPage": ViewSpec(Boto3MethodPage, "operation", build_method),
    "Boto3ServicePage": ViewSpec(Boto3ServicePage, "service", build_service),
    "Boto3Index": ViewSpec(Boto3Index, "run", build_index),
}
