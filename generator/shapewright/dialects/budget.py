"""A limit on what shapes unfold to: some operations of AWS unroll to gigabytes."""

from __future__ import annotations


class TooLarge(Exception):
    """A text is longer, or nests more deeply, than anyone would read."""


class Budget:
    """What is left of a text's length.

    Args:
        most: the greatest length.
    """

    def __init__(self, most: int) -> None:
        self._left = most

    def spend(self, length: int) -> None:
        """Take a length off.

        Raises:
            TooLarge: less than that is left.
        """
        self._left -= length
        if self._left < 0:
            raise TooLarge
