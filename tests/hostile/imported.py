"""Imports every module of a generated package and tells what that did.

A script of its own, for an interpreter without ``site``: ``python -I -S -W error imported.py
FOLDER``. Prints JSON: the modules, the environment's changes, foreign files, and, per service, what
its validators say of the values given as JSON on standard input.
"""

from __future__ import annotations

import importlib
import json
import os
import sys


def main(folder: str) -> None:
    values: dict[str, str] = json.load(sys.stdin)
    before = dict(os.environ)
    others: list[str] = []
    roots = tuple(os.path.realpath(path) for path in (folder, *sys.path, sys.base_prefix))

    def watch(event: str, arguments: tuple[object, ...]) -> None:
        if event == "open" and isinstance(arguments[0], str):
            if not os.path.realpath(arguments[0]).startswith(roots):
                others.append(f"open {arguments[0]}")
        elif event.startswith(("socket.", "subprocess.", "os.system", "os.putenv", "os.exec")):
            others.append(event)

    sys.path.insert(0, folder)
    sys.dont_write_bytecode = True
    sys.addaudithook(watch)
    names = []
    for root, folders, files in os.walk(os.path.join(folder, "aws_messaging")):
        folders.sort()
        for file in sorted(files):
            # Models and adapters need a library; their own tests import them.
            needs = file == "models.py" or (root.endswith("transports") and file[1] != "_")
            if file.endswith(".py") and file != "__main__.py" and not needs:
                path = os.path.relpath(os.path.join(root, file), folder)
                names.append(path[:-3].replace(os.sep, ".").removesuffix(".__init__"))
    for name in names:
        importlib.import_module(name)
    wrong = []
    for service, value in values.items():
        validators = importlib.import_module(f"aws_messaging.{service}.validators")
        validators.validate_put_thing({"Choice": value, "Thing": {"Choice": value}})
        try:
            validators.validate_put_thing({"Choice": value + "?"})
        except ValueError as error:
            wrong += [] if "Choice" in str(error) else [f"{service}: {error}"]
        else:
            wrong.append(f"{service}: a wrong value passed")
    changed = sorted(set(before.items()) ^ set(os.environ.items()))
    json.dump({"modules": names, "changed": changed, "others": others, "wrong": wrong}, sys.stdout)


if __name__ == "__main__":
    main(sys.argv[1])
