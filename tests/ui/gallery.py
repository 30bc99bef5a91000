"""Draws every widget, and the window around a page, in both themes: `python tests/ui/gallery.py <folder> [scale]`."""

from __future__ import annotations

import os
import sys
from datetime import date, datetime, time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
if len(sys.argv) > 2:
    os.environ["QT_SCALE_FACTOR"] = sys.argv[2]
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QProgressBar, QRadioButton, QVBoxLayout, QWidget
from reports import chart_samples

from facilitator_app.ui.editing import Editor
from facilitator_app.ui.main_window import MainWindow
from facilitator_app.ui.models.card_model import CardFace, CardModel
from facilitator_app.ui.models.columns import TableColumn
from facilitator_app.ui.models.table_model import TableModel
from facilitator_app.ui.shell.page import Entry, Page
from facilitator_app.ui.shell.rencontre_head import HeadFace, RencontreHead
from facilitator_app.ui.theme.wear import dress, wear
from facilitator_app.ui.widgets.axis_bars import AxisBars, AxisCount
from facilitator_app.ui.widgets.banner import Banner
from facilitator_app.ui.widgets.button import Button
from facilitator_app.ui.widgets.card import Card
from facilitator_app.ui.widgets.card_list import CardList
from facilitator_app.ui.widgets.charts.bars_chart import BarsChart
from facilitator_app.ui.widgets.charts.spread_chart import SpreadChart
from facilitator_app.ui.widgets.charts.trend_chart import TrendChart
from facilitator_app.ui.widgets.check import Check
from facilitator_app.ui.widgets.chip import Chip
from facilitator_app.ui.widgets.combo import Combo
from facilitator_app.ui.widgets.date_field import DateField
from facilitator_app.ui.widgets.empty_state import EmptyState
from facilitator_app.ui.widgets.flow_row import FlowRow
from facilitator_app.ui.widgets.form_row import FormRow
from facilitator_app.ui.widgets.hour_field import HourField
from facilitator_app.ui.widgets.label import PlainLabel
from facilitator_app.ui.widgets.ring_gauge import RingGauge
from facilitator_app.ui.widgets.search_field import SearchField
from facilitator_app.ui.widgets.segmented import Choice, Segmented
from facilitator_app.ui.widgets.split_columns import Column, SplitColumns
from facilitator_app.ui.widgets.table import Table
from facilitator_app.ui.widgets.table_card import TableCard
from facilitator_app.ui.widgets.text_area import TextArea
from facilitator_app.ui.widgets.tool_row import ToolRow

KINDS = ("Constat", "Proposition", "Décision", "Action", "Ressource", "Question")
FACES = (
    CardFace(
        "Proposition",
        "lightbulb",
        3,
        "Axe 3",
        "Ouvrir les instances de pilotage aux collectifs d’habitants dès le "
        "diagnostic, et leur donner une voix quand le plan est arrêté par les élus.",
        "4 voix",
        "Atelier A · 11 h 38",
    ),
    CardFace(
        "Constat",
        "eye",
        3,
        "Axe 3",
        "L’animation n’est plus financée : on paie la rédaction du projet, pas le temps passé à le faire vivre.",
        "",
        "Atelier A · 11 h 34",
    ),
    CardFace(
        "Action",
        "square-check-big",
        1,
        "Axe 1",
        "Recenser les pools d’ingénierie partagés.",
        "M. Chastan · 30 avril",
        "Plénière · 11 h 29",
    ),
    CardFace(
        "Décision", "gavel", 2, "Axe 2", "Porter une contribution commune au Pôle.", "adoptée", "Plénière · 11 h 10"
    ),
    CardFace("Question", "circle-help", 4, "Axe 4", "Quels indicateurs de transition ?", "", "Plénière · 11 h 02"),
)
PEOPLE = (
    ("AUBERT Claire", "PETR du Pays de Vienne", "technicienne", "signé 9 h 28"),
    ("BARTHE Youssef", "Université Lyon 2", "chercheur", "signé 9 h 28"),
    ("CHABERT Lucie", "CAUE de l’Ardèche", "technicienne", "—"),
    ("DELORME Anne", "Foyer rural de Saint-Agrève", "habitante", "papier"),
    ("FAURE Nadia", "Région Auvergne-Rhône-Alpes", "technicienne", "excusée"),
)


def now() -> datetime:
    return datetime(2026, 3, 14, 10, 42)  # noqa: DTZ001 - the hour of the room, as the window shows it


def cards(*, column: bool = False) -> CardList:
    model = CardModel(lambda face: face, key=lambda face: face.text)
    view = CardList(model, column=column)
    model.setParent(view)
    model.show_records(FACES)
    view.choose(1)
    return view


def people() -> TableCard:
    columns = (
        TableColumn("Nom", lambda row: row[0], width=180, firm=True),
        TableColumn("Structure", lambda row: row[1], width=0),
        TableColumn("Qualité", lambda row: row[2], width=110, tone=lambda _row: "soft"),
        TableColumn(
            "Matin",
            lambda row: row[3],
            width=130,
            tone=lambda row: "soft" if row[3] == "—" else "accent",
            icon=lambda row: {"—": "minus", "papier": "check", "excusée": "minus"}.get(row[3], "signature"),
        ),
    )
    model = TableModel(columns, key=lambda row: row[0])
    table = Table(model)
    model.setParent(table)
    model.show_records(PEOPLE)
    table.choose(1)
    return TableCard(table)


def fields() -> QWidget:
    form = QWidget()
    layout = QVBoxLayout(form)
    layout.setSpacing(12)
    title = QLineEdit("Coopérer entre ville et campagne")
    kind = Combo()
    kind.offer([(1, "Rencontre régionale"), (2, "Séminaire interrégional")])
    kind.show_value(1)
    day = DateField(lambda: date(2026, 3, 1))
    day.show_value(date(2026, 3, 14))
    wrong = HourField()
    wrong.setText("vers dix heures")
    wrong.editingFinished.emit()
    right = HourField()
    right.show_value(time(16, 30))
    area = TextArea()
    area.setPlainText(
        "Croiser trois expériences de coopération\nDire ce qui manque à l’animation\nChoisir une contribution"
    )
    hours = QWidget()
    row = QHBoxLayout(hours)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(wrong)
    row.addWidget(right)
    for name, field in (("Titre", title), ("Format", kind), ("Quand", day), ("De… à…", hours), ("Objectifs", area)):
        layout.addWidget(FormRow(name, field))
    for widget in ticks():
        layout.addWidget(widget)
    layout.addStretch(1)
    return form


def ticks() -> tuple[QWidget, ...]:
    checked = Check("Salle réservée & chauffée")
    checked.setChecked(True)
    radio = QRadioButton("Une seule réponse")
    radio.setChecked(True)
    bar = QProgressBar()
    bar.setValue(62)
    bar.setTextVisible(False)
    return checked, Check("Repas confirmé"), radio, bar


def buttons() -> Card:
    card = Card("Boutons et mots")
    card.head.addWidget(Chip("en cours", tone="accent", icon="circle-dot"))
    card.head.addStretch(1)
    row = FlowRow()
    off = Button("Indisponible", icon="printer")
    off.setEnabled(False)
    row.show_widgets(
        [
            Button("Noter", kind="primary", icon="check"),
            Button("Séquence", icon="plus"),
            Button("Toutes", kind="quiet"),
            Button("Effacer", kind="danger", icon="trash-2"),
            Button("", icon="ellipsis", tip="Plus"),
            off,
        ]
    )
    chips = FlowRow()
    chips.show_widgets(
        [Chip(f"Axe {n}", axis=n) for n in (1, 2, 3, 4)]
        + [Chip("dans 2 jours", tone="warning", icon="clock"), Chip("en retard", tone="danger"), Chip("Après-midi")]
    )
    card.body.addWidget(row)
    card.body.addWidget(chips)
    for size in ("title", "section", "strong", "body", "small", "caption", "figure"):
        card.body.addWidget(PlainLabel(f"{size} : 31 présents sur 36, « à l’heure »", size=size))
    card.body.addWidget(
        PlainLabel("Une ligne bien trop longue pour la place qu’elle a ici, que l’on coupe donc", elide=True)
    )
    return card


def choices() -> QWidget:
    box = QWidget()
    layout = QVBoxLayout(box)
    kinds = Segmented([Choice(k, k, key=f"F{n}") for n, k in enumerate(KINDS, 1)])
    kinds.show_value("Proposition")
    axes = Segmented([Choice(n, f"Axe {n}", key=f"Ctrl+{n}", axis=n) for n in (1, 2, 3, 4)])
    axes.show_value(3)
    search = SearchField("Chercher un nom, une structure", large=True)
    banner = Banner()
    banner.say("Deux versions de cette note", "La vôtre est gardée. Choisissez celle qui figurera au compte rendu.")
    danger = Banner()
    danger.say("", "Le disque est plein : rien n’a été perdu, le texte reste à l’écran. Libérez de la place.", "danger")
    for widget in (kinds, axes, search, banner, danger):
        layout.addWidget(widget)
    return box


def figures() -> Card:
    card = Card("Équilibre des axes")
    bars, ring = AxisBars(), RingGauge()
    bars.show_counts([AxisCount(n, f"Axe {n}", count) for n, count in ((1, 9), (2, 4), (3, 12), (4, 2))])
    ring.show_part(31, 36, "sur 36 inscrits")
    card.body.addWidget(bars)
    card.body.addWidget(ring, alignment=Qt.AlignmentFlag.AlignHCenter)
    return card


class SamplePage(Page):
    title = "Rencontres"

    def __init__(self) -> None:
        super().__init__()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        head = RencontreHead()
        head.show_face(
            HeadFace(
                "Coopérer entre ville et campagne",
                "En cours",
                axes=(1, 3),
                facts=(
                    ("calendar-days", "jeudi 14 mars 2024, 9 h 30 – 16 h 30"),
                    ("map-pin", "Salle des fêtes, Saint-Agrève (07)"),
                    ("users", "31 présents sur 36 inscrits"),
                ),
            )
        )
        head.show_steps("animate", {"prepare": "done", "welcome": "done", "animate": "current"})
        layout.addWidget(head)
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(choices())
        tools = ToolRow("Consigné")
        tools.note.setText("27 notes, la dernière il y a 40 s")
        tools.add_tool(Button("Écran public", icon="monitor"))
        tools.add_tool(Button("Filtrer", icon="filter"))
        column.addWidget(tools)
        column.addWidget(cards())
        side = QWidget()
        right = QVBoxLayout(side)
        right.setContentsMargins(0, 0, 0, 0)
        right.addWidget(figures())
        right.addStretch(1)
        columns = SplitColumns(
            [
                Column("Champs", fields(), width=270),
                Column("Consigné", middle, stretch=1),
                Column("Axes", side, width=230),
            ],
            fold_under=1000,
        )
        columns.layout().setContentsMargins(24, 16, 24, 16)
        layout.addWidget(columns, 1)


def charts() -> QWidget:
    card = Card("Graphiques")
    shown = ((BarsChart, chart_samples.BARS), (SpreadChart, chart_samples.SPREAD), (TrendChart, chart_samples.TREND))
    for kind, block in shown:
        chart = kind()
        chart.show_chart(block)
        card.body.addWidget(chart)
    return card


def sheet() -> QWidget:
    whole = QWidget()
    row = QHBoxLayout(whole)
    left = QVBoxLayout()
    left.addWidget(buttons())
    left.addWidget(people(), 1)
    left.addWidget(charts())
    row.addLayout(left, 2)
    row.addWidget(cards(column=True), 1)
    row.addWidget(EmptyState("Les personnes invitées à cette rencontre seront ici.", "Inviter", "users"), 1)
    return whole


def window() -> MainWindow:
    pages = (
        ("rencontres", "Rencontres", "calendar-days"),
        ("people", "Personnes", "users"),
        ("exchanges", "Échanges", "arrow-left-right"),
    )
    entries = [Entry(key, text, icon, SamplePage) for key, text, icon in pages]
    entries.append(Entry("settings", "Réglages", "settings", SamplePage, at_bottom=True))
    main = MainWindow(entries, Editor(None), now, "Groupe régional Auvergne-Rhône-Alpes")
    main.go_to("rencontres")
    main.navigation.row("people").show_badge(3)
    main.navigation.row("exchanges").show_dot(True)
    return main


def shoot(widget: QWidget, size: tuple[int, int], file: Path) -> None:
    """Lay `widget` out at `size` and keep its picture; deleted widgets really leave first."""
    widget.resize(*size)
    widget.show()
    for _round in range(3):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QCoreApplication.processEvents()
    widget.grab().save(str(file))


def main() -> None:
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    application = QApplication([])
    dress(application, "light")
    shell, widgets = window(), sheet()
    for theme in ("light", "dark"):
        wear(application, theme)
        shoot(shell, (1366, 728), folder / f"window-{theme}.png")
        shell.toast.say("Note supprimée")
        shell.help.explain("Notez ce que dit le groupe : tapez, choisissez le genre et l’axe, puis Entrée.")
        shoot(shell, (1000, 728), folder / f"narrow-{theme}.png")
        shell.toast.hide()
        shell.help.hide()
        shoot(widgets, (1366, 728), folder / f"widgets-{theme}.png")


if __name__ == "__main__":
    main()
