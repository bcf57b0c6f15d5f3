"""Those who say whether the parameters of a call are right, each in its own way."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from botocore.model import OperationModel, ServiceModel
from botocore.validate import ParamValidator

from shapewright.dialects.python.models_names import ModelNames
from shapewright.dialects.python.validators import validator_name
from shapewright.dialects.schemas.json_schema import operation_schema
from shapewright.ir import Member, Operation, Service
from tests.oracles import ecma
from tests.oracles.forms import JsonForm, ModelForm
from tests.oracles.packages import Modules

_TOKEN = "f47ac10b-58cc-4372-a567-0e02b2c3d479"


class CrashError(Exception):
    """A judge failed on a value instead of judging it."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What one level of the generated validators says.

    Args:
        problems: those for which it refuses; empty if it accepts.
        warned: those that it only tells.
    """

    problems: tuple[Any, ...]
    warned: tuple[Any, ...] = ()

    @property
    def accepts(self) -> bool:
        return not self.problems


@dataclass(frozen=True, slots=True)
class Bench:
    """All judges of one operation's parameters.

    Args:
        service, operation: names.
        input: the operation's input.
    """

    service: str
    operation: str
    input: Member
    _validate: Callable[..., None]
    _schema: Any
    _class: Any
    _model: OperationModel

    def level(self, params: Any, level: str) -> Verdict:
        """What the generated validator says at a level."""
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            try:
                self._validate(params, level=level)
                problems: tuple[Any, ...] = ()
            except ValueError as error:
                problems = error.problems  # type: ignore[attr-defined]
        told = [problem for warning in caught for problem in warning.message.problems]  # type: ignore[union-attr]
        return Verdict(problems, tuple(told))

    def schema_accepts(self, params: Any) -> bool:
        """What the exported JSON Schema says of the JSON form.

        Raises:
            NoFormError: there is no such form.
        """
        return bool(self._schema.is_valid(JsonForm().of(params, self.input)))

    def model_accepts(self, params: Any) -> bool:
        """What the model of the parameters says.

        Raises:
            NoFormError: models have nothing for a value in there.
        """
        value = ModelForm().of(params, self.input)
        try:
            self._class.model_validate(value)
        except ValueError:
            return False
        return True

    def botocore_accepts(self, params: Any) -> bool:
        """What botocore's validator says, once its client has filled in idempotency tokens.

        Raises:
            CrashError: it fails on the value.
        """
        try:
            filled = dict(params) if isinstance(params, dict) else params
            for name in self._model.idempotent_members if isinstance(params, dict) else ():
                filled.setdefault(name, _TOKEN)
            report = ParamValidator().validate(filled, self._model.input_shape)
            return not report.has_errors()
        except Exception as error:
            raise CrashError(type(error).__name__) from error


def bench(
    service: Service, operation: Operation, modules: Modules, model: Mapping[str, Any]
) -> Bench:
    """The judges of an operation.

    Args:
        modules: what is generated of the service.
        model: what botocore knows of the service.
    """
    assert operation.input is not None
    schema = operation_schema(service, operation, "input", "")
    return Bench(
        service.name,
        operation.name,
        operation.input,
        getattr(modules.validators, validator_name(operation)),
        ecma.validator(schema),
        getattr(modules.models, ModelNames(service).operation(operation.name, "request")),
        ServiceModel(dict(model)).operation_model(operation.name),
    )
