"""The file around the text of a DOCX: its properties, its fonts and their stand-ins, and nothing of a template."""

from __future__ import annotations

from datetime import UTC
from io import BytesIO
from typing import TYPE_CHECKING, Any, Final

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part

from facilitator_app.reports.docx.words import W
from facilitator_app.reports.office_looks import SANS, SERIF
from facilitator_app.reports.packaging import dated
from facilitator_app.reports.prose import on_one_line
from facilitator_app.reports.xml_tree import Xml, serialised

if TYPE_CHECKING:
    from facilitator_app.reports.identity import Identity

_LONGEST: Final = 255
"""Characters of a property: python-docx, as the format, takes no more."""
_TEMPLATE_ONLY: Final = (
    "customXml",
    "stylesWithEffects",
    "webSettings",
    "thumbnail",
    "extended-properties",
    "fontTable",
)
_COMPATIBILITY: Final = "15"
"""The Word of 2013 and later: with less, its title bar says « mode de compatibilité »."""


def set_properties(document: Any, identity: Identity) -> None:
    """What the file says of itself."""
    known = {"title": identity.title, "author": identity.author, "subject": identity.subject}
    core = document.core_properties
    for name, text in known.items():
        setattr(core, name, on_one_line(text, identity.language)[:_LONGEST])
    core.last_modified_by = core.author
    core.comments = core.keywords = ""
    core.language = identity.tag
    core.revision = 1
    core.created = core.modified = identity.made_at.astimezone(UTC).replace(tzinfo=None)


def drop_template(document: Any) -> None:
    """Leave out what the empty document brings along: a picture of its page, styles of another time."""
    for holder in (document.part, document.part.package):
        for name in [name for name, relation in holder.rels.items() if relation.reltype.endswith(_TEMPLATE_ONLY)]:
            del holder.rels[name]


def set_surroundings(document: Any, identity: Identity) -> None:
    """The fonts, the application and the settings."""
    _add(document.part, "/word/fontTable.xml", CONTENT_TYPE.WML_FONT_TABLE, RELATIONSHIP_TYPE.FONT_TABLE, _fonts())
    package = document.part.package
    kind = RELATIONSHIP_TYPE.EXTENDED_PROPERTIES
    application = _application(on_one_line(identity.creator, identity.language))
    _add(package, "/docProps/app.xml", CONTENT_TYPE.OFC_EXTENDED_PROPERTIES, kind, application)
    settings = document.settings.element
    for setting in settings.iter(W.name("w:compatSetting")):
        if setting.get(W.name("w:name")) == "compatibilityMode":
            setting.set(W.name("w:val"), _COMPATIBILITY)
    for language in settings.iter(W.name("w:themeFontLang")):
        language.set(W.name("w:val"), identity.tag)


def package_bytes(document: Any, identity: Identity) -> bytes:
    """The whole file."""
    written = BytesIO()
    document.save(written)
    return dated(written.getvalue(), identity.made_at)


def _add(holder: Any, name: str, content_type: str, relation: str, data: bytes) -> None:
    package = getattr(holder, "package", holder)
    holder.relate_to(Part(PackURI(name), content_type, data, package), relation)


def _fonts() -> bytes:
    """Our faces, each with what Word shows in its place when it is not installed."""
    faces = (("swiss", SANS), ("roman", SERIF))
    return serialised(W("w:fonts", None, *(_font(family, *names) for family, names in faces)))


def _font(family: str, name: str, instead: str, *_others: str) -> Any:
    facts = (("w:altName", instead), ("w:charset", "00"), ("w:family", family), ("w:pitch", "variable"))
    return W("w:font", {"w:name": name}, *(W(fact, {"w:val": value}) for fact, value in facts))


def _application(name: str) -> bytes:
    properties = Xml({"": "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"})
    return serialised(properties(":Properties", None, properties(":Application", None, name)))
