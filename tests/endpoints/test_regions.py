"""Regions and partitions: those of botocore's data, those to come, and names that are none."""

from __future__ import annotations

import re
import string

import botocore.session
import pytest
from botocore.exceptions import BotoCoreError
from hypothesis import given
from hypothesis import strategies as st

from tests.endpoints.botocores import PARTITIONS, REGIONS
from tests.endpoints.conftest import Import

TABLE = {
    "plain": {"url": "https://x.{region}.{dnsSuffix}"},
    "fips": {"url": "https://x-fips.{region}.{dnsSuffix}"},
    "dualstack": {
        "url": "https://x.{region}.{dualStackDnsSuffix}",
        "signingRegion": "{globalRegion}",
    },
    "fipsDualstack": {"error": "there is none"},
}
HOSTILE = [
    "x@evil.example:443/#",
    "us-east-1\n",
    "us-east-1\r\nHost: evil.example",
    "us-east-1.evil.example",
    "us-east-1/",
    "us-east-1#",
    "us-east-1?x=",
    "{region}",
    "us east 1",
    "us-east-1\x00",
    "u" * 64,
    "é-east-1",
    "us-east-\u0661",
    "-us-east-1",
    "us-east-1-",
    "127",
    "fips-",
    "-fips",
    "fips--fips",
    "fips-127",
    "us-east-1-fips-",
]
ALPHABET = string.ascii_lowercase + string.digits + "-"


def theirs(region: str) -> str:
    """The partition of a region by the regular expressions of botocore's data."""
    for partition in PARTITIONS["partitions"]:
        if region in partition["regions"] or re.match(partition["regionRegex"], region):
            return str(partition["id"])
    return str(PARTITIONS["partitions"][0]["id"])


def test_partitions_are_botocores(runtime: Import) -> None:
    mine = {
        p.name: (p.suffix, p.dualstack_suffix, p.global_region)
        for p in runtime("_partitions").PARTITIONS
    }
    keys = ("dnsSuffix", "dualStackDnsSuffix", "implicitGlobalRegion")
    assert mine == {
        p["id"]: tuple(p["outputs"][key] for key in keys) for p in PARTITIONS["partitions"]
    }
    assert list(mine) == [p["id"] for p in PARTITIONS["partitions"]]
    for region in REGIONS:
        assert runtime("_partitions").partition_of(region).name == theirs(region), region


_BEGINNINGS = st.sampled_from(
    [
        "us-",
        "eu-",
        "cn-",
        "us-gov-",
        "us-iso-",
        "us-isob-",
        "eu-isoe-",
        "us-isof-",
        "eusc-de-",
        "x-",
    ]
)
_WORDS = st.text(ALPHABET, max_size=6)


@given(st.one_of(st.builds("{}{}-{}".format, _BEGINNINGS, _WORDS, _WORDS), st.text(ALPHABET)))
def test_partition_of_what_may_come(runtime: Import, region: str) -> None:
    assert runtime("_partitions").partition_of(region).name == theirs(region)


@pytest.mark.parametrize("region", HOSTILE)
def test_no_region(runtime: Import, region: str) -> None:
    """Neither what takes a region nor what builds an address lets it through."""
    refused = runtime("exceptions").RequestError
    with pytest.raises(refused) as caught:
        runtime("_endpoint").resolve(TABLE, region)
    assert region not in str(caught.value)


def test_empty_region(runtime: Import, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("AWS_REGION", "AWS_DEFAULT_REGION"):
        monkeypatch.delenv(name, raising=False)
    with pytest.raises(runtime("exceptions").NoRegionError):
        runtime("_endpoint").region_of("")
    with pytest.raises(runtime("exceptions").RequestError):
        runtime("_endpoint").resolve(TABLE, "")


@pytest.mark.parametrize("region", ["us-east-1\n", "fips--fips", ""])
def test_what_botocore_takes_for_a_region(region: str) -> None:
    """Botocore's check of regions lets these pass; it stumbles over the address that they make,
    with an error that is none of its own."""
    with pytest.raises(ValueError, match="Invalid endpoint") as caught:
        botocore.session.get_session().create_client("pinpoint", region)
    assert not isinstance(caught.value, BotoCoreError)


@pytest.mark.parametrize(
    ("region", "fips", "dualstack", "url", "signing_region"),
    [
        ("us-east-1", False, False, "https://x.us-east-1.amazonaws.com", "us-east-1"),
        ("us-east-1-fips", False, False, "https://x-fips.us-east-1.amazonaws.com", "us-east-1"),
        ("fips-cn-new-9", True, False, "https://x-fips.cn-new-9.amazonaws.com.cn", "cn-new-9"),
        (
            "cn-north-1",
            False,
            True,
            "https://x.cn-north-1.api.amazonwebservices.com.cn",
            "cn-northwest-1",
        ),
    ],
)
def test_placeholders(
    runtime: Import, region: str, fips: bool, dualstack: bool, url: str, signing_region: str
) -> None:
    found = runtime("_endpoint").resolve(TABLE, region, fips, dualstack)
    assert (found.url, found.signing_region) == (url, signing_region)


def test_the_nearest_entry_holds(runtime: Import) -> None:
    table = {
        **TABLE,
        "partitions": {"aws-cn": {"plain": {"url": "https://cn"}}},
        "regions": {
            "cn-north-1": {"fips": {"url": "https://north"}},
            "eu-a-1": {"plain": {"error": "no"}},
        },
    }
    resolve = runtime("_endpoint").resolve
    assert resolve(table, "cn-north-1").url == "https://cn"
    assert resolve(table, "cn-north-1", fips=True).url == "https://north"
    assert resolve(table, "cn-x-1", fips=True).url == "https://x-fips.cn-x-1.amazonaws.com.cn"
    with pytest.raises(runtime("exceptions").EndpointError, match="in the region eu-a-1: no"):
        resolve(table, "eu-a-1")


def test_what_there_is_none_of_is_refused(runtime: Import) -> None:
    with pytest.raises(runtime("exceptions").EndpointError, match="us-east-1: there is none"):
        runtime("_endpoint").resolve(TABLE, "us-east-1", fips=True, dualstack=True)
