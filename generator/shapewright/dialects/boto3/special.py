"""What boto3's pages say otherwise than the models: members that the SDK fills in, renames or
converts.

In botocore these are handlers of events; here they are data. ``botocore/handlers.py`` of botocore
1.44.5 is their source.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class MemberChange:
    """How one member of an operation's input or output is documented.

    Args:
        in_syntax, in_members: whether it stands in the syntax, and among the members.
        optional: it is not marked as required, whatever the model says.
        name: another name.
        type_name: what stands for its type: the whole text in a request, what is in the
            parentheses in a response.
        value: what stands for its value in the syntax.
        documentation: reStructuredText in the place of the model's documentation.
        note: reStructuredText after the documentation, as a line of its own.
        raw_twin: a member beside it that holds the same value as it was sent.
    """

    in_syntax: bool = True
    in_members: bool = True
    optional: bool = False
    name: str = ""
    type_name: str = ""
    value: str = ""
    documentation: str = ""
    note: str = ""
    raw_twin: str = ""


@dataclass(frozen=True, slots=True)
class ShapeChange:
    """A shape whose values the SDK converts: another type and value wherever it is used."""

    type_name: str
    value: str


@dataclass(frozen=True, slots=True)
class _Rule:
    """``operations`` are separated by blanks; empty for every operation of the service."""

    service: str
    operations: str
    member: str
    change: MemberChange
    output: bool = False

    def applies(self, operation: str, output: bool) -> bool:
        return self.output == output and (
            not self.operations or operation in self.operations.split()
        )


_POPULATED = (
    "Please note that this parameter is automatically populated if it is not provided. Including "
    "this parameter is not required\n"
)
_FILLED_IN = MemberChange(in_syntax=False, optional=True, note=_POPULATED)
_ENCODED = MemberChange(
    note="**This value will be base64 encoded automatically. Do not base64 encode this value prior "
    "to performing the operation.**"
)
_HIDDEN = MemberChange(in_syntax=False, in_members=False)
_TREE_HASH = """
        This is a required field.

        Ideally you will want to compute this value with checksums from
        previous uploaded parts, using the algorithm described in
        `Glacier documentation <http://docs.aws.amazon.com/amazonglacier/latest/dev/checksum-calculations.html>`_.

        But if you prefer, you can also use botocore.utils.calculate_tree_hash()
        to compute it from raw file by::

            checksum = calculate_tree_hash(open('your_file.txt', 'rb'))

        """
_COPY_SOURCE = (
    "The name of the source bucket, key name of the source object, and optional version ID of the "
    "source object.  You can either provide this value as a string or a dictionary.  The string "
    "form is {bucket}/{key} or {bucket}/{key}?versionId={versionId} if you want to copy a specific "
    "version.  You can also provide this value as a dictionary.  The dictionary format is "
    "recommended over the string format because it is more explicit.  The dictionary format is: "
    "{'Bucket': 'bucket', 'Key': 'key', 'VersionId': 'id'}.  Note that the VersionId key is "
    "optional and may be omitted. To specify an S3 access point, provide the access point ARN for "
    "the ``Bucket`` key in the copy source dictionary. If you want to provide the copy source for "
    "an S3 access point as a string instead of a dictionary, the ARN provided must be the full S3 "
    "access point object ARN (i.e. {accesspoint_arn}/object/{key})"
)

_RULES = (
    _Rule("autoscaling", "CreateLaunchConfiguration", "UserData", _ENCODED),
    _Rule(
        "cloudformation",
        "GetTemplate",
        "TemplateBody",
        MemberChange(type_name="*dict*", value="{}"),
        output=True,
    ),
    _Rule("cloudsearchdomain", "Search", "return", MemberChange(name="returnFields")),
    _Rule("docdb", "CopyDBClusterSnapshot CreateDBCluster", "PreSignedUrl", _FILLED_IN),
    _Rule("ec2", "CopySnapshot", "DestinationRegion", _FILLED_IN),
    _Rule("ec2", "CopySnapshot", "PresignedUrl", _FILLED_IN),
    _Rule("ec2", "RunInstances", "UserData", _ENCODED),
    _Rule("ec2", "", "Filter", MemberChange(name="Filters")),
    _Rule("glacier", "CompleteMultipartUpload", "checksum", MemberChange(note=_TREE_HASH)),
    _Rule("glacier", "UploadArchive UploadMultipartPart", "checksum", _FILLED_IN),
    _Rule(
        "glacier",
        "",
        "accountId",
        MemberChange(
            in_syntax=False,
            optional=True,
            note='Note: this parameter is set to "-" bydefault if no value is not specified.',
        ),
    ),
    _Rule("lambda", "UpdateFunctionCode", "ZipFile", _ENCODED),
    _Rule("logs", "CreateExportTask", "from", MemberChange(name="fromTime")),
    _Rule("neptune", "CopyDBClusterSnapshot CreateDBCluster", "PreSignedUrl", _FILLED_IN),
    _Rule(
        "rds",
        "CopyDBClusterSnapshot CopyDBSnapshot CreateDBCluster CreateDBInstanceReadReplica "
        "StartDBInstanceAutomatedBackupsReplication",
        "PreSignedUrl",
        _FILLED_IN,
    ),
    _Rule(
        "s3",
        "CopyObject UploadPartCopy",
        "CopySource",
        MemberChange(
            type_name="str or dict",
            value="'string' or {'Bucket': 'string', 'Key': 'string', 'VersionId': 'string'}",
            documentation=_COPY_SOURCE,
        ),
    ),
    _Rule(
        "s3",
        "DeleteObjects PutBucketAcl PutBucketCors PutBucketLifecycle PutBucketLogging "
        "PutBucketNotification PutBucketPolicy PutBucketReplication PutBucketRequestPayment "
        "PutBucketTagging PutBucketVersioning PutBucketWebsite PutObjectAcl",
        "ContentMD5",
        _HIDDEN,
    ),
    _Rule("s3", "", "CopySourceSSECustomerKeyMD5", _FILLED_IN),
    _Rule("s3", "", "SSECustomerKeyMD5", _FILLED_IN),
    _Rule("s3", "", "Expires", MemberChange(raw_twin="ExpiresString"), output=True),
)

UNCHANGED = MemberChange()
_SHAPES = {"iam": {"policyDocumentType": ShapeChange("dict", "{}")}}


class Changes:
    """The changes to the members of one operation's input or output."""

    def __init__(self, service: str, operation: str, output: bool) -> None:
        self._members = {
            rule.member: rule.change
            for rule in _RULES
            if rule.service == service and rule.applies(operation, output)
        }

    def of(self, member: str) -> MemberChange:
        return self._members.get(member, UNCHANGED)


def shape_changes(service: str) -> Mapping[str, ShapeChange]:
    """The shapes of a service that its pages document otherwise, by name."""
    return _SHAPES.get(service, {})
