"""Method pages equal the files that boto3's own generator writes."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from botocore.loaders import Loader

from shapewright import naming
from tests.boto3_docs.pages import boto3_page, documenter, method_page, service

# Boto3 warns of one of its own examples.
pytestmark = pytest.mark.filterwarnings("ignore::dateutil.parser.UnknownTimezoneWarning")

PUBLISHED = Path(__file__).parents[1] / "published"

OPERATIONS = {
    "acm CreateAcmeEndpoint": "json; unions, an idempotency token",
    "acm RequestCertificate": "a member that is deprecated",
    "acm-pca CreateCertificateAuthority": "smithy-rpc-v2-cbor",
    "agent-registry-control UpdateRegistryRecord": "a member called description, with members",
    "apigateway GetAccount": "an input without members",
    "appconfig CreateDeploymentStrategy": "floats",
    "appconfig GetConfiguration": "deprecated; bytes as the result",
    "application-signals DeleteGroupingConfiguration": "no input",
    "autoscaling CreateLaunchConfiguration": "a parameter that is encoded; no output",
    "autoscaling DescribeAccountLimits": "query; no input",
    "bedrock-runtime Converse": "documents and unions; a response that is too large",
    "bedrock-runtime ConverseStream": "a stream of events",
    "bedrock-runtime InvokeModel": "bytes in both directions",
    "braket CreateQuantumTask": "JSON in a string that is no header",
    "cloudformation GetTemplate": "a result that is decoded",
    "cloudfront CreateDistribution": "rest-xml; deeply nested",
    "cloudsearchdomain Search": "a parameter by another name",
    "cloudsearchdomain UploadDocuments": "bytes as a parameter",
    "docdb CreateDBCluster": "a parameter that is filled in",
    "dynamodb PutItem": "a recursive map; examples",
    "dynamodb Query": "recursive; paginated",
    "dynamodbstreams DescribeStream": "an example with a time as mails have it",
    "ec2 CopySnapshot": "ec2; two parameters that are filled in",
    "ec2 CreateTags": "no output",
    "ec2 DescribeSpotPriceHistory": "examples with timestamps",
    "ec2 RunInstances": "a parameter that is encoded; a thousand lines of parameters",
    "emr RunJobFlow": "a recursive structure and list",
    "glacier CompleteMultipartUpload": "a note with a literal block",
    "glacier GetDataRetrievalPolicy": "the only parameter is filled in",
    "glacier UploadArchive": "bytes; two parameters that are filled in",
    "iam CreatePolicy": "a policy, required, that is converted",
    "iam GetRole": "a policy in the result; an example with a timestamp",
    "kinesis SubscribeToShard": "a stream of events",
    "kms CreateKey": "many examples, one with a faulty timestamp",
    "lambda Invoke": "bytes in both directions",
    "lambda UpdateFunctionCode": "a parameter that is encoded",
    "lex-runtime PostContent": "headers that hold JSON; bytes in both directions",
    "lexv2-models CreateIntent": "all four sections are too large",
    "logs CreateExportTask": "a parameter by another name, since its own is a keyword",
    "logs StartLiveTail": "a stream of events; a prefix of the host",
    "neptune CopyDBClusterSnapshot": "a parameter that is filled in",
    "neptune-graph ExecuteQuery": "a host label, a map of documents",
    "pinpoint SendUsersMessages": "rest-json; deep, with maps of lists",
    "pinpoint-sms-voice-v2 SendDestinationNumberVerificationCode": "json; a map with enum keys",
    "quicksight DescribeAnalysis": "of a service whose largest operations unroll to gigabytes",
    "rds CopyDBSnapshot": "a parameter that is filled in",
    "rds StartDBInstanceAutomatedBackupsReplication": "a parameter that is filled in",
    "route53 ChangeResourceRecordSets": "rest-xml; examples",
    "s3 CopyObject": "a parameter of two types",
    "s3 DeleteObjects": "a hidden parameter",
    "s3 GetBucketNotification": "deprecated; two examples of one id",
    "s3 GetObject": "bytes; a member that comes in two forms",
    "s3 PutObject": "bytes; a parameter that is filled in",
    "s3 SelectObjectContent": "rest-xml; a stream of events",
    "s3 UploadPartCopy": "a parameter of two types",
    "sns Publish": "query; a map of structures",
    "sqs SendMessage": "json; maps of structures with lists",
    "wafv2 GetWebACL": "recursive; a response that is too large",
}


@pytest.fixture(autouse=True)
def utc(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Boto3 writes the timestamps of some examples in the machine's time zone."""
    if not hasattr(time, "tzset"):
        pytest.skip("the time zone of this system cannot be set for a test")
    monkeypatch.setenv("TZ", "UTC")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.mark.parametrize("name", OPERATIONS)
def test_page_is_boto3s(name: str) -> None:
    service_name, operation = name.split()
    assert method_page(service(service_name), operation) == boto3_page(service_name, operation)


def test_send_otp_message_is_the_published_page() -> None:
    published = (PUBLISHED / "002_79d830d695c57322.txt").read_bytes()
    page = method_page(service("pinpoint"), "SendOTPMessage")
    assert page.encode("utf-8") == published


@pytest.mark.slow
def test_pages_of_all_services() -> None:
    """But one: boto3 takes four minutes and 1.5 GB for the pages of quicksight."""
    different = []
    for name in Loader().list_available_services("service-2"):
        if name == "quicksight":
            continue
        client, linked = documenter(name)._client, service(name)
        for operation in linked.operations:
            if not hasattr(client, naming.method_name(operation)):
                continue  # boto3 takes some methods away
            if method_page(linked, operation) != boto3_page(name, operation):
                different.append(f"{name} {operation}")
        documenter.cache_clear()
        service.cache_clear()
    assert different == []
