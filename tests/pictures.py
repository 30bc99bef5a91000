"""Photos and scans for tests, as telephones, scanners and people who mean harm make them."""

from __future__ import annotations

import struct
import zlib
from io import BytesIO

from PIL import Image, ImageDraw

from facilitator_app.reports.qr import qr_code


def a_page(width=3000, height=4000, code=""):
    """A page of signatures on paper that is not quite even, with its code at the top right."""
    page = Image.effect_noise((width, height), 12).point(lambda grey: grey // 4 + 180).convert("RGB")
    pen = ImageDraw.Draw(page)
    for row in range(24):
        top = height // 6 + row * height // 32
        pen.line((width // 20, top, width * 19 // 20, top), fill="#55606B", width=3)
        pen.line(_scribble(width * 3 // 5, top + height // 64, width // 60), fill="#1A2F8A", width=6)
    if code:
        _print_code(page, code, width // 7)
    return page


def _scribble(x, y, step):
    return [(x + n * step, y + (n * 37 % 11 - 5) * step // 4) for n in range(12)]


def _print_code(page, code, side):
    squares = qr_code(code)
    picture = Image.new("L", (squares.side, squares.side), 255)
    for row, start, length in squares.dark:
        for column in range(start, start + length):
            picture.putpixel((column, row), 0)
    page.paste(picture.resize((side, side)), (page.width - side - page.width // 20, page.width // 20))


def a_telling_jpeg(page, orientation=1):
    """A photo that says where, when and with what it was taken."""
    facts = Image.Exif()
    facts[0x0112], facts[0x010F], facts[0x0132] = orientation, "Telephone", "2026:03:14 12:31:00"
    facts.get_ifd(0x8825).update({1: "N", 2: (44.0, 45.0, 14.0), 3: "E", 4: (5.0, 22.0, 5.0)})
    out = BytesIO()
    page.save(out, "JPEG", quality=92, exif=facts, comment=b"Salle Coloriage", xmp=b"<x:xmpmeta>Claire</x:xmpmeta>")
    return out.getvalue()


def saved(page, kind="JPEG", **options):
    """A picture as the bytes of a file."""
    out = BytesIO()
    page.save(out, kind, **options)
    return out.getvalue()


def a_bomb(width, height):
    """A PNG of a few kilobytes that says it is ``width`` by ``height`` pixels, all black."""
    rows = zlib.compressobj(9)
    line = bytes(1 + (width + 7) // 8)
    pixels = b"".join(rows.compress(line) for _row in range(min(height, 2000))) + rows.flush()
    head = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", head) + _chunk(b"IDAT", pixels) + _chunk(b"IEND", b"")


def _chunk(name, data):
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
