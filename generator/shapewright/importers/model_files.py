"""Finding and reading a botocore model: ``service-2.json`` and the files beside it."""

from __future__ import annotations

import contextlib
import functools
import gzip
import importlib
import json
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType
from typing import Any

from shapewright import naming
from shapewright.errors import ImportModelError

_SERVICE = "service-2"
_EXTRAS = ".sdk-extras"


@dataclass(frozen=True, slots=True)
class Model:
    """A service as botocore describes it, unchecked.

    Args:
        service: the name that boto3 uses.
        data: ``service-2.json``, with what botocore adds to it for SDKs.
        examples: the ``examples`` of ``examples-1.json``; empty if there is none.
        pagination: the ``pagination`` of ``paginators-1.json``; empty if there is none.
        file: the model file as people know it.
        source_id, source: the entry of ``sources`` that names the model.
        cli_examples: the AWS CLI's examples by operation, in the form of the spec language.
        endpoint_rules: ``endpoint-rule-set-1.json``; None if there is none.
        partitions, old_endpoints: ``partitions.json`` and ``endpoints.json`` of botocore, that of
            the folder that the model lies in before that of the installed one; None without both.
    """

    service: str
    data: Any
    examples: Any
    pagination: Any
    file: str
    source_id: str
    source: Mapping[str, str]
    cli_examples: Mapping[str, Any] = field(default_factory=dict)
    endpoint_rules: Any = None
    partitions: Any = None
    old_endpoints: Any = None


def read_model(service: str, path: Path | None = None) -> Model:
    """Read the model of a service.

    Args:
        service: the name that boto3 uses.
        path: a ``service-2.json`` (or ``.json.gz``) to read instead of the installed botocore's.

    Raises:
        ImportModelError: no such service or file, no botocore, or no JSON.
    """
    if naming.SERVICE_NAME.fullmatch(service) is None:
        raise ImportModelError(
            f"'{service}' cannot be the name of a service: names are like 'pinpoint-sms-voice-v2'"
        )
    return _given(service, path) if path is not None else _installed(service)


def _given(service: str, path: Path) -> Model:
    if not path.is_file():
        raise ImportModelError(f"{path}: {'no file' if path.exists() else 'no such file'}")
    data = _read_with_extras(path)
    metadata = data.get("metadata") if isinstance(data, dict) else None
    metadata = metadata if isinstance(metadata, dict) else {}
    version = str(metadata.get("apiVersion", "unversioned"))
    title = f"{metadata.get('serviceFullName', service)}, model of API version {version}"
    return _with_siblings(service, path, data, str(path), f"model-{version}", {"title": title})


def _installed(service: str) -> Model:
    botocore = _botocore()
    root = Path(str(botocore.__file__)).parent / "data"
    known = {path.parts[-3]: path for path in sorted(root.glob(f"*/*/{_SERVICE}.json*"))}
    if service not in known:
        raise ImportModelError(
            f"botocore {botocore.__version__} has no service '{service}'"
            f"{naming.nearest(service, known)}"
        )
    path = known[service]  # of the newest API version, since the paths are sorted
    source = {
        "title": f"botocore {botocore.__version__}, model {service} {path.parts[-2]}",
        "url": f"https://github.com/boto/botocore/tree/{botocore.__version__}"
        f"/botocore/data/{service}/{path.parts[-2]}",
        "licence": "Apache-2.0",
    }
    file = f"botocore {botocore.__version__}: {service}/{path.parts[-2]}/{_SERVICE}.json"
    source_id = f"botocore-{botocore.__version__}"
    return _with_siblings(service, path, _read_with_extras(path), file, source_id, source)


def _botocore() -> ModuleType:
    try:
        return importlib.import_module("botocore")
    except ImportError as error:
        raise ImportModelError(
            "botocore is not installed, and its models are what is imported: "
            "run 'pip install botocore', or name a model file with --model"
        ) from error


def _with_siblings(
    service: str, path: Path, data: Any, file: str, source_id: str, source: Mapping[str, str]
) -> Model:
    examples = _sibling(path, "examples-1", "examples")
    pagination = _sibling(path, "paginators-1", "pagination")
    rules = _find(path, "endpoint-rule-set-1")
    return Model(
        service,
        data,
        examples,
        pagination,
        file,
        source_id,
        source,
        endpoint_rules=None if rules is None else _read_json(rules),
        partitions=None if rules is None else _shared(path, "partitions"),
        old_endpoints=None if rules is None else _shared(path, "endpoints"),
    )


def _shared(model: Path, name: str) -> Any:
    """A file of botocore's data that all services share, for a model at its usual place or not."""
    roots = [Path(os.path.abspath(model)).parents[2]]
    with contextlib.suppress(ImportModelError):
        roots.append(Path(str(_botocore().__file__)).parent / "data")
    found = (root / f"{name}.json" for root in roots)
    return next((_read_once(file) for file in found if file.is_file()), None)


def _sibling(path: Path, name: str, key: str) -> Any:
    found = _find(path, name)
    if found is None:
        return {}
    content = _read_with_extras(found)
    if not isinstance(content, dict):
        raise ImportModelError(f"{found}: must be a JSON object")
    return content.get(key, {})


def _find(beside: Path, name: str) -> Path | None:
    candidates = (beside.with_name(name + suffix) for suffix in (".json", ".json.gz"))
    return next((path for path in candidates if path.is_file()), None)


def _read_with_extras(path: Path) -> Any:
    """A file, and over it what the file of the same name with ``.sdk-extras`` adds."""
    content = _read_json(path)
    extras = _find(path, path.name.removesuffix(".gz").removesuffix(".json") + _EXTRAS)
    if extras is not None and isinstance(content, dict):
        added = _read_json(extras)
        if isinstance(added, dict):
            return _merged(content, added.get("merge", {}))
    return content


def _merged(base: Any, extra: Any) -> Any:
    if not (isinstance(base, dict) and isinstance(extra, dict)):
        return extra
    return {**base, **{key: _merged(base.get(key), value) for key, value in extra.items()}}


def _read_json(path: Path) -> Any:
    try:
        content = path.read_bytes()
        if path.suffix == ".gz":
            content = gzip.decompress(content)
        return json.loads(content, object_pairs_hook=_unique, parse_constant=_no_number)
    except OSError as error:  # gzip's own errors are such, too
        raise ImportModelError(f"{path}: {error.strerror or error}") from error
    except (ValueError, EOFError) as error:
        raise ImportModelError(f"{path}: not a JSON file: {error}") from error
    except RecursionError:
        raise ImportModelError(f"{path}: nested too deeply") from None


@functools.cache
def _read_once(path: Path) -> Any:
    return _read_json(path)


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    result = dict(pairs)
    if len(result) < len(pairs):
        keys = [key for key, _ in pairs]
        twice = next(key for key in keys if keys.count(key) > 1)
        raise ValueError(f"the key '{twice}' stands twice in one object")
    return result


def _no_number(text: str) -> float:
    raise ValueError(f"{text} is not JSON")
