"""Argument lines whose parameters and requests the AWS CLI was recorded to make."""

from __future__ import annotations

import base64
import hashlib
import json
from collections import defaultdict
from typing import Any

import pytest

from tests.cli_input.known import arguments_of
from tests.cli_input.lines import Outcome, Program
from tests.cli_input.recorded import cases, outcome
from tests.runtime.package import part_of_service

_SAMPLE = {"pinpoint-sms-voice-v2", "kms", "geo-routes", "sesv2", "sns", "cloudwatch", "s3control"}
_PAYLOAD_HASH = "x-amz-content-sha256"


def _operations(services: set[str]) -> dict[str, list[str]]:
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for case in cases("arg_params"):
        if case["service"] in services:
            found[case["service"]][case["operation"]] = None
    return {service: list(names) for service, names in found.items()}


def _all_services() -> set[str]:
    return {case["service"] for case in cases("arg_params")}


def _parts(services: set[str]) -> list[Any]:
    rest = sorted(services - _SAMPLE)
    return [
        pytest.param(sorted(_SAMPLE), id="sample"),
        pytest.param(rest, id="rest", marks=pytest.mark.slow),
    ]


def differing_parts(found: Outcome, expected: dict[str, Any]) -> set[str]:
    """What of a command line is not as it was recorded."""
    if found.code != expected["rc"]:
        return {"code"}
    if found.code:
        name = found.err.strip().partition(":")[0]
        said = found.said.replace(f" {name} ", " aws ")
        same = said == expected["stderr"].partition("[ERROR]: ")[2]
        return set() if same else {"message"}
    plain = json.loads(json.dumps(found.params, default=_plain))
    parts = set() if [plain] == [call[2] for call in expected["calls"]] else {"params"}
    request, recorded = found.request, expected["request"]
    if (request.method, request.url) != (recorded["method"], recorded["url"]):
        parts.add("url")
    if bytes(request.body or b"") != recorded["body"].encode():
        parts.add("body")
    headers = {name.lower(): value for name, value in request.headers.items()}
    headers["content-length"] = str(len(request.body or b""))
    headers[_PAYLOAD_HASH] = hashlib.sha256(request.body or b"").hexdigest()  # its signer's
    for name, value in recorded["headers"].items():
        if headers.get(name.lower()) != value:
            parts.add(f"header {name}")
    return parts


def _plain(value: bytes) -> dict[str, str]:
    return {"$bytes": base64.b64encode(value).decode()}


@pytest.mark.parametrize("services", _parts(_all_services()))
def test_recorded_lines(services: list[str], tmp_path_factory: pytest.TempPathFactory) -> None:
    parts = [part_of_service(*item) for item in _operations(set(services)).items()]
    program = Program(tmp_path_factory.mktemp("argued"), f"argued_{len(services)}", parts)
    tried = 0
    differing: dict[tuple[str, str], set[str]] = defaultdict(set)
    for case in cases("arg_params"):
        expected = outcome(case, "v2") or outcome(case, "v1")
        if case["service"] not in services:
            continue
        tried += 1
        found = program.request(*case["argv"])
        place = (case["service"], case["operation"])
        differing[place] |= differing_parts(found, expected)
    program.close()
    assert tried > 40
    unexpected = {place: parts for place, parts in differing.items() if parts}
    known = {place: set(arguments_of(*place)) for place in differing if arguments_of(*place)}
    assert unexpected == known


def test_no_line_is_left_out() -> None:
    tried = [case for case in cases("arg_params") if case["service"] in _all_services()]
    assert len(tried) == 480
    assert _all_services() > _SAMPLE
    assert len({case["protocol"] for case in tried}) == 6
