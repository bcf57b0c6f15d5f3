"""Botocore as an oracle: the requests that it makes and how it reads answers."""

from __future__ import annotations

import functools
from typing import Any, NamedTuple

import botocore.session
from botocore.awsrequest import (
    AWSResponse,
    HeadersDict,
    create_request_object,
    prepare_request_dict,
)
from botocore.config import Config
from botocore.loaders import Loader
from botocore.model import ServiceModel
from botocore.parsers import create_parser
from botocore.serialize import create_serializer

# Operations of the REST JSON and JSON protocols, chosen so that every place, type and trait that
# botocore's models have there occurs; services that botocore treats by hand are left out.
_CHOICE = """
amp CreateAnomalyDetector
amplifyuibuilder UpdateForm
appconfig StopDeployment UpdateExperimentRun
appintegrations CreateDataIntegrationAssociation
application-signals CreateInstrumentationConfiguration
artifact ExportComplianceInquiry
backup GetSupportedResourceTypes ListBackupPlans UpdateRegionSettings
bedrock ListEvaluationJobs
bedrock-agent PutResourcePolicy
bedrock-agentcore GetAgentCard StopBrowserSession
bedrock-runtime Converse
chime SearchAvailablePhoneNumbers
cleanrooms CreateAnalysisTemplate
clouddirectory DetachTypedLink
codebuild CreateWebhook
cognito-idp UpdateUserPool
connect DeleteRule StartEmailContact UpdateTestCase
controlcatalog ListCommonControls
dataexchange DeleteAsset SendApiAsset
datazone PostLineageEvent
deadline CreateLimit SearchWorkers
devops-agent UpdateAssociation
directconnect DescribeCustomerMetadata
entityresolution BatchDeleteUniqueId
geo-maps GetStaticMap
globalaccelerator AllowCustomRoutingTraffic CreateListener
groundstation ListGroundStationReservations
healthlake CreateDataTransformationProfile
iot CreatePackageVersion DeleteJobExecution GetPercentiles
iot-data SendDirectMessage
iotsitewise CreateApplication
iotwireless UntagResource UpdatePosition UpdateWirelessGateway
kafka DescribeConfigurationRevision
kms Decrypt DisableKeyRotation Sign
lakeformation GetWorkUnitResults RegisterResource
lambda Invoke
lex-models PutBot
lex-runtime PostContent
lexv2-models CreateResourcePolicyStatement ListSessionMetrics
location CreateGeofenceCollection
medical-imaging CreateDatastore
neptune-graph CancelQuery GetQuery
opensearchserverless CreateIndex
opensearchmemory ListEvents
organizations DeleteOrganization
pinpoint SendMessages SendOTPMessage SendUsersMessages UpdateEmailChannel
pinpoint-sms-voice-v2 DescribeRegistrationVersions SendDestinationNumberVerificationCode
quicksight GetDashboardEmbedUrl
rds-data BatchExecuteStatement
rekognition CompareFaces SearchUsers
resiliencehub UpdateAppVersion
route53globalresolver ListAccessTokens ListCoreNetworkEndpoints
sagemaker-runtime InvokeEndpointAsync
savingsplans DescribeSavingsPlansOfferings
securityhub GetFindingsTrendsV2
servicecatalog CopyProduct
service-quotas RequestServiceQuotaIncrease
sqs SendMessage ReceiveMessage
ssm CreateAssociation StartAutomationExecution
stepfunctions StartSyncExecution
supplychain SendDataIntegrationEvent
verifiedpermissions UpdatePolicy
wickr GetUser
workspaces-web CreateTrustStore DeleteUserAccessLoggingSettings
"""
OPERATIONS = {line.split()[0]: tuple(line.split()[1:]) for line in _CHOICE.strip().splitlines()}
PAIRS = [(service, name) for service, names in OPERATIONS.items() for name in names]

ENDPOINT = "https://service.example/base"
_SIGNING = ("x-amz-date", "authorization", "user-agent", "x-amz-security-token")


class Sent(NamedTuple):
    """A request as it goes over the wire, without what signing adds; header names in lower case."""

    method: str
    url: str
    headers: dict[str, str]
    body: bytes


@functools.cache
def service_model(service: str) -> ServiceModel:
    """Botocore's model of a service."""
    return ServiceModel(Loader().load_service_model(service, "service-2"), service)


def operation_model(service: str, operation: str) -> Any:
    """Botocore's model of an operation."""
    return service_model(service).operation_model(operation)


def serialized(service: str, operation: str, params: dict[str, Any], endpoint: str) -> Sent:
    """The request that botocore's serializer makes of parameters that it does not check."""
    model = operation_model(service, operation)
    serializer = create_serializer(service_model(service).resolved_protocol, False)
    request = serializer.serialize_to_request(params, model)
    prepare_request_dict(request, endpoint_url=endpoint)
    return _sent(create_request_object(request).prepare())


def sent_by_client(service: str, operation: str, params: dict[str, Any], **settings: Any) -> Sent:
    """The request that a whole botocore client would put on the wire."""
    session = botocore.session.Session()
    session.set_credentials("AKID", "secret")
    config = Config(parameter_validation=False, retries={"total_max_attempts": 1})
    client = session.create_client(service, "us-east-1", config=config, **settings)
    caught: list[Any] = []

    def catch(request: Any, **_: Any) -> AWSResponse:
        caught.append(request)
        return AWSResponse(request.url, 200, {}, _Empty())

    client.meta.events.register("before-send", catch)
    client._make_api_call(operation, params)
    return _sent(caught[0])


class _Empty:
    def stream(self, **_: Any) -> list[bytes]:
        return [b"{}"]


def _sent(request: Any) -> Sent:
    headers = {
        name.lower(): value.decode() if isinstance(value, bytes) else value
        for name, value in request.headers.items()
    }
    kept = {
        name: value
        for name, value in headers.items()
        if name not in _SIGNING and not name.startswith("amz-sdk-")
    }
    body = request.body or b""
    return Sent(request.method, request.url, kept, bytes(body))


def parsed(
    service: str, operation: str, status: int, headers: dict[str, str], body: bytes
) -> dict[str, Any]:
    """What botocore's parser reads from an answer."""
    model = operation_model(service, operation)
    parser = create_parser(service_model(service).resolved_protocol)
    known = HeadersDict(headers)
    answer = {"status_code": status, "headers": known, "body": body, "context": {}}
    result: dict[str, Any] = parser.parse(answer, model.output_shape)
    return result
