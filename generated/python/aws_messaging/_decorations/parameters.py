"""Rules for the parameters of a call, applied before they are checked (``amend``)."""

from __future__ import annotations

from .._encoding import base64_text, percent_encode
from .._protocols._fault import Fault

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from typing import Any

    from .._tables import Rule

_VERSION = "?versionId="
_BUCKET = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.-_")


def amend(rules: Iterable[Rule], params: Mapping[str, Any]) -> dict[str, Any]:
    """The parameters as the service wants them; what the caller gave stays as it is.

    Raises:
        Fault: a parameter cannot be sent.
    """
    given = dict(params)
    for name, *arguments in rules:
        _RULES[name](given, *arguments)
    return given


def _default(given: dict[str, Any], name: str, value: Any) -> None:
    """What is meant if nothing is given."""
    if given.get(name) is None:
        given[name] = value


def _rename(given: dict[str, Any], name: str, documented: str) -> None:
    """The documentation calls the member otherwise, since its name is a word of Python."""
    if documented not in given:
        return
    if name in given:
        problem = f"and {name} are two names of one parameter"
        raise Fault("unknown", problem).within(documented)
    given[name] = given.pop(documented)


def _base64(given: dict[str, Any], name: str) -> None:
    """Callers give a text or bytes, and the service wants them in base64."""
    value = given.get(name)
    if isinstance(value, str | bytes | bytearray):
        given[name] = base64_text(_bytes(value, name))


def _last_part(given: dict[str, Any], name: str) -> None:
    """Ids come from answers with the path of their kind before them."""
    value = given.get(name)
    if isinstance(value, str):
        given[name] = value.rpartition("/")[2]


def _presigned(given: dict[str, Any], region: str, url: str) -> None:
    """A copy from another region needs a signed URL, in the place of that region's name."""
    if given.get(region) is None:
        return
    if given.get(url) is None:
        problem = f"is needed with {region}: this version does not sign URLs"
        raise Fault("required", problem).within(url)
    del given[region]


def _signed_url(given: dict[str, Any], url: str) -> None:
    """A copy needs a signed URL of what is copied."""
    if given.get(url) is None:
        raise Fault("required", "is needed: this version does not sign URLs").within(
            url
        )


def _copy_source(given: dict[str, Any], name: str) -> None:
    """Bucket, key and version in one header, of which the version is not encoded."""
    source = given.get(name)
    if isinstance(source, str):
        place, version = _split_version(source)
    elif isinstance(source, dict):
        for part in ("Bucket", "Key"):
            if not isinstance(source.get(part), str):
                raise Fault("required", "must be a text").within(part).within(name)
        between = "/object/" if _is_access_point(source["Bucket"]) else "/"
        place = source["Bucket"] + between + source["Key"]
        wanted = source.get("VersionId")
        version = "" if wanted is None else f"{_VERSION}{wanted}"
    else:
        return
    try:
        given[name] = percent_encode(place, keep_slash=True) + version
    except UnicodeEncodeError:
        raise Fault("text", "holds a lone surrogate").within(name) from None


def _split_version(source: str) -> tuple[str, str]:
    """What comes before ``?versionId=...``, and that, if the text ends in one."""
    at = source.find(_VERSION)
    while at >= 0:
        version = source[at + len(_VERSION) :]
        if version and not any(character.isspace() for character in version):
            return source[:at], source[at:]
        at = source.find(_VERSION, at + 1)
    return source, ""


def _is_access_point(bucket: str) -> bool:
    """Whether a bucket is named by the ARN of an access point."""
    parts = bucket.split(":", 5)
    if len(parts) < 6 or parts[0] != "arn":
        return False
    resource = parts[5].replace(":", "/").split("/")
    if parts[2] == "s3-outposts":
        return resource[0] == "outpost" and "accesspoint" in resource
    return parts[2] in ("s3", "s3-object-lambda") and resource[0] == "accesspoint"


def _bucket(given: dict[str, Any], name: str) -> None:
    """A name that is safe in a path and in a host, or the ARN of an access point."""
    value = given.get(name)
    if not isinstance(value, str) or _is_access_point(value):
        return
    if not (0 < len(value) < 256 and _BUCKET.issuperset(value)):
        problem = "must have 1 to 255 letters, digits, '.', '-' and '_', or be an ARN"
        raise Fault("pattern", problem).within(name)


def _sse_key(given: dict[str, Any], prefix: str) -> None:
    """A key for encryption at the service: sent in base64, with its MD5 to tell damage."""
    name = f"{prefix}Key"
    value = given.get(name)
    if value is None or f"{name}MD5" in given:
        return
    if not isinstance(value, str | bytes | bytearray):
        raise Fault("type", "must be a text or bytes").within(name)
    from hashlib import md5

    key = _bytes(value, name)
    given[name] = base64_text(key)
    given[f"{name}MD5"] = base64_text(md5(key, usedforsecurity=False).digest())


def _ascii(given: dict[str, Any], name: str) -> None:
    """Headers of a user's own, which the service takes in ASCII only."""
    texts = given.get(name)
    if not isinstance(texts, dict):
        return
    for key, value in texts.items():
        if not (str(key).isascii() and str(value).isascii()):
            raise Fault("text", "can only hold ASCII").within((key,)).within(name)


def _bytes(value: str | bytes | bytearray, name: str) -> bytes:
    try:
        return str.encode(value, "utf-8") if isinstance(value, str) else bytes(value)
    except UnicodeEncodeError:
        raise Fault("text", "holds a lone surrogate").within(name) from None


_RULES: dict[str, Callable[..., None]] = {
    "ascii": _ascii,
    "base64": _base64,
    "bucket": _bucket,
    "copy_source": _copy_source,
    "default": _default,
    "last_part": _last_part,
    "presigned": _presigned,
    "rename": _rename,
    "signed_url": _signed_url,
    "sse_key": _sse_key,
}
