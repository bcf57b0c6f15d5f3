"""Listings in each protocol: requests and answers are those of botocore's paginators."""

from __future__ import annotations

import copy
import random
from typing import Any

import pytest

from shapewright.ir import Operation
from tests.cli_pages.clients import Botocores, Listed, Ours
from tests.cli_pages.known import MAPS, differs
from tests.cli_pages.made import Answers
from tests.cli_pages.sample import PROTOCOL, chosen
from tests.wire.calls import Reply
from tests.wire.inputs import Inputs
from tests.wire.packages import Workshop
from tests.wire.services import imported
from tests.wire.surroundings import fixed

_ROUNDS = 3
_BIG_ENOUGH = 50  # for the least size of a page that any operation takes


class _Case:
    """A listing: what is asked for, and what the service has."""

    def __init__(self, ours: Ours, operation: Operation, round_: int) -> None:
        chance = random.Random(f"{operation.name}.{round_}")
        self._ours = ours
        self._operation = operation
        facts = ours.command(operation).PAGES
        paging = {*facts["tokens"], facts.get("limit")}
        made = Inputs(chance, full=False, xml=True).params(operation)
        self.params = {name: value for name, value in made.items() if name not in paging}
        self.values: dict[str, Any] = {}
        if round_ % 2:
            self.values["--max-items"] = chance.randint(0, 8)
        if self._takes_size(facts) and (round_ > 1 or self._needs_size(facts)):
            self.values["--page-size"] = _BIG_ENOUGH
        if facts["takes"] == "one":
            self.values = {name: str(value) for name, value in self.values.items()}
        self.pages = Answers(operation, chance).pages(chance.randint(1, 4))

    def _takes_size(self, facts: Any) -> bool:
        """Not if the option is the service's own, which asks for one page, as in the AWS CLI."""
        rows = self._ours.command(self._operation).OPTIONS
        return "limit" in facts and all(row[0] != "--page-size" for row in rows)

    def _needs_size(self, facts: Any) -> bool:
        content = self._operation.input
        return content is not None and facts["limit"] in content.required

    def replies(self, first: int = 0) -> list[Reply]:
        """What the service answers, from a page on."""
        return self._ours.replies(self._operation, self.pages[first:])

    def asked(self, of: Any, first: int = 0, start: str | None = None) -> Listed:
        """What comes of the listing."""
        values = self.values if start is None else {**self.values, "--starting-token": start}
        params = copy.deepcopy(self.params)
        listed: Listed = of.listed(self._operation, params, values, self.replies(first))
        return listed


@pytest.mark.parametrize("service", PROTOCOL)
def test_listings_are_botocores(workshop: Workshop, service: str) -> None:
    described = imported(service, chosen(service))
    workshop.write([described], whole=True)
    with fixed(workshop.module):
        ours, theirs = Ours(workshop, described), Botocores(service)
        assert theirs.protocol == PROTOCOL[service]
        for name, operation in described.operations.items():
            cases = [_Case(ours, operation, number) for number in range(_ROUNDS)]
            found = [(case.asked(ours), case.asked(theirs)) for case in cases]
            differing = [pair for pair in found if pair[0] != pair[1]]
            assert bool(differing) == differs(service, name), differing[:1]


def test_the_sample_is_wide_enough() -> None:
    assert sum(len(chosen(service)) for service in PROTOCOL) >= 110
    assert len(set(PROTOCOL.values())) == 6
    for service, names in MAPS.items():
        assert service not in PROTOCOL or set(names) <= set(chosen(service))
