"""The operations whose listings are compared in every run of the suite."""

from __future__ import annotations

import random

from tests.wire.services import model, operation_names

_WIRE = """
json dynamodb 9, kinesis 9, logs 20
rest-json lambda 16
rest-xml s3 9, route53 9
query iam 26
smithy-rpc-v2-cbor cloudwatchomni 15
ec2 ec2 10
"""
PROTOCOL = {
    words.split()[0]: line.split()[0]
    for line in _WIRE.strip().splitlines()
    for words in line.partition(" ")[2].split(", ")
}
"""Services whose listings are compared from requests to bytes of answers, and their protocols."""
_MOST = {
    words.split()[0]: int(words.split()[1])
    for line in _WIRE.strip().splitlines()
    for words in line.partition(" ")[2].split(", ")
}


def listing(service: str) -> list[str]:
    """The operations of a service that list."""
    return [name for name in operation_names(service) if name in model(service).pagination]


def chosen(service: str) -> list[str]:
    """Those of them that are compared."""
    names, most = listing(service), _MOST[service]
    return random.Random(service).sample(names, min(most, len(names)))
