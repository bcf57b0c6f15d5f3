"""Lines for the program's log, if it keeps one: never a path, header, body or secret.

``_wire_log`` alone tells more, to those who ask for it.

Importing ``logging`` costs as much as a call. A program that has not imported it has set up no
handler either, so there is nobody to log to.
"""

from __future__ import annotations

import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from logging import Logger

_NAME = __name__.rpartition(".")[0]
_DEBUG = 10
_logger: Logger | None = None


def is_on() -> bool:
    """Whether lines of level DEBUG go anywhere."""
    logger = _logger or _found()
    return logger is not None and logger.isEnabledFor(_DEBUG)


def debug(message: str, *facts: object) -> None:
    """Log a line at level DEBUG to the logger that is named as this package is."""
    if is_on() and _logger is not None:
        _logger.debug(message, *facts)


def debug_logger(name: str) -> Logger | None:
    """The logger of a name below the package's own, if its lines of level DEBUG go anywhere."""
    parent = _logger or _found()
    if parent is None:
        return None
    logger = parent.getChild(name)
    return logger if logger.isEnabledFor(_DEBUG) else None


def _found() -> Logger | None:
    global _logger
    logging = sys.modules.get("logging")
    if logging is None:
        return None
    logger: Logger = logging.getLogger(_NAME)
    logger.addHandler(logging.NullHandler())
    _logger = logger
    return logger
