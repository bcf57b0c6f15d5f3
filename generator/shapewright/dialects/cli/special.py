"""Where the AWS CLI's names are not what a service's model would make them.

Each table is a fact about the AWS CLI: services, commands and options that it calls otherwise or
does not show. Commands that it adds by hand have no operation, and so no page here.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping

from shapewright.ir import Operation, Service
from shapewright.naming import command_name

_SERVICES = {"codedeploy": "deploy", "config": "configservice", "s3": "s3api"}
_HIDDEN_SERVICES = {"sms-voice"}

# Each line: service, option, what it is called instead, commands (`*`: every command).
_RENAMED_OPTIONS = """
apigateway version api-version create-rest-api
apigatewayv2 version api-version create-api update-api
clouddirectory version schema-version publish-schema
cloudsearchdomain query search-query search
cloudsearchdomain query suggest-query suggest
codepipeline version action-version create-custom-action-type
codepipeline version action-version delete-custom-action-type get-action-type
codepipeline version pipeline-version get-pipeline
controltower version landing-zone-version create-landing-zone update-landing-zone
datapipeline query objects-query *
datapipeline version pipeline-version get-pipeline-definition
deploy ec-2-tag-filters ec2-tag-filters *
deploy s-3-location s3-location *
ec2 no-disable-api-termination enable-api-termination *
ec2 no-egress ingress *
ec2 no-no-reboot reboot create-image
ecs no-enable-execute-command disable-execute-command *
ecs no-interactive non-interactive execute-command
eks version kubernetes-version create-cluster create-nodegroup update-cluster-components-version
eks version kubernetes-version update-cluster-version update-nodegroup-version
emr job-flow-id cluster-id *
emr job-flow-ids cluster-ids *
gamelift version build-version create-build update-build
gamelift version script-version create-script update-script
glue region resource-region get-unfiltered-partition-metadata get-unfiltered-table-metadata
glue region resource-region get-unfiltered-partitions-metadata
iotwireless lo-ra-wan lorawan *
kinesisanalytics output application-output add-application-output
kinesisanalyticsv2 output application-output add-application-output
lex-models version bot-version delete-bot delete-bot-version
lex-models version intent-version delete-intent delete-intent-version get-intent
lex-models version resource-version get-export
lex-models version slot-type-version delete-slot-type delete-slot-type-version get-slot-type
license-manager version grant-version delete-grant get-grant
license-manager version license-version get-license
mturk query types-query list-qualification-types
pinpoint version campaign-version get-campaign-version
pinpoint version segment-version get-segment-version
pinpoint version template-version delete-email-template get-email-template update-email-template
pinpoint version template-version delete-in-app-template get-in-app-template update-in-app-template
pinpoint version template-version delete-push-template get-push-template update-push-template
pinpoint version template-version delete-sms-template get-sms-template update-sms-template
pinpoint version template-version delete-voice-template get-voice-template update-voice-template
rekognition output stream-processor-output create-stream-processor
route53 version traffic-policy-version delete-traffic-policy get-traffic-policy
route53 version traffic-policy-version update-traffic-policy-comment
route53domains start start-time view-billing
route53domains end end-time view-billing
sagemaker version version-number delete-image-version describe-image-version
sagemaker version version-number list-aliases update-image-version
schemas version schema-version *
sns endpoint notification-endpoint subscribe
stepfunctions output task-output send-task-success
swf version activity-version register-activity-type
swf version workflow-version register-workflow-type
workdocs endpoint notification-endpoint create-notification-subscription
workdocs query user-query describe-users
"""

# Options that work and that pages do not show: service, command, option.
_HIDDEN_OPTIONS = {("kinesis", "list-streams", "exclusive-start-stream-name")}

# Operations that the AWS CLI has no command for: service, commands.
_REMOVED_COMMANDS: Mapping[str, frozenset[str]] = {
    service: frozenset(commands.split())
    for service, commands in {
        "bedrock-agent-runtime": "agentic-retrieve-stream invoke-agent invoke-flow "
        "invoke-inline-agent optimize-prompt retrieve-and-generate-stream",
        "bedrock-agentcore": "invoke-agent-runtime-command invoke-code-interpreter invoke-harness",
        "bedrock-runtime": "converse-stream invoke-model-with-bidirectional-stream "
        "invoke-model-with-response-stream",
        "connecthealth": "start-medical-scribe-listening-session",
        "devops-agent": "send-message",
        "ec2": "import-instance import-volume",
        "emr": "add-job-flow-steps describe-job-flows list-bootstrap-actions list-instance-groups "
        "run-job-flow set-keep-job-flow-alive-when-no-steps set-termination-protection "
        "set-unhealthy-node-replacement set-visible-to-all-users terminate-job-flows",
        "iotsitewise": "invoke-assistant",
        "kinesis": "subscribe-to-shard",
        "lambda": "invoke-with-response-stream",
        "lexv2-runtime": "start-conversation",
        "logs": "get-log-object",
        "polly": "start-speech-synthesis-stream",
        "qbusiness": "chat",
        "rds": "modify-option-group",
        "sagemaker-runtime": "invoke-endpoint-with-response-stream",
        "ses": "delete-verified-email-address list-verified-email-addresses verify-email-address",
    }.items()
}

# Lists of structures with one member that also take the bare values: (service, command) -> option.
_BARE_LISTS = {
    ("elb", "deregister-instances-from-load-balancer"): "instances",
    ("elb", "describe-instance-health"): "instances",
    ("elb", "register-instances-with-load-balancer"): "instances",
    ("elb", "remove-tags"): "tags",
    ("firehose", "put-record-batch"): "records",
    ("workspaces", "reboot-workspaces"): "reboot-workspace-requests",
    ("workspaces", "rebuild-workspaces"): "rebuild-workspace-requests",
    ("workspaces", "terminate-workspaces"): "terminate-workspace-requests",
}

# Lists that the AWS CLI asks for in pages of its own size, unless other members of the input are
# given than these: (service, command) -> size, members.
_PAGE_SIZES: Mapping[tuple[str, str], tuple[int, tuple[str, ...]]] = {
    ("ec2", "describe-snapshots"): (1000, ("DryRun", "OwnerIds", "RestorableByUserIds")),
    ("ec2", "describe-volumes"): (1000, ("DryRun",)),
}


def service_command(service: Service) -> str:
    """What the AWS CLI calls a service: ``s3api`` for ``s3``."""
    return service_command_name(service.name)


def service_command_name(name: str) -> str:
    """As ``service_command``, by the name that boto3 uses."""
    return _SERVICES.get(name, name)


def is_listed(service: Service) -> bool:
    """Whether the AWS CLI lists the service among its commands."""
    return service_command(service) not in _HIDDEN_SERVICES


def has_command(service: Service, operation: Operation) -> bool:
    """Whether the AWS CLI lists a command for the operation."""
    removed = _REMOVED_COMMANDS.get(service_command(service), frozenset())
    return not operation.deprecated and command_name(operation.name) not in removed


def option_renames(service: str, command: str) -> Iterator[tuple[str, str]]:
    """Options of a command that have another name (both without dashes), in order."""
    for commands, old, new in _renames().get(service, ()):
        if command in commands or "*" in commands:
            yield old, new


@functools.cache
def _renames() -> Mapping[str, tuple[tuple[frozenset[str], str, str], ...]]:
    found: dict[str, tuple[tuple[frozenset[str], str, str], ...]] = {}
    for line in _RENAMED_OPTIONS.strip().splitlines():
        service, old, new, *commands = line.split()
        found[service] = (*found.get(service, ()), (frozenset(commands), old, new))
    return found


def is_hidden(service: str, command: str, option: str) -> bool:
    """Whether pages leave out an option that exists."""
    return (service, command, option) in _HIDDEN_OPTIONS


def takes_bare_values(service: str, command: str, option: str) -> bool:
    """Whether a list of one-member structures also takes the members' values alone."""
    return _BARE_LISTS.get((service, command)) == option


def page_size(service: str, command: str) -> tuple[int, tuple[str, ...]] | None:
    """The size of pages that nobody asked for, and the members that may be given beside it."""
    return _PAGE_SIZES.get((service, command))
