"""Imports a package of odd names and checks parameters with it; prints what is wrong as JSON.

A script of its own: ``python -I -S named.py`` with a JSON object on standard input.
"""

from __future__ import annotations

import importlib
import json
import pkgutil
import sys
from typing import Any


def main() -> None:
    asked: dict[str, Any] = json.load(sys.stdin)
    sys.path.insert(0, asked["folder"])
    sys.dont_write_bytecode = True
    wrong: list[str] = []
    package = importlib.import_module("aws_messaging")
    for module in pkgutil.walk_packages(package.__path__, "aws_messaging."):
        needs = module.name.endswith(".models") or "transports._" in module.name
        if not needs and not module.name.endswith("__main__"):  # some need a library
            importlib.import_module(module.name)
    for module in asked["modules"]:
        importlib.import_module(f"aws_messaging.{module}.validators").validate_get_thing({})
        if not hasattr(getattr(package, module), "Client"):
            wrong.append(f"{module} has no client")
    words = importlib.import_module("aws_messaging.words")
    for number, method in enumerate(asked["methods"]):
        if not callable(getattr(words.Client, method, None)):
            wrong.append(f"{method} is no method")
        validate = getattr(words, f"validate_{method.strip('_')}", None)
        validate = validate or getattr(words, f"validate_{method}", None)
        if validate is None:
            wrong.append(f"{method} has no validator")
        else:
            names = (asked["members"], asked["shapes"], ["Member"])[min(number, 2)]
            wrong += check(validate, names, number == 1)
    json.dump(wrong, sys.stdout)


def check(validate: Any, names: list[str], structures: bool) -> list[str]:
    """What is wrong with a validator of members of these names."""
    good: Any = {"X": "text"} if structures else "text"
    bad: Any = {"X": 1} if structures else 1
    validate(dict.fromkeys(names, good))
    wrong = []
    for name in names:
        try:
            validate({**dict.fromkeys(names, good), name: bad})
        except ValueError as error:
            wrong += [] if name in str(error) else [f"{validate.__name__} does not name {name}"]
        else:
            wrong.append(f"{validate.__name__} lets a wrong {name} pass")
    return wrong


if __name__ == "__main__":
    main()
