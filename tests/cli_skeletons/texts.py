"""The text that we print for a recorded command line."""

from __future__ import annotations

import difflib
import re

from shapewright.dialects.python.skeleton import input_skeleton, output_sample
from shapewright.dialects.python.yaml_skeleton import yaml_skeleton
from tests.cli_skeletons.recorded import Case, operation

_MAKERS = {"input": input_skeleton, "yaml-input": yaml_skeleton, "output": output_sample}
_KEY = re.compile(r"^[-+] [\s-]*[\"']?([A-Za-z_]\w*)[\"']?:")
NOTHING = "{}\n"


def text_of(case: Case) -> str:
    """What is printed; of an empty answer that is nothing, as of every empty answer."""
    text = _MAKERS[case.variant](operation(case))
    return "" if case.variant == "output" and text == NOTHING else text


def differing_members(case: Case) -> str:
    """The members in whose lines our text and the recorded one differ, sorted, with blanks."""
    lines = difflib.ndiff(case.expected.out.splitlines(), text_of(case).splitlines())
    found = {_KEY.search(line) for line in lines if line[0] in "+-"}
    return " ".join(sorted({key[1] for key in found if key is not None}))
