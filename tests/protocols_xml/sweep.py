"""Operations of all services that answer in XML, and one comparison with botocore for each."""

from __future__ import annotations

from typing import Any

from botocore.awsrequest import create_request_object, prepare_request_dict
from botocore.loaders import Loader
from botocore.serialize import create_serializer

from tests.protocols_xml.answers import XmlWriter
from tests.runtime import oracle
from tests.runtime.conftest import Import
from tests.runtime.oracle import ENDPOINT, service_model
from tests.runtime.samples import Sampler
from tests.runtime.tables import EVERYTHING, tables

PROTOCOLS = {
    "ec2": ("ec2",),
    "rest-xml": ("cloudfront", "route53", "s3", "s3control"),
    "query": (
        *("autoscaling", "cloudformation", "cloudsearch", "docdb", "elasticache"),
        *("elasticbeanstalk", "elb", "elbv2", "iam", "importexport", "neptune", "rds"),
        *("redshift", "sdb", "ses", "sns", "sts"),
    ),
}
SERVICES = {service: protocol for protocol, names in PROTOCOLS.items() for service in names}
"""The protocol of each service that answers in XML."""
ROUNDS = 10 if EVERYTHING else 3
"""Random requests, and random answers, of each operation."""


def services_of_botocore() -> dict[str, str]:
    """The same, asked of botocore, which takes seconds."""
    names = Loader().list_available_services("service-2")
    found = {name: service_model(name).resolved_protocol for name in names}
    return {name: protocol for name, protocol in found.items() if protocol in PROTOCOLS}


def operations(service: str) -> list[str]:
    """A sample of a service's operations, or all; without those that have event streams."""
    model = service_model(service)
    names = [
        name
        for name in model.operation_names
        if not model.operation_model(name).has_event_stream_output
    ]
    return names if EVERYTHING else names[:: max(1, len(names) // 12)]


def drafted(sdk: Import, service: str, operation: str, params: dict[str, Any]) -> Any:
    """The request that our module makes."""
    wire = tables(service)
    module = sdk("_protocols").protocol_module(wire.SERVICE["protocol"])
    return module.serialize(wire, wire.by_name[operation], params)


def compare_request(sdk: Import, service: str, operation: str, number: int) -> None:
    """Compare one random request with the one that botocore's serializer makes."""
    model = service_model(service).operation_model(operation)
    shape = model.input_shape
    params = Sampler(f"{service}.{operation}.{number}").params(shape) if shape else {}
    raw = create_serializer(SERVICES[service], False).serialize_to_request(params, model)
    prefix = raw.pop("host_prefix", None)
    prepare_request_dict(raw, endpoint_url=ENDPOINT)
    expected = create_request_object(raw).prepare()
    found = drafted(sdk, service, operation, params)
    url = sdk("_endpoint").Endpoint(ENDPOINT).url(found.path, found.query)
    headers = {
        name: text.decode() if isinstance(text, bytes) else text
        for name, text in expected.headers.items()
        if name != "Content-Length" or name in found.headers
    }
    assert (found.method, url) == (expected.method, expected.url), params
    assert found.headers == headers, params
    assert found.body == bytes(_as_bytes(expected.body)), params
    assert tables(service).by_name[operation].get("hostPrefix") or not prefix


def _as_bytes(body: Any) -> bytes:
    return body.encode() if isinstance(body, str) else body or b""


def read(sdk: Import, wire: Any, operation: str, status: int, body: bytes, **headers: str) -> Any:
    """What our module reads from an answer."""
    protocols = sdk("_protocols")
    named = {name.replace("_", "-"): text for name, text in headers.items()}
    reply = protocols.Reply(status, named, body)
    module = protocols.protocol_module(wire.SERVICE["protocol"])
    return module.parse(wire, wire.by_name[operation], reply)


def compare_answer(sdk: Import, service: str, operation: str, number: int) -> None:
    """Compare what is read from a random answer with what botocore's parser reads."""
    shape = service_model(service).operation_model(operation).output_shape
    writer = XmlWriter(f"{service}.{operation}.{number}", SERVICES[service])
    headers, body = writer.answer(operation, shape)
    expected = oracle.parsed(service, operation, 200, headers, body)
    metadata = expected.pop("ResponseMetadata")
    found = read(sdk, tables(service), operation, 200, body, **headers)
    assert found.error is None
    streams = {name: item for name, item in found.members.items() if hasattr(item, "read")}
    expected |= dict.fromkeys(streams, body)
    found.members.update({name: item.read() for name, item in streams.items()})
    assert found.members == _sane(expected), body
    told = {"HTTPStatusCode": 200, "HTTPHeaders": {k.lower(): v for k, v in headers.items()}}
    if "x-amzn-requestid" in headers:
        told["RequestId"] = "r-1"
    assert told | found.metadata == metadata


def _sane(value: Any) -> Any:
    """What botocore reads, without the elements that it leaves in it.

    Where elements of one name are both a text and a list, as in S3's old notifications, botocore
    hands out the elements themselves; ours is the first one's text.
    """
    if isinstance(value, dict):
        return {name: _sane(item) for name, item in value.items()}
    if isinstance(value, list):
        if value and hasattr(value[0], "tag"):
            return value[0].text or ""
        return [_sane(item) for item in value]
    return value
