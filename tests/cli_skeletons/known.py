"""Where skeletons differ from what version 2 of the AWS CLI was recorded to print, and why.

Tests hold the list both ways: nothing else differs, and what no longer differs must leave it.
"""

from __future__ import annotations

OLDER_MODEL = {
    "c3773341dd": "KeyName description kmsKeyId lookupTableConfiguration roleArn tableName tags",
    "f80a3a6338": "KeyName description kmsKeyId lookupTableConfiguration roleArn s3Configuration "
    "tableName tags",
    "414722f239": "StorageOperationPercentProgress StorageOperationStatus StorageVolumeStatus",
    "c4e9cba2fe": "PreParseTextTransformations Priority Type",
    "da31347102": "effort name serverName tool toolAddition toolRemoval type",
    "e4ecd98bc4": "regions",
}
"""Cases, and the members in whose lines they differ.

The recorded version 2 had older models of these operations than the installed version 1, which are
those that the tests read: members were added, and texts changed. What we print is held against the
steps of the AWS CLI with the newer model, and against what version 1 printed where it was recorded.
"""

REFUSES_ITSELF = (
    "Parameter validation failed:\n",
    "The AWS CLI checks its sample of an answer against the least lengths and numbers, the unions "
    "and the bytes of the model, and fails with its own words for a quarter of all operations. We "
    "print the sample, with an empty text where bytes stand.",
)
"""What the AWS CLI says then, and why we do not."""

WRONG_INPUT = frozenset({"c59944e685", "a5ce35a9ea", "185676ea35"})
"""Cases of the second kind whose input is wrong too: of that we tell, with the AWS CLI's words."""

CUT = (
    "CreateAnalysis",
    "CreateDashboard",
    "CreateTemplate",
    "DescribeAnalysisDefinition",
    "DescribeDashboardDefinition",
    "DescribeTemplateDefinition",
    "UpdateAnalysis",
    "UpdateDashboard",
    "UpdateTemplate",
)
"""Operations of QuickSight whose skeletons are nearly six million characters long.

We print what stands in up to a certain number of structures, about 150,000 characters, and ``{}``
for what is further in; nobody reads more, and all packages would have to bring it.
"""
