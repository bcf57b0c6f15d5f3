"""``--cli-error-format``: every failure is one object, whatever went wrong."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli_facts.conftest import Command
from tests.cli_facts.lines import CODE, CODE_WHOLE, CONFLICT, OTP, OTP_WHOLE
from tests.cli_facts.running import Bench

_JSON = ("--cli-error-format", "json")
_NOBODY = {"AWS_ACCESS_KEY_ID": None, "AWS_SECRET_ACCESS_KEY": None}
_GATEWAY = {"status": 502, "body": "<html>Bad Gateway</html>"}
_FAILURES: list[tuple[tuple[str, ...], int, str, dict[str, Any]]] = [
    ((), 252, "ParamValidation", {}),
    (("nothing",), 252, "ParamValidation", {}),
    (("pinpoint",), 252, "ParamValidation", {}),
    (("pinpoint", "send-otp"), 252, "ParamValidation", {}),
    (OTP, 252, "ParamValidation", {}),
    ((*OTP_WHOLE, "--nope"), 252, "ParamValidation", {}),
    ((*OTP_WHOLE, "word"), 252, "ParamValidation", {}),
    ((*CODE, "--ver", "TEXT"), 252, "ParamValidation", {}),
    ((*CODE_WHOLE, "--output", "xml"), 252, "ParamValidation", {}),
    ((*CODE_WHOLE, "--query", "a["), 252, "ParamValidation", {}),
    ((*CODE, "--query", "a["), 252, "ParamValidation", {}),
    ((*CODE_WHOLE, "--color"), 252, "ParamValidation", {}),
    ((*CODE_WHOLE, "--context", "k"), 252, "ParamValidation", {}),
    ((*CODE_WHOLE, "--context", "k=v,w"), 252, "ParamValidation", {}),
    ((*CODE_WHOLE, "--context", "file://nowhere"), 252, "ParamValidation", {}),
    ((*OTP_WHOLE, "--cli-input-json", "{"), 252, "ParamValidation", {}),
    ((*CODE_WHOLE, "--region", "a b"), 255, "InvalidRegion", {}),
    ((*CODE_WHOLE, "--profile", "nobody"), 255, "Configuration", {}),
    ((*CODE_WHOLE, "--cli-read-timeout", "-1"), 255, "ParamValidation", {}),
    ((*CODE_WHOLE, "--query", "length(`1`)"), 255, "JmesPath", {}),
    (CODE_WHOLE, 253, "NoRegion", {"AWS_DEFAULT_REGION": None}),
    (CODE_WHOLE, 253, "NoCredentials", _NOBODY),
    (CODE_WHOLE, 255, "Credentials", {"AWS_SECRET_ACCESS_KEY": None}),
    (CODE_WHOLE, 255, "Configuration", {"AWS_CONFIG_FILE": "/HOME/cfg_bad"}),
    (CODE_WHOLE, 253, "Configuration", {"AWS_MAX_ATTEMPTS": "many"}),
    (CODE_WHOLE, 255, "Configuration", {"AWS_DEFAULT_OUTPUT": "xml"}),
    (CODE_WHOLE, 255, "InvalidRegion", {"AWS_DEFAULT_REGION": "a b"}),
    (CODE_WHOLE, 255, "InvalidRegion", {"AWS_DEFAULT_REGION": "12"}),
    (CODE_WHOLE, 254, "ConflictException", {"answers": [CONFLICT]}),
    (CODE_WHOLE, 254, "AmbiguousOutcome", {"answers": [_GATEWAY]}),
    (CODE_WHOLE, 255, "AmbiguousOutcome", {"answers": [{"body": "OK"}]}),
]


@pytest.mark.parametrize(("words", "code", "name", "given"), _FAILURES)
def test_one_object(
    command: Command, words: tuple[str, ...], code: int, name: str, given: dict[str, Any]
) -> None:
    found = command(*words, *_JSON, **given)
    assert (found.code, found.out) == (code, "")
    facts = json.loads(found.err)
    assert facts["Code"] == name
    assert facts["Message"]
    assert list(facts)[:2] == ["Code", "Message"]


@pytest.mark.parametrize(
    ("words", "code", "name"),
    [
        (("--endpoint-url", "http://127.0.0.1:9"), 255, "ConnectError"),
        (("--endpoint-url", "localhost:1"), 255, "InvalidEndpoint"),
        (("--endpoint-url", ""), 252, "ParamValidation"),
    ],
)
def test_address_that_leads_nowhere(
    command: Command, words: tuple[str, ...], code: int, name: str
) -> None:
    given = (*CODE_WHOLE, *words, *_JSON)
    found = command(*given, endpoint=False, AWS_MAX_ATTEMPTS="1")
    assert found.code == code
    assert json.loads(found.err)["Code"] == name


def test_file_that_cannot_be_written(command: Command) -> None:
    words = ("s3api", "get-object", "--bucket", "b", "--key", "k", "nowhere/file")
    found = command(*words, *_JSON)
    assert (found.code, found.requests) == (255, ())
    assert "No such file" in json.loads(found.err)["Message"]


def test_what_the_service_says_besides(command: Command) -> None:
    found = command(*CODE_WHOLE, *_JSON, answers=[CONFLICT])
    assert json.loads(found.err) == {
        "Code": "ConflictException",
        "Message": "c",
        "Reason": "R",
        "ResourceType": "t",
    }


@pytest.mark.parametrize(
    ("form", "text"),
    [
        ("yaml", "Code: ConflictException\nMessage: c\nReason: R\nResourceType: t\n"),
        ("text", "ConflictException\tc\tR\tt\n"),
        ("legacy", "operation (reached max retries: 0): c\n"),
        ("enhanced", "c\n\nAdditional error details:\nReason: R\nResourceType: t\n"),
        ("table", "|  ConflictException |  c       |  R      |  t             |\n"),
    ],
)
def test_formats(command: Command, form: str, text: str) -> None:
    given = (*CODE_WHOLE, "--cli-error-format")
    found = command(*given, form, answers=[CONFLICT])
    assert (found.code, found.out) == (254, "")
    assert text in found.err
    assert found.err.startswith("\naws: [ERROR]: ") == (form in ("legacy", "enhanced"))


def test_environment_and_profile_say_the_format(command: Command, bench: Bench) -> None:
    config = Path(bench.home) / "cfg_errors"
    config.write_text(
        "[default]\ncli_error_format = json\n[profile other]\ncli_error_format = yaml\n",
        encoding="utf-8",
    )
    file = {"AWS_CONFIG_FILE": str(config)}
    assert json.loads(command(*OTP, **file).err)["Code"] == "ParamValidation"
    assert command(*OTP, "--profile", "other", **file).err.startswith("Code: ")
    assert command(*OTP, **file, AWS_PROFILE="other").err.startswith("Code: ")
    variable = {"AWS_CLI_ERROR_FORMAT": "text"}
    assert command(*OTP, **file, **variable).err.startswith("ParamValidation\t")
    legacy = (*OTP, "--cli-error-format", "legacy")
    assert command(*legacy, **file, **variable).err.startswith("\naws: [ERROR]: ")


def test_collections_of_an_error_are_shown_if_they_are_small(command: Command) -> None:
    fields = [{"Name": "n", "Message": "m"}]
    body = {"__type": "ValidationException", "Message": "bad", "Reason": "R", "Fields": fields}
    answer = {"status": 400, "body": body}
    found = command(*CODE_WHOLE, answers=[answer])
    assert found.err.endswith(
        "Additional error details:\nReason: R\nFields: <complex value>\n"
        'Use "--cli-error-format json" or another error format to see the full details.\n'
    )
    assert json.loads(command(*CODE_WHOLE, *_JSON, answers=[answer]).err)["Fields"] == fields
