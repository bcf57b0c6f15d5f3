"""The services of the package that these tools are part of."""

from __future__ import annotations

from .._load import load
from .._validation.hints import hint

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from .._tables import Operation, Wire
    from .._validation.collector import Collector
    from .._validation.problems import Finding

_ROOT = __name__.rpartition(".testing.")[0]


class Entry:
    """One service.

    Args:
        name: as boto3 calls it (``pinpoint-sms-voice-v2``).
        package: full name of its package.
    """

    def __init__(self, name: str, package: str) -> None:
        self.name = name
        self.package = package

    @property
    def wire(self) -> Wire:
        """The tables of the wire protocol."""
        wire: Wire = load(f"{self.package}._wire")
        return wire

    @property
    def protocol(self) -> str:
        """The protocol that the package's client speaks."""
        protocol: str = self.wire.SERVICE["protocol"]
        return protocol

    @property
    def signing_name(self) -> str:
        """The service of the credential scope of its requests."""
        facts = self.wire.SERVICE
        name: str = facts.get("signingName", facts.get("endpointPrefix", self.name))
        return name

    def method(self, name: str) -> str:
        """The client's method that is meant by its name, or by the operation's.

        Raises:
            ValueError: there is none.
        """
        operations = self.wire.OPERATIONS
        if name in operations:
            return name
        for method, operation in operations.items():
            if operation["name"] == name:
                return method
        raise ValueError(
            f"{self.name} has no operation {name!r}{hint(name, operations)}"
        )

    def validate(self, method: str, params: Mapping[str, Any], level: str) -> None:
        """Check the parameters of a call.

        Raises:
            ParamValidationError: with every problem.
        """
        validators = load(f"{self.package}.validators")
        getattr(validators, f"validate_{method}")(params, level)

    def promise(self, method: str) -> Mapping[str, Any]:
        """``status``, ``check`` and ``sample`` of an operation's answers."""
        promise: Mapping[str, Any] = load(f"{self.package}._answers").OPERATIONS[method]
        return promise

    def error(self, code: str) -> Mapping[str, Any] | None:
        """``status``, ``check`` and ``sample`` of an error; None if the spec has none such."""
        found: Mapping[str, Any] | None
        found = load(f"{self.package}._answers").ERRORS.get(code)
        return found

    def error_code(self, name: str) -> str:
        """The code of an error that is named by its code or its shape."""
        for code, shape in self.wire.ERRORS.items():
            if name == shape and name not in self.wire.ERRORS:
                return code
        return name

    def operation(self, method: str) -> Operation:
        """The table of an operation."""
        return self.wire.OPERATIONS[method]


class Catalogue:
    """All services of the package."""

    def __init__(self) -> None:
        services: Mapping[str, str] = load(f"{_ROOT}._services").SERVICES
        self.entries: dict[str, Entry] = {}
        self._by_other_names: dict[str, Entry] = {}
        for command, module in services.items():
            name = module.strip("_").replace("_", "-")  # the AWS CLI renames a few
            entry = self.entries[name] = Entry(name, f"{_ROOT}.{module}")
            self._by_other_names |= {module: entry, command: entry}

    def entry(self, name: str) -> Entry:
        """A service by its name, or that of its command or module.

        Raises:
            ValueError: there is none.
        """
        entry = self.entries.get(name) or self._by_other_names.get(name)
        if entry is None:
            known = hint(name, self.entries)
            raise ValueError(f"there is no service {name!r}{known}")
        return entry

    def owner(self, method: str) -> Entry:
        """The one service that has an operation.

        Raises:
            ValueError: none has it, or several have.
        """
        owners = []
        for entry in self.entries.values():
            try:
                entry.method(method)
            except ValueError:
                continue
            owners.append(entry)
        if len(owners) == 1:
            return owners[0]
        if not owners:
            known = [m for e in self.entries.values() for m in e.wire.OPERATIONS]
            raise ValueError(
                f"no service has an operation {method!r}{hint(method, known)}"
            )
        names = ", ".join(entry.name for entry in owners)
        raise ValueError(f"{names} have an operation {method!r}: say which service")


def problems(check: Any, value: object, source: str) -> list[Finding]:
    """What is wrong with an answer.

    Args:
        check: the function of the generated module; None for answers that hold nothing.
    """
    from .._validation.collector import Collector

    found: list[Finding] = []
    collector: Collector = Collector(found, source)
    if check is None:
        collector.nothing(value, None)
    else:
        check(value, None, collector)
    return found
