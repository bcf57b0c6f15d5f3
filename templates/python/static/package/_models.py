"""Models as the parameters of calls, and answers as models, whatever library the models use."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import datetime
    from typing import Any, TypeVar

    Model = TypeVar("Model")
    Time = TypeVar("Time")

_PLAIN = frozenset({str, int, float, bool, bytes, type(None)})
_DEPTH = 2


def to_params(params: object, /) -> Mapping[str, Any]:
    """The parameters of a call, as the dict that the client sends.

    Args:
        params: a model, or a dict in which models stand: as a value, or in a list or dict
            that is a value. It is not changed, and it is returned if it holds none.
    """
    found: Mapping[str, Any] = _without_models(params, _DEPTH)
    return found


def from_params(model: type[Model], params: Mapping[str, Any], /) -> Model:
    """A dict, such as an answer of the client, as a model.

    Raises:
        ValueError: the model's library refuses it (TypeError from dataclasses, for a member
            that is missing or unknown).
    """
    if hasattr(model, "model_validate"):
        found = model.model_validate(params)
    elif hasattr(model, "__struct_fields__"):
        from msgspec import convert

        found = convert(params, model, builtin_types=(bytes,))
    else:
        found = _read(model, params)
    return found  # type: ignore[no-any-return]


def checked_time(value: Time) -> Time:
    """A value as it is, if it names a moment in time.

    Raises:
        ValueError: it does not.
    """
    from ._timestamps import parse

    parse(value)
    return value


def moment(value: object) -> datetime:
    """The moment that a value names; a datetime stays what it is.

    Raises:
        ValueError: it names none.
    """
    from datetime import datetime

    from ._timestamps import parse

    return value if isinstance(value, datetime) else parse(value)


def _without_models(value: Any, depth: int) -> Any:
    """A value with dicts in place of the models down to some depth."""
    kind = type(value)
    if kind in _PLAIN:
        return value
    if kind is dict or kind is list:
        items = value.items() if kind is dict else enumerate(value)
        changed = {}
        if depth:
            for key, item in items:
                found = _without_models(item, depth - 1)
                if found is not item:
                    changed[key] = found
        if not changed:
            return value
        if kind is dict:
            return {**value, **changed}
        return [changed.get(index, item) for index, item in enumerate(value)]
    return _dumped(value)


def _dumped(value: Any) -> Any:
    """A model, or a list or dict of some, as the dicts that they stand for."""
    kind = type(value)
    if kind in _PLAIN:
        return value
    if kind is list:
        return [_dumped(item) for item in value]
    if kind is dict:
        return {key: _dumped(item) for key, item in value.items()}
    if hasattr(kind, "model_dump"):
        return value.model_dump(by_alias=True, exclude_none=True)
    if hasattr(kind, "__struct_fields__") or hasattr(kind, "__dataclass_fields__"):
        return {name: _dumped(item) for name, item in _members(value)}
    return value


def _members(value: Any) -> Iterator[tuple[str, Any]]:
    """The members of a struct or dataclass that are set, by their names on the wire."""
    kind = type(value)
    if hasattr(kind, "__struct_fields__"):
        from msgspec import UNSET

        names = zip(kind.__struct_encode_fields__, kind.__struct_fields__, strict=True)
        missing: object = UNSET
    else:
        fields = kind.__dataclass_fields__.items()
        names = ((one.metadata.get("alias", name), name) for name, one in fields)
        missing = None
    for wire, name in names:
        item = getattr(value, name)
        if item is not missing:
            yield wire, item


def _read(hint: Any, value: Any) -> Any:
    """A value as the dataclass, or list or dict of dataclasses, that a type names."""
    from types import UnionType
    from typing import get_args, get_origin, get_type_hints

    origin, arguments = get_origin(hint), get_args(hint)
    if origin is UnionType:
        choices = [choice for choice in arguments if choice is not type(None)]
        return _read(choices[0], value) if len(choices) == 1 else value
    if origin is list and isinstance(value, list):
        return [_read(arguments[0], item) for item in value]
    if origin is dict and isinstance(value, dict):
        return {key: _read(arguments[1], item) for key, item in value.items()}
    if not hasattr(hint, "__dataclass_fields__") or not isinstance(value, dict):
        return value
    hints = get_type_hints(hint)
    fields = hint.__dataclass_fields__.items()
    names = {one.metadata.get("alias", name): name for name, one in fields}
    given = value.items() if not hint._open else ((k, v) for k, v in value.items() if k in names)
    arguments_of = {names.get(key, key): (names.get(key), item) for key, item in given}
    return hint(**{k: _read(hints[n], item) if n else item for k, (n, item) in arguments_of.items()})
