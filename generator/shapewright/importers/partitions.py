"""Botocore's partitions (``partitions.json``) and old endpoints (``endpoints.json``)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from shapewright.errors import ImportModelError

_SCOPE = "credentialScope"
_WITHOUT_DUALSTACK = ("aws-iso", "aws-iso-b")
_OUTPUTS = ("dnsSuffix", "dualStackDnsSuffix", "implicitGlobalRegion")
# What data that is not made as botocore's raises; patterns can be too long or too deep, too.
_BROKEN = (
    *(AttributeError, KeyError, TypeError, ValueError, re.error),
    *(OverflowError, RecursionError),
)


class Partitions:
    """The partitions of AWS, and which region is in which.

    Args:
        content: ``partitions.json``.
        file: the file as people know it.

    Raises:
        ImportModelError: the file holds no partitions.
    """

    def __init__(self, content: Any, file: str) -> None:
        try:
            self._partitions = [_partition(raw) for raw in content["partitions"]]
        except _BROKEN as error:
            raise ImportModelError(f"{file}: no partitions: {error!r}") from error
        if not self._partitions:
            raise ImportModelError(f"{file}: no partitions")
        self._regions = [
            (region, outputs["name"])
            for outputs, _, raw in self._partitions
            for region in raw["regions"]
        ]

    @property
    def names(self) -> tuple[str, ...]:
        """Ids of the partitions; the first is that of regions that belong nowhere."""
        return tuple(outputs["name"] for outputs, _, _ in self._partitions)

    @property
    def regions(self) -> tuple[tuple[str, str], ...]:
        """Every region that is listed, with the id of its partition."""
        return tuple(self._regions)

    def of_region(self, region: str) -> Mapping[str, Any]:
        """What is known of the partition of a region, which need not be listed."""
        for outputs, pattern, raw in self._partitions:
            if region in raw["regions"] or pattern.match(region):
                return outputs
        return self._partitions[0][0]

    def unlisted(self, partition: str) -> str:
        """The name of a region that there is not, but that would be in a partition."""
        raw = next(raw for outputs, _, raw in self._partitions if outputs["name"] == partition)
        names = (re.sub(r"\w+-\d+$", "shapewright-1", region) for region in raw["regions"])
        found = (name for name in names if self.of_region(name)["name"] == partition)
        return next((name for name in found if name not in raw["regions"]), "shapewright-1")


def _partition(raw: Any) -> tuple[Mapping[str, Any], re.Pattern[str], Mapping[str, Any]]:
    """Facts of a partition, the pattern of its regions, and all that its entry says."""
    outputs = raw["outputs"]
    _check_texts(raw["id"], *(outputs[key] for key in _OUTPUTS))
    _check_objects(raw["regions"])
    return {**outputs, "name": raw["id"]}, re.compile(raw["regionRegex"]), raw


def _check_texts(*values: object) -> None:
    if not all(isinstance(value, str) for value in values):
        raise TypeError("something must be a text and is not")


def _check_objects(*values: object) -> None:
    if not all(isinstance(value, dict) for value in values):
        raise TypeError("something must be an object and is not")


@dataclass(frozen=True, slots=True)
class Scope:
    """What signatures are for.

    Args:
        region: the region.
        name: the service; empty for its own signing name.
    """

    region: str
    name: str


class OldEndpoints:
    """What old endpoint data says of signatures; botocore asks it where rules are silent.

    Args:
        content: ``endpoints.json``; None if there is none.
        prefix: the service's ``endpointPrefix``.
        file: the file as people know it.

    Raises:
        ImportModelError: the data is not what botocore's is.
    """

    def __init__(self, content: Any, prefix: str, file: str) -> None:
        self._prefix = prefix
        self._file = file
        try:
            self._partitions: list[Mapping[str, Any]] = (
                [] if content is None else content["partitions"]
            )
            for partition in self._partitions:
                self._check(partition)
        except _BROKEN as error:
            raise self._broken(error) from error

    @property
    def regions(self) -> Iterator[str]:
        """The regions that the service has entries for, and other names of the kind."""
        for partition in self._partitions:
            yield from self._service(partition).get("endpoints", {})

    def scope(self, region: str, fips: bool, dualstack: bool) -> Scope:
        """What signatures are for in a region.

        Raises:
            ImportModelError: the data is not what botocore's is.
        """
        tags = {*(["dualstack"] if dualstack else []), *(["fips"] if fips else [])}
        try:
            for partition in self._partitions:
                if dualstack and partition["partition"] in _WITHOUT_DUALSTACK:
                    continue
                service = self._service(partition)
                listed = region in partition["regions"] or region in service.get("endpoints", {})
                if listed or re.match(partition["regionRegex"], region):
                    return _scope(service, region, tags)
            first = self._service(self._partitions[0]) if self._partitions else {}
            return _scope(first, region, tags)
        except _BROKEN as error:
            raise self._broken(error) from error

    def _check(self, partition: Mapping[str, Any]) -> None:
        """Check what is read of a partition whatever region is asked for."""
        _check_texts(partition["partition"])
        _check_objects(partition["regions"], partition["services"])
        service = self._service(partition)
        _check_objects(service, service.get("endpoints", {}))
        re.compile(partition["regionRegex"])

    def _broken(self, error: Exception) -> ImportModelError:
        return ImportModelError(f"{self._file}: no endpoint data: {error!r}")

    def _service(self, partition: Mapping[str, Any]) -> Mapping[str, Any]:
        found: Mapping[str, Any] = partition["services"].get(self._prefix, {})
        return found


def _scope(service: Mapping[str, Any], region: str, tags: set[str]) -> Scope:
    endpoints = service.get("endpoints", {})
    everywhere = service.get("partitionEndpoint")
    if region not in endpoints and everywhere and not service.get("isRegionalized", True):
        region = everywhere
    own, defaults = endpoints.get(region, {}), service.get("defaults", {})
    variants = (*own.get("variants", ()), *defaults.get("variants", ())) if tags else ()
    chosen = [entry for entry in variants if set(entry["tags"]) == tags]
    scopes = [entry["credentialScope"] for entry in (*chosen, own, defaults) if _SCOPE in entry]
    stated = scopes[0] if scopes else {}
    scope = Scope(stated.get("region", region), stated.get("service", ""))
    _check_texts(scope.region, scope.name)
    return scope
