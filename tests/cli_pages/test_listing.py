"""Listings in memory: items, tokens and calls are those of botocore's paginators."""

from __future__ import annotations

import base64
import copy
import json
import random
from collections.abc import Iterator
from typing import Any

import pytest
from botocore.exceptions import UnknownServiceError
from botocore.loaders import Loader

from shapewright.ir import Operation
from tests.cli_pages.known import MAPS, SECOND_LISTS, differs
from tests.cli_pages.made import Answers
from tests.cli_pages.sample import listing
from tests.cli_pages.served import Served
from tests.wire.packages import Workshop
from tests.wire.services import imported, service_names

_ROUNDS = 5
_WITH_SEVERAL = ("devops-guru", "dynamodb", "ecr", "kinesis", "rds", "route53", "s3")
"""Services that have several tokens or results, totals, paths."""
_SOME = {*_WITH_SEVERAL, *MAPS, *random.Random(5).sample(service_names(), 16)}


def _scenes(operation: Operation, rounds: int) -> Iterator[tuple[list[dict[str, Any]], Any]]:
    """Pages, and how many items are wanted at once."""
    for number in range(rounds):
        chance = random.Random(f"{operation.name}/{number}")
        pages = Answers(operation, chance).pages(chance.randint(1, 5))
        yield pages, chance.choice([None, 0, 1, 2, 3, 4, 5, 8, -1])


def _differences(workshop: Workshop, service: str, operation: Operation, rounds: int) -> list[Any]:
    found = []
    for pages, most in _scenes(operation, rounds):
        served = Served(workshop, service, operation, pages)
        limited = {} if most is None else {"--max-items": most}
        values: dict[str, Any] = limited
        for _ in range(4):  # a listing that stops is resumed
            ours, asked = served.ours(values), served.asked
            theirs = served.botocores(values)
            if (_seen(ours, values, served), asked) != (
                _seen(theirs, values, served),
                served.asked,
            ):
                found.append((values, ours, theirs, asked, served.asked))
            token = ours.get("NextToken") if isinstance(ours, dict) else None
            if token is None or most is None:
                break
            values = {**limited, "--starting-token": token}
    return found


def _seen(answer: Any, values: dict[str, Any], served: Served) -> Any:
    """What is compared: all, but of a listing resumed at the end of a page only its first list."""
    start = values.get("--starting-token")
    if not isinstance(answer, dict) or start is None or not _is_whole_page(start):
        return answer
    answer = copy.deepcopy(answer)
    for path in served.facts["results"][1:]:
        *way, last = path.split(".")
        inner = answer
        for name in way:
            inner = inner.get(name, {})
        inner.pop(last, None)
    return answer


def _is_whole_page(token: str) -> bool:
    return not json.loads(base64.b64decode(token)).get("boto_truncate_amount")


@pytest.mark.parametrize(
    "service",
    [
        pytest.param(name, marks=() if name in _SOME else (pytest.mark.slow,))
        for name in service_names()
    ],
)
def test_listings_are_botocores(
    workshop: Workshop, service: str, capsys: pytest.CaptureFixture[str]
) -> None:
    names = listing(service)
    for name, operation in imported(service, names).operations.items():
        found = _differences(workshop, service, operation, _ROUNDS)
        assert bool(found) == differs(service, name), (name, found[:1])


def test_the_sample_is_wide_enough() -> None:
    """Counted by the file that the operations come from, which is quickly read."""
    assert sum(map(_count, _SOME)) >= 150


def _count(service: str) -> int:
    try:
        return len(Loader().load_service_model(service, "paginators-1")["pagination"])
    except UnknownServiceError:
        return 0


def _operation(service: str, name: str) -> Operation:
    return imported(service, [name]).operations[name]


def test_second_lists_of_a_page_that_nobody_saw_are_there(workshop: Workshop) -> None:
    """Botocore's are not: see ``SECOND_LISTS``."""
    pages: list[dict[str, Any]] = [
        {"Contents": [{"Key": "a"}], "CommonPrefixes": [{"Prefix": "p"}], "IsTruncated": True}
        | {"NextContinuationToken": "t1"},
        {"Contents": [{"Key": "b"}], "CommonPrefixes": [{"Prefix": "q"}]},
    ]
    served = Served(workshop, "s3", _operation("s3", "ListObjectsV2"), pages)
    token = served.ours({"--max-items": 1})["NextToken"]
    assert SECOND_LISTS
    ours, theirs = (list_({"--starting-token": token}) for list_ in (served.ours, served.botocores))
    assert ours["CommonPrefixes"] == [{"Prefix": "q"}]
    assert theirs["CommonPrefixes"] == []
    cut = base64.b64encode(b'{"ContinuationToken": "t1", "boto_truncate_amount": 1}').decode()
    ours, theirs = (list_({"--starting-token": cut}) for list_ in (served.ours, served.botocores))
    assert ours == theirs


_SCAN = [
    {"Items": [1, 2], "Count": 2, "ConsumedCapacity": {"Table": "t"}, "LastEvaluatedKey": {"k": 1}},
    {"Items": [3], "Count": 1, "LastEvaluatedKey": {"k": 2}},
    {"Items": [4], "Count": 1},
]


def _listing(workshop: Workshop, values: dict[str, Any]) -> Any:
    return Served(workshop, "dynamodb", _operation("dynamodb", "Scan"), _SCAN).listing(values)


def test_pages_are_the_services(workshop: Workshop) -> None:
    assert list(_listing(workshop, {})) == _SCAN
    assert list(_listing(workshop, {"--max-items": 1})) == [{**_SCAN[0], "Items": [1]}]


def test_results_are_what_pages_add(workshop: Workshop) -> None:
    """What holds for all comes with the first; that there is more comes last."""
    found = list(_listing(workshop, {"--max-items": 3}).results())
    fixed = {"ConsumedCapacity": {"Table": "t"}}
    token = base64.b64encode(b'{"ExclusiveStartKey": {"k": 2}}').decode()
    assert found == [
        {**fixed, "Items": [1, 2], "Count": 2, "ScannedCount": None},
        {"Items": [3], "Count": 1, "ScannedCount": None},
        {"NextToken": {"NextToken": token}},
    ]


def test_no_more_is_asked_than_is_read(workshop: Workshop) -> None:
    served = Served(workshop, "dynamodb", _operation("dynamodb", "Scan"), _SCAN)
    pages = iter(served.listing({}))
    assert next(pages) == _SCAN[0]
    assert len(served.asked) == 1


def test_maps_of_pages_are_united(workshop: Workshop) -> None:
    """What is the same on each page is there once; botocore has what the first page had."""
    pages = [
        {"BudgetPerformanceHistory": {"CostFilters": {"a": ["b"]}, "BudgetName": name}}
        | ({"NextToken": "t1"} if name == "x" else {})
        for name in "xy"
    ]
    for number, page in enumerate(pages):
        page["BudgetPerformanceHistory"]["BudgetedAndActualAmountsList"] = [number]
    operation = _operation("budgets", "DescribeBudgetPerformanceHistory")
    served = Served(workshop, "budgets", operation, pages)
    history = {"CostFilters": {"a": ["b"]}, "BudgetName": "x"}
    assert served.ours({}) == {
        "BudgetPerformanceHistory": {**history, "BudgetedAndActualAmountsList": [0, 1]}
    }
    assert "cannot end within a page" in served.ours({"--max-items": 2})
