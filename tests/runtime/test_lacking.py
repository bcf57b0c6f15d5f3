"""Operations that need what the package does not have are refused before anything is sent."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.runtime.conftest import Import, importer
from tests.runtime.package import part_of_service, write_package

_OPERATIONS = {
    "bedrock-runtime": ["ConverseStream"],
    "codecatalyst": ["GetProject"],
    "events": ["PutEvents"],
    "s3": ["SelectObjectContent"],
    "timestream-query": ["DescribeEndpoints", "Query"],
}


@pytest.fixture(scope="module")
def lacking(tmp_path_factory: pytest.TempPathFactory) -> Import:
    """Imports modules of a package with such operations."""
    where: Path = tmp_path_factory.mktemp("lacking")
    services = [part_of_service(*item) for item in _OPERATIONS.items()]
    write_package(services, where, "lacking_sdk")
    return importer(where, "lacking_sdk")


class Deaf:
    """A transport that nobody may use."""

    def send(self, request: object) -> Any:
        raise AssertionError("a request was sent")


def client(lacking: Import, service: str, **settings: Any) -> Any:
    """A client of a service."""
    keys = {"aws_access_key_id": "a", "aws_secret_access_key": "b"}
    kind = lacking(f"{service}.client").Client
    return kind("us-east-1", transport=Deaf(), validation="off", **keys, **settings)


@pytest.mark.parametrize(
    ("service", "method", "params", "told"),
    [
        ("bedrock_runtime", "converse_stream", {"modelId": "m"}, "event streams"),
        ("s3", "select_object_content", {"Bucket": "b", "Key": "k"}, "event streams"),
        ("codecatalyst", "get_project", {"spaceName": "s", "name": "n"}, "signed by bearer"),
        ("events", "put_events", {"Entries": [], "EndpointId": "e"}, "with EndpointId is called"),
        ("timestream_query", "query", {"QueryString": "q"}, "give it as endpoint_url"),
    ],
)
def test_it_is_refused(
    lacking: Import, service: str, method: str, params: dict[str, Any], told: str
) -> None:
    with pytest.raises(lacking("exceptions").RequestError, match=told):
        getattr(client(lacking, service), method)(**params)


def test_event_streams_are_refused_wherever_a_request_or_an_answer_is_made(
    lacking: Import,
) -> None:
    service = lacking("_service").Service(f"{lacking('').__name__}.bedrock_runtime")
    endpoint = lacking("_endpoint").Endpoint("https://example.com")
    with pytest.raises(lacking("exceptions").RequestError, match="event streams"):
        service.request("converse_stream", {"modelId": "m"}, endpoint, "off")
    with pytest.raises(lacking("exceptions").RequestError, match="event streams"):
        service.answer("converse_stream", None)


def test_an_address_is_what_endpoint_discovery_would_find(lacking: Import) -> None:
    found = client(lacking, "timestream_query", endpoint_url="https://cell1.example.com")
    request = found.build_request("query", {"QueryString": "q"})
    assert request.url == "https://cell1.example.com/"
    described = client(lacking, "timestream_query").build_request("describe_endpoints", {})
    assert described.url == "https://query.timestream.us-east-1.amazonaws.com/"


def test_what_is_lacking_for_one_member_is_not_for_the_others(lacking: Import) -> None:
    assert client(lacking, "events").build_request("put_events", {"Entries": []})
