"""Our pages and botocore's, of one listing whose requests are caught and answered here."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import SimpleNamespace
from typing import Any

from botocore.awsrequest import AWSResponse

from shapewright import naming
from shapewright.dialects.python.names import client_method
from shapewright.ir import Operation, Service
from tests.wire.botocores import Boto3
from tests.wire.calls import Reply, Sent
from tests.wire.packages import Workshop
from tests.wire.surroundings import ACCESS_KEY, SECRET_KEY, address_of

REGION = "us-east-1"
CONFIG = {
    "--max-items": "MaxItems",
    "--page-size": "PageSize",
    "--starting-token": "StartingToken",
}
"""What botocore's paginators call the options."""


@dataclass(frozen=True, slots=True)
class Listed:
    """What came of a listing.

    Args:
        answer: the pages as one; the text of the error instead.
        asked: the requests: method, path with query, body. Hosts are another matter: botocore
            finds some that ours must be told.
    """

    answer: Any
    asked: list[tuple[str, str, bytes]]


class Ours:
    """Our listing of the operations of a service.

    Args:
        workshop: where the package is made; the service is written there.
    """

    def __init__(self, workshop: Workshop, service: Service) -> None:
        self._workshop = workshop
        self._module = naming.module_name(service.name)
        config = workshop.module("_config").Config(retries={"total_max_attempts": 1})
        self.client = workshop.client_class(service)(
            REGION,
            endpoint_url=address_of(service.name, REGION),
            aws_access_key_id=ACCESS_KEY,
            aws_secret_access_key=SECRET_KEY,
            config=config,
            transport=SimpleNamespace(send=self._send),
            validation="aws",
        )
        self._replies: list[Reply] = []
        self._asked: list[tuple[str, str, bytes]] = []

    def command(self, operation: Operation) -> Any:
        """The generated module of an operation's command."""
        return self._workshop.module(f"{self._module}._commands.{client_method(operation)}")

    def replies(self, operation: Operation, pages: Sequence[Mapping[str, Any]]) -> list[Reply]:
        """Answers as the service would write them."""
        wire = self.client._service.wire
        codec = self._workshop.module("testing._wire").codec(wire.SERVICE["protocol"])
        said = self._workshop.module("testing._wire").Said(200, "r-1")
        made = []
        for page in pages:
            written = codec.write(wire, wire.OPERATIONS[client_method(operation)], page, said)
            headers = {"content-length": str(len(written.body)), **written.headers}
            made.append(Reply(written.status, headers, written.body))
        return made

    def listed(
        self,
        operation: Operation,
        params: Mapping[str, Any],
        values: Mapping[str, Any],
        replies: Sequence[Reply],
    ) -> Listed:
        """The whole listing.

        Args:
            values: options by name.
        """
        pages = self._workshop.module("_cli.pages")
        options = self._workshop.module("_cli.paging.options")
        self._replies, self._asked = list(replies), []
        command = self.command(operation)
        try:
            settled = options.settled(command, values, True)
            found = pages.pages_of(self.client, command, params, settled).whole()
        except self._workshop.module("_cli.errors").CommandError as error:
            found = error.message
        return Listed(found, self._asked)

    def _send(self, request: Any) -> Any:
        self._asked.append((request.method, _path(request.url), request.body))
        status, headers, body = self._replies.pop(0)
        return SimpleNamespace(status=status, headers=headers, body=body)


class Botocores(Boto3):
    """Botocore's listing of the operations of a service."""

    def __init__(self, service: str) -> None:
        super().__init__(service, REGION)
        self._replies: list[Reply] = []
        self._asked: list[tuple[str, str, bytes]] = []

    def listed(
        self,
        operation: Operation,
        params: Mapping[str, Any],
        values: Mapping[str, Any],
        replies: Sequence[Reply],
    ) -> Listed:
        """The whole listing, as ``build_full_result`` gives it."""
        self._replies, self._asked = list(replies), []
        paginator = self._client.get_paginator(self.method(operation.name))
        config = {CONFIG[name]: value for name, value in values.items()}
        try:
            found = paginator.paginate(**params, PaginationConfig=config).build_full_result()
        except Exception as error:
            found = str(error)
        return Listed(found, self._asked)

    def _catch(self, request: Any, **caught: Any) -> AWSResponse:
        self._reply = self._replies.pop(0)
        answer = super()._catch(request, **caught)
        sent = self._sent
        assert isinstance(sent, Sent)
        self._asked.append((sent.method, _path(sent.url), sent.body))
        return answer


def _path(url: str) -> str:
    return url.split("/", 3)[3]
