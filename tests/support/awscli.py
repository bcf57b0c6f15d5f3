"""The AWS CLI (version 1) as an oracle, in a process of its own.

It brings a botocore of its own, which must not meet the installed one.
"""

from __future__ import annotations

import functools
import json
import os
import subprocess
import sys
from typing import Any

import pytest


@functools.cache
def python() -> str:
    """A Python that has the AWS CLI: this one, or that of ``SHAPEWRIGHT_AWSCLI_PYTHON``.

    The test is skipped if there is none; under CI that is a failure.
    """
    found = os.environ.get("SHAPEWRIGHT_AWSCLI_PYTHON", sys.executable)
    if subprocess.run([found, "-c", "import awscli"], capture_output=True).returncode:
        message = "no AWS CLI: install awscli, or set SHAPEWRIGHT_AWSCLI_PYTHON"
        if os.environ.get("CI"):
            pytest.fail(message)
        pytest.skip(message)
    return found


def ask(script: str, question: Any) -> Any:
    """What a script answers: it reads JSON from standard input and writes JSON to its output."""
    result = subprocess.run(
        [python(), "-c", script],
        input=json.dumps(question),
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0, result.stderr
    return json.loads(result.stdout)
