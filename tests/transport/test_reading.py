"""Answers are read as ``http.client`` and urllib3 read them, or refused, never otherwise."""

from __future__ import annotations

import re
from random import Random
from typing import Any

import pytest

from tests.transport.conftest import Import
from tests.transport.random_answers import (
    Seen,
    damaged,
    good,
    seen_by_http_client,
    seen_by_urllib3,
    split,
)

_INTERIM = range(101, 200)  # http.client takes them for answers, except for 100
_BLANK_AFTER_CHUNKED = re.compile(rb"(?i)chunked[ \t]+\r\n")  # and this for no chunks
_METHODS = ("POST", "POST", "GET", "HEAD")


def seen(sdk: Import, pieces: list[bytes], method: str, limits: Any = None) -> Seen | None:
    """What the transport makes of an answer; None if it refuses it."""
    source = iter(pieces)
    limits = limits or sdk("_transport").Limits()

    async def receive() -> bytes:
        return next(source, b"")

    reader = sdk("_transport.reader").Reader(receive, limits)
    try:
        response = sdk("_transport").finished(reader.answer(method))
    except sdk("exceptions").TransportError:
        return None
    return Seen(response.status, response.headers, response.body)


def check_good(sdk: Import, count: int, seed: str) -> None:
    random = Random(seed)
    for _ in range(count):
        method = random.choice(_METHODS)
        data = good(random, method)
        found = seen(sdk, split(random, data), method)
        assert found is not None, data
        assert found == seen_by_http_client(data, method), data
        assert found == seen_by_urllib3(data, method), data


def check_damaged(sdk: Import, count: int, seed: str) -> int:
    """How many damaged answers are taken all the same, as what others take them for."""
    random = Random(seed)
    taken = 0
    for _ in range(count):
        method = random.choice(_METHODS)
        data = damaged(random, good(random, method))
        found = seen(sdk, split(random, data), method)
        theirs = seen_by_http_client(data, method)
        if found is None or (theirs is not None and theirs.status in _INTERIM):
            continue
        if _BLANK_AFTER_CHUNKED.search(data):
            continue
        taken += 1
        assert found == theirs, data
        assert found == seen_by_urllib3(data, method), data
    return taken


def test_good_answers(sdk: Import) -> None:
    check_good(sdk, 2_000, "good")


def test_damaged_answers(sdk: Import) -> None:
    taken = check_damaged(sdk, 6_000, "damaged")
    assert 600 < taken < 4_000  # neither all nor nothing is refused


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(4))
def test_many_answers(sdk: Import, seed: int) -> None:
    check_good(sdk, 10_000, f"good {seed}")
    assert check_damaged(sdk, 30_000, f"damaged {seed}")


@pytest.mark.parametrize("size", [1, 7, 1000])
def test_limits_hold_however_an_answer_comes(sdk: Import, size: int) -> None:
    head = b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n"
    data = head + b"12345"
    pieces = [data[at : at + size] for at in range(0, len(data), size)]
    limits = sdk("_transport").Limits
    assert seen(sdk, pieces, "POST", limits(5, len(head), 1)) is not None
    for narrower in (limits(4, len(head), 1), limits(5, len(head) - 1, 1), limits(5, 99, 0)):
        assert seen(sdk, pieces, "POST", narrower) is None


def test_what_is_known_of_heads_is_bounded(sdk: Import) -> None:
    """Names and first lines are remembered, and a server can send whatever it likes."""
    module = sdk("_transport.answer")
    for number in range(600):
        text = f"HTTP/1.1 200 Fine {number}\r\nX-{number}: a\r\nx-{number}: b"
        head = module.Head(text, 9)
        assert (head.status, head.headers) == (200, {f"X-{number}": "a, b"})
        assert head.get(f"x-{number}") == "a, b"
    module.Head(f"HTTP/1.1 200 {'a' * 999}\r\n{'b' * 999}: c", 9)
    for known in (module._known_lines, module._known_names):
        assert 0 < len(known) <= 256
        assert max(map(len, known)) <= 64
