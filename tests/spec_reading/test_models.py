"""Every model that AWS ships must pass every check: where one does not, the check is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from shapewright.check import meaning_problems
from shapewright.importers.yaml_writer import write_yaml
from shapewright.source import read_yaml
from tests.support.model_documents import (
    MODELS,
    documents_by_kind,
    model_at,
    spec_files,
    structural,
)

# All six protocols; streams, unions, host labels, checksums, pagination, recursion; texts with
# invisible characters (lexv2-models, organizations, emr-serverless), examples with CR (polly).
SERVICES = (
    "autoscaling/2011-01-01",
    "cloudwatch/2010-08-01",
    "dynamodb/2012-08-10",
    "emr-serverless/2021-07-13",
    "healthlake/2017-07-01",
    "kinesis-video-media/2017-09-30",
    "lexv2-models/2020-08-07",
    "logs/2014-03-28",
    "organizations/2016-11-28",
    "pinpoint-sms-voice-v2/2022-03-31",
    "pinpoint/2016-12-01",
    "polly/2016-06-10",
    "s3/2006-03-01",
    "s3control/2018-08-20",
    "sns/2010-03-31",
    "sqs/2012-11-05",
)
SAMPLE = [path for path in MODELS if "/".join(path.parts[-3:-1]) in SERVICES]


def model_id(path: Path) -> str:
    return "-".join(path.parts[-3:-1])


def test_the_sample_is_there() -> None:
    assert len(SAMPLE) == len(SERVICES)


@pytest.mark.parametrize("path", SAMPLE, ids=model_id)
def test_a_model_passes_every_check_as_yaml(path: Path) -> None:
    files = spec_files(model_at(path))
    for _, document in documents_by_kind(files):
        text = write_yaml(document.data)
        read, problems = read_yaml(text.encode("utf-8"), document.file)
        assert problems == []
        assert read is not None
        assert read.data == document.data
    assert structural(files) == []
    assert list(meaning_problems(files)) == []


@pytest.mark.slow
@pytest.mark.parametrize("path", MODELS, ids=model_id)
def test_every_model_passes_every_check(path: Path) -> None:
    files = spec_files(model_at(path))
    assert structural(files) == []
    assert list(meaning_problems(files)) == []
