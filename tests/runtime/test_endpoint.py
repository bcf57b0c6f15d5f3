"""Regions and endpoints: what can name a host, and what would name another."""

from __future__ import annotations

import pytest

from tests.runtime.conftest import Import

BAD_REGIONS = [
    "us-east-1\n",
    "x@evil.example:443/#",
    "evil.example/",
    "a b",
    "-us-east-1",
    "us-east-1-",
    "123",
    "us_east_1",
    "é",
    "x" * 64,
    "us-east-1.evil",
]
BAD_ENDPOINTS = [
    "localhost:8000",
    "ftp://localhost",
    "http://",
    "https:///path",
    "https://user@host",
    "https://host:port",
    "https://ho st",
    "https://host\r\nX: y",
    "https://host/a b",
    "https://host/#fragment",
    "https://host/\x00",
    "https://host/é",
    "https://host..example",
    "https://[::1",
    "https://[zz]",
    "https://[::1]x",
    "https://[1]",
    "https://host:0",
    "https://host:65536",
    "https://host:99999",
    f"https://host:{'9' * 5000}",
    f"https://{'a' * 64}.example",
    f"https://{'a.' * 127}example",
]
GOOD_ENDPOINTS = [
    "http://localhost",
    "HTTPS://Host.Example:8443/a/b/?x=1",
    "http://[::1]:80/",
    "http://my_service:4566",
    "https://host.example.:443",
    "https://host:",
    "https://[FD00::1]:0443/",
]


@pytest.mark.parametrize("region", BAD_REGIONS)
def test_region_that_would_change_the_host(sdk: Import, region: str) -> None:
    with pytest.raises(sdk("exceptions").RequestError):
        sdk("_endpoint").region_of(region)


def test_region_from_the_environment(sdk: Import, monkeypatch: pytest.MonkeyPatch) -> None:
    region_of = sdk("_endpoint").region_of
    monkeypatch.delenv("AWS_REGION", raising=False)
    monkeypatch.delenv("AWS_DEFAULT_REGION", raising=False)
    with pytest.raises(sdk("exceptions").NoRegionError):
        region_of(None)
    monkeypatch.setenv("AWS_DEFAULT_REGION", "eu-west-1")
    assert region_of(None) == "eu-west-1"
    monkeypatch.setenv("AWS_REGION", "eu-west-2")
    assert region_of(None) == "eu-west-2"
    assert region_of("us-east-1") == "us-east-1"


@pytest.mark.parametrize("url", BAD_ENDPOINTS)
def test_endpoint_that_is_none(sdk: Import, url: str) -> None:
    with pytest.raises(sdk("exceptions").RequestError):
        sdk("_endpoint").Endpoint(url)


@pytest.mark.parametrize("url", GOOD_ENDPOINTS)
def test_endpoint(sdk: Import, url: str) -> None:
    endpoint = sdk("_endpoint").Endpoint(url)
    assert endpoint.url("/p", "q=1", "pre.").startswith(f"{endpoint.scheme}://pre.{endpoint.host}")


@pytest.mark.parametrize("url", GOOD_ENDPOINTS)
def test_who_signs_and_who_sends_read_the_same_host(sdk: Import, url: str) -> None:
    asked = sdk("_endpoint").Endpoint(url).url("/p", None)
    origin = sdk("_target").read_target(asked, True).origin
    assert sdk("_sigv4").host_of(asked) == origin.header


@pytest.mark.parametrize(
    ("url", "path", "query", "whole"),
    [
        ("http://h", "/", None, "http://h/"),
        ("http://h", "", None, "http://h/"),
        ("http://h/base", "/", None, "http://h/base"),
        ("http://h/base/", "/x", None, "http://h/base/x"),
        ("http://h/base", "/x?own=1", "q=2", "http://h/base/x?own=1&q=2"),
        ("http://h/?e=0", "/x?own=1", "q=2", "http://h/x?e=0&own=1&q=2"),
        ("http://h", "/x", "", "http://h/x?"),
    ],
)
def test_url(sdk: Import, url: str, path: str, query: str | None, whole: str) -> None:
    assert sdk("_endpoint").Endpoint(url).url(path, query) == whole
