"""Where our clients differ from boto3's on purpose, each with its reason.

Tests hold the list both ways: nothing else differs, and what no longer differs must leave it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from tests.wire.comparison import Difference


@dataclass(frozen=True, slots=True)
class Known:
    """A difference that is meant.

    Args:
        reason: why.
        kind: ``request``, ``response`` or ``error``.
        part: how the reason of such a ``Difference`` begins.
        operations: by service; empty for all of a service.
    """

    reason: str
    kind: str
    part: str
    operations: dict[str, tuple[str, ...]]

    def covers(self, difference: Difference) -> bool:
        """Whether a difference is this one."""
        names = self.operations.get(difference.service)
        return (
            names is not None
            and (not names or difference.operation in names)
            and difference.kind == self.kind
            and difference.reason.startswith(self.part)
        )


def unexpected(differences: Iterable[Difference]) -> list[Difference]:
    """The differences that no entry of the list covers."""
    return [each for each in differences if not any(known.covers(each) for known in KNOWN)]


def _of(text: str) -> dict[str, tuple[str, ...]]:
    """Operations by service, each after its service and a colon."""
    found: dict[str, tuple[str, ...]] = {}
    for word in text.split():
        if word.endswith(":"):
            service = word.removesuffix(":")
            found[service] = ()
        else:
            found[service] += (word,)
    return found


_STREAMS = _of("""
    bedrock-agent-runtime: AgenticRetrieveStream InvokeAgent InvokeFlow InvokeInlineAgent
        OptimizePrompt RetrieveAndGenerateStream
    bedrock-agentcore: InvokeAgentRuntimeCommand InvokeCodeInterpreter InvokeHarness
    bedrock-runtime: ConverseStream InvokeModelWithResponseStream
    devops-agent: SendMessage
    healthlake: UpdateProfileWithAgent
    iotsitewise: InvokeAssistant
    kinesis: SubscribeToShard
    lambda: InvokeWithResponseStream
    logs: GetLogObject StartLiveTail
    s3: SelectObjectContent
    sagemaker-runtime: InvokeEndpointWithResponseStream
""")
_NAMED_ENDPOINTS = _of("""
    kinesis: AcknowledgeDeadLetterQueueRecords AcknowledgeQueueRecords AddTagsToStream
        DecreaseStreamRetentionPeriod DeleteChannel DeleteQueue DeleteResourcePolicy DeleteStream
        DeregisterStreamConsumer DescribeChannel DescribeQueue DescribeStream
        DescribeStreamConsumer DescribeStreamSummary DisableEnhancedMonitoring
        EnableEnhancedMonitoring GetRecords GetResourcePolicy GetShardIterator
        IncreaseStreamRetentionPeriod ListShards ListStreamConsumers ListTagsForResource
        ListTagsForStream MergeShards PutRecord PutRecords PutResourcePolicy
        ReceiveDeadLetterQueueRecords ReceiveQueueRecords RegisterStreamConsumer
        RemoveTagsFromStream RestoreDeadLetterQueueRecords SplitShard StartStreamEncryption
        StopStreamEncryption TagResource UntagResource UpdateChannel
        UpdateDeadLetterQueueRecordsVisibility UpdateMaxRecordSize UpdateQueue
        UpdateQueueRecordsVisibility UpdateShardCount UpdateStreamMode
        UpdateStreamRecordDistributionStrategy UpdateStreamWarmThroughput
""")
_OWN_ENDPOINTS = _of("""
    eventbridgev2: CreateEventSource CreateSubscriber DeleteEventBus DeleteResourcePolicy
        DescribeEventBus GetResourcePolicy ListEventSources ListResourcePolicies ListSubscribers
        PutEvents PutRawEvents PutResourcePolicy UpdateEventBus
    opensearchmemory: BatchGetEvent CreateEvent CreateMemory DeleteEvent DeleteMemory GetEvent
        GetMemory ListEvents ListMemories SearchEvents SearchMemories UpdateMemory
    s3control: CreateBucket DeleteAccessPointScope GetAccessPointScope
        ListAccessPointsForDirectoryBuckets ListRegionalBuckets PutAccessPointScope
""")
_PRESIGNED = _of("""
    docdb: CopyDBClusterSnapshot CreateDBCluster
    ec2: CopySnapshot
    neptune: CopyDBClusterSnapshot CreateDBCluster
    rds: CopyDBClusterSnapshot CopyDBSnapshot CreateDBCluster CreateDBInstanceReadReplica
        StartDBInstanceAutomatedBackupsReplication
""")

KNOWN = (
    Known("event streams are not spoken yet", "request", "ours refuses", _STREAMS),
    Known("version 2 of signatures is not made", "request", "ours refuses", _of("sdb:")),
    Known(
        "the region's own endpoint is called, where boto3 makes one of a parameter of the call",
        "request",
        "url",
        _NAMED_ENDPOINTS,
    ),
    Known(
        "it must be told the endpoint, which boto3 makes of a parameter of the call",
        "request",
        "ours refuses",
        _OWN_ENDPOINTS,
    ),
    Known("URLs are not signed", "request", "ours refuses", _PRESIGNED),
    Known(
        "bodies are sent whole and signed, their checksum in a header, where boto3 sends them in "
        "unsigned chunks with a trailer",
        "request",
        "",
        _of("s3: PutObject UploadPart"),
    ),
    Known(
        "whether S3's bodies are signed is told by the operation alone",
        "request",
        "header x-amz-content-sha256",
        _of("s3: PutObjectAnnotation WriteGetObjectResponse"),
    ),
    Known(
        "the model says that it is not signed; boto3 signs it, as its endpoint knows a way",
        "request",
        "header x-amz-date",
        _of("signin: CreateOAuth2TokenWithTokenExchange"),
    ),
    Known(
        "a tuple in a map of the query is the list that it stands for; boto3 sends what Python "
        "prints of it",
        "request",
        "url",
        _of("route53globalresolver: ListAccessTokens"),
    ),
    Known(
        "boto3 forgets the request's id where an answer in CBOR has no members",
        "response",
        "ResponseMetadata",
        _of("partnercentral-revenue-measurement: TagResource UntagResource"),
    ),
    Known(
        "boto3 reads a location from the error, too",
        "error",
        "exception's response",
        _of("s3: GetBucketLocation"),
    ),
)
