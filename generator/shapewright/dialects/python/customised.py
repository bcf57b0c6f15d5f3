"""What botocore does by hand for some services and operations, as facts of the wire tables.

Botocore keeps these as event handlers (``botocore.handlers.BUILTIN_HANDLERS``), checksum and
compression code, and choices of signers. Here they are rows: the runtime knows rules, and no
service by its name. What each rule does stands in the runtime's ``_decorations`` modules.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from shapewright.ir import Member, Operation, Service, Shape

Rule = tuple[Any, ...]
_Rows = Mapping[str, Mapping[str, tuple[Rule, ...]]]

_ANY = "*"
_HEADERS = {
    "apigateway": {"Accept": "application/json"},
    "glacier": {"x-amz-glacier-version": "2012-06-01"},
}
# What errors say where it is called neither "message" nor "Message".
_ERROR_MESSAGES = {"sso-oidc": "error_description"}

_SSE_KEY = ("sse_key", "SSECustomer")
_SSE_SOURCE_KEY = ("sse_key", "CopySourceSSECustomer")
_COPY_SOURCE = ("copy_source", "CopySource")
_ASCII = ("ascii", "Metadata")
_PRESIGNED = ("presigned", "SourceRegion", "PreSignedUrl")
_ENCODING = ("default", "EncodingType", "url")
# Rules for parameters. The member that a rule needs comes first; on all operations of a service,
# a rule is for those that have it.
_PARAMETERS: _Rows = {
    "autoscaling": {"CreateLaunchConfiguration": (("base64", "UserData"),)},
    "cloudsearchdomain": {"Search": (("rename", "return", "returnFields"),)},
    "docdb": {_ANY: (_PRESIGNED,)},
    "ec2": {
        _ANY: (("rename", "Filter", "Filters"),),
        "CopySnapshot": (("signed_url", "PresignedUrl"),),
        "RunInstances": (("base64", "UserData"),),
    },
    "glacier": {_ANY: (("default", "accountId", "-"),)},
    "logs": {"CreateExportTask": (("rename", "from", "fromTime"),)},
    "neptune": {_ANY: (_PRESIGNED,)},
    "rds": {_ANY: (_PRESIGNED,)},
    "s3": {
        _ANY: (("bucket", "Bucket"),),
        "CompleteMultipartUpload": (_SSE_KEY,),
        "CopyObject": (_COPY_SOURCE, _ASCII, _SSE_KEY, _SSE_SOURCE_KEY),
        "CreateMultipartUpload": (_ASCII, _SSE_KEY),
        "GetObject": (_SSE_KEY,),
        "HeadObject": (_SSE_KEY,),
        "ListObjects": (_ENCODING,),
        "ListObjectsV2": (_ENCODING,),
        "ListObjectVersions": (_ENCODING,),
        "PutObject": (_ASCII, _SSE_KEY),
        "SelectObjectContent": (_SSE_KEY,),
        "UploadPart": (_SSE_KEY,),
        "UploadPartCopy": (_COPY_SOURCE, _SSE_KEY, _SSE_SOURCE_KEY),
    },
}
# Rules for requests that are complete but for checksums and signatures.
_REQUESTS: _Rows = {
    "cloudsearchdomain": {"Search": (("form",),)},
    "glacier": {"UploadArchive": (("tree_hash",),), "UploadMultipartPart": (("tree_hash",),)},
    "machinelearning": {"Predict": (("host", "PredictEndpoint"),)},
    "s3": {
        "DeleteObjects": (("escape_line_ends",),),
        "PutBucketLifecycleConfiguration": (("escape_line_ends",),),
    },
}
_UNQUOTE = ("unquote", "EncodingType")
_PREFIXES = "CommonPrefixes[].Prefix"
# Rules for answers.
_ANSWERS: _Rows = {
    "cloudformation": {"GetTemplate": (("json", "TemplateBody"),)},
    "ec2": {"GetConsoleOutput": (("base64_text", "Output"),)},
    "s3": {
        "ListObjects": (
            (*_UNQUOTE, "Delimiter", "Marker", "NextMarker", "Contents[].Key", _PREFIXES),
        ),
        "ListObjectsV2": (
            (*_UNQUOTE, "Delimiter", "Prefix", "StartAfter", "Contents[].Key", _PREFIXES),
        ),
        "ListObjectVersions": (
            (
                *(*_UNQUOTE, "KeyMarker", "NextKeyMarker", "Prefix", "Delimiter"),
                *("Versions[].Key", "DeleteMarkers[].Key", _PREFIXES),
            ),
        ),
    },
}
_IAM_POLICY = "policyDocumentType"
_ROUTE53_IDS = frozenset({"ChangeId", "DelegationSetId", "ResourceId"})

# The ways to sign that models name, in the runtime's words; version 4 is the plain one.
_AUTH = {
    "aws.auth#sigv4": "",
    "aws.auth#sigv4a": "v4a",
    "smithy.api#httpBearerAuth": "bearer",
    "smithy.api#noAuth": "none",
}
# Models say otherwise, and have been wrong for long.
_SIGNING = {"importexport": ""}
_VERSIONS = {"v4": "", "v4-unsigned-body": "", "s3v4": "s3"}
# Parameters of endpoint rules that lead to another host than the region's, which would not do. Of
# the others (buckets of S3, tables of DynamoDB, streams of Kinesis ...) the region's host knows.
_OWN_ENDPOINTS = frozenset({"EndpointId", "EventBusArn", "OutpostId", "SpaceId"})
_EXPRESS = frozenset({"RequiresAccountId", "UseS3ExpressControlEndpoint"})
_NEEDS_MORE_THAN_BOTOCORE_HAS = "v4a"


def service_facts(service: Service) -> dict[str, Any]:
    """Facts of a service as a whole: ``headers``, ``signing``, ``errorMessage``; few have any."""
    facts: dict[str, Any] = {}
    headers = dict(_HEADERS.get(service.name, {}))
    if "awsQueryCompatible" in service.metadata:
        headers["x-amzn-query-mode"] = "true"
    if headers:
        facts["headers"] = headers
    if signing := _service_signing(service):
        facts["signing"] = signing
    if service.name in _ERROR_MESSAGES:
        facts["errorMessage"] = _ERROR_MESSAGES[service.name]
    return facts


def operation_facts(service: Service, operation: Operation) -> dict[str, Any]:
    """Facts of an operation.

    ``signing``, what is ``lacking``, and the rules ``amend``, ``finish`` and ``reread``.
    """
    facts: dict[str, Any] = {}
    signing = _operation_signing(operation)
    if signing is not None and signing != _service_signing(service):
        facts["signing"] = signing
    if lacking := _lacking(operation):
        facts["lacking"] = lacking
    rules = {
        "amend": tuple(_parameter_rules(service, operation)),
        "finish": tuple(_request_rules(service, operation)),
        "reread": tuple(_answer_rules(service, operation)),
    }
    return facts | {name: found for name, found in rules.items() if found}


def _service_signing(service: Service) -> str:
    """How requests are signed: by the first way of ``auth`` that botocore has without extras.

    S3's ways to sign are told by ``signatureVersion`` alone, as botocore does.
    """
    if service.name in _SIGNING:
        return _SIGNING[service.name]
    version = str(service.metadata.get("signatureVersion", "v4"))
    auth = service.metadata.get("auth")
    if auth and version not in ("s3", "s3v4"):
        return _first_way(auth)
    return _VERSIONS.get(version, version)


def _operation_signing(operation: Operation) -> str | None:
    """How an operation is signed, if that is said of it; ``auth`` goes before ``authtype``."""
    auth, kind = operation.traits.get("auth"), operation.traits.get("authtype")
    if not auth and not kind:
        return None
    found = _first_way(auth) if auth else _VERSIONS.get(str(kind), str(kind))
    unsigned = operation.traits.get("unsignedPayload") or kind == "v4-unsigned-body"
    return "unsigned-body" if unsigned and found == "" else found


def _lacking(operation: Operation) -> str:
    """What an operation, or a call with a certain member, needs and the runtime does not have."""
    parameters = _members(operation.input)
    members = [*parameters.values(), *_members(operation.output).values()]
    if any(member.eventstream for member in members):
        return "eventstream"
    if operation.traits.get("endpointdiscovery", {}).get("required"):
        return "discovery"
    placed = [name for name, member in parameters.items() if _has_own_endpoint(member)]
    if placed:
        return " ".join(["endpoint", *placed])
    return "endpoint" if operation.traits.get("staticContextParams", {}).keys() >= _EXPRESS else ""


def _has_own_endpoint(member: Member) -> bool:
    return member.traits.get("contextParam", {}).get("name") in _OWN_ENDPOINTS


def _first_way(auth: Any) -> str:
    ways = [_AUTH.get(str(name), "another way") for name in auth]
    spoken = [way for way in ways if way != _NEEDS_MORE_THAN_BOTOCORE_HAS]
    return (spoken or ways)[0]


def _rows(rows: _Rows, service: Service, operation: Operation) -> Iterator[Rule]:
    table = rows.get(service.name, {})
    yield from table.get(_ANY, ())
    yield from table.get(operation.name, ())


def _parameter_rules(service: Service, operation: Operation) -> Iterator[Rule]:
    members = _members(operation.input)
    for rule in _rows(_PARAMETERS, service, operation):
        needed = f"{rule[1]}Key" if rule[0] == "sse_key" else rule[1]
        if needed in members:
            yield rule
    if service.name == "route53":
        for name, member in members.items():
            if member.shape_name in _ROUTE53_IDS:
                yield ("last_part", name)


def _request_rules(service: Service, operation: Operation) -> Iterator[Rule]:
    if operation.traits.get("endpointoperation"):
        yield ("header", "x-amz-api-version", str(service.metadata["apiVersion"]))
    yield from _rows(_REQUESTS, service, operation)
    encodings = operation.traits.get("requestcompression", {}).get("encodings", ())
    if "gzip" in encodings:
        payload = None if operation.input is None else _payload(operation.input.shape)
        if payload is None or payload.type != "blob":
            yield ("gzip", "large")
        elif not payload.traits.get("requiresLength"):
            yield ("gzip", "always")
    yield from _checksum_rules(operation)


def _checksum_rules(operation: Operation) -> Iterator[Rule]:
    """The checksum of a request, and the wish for one in its answer."""
    said: Mapping[str, Any] = operation.traits.get("httpChecksum", {})
    members = _members(operation.input)
    required = operation.traits.get("httpChecksumRequired") or said.get("requestChecksumRequired")
    member = said.get("requestAlgorithmMember", "")
    if required or member:
        header = _wire_name(members.get(member))
        yield ("checksum", member, header, "required" if required else "supported")
    mode = said.get("requestValidationModeMember", "")
    if mode in members:
        yield ("checksum_mode", _wire_name(members[mode]))


def _answer_rules(service: Service, operation: Operation) -> Iterator[Rule]:
    yield from _rows(_ANSWERS, service, operation)
    members = _members(operation.output)
    said: Mapping[str, Any] = operation.traits.get("httpChecksum", {})
    if said.get("requestValidationModeMember"):
        algorithms = said.get("responseAlgorithms", ())
        yield ("checksum", tuple(str(name).lower() for name in algorithms))
    if operation.output is None:
        return
    if service.name == "iam":
        paths = tuple(_policies(operation.output.shape))
        if paths:
            yield ("json_at", *paths)
    if service.name == "s3":
        if "Expires" in members and members["Expires"].shape_name == "Expires":
            yield ("expires",)
        if not _is_raw(operation.output.shape):
            yield ("error_in_success",)


def _policies(shape: Shape, path: str = "", above: tuple[str, ...] = ()) -> Iterator[str]:
    """Where policies stand in an answer: ``Role.AssumeRolePolicyDocument``, ``Users[].Policy``."""
    if shape.name in above:
        return
    for name, member in shape.members.items():
        place, inner = f"{path}{name}", member.shape
        while inner.member is not None:
            place, inner = f"{place}[]", inner.member.shape
        if member.shape_name == _IAM_POLICY:
            yield place
        elif inner.members:
            yield from _policies(inner, f"{place}.", (*above, shape.name))


def _members(content: Member | None) -> Mapping[str, Member]:
    return {} if content is None else content.shape.members


def _wire_name(member: Member | None) -> str:
    return "" if member is None else member.location_name or member.name


def _payload(shape: Shape) -> Member | None:
    return shape.members.get(shape.traits.get("payload", ""))


def _is_raw(shape: Shape) -> bool:
    """Whether an answer's body is bytes or text of a user, which nobody else may read."""
    payload = _payload(shape)
    return payload is not None and payload.type in ("blob", "string")
