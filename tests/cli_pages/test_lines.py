"""Command lines of operations that list: all that they do is what the AWS CLI does."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.cli_pages.conftest import Outcome, Run
from tests.cli_pages.known import LINES
from tests.cli_pages.lines import (
    ALIKE,
    ITEMS,
    KEY,
    MANAGERS,
    REFUSED,
    RESUMED,
    TABLES,
    token,
)
from tests.support import awscli

_SCRIPT = Path(__file__).with_name("awscli_lines.py").read_text("utf-8")
_Run = Callable[..., Outcome]


def _words(line: str) -> list[str]:
    return line.split(" ")


def _text(answer: dict[str, Any] | str) -> str:
    return answer if isinstance(answer, str) else json.dumps(answer)


@pytest.fixture(name="run")
def run_line(run: Run) -> _Run:
    """Runs a line; the service answers with JSON or with the texts given."""

    def command(line: str, *answers: dict[str, Any] | str) -> Outcome:
        return run(_words(line), *(_text(answer).encode() for answer in answers))

    return command


_ANSWERS = {"scan": ITEMS, "list-tables": RESUMED, "list-configuration-managers": MANAGERS}
_DIFFERENT = [
    (line, _ANSWERS.get(line.split()[1], ({"crls": [{"name": "a"}]},)))
    for line, _ in LINES.values()
]


@pytest.fixture(scope="module")
def witnessed() -> list[Any]:
    """What the AWS CLI does with the lines that do the same, and with those that do not."""
    asked = [*ALIKE, *_DIFFERENT]
    question = [[_words(line), [_text(answer) for answer in answers]] for line, answers in asked]
    return list(awscli.ask(_SCRIPT, question))


@pytest.mark.parametrize("number", range(len(ALIKE)), ids=[line for line, _ in ALIKE])
def test_lines_do_what_they_do_in_the_aws_cli(run: _Run, witnessed: list[Any], number: int) -> None:
    code, out, err, asked = run(ALIKE[number][0], *ALIKE[number][1])
    assert [code, out, err, asked] == witnessed[number]


@pytest.mark.parametrize("number", range(len(_DIFFERENT)), ids=list(LINES))
def test_known_differences_are_there_still(run: _Run, witnessed: list[Any], number: int) -> None:
    line, answers = _DIFFERENT[number]
    assert list(run(line, *answers)) != witnessed[len(ALIKE) + number]


@pytest.mark.parametrize(("line", "message", "code"), REFUSED)
def test_what_makes_no_sense_is_refused(run: _Run, line: str, message: str, code: int) -> None:
    found = run(line)
    assert (found[0], found[1], found[3]) == (code, "", [])
    assert message in found[2]


def test_bytes_in_tokens_are_base64_as_in_version_2(run: _Run) -> None:
    """Version 1 marks them, as boto3 does; both forms are taken."""
    scan = "dynamodb scan --table-name abc --max-items"
    _, out, _, _ = run(f"{scan} 2", *ITEMS)
    printed = json.loads(out)["NextToken"]
    assert printed == token(ExclusiveStartKey=KEY)
    marked = token(ExclusiveStartKey=KEY, boto_encoded_keys=[["ExclusiveStartKey", "k", "B"]])
    for text in (printed, marked):
        code, out, err, asked = run(f"{scan} 1 --starting-token {text}", *ITEMS[1:])
        assert (code, err) == (0, "")
        assert json.loads(asked[0])["ExclusiveStartKey"] == KEY
        assert json.loads(out)["NextToken"] == token(ExclusiveStartKey=ITEMS[1]["LastEvaluatedKey"])
    broken = token(ExclusiveStartKey={"k": {"B": "A"}})
    assert f"Bad starting token: {broken}" in run(f"{scan} 1 --starting-token {broken}")[2]


@pytest.mark.parametrize(
    "text",
    [token(v=1, key="k"), "MTIz", "Im5leHQi", "W10=", "ééé", token(boto_encoded_keys=3)[:-4]],
)
def test_a_token_of_the_service_may_look_like_anything(run: _Run, text: str) -> None:
    """The AWS CLI reads base64 of JSON as its own, and fails with members that nobody gave."""
    code, _, err, asked = run(f"dynamodb list-tables --starting-token {text}", *RESUMED)
    assert (code, err) == (0, "")
    assert json.loads(asked[0]) == {"ExclusiveStartTableName": text}


@pytest.mark.parametrize(
    "facts",
    [
        {"ExclusiveStartTableName": "b", "boto_truncate_amount": "1"},
        {"ExclusiveStartTableName": "b", "boto_encoded_keys": [["NoSuchKey"]]},
        {"ExclusiveStartTableName": "b", "boto_encoded_keys": [[]]},
        {"ExclusiveStartTableName": "b", "boto_encoded_keys": 3},
        {"ExclusiveStartTableName": 3, "boto_encoded_keys": [["ExclusiveStartTableName"]]},
    ],
)
def test_a_damaged_token_is_told(run: _Run, facts: dict[str, Any]) -> None:
    text = token(**facts)
    code, out, err, asked = run(f"dynamodb list-tables --starting-token {text}")
    assert (code, out, asked) == (255, "", [])
    assert f"Bad starting token: {text}" in err


def test_a_printed_token_is_ours_whatever_the_service_calls_its_own(run: _Run) -> None:
    """The AWS CLI sends it to services whose own option is called so: they know nothing of it."""
    line = "ssm-quicksetup list-configuration-managers --max-items 1"
    _, out, _, _ = run(line, *MANAGERS)
    again = f"{line} --starting-token {json.loads(out)['NextToken']}"
    code, out, err, asked = run(again, *MANAGERS)
    assert (code, err) == (0, "")
    assert json.loads(out)["ConfigurationManagersList"] == [{"Name": "b"}]
    assert "StartingToken" not in asked[0]


def test_a_page_in_the_input_asks_for_one_page(run: _Run) -> None:
    """As version 2 has it; version 1 lists on."""
    line = 'dynamodb list-tables --cli-input-json {"Limit":2}'
    code, out, err, asked = run(line, *TABLES)
    assert (code, err, asked) == (0, "", ['{"Limit": 2}'])
    assert json.loads(out) == TABLES[0]
    code, _, err, asked = run(f"{line} --max-items 2", *TABLES)
    assert (code, asked) == (252, [])
    assert "Cannot specify --no-paginate along with pagination arguments: --max-items" in err


def test_tokens_that_come_again_end_the_listing(run: _Run) -> None:
    """The AWS CLI sees only those that come twice in a row, and asks for ever else."""
    answers = [
        {"TableNames": [name], "LastEvaluatedTableName": name}
        for name in ("aaa", "bbb", "aaa", "bbb", "aaa")
    ]
    code, out, err, asked = run("dynamodb list-tables", *answers)
    assert (code, out, len(asked)) == (255, "", 3)
    assert (
        "Error during pagination: The same next token was received twice: "
        "{'ExclusiveStartTableName': 'aaa'}" in err
    )


def test_a_number_of_items_that_is_none_is_told_with_its_option(run: _Run) -> None:
    """Services whose limit is a text take any word there; the AWS CLI fails without a name."""
    code, _, err, asked = run("apigatewayv2 get-apis --max-items many")
    assert (code, asked) == (252, [])
    assert "argument --max-items: invalid int value: 'many'" in err


@pytest.mark.parametrize("config", ["3", '{"MaxItems":"many"}', '{"PageSize":[]}'])
def test_a_strange_config_of_pages_is_told(run: _Run, config: str) -> None:
    code, out, err, asked = run(
        f'dynamodb list-tables --cli-input-json {{"PaginationConfig":{config}}}'
    )
    assert (code, out, asked) == (252, "", [])
    assert "PaginationConfig" in err or "argument --" in err


def test_a_dry_run_shows_the_first_request(run: _Run) -> None:
    line = "dynamodb list-tables --page-size 2 --starting-token bbb --max-items 9 --dry-run"
    code, out, err, asked = run(line)
    assert (code, err, asked) == (0, "", [])
    assert '"ExclusiveStartTableName": "bbb", "Limit": 2' in out


def test_help_shows_the_common_options_in_place_of_the_services(run: _Run) -> None:
    out = run("dynamodb list-tables help")[1]
    for name in ("--starting-token (string)", "--page-size (integer)", "--max-items (integer)"):
        assert f"\n    {name}\n" in out
    assert "--limit" not in out
    assert "--exclusive-start-table-name" not in out
    out = run("cognito-idp list-user-pools help")[1]
    assert "\n    --max-results (integer) [required]\n" in out
    assert "--next-token" not in out
