"""Completion in bash: what is offered at each place of a command line."""

from __future__ import annotations

import dataclasses
import subprocess
from pathlib import Path

import pytest

from shapewright.dialects.cli.options import streams_output
from shapewright.dialects.python import completion_tables
from tests.cli_terminal.shells import SHELLS, bash, completed, scripts
from tests.runtime.package import part_of_service
from tests.support.models import botocore_service
from tests.support.repository import repository_services

CODE = "some-sdk pinpoint-sms-voice-v2 send-destination-number-verification-code "
STATUS = "some-sdk ec2 describe-instance-status "
SPEECH = "some-sdk polly synthesize-speech "
FORMATS = ["json", "off", "table", "text", "yaml", "yaml-stream"]


def test_services_and_operations(bash_script: Path) -> None:
    found = completed(
        bash_script,
        "some-sdk ",
        "some-sdk pin",
        "/usr/bin/some-sdk pinpoint ",
        "some-sdk --region us-east-1 --debug pinpoint send-o",
        "some-sdk pinpoint help ",
        "some-sdk nothing ",
        "some-sdk completion ",
        "some-sdk comp",
    )
    assert found == [
        ["completion", "ec2", "help", "pinpoint", "pinpoint-sms-voice-v2", "polly"],
        ["pinpoint", "pinpoint-sms-voice-v2"],
        ["help", "send-otp-message", "send-users-messages"],
        ["send-otp-message"],
        found[4],
        [],
        ["bash", "fish", "zsh"],
        ["completion"],
    ]


def test_options_that_are_not_given_yet(bash_script: Path) -> None:
    every, behind, at_once, joined, half = completed(
        bash_script,
        f"{CODE}--",
        f"{CODE}--verification-channel TEXT --region=us-east-1 --debug --",
        f"{CODE}",
        f"{CODE}--verification-channel=TEXT --ver",
        f"{CODE}--no-c",
    )
    assert {"--verification-channel", "--cli-input-yaml", "--dry-run", "--output"} <= set(every)
    assert set(every) - set(behind) == {"--verification-channel", "--region", "--debug"}
    assert at_once == every
    assert joined == ["--verified-destination-number-id", "--version"]
    assert half == ["--no-cli-auto-prompt", "--no-cli-pager"]


def test_values_of_enums(bash_script: Path) -> None:
    found = completed(
        bash_script,
        f"{CODE}--verification-channel ",
        f"{CODE}--verification-channel T",
        f"{CODE}--verification-channel=",
        f"{CODE}--language-code=E",
        f"{CODE}--language-code EN_GB ",
    )
    assert found[:4] == [
        ["TEXT", "VOICE"],
        ["TEXT"],
        ["TEXT", "VOICE"],
        ["EN_GB", "EN_US", "ES_419", "ES_ES"],
    ]
    assert "--language-code" not in found[4]
    assert "--verification-channel" in found[4]


def test_values_of_lists_of_enums(bash_script: Path) -> None:
    line = f"{SPEECH}--speech-mark-types "
    first, later, after = completed(bash_script, line, f"{line}ssml word vis", f"{line}ssml --te")
    assert first == ["sentence", "ssml", "viseme", "word"]
    assert later == ["viseme"]
    assert after == ["--text", "--text-type"]


def test_values_of_global_options(bash_script: Path) -> None:
    found = completed(
        bash_script,
        "some-sdk --output ",
        f"{CODE}--output=",
        f"{CODE}--output t",
        f"{CODE}--color ",
        f"{CODE}--validate s",
        f"{CODE}--cli-binary-format r",
        f"{CODE}--generate-cli-skeleton ",
        f"{CODE}--region ",
    )
    assert found == [
        FORMATS,
        FORMATS,
        ["table", "text"],
        ["auto", "off", "on"],
        ["strict"],
        ["raw-in-base64-out"],
        ["input", "output", "yaml-input"],
        [],
    ]


def test_booleans(bash_script: Path) -> None:
    (found,) = completed(bash_script, f"{STATUS}--include-all-instances --")
    assert "--include-all-instances" not in found
    assert "--no-include-all-instances" in found
    (found,) = completed(bash_script, f"{STATUS}--include-all-instances ")
    assert "--filters" in found


def test_files(bash_script: Path, tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "a file $(touch x).json").touch()
    (tmp_path / "folder" / "input.json").touch()
    option = f"{CODE}--context "
    found = completed(
        bash_script,
        f"{option}f",
        f"{option}file://",
        f"{option}fileb://fol",
        f"{option}file://folder/i",
        f"{CODE}--context=file://folder/i",
        f"{CODE}--ca-bundle fol",
        f"{SPEECH}--text x fol",
        f"{SPEECH}--text x out.mp3 fol",
        f"{CODE}--region file://fol",
        cwd=tmp_path,
    )
    assert found == [
        ["file://", "fileb://"],
        [r"//a\ file\ \$\(touch\ x\).json", "//folder/"],
        ["//folder/"],
        ["//folder/input.json"],
        ["//folder/input.json"],
        ["folder/"],
        ["folder/"],
        [],
        [],
    ]
    assert not (tmp_path / "x").exists()


def test_words_in_quotes_and_long_ones(bash_script: Path) -> None:
    json = '{"a": "' + "b" * 50_000 + '"}'
    found = completed(
        bash_script,
        f"{CODE}--context '{json}' --verification-channel V",
        f"{CODE}--context 'it is' \\\n  --verification-channel V",
        f'{CODE}--context "a \\" b" --verification-channel \'V',
        f'{CODE}--context a\\ b --verification-channel="',
        f"{CODE}--context 'open --verification-channel V",
    )
    assert found == [["VOICE"], ["VOICE"], ["VOICE"], ["TEXT", "VOICE"], []]


def test_every_service_and_operation_is_completed() -> None:
    service = botocore_service("polly")
    tables = completion_tables.tables([service])
    assert [name for name, _ in tables.services] == ["polly"]
    assert len(tables.operations["polly"]) == len(service.operations)
    for operation, options in zip(
        service.operations.values(), tables.options.values(), strict=True
    ):
        names = [option.name for option in options]
        assert ("outfile" in names) == streams_output(operation)
        assert ("--cli-input-json" in names) != streams_output(operation)


def test_an_operation_that_lists_has_the_common_options_of_pages() -> None:
    service = botocore_service("polly")
    operation = dataclasses.replace(
        service.operations["ListLexicons"],
        pagination={
            "input_token": "NextToken",
            "output_token": "NextToken",
            "result_key": "Lexicons",
        },
    )
    listing = dataclasses.replace(service, operations={"ListLexicons": operation})
    options = completion_tables.tables([listing]).options["polly", "list-lexicons"]
    names = [option.name for option in options if option.name.startswith("--")]
    assert names[:2] == ["--starting-token", "--max-items"]
    assert "--next-token" not in names


def test_five_hundred_operations_do_not_slow_a_shell_down(tmp_path: Path) -> None:
    """What grows with the package is text in quotes; bash builds nothing from it but branches."""
    whole = botocore_service("ec2")
    some = dict(list(whole.operations.items())[:500])
    made = scripts([dataclasses.replace(whole, operations=some)])
    assert all(len(script) < 250_000 for script in made.values())
    script = tmp_path / "completion.bash"
    script.write_text(made["bash"], encoding="utf-8")
    (found,) = completed(script, "some-sdk ec2 accept-address-t")
    assert found == ["accept-address-transfer"]


@pytest.mark.parametrize("shell", SHELLS)
def test_scripts_are_text_of_one_kind(shell: str) -> None:
    script = scripts([*repository_services(), part_of_service("polly", ["SynthesizeSpeech"])])[
        shell
    ]
    assert script.endswith("\n")
    assert all(c.isprintable() or c == "\n" for c in script)
    assert script.startswith("#compdef some-sdk\n") == (shell == "zsh")


def test_the_script_for_bash_parses_in_posix_mode_too(bash_script: Path) -> None:
    for options in ([], ["--posix"]):
        result = subprocess.run([bash(), *options, "-n", str(bash_script)], capture_output=True)
        assert (result.returncode, result.stderr) == (0, b"")
