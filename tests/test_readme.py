"""Every example of the README, tried: what it says is what happens."""

from __future__ import annotations

import ast
import doctest
import importlib
import os
import re
import shlex
import subprocess
import sys
import warnings
from pathlib import Path

import boto3
import botocore.exceptions
import pytest
from botocore.loaders import Loader
from botocore.model import ServiceModel
from botocore.validate import ParamValidator

ROOT = Path(__file__).parents[1]
GENERATED = ROOT / "generated" / "python"
TEXT = (ROOT / "README.md").read_text("utf-8")


def blocks(language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", TEXT, re.DOTALL)


def test_the_spec_excerpt_is_from_the_spec() -> None:
    (link,) = re.findall(r"\[the whole file\]\((.*?)\)", TEXT)
    spec = (ROOT / link).read_text("utf-8").splitlines()
    for line in blocks("yaml")[0].splitlines():
        assert line in spec


def test_the_python_examples(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(GENERATED)
    example = "\n".join(blocks("pycon"))
    test = doctest.DocTestParser().get_doctest(example, {}, "README", "README.md", 0)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        result = doctest.DocTestRunner(verbose=False).run(test, clear_globs=False)
    test.globs["server"].stop()
    assert (result.failed, result.attempted) == (0, 13)


def test_boto3_sends_the_wrong_example_as_it_is() -> None:
    """What the README says of boto3: its own validator finds nothing wrong."""
    (example,) = [block for block in blocks("pycon") if '"FAX"' in block]
    match = re.search(r"verification_code\((.*?)\)\nTraceback", example, re.DOTALL)
    assert match is not None
    call = ast.parse(f"f({match.group(1)})".replace("\n...", "\n"), mode="eval").body
    assert isinstance(call, ast.Call)
    params = {word.arg: ast.literal_eval(word.value) for word in call.keywords}
    model = ServiceModel(Loader().load_service_model("pinpoint-sms-voice-v2", "service-2"))
    shape = model.operation_model("SendDestinationNumberVerificationCode").input_shape
    assert not ParamValidator().validate(params, shape).has_errors()


def test_boto3_sends_three_times_when_answers_are_lost(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the README says of boto3, against the same server."""
    monkeypatch.syspath_prepend(GENERATED)
    testing = importlib.import_module("aws_messaging.testing")
    monkeypatch.setattr("time.sleep", lambda seconds: None)
    method = "send_destination_number_verification_code"
    with testing.FakeServer() as server:
        server.add_fault("pinpoint-sms-voice-v2", method, "close", times=5)
        client = boto3.client("pinpoint-sms-voice-v2", **server.settings)
        with pytest.raises(botocore.exceptions.ConnectionClosedError):
            client.send_destination_number_verification_code(
                VerifiedDestinationNumberId="vdn-1", VerificationChannel="TEXT"
            )
        assert len(server.calls) == 3


def test_the_command_line_examples() -> None:
    examples = [block for block in blocks("console") if block.startswith("$ aws-messaging")]
    assert len(examples) == 2
    for example in examples:
        command, _, output = example.removeprefix("$ ").replace("\\\n", " ").partition("\n")
        program, *arguments = shlex.split(command)
        result = subprocess.run(
            [sys.executable, "-m", program.replace("-", "_"), *arguments],
            cwd=GENERATED,
            env={"PATH": os.environ["PATH"], "AWS_EC2_METADATA_DISABLED": "true"},
            capture_output=True,
            text=True,
            check=False,
        )
        assert result.stderr + result.stdout == output


def test_every_link_within_the_repository_meets_something() -> None:
    links = re.findall(r"\]\(([^)]+)\)", TEXT)
    assert links
    for link in links:
        if not link.startswith("https://"):
            assert (ROOT / link.partition("#")[0]).exists(), link
