"""What ``tests/transport/test_tls.py`` asks, asked of the asynchronous transport."""

from __future__ import annotations

from tests.transport.test_tls import *  # noqa: F403
