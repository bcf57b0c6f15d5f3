"""The errors of this package.

::

    SdkError
    ├── ParamValidationError  the parameters of a call are wrong; holds every problem
    ├── ClientError           the service answered with an error; one subclass per error
    ├── RequestError          no request can be made of the parameters
    │   ├── UnsupportedProtocolError  the service's protocol is not spoken here
    │   └── EndpointError       the service has no such endpoint in the region
    ├── UnknownServiceError   the package does not have a service
    ├── NoRegionError         no region was given, and no setting names one
    ├── SettingsError         an environment variable or a shared file is wrong
    ├── CredentialsError      credentials are wrong, or cannot be had
    │   └── NoCredentialsError  none are found anywhere
    ├── ResponseError         the answer is damaged or is not what the service documents
    ├── TransportError        no good answer came
    │   ├── ConnectError        no connection could be made; nothing was sent
    │   ├── NoAnswerError       something was sent, and no complete answer came
    │   └── AnswerTooLargeError the answer passes a limit
    └── AmbiguousOutcome      what must not be done twice may have been done once

``ParamValidationWarning`` is no error: a service may refuse what botocore would send.
Each service has a module of its own with its errors.
"""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from typing import Any

_SHOWN_PROBLEMS = 50


class SdkError(Exception):
    """Base of every error that this package raises on purpose."""


class Problem:
    """One thing that is wrong with the parameters of a call.

    Attributes:
        path: where, as one would write it: ``Request.Users["a"].Context``; empty for
            the parameters as a whole.
        rule: which kind of rule is broken: ``type``, ``required``, ``unknown``,
            ``enum``, ``minimum``, ``maximum``, ``finite``, ``min_length``,
            ``max_length``, ``pattern``, ``union``, ``text``, ``timestamp``, ``json``
            or ``depth``.
        value: the value as text, shortened; ``***`` if it is sensitive; empty if there
            is none.
        message: what would be right.
        source: title of the page or model that states the rule; empty if none is known.
    """

    __slots__ = ("message", "path", "rule", "source", "value")

    def __init__(
        self, path: str, rule: str, value: str, message: str, source: str = ""
    ) -> None:
        self.path = path
        self.rule = rule
        self.value = value
        self.message = message
        self.source = source

    def _fields(self) -> "tuple[str, str, str, str, str]":
        return (self.path, self.rule, self.value, self.message, self.source)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Problem) and self._fields() == other._fields()

    def __hash__(self) -> int:
        return hash(self._fields())

    def __reduce__(self) -> "tuple[type[Problem], tuple[str, str, str, str, str]]":
        return (type(self), self._fields())

    def __repr__(self) -> str:
        return (
            "Problem(path={!r}, rule={!r}, value={!r}, message={!r}, source={!r})"
        ).format(*self._fields())

    def __str__(self) -> str:
        text = f"{self.path}: {self.message}" if self.path else self.message
        return f"{text}, not {self.value}" if self.value else text


class ParamValidationError(SdkError, ValueError):
    """The parameters of a call are wrong; nothing was sent.

    The text names every problem, and the pages or models that state the rules.
    """

    def __init__(self, problems: "Iterable[Problem]") -> None:
        super().__init__()
        self._problems = problems

    @property
    def problems(self) -> "tuple[Problem, ...]":
        """Every problem, in the order of the specification."""
        if not isinstance(self._problems, tuple):
            self._problems = tuple(self._problems)
        return self._problems

    def __str__(self) -> str:
        return "\n".join(["Parameter validation failed:", *_told(self.problems)])

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.problems!r})"

    def __reduce__(self) -> "tuple[type[ParamValidationError], tuple[object]]":
        return (type(self), (self.problems,))


class ParamValidationWarning(UserWarning):
    """The service may refuse the parameters of a call; botocore would not.

    The text tells no value and no key of a map, so that logs get none.

    Args:
        discreet_paths: the problems' paths without keys of maps.

    Attributes:
        problems: every problem that botocore does not look for.
    """

    def __init__(
        self, problems: "Iterable[Problem]", discreet_paths: "Iterable[str]"
    ) -> None:
        super().__init__()
        self.problems = tuple(problems)
        self._paths = tuple(discreet_paths)

    def __str__(self) -> str:
        discreet = [
            Problem(path, each.rule, "", each.message, each.source)
            for path, each in zip(self._paths, self.problems, strict=True)
        ]
        return "\n".join(["The parameters may be refused:", *_told(discreet)])

    def __reduce__(
        self,
    ) -> "tuple[type[ParamValidationWarning], tuple[object, object]]":
        return (type(self), (self.problems, self._paths))


def _told(problems: "Sequence[Problem]") -> "list[str]":
    """Problems as lines, and the sources of the rules, numbered if there are some."""
    sources = {problem.source: "" for problem in problems if problem.source}
    if len(sources) > 1:
        sources = {name: f" [{n}]" for n, name in enumerate(sources, start=1)}
    lines = [
        f"  {problem}{sources.get(problem.source, '')}"
        for problem in problems[:_SHOWN_PROBLEMS]
    ]
    if len(problems) > _SHOWN_PROBLEMS:
        lines.append(f"  ... and {len(problems) - _SHOWN_PROBLEMS} more")
    return [*lines, *(f"Rules{mark}: {source}" for source, mark in sources.items())]


class ClientError(SdkError):
    """The service answered with an error.

    Attributes:
        response: the answer: ``response["Error"]["Code"]``,
            ``response["Error"]["Message"]``, ``response["ResponseMetadata"]``, and what
            else the error carries.
        operation_name: the operation as the service spells it.
        http_status: the status that the service documents for this error; 0 if it
            documents none.
        retryable: ``transient`` or ``throttling`` if the service documents that the
            same request may fare better later; else empty.
    """

    http_status = 0
    retryable = ""

    def __init__(self, error_response: "dict[str, Any]", operation_name: str) -> None:
        error = error_response.get("Error", {})
        super().__init__(
            f"An error occurred ({error.get('Code', 'Unknown')}) when calling the "
            f"{operation_name} operation{_retries(error_response)}: "
            f"{error.get('Message', 'Unknown')}"
        )
        self.response = error_response
        self.operation_name = operation_name

    @property
    def code(self) -> str:
        """What the service calls the error: ``NotFoundException``."""
        return str(self.response.get("Error", {}).get("Code", ""))

    @property
    def message(self) -> str:
        """What the service says about it."""
        return str(self.response.get("Error", {}).get("Message", ""))

    @property
    def status(self) -> int:
        """HTTP status of the answer; 0 if it is not known."""
        return int(self._metadata.get("HTTPStatusCode", 0))

    @property
    def request_id(self) -> "str | None":
        """What the service calls the request by; None if it did not say."""
        found: str | None = self._metadata.get("RequestId")
        return found

    @property
    def retry_attempts(self) -> int:
        """How many times the request was sent again."""
        return int(self._metadata.get("RetryAttempts", 0))

    @property
    def _metadata(self) -> "dict[str, Any]":
        found: dict[str, Any] = self.response.get("ResponseMetadata", {})
        return found

    def __reduce__(self) -> "tuple[type[ClientError], tuple[object, str]]":
        return (type(self), (self.response, self.operation_name))


def _retries(response: "dict[str, Any]") -> str:
    metadata = response.get("ResponseMetadata", {})
    if metadata.get("MaxAttemptsReached") and "RetryAttempts" in metadata:
        return f" (reached max retries: {metadata['RetryAttempts']})"
    return ""


class RequestError(SdkError):
    """No request can be made of the parameters; nothing was sent."""


class UnsupportedProtocolError(RequestError):
    """The service speaks a protocol that this version does not."""


class EndpointError(RequestError):
    """The service has no such endpoint: in this region, with FIPS, or with IPv6."""


class UnknownServiceError(SdkError):
    """The package does not have a service of this name."""


class NoRegionError(SdkError):
    """No region was given, and no setting names one."""


class ResponseError(SdkError):
    """The answer is damaged, or is not what the service documents.

    Attributes:
        operation_name: the operation as the service spells it.
        status: status of the answer; None if it is not known.
        request_id: what the service calls the request by; None if it did not say.
    """

    def __init__(
        self,
        message: str,
        *,
        operation_name: str = "",
        status: "int | None" = None,
        request_id: "str | None" = None,
    ) -> None:
        super().__init__(message)
        self.operation_name = operation_name
        self.status = status
        self.request_id = request_id


class SettingsError(SdkError):
    """An environment variable or a shared file says what cannot be used."""


class CredentialsError(SdkError):
    """Credentials are wrong, or cannot be had. The text shows no part of them."""


class NoCredentialsError(CredentialsError):
    """No credentials are found in any of the places where they can be."""


class TransportError(SdkError):
    """A request brought no good answer.

    Attributes:
        sent: whether any part of the request may have reached the service.
        transient: whether the same request may fare better a moment later.
        timed_out: whether the time was over.
        status: status of the answer, if that much of it came.
        request_id: what the service calls the request by, if that much of it came.
    """

    sent = True
    transient = True

    def __init__(
        self,
        message: str,
        *,
        transient: "bool | None" = None,
        timed_out: bool = False,
        status: "int | None" = None,
        request_id: "str | None" = None,
    ) -> None:
        super().__init__(message)
        self.timed_out = timed_out
        self.status = status
        self.request_id = request_id
        if transient is not None:
            self.transient = transient


class ConnectError(TransportError):
    """No connection could be made (name, TCP, proxy, TLS), and nothing was sent.

    Attributes:
        proxy: URL of the proxy that could not be reached, or made no tunnel, without user and
            password; empty if it is not the fault of one.
    """

    sent = False
    proxy = ""


class NoAnswerError(TransportError):
    """The request or a part of it was sent, and no complete answer came."""


class AnswerTooLargeError(TransportError):
    """The answer passes a limit, and was dropped."""

    transient = False


class AmbiguousOutcome(SdkError):
    """What must not be done twice may have been done once: a message may be sent.

    The request was sent, and no good answer came. Find out before you call again.
    ``__cause__`` is what went wrong.

    Attributes:
        operation_name: the operation as the service spells it.
        attempts: how many times the request was sent, or was tried to be sent.
        request_id: what the service calls the request by; None if it did not say.
    """

    def __init__(
        self,
        message: str,
        *,
        operation_name: str = "",
        attempts: int = 1,
        request_id: "str | None" = None,
    ) -> None:
        super().__init__(message)
        self.operation_name = operation_name
        self.attempts = attempts
        self.request_id = request_id
