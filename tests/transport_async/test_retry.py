"""What ``tests/transport/test_retry.py`` asks, asked of the asynchronous transport."""

from __future__ import annotations

from tests.transport.test_retry import *  # noqa: F403
