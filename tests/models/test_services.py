"""Models of whole services of AWS, in every flavour."""

from __future__ import annotations

import typing
from pathlib import Path
from types import ModuleType

import pytest

from shapewright.datamodel import FLAVOURS, Flavour
from tests.models.making import classes, make
from tests.support.models import botocore_service

MANY = (
    *("acm", "apigateway", "athena", "autoscaling", "backup", "bedrock-runtime", "cloudformation"),
    *("cloudfront", "cloudwatch", "cognito-idp", "connect", "dynamodb", "ecs", "eks", "elbv2"),
    *("events", "glue", "iam", "iot", "kinesis", "kms", "lambda", "lexv2-models", "logs"),
    *(
        "mediaconvert",
        "opensearch",
        "organizations",
        "pinpoint-sms-voice-v2",
        "polly",
        "rds",
        "redshift",
    ),
    *("rekognition", "route53", "s3", "sagemaker", "secretsmanager", "sesv2", "sns", "sqs", "ssm"),
    *("stepfunctions", "sts", "textract", "wafv2", "xray"),
)


def check(models: ModuleType, flavour: str) -> None:
    """Every class can be built: nothing in its annotations is unknown, no pattern fails."""
    for model in classes(models).values():
        if flavour == "pydantic":
            assert model.model_rebuild(force=True)  # type: ignore[attr-defined]
        elif flavour == "dataclass":
            typing.get_type_hints(model)
        else:
            import msgspec

            assert msgspec.inspect.type_info(model)
            with pytest.raises(msgspec.ValidationError):
                msgspec.convert(0, model)


@pytest.mark.parametrize("flavour", FLAVOURS)
def test_all_of_pinpoint(tmp_path: Path, flavour: Flavour) -> None:
    service = botocore_service("pinpoint")
    models = make(tmp_path, [service], flavour, polished=False).models("pinpoint")
    check(models, flavour)
    found = classes(models)
    assert {f"{operation}Request" for operation in service.operations} <= set(found)


@pytest.mark.slow
@pytest.mark.parametrize("name", MANY)
@pytest.mark.parametrize("flavour", FLAVOURS)
def test_many_services(tmp_path: Path, flavour: Flavour, name: str) -> None:
    service = botocore_service(name)
    check(make(tmp_path, [service], flavour, polished=False).models(name), flavour)
