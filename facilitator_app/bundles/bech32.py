"""Bech32, the alphabet in which age writes its keys (BIP 173); writing only."""

from __future__ import annotations

_ALPHABET = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
_GENERATOR = (0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)
_CHECK = 6


def bech32(prefix: str, data: bytes) -> str:
    """``data`` written after the lower-case ``prefix``, with its six characters of checksum."""
    values = _fives(data)
    spread = [ord(c) >> 5 for c in prefix] + [0] + [ord(c) & 31 for c in prefix]
    check = _polymod(spread + values + [0] * _CHECK) ^ 1
    values += [check >> 5 * (_CHECK - 1 - i) & 31 for i in range(_CHECK)]
    return f"{prefix}1" + "".join(_ALPHABET[v] for v in values)


def _fives(data: bytes) -> list[int]:
    count = -(-len(data) * 8 // 5)
    number = int.from_bytes(data, "big") << (count * 5 - len(data) * 8)
    return [number >> 5 * (count - 1 - i) & 31 for i in range(count)]


def _polymod(values: list[int]) -> int:
    check = 1
    for value in values:
        top = check >> 25
        check = (check & 0x1FFFFFF) << 5 ^ value
        for i, term in enumerate(_GENERATOR):
            check ^= term if top >> i & 1 else 0
    return check
