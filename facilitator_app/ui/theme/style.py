"""The drawing of ordinary controls, over Qt's own Fusion; each drawing is a function in its own file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, cast

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPalette
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QProxyStyle,
    QScrollBar,
    QStyle,
    QTabBar,
)

from facilitator_app.ui.override import override
from facilitator_app.ui.theme import buttons, fields, lists, scroll_bars
from facilitator_app.ui.theme.icons import icon
from facilitator_app.ui.theme.measures import CONTROL_HEIGHT, ICON, MEDIUM, ROW_HEIGHT, SMALL, TIGHT
from facilitator_app.ui.theme.paint import draw_box, smooth
from facilitator_app.ui.theme.palette import tokens_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QRect
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QStyleHintReturn, QStyleOption, QWidget

_Control = QStyle.ControlElement
_Primitive = QStyle.PrimitiveElement
_Contents = QStyle.ContentsType
_Metric = QStyle.PixelMetric
_Hint = QStyle.StyleHint

_METRICS: Final = {
    _Metric.PM_IndicatorWidth: 17,
    _Metric.PM_IndicatorHeight: 17,
    _Metric.PM_ExclusiveIndicatorWidth: 17,
    _Metric.PM_ExclusiveIndicatorHeight: 17,
    _Metric.PM_CheckBoxLabelSpacing: SMALL,
    _Metric.PM_RadioButtonLabelSpacing: SMALL,
    _Metric.PM_ScrollBarExtent: 12,
    _Metric.PM_ScrollBarSliderMin: 28,
    _Metric.PM_FocusFrameHMargin: SMALL - 1,
    _Metric.PM_SmallIconSize: ICON,
    _Metric.PM_ButtonIconSize: ICON,
    _Metric.PM_LineEditIconSize: ICON,
    _Metric.PM_ButtonShiftHorizontal: 0,
    _Metric.PM_ButtonShiftVertical: 0,
    _Metric.PM_HeaderMargin: MEDIUM,
    _Metric.PM_HeaderMarkSize: ICON - 2,
    _Metric.PM_HeaderDefaultSectionSizeVertical: ROW_HEIGHT,
    _Metric.PM_SplitterWidth: 9,
    _Metric.PM_MenuVMargin: 5,
    _Metric.PM_MenuHMargin: 1,
    _Metric.PM_ToolTipLabelFrameWidth: 5,
    _Metric.PM_TabBarTabOverlap: 0,
    _Metric.PM_TabBarBaseOverlap: 0,
}
_HINTS: Final = {
    _Hint.SH_ComboBox_Popup: 0,
    _Hint.SH_EtchDisabledText: 0,
    _Hint.SH_DitherDisabledText: 0,
    _Hint.SH_DialogButtonBox_ButtonsHaveIcons: 0,
    _Hint.SH_ItemView_ShowDecorationSelected: 1,
    _Hint.SH_Widget_Animation_Duration: 0,
    _Hint.SH_Menu_SubMenuPopupDelay: 150,
}
_LEAST_HEIGHT: Final = {
    _Contents.CT_LineEdit: CONTROL_HEIGHT,
    _Contents.CT_ComboBox: CONTROL_HEIGHT,
    _Contents.CT_SpinBox: CONTROL_HEIGHT,
    _Contents.CT_HeaderSection: 34,
    _Contents.CT_ItemViewItem: 30,
    _Contents.CT_CheckBox: 24,
    _Contents.CT_RadioButton: 24,
}
_HOVERED: Final = (QAbstractButton, QComboBox, QLineEdit, QScrollBar, QTabBar)


def _nothing(option: Any, painter: QPainter) -> None:
    """Fusion draws something here; the theme does not."""


_PRIMITIVES: Final[dict[QStyle.PrimitiveElement, Callable[[Any, QPainter], None]]] = {
    _Primitive.PE_PanelLineEdit: fields.draw_line_edit,
    _Primitive.PE_FrameLineEdit: _nothing,
    _Primitive.PE_IndicatorCheckBox: fields.draw_check_indicator,
    _Primitive.PE_IndicatorItemViewItemCheck: fields.draw_check_indicator,
    _Primitive.PE_IndicatorRadioButton: fields.draw_radio_indicator,
    _Primitive.PE_IndicatorHeaderArrow: lists.draw_sort_arrow,
    _Primitive.PE_PanelItemViewItem: lists.draw_row,
    _Primitive.PE_PanelItemViewRow: _nothing,
    _Primitive.PE_FrameFocusRect: lists.draw_ring,
    _Primitive.PE_FrameTabWidget: _nothing,
    _Primitive.PE_FrameTabBarBase: _nothing,
    _Primitive.PE_PanelScrollAreaCorner: _nothing,
}
_CONTROLS: Final[dict[QStyle.ControlElement, Callable[[Any, QPainter], None]]] = {
    _Control.CE_HeaderSection: lists.draw_head_section,
    _Control.CE_HeaderLabel: lists.draw_head_label,
    _Control.CE_TabBarTab: lists.draw_tab,
    _Control.CE_ProgressBarGroove: _nothing,
    _Control.CE_ProgressBarContents: fields.draw_progress,
    _Control.CE_ProgressBarLabel: _nothing,
    _Control.CE_Splitter: _nothing,
}


class CarnetStyle(QProxyStyle):
    """Fusion with Carnet's fields, buttons, lists and scroll bars; colours come from the palette."""

    def __init__(self) -> None:
        super().__init__("Fusion")

    @override
    def polish(self, thing: Any) -> Any:
        """Let controls know when the mouse is over them."""
        result = super().polish(thing)
        if isinstance(thing, _HOVERED):
            thing.setAttribute(Qt.WidgetAttribute.WA_Hover)
        return result

    @override
    def pixelMetric(
        self, metric: QStyle.PixelMetric, option: QStyleOption | None = None, widget: QWidget | None = None
    ) -> int:
        if metric == _Metric.PM_DefaultFrameWidth and isinstance(widget, QPlainTextEdit):
            return 4  # so that the square corners of its inside stay within the round ones of its frame
        known = _METRICS.get(metric)
        return super().pixelMetric(metric, option, widget) if known is None else known

    @override
    def styleHint(
        self,
        hint: QStyle.StyleHint,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
        returnData: QStyleHintReturn | None = None,
    ) -> int:
        known = _HINTS.get(hint)
        return super().styleHint(hint, option, widget, returnData) if known is None else known

    @override
    def sizeFromContents(
        self, kind: QStyle.ContentsType, option: Any, size: QSize, widget: QWidget | None = None
    ) -> QSize:
        if kind == _Contents.CT_PushButton:
            return buttons.button_size(option, widget)
        if kind == _Contents.CT_TabBarTab:
            return lists.tab_size(option)
        wanted = super().sizeFromContents(kind, option, size, cast("QWidget", widget))
        if kind == _Contents.CT_MenuItem:
            return lists.menu_item_size(option, wanted)
        least = _LEAST_HEIGHT.get(kind, 0)
        return wanted.expandedTo(QSize(0, least))

    @override
    def subControlRect(
        self,
        control: QStyle.ComplexControl,
        option: Any,
        part: QStyle.SubControl,
        widget: QWidget | None = None,
    ) -> QRect:
        if control == QStyle.ComplexControl.CC_ScrollBar:
            return scroll_bars.scroll_bar_part(option, part)
        if control == QStyle.ComplexControl.CC_ComboBox and part == QStyle.SubControl.SC_ComboBoxEditField:
            return fields.combo_text(option.rect)
        return super().subControlRect(control, option, part, cast("QWidget", widget))

    @override
    def subElementRect(self, element: QStyle.SubElement, option: QStyleOption, widget: QWidget | None = None) -> QRect:
        where = super().subElementRect(element, option, cast("QWidget", widget))
        if element == QStyle.SubElement.SE_LineEditContents and where.height() > ICON:
            return where.adjusted(TIGHT + 2, 0, -TIGHT, 0)
        return where

    @override
    def drawPrimitive(
        self, element: QStyle.PrimitiveElement, option: Any, painter: QPainter, widget: QWidget | None = None
    ) -> None:
        draw = _PRIMITIVES.get(element)
        if draw is not None:
            draw(option, painter)
        elif element == _Primitive.PE_Frame and isinstance(widget, QPlainTextEdit):
            fields.draw_text_frame(option, painter)
        elif element == _Primitive.PE_Frame and isinstance(widget, QAbstractScrollArea):
            with smooth(painter):
                draw_box(painter, option.rect, 0, "", tokens_of(option.palette).line)
        elif element == _Primitive.PE_FrameMenu:
            painter.setPen(QColor(tokens_of(option.palette).edge))
            painter.drawRect(option.rect.adjusted(0, 0, -1, -1))
        else:
            super().drawPrimitive(element, option, painter, widget)

    @override
    def drawControl(
        self, element: QStyle.ControlElement, option: Any, painter: QPainter, widget: QWidget | None = None
    ) -> None:
        draw = _CONTROLS.get(element)
        if draw is not None:
            draw(option, painter)
        elif element == _Control.CE_PushButton:
            buttons.draw_button(option, painter, widget)
        elif element != _Control.CE_MenuItem:
            super().drawControl(element, option, painter, widget)
        elif not lists.draw_menu_ground(option, painter):
            option.palette.setColor(QPalette.ColorRole.Highlight, QColor(Qt.GlobalColor.transparent))
            super().drawControl(element, option, painter, widget)

    @override
    def drawComplexControl(
        self,
        control: QStyle.ComplexControl,
        option: Any,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        if control == QStyle.ComplexControl.CC_ScrollBar:
            scroll_bars.draw_scroll_bar(option, painter)
        elif control == QStyle.ComplexControl.CC_ComboBox:
            fields.draw_combo(option, painter)
        else:
            super().drawComplexControl(control, option, painter, widget)

    @override
    def standardIcon(
        self, standard: QStyle.StandardPixmap, option: QStyleOption | None = None, widget: QWidget | None = None
    ) -> QIcon:
        if standard == QStyle.StandardPixmap.SP_LineEditClearButton:
            return icon("x")
        return super().standardIcon(standard, option, widget)
