"""Packages whose command lines are run."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.cli_input.lines import Program
from tests.runtime.package import part_of_service

# Operations that have between them what options can be: text, numbers, flags, lists, nested
# values, maps, blobs, streams, documents, headers, moments; and those of the project's own specs.
SMALL = {
    "bedrock-runtime": ("Converse",),
    "cloudtrail": ("LookupEvents",),
    "cloudwatch": ("PutMetricData",),
    "ec2": ("DescribeInstances",),
    "kms": ("Encrypt",),
    "lex-runtime": ("PostContent",),
    "pinpoint": ("SendOTPMessage", "SendUsersMessages", "GetApps"),
    "pinpoint-sms-voice-v2": ("SendDestinationNumberVerificationCode",),
    "s3": ("PutObject",),
}


@pytest.fixture(scope="session")
def program(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Program]:
    """Command lines of a few operations, which have every kind of option."""
    services = [part_of_service(*item) for item in SMALL.items()]
    made = Program(tmp_path_factory.mktemp("typed"), "typed_sdk", services)
    yield made
    made.close()
