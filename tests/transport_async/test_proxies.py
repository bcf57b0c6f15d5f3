"""What ``tests/transport/test_proxies.py`` asks, asked of the asynchronous transport."""

from __future__ import annotations

from tests.transport.test_proxies import *  # noqa: F403
