"""The runtime's static modules as a package of their own, and a package with real services."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.runtime.conftest import Import, importer
from tests.runtime.package import part_of_service, write_package

_STATIC = Path(__file__).parents[2] / "templates" / "python" / "static" / "package"
_OPERATIONS = {
    "ec2": ("DescribeRegions", "DeleteVpc"),
    "route53": ("CreateHostedZone", "ChangeResourceRecordSets"),
    "s3": ("GetObject", "ListObjectsV2", "PutBucketTagging", "GetBucketLocation"),
    "sns": ("Publish", "CreateTopic", "DeleteTopic"),
}


@pytest.fixture(scope="session")
def sdk(tmp_path_factory: pytest.TempPathFactory) -> Import:
    """Imports modules of the runtime."""
    where = tmp_path_factory.mktemp("static")
    shutil.copytree(_STATIC, where / "xml_runtime")
    return importer(where, "xml_runtime")


@pytest.fixture(scope="session")
def real(tmp_path_factory: pytest.TempPathFactory) -> Import:
    """Imports modules of a generated package with a few operations of each protocol."""
    where = tmp_path_factory.mktemp("real")
    services = [part_of_service(*item) for item in _OPERATIONS.items()]
    write_package(services, where, "xml_sdk")
    return importer(where, "xml_sdk")
