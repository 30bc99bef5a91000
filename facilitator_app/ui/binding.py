"""Ties one widget to one field of the record on screen: what is typed is stored without being asked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt, QTimer
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit
from shiboken6 import isValid

from facilitator_app.domain.edit import Edit
from facilitator_app.domain.record import Record
from facilitator_app.ui.override import override
from facilitator_app.ui.widgets.line_text import show_text, written_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import SignalInstance
    from PySide6.QtWidgets import QWidget

    from facilitator_app.ui.editing import Editor

AUTOSAVE_MS = 600
SOON_MS = 100
"""Where a document is drawn beside what is typed: it is to follow within half a second."""
BURST_MS = 4000
"""After so long a pause, what is typed next is another undo step."""

R = TypeVar("R", bound=Record)
V = TypeVar("V")


class ValueWidget(Protocol[V]):
    """A widget that holds one value: a choice, a date, an hour, a check."""

    @property
    def edited(self) -> SignalInstance:
        """Emitted when a person has chosen another valid value."""

    def value(self) -> V:
        """What it holds now."""

    def show_value(self, value: V, /) -> None:
        """Show another value without saying `edited`."""


class _Binding(QObject, Generic[R, V]):
    """What every binding does: show a record, store what changed, follow what others change."""

    def __init__(
        self, owner: QWidget, editor: Editor, label: str, get: Callable[[R], V], put: Callable[[R, V], R]
    ) -> None:
        super().__init__(owner)
        self._editor, self._label, self._get, self._put = editor, label, get, put
        self._record: R | None = None
        editor.performed.connect(self._on_performed)

    def show(self, record: R | None) -> None:
        """Put another record on screen, or none, storing first what was typed for the one that was there."""
        self.flush()
        self._record = record
        self._editor.end_burst()
        if record is not None:
            self._refresh(record)

    def flush(self) -> None:
        """Store now what has been typed; if that fails it stays on screen, and the next flush tries again."""
        if self._record is not None and not self._editor.perform(self._edit(self._record)):
            self._record = self._again(self._record)
            return
        self._editor.release(self)

    def _edit(self, record: R) -> Edit:
        return Edit.between(self._label, record, self._put(record, self._value()))

    def _again(self, record: R) -> R | None:
        """The record as it is in the file now; None when it has left."""
        return self._editor.library.get(type(record), record.id)

    def _on_performed(self, edit: Edit) -> None:
        if self._record is None or not edit.touches(self._record):
            return
        self._record = self._again(self._record)
        if self._record is not None and not self._typing():
            self._refresh(self._record)

    def _refresh(self, record: R) -> None:
        value = self._get(record)
        if self._value() != value:
            self._show_value(value)

    def _typing(self) -> bool:
        """Whether there is something on screen that isn't stored yet."""
        return False

    def _value(self) -> V:
        raise NotImplementedError

    def _show_value(self, value: V) -> None:
        raise NotImplementedError


class TextBinding(_Binding[R, str]):
    """A line or an area of text: stored a pause after typing, when focus leaves, and before another record."""

    def __init__(
        self,
        widget: QLineEdit | QPlainTextEdit,
        editor: Editor,
        label: str,
        get: Callable[[R], str],
        put: Callable[[R, str], R],
    ) -> None:
        super().__init__(widget, editor, label, get, put)
        self._widget = widget
        self._pause = self._timer(AUTOSAVE_MS, self.flush)
        self._burst = self._timer(BURST_MS, editor.end_burst)
        typed = widget.textEdited if isinstance(widget, QLineEdit) else widget.textChanged
        typed.connect(self._on_typed)
        widget.installEventFilter(self)

    def store_soon(self) -> None:
        """Store almost as it is typed: what is drawn from it follows at once."""
        self._pause.setInterval(SOON_MS)

    @override
    def flush(self) -> None:
        """Store now what has been typed."""
        self._pause.stop()
        super().flush()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut and isValid(self._widget):  # a widget that is dying says it leaves
            self.flush()
            self._editor.end_burst()
            self._show_beginning(event)
        if event.type() == QEvent.Type.ShortcutOverride and _undoes(event):
            # The field would undo letters by itself; there is one undo, that of the window.
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    def _timer(self, milliseconds: int, then: Callable[[], None]) -> QTimer:
        timer = QTimer(self, singleShot=True, interval=milliseconds)
        timer.timeout.connect(then)
        return timer

    def _on_typed(self) -> None:
        if self._record is not None and self._value() != self._get(self._record):
            self._editor.hold(self)
        self._pause.start()
        self._burst.start()

    def _show_beginning(self, event: QEvent) -> None:
        """A line that is left shows how it begins; not while its own menu, or another window, is in front."""
        passing = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
        if isinstance(self._widget, QLineEdit) and isinstance(event, QFocusEvent) and event.reason() not in passing:
            self._widget.setCursorPosition(0)

    @override
    def _typing(self) -> bool:
        return self._pause.isActive()

    @override
    def _value(self) -> str:
        return self._widget.text() if isinstance(self._widget, QLineEdit) else written_text(self._widget)

    @override
    def _show_value(self, value: str) -> None:
        with QSignalBlocker(self._widget):
            if isinstance(self._widget, QLineEdit):
                show_text(self._widget, value)
            else:
                self._widget.setPlainText(value)


class ValueBinding(_Binding[R, V]):
    """A choice, a date, an hour or a check: stored as soon as it is chosen."""

    def __init__(
        self,
        widget: Any,
        editor: Editor,
        label: str,
        get: Callable[[R], V],
        put: Callable[[R, V], R],
    ) -> None:
        super().__init__(widget, editor, label, get, put)
        self._widget: ValueWidget[V] = widget
        self._widget.edited.connect(self.flush)

    @override
    def _value(self) -> V:
        return self._widget.value()

    @override
    def _show_value(self, value: V) -> None:
        self._widget.show_value(value)


def _undoes(event: QEvent) -> bool:
    keys = QKeySequence.StandardKey
    return isinstance(event, QKeyEvent) and (event.matches(keys.Undo) or event.matches(keys.Redo))
