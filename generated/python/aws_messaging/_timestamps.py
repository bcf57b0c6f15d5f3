"""Moments in time: read in the forms that callers and services use, written for wires.

Read are a ``datetime`` (without a time zone it is UTC), ISO 8601 text (``2026-03-01``,
``2026-03-01T08:30:00.5Z``, ``20260301T083000+0100``), the dates of HTTP headers (``Sun,
01 Mar 2026 08:30:00 GMT``), and seconds since 1970 as a number or as text.
"""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import datetime, tzinfo

_FIRST_SECOND = -62135596800  # 0001-01-01T00:00:00Z
_LAST_SECOND = 253402300799  # 9999-12-31T23:59:59Z
_NUMBER = frozenset("0123456789.eE+-")
_NO_DATE = "it is no ISO 8601 date such as 2026-03-01T08:30:00Z"
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
    if text.isascii() and len(text) < 64:
        if _NUMBER.issuperset(text):
            try:
                return _from_seconds(float(text))
            except ValueError:  # dates are made of digits and dashes, too
                pass
        day, comma, rest = text.partition(", ")
        if comma and day in _DAYS:
            return _from_http_date(rest)
        return _from_iso_8601(text.upper())
    raise ValueError(_NO_DATE)


def _from_iso_8601(text: str) -> "datetime":
    """Date, then maybe a time, then maybe a zone; ``T`` or a blank between the first two."""
    from datetime import datetime

    extended = text[4:5] == "-"
    length = 10 if extended else 8
    date, mark, rest = text[:length], text[length : length + 1], text[length + 1 :]
    if extended and date[7:8] == "-":
        date = date[:4] + date[5:7] + date[8:]
    year, month, day = _digits(date[:4], 4), _digits(date[4:6], 2), _digits(date[6:], 2)
    if not mark:
        return datetime(year, month, day)
    if mark not in ("T", " "):
        raise ValueError(_NO_DATE)
    clock, zone = _split_zone(rest)
    return datetime(year, month, day, *_clock(clock), tzinfo=zone)


def _split_zone(text: str) -> "tuple[str, tzinfo | None]":
    if text.endswith("Z"):
        return text[:-1], _zone("Z")
    for sign in ("+", "-"):
        clock, mark, offset = text.rpartition(sign)
        if mark:
            if len(offset) == 2:
                offset += "00"
            elif offset[2:3] == ":":
                offset = offset[:2] + offset[3:]
            return clock, _zone(sign + offset)
    return text, None


def _clock(text: str) -> "tuple[int, int, int, int]":
    """Hours, minutes, seconds and microseconds of ``08``, ``08:30``, ``083000.5`` ..."""
    whole, mark, fraction = text.replace(",", ".").partition(".")
    extended = ":" in whole
    parts = whole.split(":") if extended else [whole[:2], whole[2:4], whole[4:]]
    while not extended and parts and not parts[-1]:
        parts.pop()
    numbers = [_digits(part, 2) for part in parts]
    if not 1 <= len(numbers) <= 3 or (mark and len(numbers) < 3):
        raise ValueError(_NO_DATE)
    hour, minute, second = (*numbers, 0, 0)[:3]
    micros = _digits(fraction, len(fraction)) if mark else 0
    return hour, minute, second, int(f"{micros:0{len(fraction)}}".ljust(6, "0")[:6])


def _digits(text: str, count: int) -> int:
    """A number of just so many digits.

    Raises:
        ValueError: it is none.
    """
    if len(text) != count or not text.isdigit():
        raise ValueError(_NO_DATE)
    return int(text)


def _from_http_date(text: str) -> "datetime":
    from datetime import datetime

    day, month, year, clock, zone = text.split(" ")
    return datetime(
        _digits(year, 4),
        _MONTHS.index(month) + 1,
        _digits(day.zfill(2), 2),
        *_clock(clock),
        tzinfo=_zone(zone),
    )


def _zone(name: str) -> "tzinfo":
    from datetime import UTC, timedelta, timezone

    if name in ("GMT", "UTC", "Z"):
        return UTC
    sign = {"+": 1, "-": -1}.get(name[:1])
    if sign is None:
        raise ValueError(f"{name} is no time zone")
    hours, minutes = _digits(name[1:3], 2), _digits(name[3:], 2)
    return timezone(sign * timedelta(hours=hours, minutes=minutes))
