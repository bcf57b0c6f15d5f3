"""``--debug``: what the package tells its logger, on standard error, and tracebacks of errors.

The package logs no secret: see ``_log`` and ``_wire_log``.
"""

from __future__ import annotations

import sys

_FORM = "%(asctime)s - %(threadName)s - %(name)s - %(levelname)s - %(message)s"


def start(package: str) -> None:
    """Print from now on what the package logs.

    Args:
        package: full name of the package that all is part of.
    """
    import logging

    from .show import printable

    class Printable(logging.Formatter):
        """Escapes control characters, which could harm a terminal."""

        def format(self, record: logging.LogRecord) -> str:
            return printable(super().format(record))

    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(Printable(_FORM))
    logger = logging.getLogger(package)
    logger.handlers[:] = [handler]
    logger.setLevel(logging.DEBUG)
    logger.propagate = False


def show_traceback(error: BaseException) -> None:
    """Print where an error comes from, and what caused it."""
    import traceback

    from .show import printable, write

    text = "".join(traceback.format_exception(error))
    if sys.stderr is not None:
        write(printable(text), sys.stderr)
