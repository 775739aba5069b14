# SPDX-License-Identifier: EUPL-1.2
"""A list of members before it is taken over: how it is read, its columns, its problems, what changes."""

from __future__ import annotations

import datetime

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QDateEdit,
    QFileDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.ui.pages.preparation.column_grid import ColumnGrid
from app.ui.pages.preparation.shown import ImportShown, TermsFilled
from app.ui.tables.texts import TextColumn, TextTable
from app.ui.theme.theme import Theme
from app.ui.theme.tones import TextRole, Tone
from app.ui.widgets.buttons import ButtonKind, KeyButton
from app.ui.widgets.form import Field, OptionBox
from app.ui.widgets.labels import ElidedLabel, IconLabel, TextLabel

ROW_HEIGHT, MOST_ROWS = 82, 2


class ImportPart(QWidget):
    """The file above, its columns, and below what is wrong or what would change.

    Signals:
        file_picked: path of the file.
        terms_filled: a TermsFilled, whenever one is chosen otherwise.
        meaning_chosen: place of the column, value of its meaning.
        applied: the whole list is to be taken over.
    """

    file_picked = Signal(str)
    terms_filled = Signal(object)
    meaning_chosen = Signal(int, str)
    applied = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._filling = False
        self._file = ""
        self._explained = TextLabel(theme, TextRole.BODY, Tone.MUTED)
        self._explained.setWordWrap(True)
        self._pick = KeyButton(theme, self.tr("Datei wählen …"), "Ctrl+O", icon="folder")
        self._name = ElidedLabel(theme, TextRole.BODY_BOLD)
        self._facts = TextLabel(theme, TextRole.BODY, Tone.MUTED)
        self._boxes = {name: OptionBox() for name in ("encoding", "separator", "sheet", "body", "kind")}
        self._from = QDateEdit()
        self._from.setCalendarPopup(True)
        self._from.setDisplayFormat("dd.MM.yyyy")
        self._columns = ColumnGrid(theme)
        self._icon = IconLabel(theme, 18)
        self._summary = TextLabel(theme, TextRole.BODY_BOLD)
        self._summary.setWordWrap(True)
        self._unlisted = TextLabel(theme, TextRole.SMALL, Tone.MUTED)
        self._unlisted.setWordWrap(True)
        self._apply = KeyButton(theme, self.tr("Ganze Liste übernehmen"), "Ctrl+Return", ButtonKind.PRIMARY)
        line, member = TextColumn(self.tr("Zeile"), 70, right=True), self.tr("Mitglied")
        self._findings = TextTable(
            theme,
            self.tr("Fehler und Hinweise"),
            (
                TextColumn(self.tr("Art"), 90, bold=True),
                line,
                TextColumn(self.tr("Spalte"), 180),
                TextColumn(self.tr("Was zu tun ist")),
            ),
        )
        self._plans = TextTable(
            theme,
            self.tr("Was sich ändert"),
            (
                TextColumn(self.tr("Was"), 110, bold=True),
                line,
                TextColumn(member, 260),
                TextColumn(self.tr("Änderung")),
            ),
        )
        self._lay_out(theme)
        self._connect()

    def show_import(self, shown: ImportShown) -> None:
        """Show the list, or only the way to one."""
        self._filling = True
        self._explained.show_text("" if shown.file else shown.explained)
        self._name.show_text(shown.file)
        self._facts.show_text(shown.facts)
        self._details.setVisible(bool(shown.file))
        for name, options in (
            ("encoding", shown.encodings),
            ("separator", shown.separators),
            ("sheet", shown.sheets),
            ("body", shown.bodies),
            ("kind", shown.kinds),
        ):
            self._boxes[name].show_options(options, getattr(shown, name))
            self._fields[name].setVisible(len(options) > 1)
        if shown.file:
            day = shown.valid_from
            self._from.setDate(QDate(day.year, day.month, day.day))
        self._columns.show_columns(shown.columns, shown.meanings)
        self._show_outcome(shown)
        self._filling = False

    def take_keyboard(self) -> None:
        """Put the keyboard on the way to a file, or on what is wrong."""
        target = self._stack.currentWidget() if self._file else self._pick
        if target is not None:
            target.setFocus()

    def _show_outcome(self, shown: ImportShown) -> None:
        self._icon.show_icon(shown.summary_icon, shown.summary_tone)
        self._summary.show_text(shown.summary, shown.summary_tone)
        self._unlisted.show_text(shown.unlisted)
        self._findings_button.show_text(shown.findings_label)
        self._plans_button.show_text(shown.plans_label)
        self._findings.show_rows(shown.findings)
        self._plans.show_rows(shown.plans)
        if shown.problems or shown.file != self._file:
            self._show_table(self._findings if shown.problems else self._plans)
        self._file = shown.file

    def _show_table(self, table: TextTable) -> None:
        self._stack.setCurrentWidget(table)
        self._findings_button.setChecked(table is self._findings)
        self._plans_button.setChecked(table is self._plans)

    def _fit_columns(self, rows: int) -> None:
        """Two rows of columns are in sight, more of them can be scrolled to."""
        self._area.setFixedHeight(ROW_HEIGHT * min(MOST_ROWS, max(1, rows)))

    def _show_findings(self) -> None:
        self._show_table(self._findings)

    def _show_plans(self) -> None:
        self._show_table(self._plans)

    def _pick_file(self) -> None:
        dialog = QFileDialog(self, self.tr("Mitgliederliste öffnen"))
        lists = self.tr("Listen") + " (*.csv *.txt *.tsv *.xlsx)"
        dialog.setNameFilters([lists, self.tr("Alle Dateien") + " (*)"])
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.file_picked)
        dialog.open()

    def _tell(self) -> None:
        if self._filling:
            return
        day = self._from.date()
        chosen = {name: box.chosen() for name, box in self._boxes.items()}
        valid_from = datetime.date(day.year(), day.month(), day.day())
        self.terms_filled.emit(TermsFilled(**chosen, valid_from=valid_from))

    def _connect(self) -> None:
        self._pick.clicked.connect(self._pick_file)
        self._apply.clicked.connect(self.applied)
        self._columns.rows_counted.connect(self._fit_columns)
        self._columns.meaning_chosen.connect(self.meaning_chosen)
        self._findings_button.clicked.connect(self._show_findings)
        self._plans_button.clicked.connect(self._show_plans)
        for box in self._boxes.values():
            box.activated.connect(self._tell)
        self._from.dateChanged.connect(self._tell)

    def _lay_out(self, theme: Theme) -> None:
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(self._pick)
        top.addWidget(self._name, 1)
        top.addWidget(self._facts)
        self._details = QWidget()
        details = QVBoxLayout(self._details)
        details.setContentsMargins(0, 0, 0, 0)
        details.setSpacing(12)
        details.addLayout(self._terms(theme))
        details.addWidget(self._column_card(theme))
        details.addLayout(self._outcome(theme))
        self._stack = QStackedWidget()
        self._stack.addWidget(self._plans)
        self._stack.addWidget(self._findings)
        details.addWidget(self._stack, 1)
        details.addWidget(self._unlisted)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(self._explained)
        layout.addLayout(top)
        layout.addWidget(self._details, 1000)
        layout.addStretch(1)

    def _terms(self, theme: Theme) -> QHBoxLayout:
        names = {
            "sheet": self.tr("Blatt"),
            "encoding": self.tr("Zeichenkodierung"),
            "separator": self.tr("Trennzeichen"),
            "body": self.tr("Stimmen gelten in"),
            "kind": self.tr("Art neuer Mitglieder ohne Angabe"),
        }
        row = QHBoxLayout()
        row.setSpacing(12)
        self._fields = {name: Field(theme, label, self._boxes[name]) for name, label in names.items()}
        for field in self._fields.values():
            row.addWidget(field, 1)
        row.insertWidget(4, Field(theme, self.tr("Stimmen gelten ab"), self._from))
        for box in self._boxes.values():
            box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            box.setMinimumWidth(120)
        return row

    def _column_card(self, theme: Theme) -> QWidget:
        card = QFrame()
        card.setProperty("face", "card")
        self._area = area = QScrollArea()
        area.setWidget(self._columns)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout = QGridLayout(card)
        layout.setContentsMargins(14, 10, 6, 10)
        layout.addWidget(area)
        return card

    def _outcome(self, theme: Theme) -> QHBoxLayout:
        self._plans_button = KeyButton(theme)
        self._findings_button = KeyButton(theme)
        self._switch = QButtonGroup(self)
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in (self._plans_button, self._findings_button):
            button.setCheckable(True)
            self._switch.addButton(button)
            row.addWidget(button)
        row.addSpacing(12)
        row.addWidget(self._icon)
        row.addWidget(self._summary, 1)
        row.addWidget(self._apply)
        return row
