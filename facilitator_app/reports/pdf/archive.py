"""What makes a file fit for archives (PDF/A): colours defined, metadata readable, data attached."""

from __future__ import annotations

from hashlib import md5
from typing import TYPE_CHECKING, Any, Final

from PIL import ImageCms
from reportlab import rl_config
from reportlab.pdfbase import pdfdoc
from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFStream, PDFString, PDFZCompress

from facilitator_app.reports.pdf.xmp import xmp

if TYPE_CHECKING:
    from facilitator_app.reports.identity import Attachment

_END: Final = b"endstream\n"
_ICC_DATE: Final = slice(24, 36)
_ICC_EPOCH: Final = bytes.fromhex("07ea 0001 0001 0000 0000 0000")

rl_config.useA85 = 0  # text encoding of binary streams: 9 to 16 % of the size for nothing


def archived(doc: Any, attachment: Attachment | None) -> None:
    """Give ``doc`` its output intent, its metadata and its attachment: PDF/A-3a, or 2a without attachment."""
    catalog = doc.Catalog
    catalog.__NoDefault__ = [*catalog.__NoDefault__, "OutputIntents", "AF"]
    catalog.OutputIntents = PDFArray([doc.Reference(_colours(doc))])
    part = 3 if attachment else 2
    catalog.Metadata = pdfdoc.XMP(creator=lambda written: xmp(written, part))
    if attachment:
        reference = doc.Reference(_file(doc, attachment))
        catalog.AF = PDFArray([reference])
        names = PDFArray([PDFString(attachment.name), reference])
        catalog.Names = PDFDictionary({"EmbeddedFiles": PDFDictionary({"Names": names})})


def _colours(doc: Any) -> PDFDictionary:
    """The sRGB profile; LittleCMS dates it "now", which would make every file differ."""
    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    profile[_ICC_DATE] = _ICC_EPOCH
    return PDFDictionary(
        {
            "Type": PDFName("OutputIntent"),
            "S": PDFName("GTS_PDFA1"),
            "OutputConditionIdentifier": PDFString("sRGB"),
            "Info": PDFString("sRGB IEC61966-2.1"),
            "DestOutputProfile": doc.Reference(PDFStream(PDFDictionary({"N": 3}), bytes(profile), [PDFZCompress])),
        }
    )


def _file(doc: Any, attachment: Attachment) -> PDFDictionary:
    digest = md5(attachment.data, usedforsecurity=False).digest()
    year, month, day, hour, minute, second = doc._timeStamp.YMDhms  # noqa: SLF001 - the time of the document
    stamp = f"D:{year:04}{month:02}{day:02}{hour:02}{minute:02}{second:02}Z"
    facts = {"Size": len(attachment.data), "ModDate": PDFString(stamp), "CheckSum": PDFString(digest, enc="raw")}
    head = {
        "Type": PDFName("EmbeddedFile"),
        "Subtype": "/" + attachment.media_type.replace("/", "#2F"),  # PDFName would leave the bar as it is
        "Params": PDFDictionary(facts),
    }
    stream = doc.Reference(PDFStream(PDFDictionary(head), attachment.data, [PDFZCompress]))
    return PDFDictionary(
        {
            "Type": PDFName("Filespec"),
            "F": PDFString(attachment.name),
            "UF": PDFString(attachment.name),
            "Desc": PDFString(attachment.description),
            "AFRelationship": PDFName("Data"),
            "EF": PDFDictionary({"F": stream, "UF": stream}),
        }
    )


_format_stream = PDFStream.format


def _ended(stream: PDFStream, document: Any) -> bytes:
    """The end of line that reportlab omits before `endstream` (ISO 19005-2, 6.1.7.1)."""
    return bytes(_format_stream(stream, document)).removesuffix(_END) + b"\n" + _END


PDFStream.format = _ended  # type: ignore[method-assign, assignment]  # no hook of a document reaches every stream of it
