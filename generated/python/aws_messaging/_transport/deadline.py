"""The moment at which something must be done."""

from __future__ import annotations

from time import monotonic


class Deadline:
    """A moment in the future.

    Args:
        seconds: how far away it is.
    """

    __slots__ = ("_end", "seconds")

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self._end = monotonic() + seconds

    def left(self, most: float | None = None) -> float:
        """Seconds until then, or ``most`` if that is sooner.

        Raises:
            TimeoutError: the moment has passed.
        """
        seconds = self._end - monotonic()
        if seconds <= 0:
            raise TimeoutError(f"it took more than {self.seconds:g} seconds")
        return seconds if most is None or seconds < most else most

    def is_over(self) -> bool:
        """Whether the moment has passed."""
        return monotonic() >= self._end

    def sooner(self, seconds: float) -> Deadline:
        """A deadline that many seconds from now, but never later than this one."""
        return Deadline(min(seconds, max(self._end - monotonic(), 0.0)))
