"""The rules one by one: checksums, compression, and parameters that they cannot take."""

from __future__ import annotations

import base64
import gzip
import io
import os
import random
from typing import Any

import pytest
from botocore.exceptions import ParamValidationError
from botocore.utils import calculate_tree_hash

from tests.decorations.conftest import Import, Services
from tests.decorations.oracle import HTTP, call
from tests.protocols_cbor.tables import tables


@pytest.mark.parametrize(
    ("algorithm", "hexadecimal"),
    [
        ("crc32", "cbf43926"),
        ("crc32c", "e3069283"),
        ("crc64nvme", "ae8b14860a799888"),
        ("sha1", "f7c3bc1d808e04732adf679965ccc34ca7ae3441"),
        ("sha256", "15e2b0d3c33891ebb0f1ef609ec419420c20e320ce94c65fbc8c3312448eb225"),
    ],
)
def test_checksum_of_a_known_text(sdk: Import, algorithm: str, hexadecimal: str) -> None:
    """The check values that the catalogues of checksums give for these nine digits."""
    found = sdk("_decorations.checksums").checksum(algorithm, b"123456789")
    assert base64.b64decode(found).hex() == hexadecimal


@pytest.mark.parametrize("algorithm", ["crc32", "crc32c", "crc64nvme", "sha512"])
def test_checksum_of_nothing(sdk: Import, algorithm: str) -> None:
    assert sdk("_decorations.checksums").checksum(algorithm, b"")


@pytest.mark.parametrize("size", [0, 1, 2**20 - 1, 2**20, 2**20 + 1, 3 * 2**20, 5 * 2**20 + 7])
def test_tree_hash(sdk: Import, size: int) -> None:
    body = random.Random(size).randbytes(size)
    assert sdk("_decorations.checksums").tree_hash(body) == calculate_tree_hash(io.BytesIO(body))


def request(
    service: Services, sdk: Import, name: str, operation: str, params: Any, **settings: str
) -> Any:
    """A request under settings of the environment."""
    environ = {key.upper(): value for key, value in settings.items()}
    found = None
    if settings:
        environ["AWS_CONFIG_FILE"] = environ["AWS_SHARED_CREDENTIALS_FILE"] = "/nowhere"
        found = sdk("_settings").Settings(name, {}, environ)
    endpoint = sdk("_endpoint").Endpoint(HTTP)
    return service(name).request(operation, params, endpoint, "off", found)


def metrics(count: int) -> dict[str, Any]:
    """Parameters of PutMetricData."""
    data = [{"MetricName": f"metric {i}", "Value": float(i)} for i in range(count)]
    return {"Namespace": "n", "MetricData": data}


@pytest.mark.parametrize("count", [1, 150, 1000])
def test_body_is_compressed_as_botocore_does(service: Services, sdk: Import, count: int) -> None:
    """But for the time of day that botocore puts into the header of gzip."""
    expected, _ = call("cloudwatch", "PutMetricData", metrics(count))
    found = request(service, sdk, "cloudwatch", "PutMetricData", metrics(count))
    assert found.headers.get("Content-Encoding") == expected.headers.get("content-encoding")
    if count < 1000:
        assert found.body == expected.body
    else:
        assert found.body[:4] + found.body[8:] == expected.body[:4] + expected.body[8:]
        assert gzip.decompress(found.body) == gzip.decompress(expected.body)


@pytest.mark.parametrize(
    ("least", "disabled", "compressed"),
    [("1", "false", True), ("1048576", "", False), ("1", "true", False), ("1", "TRUE", False)],
)
def test_settings_of_compression(
    service: Services, sdk: Import, least: str, disabled: str, compressed: bool
) -> None:
    settings = {"aws_request_min_compression_size_bytes": least}
    settings["aws_disable_request_compression"] = disabled
    found = request(service, sdk, "cloudwatch", "PutMetricData", metrics(3), **settings)
    assert ("Content-Encoding" in found.headers) is compressed


@pytest.mark.parametrize(
    ("setting", "value"),
    [
        ("aws_request_min_compression_size_bytes", "0"),
        ("aws_request_min_compression_size_bytes", "1048577"),
        ("aws_request_min_compression_size_bytes", "many"),
    ],
)
def test_setting_of_compression_that_is_none(
    service: Services, sdk: Import, setting: str, value: str
) -> None:
    with pytest.raises(sdk("exceptions").SettingsError):
        request(service, sdk, "cloudwatch", "PutMetricData", metrics(3), **{setting: value})


_OBJECT = {"Bucket": "bucket-1", "Key": "k"}


@pytest.mark.parametrize("when", ["when_supported", "when_required", "When_Required"])
@pytest.mark.parametrize(
    ("operation", "params"),
    [
        ("PutObject", {"Body": b"content"}),
        ("PutObject", {"Body": b"content", "ChecksumAlgorithm": "SHA256"}),
        ("PutObject", {"Body": b"content", "ChecksumCRC32": "AAAAAA=="}),
        ("PutObject", {"Body": "é"}),
        ("PutObject", {}),
        ("PutObjectTagging", {"Tagging": {"TagSet": []}}),
        ("GetObject", {}),
        ("GetObject", {"ChecksumMode": "ENABLED"}),
        ("RestoreObject", {}),
    ],
)
def test_settings_of_checksums(
    service: Services, sdk: Import, operation: str, params: dict[str, Any], when: str
) -> None:
    names = ("request_checksum_calculation", "response_checksum_validation")
    expected, _ = call("s3", operation, _OBJECT | params, **dict.fromkeys(names, when))
    settings = {f"aws_{name}": when for name in names}
    found = request(service, sdk, "s3", operation, _OBJECT | params, **settings)
    headers = {name.lower(): text for name, text in found.headers.items()}
    ours = {name: text for name, text in headers.items() if "checksum" in name}
    assert ours == {k: v for k, v in expected.headers.items() if "checksum" in k}


def test_setting_of_checksums_that_is_none(service: Services, sdk: Import) -> None:
    settings = {"aws_request_checksum_calculation": "never"}
    with pytest.raises(sdk("exceptions").SettingsError, match="when_supported, when_required"):
        request(service, sdk, "s3", "PutObject", _OBJECT, **settings)


@pytest.mark.parametrize(
    "source",
    [
        *("b/k", "/b/a b", "b/k?versionId=1 2", "b/k?versionId=", "b/k?versionId=a?versionId=b"),
        *("b/é?x=1", "b/k?versionId= ?versionId=v"),
        {"Bucket": "b", "Key": "a b/c+é"},
        {"Bucket": "b", "Key": "k", "VersionId": "v/1"},
        {"Bucket": "arn:aws:s3:us-east-1:123456789012:accesspoint/ap", "Key": "k"},
        {"Bucket": "arn:aws:s3:us-east-1:123456789012:accesspoint:ap", "Key": "k"},
        {
            "Bucket": "arn:aws:s3-outposts:us-east-1:123456789012:outpost/o/accesspoint/ap",
            "Key": "k",
        },
    ],
)
def test_copy_source(service: Services, sdk: Import, source: Any) -> None:
    params = _OBJECT | {"CopySource": source}
    expected, _ = call("s3", "CopyObject", params)
    found = request(service, sdk, "s3", "CopyObject", params)
    assert found.headers["x-amz-copy-source"] == expected.headers["x-amz-copy-source"]


@pytest.mark.parametrize("key", ["k" * 32, bytes(range(32))])
def test_key_for_encryption(service: Services, sdk: Import, key: Any) -> None:
    params = _OBJECT | {"SSECustomerKey": key, "SSECustomerAlgorithm": "AES256"}
    expected, _ = call("s3", "GetObject", params)
    found = request(service, sdk, "s3", "GetObject", params)
    given = {name.lower(): text for name, text in found.headers.items()}
    assert {n: t for n, t in given.items() if "customer" in n} == {
        n: t for n, t in expected.headers.items() if "customer" in n
    }
    assert params["SSECustomerKey"] is key  # what the caller gave is the caller's


_NO_BUCKETS = ("", "a b", "a/b", "a?b", "a@b", "b" * 256, "é", "a\n", "arn:aws:s3:::bucket")


@pytest.mark.parametrize("bucket", [*_NO_BUCKETS[:-2], _NO_BUCKETS[-1]])
def test_names_of_buckets_that_botocore_refuses(bucket: str) -> None:
    with pytest.raises(ParamValidationError):
        call("s3", "GetObject", {"Bucket": bucket, "Key": "k"})


@pytest.mark.parametrize(
    ("name", "operation", "params", "path"),
    [
        ("s3", "PutObject", {"Metadata": {"a": "é"}}, 'Metadata["a"]'),
        ("s3", "PutObject", {"ChecksumAlgorithm": "XXHASH64"}, "ChecksumAlgorithm"),
        ("s3", "PutObject", {"ChecksumAlgorithm": "../"}, "ChecksumAlgorithm"),
        *(("s3", "GetObject", {"Bucket": name}, "Bucket") for name in _NO_BUCKETS),
        ("s3", "GetObject", {"SSECustomerKey": 5}, "SSECustomerKey"),
        ("s3", "GetObject", {"SSECustomerKey": "\ud800"}, "SSECustomerKey"),
        ("s3", "CopyObject", {"CopySource": {"Bucket": "b"}}, "CopySource.Key"),
        ("s3", "CopyObject", {"CopySource": "\ud800"}, "CopySource"),
        ("s3", "CopyObject", {"CopySource": "b/k?versionId=\x7f"}, "CopySource"),
        ("rds", "CopyDBSnapshot", {"SourceRegion": "eu-west-1"}, "PreSignedUrl"),
        ("logs", "CreateExportTask", {"from": 1, "fromTime": 2}, "fromTime"),
        ("autoscaling", "CreateLaunchConfiguration", {"UserData": "\ud800"}, "UserData"),
    ],
)
def test_parameter_that_cannot_be_sent(
    service: Services, sdk: Import, name: str, operation: str, params: dict[str, Any], path: str
) -> None:
    given = _OBJECT | params if name == "s3" else params
    with pytest.raises(sdk("exceptions").ParamValidationError) as caught:
        request(service, sdk, name, operation, given)
    (problem,) = caught.value.problems
    assert problem.path == path


def test_copy_from_another_region_with_a_signed_url(service: Services, sdk: Import) -> None:
    params = {"SourceRegion": "eu-west-1", "PreSignedUrl": "https://x", "KmsKeyId": "k"}
    expected, _ = call("rds", "CopyDBSnapshot", params)
    found = request(service, sdk, "rds", "CopyDBSnapshot", params)
    assert found.body == expected.body
    assert b"SourceRegion" not in found.body


@pytest.mark.parametrize("address", ["no address", "ftp://host", "https://", "//host"])
def test_host_that_is_none(service: Services, sdk: Import, address: str) -> None:
    params = {"MLModelId": "m", "Record": {}, "PredictEndpoint": address}
    with pytest.raises(sdk("exceptions").RequestError):
        request(service, sdk, "machinelearning", "Predict", params)


@pytest.mark.parametrize("address", ["https://h.example", "https://h.example:8443/x?y", ""])
def test_host_of_a_parameter(service: Services, sdk: Import, address: str) -> None:
    params = {"MLModelId": "m", "Record": {}, "PredictEndpoint": address}
    expected, _ = call("machinelearning", "Predict", params)
    assert request(service, sdk, "machinelearning", "Predict", params).url == expected.url


@pytest.mark.parametrize("name", ["pinpoint", "pinpoint-sms-voice-v2", "kms"])
def test_tables_of_most_services_hold_no_rules(name: str) -> None:
    for table in tables(name).OPERATIONS.values():
        assert not {"amend", "finish", "reread", "signing"} & set(table)


@pytest.mark.parametrize(
    ("setting", "value", "name", "operation", "header"),
    [
        ("disable_request_compression", True, "cloudwatch", "PutMetricData", "Content-Encoding"),
        ("request_min_compression_size_bytes", 2**20, "cloudwatch", "PutMetricData", "Content-E"),
        ("request_checksum_calculation", "when_required", "s3", "PutObject", "x-amz-checksum"),
        ("response_checksum_validation", "when_required", "s3", "GetObject", "x-amz-checksum"),
    ],
)
def test_arguments_of_config_reach_requests(
    service: Services, sdk: Import, setting: str, value: Any, name: str, operation: str, header: str
) -> None:
    params = metrics(1000) if name == "cloudwatch" else _OBJECT
    for given in ({}, {setting: value}):
        explicit = sdk("_config").Config(**given).for_settings()
        settings = sdk("_settings").load(name, **explicit)
        endpoint = sdk("_endpoint").Endpoint(HTTP)
        request = service(name).request(operation, params, endpoint, "off", settings)
        assert any(found.startswith(header) for found in request.headers) is not bool(given)


@pytest.mark.parametrize("trace", ["Root=1-2;Sampled=1", "a b/é\r\nX: y", "", "\udcff"])
@pytest.mark.parametrize("function", ["f", ""])
def test_trace_of_a_function_in_lambda(
    sdk: Import, monkeypatch: pytest.MonkeyPatch, trace: str, function: str
) -> None:
    if function:
        monkeypatch.setenv("AWS_LAMBDA_FUNCTION_NAME", function)
    monkeypatch.setenv("_X_AMZN_TRACE_ID", trace)
    found = sdk("_http").Request("GET", HTTP, {}, b"")
    sdk("_decorations.trace").add_trace(found, os.environ)
    if function and trace != "\udcff":
        expected, _ = call("pinpoint", "GetApps", {})
        header = expected.headers.get("x-amzn-trace-id")
        assert found.headers.get("X-Amzn-Trace-Id") == header
    assert all(text.isascii() and text.isprintable() for text in found.headers.values())
