"""Models as the parameters of calls, and answers as models, of whatever library.

A model is an object of pydantic's, of msgspec's, or of a dataclass, as the module
``models`` of a service defines them. None of these libraries is imported here.
"""

from __future__ import annotations

from ._load import load

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import datetime
    from typing import Any, TypeVar

    Model = TypeVar("Model")
    Time = TypeVar("Time")

_HINTS: dict[Any, dict[str, Any]] = {}
_PLAIN = frozenset({str, int, float, bool, bytes, type(None)})


def to_params(params: object, /) -> Mapping[str, Any]:
    """The parameters of a call, as the dict that the client sends.

    Args:
        params: a model, or a dict in which models stand, anywhere. It is not changed, and
            it is returned if it holds none.
    """
    found: Any = params
    try:
        if _holds_objects(params):
            found = _without_models(params)
    except RecursionError:  # it holds itself, which validators will tell
        pass
    checked: Mapping[str, Any] = found
    return checked


def from_params(model: type[Model], params: Mapping[str, Any], /) -> Model:
    """A dict, such as an answer of the client, as a model.

    Raises:
        ValueError: the library of the model refuses it.
        TypeError: a dataclass does: a member is missing, or unknown in a request.
    """
    kind: Any = model
    found: Model
    if hasattr(kind, "model_validate"):
        found = kind.model_validate(params)
    elif hasattr(kind, "__struct_fields__"):
        found = load("msgspec").convert(params, kind, builtin_types=(bytes,))
    else:
        found = _read(kind, params)
    return found


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


def _holds_objects(value: Any) -> bool:
    """Whether a value is, or holds, anything but dicts and lists of plain values."""
    kind = type(value)
    if kind is dict:
        value = value.values()
    elif kind is not list:
        return True
    for item in value:  # noqa: SIM110 (any() would take twice as long)
        if type(item) not in _PLAIN and _holds_objects(item):
            return True
    return False


def _without_models(value: Any) -> Any:
    """A value with dicts in place of the models in it; itself if there are none."""
    kind = type(value)
    if kind in _PLAIN:
        return value
    if kind is dict:
        changed = {key: _without_models(item) for key, item in value.items()}
        return (
            changed if any(changed[key] is not value[key] for key in value) else value
        )
    if kind is list or kind is tuple:
        items = [_without_models(item) for item in value]
        same = all(item is old for item, old in zip(items, value, strict=True))
        return value if same else items
    if hasattr(kind, "model_dump"):
        return value.model_dump(by_alias=True, exclude_none=True)
    if hasattr(kind, "__struct_fields__"):
        missing = load("msgspec").UNSET
        names = zip(kind.__struct_encode_fields__, kind.__struct_fields__, strict=True)
        return dict(_members(value, names, missing))
    if hasattr(kind, "__dataclass_fields__"):
        return dict(_members(value, _wire_names(kind).items(), None))
    return value


def _members(value: Any, names: Any, missing: object) -> Iterator[tuple[str, Any]]:
    """The members that are set, by their names on the wire."""
    for wire_name, name in names:
        item = getattr(value, name)
        if item is not missing:
            yield wire_name, _without_models(item)


def _wire_names(kind: Any) -> dict[str, str]:
    """The attributes of a dataclass by the members' names."""
    fields = kind.__dataclass_fields__.items()
    return {field.metadata.get("alias", name): name for name, field in fields}


def _read(hint: Any, value: Any) -> Any:
    """A value as what a type says: a dataclass, a list or dict of some, or as it is."""
    from types import UnionType
    from typing import get_args, get_origin

    origin, inside = get_origin(hint), get_args(hint)
    if origin is UnionType:
        choices = [choice for choice in inside if choice is not type(None)]
        return _read(choices[0], value) if len(choices) == 1 else value
    if origin is list and isinstance(value, list):
        return [_read(inside[0], item) for item in value]
    if isinstance(value, dict):
        if origin is dict:
            return {key: _read(inside[1], item) for key, item in value.items()}
        if hasattr(hint, "__dataclass_fields__"):
            return _read_dataclass(hint, value)
    return value


def _read_dataclass(kind: Any, params: Mapping[str, Any]) -> Any:
    from typing import get_type_hints

    hints = _HINTS.get(kind)
    if hints is None:
        hints = _HINTS[kind] = get_type_hints(kind)
    names = _wire_names(kind)
    arguments = {}
    for key, item in params.items():
        name = names.get(key)
        if name is not None:
            arguments[name] = _read(hints[name], item)
        elif not kind._open:
            raise TypeError(f"{kind.__name__} has no member {key!r}")
    return kind(**arguments)
