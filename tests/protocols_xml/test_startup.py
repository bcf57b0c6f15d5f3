"""What a protocol loads, and what it leaves alone: start-up time is the product."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.runtime.conftest import Import

_XML = {"pyexpat", "xml", "xml.etree.ElementTree", "json"}


@pytest.mark.parametrize(
    ("protocol", "loaded"),
    [
        ("json", {"json"}),
        ("rest-json", {"json"}),
        ("rest-xml", {"pyexpat"}),
        ("query", {"pyexpat"}),
        ("ec2", {"pyexpat"}),
    ],
)
def test_protocol_loads_its_own_format_alone(sdk: Import, protocol: str, loaded: set[str]) -> None:
    folder = Path(sdk("_protocols").__file__).parents[2]
    code = (
        "import sys, xml_runtime._protocols as p\n"
        f"p.protocol_module({protocol!r})\n"
        "print(*sys.modules)"
    )
    result = subprocess.run(
        [sys.executable, "-S", "-c", code], cwd=folder, capture_output=True, text=True, check=True
    )
    assert _XML.intersection(result.stdout.split()) <= loaded
