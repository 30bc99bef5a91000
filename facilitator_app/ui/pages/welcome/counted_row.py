"""How many signatures someone counted on the paper, beside how many were recorded: the difference is never hidden."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHBoxLayout, QWidget

from facilitator_app.i18n.words import _, plural
from facilitator_app.ui.override import override
from facilitator_app.ui.theme.measures import SMALL
from facilitator_app.ui.widgets.label import PlainLabel
from facilitator_app.ui.widgets.said_field import SaidField

_MOST = 9999


class SignatureField(SaidField[int]):
    """Understands a number of signatures."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)

    @override
    def sizeHint(self) -> QSize:
        return QSize(64, super().sizeHint().height())

    @override
    def _understood(self, typed: str) -> int | None:
        known = typed.isascii() and typed.isdigit() and int(typed) <= _MOST
        return int(typed) if known else None

    @override
    def _written(self, value: int) -> str:
        return str(value)

    @override
    def _hint(self) -> str:
        return _("Tapez un nombre de signatures, par exemple « 12 ».")


class CountedRow(QWidget):
    """`field` says `edited` when a person has counted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = SignatureField(self)
        self.field.setObjectName("paper-signatures")
        self.field.setMaximumWidth(self.field.sizeHint().width())
        label = PlainLabel(_("Signatures comptées sur le papier"), self, size="small", tone="soft")
        label.setBuddy(self.field)
        self.field.setAccessibleName(label.text())
        self.difference = PlainLabel("", self, size="small", elide=True)
        self.difference.setObjectName("paper-difference")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SMALL)
        layout.addWidget(label)
        layout.addWidget(self.field)
        layout.addWidget(self.difference, 1)

    def show_count(self, counted: int | None, recorded: int) -> None:
        """Show what was counted, and how it differs from what was recorded."""
        if not self.field.hasFocus():
            self.field.show_value(counted)
        self.difference.setText(difference_words(counted, recorded))
        self.difference.set_tone("plain" if counted in (None, recorded) else "warning")


def difference_words(counted: int | None, recorded: int) -> str:
    """« 12 signatures comptées, 11 présences à signer notées : 1 signature de plus »; "" when nobody counted."""
    if counted is None:
        return ""
    both = _("{signatures}, {presences}").format(
        signatures=plural(counted, _("{n} signature comptée"), _("{n} signatures comptées")),
        presences=plural(recorded, _("{n} présence notée"), _("{n} présences notées")),
    )
    if counted == recorded:
        return _("{both} : le compte y est").format(both=both)
    more = plural(counted - recorded, _("{n} signature de plus"), _("{n} signatures de plus"))
    less = plural(recorded - counted, _("il manque {n} signature"), _("il manque {n} signatures"))
    return _("{both} : {difference}").format(both=both, difference=more if counted > recorded else less)
