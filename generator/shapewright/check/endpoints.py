"""Endpoints: addresses that can be reached, and nothing in them that could lead elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator

from shapewright.check.index import Index
from shapewright.check.node import Node
from shapewright.errors import Problem
from shapewright.ir.endpoints import PLACEHOLDERS, VARIANTS
from shapewright.text import shown

_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")
_LABEL = r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
_URL = re.compile(rf"(https|http)://({_LABEL}(?:\.{_LABEL})*)(?::([0-9]+))?((?:/[\w.~/-]*)?)", re.A)
_PORT = re.compile(r"[1-9][0-9]{0,4}")
_LAST_PORT = 65535
_REGION = re.compile(r"(?![0-9]+\Z)" + _LABEL)
_PARTITION = re.compile(r"[a-z][a-z0-9-]{0,30}")
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,99}")
_LOOPBACK = "localhost"
_KNOWN: dict[str, None] = dict.fromkeys(PLACEHOLDERS)


def endpoint_problems(index: Index) -> Iterator[Problem]:
    """Everything about endpoints that cannot be."""
    endpoints = index.service.child("endpoints")
    if endpoints is None:
        return
    source, sources = endpoints.text("source"), index.service.names("sources")
    if source is not None and source not in sources:
        yield endpoints.problem(index.unknown("source", source, sources), "source")
    yield from _table(index, endpoints)
    told: list[object] = []
    for table in endpoints.items("contexts"):
        yield from _table(index, table)
        yield from _context(table, told)


def _table(index: Index, table: Node) -> Iterator[Problem]:
    yield from _variants(index, table)
    for partition, variants in table.children("partitions"):
        if _PARTITION.fullmatch(partition) is None:
            message = f"{shown(partition)} cannot be a partition: ids are like 'aws-us-gov'"
            yield variants.key_problem(message)
        yield from _variants(index, variants)
    for region, variants in table.children("regions"):
        if _REGION.fullmatch(region) is None:
            message = f"{shown(region)} cannot be a region: it must be the label of a host name"
            yield variants.key_problem(message)
        yield from _variants(index, variants)


def _context(table: Node, told: list[object]) -> Iterator[Problem]:
    when = table.child("when")
    if when is None:
        return
    if when.data in told:
        yield table.problem("these parameters have a table already", "when")
    told.append(when.data)


def _variants(index: Index, variants: Node) -> Iterator[Problem]:
    for variant in VARIANTS:
        endpoint = variants.child(variant)
        if endpoint is not None:
            yield from _endpoint(index, endpoint)


def _endpoint(index: Index, endpoint: Node) -> Iterator[Problem]:
    if ("url" in endpoint) == ("error" in endpoint):
        yield endpoint.key_problem("an endpoint has either 'url' or 'error'")
    if "error" in endpoint:
        for key in ("signingRegion", "signingName"):
            if key in endpoint:
                yield endpoint.key_problem(f"{shown(key)} needs 'url' beside it", key)
    for key in ("url", "signingRegion"):
        yield from _placeholders(index, endpoint, key)
    url = _PLACEHOLDER.sub("x", endpoint.text("url") or "")
    if url:
        yield from _address(endpoint, url)
    region = endpoint.text("signingRegion")
    if region and _REGION.fullmatch(_PLACEHOLDER.sub("x", region)) is None:
        message = f"'signingRegion' must be the label of a host name, not {shown(region)}"
        yield endpoint.problem(message, "signingRegion")
    name = endpoint.text("signingName")
    if name and _NAME.fullmatch(name) is None:
        message = "'signingName' must be a name of letters, digits, '.', '_' and '-'"
        yield endpoint.problem(f"{message}, not {shown(name)}", "signingName")


def _placeholders(index: Index, endpoint: Node, key: str) -> Iterator[Problem]:
    for name in _PLACEHOLDER.findall(endpoint.text(key) or ""):
        if name not in _KNOWN:
            message = f"nothing is known as {{{name}}}{index.hint(name, _KNOWN)}"
            yield endpoint.problem(message, key)


def _address(endpoint: Node, url: str) -> Iterator[Problem]:
    """The address with every placeholder filled must be one, as the runtime reads it."""
    found = _URL.fullmatch(url)
    if found is None:
        shape = "'https://', a host name, and a path if need be"
        message = f"'url' must be {shape}, not {shown(endpoint.text('url') or '')}"
        yield endpoint.problem(message, "url")
    elif found[1] == "http" and found[2] != _LOOPBACK:
        yield endpoint.problem(f"'url' must be https, unless the host is {_LOOPBACK}", "url")
    elif found[3] and (_PORT.fullmatch(found[3]) is None or int(found[3]) > _LAST_PORT):
        yield endpoint.problem(f"the port of 'url' must be 1 to {_LAST_PORT}", "url")
    elif {"", ".", ".."}.intersection(found[4].removesuffix("/").split("/")[1:]):
        message = "no segment of the path of 'url' can be empty, '.' or '..'"
        yield endpoint.problem(message, "url")
