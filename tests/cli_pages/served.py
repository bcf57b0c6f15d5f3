"""A listing that is served in memory, to our listing and to botocore's."""

from __future__ import annotations

import copy
from collections.abc import Mapping, Sequence
from types import SimpleNamespace
from typing import Any

from botocore.model import ServiceModel
from botocore.paginate import Paginator

from shapewright.dialects.python.paging import page_facts
from shapewright.ir import Operation
from tests.cli_pages.clients import CONFIG
from tests.wire.packages import Workshop
from tests.wire.services import model


class Served:
    """Pages of an operation, each behind the token of the one before it.

    Args:
        workshop: has the runtime.
    """

    def __init__(
        self,
        workshop: Workshop,
        service: str,
        operation: Operation,
        pages: Sequence[dict[str, Any]],
    ) -> None:
        assert operation.pagination is not None
        self._module = workshop.module
        self._operation = operation
        self.facts = page_facts(operation) or {}
        self._config = operation.pagination
        described = ServiceModel(model(service).data, service)
        self._model = described.operation_model(operation.name)
        self._pages = pages
        self._after: dict[str, int] = {}
        finder = self._paginator()
        for number, page in enumerate(pages[:-1]):
            tokens = [path.search(page) or None for path in finder._output_token]
            self._after[repr(tokens)] = number + 1
        self.asked: list[dict[str, Any]] = []

    def listing(self, values: Mapping[str, Any]) -> Any:
        """Our listing, of which nothing is asked yet."""
        listing, begin = (self._module(f"_cli.paging.{name}") for name in ("listing", "start"))
        command = SimpleNamespace(PAGES=self.facts, METHOD="method", OPTIONS=())
        wire = SimpleNamespace(SHAPES={}, OPERATIONS={"method": {"input": "Input"}})
        self.asked = []
        return listing.Listing(self._answer, begin.start_of(command, wire, {}, values))

    def ours(self, values: Mapping[str, Any]) -> Any:
        """All of our listing; the text of the error instead."""
        try:
            return self.listing(values).whole()
        except self._module("_cli.errors").CommandError as error:
            return error.message

    def botocores(self, values: Mapping[str, Any]) -> Any:
        """Botocore's listing; the text of the error instead."""
        self.asked = []
        config = {CONFIG[name]: value for name, value in values.items()}
        try:
            return self._paginator().paginate(PaginationConfig=config).build_full_result()
        except Exception as error:
            return str(error)

    def _paginator(self) -> Paginator:
        return Paginator(lambda **given: self._answer(given), self._config, self._model)

    def _answer(self, given: Mapping[str, Any]) -> dict[str, Any]:
        self.asked.append(dict(given))
        tokens = [given.get(name) for name in self.facts["tokens"]]
        number = 0 if not any(tokens) else self._after[repr(tokens)]
        return copy.deepcopy(self._pages[number])
