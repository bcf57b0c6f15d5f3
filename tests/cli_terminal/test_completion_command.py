"""``completion <shell>`` prints the script; what it completes is what the command takes."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from shapewright.dialects.python import completion_tables
from tests.cli_terminal.conftest import Run
from tests.cli_terminal.shells import PACKAGE, SHELLS, completed
from tests.runtime.conftest import importer
from tests.runtime.package import write_package
from tests.support.models import service_from_model

TAKES = {"flag": completion_tables.FLAG, "one": completion_tables.ONE, "integer": "1"}
UNLISTED = {"-h", "--cli-dry-run"}
"""Other names of options that are completed."""


@pytest.mark.parametrize("shell", SHELLS)
@pytest.mark.parametrize("name", ["completion", "cli-completion"])
def test_the_script_is_printed(name: str, shell: str, run: Run, sdk: Path) -> None:
    found = run(name, shell)
    file = sdk / PACKAGE / "_completions" / f"completion.{shell}"
    assert (found.returncode, found.stderr) == (0, "")
    assert found.stdout == file.read_text(encoding="utf-8")


def test_the_printed_script_works(run: Run, tmp_path: Path) -> None:
    script = tmp_path / "script"
    script.write_text(run("completion", "bash").stdout, encoding="utf-8")
    assert completed(script, "some-sdk pol") == [["polly"]]


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ((), "the following arguments are required: shell"),
        (("tcsh",), "argument shell: Found invalid choice 'tcsh' (choose from bash, zsh, fish)"),
        (("../../x",), "Found invalid choice '../../x'"),
        (("bash", "zsh"), "Found invalid choice 'zsh'"),
    ],
)
def test_wrong_shells(words: tuple[str, ...], message: str, run: Run) -> None:
    found = run("completion", *words)
    assert (found.returncode, found.stdout) == (252, "")
    assert message in found.stderr


@pytest.mark.parametrize("word", ["help", "--help", "-h"])
def test_how_to_use_it_is_told(word: str, run: Run) -> None:
    found = run("completion", word)
    assert (found.returncode, found.stderr) == (0, "")
    assert all(f"some-sdk completion {shell}" in found.stdout for shell in SHELLS)


def test_a_service_of_this_name_goes_first(tmp_path: Path) -> None:
    metadata = {
        "serviceId": "Completion",
        "apiVersion": "2026-01-01",
        "protocol": "json",
        "jsonVersion": "1.0",
        "targetPrefix": "Completion",
        "endpointPrefix": "completion",
    }
    operations = {"Bash": {"http": {"method": "POST", "requestUri": "/"}}}
    model: dict[str, Any] = {"metadata": metadata, "operations": operations, "shapes": {}}
    write_package([service_from_model("completion", model)], tmp_path, "clash_sdk")
    main = importer(tmp_path, "clash_sdk")("_cli.main").main
    command = importer(tmp_path, "clash_sdk")("completion._commands")
    assert command.COMMANDS == {"bash": "bash"}
    assert main(["completion", "bash", "--generate-cli-skeleton"]) == 0
    assert main(["cli-completion", "bash"]) == 0


def test_scripts_know_the_options_that_commands_take(sdk: Path) -> None:
    options = importer(sdk, PACKAGE)("_cli.global_options")
    taken = options.matcher()._options
    listed = {name: (takes, choices) for name, takes, choices in completion_tables.GLOBAL}
    assert listed.keys() | UNLISTED == taken.keys()
    for name, (takes, choices) in listed.items():
        assert choices == tuple(taken[name].choices), name
        if takes != completion_tables.FILE:
            assert takes == TAKES[taken[name].takes], name


def test_scripts_know_the_options_of_each_operation(sdk: Path) -> None:
    module = importer(sdk, PACKAGE)
    operation = module("_cli.operation")
    script = (sdk / PACKAGE / "_completions" / "completion.bash").read_text(encoding="utf-8")
    for service in module("_services").SERVICES.values():
        for method in module(f"{service}._commands").COMMANDS.values():
            command = module(f"{service}._commands.{method}")
            for name in operation.option_names(command):
                assert f"{name} " in script, (service, method)
