"""The runtime's own JMESPath, imported by itself: it needs nothing else of a package."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

_ROOT = Path(__file__).parents[2]
_FOLDER = _ROOT / "templates" / "python" / "static" / "package" / "_jmespath"


def _imported() -> ModuleType:
    spec = importlib.util.spec_from_file_location("_jmespath", _FOLDER / "__init__.py")
    assert spec is not None
    assert spec.loader is not None
    module = sys.modules["_jmespath"] = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


ours = _imported()
