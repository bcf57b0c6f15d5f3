"""How the AWS CLI makes skeletons: version 1 as it is installed, version 2 in the same steps.

For its YAML, version 2 hands ruamel.yaml the values and a comment for each member; where the
comment stands and what has to be quoted is ruamel.yaml's.
"""

from __future__ import annotations

import io
import json
import re
from datetime import datetime
from typing import Any
from xml.dom import minidom
from xml.parsers.expat import ExpatError

from botocore.model import ServiceModel, Shape
from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap

from tests.support import awscli

_ASK = """
import json, random, sys
import awscli
from awscli.utils import json_encoder
from botocore.model import ServiceModel
from botocore.utils import ArgumentGenerator
random.choice = lambda values: values[0]  # version 2 takes the first value of an enum
def skeleton(shape, names):
    maker = ArgumentGenerator(use_member_names=names)
    found = {} if shape is None else maker.generate_skeleton(shape)
    return json.dumps(found, indent=4, default=json_encoder) + "\\n"
def skeletons(model, name):
    operation = ServiceModel(model).operation_model(name)
    return skeleton(operation.input_shape, False), skeleton(operation.output_shape, True)
asked = json.load(sys.stdin)
json.dump([[skeletons(model, name) for name in names] for model, names in asked], sys.stdout)
"""
_SCALARS = {
    "integer": 0,
    "long": 0,
    "float": 0.0,
    "double": 0.0,
    "boolean": True,
}


def version_1(asked: list[tuple[dict[str, Any], list[str]]]) -> list[list[tuple[str, str]]]:
    """What the installed version makes of models and operations: inputs and outputs.

    Where an answer has bytes it has null, which its own check refuses: here it is an empty text.
    """
    found = awscli.ask(_ASK, asked)
    return [[(given, _without_null(answer)) for given, answer in each] for each in found]


def _without_null(text: str) -> str:
    value = json.loads(text, object_hook=lambda found: {k: _text(v) for k, v in found.items()})
    return json.dumps(value, indent=4) + "\n"


def _text(value: Any) -> Any:
    if isinstance(value, list):
        return [_text(item) for item in value]
    return "" if value is None else value


def version_2_yaml(model: dict[str, Any], operation: str) -> str:
    """The sample input in YAML that version 2 makes of an operation."""
    shape = ServiceModel(model).operation_model(operation).input_shape
    writer: Any = YAML()
    writer.representer.add_representer(_Bytes, _Bytes.represent)
    stream = io.StringIO()
    writer.dump(CommentedMap() if shape is None else _value(shape, []), stream)
    return stream.getvalue()


class _Bytes:
    @staticmethod
    def represent(writer: Any, value: _Bytes) -> Any:
        return writer.represent_scalar("tag:yaml.org,2002:binary", "")


def _value(shape: Any, above: list[str]) -> Any:
    kind = shape.type_name
    if kind in _SCALARS:
        return _SCALARS[kind]
    if kind == "string":
        return shape.enum[0] if shape.enum else ""
    if kind == "timestamp":
        return datetime(1970, 1, 1)
    if kind == "blob":
        return _Bytes()
    if kind == "list":
        return [_value(shape.member, above)]
    if kind == "map":
        return {"KeyName": _value(shape.value, above)}
    return CommentedMap() if shape.name in above else _structure(shape, [*above, shape.name])


def _structure(shape: Any, above: list[str]) -> Any:
    found: Any = CommentedMap()
    for name, member in shape.members.items():
        found[name] = _value(member, above)
        comment = _comment(member, name in shape.required_members)
        if comment:
            found.yaml_add_eol_comment(f"# {comment}", name)
    return found


def _comment(member: Shape, required: bool) -> str:
    parts = ["[REQUIRED]"] if required else []
    parts.append(_first_sentence(member.documentation))
    values = getattr(member, "enum", None)
    if values:
        parts.append(f"Valid values are: {', '.join(values)}.")
    text = " ".join(parts)
    return "" if text.isspace() else text.replace("\n", " ").replace("\u2028", " ")


def _first_sentence(documentation: str) -> str:
    try:
        text = _texts(minidom.parseString(f"<doc>{documentation}</doc>"))
    except ExpatError:
        text = documentation
    sentence = re.split("[.:]+", text, maxsplit=1)[0]
    return f"{sentence}." if sentence else ""


def _texts(node: Any) -> str:
    if node.nodeType == node.TEXT_NODE:
        return str(node.data)
    return "".join(_texts(child) for child in node.childNodes)
