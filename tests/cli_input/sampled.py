"""Argument lines of operations of all protocols, by chance, and the AWS CLI's requests for them."""

from __future__ import annotations

import inspect
import json
import random
from typing import Any

from botocore.model import OperationModel

from shapewright import naming
from shapewright.dialects.cli import special
from shapewright.ir import Service
from tests.cli_input.spelling import as_shorthand
from tests.runtime.samples import Sampler
from tests.support import awscli

ENDPOINT = "https://service.example"
_MOMENTS = ("2020-01-01T00:00:00Z", "2020-06-01T08:30:00+02:00", "1577836800", "2024-02-29")
_NUMBERS = (0.5, 1.5, 2.25, 600.0, 1e21)
_PAGING = "MaxItems"  # its option is not the member's, but that of paging
_NESTED = ("structure", "list", "map")

_ASK = """
import base64, contextlib, io, json, logging, os, sys
os.environ.update(json.loads(sys.argv[1]))
from awscli import clidriver
loader = clidriver.create_clidriver().session.get_component("data_loader")

class Caught(Exception):
    pass

def answer(words):
    driver = clidriver.create_clidriver()
    session = driver.session
    session.register_component("data_loader", loader)
    caught = []
    def catch(request, **_):
        body = request.body
        if hasattr(body, "read"):
            body = body.read()
        headers = {k: v.decode() if isinstance(v, bytes) else v for k, v in request.headers.items()}
        body = base64.b64encode(body.encode() if isinstance(body, str) else body or b"").decode()
        caught.append([request.method, request.url, headers, body])
        raise Caught
    session.register("before-send", catch)
    said = io.StringIO()
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(said):
        try:
            code = driver.main(words)
        except SystemExit as end:
            code = end.code
    return caught[0] if caught else [code, said.getvalue()]

answers = [answer(words) for words in json.load(sys.stdin)]
sys.stdout = sys.__stdout__
json.dump(answers, sys.stdout)
"""


_ASK_MODELS = """
import json, sys
from awscli import clidriver
loader = clidriver.create_clidriver().session.get_component("data_loader")
FUNCTION
answer = {}
for service in json.load(sys.stdin):
    try:
        model = loader.load_service_model(service, "service-2")
    except Exception:
        continue
    answer[service] = {name: reached(model, name) for name in model["operations"]}
json.dump(answer, sys.stdout)
"""


def reached(model: dict[str, Any], operation: str) -> dict[str, Any]:
    """The members of every shape that the input of an operation holds."""
    found: dict[str, Any] = {}
    waiting = [model["operations"][operation].get("input", {}).get("shape")]
    while waiting:
        name = waiting.pop()
        if name is None or name in found:
            continue
        shape = model["shapes"][name]
        members = shape.get("members", {})
        found[name] = [shape["type"], list(members), shape.get("enum")]
        uses = [*members.values(), *(shape[key] for key in ("member", "value") if key in shape)]
        waiting += [use["shape"] for use in uses]
    return found


def models_of_the_aws_cli(services: list[str]) -> dict[str, dict[str, Any]]:
    """What the AWS CLI knows of the input of each operation of services."""
    script = _ASK_MODELS.replace("FUNCTION", f"Any = object\n{inspect.getsource(reached)}")
    answer: dict[str, dict[str, Any]] = awscli.ask(script, services)
    return answer


def requests_of_the_aws_cli(lines: list[list[str]], environment: dict[str, str]) -> list[Any]:
    """Method, URL, headers and body (base64) of each line; or its exit code and what it said."""
    script = _ASK.replace("sys.argv[1]", repr(json.dumps(environment)))
    answers: list[Any] = awscli.ask(script, lines)
    return answers


class _Values(Sampler):
    """Draws values that JSON can say, and that pass the AWS CLI's checks."""

    def _member(self, member: Any) -> Any:
        return self.value(member, 1) if member.type_name != "string" else self._string(member, 0)

    def _string(self, shape: Any, depth: int) -> str:
        if shape.enum:
            return str(self._random.choice(shape.enum))
        places = ("uri", "header", "headers")
        kept = depth == 0 and shape.serialization.get("location") in places
        if kept or shape.serialization.get("hostLabel"):
            text = "".join(self._random.choices("abcdefghXYZ0123456789", k=8))
        else:
            text = super()._string(shape, depth).strip()
        return text.ljust(int(shape.metadata.get("min", 0)), "x")

    def _list(self, shape: Any, depth: int) -> list[Any]:
        least = int(shape.metadata.get("min", 0))
        count = max(least, self._random.randint(0, 3) if depth < 5 else 0)
        return [self.value(shape.member, depth + 1) for _ in range(count)]

    def _integer(self, shape: Any, depth: int) -> int:
        least = shape.metadata.get("min", 0)
        return int(least) + self._random.choice([0, 1, 7, 600])

    _long = _integer

    def _float(self, shape: Any, depth: int) -> float:
        return float(shape.metadata.get("min", 0)) + self._random.choice(_NUMBERS)

    _double = _float

    def _structure(self, shape: Any, depth: int) -> Any:
        made = super()._structure(shape, depth)
        if getattr(shape, "is_tagged_union", False) and not made:
            name, member = next(iter(shape.members.items()))
            made = {name: self.value(member, depth + 1)}
        return made

    def _blob(self, shape: Any, depth: int) -> Any:
        return self._random.choice(["", "hello", "two words", "é日本"])

    def _timestamp(self, shape: Any, depth: int) -> Any:
        return self._random.choice(_MOMENTS)


def is_sampled(operation: OperationModel) -> bool:
    """Whether lines are made for an operation: not for streams of events, nor for streams."""
    if operation.input_shape is None or operation.has_event_stream_input:
        return False
    if operation.has_streaming_input or operation.has_streaming_output:
        return False
    return not operation.has_event_stream_output


class Lines:
    """Makes argument lines of an operation.

    Args:
        seed: same seed, same lines.
    """

    def __init__(self, service: Service, operation: OperationModel, rows: Any, seed: str) -> None:
        self._operation = operation
        self._rows = {row[1]: row for row in rows if row[2] != "no-flag"}
        self._chance = random.Random(seed)
        self._seed = seed
        self._command = [
            special.service_command(service),
            naming.command_name(operation.name),
            "--endpoint-url",
            ENDPOINT,
        ]

    def made(self) -> list[list[str]]:
        """A line in each form."""
        shape = self._operation.input_shape
        lines = []
        for number in range(2):
            values = _Values(f"{self._seed} {number}").params(shape)
            values = {
                name: values[name] for name in shape.members if name in values and name != _PAGING
            }
            options = {name: self._words(name, values[name], number == 1) for name in values}
            lines.append(self._line(options.values()))
            if number:
                kept = [name for name in values if self._chance.random() < 0.5]
                lines.append(self._line([options[name] for name in kept], values))
            else:
                lines.append(self._line([], values))
        return lines

    def _line(self, options: Any, whole: dict[str, Any] | None = None) -> list[str]:
        given = [] if whole is None else ["--cli-input-json", json.dumps(whole)]
        return [*self._command, *given, *(word for words in options for word in words)]

    def _words(self, name: str, value: Any, short: bool) -> list[str]:
        """The words that give a member its value."""
        shape = self._operation.input_shape.members[name]
        option = self._rows[name][0]
        if shape.type_name == "boolean":
            return [option if value else f"--no-{option.removeprefix('--')}"]
        text = value if isinstance(value, str) else json.dumps(value)
        if shape.serialization.get("jsonvalue"):
            text = json.dumps(value)
        if getattr(shape, "is_document_type", False) or shape.type_name not in _NESTED:
            return [f"{option}={text}"]
        if shape.type_name == "list":
            return self._list_words(option, shape, value, short)
        spelled = as_shorthand(value) if short and not _holds_document(shape) else None
        return [f"{option}={spelled or text}"]

    def _list_words(self, option: str, shape: Any, value: Any, short: bool) -> list[str]:
        items: list[Any] = [None]
        if shape.member.type_name in ("structure", "map"):
            if short and not _holds_document(shape.member):
                items = [as_shorthand(item) for item in value]
            elif self._chance.random() < 0.5:
                items = [json.dumps(item) for item in value]
        elif shape.member.type_name != "list" and self._chance.random() < 0.5:
            items = [item if isinstance(item, str) else json.dumps(item) for item in value]
        if not items or any(not item or item.startswith(("-", "[")) for item in items):
            return [option, json.dumps(value)]
        return [option, *items]


def _holds_document(shape: Any, seen: frozenset[str] = frozenset()) -> bool:
    """Whether any JSON value is part of a value: shorthand cannot say it."""
    if shape.name in seen:
        return False
    seen |= {shape.name}
    if shape.type_name == "structure":
        inner = list(shape.members.values())
        if getattr(shape, "is_document_type", False):
            return True
    elif shape.type_name == "list":
        inner = [shape.member]
    else:
        inner = [shape.value] if shape.type_name == "map" else []
    return any(_holds_document(each, seen) for each in inner)
