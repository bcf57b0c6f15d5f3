"""The ``endpoints`` of a spec: what botocore's endpoint rules say of every region, made short.

Every region of every partition is asked for, with and without FIPS and dual-stack, and a region
that does not exist yet for each partition. Most services need four addresses for all of it; what
a partition or a region has of its own stands beside them.
"""

from __future__ import annotations

import dataclasses
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from shapewright.errors import ImportModelError
from shapewright.importers.endpoint_rules import EndpointRules
from shapewright.importers.model_files import Model
from shapewright.importers.partitions import OldEndpoints, Partitions
from shapewright.ir.endpoints import DECIDING_PARAMETERS, Endpoint

Document = dict[str, Any]
Context = tuple[tuple[str, Any], ...]

# Whether FIPS and dual-stack are asked for, by variant.
_FLAGS = {
    "plain": (False, False),
    "fips": (True, False),
    "dualstack": (False, True),
    "fipsDualstack": (True, True),
}
_REGION = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?")
_FIPS_REGION = re.compile(r"fips-|-fips")


def endpoints_document(model: Model) -> Document | None:
    """The section ``endpoints`` of ``service.yaml``; None if the model says nothing of them.

    Raises:
        ImportModelError: the rules are broken.
    """
    if model.endpoint_rules is None or model.partitions is None:
        return None
    try:
        contexts = _contexts(model.data)
    except (AttributeError, KeyError, TypeError) as error:
        message = f"broken 'staticContextParams' of an operation: {error!r}"
        raise ImportModelError(f"{model.file}: {message}") from error
    survey = _Survey(model)
    usual = () if () in contexts else max(sorted(contexts, key=repr), key=lambda c: contexts[c])
    table = survey.table(usual)
    document: Document = {"source": model.source_id, **table}
    others = {context: survey.table(context) for context in sorted(contexts, key=repr)}
    differing = [{"when": dict(c), **other} for c, other in others.items() if other != table]
    if differing:
        document["contexts"] = differing
    return document


def _contexts(data: Mapping[str, Any]) -> Counter[Context]:
    """The static parameters of endpoint rules that operations have, and how many have them."""
    shapes = data["shapes"]
    return Counter(_context(operation, shapes) for operation in data["operations"].values())


def _context(operation: Mapping[str, Any], shapes: Mapping[str, Any]) -> Context:
    """See ``Operation.endpoint_context`` of the IR."""
    shape = shapes[operation["input"]["shape"]] if "input" in operation else {}
    members = shape.get("members", {})
    needed = [members.get(name, {}) for name in shape.get("required", ())]
    told = {member.get("contextParam", {}).get("name") for member in needed}
    if not told.isdisjoint(DECIDING_PARAMETERS):
        return ()
    stated = operation.get("staticContextParams", {})
    values = {name: parameter["value"] for name, parameter in sorted(stated.items())}
    return tuple((k, tuple(v) if isinstance(v, list) else v) for k, v in values.items())


class _Survey:
    """Asks a service's rules for every region, and tells what is common to them."""

    def __init__(self, model: Model) -> None:
        metadata = model.data["metadata"]
        prefix = metadata["endpointPrefix"]
        self._partitions = Partitions(model.partitions, model.file)
        self._unlisted = {name: self._partitions.unlisted(name) for name in self._partitions.names}
        self._rules = EndpointRules(model.endpoint_rules, model.file, self._partitions)
        self._old = OldEndpoints(model.old_endpoints, prefix, model.file)
        self._signing_name = metadata.get("signingName", prefix)
        listed = {region for region, _ in self._partitions.regions}
        old = {name for name in self._old.regions if not _is_of_part(name, listed)}
        found = filter(_REGION.fullmatch, listed | self._rules.texts | old)
        self._regions = sorted(name for name in found if not _FIPS_REGION.search(name))

    def table(self, context: Context) -> Document:
        """Addresses for all regions, with what differs in partitions and in regions."""
        document: Document = {}
        partitions: dict[str, Document] = {}
        regions: dict[str, Document] = {}
        for variant, flags in _FLAGS.items():
            unlisted = {
                name: self._find(region, *flags, dict(context))
                for name, region in self._unlisted.items()
            }
            common = self._most_fitting(unlisted)
            document[variant] = _document(common)
            holding = dict.fromkeys(unlisted, common)
            for name, endpoint in unlisted.items():
                if not self._same(endpoint, common, self._unlisted[name]):
                    partitions.setdefault(name, {})[variant] = _document(endpoint)
                    holding[name] = endpoint
            for region in self._regions:
                endpoint = self._find(region, *flags, dict(context))
                if not self._same(endpoint, holding[self._name_of(region)], region):
                    regions.setdefault(region, {})[variant] = _document(endpoint)
        for key, places in (("partitions", partitions), ("regions", regions)):
            if places:
                document[key] = dict(sorted(places.items()))
        return document

    def _find(
        self, region: str, fips: bool, dualstack: bool, context: Mapping[str, Any]
    ) -> Endpoint:
        """What the rules say; the old data tells the region of signatures if they do not."""
        endpoint = self._rules.find(region, fips, dualstack, context)
        if endpoint.error:
            return endpoint
        scope = self._old.scope(region, fips, dualstack)
        signing_region = endpoint.signing_region or scope.region
        own_region = signing_region == ("{region}" if endpoint.signing_region else region)
        signing_name = endpoint.signing_name or scope.name
        return dataclasses.replace(
            endpoint,
            signing_region="" if own_region else signing_region,
            signing_name="" if signing_name == self._signing_name else signing_name,
        )

    def _most_fitting(self, unlisted: Mapping[str, Endpoint]) -> Endpoint:
        """The endpoint that says what most partitions say, each of its own region."""

        def fits(candidate: Endpoint) -> int:
            return sum(
                self._same(candidate, endpoint, self._unlisted[name])
                for name, endpoint in unlisted.items()
            )

        return max(dict.fromkeys(unlisted.values()), key=fits)

    def _same(self, one: Endpoint, other: Endpoint, region: str) -> bool:
        """Whether two endpoints are one in a region."""
        return self._expanded(one, region) == self._expanded(other, region)

    def _expanded(self, endpoint: Endpoint, region: str) -> Endpoint:
        outputs = self._partitions.of_region(region)
        values = {
            "{region}": region,
            "{dnsSuffix}": outputs["dnsSuffix"],
            "{dualStackDnsSuffix}": outputs["dualStackDnsSuffix"],
            "{globalRegion}": outputs["implicitGlobalRegion"],
        }
        url, signing_region = endpoint.url, endpoint.signing_region or region
        for placeholder, value in values.items():
            url = url.replace(placeholder, value)
            signing_region = signing_region.replace(placeholder, value)
        return dataclasses.replace(endpoint, url=url, signing_region=signing_region)

    def _name_of(self, region: str) -> str:
        name: str = self._partitions.of_region(region)["name"]
        return name


def _is_of_part(name: str, regions: Iterable[str]) -> bool:
    """Whether a name of old data is no region but a part of a service in one."""
    return any(name.endswith(f"-{region}") for region in regions)


def _document(endpoint: Endpoint) -> Document:
    if endpoint.error:
        return {"error": endpoint.error}
    parts = {
        "url": endpoint.url,
        "signingRegion": endpoint.signing_region,
        "signingName": endpoint.signing_name,
    }
    return {key: value for key, value in parts.items() if value}
