"""What ``tests/transport/test_requests.py`` asks, asked of the asynchronous transport."""

from __future__ import annotations

from tests.transport.test_requests import *  # noqa: F403
