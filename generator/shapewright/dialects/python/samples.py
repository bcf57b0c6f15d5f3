"""The samples of an operation that few ask for; a module of their own keeps commands small."""

from __future__ import annotations

from dataclasses import dataclass

from shapewright.dialects.escape import Rendered
from shapewright.dialects.header import header
from shapewright.dialects.python.literal import text_block
from shapewright.dialects.python.skeleton import output_sample
from shapewright.dialects.python.yaml_skeleton import yaml_skeleton
from shapewright.dialects.view import Subject, ViewSpec


@dataclass(frozen=True, slots=True)
class PythonSamples:
    """The module of one operation's samples."""

    header: Rendered
    yaml_skeleton: Rendered
    output_sample: Rendered


def build(subject: Subject) -> PythonSamples:
    """The samples of an operation."""
    return PythonSamples(
        header=header(subject),
        yaml_skeleton=text_block(yaml_skeleton(subject.operation)),
        output_sample=text_block(output_sample(subject.operation)),
    )


VIEWS = {"PythonSamples": ViewSpec(PythonSamples, "operation", build)}
