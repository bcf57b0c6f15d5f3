"""Botocore's endpoint rules (``endpoint-rule-set-1.json``): read, checked, and asked.

Only what rules can know before a call is made is evaluated: the region, FIPS, dual-stack, and an
operation's static parameters. What comes with a call (a bucket, an ARN) is as not given. An
address keeps its placeholders (``{region}``, ``{dnsSuffix}``), so that many regions share it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from string import Formatter
from typing import Any

from shapewright.errors import ImportModelError
from shapewright.importers.partitions import Partitions
from shapewright.ir.endpoints import Endpoint

_TEMPLATE = re.compile(r"\{[A-Za-z#]+\}")
_HOST_LABEL = re.compile(r"(?!-)[A-Za-z0-9-]{1,63}(?<!-)")
_PLACEHOLDERS = {
    "dnsSuffix": "{dnsSuffix}",
    "dualStackDnsSuffix": "{dualStackDnsSuffix}",
    "implicitGlobalRegion": "{globalRegion}",
}
# Functions of values that only a call can bring; without these, they say so with nothing.
_OF_CALLS = frozenset(
    ("parseURL", "aws.parseArn", "uriEncode", "aws.isVirtualHostableS3Bucket", "split")
)
_S3_GLOBAL = "us-east-1"  # where botocore asks for the S3 endpoint that names no region
_BROKEN = (KeyError, TypeError, ValueError, AttributeError, IndexError, RecursionError)
_NO_RULE = "no endpoint rule holds for it"
_DEEPEST = 60

Scope = dict[str, Any]


@dataclass(frozen=True, slots=True)
class _Rule:
    """A rule: where the conditions hold, one of ``rules``, an endpoint or an error."""

    conditions: Sequence[Mapping[str, Any]]
    rules: tuple[_Rule, ...] = ()
    endpoint: Mapping[str, Any] | None = None
    error: str | None = None


class EndpointRules:
    """The endpoint rules of one service.

    Args:
        content: the file as JSON.
        file: the file as people know it.

    Raises:
        ImportModelError: the file holds no endpoint rules.
    """

    def __init__(self, content: Any, file: str, partitions: Partitions) -> None:
        self._file = file
        self._partitions = partitions
        parameters, rules = _member(content, "parameters", dict), _member(content, "rules", list)
        if parameters is None or rules is None:
            raise self._broken("needs an object 'parameters' and a list 'rules'")
        self._parameters: Mapping[str, Any] = parameters
        self._rules = tuple(self._rule(rule, 0) for rule in rules)
        self.texts = frozenset(_texts(rules))

    def find(
        self, region: str, fips: bool, dualstack: bool, context: Mapping[str, Any]
    ) -> Endpoint:
        """What the rules say.

        Args:
            context: static parameters of the operation.

        Raises:
            ImportModelError: the rules need what cannot be known before a call.
        """
        builtins = {
            "AWS::Region": region,
            "AWS::UseFIPS": fips,
            "AWS::UseDualStack": dualstack,
            "AWS::S3::UseGlobalEndpoint": region == _S3_GLOBAL,
        }
        scope: Scope = {}
        for name, stated in self._parameters.items():
            default = _member(stated, "default", str | bool | list)
            known = builtins.get(_member(stated, "builtIn", str) or "", default)
            scope[name] = context.get(name, known)
            if scope[name] is None and _member(stated, "required", bool):
                return Endpoint(error=f"the parameter {name} of the endpoint rules is not set")
        try:
            found = self._first(self._rules, scope)
        except _BROKEN as error:
            raise self._broken(f"a rule cannot be evaluated: {error!r}") from error
        return found or Endpoint(error=_NO_RULE)

    def _rule(self, raw: Any, depth: int) -> _Rule:
        conditions = _member(raw, "conditions", list)
        if conditions is None or depth > _DEEPEST:
            raise self._broken("a rule is no object with 'conditions', or nests too deeply")
        rules = tuple(self._rule(rule, depth + 1) for rule in _member(raw, "rules", list) or ())
        endpoint, error = _member(raw, "endpoint", dict), raw.get("error")
        if endpoint is None and error is None and not rules:
            raise self._broken("a rule has no 'rules', no 'endpoint' and no 'error'")
        return _Rule(conditions, rules, endpoint, error)

    def _broken(self, message: str) -> ImportModelError:
        return ImportModelError(f"{self._file}: no endpoint rules: {message}")

    def _first(self, rules: Sequence[_Rule], scope: Scope) -> Endpoint | None:
        for rule in rules:
            own = dict(scope)
            if not all(self._holds(condition, own) for condition in rule.conditions):
                continue
            found = self._result(rule, own)
            if found is not None:
                return found
        return None

    def _result(self, rule: _Rule, scope: Scope) -> Endpoint | None:
        if rule.error is not None:
            return Endpoint(error=str(self._value(rule.error, scope)).strip())
        if rule.endpoint is None:
            return self._first(rule.rules, scope)
        schemes = rule.endpoint.get("properties", {}).get("authSchemes", ())
        known = [scheme for scheme in schemes if scheme["name"] == "sigv4"]
        scheme: Mapping[str, Any] = known[0] if known else {}
        return Endpoint(
            url=_kept(self._partly(rule.endpoint["url"], scope)),
            signing_region=self._partly(scheme.get("signingRegion", ""), scope),
            signing_name=str(self._value(scheme.get("signingName", ""), scope)),
        )

    def _holds(self, condition: Mapping[str, Any], scope: Scope) -> bool:
        result = self._call(condition, scope)
        if "assign" in condition:
            scope[condition["assign"]] = result
        return result is not None and result is not False

    def _value(self, argument: Any, scope: Scope) -> Any:
        if isinstance(argument, dict):
            if "fn" in argument:
                return self._call(argument, scope)
            return scope.get(argument["ref"])
        if isinstance(argument, str) and _TEMPLATE.search(argument):
            return _filled(argument, scope, lambda owner, name: None)
        return argument

    def _partly(self, argument: Any, scope: Scope) -> str:
        """A text with placeholders for the region and the facts of its partition."""
        if not isinstance(argument, str):
            return str(self._value(argument, scope))
        partition = self._partitions.of_region(scope.get("Region") or "")

        def placeholder(owner: Any, name: str) -> str | None:
            if name == "Region":
                return "{region}"
            return _PLACEHOLDERS.get(name) if owner is partition else None

        return _filled(argument, scope, placeholder)

    def _call(self, call: Mapping[str, Any], scope: Scope) -> Any:
        function = call["fn"]
        values = [self._value(argument, scope) for argument in call["argv"]]
        if function == "aws.partition":
            return self._partitions.of_region(values[0] or "")
        if function in _OF_CALLS:
            if values[0] is not None:
                raise self._broken(f"'{function}' is asked of what no call has brought")
            return None
        if function not in _FUNCTIONS:
            raise self._broken(f"there is no function '{function}'")
        return _FUNCTIONS[function](*values)


def _member(owner: Any, key: str, kind: Any) -> Any:
    """A member of an object; None if there is none of this kind."""
    value = owner.get(key) if isinstance(owner, dict) else None
    return value if isinstance(value, kind) else None


def _texts(value: Any) -> Iterator[str]:
    """Every text that stands somewhere in the rules, however deep, where a region may be named."""
    waiting = [value]
    while waiting:
        value = waiting.pop()
        if isinstance(value, str):
            yield value
        elif isinstance(value, dict | list):
            waiting.extend(value.values() if isinstance(value, dict) else value)


def _filled(text: str, scope: Scope, placeholder: Callable[[Any, str], str | None]) -> str:
    """A template with the values of its references; a ``placeholder`` stands for some of them."""
    parts: list[str] = []
    for literal, reference, _, _ in Formatter().parse(text):
        parts.append(literal)
        if reference is not None:
            owner: Any = scope
            *above, name = reference.split("#")
            for step in above:
                owner = owner[step]
            kept = placeholder(owner, name)
            parts.append(str(owner[name]) if kept is None else kept)
    return "".join(parts)


def _kept(url: str) -> str:
    return url.removesuffix("/")


def _attribute(value: Any, path: str) -> Any:
    for part in path.split("."):
        name, bracket, index = part.partition("[")
        value = value.get(name) if name and value is not None else value
        if bracket and value is not None:
            number = int(index.removesuffix("]"))
            value = value[number] if number < len(value) else None
    return value


def _is_host_label(value: str | None, dotted: bool) -> bool:
    labels = [] if value is None else value.split(".") if dotted else [value]
    return bool(labels) and all(_HOST_LABEL.fullmatch(label) for label in labels)


def _substring(value: str | None, start: int, stop: int, reverse: bool) -> str | None:
    if value is None or start >= stop or len(value) < stop or not value.isascii():
        return None
    return value[len(value) - stop : len(value) - start] if reverse else value[start:stop]


_FUNCTIONS: Mapping[str, Callable[..., Any]] = {
    "isSet": lambda value: value is not None,
    "not": lambda value: not value,
    "booleanEquals": lambda one, other: one is other,
    "stringEquals": lambda one, other: one == other,
    "getAttr": _attribute,
    "isValidHostLabel": _is_host_label,
    "substring": _substring,
}
