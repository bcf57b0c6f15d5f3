"""``shapewright import botocore``: specs from a model of the installed botocore, or of a file."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from shapewright import naming
from shapewright.errors import ImportModelError
from shapewright.importers import layout
from shapewright.importers.cli_examples import examples_of_service
from shapewright.importers.endpoints import endpoints_document
from shapewright.importers.folder import check_result, read_folder, schema_files, write_files
from shapewright.importers.merge import Folder, Merged, merge, merge_endpoints, operation_file
from shapewright.importers.model_check import check_model
from shapewright.importers.model_files import Model, read_model
from shapewright.specs.tree import path_for_people


@dataclass(frozen=True, slots=True)
class Report:
    """What an import did; its text is meant for people.

    Args:
        folder: the service's folder.
        operations: the operations that were imported, by name.
        written: files that are new or changed, below the folder of the specs.
        unchanged: files of the wanted operations that were there before and stay as they are.
        moved: shapes that moved to ``shapes.yaml``, since two operations use them now.
        rewritten: shapes whose documentation stays as the folder has it, unlike the model's.
        left_out: how many of the model's shapes no operation of it uses.
        other_endpoints: whether the folder's endpoints are not the model's, and stay.
    """

    folder: Path
    operations: tuple[str, ...]
    written: tuple[str, ...]
    unchanged: tuple[str, ...]
    moved: tuple[str, ...]
    rewritten: tuple[str, ...]
    left_out: int
    other_endpoints: bool = False

    def __str__(self) -> str:
        imported = _count(len(self.operations), "operation")
        written = _count(len(self.written), "file")
        lines = [f"{path_for_people(self.folder)}: {imported} imported, {written} written"]
        lines += [f"left as it is: {path}" for path in self.unchanged]
        if self.moved:
            lines.append(f"moved to shapes.yaml: {_count(len(self.moved), 'shape')}")
        if self.rewritten:
            lines.append(f"documentation differs and stays: {', '.join(self.rewritten)}")
        if self.other_endpoints:
            lines.append("endpoints differ and stay: --endpoints brings them up to date")
        if self.left_out:
            lines.append(f"left out: {_count(self.left_out, 'shape')} that no operation uses")
        return "\n  ".join(lines)


def import_service(
    service: str,
    *,
    operations: Sequence[str] = (),
    model: Path | None = None,
    cli_examples: Path | None = None,
    specs: Path,
) -> Report:
    """Write specs of a service, or add operations to those that are there.

    What is in the service's folder stays, word for word; shapes that get shared move.

    Args:
        service: the name that boto3 uses (``pinpoint-sms-voice-v2``).
        operations: which ones, as the service spells them; empty for all.
        model: a ``service-2.json`` to read instead of the installed botocore's.
        cli_examples: folder of the AWS CLI's example files (``awscli/examples``) to take along.
        specs: folder of the specs; it is made if it is not there.

    Raises:
        ImportModelError: no such service or operation, a model that is none, specs that say
            otherwise; nothing was written.
        SpecError: the specs of the service that are there are wrong; nothing was written.
    """
    source = read_model(service, model)
    check_model(source)
    wanted = _wanted(source, operations)
    if cli_examples is not None:
        found = examples_of_service(cli_examples, service, wanted)
        source = dataclasses.replace(source, cli_examples=found)
    folder = read_folder(specs, service)
    fresh = [name for name in wanted if name not in folder.operations]
    merged = _merged(source, fresh, folder)
    written = _checked_and_written(specs, service, source, merged, folder)
    return Report(
        folder=specs / service,
        operations=tuple(fresh),
        written=tuple(written),
        unchanged=tuple(operation_file(name) for name in wanted if name in folder.operations),
        moved=tuple(merged.moved),
        rewritten=tuple(merged.rewritten),
        left_out=_unreached(source),
        other_endpoints=merged.other_endpoints,
    )


def import_endpoints(service: str, *, model: Path | None = None, specs: Path) -> Report:
    """Bring the endpoints in a service's specs up to date; nothing else changes.

    Args:
        service, model, specs: as of ``import_service``.

    Raises:
        ImportModelError: there is no such service, or nothing is said of its endpoints.
        SpecError: the specs of the service that are there are wrong; nothing was written.
    """
    source = read_model(service, model)
    check_model(source)
    endpoints = endpoints_document(source)
    if endpoints is None:
        raise ImportModelError(f"{source.file}: there are no endpoint rules beside it")
    folder = read_folder(specs, service)
    merged = merge_endpoints(source, folder, endpoints)
    written = _checked_and_written(specs, service, source, merged, folder)
    return Report(specs / service, (), tuple(written), (), (), (), 0)


def _wanted(model: Model, operations: Sequence[str]) -> list[str]:
    known = model.data["operations"]
    for name in operations:
        if name not in known:
            hint = naming.nearest(name, known)
            raise ImportModelError(f"{model.file} has no operation '{name}'{hint}")
    chosen = set(operations or known)
    return [name for name in known if name in chosen]


def _merged(model: Model, operations: Sequence[str], folder: Folder) -> Merged:
    try:
        return merge(model, operations, folder, endpoints_document(model))
    except ValueError as error:  # of the YAML writer: a lone surrogate, and the like
        raise ImportModelError(f"{model.file}: {error}") from error


def _checked_and_written(
    specs: Path, service: str, model: Model, merged: Merged, folder: Folder
) -> list[str]:
    """Write what a folder becomes, after it has passed every check; returns what changed."""
    if merged.texts:
        check_result(service, {**folder.texts, **merged.texts}, model.file)
    files = {f"{service}/{path}": text for path, text in merged.texts.items()}
    return write_files(specs, schema_files() | files)


def _unreached(model: Model) -> int:
    shapes = model.data["shapes"]
    reached: set[str] = set()
    for operation in model.data["operations"].values():
        reached |= layout.reached_shapes(operation, shapes)
    return len(shapes) - len(reached)


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
