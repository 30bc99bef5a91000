"""Pictures from outside made safe to keep: decoded within limits, upright, small, telling only what they show."""

from __future__ import annotations

import struct
import zlib
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, Any, Final

from facilitator_app.domain.problem import Problem
from facilitator_app.domain.scan import sheet_code
from facilitator_app.i18n.words import _

if TYPE_CHECKING:
    from PIL.Image import Image as Picture

LIMIT: Final = 600_000
"""The most bytes of a page of paper that is kept: thirty of them go in one file of exchange."""
LONG_SIDE: Final = 2200
"""Pixels: an A4 page at 188 points an inch, at which a signature and eight-point letters are read."""
MOST_PIXELS: Final = 80_000_000
"""A photo of more is refused before it is decoded; a bomb of a few kilobytes would take gigabytes."""
MOST_PIXELS_AT_ONCE: Final = 50_000_000
"""The same for what cannot be decoded at a smaller size, as PNG and TIFF: an A4 page at 600 points an inch is 35."""

_FORMATS: Final = ("JPEG", "PNG", "TIFF", "WEBP")
_SHRUNK: Final = ("JPEG", "MPO")
"""What is decoded at a smaller size; MPO is what many telephones write under the name of JPEG."""
_TRIES: Final = ((1.0, 82), (1.0, 72), (1.0, 62), (0.86, 62), (0.73, 60), (0.6, 55), (0.5, 50), (0.36, 50))
"""Shares of the long side and qualities, from the best; pages of paper stop at the first or the second."""
_LOGO_SIDE: Final = 900
_LOGO_LIMIT: Final = 400_000
_BROKEN: Final = (
    OSError, SyntaxError, ValueError, TypeError, LookupError, ArithmeticError, EOFError, MemoryError, RuntimeError,
    struct.error, zlib.error,
)  # fmt: skip
"""All that Pillow raises of a file that is damaged, or made to do harm."""


@dataclass(frozen=True, slots=True)
class Photo:
    """A picture as it is kept: JPEG, upright, no metadata, and its size in pixels."""

    data: bytes
    width: int
    height: int


def page_photo(data: bytes, name: str) -> Photo:
    """The picture in ``data`` as a JPEG of at most ``LIMIT`` bytes that tells nothing but what it shows.

    Place, hour, telephone, comments and colour profile are gone, the paper stands upright. ``name`` is for the
    sentence of the ``Problem`` when it is no picture, is damaged, or is too large.
    """
    picture = _decoded(data, name, LONG_SIDE)
    made = b""
    for share, quality in _TRIES:
        shown = _fitted(picture, round(LONG_SIDE * share))
        made = _jpeg(shown, quality)
        if len(made) <= LIMIT:
            return Photo(made, shown.width, shown.height)
    raise Problem(_("« {name} » ne peut pas être réduit à une taille raisonnable : il n’a pas été joint. Photographiez "
                    "de nouveau la page, à plat et sous une bonne lumière.").format(name=name))  # fmt: skip


def logo_picture(data: bytes, name: str) -> bytes:
    """The picture in ``data`` as a small PNG on white, as documents print it; ``Problem`` as in ``page_photo``."""
    out = BytesIO()
    _fitted(_decoded(data, name, _LOGO_SIDE), _LOGO_SIDE).save(out, "PNG", optimize=True)
    if len(out.getvalue()) > _LOGO_LIMIT:
        out = BytesIO()
        _fitted(_decoded(data, name, _LOGO_SIDE), _LOGO_SIDE // 2).quantize(64).convert("RGB").save(out, "PNG")
    return out.getvalue()


def picture_of(data: bytes, name: str) -> Picture:
    """The picture in ``data``, upright, for who looks for a code in it; ``Problem`` as in ``page_photo``."""
    return _decoded(data, name, LONG_SIDE)


def code_on(picture: Picture) -> str:
    """The code of a sheet that stands on a picture of its page ("R-2026-014/E/2"); "" when none can be read."""
    import zxingcpp  # noqa: PLC0415 - as above

    found = zxingcpp.read_barcodes(picture, formats=zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode))
    return next((code.text for code in found if sheet_code(code.text)), "")


def _decoded(data: bytes, name: str, side: int) -> Picture:
    """The pixels alone, on white, upright, no smaller than ``side`` where they were not."""
    from PIL import Image, ImageOps  # noqa: PLC0415 - the start does without pictures

    try:
        opened = Image.open(BytesIO(data), formats=_FORMATS)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise _too_large(name) from error
    except _BROKEN as error:
        raise _no_picture(data, name) from error
    _refuse_large(opened, name)
    try:
        opened.draft("RGB", (side, side))
        upright = ImageOps.exif_transpose(opened)
        return _on_white(upright)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise _too_large(name) from error
    except _BROKEN as error:
        raise Problem(_("« {name} » est abîmé ou incomplet : il n’a pas été joint, et rien d’autre n’est touché. "
                        "Copiez de nouveau la photo depuis l’appareil.").format(name=name)) from error  # fmt: skip


def _refuse_large(opened: Any, name: str) -> None:
    pixels = opened.width * opened.height
    if pixels > (MOST_PIXELS if opened.format in _SHRUNK else MOST_PIXELS_AT_ONCE):
        raise _too_large(name)
    if opened.format == "TIFF" and getattr(opened, "n_frames", 1) > 1:
        raise Problem(_("« {name} » contient plusieurs pages : il n’a pas été joint. Enregistrez-le en PDF, ou une "
                        "page par fichier.").format(name=name))  # fmt: skip


def _on_white(picture: Picture) -> Picture:
    """A new picture of the same pixels: what the file said beside them stays behind."""
    from PIL import Image  # noqa: PLC0415 - as above

    seen = picture.convert("RGBA") if picture.mode in {"RGBA", "LA", "PA", "P"} else picture.convert("RGB")
    flat = Image.new("RGB", seen.size, "white")
    flat.paste(seen, mask=seen.getchannel("A") if seen.mode == "RGBA" else None)
    return flat


def _fitted(picture: Picture, side: int) -> Picture:
    from PIL import Image  # noqa: PLC0415 - as above

    fitted = picture.copy()
    fitted.thumbnail((side, side), Image.Resampling.LANCZOS)
    return fitted


def _jpeg(picture: Picture, quality: int) -> bytes:
    out = BytesIO()
    picture.save(out, "JPEG", quality=quality, optimize=True, progressive=True)
    return out.getvalue()


def _too_large(name: str) -> Problem:
    return Problem(_("« {name} » est une image démesurée : elle n’a pas été ouverte, et rien n’a été joint. Une photo "
                     "ordinaire de la page suffit.").format(name=name))  # fmt: skip


def _no_picture(data: bytes, name: str) -> Problem:
    if data[4:12] in {b"ftypheic", b"ftypheix", b"ftypmif1", b"ftyphevc"}:
        return Problem(_("« {name} » est une photo HEIC, que Carnet ne lit pas : elle n’a pas été jointe. "
                         "Enregistrez-la en JPEG sur le téléphone, ou scannez la page en PDF."
                         ).format(name=name))  # fmt: skip
    return Problem(_("« {name} » n’est pas une image que Carnet sait lire : il n’a pas été joint. Choisissez un "
                     "fichier JPEG, PNG, TIFF, WebP ou PDF.").format(name=name))  # fmt: skip
