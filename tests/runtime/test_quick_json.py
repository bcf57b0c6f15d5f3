"""JSON is written and read as ``json`` does it, also where that is made of something else."""

from __future__ import annotations

import enum
import json
import subprocess
import sys
from collections import OrderedDict
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from tests.runtime.conftest import Import


class _Text(str):
    def __str__(self) -> str:
        return "other"


class _Number(int):
    def __repr__(self) -> str:
        return "99"


class _Table(dict[str, Any]):
    def items(self) -> Any:
        return [("other", 1)]


class _Colour(enum.IntEnum):
    RED = 3


_VALUES: list[Any] = [
    *(None, True, 0, -1, 10**30, 1.5, -0.0, 5e-324, "", '\u00e9\ud800\U0001f600\x00"\\/\x7f'),
    *(_Text("abc"), _Number(5), _Table(a=1), _Colour.RED, OrderedDict(b=1, a=2), (1, [2])),
    *({2: 2, True: 3, None: 4, 1.5: 5, _Colour.RED: 6, _Text("k"): _Text("v")}, {"a": {"b": [{}]}}),
    *({(1,): 2}, {b"k": 1}, b"x", {1}, object(), [object()], float("nan"), [float("inf")]),
]


def _wanted(value: Any) -> str:
    return json.JSONEncoder(check_circular=False, allow_nan=False).encode(value)


def _outcome(write: Any, value: Any) -> str:
    try:
        return str(write(value))
    except (TypeError, ValueError) as error:
        return repr(error)


@pytest.mark.parametrize("value", _VALUES, ids=range(len(_VALUES)))
def test_written_as_json_writes(sdk: Import, value: Any) -> None:
    assert _outcome(sdk("_quick_json").dumps, value) == _outcome(_wanted, value)


def test_what_holds_itself_ends(sdk: Import) -> None:
    value: dict[str, Any] = {}
    value["a"] = [value]
    with pytest.raises(RecursionError):
        sdk("_quick_json").dumps(value)


def _refuses(*arguments: object) -> Any:
    raise TypeError(f"{len(arguments)} arguments are too many")


class _Scanner:
    """A scanner of another form."""

    def __init__(self, settings: Any) -> None:
        self.settings = settings


class _AskingScanner(_Scanner):
    """One that asks for more settings."""

    def __init__(self, settings: Any) -> None:
        super().__init__(settings.array_hook)


_FORMS: dict[str, Any] = {
    "none": None,
    "without parts": SimpleNamespace(),
    "other arguments": SimpleNamespace(
        encode_basestring_ascii=repr, make_encoder=_refuses, make_scanner=_refuses
    ),
    "other calls": SimpleNamespace(
        encode_basestring_ascii=repr,
        make_encoder=lambda *_: lambda value: "",
        make_scanner=_Scanner,
    ),
    "other results": SimpleNamespace(
        encode_basestring_ascii=repr,
        make_encoder=lambda *_: lambda value, level: "{'a': [1, None]}",
        make_scanner=_AskingScanner,
    ),
}


@pytest.mark.parametrize("form", _FORMS.values(), ids=_FORMS)
def test_python_whose_parts_have_another_form(
    sdk: Import, monkeypatch: pytest.MonkeyPatch, form: Any
) -> None:
    write, read = sdk("_quick_json"), sdk("_quick_json_read")
    monkeypatch.setitem(sys.modules, "_json", form)
    monkeypatch.setattr(write, "_encode", None)
    monkeypatch.setattr(read, "_scanners", {})
    for value in _VALUES:
        assert _outcome(write.dumps, value) == _outcome(_wanted, value)
    for text in (' {"a": [1, 2.5e3, NaN]} ', "[1,]", "", "1 2"):
        assert _outcome(read.loads, text) == _outcome(json.loads, text)
    assert read.loads("[NaN]", str.lower) == ["nan"]


def test_a_call_loads_neither_json_nor_re(folder: Path) -> None:
    if sys.implementation.name != "cpython":
        pytest.skip("what json is made of is CPython's")
    code = (
        "import sys\n"
        "from types import SimpleNamespace\n"
        "from sdk.pinpoint import Client\n"
        'answer = SimpleNamespace(status=200, headers={}, body=b\'{"ApplicationId": "a"}\')\n'
        "transport = SimpleNamespace(send=lambda request: answer)\n"
        "keys = dict(aws_access_key_id='AKID', aws_secret_access_key='secret')\n"
        "client = Client('us-east-1', transport=transport, **keys)\n"
        "otp = dict(BrandName='A', Channel='SMS', DestinationIdentity='+12065550142')\n"
        "otp |= dict(OriginationIdentity='+12065550199', ReferenceId='r')\n"
        "client.send_otp_message(ApplicationId='a', SendOTPMessageRequestParameters=otp)\n"
        "assert 'json' not in sys.modules and 're' not in sys.modules\n"
    )
    subprocess.run([sys.executable, "-S", "-c", code], cwd=folder, check=True)
