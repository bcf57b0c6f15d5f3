"""Whole services: every module that is generated of them is imported, and no warning is told."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.wire.packages import Workshop
from tests.wire.services import imported, operation_names

_FEW = """
    cloudhsmv2 ebs sagemaker-runtime sts
""".split()
_MANY = """
    account amp arc-region-switch bcm-dashboards cloudfront cloudwatch codeconnections connect dax
    ds-data dynamodb freetier glue iam importexport iot kinesis-video-media lambda
    marketplace-entitlement medialive notifications observabilityadmin pinpoint pinpoint-sms-voice
    polly quicksight rds rds-data route53 s3 s3control sdb ses sqs ssm supplychain
    workmailmessageflow
""".split()
_IMPORTING = """
import pathlib, sys
root = pathlib.Path(sys.argv[1])
sys.path.insert(0, str(root.parent))
for file in sorted(root.rglob("*.py")):
    if file.stem != "__main__":
        name = ".".join(file.relative_to(root.parent).with_suffix("").parts)
        __import__(name.removesuffix(".__init__"))
        print(name)
"""


def _imported_modules(folder: Path, services: list[str]) -> list[str]:
    """Names of the modules of the package of whole services, once they are imported."""
    workshop = Workshop(folder)
    workshop.close()
    workshop.write([imported(name, operation_names(name)) for name in services], whole=True)
    command = [sys.executable, "-I", "-B", "-W", "error", "-c", _IMPORTING]
    done = subprocess.run(
        [*command, str(folder / workshop.package)], capture_output=True, text=True, timeout=600
    )
    assert done.returncode == 0, done.stderr[-3000:]
    assert done.stderr == ""
    return done.stdout.split()


def test_modules_of_a_few_services_are_imported(tmp_path: Path) -> None:
    found = _imported_modules(tmp_path, _FEW)
    assert sum(name.endswith(".client") for name in found) == len(_FEW)


@pytest.mark.slow
def test_modules_of_many_services_are_imported(tmp_path: Path) -> None:
    found = _imported_modules(tmp_path, _MANY)
    assert sum(name.endswith(".client") for name in found) == len(_MANY)
