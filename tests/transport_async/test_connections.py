"""What ``tests/transport/test_connections.py`` asks, asked of the asynchronous transport."""

from __future__ import annotations

from tests.transport.test_connections import *  # noqa: F403
