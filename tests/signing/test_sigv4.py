"""Signatures, against botocore's signer."""

from __future__ import annotations

import random
import threading
from typing import Any

import pytest

from tests.signing.requests import by_botocore, by_package, random_case
from tests.signing.shared import ACCESS_KEY, SECRET, TOKEN, Import

URL = "https://pinpoint.us-east-1.amazonaws.com/v1/apps/a/otp"
NOW = 1440938160.0


def agree(sdk: Import, chance: random.Random, count: int) -> None:
    for _ in range(count):
        case = random_case(chance)
        assert by_package(sdk, case) == by_botocore(case), case


def test_random_requests(sdk: Import) -> None:
    agree(sdk, random.Random(4), 3_000)


@pytest.mark.slow
def test_many_random_requests(sdk: Import) -> None:
    agree(sdk, random.Random(), 120_000)


def signed(sdk: Import, url: str = URL, token: str | None = None, **options: Any) -> Any:
    headers = options.pop("headers", {})
    request = sdk("_http").Request("POST", url, headers, b"{}")
    credentials = sdk("_credentials").Credentials(ACCESS_KEY, SECRET, token)
    sdk("_sigv4").sign(request, credentials, "us-east-1", "mobiletargeting", NOW, **options)
    return request


def test_headers_that_are_added(sdk: Import) -> None:
    headers = signed(sdk, token=TOKEN).headers
    assert list(headers) == ["X-Amz-Date", "X-Amz-Security-Token", "Authorization"]
    assert headers["X-Amz-Date"] == "20150830T123600Z"
    assert headers["Authorization"].startswith(
        "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/mobiletargeting/aws4_request, "
        "SignedHeaders=host;x-amz-date;x-amz-security-token, Signature="
    )


def test_signing_again_replaces_all_of_the_first_signature(sdk: Import) -> None:
    request = signed(sdk, token=TOKEN)
    credentials = sdk("_credentials").Credentials(ACCESS_KEY, SECRET)
    sdk("_sigv4").sign(request, credentials, "us-east-1", "mobiletargeting", NOW)
    assert request.headers == signed(sdk).headers


def test_s3_signs_the_slash_that_is_sent_for_an_empty_path(sdk: Import) -> None:
    address = "https://b.s3.amazonaws.com"
    bare = signed(sdk, address, normalize=False).headers
    assert bare == signed(sdk, f"{address}/", normalize=False).headers


@pytest.mark.parametrize(
    ("url", "host"),
    [
        ("https://Example.COM/a", "example.com"),
        ("https://example.com:443?x", "example.com"),
        ("http://example.com:80", "example.com"),
        ("http://example.com:443#x", "example.com:443"),
        ("https://[FD00::1]:8443/", "[fd00::1]:8443"),
        ("https://[fd00::1]/:1", "[fd00::1]"),
    ],
)
def test_host_that_is_signed_is_the_host_that_the_transport_sends(
    sdk: Import, url: str, host: str
) -> None:
    assert sdk("_sigv4").host_of(url) == host
    if "#" not in url:
        assert sdk("_target").read_target(url, True).origin.header == host


def test_derived_keys_are_kept_with_the_credentials(sdk: Import) -> None:
    signer, credentials = sdk("_sigv4"), sdk("_credentials").Credentials(ACCESS_KEY, SECRET)
    first = signer._signing_key(credentials, "20260301", "us-east-1", "s3")
    assert signer._signing_key(credentials, "20260301", "us-east-1", "s3") is first
    other = sdk("_credentials").Credentials(ACCESS_KEY, SECRET)
    assert not other.signing_keys
    for day in range(1000):
        signer._signing_key(credentials, str(day), "us-east-1", "s3")
    assert len(credentials.signing_keys) <= 32


def test_layouts_are_bounded(sdk: Import) -> None:
    for number in range(1000):
        signed(sdk, headers={f"X-{number}": ""})
    assert len(sdk("_sigv4")._layouts) <= 128


def test_threads_share_credentials(sdk: Import) -> None:
    signer, credentials = sdk("_sigv4"), sdk("_credentials").Credentials(ACCESS_KEY, SECRET)
    wrong = []

    def work(seed: int) -> None:
        chance = random.Random(seed)
        for _ in range(300):
            region, now = f"r-{chance.randrange(50)}", chance.randrange(10**9)
            request = sdk("_http").Request("GET", URL, {}, b"")
            again = sdk("_http").Request("GET", URL, {}, b"")
            fresh = sdk("_credentials").Credentials(ACCESS_KEY, SECRET)
            signer.sign(request, credentials, region, "s3", now)
            signer.sign(again, fresh, region, "s3", now)
            if request.headers != again.headers:
                wrong.append(region)

    threads = [threading.Thread(target=work, args=(seed,)) for seed in range(16)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []
