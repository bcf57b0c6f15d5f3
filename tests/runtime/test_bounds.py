"""How deep JSON may nest, how much it may hold, and which words in it are none of JSON's."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.runtime.conftest import Import

_DEEPEST = 100


def fault(sdk: Import, body: bytes) -> Any:
    """The fault that a body is found to have."""
    with pytest.raises(sdk("_protocols._fault").Fault) as caught:
        sdk("_protocols._json_text").load(body)
    return caught.value


def narrow(levels: int) -> bytes:
    """Lists and objects by turns, so many in one another."""
    opened = [b"[" if level % 2 else b'{"a":' for level in range(levels)]
    closed = [b"]" if level % 2 else b"}" for level in reversed(range(levels))]
    return b"".join((*opened, b"1", *closed))


def wide(levels: int) -> bytes:
    """The same, among many that are shallow."""
    return b"[" + b"[],{}," * 300 + narrow(levels - 1) + b"," + b'{"b":[]},' * 300 + b"0]"


def with_brackets_in_texts(levels: int) -> bytes:
    """The same, beside texts that look like it and like its end."""
    texts = [json.dumps(text).encode() for text in ("[" * 500, "]" * 500, '{"}[', "[{]}" * 40)]
    return b"[" + b",".join((*texts, narrow(levels - 1), *texts)) + b"]"


@pytest.mark.parametrize("body_of", [narrow, wide, with_brackets_in_texts])
def test_a_hundred_levels_are_read_and_one_more_is_not(sdk: Import, body_of: Any) -> None:
    for levels in (1 + 1, _DEEPEST - 1, _DEEPEST):
        body = body_of(levels)
        assert sdk("_protocols._json_text").load(body) == json.loads(body)
    for levels in (_DEEPEST + 1, _DEEPEST + 2, 5 * _DEEPEST):
        assert fault(sdk, body_of(levels)).rule == "depth"


def test_ends_that_stand_in_texts_are_none(sdk: Import) -> None:
    body = b"[" + b'["]",' * 200 + b"1" + b',"["]' * 200 + b"]"
    assert fault(sdk, body).rule == "depth"


def test_what_is_cut_off_is_not_called_deep(sdk: Import) -> None:
    whole = wide(_DEEPEST)
    for end in range(1, len(whole), 7):
        assert fault(sdk, whole[:end]).rule == "json"


@pytest.mark.parametrize("start", [b"[", b'{"a":', b'{"\\"":[1,'])
def test_deep_bodies_take_no_stack(folder: Path, start: bytes) -> None:
    code = (
        "import threading\n"
        "from sdk._protocols._fault import Fault\n"
        "from sdk._protocols._json_text import load\n"
        "def read():\n"
        "    try:\n"
        f"        load({start!r} * 50_000)\n"
        "    except Fault as fault:\n"
        "        print(fault.rule)\n"
        "threading.stack_size(128 * 1024)\n"
        "thread = threading.Thread(target=read)\n"
        "thread.start()\n"
        "thread.join()\n"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=folder, capture_output=True)
    assert (done.returncode, done.stdout.split()) == (0, [b"depth"])


def test_brackets_in_texts_are_no_levels(sdk: Import) -> None:
    for text in ("[" * 1000, "]" * 1000, "[]" * 1000, '{"a":' * 1000):
        body = json.dumps({"a": [text]}).encode()
        assert sdk("_protocols._json_text").load(body) == {"a": [text]}


def test_number_of_lists_and_objects_is_bounded(
    sdk: Import, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sdk("_protocols._json_text"), "_MOST_ITEMS", 8)
    sdk("_protocols._json_text").load(b"[" + b"[],{}," * 3 + b"[]]")
    found = fault(sdk, b"[" + b"[],{}," * 4 + b"0]")
    assert (found.rule, "too many items" in found.message) == ("length", True)


def test_four_million_objects_are_refused_before_they_are_made(sdk: Import) -> None:
    assert fault(sdk, b"[" + b"{}," * 2_000_000 + b"{}]").rule == "length"


@pytest.mark.parametrize("word", [b"NaN", b"Infinity", b"-Infinity"])
def test_words_that_json_does_not_have_are_refused(sdk: Import, word: bytes) -> None:
    assert fault(sdk, word).rule == "json"
    assert fault(sdk, b'{"a": [1, %b]}' % word).rule == "json"
    assert sdk("_protocols._json_text").load(b'"%b"' % word) == word.decode()


@pytest.mark.parametrize("number", [float("nan"), float("inf"), float("-inf")])
def test_numbers_that_json_does_not_have_are_not_sent(sdk: Import, number: float) -> None:
    for value in (number, {"document": [number]}):
        with pytest.raises(sdk("_protocols._fault").Fault) as caught:
            sdk("_protocols._json_text").dump(value)
        assert caught.value.rule == "json"


def test_base64_is_read_strictly(sdk: Import) -> None:
    decode_blob = sdk("_protocols._values").decode_blob
    assert [decode_blob(text) for text in ("", "YQ==", "YW\nJj\n", "YWJj")] == [
        *(b"", b"a", b"abc", b"abc")
    ]
    for text in ("Y", "YQ", "YQ=", "Y!Q==", "YQ==YQ==", "<html>", "é", 1, True):
        with pytest.raises(sdk("_protocols._fault").Fault):
            decode_blob(text)
