"""What is hidden is what botocore's models call sensitive, no less and no more."""

from __future__ import annotations

import datetime
import importlib
import sys
from typing import Any

import pytest

from shapewright.naming import method_name, module_name
from tests.runtime.conftest import Import
from tests.runtime.oracle import operation_model
from tests.runtime.package import part_of_service, write_package
from tests.runtime.samples import Sampler

OPERATIONS = {
    "bedrock": ["GetEvaluationJob"],  # rest-json, a label
    "cloudfront": ["CreateDistribution", "CreateFunction"],  # rest-xml
    "cognito-idp": ["AdminCreateUser", "AddUserPoolClientSecret", "AdminInitiateAuth"],  # json
    "ec2": ["BundleInstance", "CopySnapshot", "RunInstances"],  # ec2
    "geo-routes": ["CalculateRoutes", "SnapToRoads"],  # rest-json
    "iam": ["ChangePassword", "CreateAccessKey"],  # query
    "route53domains": ["GetDomainDetail", "RegisterDomain"],  # smithy-rpc-v2-cbor
    "s3": ["CopyObject", "CreateSession", "GetBucketEncryption"],  # rest-xml, headers
    "sts": ["AssumeRole", "AssumeRoleWithSAML"],  # query
}


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Import:
    """Imports modules of a package of these operations."""
    where = tmp_path_factory.mktemp("masks")
    write_package([part_of_service(*item) for item in OPERATIONS.items()], where, "mask_sdk")
    sys.path.insert(0, str(where))
    return lambda name: importlib.import_module(f"mask_sdk.{name}")


def expected(shape: Any, value: Any) -> Any:
    """What may be shown of a value, by botocore's shapes."""
    if shape.metadata.get("sensitive"):
        return "***"
    if shape.type_name == "structure" and not shape.is_document_type:
        return {name: expected(shape.members[name], item) for name, item in value.items()}
    if shape.type_name == "list":
        return [expected(shape.member, item) for item in value]
    if shape.type_name == "map":
        hides = shape.key.metadata.get("sensitive")
        keys = [f"*** {n}" if hides else key for n, key in enumerate(value, start=1)]
        shown = [expected(shape.value, item) for item in value.values()]
        return dict(zip(keys, shown, strict=True))
    if isinstance(value, bytes | bytearray):
        return f"<{len(value)} bytes>"
    return str(value) if isinstance(value, datetime.datetime) else value


@pytest.mark.parametrize("service", OPERATIONS)
def test_what_is_hidden(package: Import, service: str) -> None:
    wire, masks = package(f"{module_name(service)}._wire"), package("_masks")
    hidden = shown = 0
    for name in OPERATIONS[service]:
        table = wire.OPERATIONS[method_name(name)]
        for side in {"input", "output"} & set(table):
            shape = getattr(operation_model(service, name), f"{side}_shape")
            for seed in range(20):
                value = Sampler(f"{service} {name} {seed}", plain=True).value(shape, 1)
                wanted = expected(shape, value)
                node = (table[side], masks.structure_traits(wire.SHAPES[table[side]]))
                assert repr(masks.Mask(wire).value(value, node)) == repr(wanted)
                hidden += repr(wanted).count("***")
                shown += wanted != "***" and len(wanted) > 0
    assert hidden
    assert shown
