"""What command lines send, beside version 1 of the AWS CLI, for all protocols.

Version 1 takes text for bytes as it is, as version 2 and we do if asked to; in all else that is
compared here it is as version 2.
"""

from __future__ import annotations

import base64
import json
import random
from collections import Counter
from typing import Any

import pytest
from botocore.loaders import Loader
from botocore.model import ServiceModel

from shapewright import naming
from shapewright.ir import Service
from tests.cli_input.known import REQUESTS
from tests.cli_input.lines import ENVIRONMENT, Program
from tests.cli_input.sampled import (
    Lines,
    is_sampled,
    models_of_the_aws_cli,
    reached,
    requests_of_the_aws_cli,
)
from tests.runtime.package import part_of_service
from tests.wire.calls import compared_headers

_BY_PROTOCOL = {
    "json": "athena cognito-idp dms dynamodb ecs events glue kms logs organizations ssm",
    "rest-json": "pinpoint amp apigateway appconfig backup connect eks iot location quicksight",
    "rest-xml": "cloudfront route53 s3control",
    "query": "autoscaling cloudformation elasticache elb elbv2 iam rds ses sns sts",
    "smithy-rpc-v2-cbor": "partnercentral-revenue-measurement",
    "ec2": "ec2",
}
_OF_EACH = {
    "json": 5,
    "rest-json": 6,
    "rest-xml": 15,
    "query": 6,
    "smithy-rpc-v2-cbor": 20,
    "ec2": 40,
}
_SAMPLE = "dynamodb pinpoint route53 sns partnercentral-revenue-measurement ec2"
_OF_SIGNING = ("authorization", "x-amz-date", "x-amz-security-token", "x-amz-content-sha256")


def chosen(counts: dict[str, int]) -> dict[str, list[str]]:
    """Operations by chance, of those for which both have the same model.

    Args:
        counts: how many of each service.
    """
    theirs = models_of_the_aws_cli(list(counts))
    choice = {}
    for service, count in counts.items():
        raw = Loader().load_service_model(service, "service-2")
        model = ServiceModel(raw, service)
        names = [
            name
            for name in model.operation_names
            if is_sampled(model.operation_model(name))
            and theirs[service].get(name) == json.loads(json.dumps(reached(raw, name)))
        ]
        choice[service] = random.Random(service).sample(names, min(count, len(names)))
    return choice


def _lines(program: Program, service: Service, name: str) -> list[list[str]]:
    model = ServiceModel(Loader().load_service_model(service.name, "service-2"), service.name)
    operation = model.operation_model(name)
    commands = program.module(f"{naming.module_name(service.name)}._commands")
    methods = dict(zip(service.operations, commands.COMMANDS.values(), strict=True))
    command = program.module(f"{naming.module_name(service.name)}._commands.{methods[name]}")
    return Lines(service, operation, command.OPTIONS, f"{service.name} {name}").made()


def _protocol(program: Program, service: Service) -> str:
    wire = program.module(f"{naming.module_name(service.name)}._wire")
    return str(wire.SERVICE["protocol"])


def _plain(sent: Any) -> Any:
    """What is compared of a request."""
    method, url, headers, body = sent
    headers = {
        name: value
        for name, value in compared_headers(headers).items()
        if name not in _OF_SIGNING and not name.startswith("amz-sdk-")
    }
    headers.setdefault("content-length", str(len(body)))
    if not body:
        headers.pop("content-length")
    return method, url, headers, body


def _compared(
    folder: Any, package: str, choice: dict[str, list[str]]
) -> tuple[Counter[str], dict[str, Any]]:
    """How many lines sent the same, by protocol, and what others sent, by operation."""
    services = [part_of_service(*item) for item in choice.items()]
    program = Program(folder, package, services)
    lines = [
        (service, f"{service.name} {name}", words)
        for service in services
        for name in choice[service.name]
        for words in _lines(program, service, name)
    ]
    expected = requests_of_the_aws_cli([words for *_, words in lines], ENVIRONMENT)
    same: Counter[str] = Counter()
    different: dict[str, Any] = {}
    for (service, place, words), answer in zip(lines, expected, strict=True):
        found = program.request(*words, "--cli-binary-format", "raw-in-base64-out")
        made = None
        if found.request is not None:
            sent = found.request
            made = _plain((sent.method, sent.url, sent.headers, bytes(sent.body or b"")))
        is_sent = len(answer) == 4
        theirs = _plain((*answer[:3], base64.b64decode(answer[3]))) if is_sent else None
        if made == theirs and made is not None:
            same[_protocol(program, service)] += 1
        elif made is not None or theirs is not None:
            different[place] = (words, made or found.err, theirs or answer)
    program.close()
    return same, different


def test_sample_of_lines(tmp_path_factory: pytest.TempPathFactory) -> None:
    choice = chosen(dict.fromkeys(_SAMPLE.split(), 1))
    same, different = _compared(tmp_path_factory.mktemp("few"), "few_lines", choice)
    assert set(different) <= REQUESTS.keys(), different
    assert same.total() >= 20
    assert same.keys() == _BY_PROTOCOL.keys()


@pytest.mark.slow
def test_a_thousand_lines(tmp_path_factory: pytest.TempPathFactory) -> None:
    choice = chosen(
        {
            service: _OF_EACH[protocol]
            for protocol, services in _BY_PROTOCOL.items()
            for service in services.split()
        }
    )
    same, different = _compared(tmp_path_factory.mktemp("many"), "many_lines", choice)
    assert set(different) == REQUESTS.keys(), different
    assert same.total() >= 1000
    assert same.keys() == _BY_PROTOCOL.keys()
