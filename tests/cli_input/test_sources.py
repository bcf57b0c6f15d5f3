"""Values from files, pipes and standard input, whatever their encoding."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli_input.lines import ENVIRONMENT, Program
from tests.cli_input.recorded import FILES
from tests.cli_input.words import (
    CODE,
    CONVERSE,
    ENCRYPT,
    INSTANCES,
    OTP,
    OTP_COMMAND,
    OTP_INPUT,
    OTP_VALUE,
    PUT_OBJECT,
    SHORT,
    WHOLE,
    WHOLE_JSON,
    WHOLE_YAML,
)

_JSON = json.dumps(OTP_VALUE)


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"]
)
@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_encodings_of_json(program: Program, tmp_path: Path, encoding: str, ends: str) -> None:
    value = {**OTP_VALUE, "BrandName": "é日本😀"}
    text = json.dumps(value, indent=2, ensure_ascii=False).replace("\n", ends)
    (tmp_path / "value.json").write_bytes(text.encode(encoding))
    reference = f"file://{tmp_path}/value.json"
    found = program.request(*OTP, OTP_INPUT, reference)
    assert (found.code, found.params["SendOTPMessageRequestParameters"]) == (0, value)
    whole = {"ApplicationId": "app", "SendOTPMessageRequestParameters": value}
    (tmp_path / "value.json").write_bytes(json.dumps(whole, ensure_ascii=False).encode(encoding))
    for word in (reference, reference.replace("file://", "fileb://")):
        found = program.request(*OTP_COMMAND, "--cli-input-json", word)
        assert (found.code, found.params) == (0, whole)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_shorthand_and_text_in_other_encodings(
    program: Program, tmp_path: Path, encoding: str
) -> None:
    (tmp_path / "value.txt").write_bytes(SHORT.encode(encoding))
    found = program.request(*OTP, OTP_INPUT, f"file://{tmp_path}/value.txt")
    assert found.params["SendOTPMessageRequestParameters"] == OTP_VALUE
    (tmp_path / "id.txt").write_bytes("é".encode(encoding))
    found = program.request(
        *OTP[:2], "--application-id", f"file://{tmp_path}/id.txt", OTP_INPUT, SHORT
    )
    assert found.params["ApplicationId"] == "é"


def test_encoding_that_the_environment_names(program: Program, tmp_path: Path) -> None:
    (tmp_path / "id.txt").write_bytes("é".encode("latin-1"))
    words = (*OTP[:2], "--application-id", f"file://{tmp_path}/id.txt", OTP_INPUT, SHORT)
    assert "could not be decoded" in program.run(*words).said
    found = program.request(*words, AWS_CLI_FILE_ENCODING="latin-1")
    assert found.params["ApplicationId"] == "é"
    assert "could not be decoded" in program.run(*words, AWS_CLI_FILE_ENCODING="nope").said


def test_mark_before_a_value_on_the_command_line(program: Program) -> None:
    for text in (_JSON, SHORT):
        found = program.request(*OTP, OTP_INPUT, f"\ufeff{text}")
        assert found.params["SendOTPMessageRequestParameters"] == OTP_VALUE
    found = program.request(*OTP_COMMAND, "--cli-input-json", f"\ufeff{WHOLE_JSON}")
    assert found.params == WHOLE


@pytest.mark.parametrize("name", ["otp.json", "otp_nl.json", "otp_short.txt", "otp_short_nl.txt"])
def test_recorded_files(program: Program, name: str) -> None:
    found = program.request(*OTP, OTP_INPUT, f"file://{FILES / name}")
    assert found.params["SendOTPMessageRequestParameters"] == OTP_VALUE


@pytest.mark.parametrize(
    ("name", "value"), [("text.txt", "hello\n"), ("crlf.txt", "a\nb\n"), ("text_nonl.txt", "hello")]
)
def test_text_keeps_its_last_line_end(program: Program, name: str, value: str) -> None:
    found = program.request(*CODE, "--context", f"k@=file://{FILES / name}")
    assert found.params["Context"] == {"k": value}
    found = program.request(*INSTANCES, "--instance-ids", f"file://{FILES / name}")
    assert found.params["InstanceIds"] == [value]


def test_path_is_expanded(program: Program, tmp_path: Path) -> None:
    (tmp_path / "v.json").write_text(_JSON, encoding="utf-8")
    for word in ("file://$HERE/v.json", "file://~/v.json", "file://${HERE}/v.json"):
        found = program.request(*OTP, OTP_INPUT, word, HERE=str(tmp_path), HOME=str(tmp_path))
        assert found.params["SendOTPMessageRequestParameters"] == OTP_VALUE


@pytest.mark.parametrize(
    ("option", "words"),
    [
        (OTP_INPUT, OTP),
        ("--filters", INSTANCES),
        ("--context", CODE),
        ("--additional-model-request-fields", CONVERSE),
        ("--cli-input-json", OTP_COMMAND),
        ("--cli-input-yaml", OTP_COMMAND),
    ],
)
def test_file_that_is_not_there(program: Program, option: str, words: tuple[str, ...]) -> None:
    found = program.run(*words, option, "file://nowhere.json")
    assert found.code == 252
    assert found.said == (
        f"An error occurred (ParamValidation): Error parsing parameter '{option}': "
        "Unable to load paramfile file://nowhere.json: [Errno 2] No such file or directory: "
        "'nowhere.json'\n"
    )


@pytest.mark.parametrize("path", ["/", "a\0b", "/dev/null/x", "~nobody-here/x", ""])
def test_path_that_is_no_file(program: Program, path: str) -> None:
    found = program.run(*OTP, OTP_INPUT, f"file://{path}")
    assert found.code == 252
    assert f"Error parsing parameter '{OTP_INPUT}': Unable to load paramfile" in found.said


def test_file_inside_shorthand_that_is_not_there(program: Program) -> None:
    found = program.run(*OTP, OTP_INPUT, "BrandName@=file://nowhere")
    assert found.code == 252
    assert f"'{OTP_INPUT}': Unable to load paramfile file://nowhere: [Errno 2]" in found.said


@pytest.mark.parametrize(
    ("words", "text", "member", "value"),
    [
        ((*OTP, OTP_INPUT, "-"), _JSON, "SendOTPMessageRequestParameters", OTP_VALUE),
        ((*OTP, OTP_INPUT, "-"), SHORT, "SendOTPMessageRequestParameters", OTP_VALUE),
        ((*OTP, f"{OTP_INPUT}=-"), SHORT, "SendOTPMessageRequestParameters", OTP_VALUE),
        ((*CODE, "--context", "-"), "a=b", "Context", {"a": "b"}),
        ((*INSTANCES, "--filters", "-"), '[{"Name":"a"}]', "Filters", [{"Name": "a"}]),
        ((*INSTANCES, "--filters", "-"), "Name=a", "Filters", [{"Name": "a"}]),
        (
            (*CONVERSE, "--additional-model-request-fields", "-"),
            "[1]",
            "additionalModelRequestFields",
            [1],
        ),
        ((*INSTANCES, "--instance-ids", "file://-"), "i-1", "InstanceIds", ["i-1"]),
        ((*ENCRYPT, "fileb://-"), "hello", "Plaintext", b"hello"),
        ((*PUT_OBJECT, "--body", "-"), "hello", "Body", b"hello"),
    ],
)
def test_standard_input(
    program: Program, words: tuple[str, ...], text: str, member: str, value: object
) -> None:
    found = program.request(*words, stdin=text.encode())
    assert (found.code, found.params[member]) == (0, value), found.err


@pytest.mark.parametrize(
    ("words", "member", "value"),
    [
        ((*OTP[:3], "-", OTP_INPUT, SHORT), "ApplicationId", "-"),
        ((*INSTANCES, "--instance-ids", "-"), "InstanceIds", ["-"]),
        ((*ENCRYPT, "-"), "Plaintext", b""),
    ],
)
def test_dash_that_the_aws_cli_takes_as_text(
    program: Program, words: tuple[str, ...], member: str, value: object
) -> None:
    found = program.request(*words, stdin=b"not read")
    assert found.params[member] == value


def test_standard_input_is_read_once(program: Program) -> None:
    words = (*OTP_COMMAND, "--cli-input-json", "-", OTP_INPUT, "-")
    found = program.run(*words, stdin=WHOLE_JSON.encode())
    assert found.code == 252
    assert "'--cli-input-json': Unable to read standard input: another option has" in found.said


@pytest.mark.parametrize("option", ["--cli-input-json", "--cli-input-yaml"])
def test_standard_input_that_is_no_text(program: Program, option: str) -> None:
    found = program.run(*OTP_COMMAND, option, "-", stdin=b"\xff\x00\xff")
    assert found.code == 252
    assert f"Error parsing parameter '{option}': " in found.said


def _process(program: Program, script: str, stdin: str) -> subprocess.CompletedProcess[str]:
    """A shell's command line in which ``$SDK`` is the program."""
    return subprocess.run(
        ["bash", "-c", script],
        cwd=program.folder,
        env={**os.environ, **ENVIRONMENT, "SDK": f"{sys.executable} -m {program.package}"},
        input=stdin,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


@pytest.mark.parametrize(
    "value",
    [
        "--cli-input-json file:///dev/stdin",
        "--cli-input-json=file:///dev/stdin",
        "--cli-input-json -",
        "--cli-input-json=-",
        "--cli-input-json file://<(cat)",
        "--cli-input-json fileb://<(cat)",
        "--cli-input-yaml -",
        "--cli-input-yaml=file:///dev/stdin",
    ],
)
def test_pipes(program: Program, value: str) -> None:
    stdin = WHOLE_YAML if "yaml" in value else WHOLE_JSON
    found = _process(program, f"$SDK {' '.join(OTP_COMMAND)} {value} --dry-run", stdin)
    assert (found.returncode, found.stderr) == (0, "")
    assert json.loads(found.stdout.partition("\n\n")[2]) == OTP_VALUE


def test_values_from_pipes(program: Program) -> None:
    line = f"$SDK {' '.join(OTP)} {OTP_INPUT}"
    for word in ("file:///dev/stdin", "file://<(cat)", "-", "file://-"):
        found = _process(program, f"{line} {word} --dry-run", SHORT)
        assert (found.returncode, found.stderr) == (0, "")
        assert json.loads(found.stdout.partition("\n\n")[2]) == OTP_VALUE


def test_closed_standard_input(program: Program) -> None:
    found = _process(program, f"$SDK {' '.join(OTP_COMMAND)} --cli-input-json - <&-", "")
    assert found.returncode == 252
    assert "Error parsing parameter '--cli-input-json': Unable to read standard" in found.stderr


def test_bytes_of_a_file(program: Program) -> None:
    found = program.request(*ENCRYPT, f"fileb://{FILES / 'bin.dat'}")
    assert found.params["Plaintext"] == bytes(range(256))
    for word in (FILES / "bin.dat", f"fileb://{FILES / 'bin.dat'}", f"file://{FILES}/bin.dat"):
        found = program.request(*PUT_OBJECT, "--body", str(word))
        assert found.params["Body"] == bytes(range(256))


def test_stream_that_is_no_file(program: Program) -> None:
    found = program.run(*PUT_OBJECT, "--body", "nowhere")
    assert found.code == 252
    assert "Error parsing parameter '--body': Blob values must be a path to a file." in found.said


def test_text_where_many_are_meant_is_one(program: Program) -> None:
    found = program.request(*INSTANCES, "--instance-ids", f"file://{FILES / 'text_nonl.txt'}")
    assert found.params["InstanceIds"] == ["hello"]
    reference = f"file://{FILES / 'text_nonl.txt'}"
    found = program.request(*INSTANCES, "--instance-ids", reference, reference)
    assert found.params["InstanceIds"] == [reference, reference]


def test_other_schemes_are_text(program: Program) -> None:
    for word in ("http://example.com/x", "https://example.com/x", "FILE://x", "file:x"):
        found = program.request(*OTP_COMMAND, "--application-id", word, OTP_INPUT, SHORT)
        assert found.params["ApplicationId"] == word


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="the system has no endless file")
@pytest.mark.parametrize("words", [(*CODE, "--context"), (*CODE[:2], "--cli-input-json")])
def test_endless_files_are_not_read_to_their_end(program: Program, words: tuple[str, ...]) -> None:
    found = program.run(*words, "file:///dev/zero")
    assert found.code == 252
    assert "Unable to load paramfile file:///dev/zero: it has more than 100 MB" in found.err


def test_standard_input_that_is_closed(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    sources = program.module("_cli.input.files")
    for closed in (None, io.TextIOWrapper(io.BytesIO())):
        if closed:
            closed.close()
        monkeypatch.setattr(sources.sys, "stdin", closed)
        with pytest.raises(sources.FileError, match="Unable to read standard input: it is closed"):
            sources.Sources().standard_input()


@pytest.mark.parametrize("option", ["--cli-input-json", "--cli-input-yaml", "--context"])
def test_numbers_that_are_too_long(program: Program, option: str) -> None:
    found = program.run(*CODE, option, '{"a": %s}' % ("9" * 5_000))
    assert found.code == 252
    assert ("a number has too many digits" in found.err) != ("at most 4000 digits" in found.err)
    assert "set_int_max" not in found.err
