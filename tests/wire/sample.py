"""The services and operations whose calls are compared in every run of the suite."""

from __future__ import annotations

import random

from tests.wire.services import operation_names

OWN = {
    "pinpoint": ("SendOTPMessage", "SendUsersMessages"),
    "pinpoint-sms-voice-v2": ("SendDestinationNumberVerificationCode",),
}
"""The operations of the project's own specs."""

_BY_PROTOCOL = {
    "json": """
        pinpoint-sms-voice-v2 athena cognito-idp dms dynamodb ecs events glue kinesis kms logs
        organizations route53domains sagemaker sqs ssm stepfunctions textract
    """,
    "rest-json": """
        pinpoint amp apigateway appconfig backup bedrock-runtime cleanrooms connect efs eks
        glacier iot lambda lexv2-models location mediatailor mq opensearch polly quicksight
        schemas sesv2
    """,
    "rest-xml": "cloudfront route53 s3 s3control",
    "query": "autoscaling cloudformation elasticache elb iam rds ses sns sts",
    "smithy-rpc-v2-cbor": "cloudwatchomni eventbridgev2 partnercentral-revenue-measurement",
    "ec2": "ec2",
}
PROTOCOL = {name: p for p, names in _BY_PROTOCOL.items() for name in names.split()}
"""The protocol that boto3 speaks with each service of the sample."""
_OF_EACH = {"rest-xml": 12, "smithy-rpc-v2-cbor": 12, "ec2": 20}
_OF_OTHERS = 5


def wanted(service: str) -> int:
    """How many operations of a service are compared at least."""
    return _OF_EACH.get(PROTOCOL[service], _OF_OTHERS)


def chosen(service: str) -> list[str]:
    """The operations of a service that are compared: the project's own, and some by chance."""
    by_chance = random.Random(service).sample(operation_names(service), wanted(service))
    return list(dict.fromkeys((*OWN.get(service, ()), *by_chance)))
