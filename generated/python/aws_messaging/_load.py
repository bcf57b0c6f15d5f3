"""Loading modules of this package by name, when they are first needed."""

from __future__ import annotations

import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


def load(name: str) -> Any:
    """The module ``name`` (absolute). Importing ``importlib`` for this would cost more."""
    __import__(name)
    return sys.modules[name]
