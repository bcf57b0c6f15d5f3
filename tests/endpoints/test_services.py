"""Botocore's services in every region of every partition, with and without FIPS and IPv6.

A request goes where botocore's goes and is signed for the same region and service, or is refused
as botocore refuses it. There is one kind of difference: for dual-stack in two partitions
(aws-iso-e, aws-iso-f) botocore refuses to make a client, because its older endpoint data has no
entry, although its endpoint rules name an address. That address is what is taken here.
"""

from __future__ import annotations

from collections import Counter

import pytest

from shapewright import naming
from tests.endpoints.botocores import REGIONS, SESSION, UNLISTED, VARIANTS, Botocore
from tests.endpoints.conftest import Import
from tests.endpoints.ours import Ours, imported

ALL = sorted(SESSION.get_available_services())
# Of each kind: regional, global, with partitions or regions of their own, with old signing data,
# with operations that have endpoints of their own.
SAMPLE = (
    "acm",
    "arc-region-switch",
    "codecatalyst",
    "health",
    "iam",
    "importexport",
    "neptune-graph",
    "pinpoint",
    "pinpoint-sms-voice-v2",
    "route53",
    "s3",
    "signin",
    "sts",
)


def compared(name: str, runtime: Import) -> Counter[str]:
    """How many places are the same, refused by both, or named by the rules alone."""
    theirs, ours = Botocore(name), Ours(imported(name), runtime)
    operations = list(theirs.operations())
    counts: Counter[str] = Counter()
    for region in (*REGIONS, *UNLISTED):
        for fips, dualstack in VARIANTS:
            places = theirs.places(operations, region, fips, dualstack)
            for number, operation in enumerate(operations):
                method = naming.method_name(operation.name)
                place = ours.place(method, region, fips, dualstack)
                case = (name, operation.name, region, fips, dualstack)
                if places is None:
                    url = None if place is None else place.url
                    assert url == theirs.ruled(operation, region, fips, dualstack), case
                    counts["no client"] += 1
                else:
                    assert place == places[number], case
                    counts["same" if place else "refused"] += 1
    return counts


@pytest.mark.parametrize("name", SAMPLE)
def test_sampled_service(name: str, runtime: Import) -> None:
    counts = compared(name, runtime)
    places = (len(REGIONS) + len(UNLISTED)) * len(VARIANTS)
    assert counts.total() % places == 0
    assert counts["same"] > places // 2
    assert counts["no client"] < counts.total() // 15


@pytest.mark.slow
@pytest.mark.parametrize("name", ALL)
def test_service(name: str, runtime: Import) -> None:
    counts = compared(name, runtime)
    assert counts.total() > 0 or name == "s3control"


@pytest.mark.parametrize("name", ["s3control"])
def test_service_whose_every_call_names_an_account(name: str, runtime: Import) -> None:
    """The operations put the account before the host; the rules do, too."""
    theirs, ours = Botocore(name), Ours(imported(name), runtime)
    operation = theirs.model.operation_model("ListAccessGrants")
    assert operation.endpoint == {"hostPrefix": "{AccountId}."}
    account = "123456789012"
    for region in (*REGIONS, "us-moon-1", "mars-1"):
        for fips, dualstack in VARIANTS:
            url = theirs.ruled(operation, region, fips, dualstack, AccountId=account)
            place = ours.place("list_access_grants", region, fips, dualstack)
            expected = place and place.url.replace("://", f"://{account}.")
            assert url == expected, (region, fips, dualstack)
