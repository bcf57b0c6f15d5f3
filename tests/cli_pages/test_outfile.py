"""Answers that are files: whole, or an error; what was there stays until then."""

from __future__ import annotations

import io
import json
import os
import stat
import threading
from pathlib import Path
from typing import Any

import pytest

from tests.cli_pages.conftest import Run
from tests.wire.packages import Workshop

_CONTENT = b"\x00\xff some bytes \r\n" * 1000


@pytest.fixture(scope="module")
def outfile(workshop: Workshop) -> Any:
    return workshop.module("_cli.outfile")


@pytest.fixture(scope="module")
def error(workshop: Workshop) -> type[Exception]:
    found: type[Exception] = workshop.module("_cli.errors").CommandError
    return found


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder that is the current one."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_the_rest_of_the_answer_is_left(outfile: Any, here: Path) -> None:
    answer = {"ContentType": "audio/mpeg", "AudioStream": _CONTENT}
    assert outfile.store(answer, "out.mp3", "AudioStream") == {"ContentType": "audio/mpeg"}
    assert (here / "out.mp3").read_bytes() == _CONTENT
    assert _names(here) == ["out.mp3"]
    assert answer["AudioStream"] == _CONTENT


def test_an_answer_without_content_writes_nothing(outfile: Any, here: Path) -> None:
    assert outfile.store({"ETag": "e"}, "out", "Body") == {"ETag": "e"}
    assert _names(here) == []


def test_empty_content_is_an_empty_file(outfile: Any, here: Path) -> None:
    outfile.store({"Body": b""}, "out", "Body")
    assert (here / "out").read_bytes() == b""


def test_a_hyphen_is_a_file_of_that_name(outfile: Any, here: Path) -> None:
    """As in the AWS CLI."""
    outfile.store({"Body": b"x"}, "-", "Body")
    assert _names(here) == ["-"]


def test_new_files_have_the_usual_mode(outfile: Any, here: Path) -> None:
    before = os.umask(0o027)
    try:
        outfile.store({"Body": b"x"}, "out", "Body")
    finally:
        os.umask(before)
    assert stat.S_IMODE((here / "out").stat().st_mode) == 0o640


def test_a_file_that_is_there_is_replaced_and_keeps_its_mode(outfile: Any, here: Path) -> None:
    (here / "out").write_bytes(b"old and longer than what is new")
    (here / "out").chmod(0o604)
    outfile.store({"Body": b"new"}, "out", "Body")
    assert (here / "out").read_bytes() == b"new"
    assert stat.S_IMODE((here / "out").stat().st_mode) == 0o604
    assert _names(here) == ["out"]


def test_a_link_is_followed(outfile: Any, here: Path) -> None:
    (here / "real").mkdir()
    (here / "link").symlink_to(here / "real" / "file")
    for content in (b"one", b"two"):
        outfile.store({"Body": content}, "link", "Body")
        assert (here / "real" / "file").read_bytes() == content
    assert (here / "link").is_symlink()
    assert _names(here / "real") == ["file"]


def test_all_names_of_a_file_keep_naming_it(outfile: Any, here: Path) -> None:
    (here / "one").write_bytes(b"old")
    os.link(here / "one", here / "two")
    outfile.store({"Body": b"new"}, "one", "Body")
    assert (here / "two").read_bytes() == b"new"


def test_a_pipe_gets_the_content(outfile: Any, here: Path) -> None:
    os.mkfifo(here / "pipe")
    got: list[bytes] = []
    reader = threading.Thread(target=lambda: got.append((here / "pipe").read_bytes()))
    reader.start()
    outfile.store({"Body": _CONTENT}, "pipe", "Body")
    reader.join(10)
    assert got == [_CONTENT]
    assert stat.S_ISFIFO((here / "pipe").stat().st_mode)


def test_a_device_stays_one(outfile: Any) -> None:
    outfile.store({"Body": b"x"}, os.devnull, "Body")
    assert stat.S_ISCHR(os.stat(os.devnull).st_mode)


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("", "[Errno 2] No such file or directory: ''"),
        ("nowhere/out", "[Errno 2] No such file or directory: 'nowhere/out'"),
        ("folder", "[Errno 21] Is a directory: 'folder'"),
        ("folder/", "[Errno 21] Is a directory: 'folder/'"),
        ("nowhere/", "[Errno 2] No such file or directory: 'nowhere/'"),
        ("file/out", "[Errno 20] Not a directory: 'file/out'"),
        ("x" * 300, f"[Errno 36] File name too long: '{'x' * 300}'"),
        ("a\x00b", "null byte"),
    ],
)
def test_places_where_no_file_can_be(
    outfile: Any, error: type[Exception], here: Path, path: str, words: str
) -> None:
    """In the words of Python, which the AWS CLI prints; and before anything is sent."""
    (here / "folder").mkdir()
    (here / "file").touch()
    for refused in (lambda: outfile.check(path), lambda: outfile.store({"B": b"x"}, path, "B")):
        with pytest.raises(error) as caught:
            refused()
        assert words in str(caught.value)
    assert _names(here) == ["file", "folder"]


@pytest.mark.skipif(os.geteuid() == 0, reason="everything may be written by root")
def test_what_may_not_be_written(outfile: Any, error: type[Exception], here: Path) -> None:
    (here / "out").touch(0o400)
    here.chmod(0o500)
    for path in ("out", "new"):
        with pytest.raises(error, match="Permission denied"):
            outfile.check(path)
    here.chmod(0o700)


def _full(*_: Any) -> Any:
    raise OSError(28, "No space left on device")


@pytest.mark.parametrize("failing", ["replace", "chmod", "open"])
def test_a_failure_leaves_what_was_there(
    outfile: Any,
    error: type[Exception],
    here: Path,
    monkeypatch: pytest.MonkeyPatch,
    failing: str,
) -> None:
    (here / "out").write_bytes(b"old")
    if failing == "open":

        class Disk(io.RawIOBase):
            def write(self, _: Any) -> int:
                return int(_full())

        def opened(number: int, mode: str) -> Disk:
            os.close(number)
            return Disk()

        monkeypatch.setattr(outfile, "open", opened, raising=False)
    else:
        monkeypatch.setattr(outfile.os, failing, _full)
    with pytest.raises(error) as caught:
        outfile.store({"Body": b"new"}, "out", "Body")
    assert str(caught.value) == "[Errno 28] No space left on device: 'out'"
    assert (here / "out").read_bytes() == b"old"
    assert _names(here) == ["out"]


def test_an_interruption_leaves_what_was_there(
    outfile: Any, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(*_: Any) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(outfile.os, "replace", interrupted)
    with pytest.raises(KeyboardInterrupt):
        outfile.store({"Body": b"new"}, "out", "Body")
    assert _names(here) == []


def test_a_folder_in_which_no_file_can_be_made(
    outfile: Any, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The file itself may be written still."""
    (here / "out").write_bytes(b"old and longer")

    def refused(*_: Any) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(outfile.os, "open", refused)
    outfile.store({"Body": b"new"}, "out", "Body")
    assert (here / "out").read_bytes() == b"new"


_OF_HTTP = ("ContentLength", "ContentType")
_LINES: dict[str, dict[str, Any]] = {
    "polly synthesize-speech --output-format mp3 --text hello --voice-id Joanna out": {},
    "lambda invoke --function-name f out": {"StatusCode": 200},
    "lambda invoke out --function-name f --payload e30=": {"StatusCode": 200},
    "s3api get-object --bucket b --key k out": {"Metadata": {}},
}


@pytest.mark.parametrize("line", _LINES)
def test_commands_write_the_file_and_print_the_rest(run: Run, here: Path, line: str) -> None:
    code, out, err, asked = run(line.split(), _CONTENT)
    assert (code, err, len(asked)) == (0, "", 1)
    assert (here / "out").read_bytes() == _CONTENT
    printed = json.loads(out or "{}")
    assert {key: printed[key] for key in printed if key not in _OF_HTTP} == _LINES[line]
    code, out, err, asked = run(line.replace(" out", " nowhere/out").split())
    assert (code, out, asked) == (255, "", [])
    assert err.endswith(" [ERROR]: [Errno 2] No such file or directory: 'nowhere/out'\n")
