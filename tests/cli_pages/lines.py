"""Command lines of operations that list, with what the service answers to them."""

from __future__ import annotations

import base64
import json
from typing import Any

SERVICES = {
    "apigatewayv2": ("GetApis",),
    "dynamodb": ("ListTables", "Query", "Scan"),
    "ec2": ("DescribeSnapshots", "DescribeTags", "DescribeVolumes"),
    "iot": ("ListPolicies",),
    "kinesis": ("DescribeStream",),
    "ssm-quicksetup": ("ListConfigurationManagers",),
    "lambda": ("Invoke", "ListFunctions"),
    "polly": ("SynthesizeSpeech",),
    "s3": ("GetObject",),
    "cognito-idp": ("ListUserPools",),
    "rolesanywhere": ("ListCrls",),
}
"""What the package holds that they run with."""


def token(**facts: Any) -> str:
    """A token as a command prints it."""
    return base64.b64encode(json.dumps(facts).encode()).decode()


TABLES = ({"TableNames": ["aaa", "bbb"], "LastEvaluatedTableName": "bbb"}, {"TableNames": ["ccc"]})
RESUMED = ({"TableNames": ["ccc", "ddd"], "LastEvaluatedTableName": "ddd"}, {"TableNames": ["e"]})
KEY = {"k": {"B": "AQID"}, "n": {"N": "1"}}
ITEMS = (
    {"Items": [{"k": {"B": "AQID"}}, {"k": {"B": "BQYH"}}], "Count": 2, "ScannedCount": 5}
    | {"LastEvaluatedKey": KEY},
    {"Items": [{"k": {"B": "CAkK"}}], "Count": 1, "ScannedCount": 1}
    | {"LastEvaluatedKey": {"k": {"B": "CAkK"}}},
    {"Items": [{"k": {"B": "/+8="}}], "Count": 1, "ScannedCount": 3, "ConsumedCapacity": {}},
)
_POLICIES = ({"policies": [{"policyName": "a"}], "nextMarker": "m1"}, {"policies": []})
_APIS = ({"items": [{"name": "a"}, {"name": "b"}], "nextToken": "n1"}, {"items": [{"name": "c"}]})
_FUNCTIONS = ({"Functions": [{"FunctionName": "a"}], "NextMarker": "m1"}, {"Functions": []})
MANAGERS = (
    {"ConfigurationManagersList": [{"Name": "a"}, {"Name": "b"}], "NextToken": "n1"},
    {"ConfigurationManagersList": [{"Name": "c"}]},
)
_POOLS = ({"UserPools": [{"Name": "a"}], "NextToken": "n1"}, {"UserPools": []})
_CRLS = ({"crls": [{"name": "a"}], "nextToken": "n1"}, {"crls": [{"name": "b"}]})
_SHARDS = tuple(
    {"StreamDescription": {"StreamName": "s", "Shards": [{"ShardId": name}], "HasMoreShards": more}}
    for name, more in (("s1", True), ("s2", False))
)

_VOLUMES = tuple(
    f"<DescribeVolumesResponse><volumeSet>{items}</volumeSet>{token}</DescribeVolumesResponse>"
    for items, token in (("<item><size>8</size></item>", "<nextToken>t</nextToken>"), ("", ""))
)
_SNAPSHOTS = ("<DescribeSnapshotsResponse><snapshotSet/></DescribeSnapshotsResponse>",)
_TAGS = ("<DescribeTagsResponse><tagSet/></DescribeTagsResponse>",)

Line = tuple[str, tuple[dict[str, Any] | str, ...]]
ALIKE: tuple[Line, ...] = (
    ("dynamodb list-tables", TABLES),
    ("dynamodb list-tables --no-paginate", TABLES),
    ("dynamodb list-tables --max-items 0", TABLES),
    ("dynamodb list-tables --max-items 1", TABLES),
    ("dynamodb list-tables --max-items 2", TABLES),
    ("dynamodb list-tables --max-items 3", TABLES),
    ("dynamodb list-tables --max-items=-1", TABLES),
    ("dynamodb list-tables --max-items -1", TABLES),
    ("dynamodb list-tables --max 2", TABLES),
    ("dynamodb list-tables --page-size 2", TABLES),
    ("dynamodb list-tables --page-size 2 --max-items 1", TABLES),
    ("dynamodb list-tables --limit 2", TABLES),
    ("dynamodb list-tables --output text", TABLES),
    ("dynamodb list-tables --output text --max-items 3", (*TABLES[:1], *RESUMED)),
    ("dynamodb list-tables --query TableNames[1:]", TABLES),
    ("dynamodb list-tables --exclusive-start-table-name aaa", TABLES),
    ("dynamodb list-tables --starting-token bbb", RESUMED),
    ("dynamodb list-tables --starting-token bbb___1", RESUMED),
    ("dynamodb list-tables --starting-token None___1", RESUMED),
    ("dynamodb list-tables --starting-token bbb___x", RESUMED),
    ("dynamodb list-tables --starting-token bbb --max-items 1", RESUMED),
    ("dynamodb list-tables --starting-token bbb --page-size 7", RESUMED),
    (f"dynamodb list-tables --starting-token {token(ExclusiveStartTableName='bbb')}", RESUMED),
    (
        "dynamodb list-tables --max-items 1 --starting-token "
        + token(ExclusiveStartTableName="bbb", boto_truncate_amount=1),
        RESUMED,
    ),
    (
        "dynamodb list-tables --starting-token "
        + token(ExclusiveStartTableName=None, boto_truncate_amount=1),
        TABLES,
    ),
    ('dynamodb list-tables --cli-input-json {"PaginationConfig":{"MaxItems":1}}', TABLES),
    ('dynamodb list-tables --max-items 2 --cli-input-json {"PaginationConfig":{}}', TABLES),
    ("dynamodb scan --table-name abc", ITEMS),
    ("dynamodb scan --table-name abc --max-items 1", ITEMS),
    ("dynamodb scan --table-name abc --no-paginate", ITEMS),
    ("dynamodb scan --table-name abc --output text", ITEMS),
    ("dynamodb scan --table-name abc --output text --max-items 1", ITEMS),
    ("dynamodb scan --table-name abc --output table --max-items 1", ITEMS),
    ("dynamodb query --table-name abc --no-scan-index-forward --page-size 2", ITEMS),
    ("apigatewayv2 get-apis --max-items 1 --page-size 2", _APIS),
    ("apigatewayv2 get-apis --max-results 2", _APIS),
    ("iot list-policies", _POLICIES),
    ("iot list-policies --page-size 1", _POLICIES),
    ("iot list-policies --page-size 1 --no-paginate", _POLICIES),
    ("iot list-policies --max-items 1", _POLICIES),
    ("lambda list-functions --max-items 1", _FUNCTIONS),
    ("lambda list-functions --max-items 1 --no-paginate", _FUNCTIONS),
    ("ssm-quicksetup list-configuration-managers --max-items 1", MANAGERS),
    ("ssm-quicksetup list-configuration-managers --starting-token n1", MANAGERS),
    ("ssm-quicksetup list-configuration-managers --max-items 1 --no-paginate", MANAGERS),
    ("cognito-idp list-user-pools --max-results 5", _POOLS),
    ("rolesanywhere list-crls --page-size 1", _CRLS),
    ("kinesis describe-stream --stream-name s", _SHARDS),
    ("ec2 describe-volumes", _VOLUMES),
    ("ec2 describe-volumes --dry-run", _VOLUMES),
    ("ec2 describe-volumes --page-size 7", _VOLUMES),
    ("ec2 describe-volumes --max-items 1 --starting-token t", _VOLUMES),
    ("ec2 describe-volumes --no-paginate", _VOLUMES),
    ("ec2 describe-volumes --volume-ids v", _VOLUMES),
    ("ec2 describe-volumes --filters Name=a,Values=b", _VOLUMES),
    ("ec2 describe-snapshots --owner-ids self", _SNAPSHOTS),
    ("ec2 describe-tags", _TAGS),
    ("kinesis describe-stream --stream-name s --max-items 1", _SHARDS),
    ("kinesis describe-stream --stream-name s --output text", _SHARDS),
)
"""Lines that do what the AWS CLI does: code, standard output, standard error, requests."""

REFUSED: tuple[tuple[str, str, int], ...] = (
    (
        "dynamodb list-tables --no-paginate --max-items 1",
        "Cannot specify --no-paginate along with pagination arguments: --max-items",
        252,
    ),
    (
        "dynamodb list-tables --limit 2 --page-size 2 --starting-token x --max-items 1",
        "Cannot specify --no-paginate along with pagination arguments: "
        "--starting-token, --page-size, --max-items",
        252,
    ),
    (
        "iot list-policies --page-size 1 --max-items 1",
        "Cannot specify --no-paginate along with pagination arguments: --max-items",
        252,
    ),
    ("dynamodb list-tables --starting-token a___b___c", "Bad starting token: a___b___c", 255),
    ("dynamodb list-tables --max-items x", "argument --max-items: invalid int value: 'x'", 252),
    ("cognito-idp list-user-pools", "the following arguments are required: --max-results", 252),
)
"""Lines that both refuse in the same words (those of version 2), and the exit code."""
