"""Pages against those that the AWS CLI itself writes, byte for byte."""

from __future__ import annotations

import functools

import pytest

from shapewright.naming import command_name
from tests.cli_docs.awscli_pages import (
    SERVICE_COMMANDS,
    Pages,
    awscli_pages,
    awscli_service,
)

# What makes each operation worth a look -> service and operation.
OPERATIONS = {
    "the captured pages": "pinpoint SendOTPMessage, pinpoint SendUsersMessages, "
    "pinpoint-sms-voice-v2 SendDestinationNumberVerificationCode",
    "no input": "ec2 DescribeAccountAttributes, iam GetAccountSummary, apigateway GetAccount",
    "no output": "appstream StopFleet, sqs DeleteQueue, s3 DeleteBucket",
    "deprecated": "finspace DeleteEnvironment, cloudhsm CreateHsm, glacier SetDataRetrievalPolicy",
    "recursive": "logs GetLogFields, dynamodb PutItem, ce GetCostForecast, "
    "iotsitewise CreateComputationModel, wafv2 CheckCapacity",
    "unions": "connectcases UpdateField, cleanrooms StartProtectedJob, verifiedpermissions "
    "IsAuthorized",
    "streams in": "codeartifact PublishPackageVersion, lambda InvokeAsync, s3 PutObject",
    "streams out": "s3 GetObjectTorrent, lambda Invoke, polly SynthesizeSpeech, glacier "
    "GetJobOutput, kinesis-video-archived-media GetClip",
    "documents": "opensearch GetIndex, controltower EnableBaseline, cloudcontrol GetResource",
    "JSON in headers": "iot-data Publish, lex-runtime PostContent, controltower UpdateLandingZone",
    "paginated": "dynamodb ListTables, acm-pca ListTags, iam ListUsers, ec2 DescribeInstances, "
    "logs FilterLogEvents",
    "paginated by text": "route53 ListGeoLocations, cloudfront ListVpcOrigins",
    "paginated without page size": "neptunedata ListMLEndpoints, devicefarm ListProjects",
    "paginated without result keys": "frauddetector GetLabels",
    "hidden option": "kinesis ListStreams",
    "lists of scalars": "sqs GetQueueAttributes, ec2 TerminateInstances",
    "lists of values of an enumeration": "detective UpdateDatasourcePackages, iotsitewise "
    "GetAssetPropertyAggregates",
    "maps with keys of an enumeration": "iot UpdateEventConfigurations, sqs SetQueueAttributes, "
    "lakeformation UpdateTableStorageOptimizer",
    "bare lists": "elb RemoveTags, workspaces RebootWorkspaces, firehose PutRecordBatch",
    "plain text for a structure": "ec2 ModifyInstanceAttribute, ec2 ModifySnapshotAttribute",
    "booleans": "ec2 CreateImage, rds CreateDBInstance, ecs UpdateService",
    "renamed options": "ec2 CreateNetworkAclEntry, route53domains ViewBilling, eks CreateCluster, "
    "iotwireless CreateWirelessDevice, codedeploy UpdateDeploymentGroup",
    "renamed services": "config PutConfigRule, codedeploy ListApplications, s3 CreateBucket",
    "notes of services": "iot-data ListRetainedMessages, sdb Select",
    "links left open": "codeguruprofiler SubmitFeedback, sagemaker DescribeFeatureGroup",
    "faulty documentation": "opensearch DescribeDryRunProgress, devicefarm "
    "ListOfferingTransactions",
    "other protocols": "sts AssumeRole, sns Publish, cloudwatch GetMetricStatistics, "
    "kms Encrypt, arc-region-switch ListPlans",
}
CASES = [(*case.split(), why) for why, cases in OPERATIONS.items() for case in cases.split(", ")]


def command_line(service: str, operation: str) -> tuple[str, str]:
    return SERVICE_COMMANDS.get(service, service), command_name(operation)


@functools.cache
def expected_pages() -> dict[tuple[str, str], str]:
    wanted = [command_line(service, operation) for service, operation, _ in CASES]
    return dict(zip(wanted, awscli_pages(wanted), strict=True))


@pytest.mark.parametrize(
    ("service", "operation"),
    [case[:2] for case in CASES],
    ids=[f"{why}: {service} {operation}" for service, operation, why in CASES],
)
def test_a_page_is_the_aws_clis_own(service: str, operation: str) -> None:
    linked = awscli_service(service)
    page = Pages([linked]).command(linked, linked.operations[operation])
    assert page == expected_pages()[command_line(service, operation)]


# Hand-written commands that stand among a service's commands and have no operation are left out.
SERVICES = (
    "pinpoint",
    "pinpoint-sms-voice-v2",
    "sqs",
    "kinesis",  # commands removed: event streams
    "lexv2-runtime",
    "ses",
    "emr",
    "rds",
    "s3",
    "ec2",
    "finspace",  # commands hidden: deprecated
    "controltower",  # links left open
    "iot-data",  # notes
    "sdb",
)


@functools.cache
def expected_service_pages() -> dict[str, str]:
    wanted = [(SERVICE_COMMANDS.get(service, service), "") for service in SERVICES]
    return dict(zip(SERVICES, awscli_pages(wanted), strict=True))


@pytest.mark.parametrize("service", SERVICES)
def test_a_services_page_is_the_aws_clis_own(service: str) -> None:
    linked = awscli_service(service)
    commands = {command_name(operation) for operation in linked.operations}
    head, toctree, listed = expected_service_pages()[service].partition(":titlesonly:\n\n")
    lines = [
        line
        for line in listed.splitlines(keepends=True)
        if not line.startswith("  ") or line.strip() in commands
    ]
    assert Pages([linked]).service(linked) == head + toctree + "".join(lines)


def test_the_index_is_the_aws_clis_own() -> None:
    services = [awscli_service(name) for name in ("sqs", "s3", "codedeploy", "sms-voice", "acm")]
    (expected,) = awscli_pages([("", "")])
    head, toctree, _ = expected.partition(":titlesonly:\n\n")
    listed = "".join(f"  {name}/index\n" for name in ("acm", "codedeploy", "s3", "sqs"))
    assert Pages(services).index() == f"{head}{toctree}{listed}"


def test_enough_operations_are_compared() -> None:
    assert len({case[:2] for case in CASES}) >= 60
