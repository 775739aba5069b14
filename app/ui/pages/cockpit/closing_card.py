# SPDX-License-Identifier: EUPL-1.2
"""After the last item: the closing of the meeting, then its documents."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.pages.cockpit.panel import Card, Heading
from app.ui.pages.cockpit.shown import ClosingShown
from app.ui.tables.places import HEIGHT, DocumentModel, PlaceDelegate
from app.ui.tables.row_view import RowView
from app.ui.theme.theme import Theme
from app.ui.theme.tones import TextRole
from app.ui.widgets.action_layout import ActionLayout
from app.ui.widgets.buttons import ButtonKind, KeyButton
from app.ui.widgets.labels import TextLabel
from app.ui.widgets.shown import TaskShown
from app.ui.widgets.task_row import TaskRow


class ClosingCard(Card):
    """The end of the meeting, the work that follows, and what it made.

    Signals:
        closing_wanted: the meeting is to be closed.
        task_wanted, task_cancelled: key of the task.
        document_opened: key of the document.
    """

    closing_wanted = Signal()
    task_wanted = Signal(str)
    task_cancelled = Signal(str)
    document_opened = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._theme = theme
        self._tasks: dict[str, TaskRow] = {}
        self._title = TextLabel(theme, TextRole.TITLE)
        self._title.setWordWrap(True)
        self._sentence = TextLabel(theme, TextRole.READING)
        self._sentence.setWordWrap(True)
        self._close = KeyButton(theme, key="F8", kind=ButtonKind.PRIMARY)
        self._documents_heading = Heading(theme, self.tr("Dokumente"))
        self._documents = DocumentModel()
        self._list = RowView(theme, self.tr("Dokumente"), self._documents, PlaceDelegate(theme))
        self._lay_out()
        self._close.clicked.connect(self.closing_wanted)
        self._list.activated_key.connect(self.document_opened)

    def show_closing(self, shown: ClosingShown) -> None:
        """Show where the end of the meeting stands."""
        self._title.show_text(shown.title)
        self._sentence.show_text(shown.sentence)
        self._close.show_text(shown.close)
        self._close.setVisible(bool(shown.close))
        for task in shown.tasks:
            self._task(task).show_task(task)
        for key in set(self._tasks) - {task.key for task in shown.tasks}:
            self._tasks.pop(key).deleteLater()
        self._documents.show(shown.documents)
        self._documents_heading.setVisible(bool(shown.documents))
        self._list.setVisible(bool(shown.documents))
        self._list.setFixedHeight(min(6, len(shown.documents)) * HEIGHT)

    def take_keyboard(self) -> None:
        """Put the keyboard on the first button."""
        targets = (self._close, *self._tasks.values(), self._list)
        next((target for target in targets if not target.isHidden()), self).setFocus()

    def _task(self, shown: TaskShown) -> TaskRow:
        if shown.key not in self._tasks:
            row = TaskRow(self._theme)
            row.wanted.connect(self.task_wanted)
            row.cancelled.connect(self.task_cancelled)
            self._tasks[shown.key] = row
            self._rows.addWidget(row)
            row.show()
        return self._tasks[shown.key]

    def _lay_out(self) -> None:
        tasks = QWidget()
        self._rows = QVBoxLayout(tasks)
        self._rows.setContentsMargins(0, 0, 0, 0)
        buttons = ActionLayout()
        buttons.addWidget(self._close)
        self.body.setContentsMargins(24, 22, 24, 22)
        self.body.addWidget(self._title)
        self.body.addWidget(self._sentence)
        self.body.addSpacing(6)
        self.body.addLayout(buttons)
        self.body.addWidget(tasks)
        self.body.addWidget(self._documents_heading)
        self.body.addWidget(self._list, 1)
