"""The services of this repository: real requests of boto3's clients, stopped before they go."""

from __future__ import annotations

import re
from typing import Any

import pytest
from botocore.awsrequest import AWSResponse
from botocore.config import Config
from botocore.exceptions import EndpointVariantError

from shapewright import naming
from tests.endpoints.botocores import REGIONS, SESSION, UNLISTED, VARIANTS, Botocore, Place
from tests.endpoints.conftest import Import

CALLS: dict[str, tuple[str, dict[str, Any]]] = {
    "pinpoint": (
        "SendOTPMessage",
        {
            "ApplicationId": "app",
            "SendOTPMessageRequestParameters": {
                "BrandName": "b",
                "Channel": "SMS",
                "DestinationIdentity": "+1",
                "OriginationIdentity": "+1",
                "ReferenceId": "r",
            },
        },
    ),
    "pinpoint-sms-voice-v2": (
        "SendDestinationNumberVerificationCode",
        {"VerifiedDestinationNumberId": "i", "VerificationChannel": "TEXT"},
    ),
}
_SCOPE = re.compile(r"Credential=[^/]+/\d{8}/([^/]+)/([^/]+)/aws4_request")


class Sent(Exception):
    """A request was about to be sent."""

    def __init__(self, request: Any) -> None:
        self.request = request


def stop(request: Any, **_: object) -> AWSResponse:
    raise Sent(request)


def sent(name: str, region: str, fips: bool, dualstack: bool) -> Place | None:
    """Where a call of a client of botocore goes, and for whom it is signed; None for no client."""
    config = Config(use_fips_endpoint=fips, use_dualstack_endpoint=dualstack)
    keys = {"aws_access_key_id": "key", "aws_secret_access_key": "secret"}
    try:
        client = SESSION.create_client(name, region, config=config, **keys)
    except EndpointVariantError:
        return None
    operation, parameters = CALLS[name]
    client.meta.events.register("before-send", stop)
    with pytest.raises(Sent) as caught:
        getattr(client, naming.method_name(operation))(**parameters)
    request = caught.value.request
    scope = _SCOPE.search(request.headers["Authorization"].decode())
    assert scope is not None
    origin = re.match("https://[^/]+", request.url)
    assert origin is not None
    return Place(origin.group(), scope[1], scope[2])


def ours(sdk: Import, name: str, region: str, fips: bool, dualstack: bool) -> Place:
    service = sdk("_service").Service(f"endpoints_sdk.{naming.module_name(name)}")
    method = naming.method_name(CALLS[name][0])
    found = service.resolved(region, None, fips, dualstack, method)
    own = service.wire.SERVICE["signingName"]
    return Place(found.url, found.signing_region, found.signing_name or own)


@pytest.mark.parametrize(("fips", "dualstack"), VARIANTS)
@pytest.mark.parametrize("name", CALLS)
def test_some_regions(sdk: Import, name: str, fips: bool, dualstack: bool) -> None:
    for region in ("us-east-1", "us-gov-west-1", "cn-north-1", "mars-1"):
        assert ours(sdk, name, region, fips, dualstack) == sent(name, region, fips, dualstack)


@pytest.mark.slow
@pytest.mark.parametrize(("fips", "dualstack"), VARIANTS)
@pytest.mark.parametrize("name", CALLS)
def test_every_region(sdk: Import, name: str, fips: bool, dualstack: bool) -> None:
    theirs = Botocore(name)
    operation = theirs.model.operation_model(CALLS[name][0])
    for region in (*REGIONS, *UNLISTED):
        place = ours(sdk, name, region, fips, dualstack)
        places = theirs.places([operation], region, fips, dualstack)
        if places is not None:
            assert [place] == places, region
        else:
            assert place.url == theirs.ruled(operation, region, fips, dualstack), region


def test_an_address_of_the_callers_own(sdk: Import) -> None:
    service = sdk("_service").Service("endpoints_sdk.pinpoint")
    found = service.resolved("fips-eu-west-1", "http://localhost:1/x", fips=True, dualstack=True)
    assert (found.url, found.region, found.signing_region) == (
        "http://localhost:1/x",
        "eu-west-1",
        "eu-west-1",
    )
    assert found.signing_name == ""
