"""Moments in time: read in the forms that callers and services use, written for wires.

Read are a ``datetime`` (without a time zone it is UTC), ISO 8601 text in the extended
form (``2026-03-01``, ``2026-03-01T08:30:00.5Z``), the dates of HTTP headers (``Sun, 01
Mar 2026 08:30:00 GMT``), and seconds since 1970 as a number or as text.
"""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import datetime, tzinfo

_FIRST_SECOND = -62135596800  # 0001-01-01T00:00:00Z
_LAST_SECOND = 253402300799  # 9999-12-31T23:59:59Z
_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = (
    *("Jan", "Feb", "Mar", "Apr", "May", "Jun"),
    *("Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
)


def parse(value: object) -> "datetime":
    """The moment that a value names, in UTC.

    Raises:
        ValueError: it names none.
    """
    from datetime import UTC, datetime

    try:
        if isinstance(value, datetime):
            found = value
        elif isinstance(value, str):
            found = _from_text(value)
        elif isinstance(value, int | float) and not isinstance(value, bool):
            found = _from_seconds(value)
        else:
            raise ValueError(
                f"a {type(value).__name__} is neither datetime nor text nor number"
            )
        if found.tzinfo is None:
            return found.replace(tzinfo=UTC)
        return found.astimezone(UTC)
    except OverflowError:
        raise ValueError("it lies outside the years 1 to 9999") from None


def render(value: object, style: str) -> "str | int | float":
    """A moment as ``iso8601`` or ``rfc822`` text, or as seconds since 1970.

    Seconds are a whole number unless the moment has microseconds.

    Raises:
        ValueError: the value names no moment.
    """
    from datetime import UTC, datetime

    moment = parse(value)
    if style == "iso8601":
        form = "microseconds" if moment.microsecond else "seconds"
        return moment.replace(tzinfo=None).isoformat(timespec=form) + "Z"
    if style == "rfc822":
        day, month = _DAYS[moment.weekday()], _MONTHS[moment.month - 1]
        clock = f"{moment.hour:02}:{moment.minute:02}:{moment.second:02}"
        return f"{day}, {moment.day:02} {month} {moment.year:04} {clock} GMT"
    passed = moment - datetime(1970, 1, 1, tzinfo=UTC)
    seconds = passed.days * 86400 + passed.seconds
    if not passed.microseconds:
        return seconds
    return (seconds * 1_000_000 + passed.microseconds) / 1_000_000


def _from_seconds(seconds: float) -> "datetime":
    from datetime import UTC, datetime, timedelta

    if not _FIRST_SECOND <= seconds < _LAST_SECOND + 1:
        raise OverflowError
    return datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=seconds)


def _from_text(text: str) -> "datetime":
    from datetime import datetime

    if text.isascii() and len(text) < 64:
        if _is_iso_8601(text):
            return datetime.fromisoformat(text)
        if text[-1:].isdigit() and not set(text) - set("0123456789.-"):
            return _from_seconds(float(text))
        if "," in text:
            return _from_http_date(text)
    raise ValueError("it is no ISO 8601 date such as 2026-03-01T08:30:00Z")


def _is_iso_8601(text: str) -> bool:
    """Whether date and time are written with ``-`` and ``:``."""
    if text[4:5] != "-" or text[7:8] != "-" or "," in text:
        return False
    return len(text) == 10 or (text[10:11] in ("T", " ") and text[13:14] == ":")


def _from_http_date(text: str) -> "datetime":
    from datetime import datetime

    day, month, year, clock, zone = text.partition(",")[2].split()
    hour, minute, second = clock.split(":")
    whole, _, fraction = second.partition(".")
    return datetime(
        int(year),
        _MONTHS.index(month) + 1,
        int(day),
        int(hour),
        int(minute),
        int(whole),
        int(fraction.ljust(6, "0")[:6]) if fraction else 0,
        tzinfo=_zone(zone),
    )


def _zone(name: str) -> "tzinfo":
    from datetime import UTC, timedelta, timezone

    if name in ("GMT", "UTC", "Z"):
        return UTC
    sign = {"+": 1, "-": -1}.get(name[0])
    if sign is None or len(name) != 5:
        raise ValueError(f"{name} is no time zone")
    return timezone(sign * timedelta(hours=int(name[1:3]), minutes=int(name[3:])))
