"""One input in every form: options in JSON, in shorthand, and the whole input, make one request."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.cli_input.lines import Program
from tests.cli_input.spelling import as_shorthand, as_yaml
from tests.cli_input.words import (
    CODE,
    INSTANCES,
    METRICS,
    OTP_COMMAND,
    OTP_INPUT,
    USERS,
    USERS_INPUT,
)

_ANY = st.characters(codec="utf-8")
_TEXTS = st.one_of(
    st.text("abcXYZ019 -_./:+@#", min_size=1),
    st.text(st.one_of(st.sampled_from("ab,=[]{}'\"\\@:; \n\t#"), _ANY), min_size=1),
)
_KEYS = st.text("abcXYZ019-_.#/:", min_size=1, max_size=8)
_REQUIRED = ("BrandName", "ReferenceId", "Channel", "DestinationIdentity", "OriginationIdentity")
_INTEGERS = st.integers(-(2**31), 2**31 - 1)
_OTP = st.fixed_dictionaries(
    dict.fromkeys(_REQUIRED, _TEXTS),
    optional={"TemplateId": _TEXTS, "CodeLength": _INTEGERS, "AllowedAttempts": _INTEGERS},
)
_HEADER = st.fixed_dictionaries({"Name": _TEXTS, "Value": _TEXTS})
_HEADERS = st.lists(_HEADER, min_size=1, max_size=3)
_FEW = st.lists(_TEXTS, min_size=1, max_size=2)
_MAILS = st.fixed_dictionaries(
    {},
    optional={
        "Body": _TEXTS,
        "ReplyToAddresses": st.lists(_TEXTS, min_size=1, max_size=3),
        "Substitutions": st.dictionaries(_KEYS, _FEW, max_size=2),
        "RawEmail": st.fixed_dictionaries({"Data": st.just("aGVsbG8=")}),
        "SimpleEmail": st.fixed_dictionaries({}, optional={"Headers": _HEADERS}),
    },
)
_PUSHES = st.fixed_dictionaries(
    {}, optional={"SilentPush": st.booleans(), "TimeToLive": _INTEGERS, "Body": _TEXTS}
)
_USERS = st.fixed_dictionaries(
    {
        "MessageConfiguration": st.fixed_dictionaries(
            {}, optional={"EmailMessage": _MAILS, "GCMMessage": _PUSHES}
        ),
        "Users": st.dictionaries(
            _KEYS, st.fixed_dictionaries({}, optional={"BodyOverride": _TEXTS})
        ),
    },
    optional={"Context": st.dictionaries(_KEYS, _TEXTS), "TraceId": _TEXTS},
)
_FILTERS = st.lists(
    st.fixed_dictionaries(
        {"Name": _TEXTS}, optional={"Values": st.lists(_TEXTS, min_size=1, max_size=4)}
    ),
    min_size=1,
    max_size=4,
)
_FLOATS = st.floats(allow_nan=False, allow_infinity=False)
_MEASURES = st.lists(
    st.fixed_dictionaries(
        {"MetricName": _TEXTS},
        optional={"Value": _FLOATS, "Values": st.lists(_FLOATS, min_size=1, max_size=3)},
    ),
    min_size=1,
    max_size=3,
)


def requests_of(program: Program, *lines: tuple[str, ...]) -> list[Any]:
    """What each command line would send."""
    made = []
    for line in lines:
        found = program.request(*line)
        assert found.code == 0, (line, found.err)
        sent = found.request
        made.append((sent.method, sent.url, dict(sent.headers), sent.body))
    return made


def assert_one_request(
    program: Program,
    command: tuple[str, ...],
    member: str,
    option: str,
    value: Any,
    rest: dict[str, str],
) -> None:
    """Every form of a value, with other options, makes one request.

    Args:
        rest: values of the other members, by their options and then their names.
    """
    others = [word for key, text in rest.items() for word in (key.partition(" ")[0], text)]
    whole = {key.partition(" ")[2]: text for key, text in rest.items()} | {member: value}
    values = value if isinstance(value, list) else [value]
    spelled = [as_shorthand(each) for each in values]
    words = [word for word in spelled if word is not None]
    lines = [
        (*command, *others, option, json.dumps(value)),
        (*command, *others, option, " " + json.dumps(value, ensure_ascii=False, indent=1)),
        (*command, "--cli-input-json", json.dumps(whole)),
        (*command, f"--cli-input-json={json.dumps(whole, ensure_ascii=False)}"),
        (*command, "--cli-input-yaml", as_yaml(whole)),
    ]
    can_be_said = len(words) == len(values)
    if can_be_said and len(words) == 1:
        lines.append((*command, *others, f"{option}={words[0]}"))
    if can_be_said and not any(word.startswith("-") for word in words):
        lines.append((*command, *others, option, *words))
    if isinstance(value, list):
        lines.append((*command, *others, option, *map(json.dumps, value)))
    first, *more = requests_of(program, *lines)
    assert all(each == first for each in more)
    merged = (
        (*command, *others, "--cli-input-json", json.dumps({member: value})),
        (*command, option, json.dumps(value), "--cli-input-json", json.dumps({**whole, member: 1})),
    )
    for each in requests_of(program, *merged):
        assert _without_order(each) == _without_order(first)


def _without_order(request: Any) -> Any:
    """A request whose members may come in any order: options come before the rest."""
    *head, body = request
    try:
        return (*head, json.loads(body))
    except ValueError:
        return (*head, sorted(body.split(b"&")))


@settings(max_examples=20)
@given(_OTP)
def test_structure(program: Program, value: Any) -> None:
    member = "SendOTPMessageRequestParameters"
    rest = {"--application-id ApplicationId": "app"}
    assert_one_request(program, OTP_COMMAND, member, OTP_INPUT, value, rest)


@settings(max_examples=20)
@given(_USERS)
def test_nested_structure(program: Program, value: Any) -> None:
    rest = {"--application-id ApplicationId": "app"}
    member = "SendUsersMessageRequest"
    assert_one_request(program, USERS[:2], member, USERS_INPUT, value, rest)


@settings(max_examples=20)
@given(st.dictionaries(_KEYS, _TEXTS, min_size=1))
def test_map(program: Program, value: Any) -> None:
    rest = {
        "--verified-destination-number-id VerifiedDestinationNumberId": "v",
        "--verification-channel VerificationChannel": "TEXT",
    }
    assert_one_request(program, CODE[:2], "Context", "--context", value, rest)


@settings(max_examples=20)
@given(_FILTERS)
def test_list_of_structures(program: Program, value: Any) -> None:
    assert_one_request(program, INSTANCES, "Filters", "--filters", value, {})


@settings(max_examples=20)
@given(_MEASURES)
def test_numbers(program: Program, value: Any) -> None:
    rest = {"--namespace Namespace": "n"}
    assert_one_request(program, METRICS[:2], "MetricData", "--metric-data", value, rest)


@settings(max_examples=20)
@given(st.lists(st.text("abc-019,=", min_size=1).filter(lambda t: t[0] != "-"), min_size=1))
def test_list_of_texts(program: Program, value: Any) -> None:
    whole = json.dumps({"InstanceIds": value})
    first, *more = requests_of(
        program,
        (*INSTANCES, "--instance-ids", *value),
        (*INSTANCES, "--instance-ids", json.dumps(value)),
        (*INSTANCES, "--cli-input-json", whole),
        (*INSTANCES, "--cli-input-yaml", whole),
    )
    assert all(each == first for each in more)
