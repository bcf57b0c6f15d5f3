"""Where a service is reached: addresses by variant, with what differs in partitions and regions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

VARIANTS = ("plain", "fips", "dualstack", "fipsDualstack")
"""What an address may be asked for: FIPS cryptography, IPv6 beside IPv4, both, or neither."""

PLACEHOLDERS = ("region", "dnsSuffix", "dualStackDnsSuffix", "globalRegion")
"""What stands in braces in an address: the region, and facts of its partition."""

DECIDING_PARAMETERS = frozenset(("AccountId", "Bucket"))
"""Parameters of endpoint rules that overrule the static ones of an operation."""


@dataclass(frozen=True, slots=True)
class Endpoint:
    """Where requests go, or why they can go nowhere.

    Args:
        url: address with placeholders; empty if there is an error.
        signing_region: region of signatures, where it is not the client's; may hold placeholders.
        signing_name: service of signatures, where it is not the service's own.
        error: why there is no address; empty if there is one.
    """

    url: str = ""
    signing_region: str = ""
    signing_name: str = ""
    error: str = ""


Variants = Mapping[str, Endpoint]
"""Endpoints by variant; where one is left out, the wider rule holds."""


@dataclass(frozen=True, slots=True, eq=False)
class EndpointTable:
    """The endpoints of a service or of some of its operations.

    Args:
        variants: for every region that no other entry is about.
        partitions: what differs in a partition, by its id (``aws-us-gov``).
        regions: what differs in a region, by its name.
    """

    variants: Variants
    partitions: Mapping[str, Variants] = field(default_factory=dict)
    regions: Mapping[str, Variants] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, eq=False)
class Endpoints:
    """All endpoints of a service.

    Args:
        default: of the operations that no context is about.
        contexts: pairs of static parameters of operations and the table that holds with them.
    """

    default: EndpointTable
    contexts: tuple[tuple[Mapping[str, object], EndpointTable], ...] = ()

    def of_operation(self, context: Mapping[str, object]) -> EndpointTable:
        """The table of an operation with these static parameters."""
        return next((table for when, table in self.contexts if when == context), self.default)
