"""What a client lets others see: everything that an error, a log or a warning says."""

from __future__ import annotations

import contextlib
import logging
import traceback
import warnings
from collections.abc import Iterator
from typing import Any

from tests.client.conftest import CODE, KEYS, OTP

_OTP = OTP["SendOTPMessageRequestParameters"]
PRIVATE = (
    KEYS["aws_secret_access_key"],
    KEYS["aws_session_token"],
    OTP["ApplicationId"],
    _OTP["DestinationIdentity"],
    _OTP["OriginationIdentity"],
    _OTP["ReferenceId"],
    CODE["VerifiedDestinationNumberId"],
    "Signature=",
)
"""What is seen of no call: keys, numbers, ids, signatures."""


class Told:
    """Texts that were told.

    Attributes:
        texts: each of them.
    """

    def __init__(self) -> None:
        self.texts: list[str] = []

    def add(self, error: BaseException) -> None:
        """All that an error says, with its causes and its attributes."""
        self.texts += traceback.format_exception(error)
        seen: BaseException | None = error
        while seen is not None:
            self.texts += [str(seen), repr(seen), repr(seen.args)]
            # The answer of the service is the caller's: it is shown to nobody else.
            facts = {name: fact for name, fact in vars(seen).items() if name != "response"}
            self.texts.append(repr(facts))
            seen = seen.__cause__ or (None if seen.__suppress_context__ else seen.__context__)

    def hold(self, *private: str) -> list[str]:
        """Those of some private texts that were told."""
        return [each for each in private if any(each in text for text in self.texts)]


class _Keeper(logging.Handler):
    def __init__(self, told: Told) -> None:
        super().__init__(logging.DEBUG)
        self._told = told

    def emit(self, record: logging.LogRecord) -> None:
        """Keep what is printed, and what is not."""
        self._told.texts += [self.format(record), repr(record.args), repr(record.__dict__)]


@contextlib.contextmanager
def listening() -> Iterator[Told]:
    """Keep every record of every logger, of any level, and every warning."""
    told = Told()
    root, keeper = logging.getLogger(), _Keeper(told)
    level = root.level
    root.addHandler(keeper)
    root.setLevel(logging.DEBUG)
    try:
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            yield told
        told.texts += [str(each.message) for each in caught]
    finally:
        root.removeHandler(keeper)
        root.setLevel(level)


def raised_by(call: Any, told: Told) -> BaseException | None:
    """What a call raises, kept; None if it returns."""
    try:
        call()
    except Exception as error:
        told.add(error)
        return error
    return None
