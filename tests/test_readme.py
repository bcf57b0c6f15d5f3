"""Every example of the README, tried: what it says is what happens."""

from __future__ import annotations

import ast
import doctest
import re
import shlex
import subprocess
import sys
from pathlib import Path

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


@pytest.mark.parametrize(("number", "examples"), [(0, 3), (1, 3)])
def test_the_python_examples(number: int, examples: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(GENERATED)
    example = blocks("pycon")[number]
    flags = doctest.NORMALIZE_WHITESPACE
    test = doctest.DocTestParser().get_doctest(example, {}, "README", "README.md", 0)
    result = doctest.DocTestRunner(verbose=False, optionflags=flags).run(test)
    assert (result.failed, result.attempted) == (0, examples)


def test_boto3_sends_the_python_example_as_it_is() -> None:
    """What the README says of boto3: its own validator finds nothing wrong."""
    example = blocks("pycon")[0]
    match = re.search(r"build_request\(\s*\"\w+\", (\{.*?\}\})\)", example, re.DOTALL)
    assert match is not None
    params = ast.literal_eval(match.group(1).replace("\n...", "\n"))
    model = ServiceModel(Loader().load_service_model("pinpoint-sms-voice-v2", "service-2"))
    shape = model.operation_model("SendDestinationNumberVerificationCode").input_shape
    assert not ParamValidator().validate(params, shape).has_errors()


def test_the_command_line_example() -> None:
    (example,) = [block for block in blocks("console") if block.startswith("$ aws-messaging")]
    command, _, output = example.removeprefix("$ ").replace("\\\n", " ").partition("\n")
    program, *arguments = shlex.split(command)
    assert program == "aws-messaging"
    result = subprocess.run(
        [sys.executable, "-m", "aws_messaging", *arguments],
        cwd=GENERATED,
        capture_output=True,
        text=True,
        check=True,
    )
    assert result.stdout == output


def test_every_link_within_the_repository_meets_something() -> None:
    links = re.findall(r"\]\(([^)]+)\)", TEXT)
    assert links
    for link in links:
        if not link.startswith("https://"):
            assert (ROOT / link.partition("#")[0]).exists(), link
