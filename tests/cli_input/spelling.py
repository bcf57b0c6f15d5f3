"""Values as people may spell them: in shorthand, in YAML."""

from __future__ import annotations

import json
from typing import Any

import yaml

_KEY = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.#/:")
_BARE = _KEY | frozenset("+ ")


def as_shorthand(value: Any) -> str | None:
    """A dict in shorthand; None if it cannot be said."""
    if not value or not all(_KEY.issuperset(key) and key for key in value):
        return None
    entries = [(key, _item(item)) for key, item in value.items()]
    if any(item is None for _, item in entries):
        return None
    return ",".join(f"{key}={item}" for key, item in entries)


def _item(value: Any) -> str | None:
    if isinstance(value, dict):
        if not value:
            return "{}"
        inner = as_shorthand(value)
        return None if inner is None else "{" + inner + "}"
    if isinstance(value, list):
        items = [_item(item) for item in value]
        return None if None in items else "[" + ",".join(map(str, items)) + "]"
    if isinstance(value, bool):
        return "true" if value else "false"
    if value is None:
        return None
    return _text(value if isinstance(value, str) else repr(value))


def _text(text: str) -> str | None:
    if text and _BARE.issuperset(text) and text == text.strip():
        return text
    if text.endswith("\\") or "\\'" in text or '\\"' in text or "\\\\" in text:
        return None  # where a backslash ends a text, no quotes say so
    quote = '"' if "'" in text else "'"
    return quote + text.replace(quote, "\\" + quote) + quote


class _Dumper(yaml.SafeDumper):
    """Quotes texts with digits: some, as ``09``, are numbers in YAML 1.2 and not in YAML 1.1."""


def _represented(dumper: _Dumper, text: str) -> yaml.ScalarNode:
    style = '"' if any(map(str.isdigit, text)) else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_Dumper.add_representer(str, _represented)


def as_yaml(value: Any) -> str:
    """A value in YAML; in its JSON part if a reader of YAML 1.1 would spell it otherwise."""
    text: str = yaml.dump(value, Dumper=_Dumper, allow_unicode=True, sort_keys=False)
    return text if text.isascii() and "\\" not in text else json.dumps(value)
