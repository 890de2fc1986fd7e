"""Which numbers were met before? A set of 64-bit numbers, eight bytes a place: a million people fit in 32 MB and none can be read back."""

from __future__ import annotations

from array import array

FIRST_SIZE = 1 << 12


class Seen:
    """Open addressing, at most half full. Zero stands for an empty place and is kept apart."""

    def __init__(self) -> None:
        self._places = array("Q", bytes(8 * FIRST_SIZE))
        self._mask = FIRST_SIZE - 1
        self._count = 0
        self._zero = False

    def add(self, number: int) -> bool:
        """Remember a number of 64 bits; was it new?"""
        if number == 0:
            new, self._zero = not self._zero, True
            return new
        places, mask = self._places, self._mask
        at = number & mask
        while (held := places[at]) != 0:
            if held == number:
                return False
            at = (at + 1) & mask
        places[at] = number
        self._count += 1
        if self._count * 2 > mask:
            self._grow()
        return True

    def __contains__(self, number: int) -> bool:
        if number == 0:
            return self._zero
        at = number & self._mask
        while (held := self._places[at]) != 0:
            if held == number:
                return True
            at = (at + 1) & self._mask
        return False

    def _grow(self) -> None:
        old, size = self._places, (self._mask + 1) * 2
        self._places, self._mask = array("Q", bytes(8 * size)), size - 1
        for number in old:
            if number:
                at = number & self._mask
                while self._places[at]:
                    at = (at + 1) & self._mask
                self._places[at] = number
