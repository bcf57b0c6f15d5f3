"""The same clock, tokens, credentials and environment for both clients."""

from __future__ import annotations

import os
import uuid
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime
from types import SimpleNamespace
from typing import Any
from unittest.mock import patch

ACCESS_KEY = "AKIDEXAMPLE"
SECRET_KEY = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY"

_ADDRESSES = {
    "timestream-query": "https://query.timestream.{region}.amazonaws.com",
    "timestream-write": "https://ingest.timestream.{region}.amazonaws.com",
}
_NOW = datetime(2026, 3, 1, 8, 30, 15, tzinfo=UTC)


def address_of(service: str, region: str) -> str | None:
    """What both clients are told, of the services that ask for their address otherwise."""
    return _ADDRESSES[service].format(region=region) if service in _ADDRESSES else None


@contextmanager
def fixed(modules: Any) -> Iterator[None]:
    """Nothing of the machine or of chance reaches a request.

    Args:
        modules: gives a module of our package by its name.
    """
    token = uuid.UUID(bytes=bytes(16), version=4)
    alone = {
        "AWS_CONFIG_FILE": os.devnull,
        "AWS_SHARED_CREDENTIALS_FILE": os.devnull,
        "AWS_EC2_METADATA_DISABLED": "true",
        "PATH": os.environ.get("PATH", ""),
        "HOME": os.devnull,
    }
    naive = _NOW.replace(tzinfo=None)
    with ExitStack() as held:
        for patched in (
            patch.dict(os.environ, alone, clear=True),
            patch("uuid.uuid4", lambda: token),
            patch("botocore.auth.get_current_datetime", lambda remove_tzinfo=True: naive),
            patch.object(modules("_sigv4"), "time", _NOW.timestamp),
            patch.object(modules("_encoding"), "os", SimpleNamespace(urandom=bytes)),
        ):
            held.enter_context(patched)
        yield
