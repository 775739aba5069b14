# SPDX-License-Identifier: EUPL-1.2
"""The style sheet of the window, written from the tokens."""

from __future__ import annotations

from dataclasses import asdict
from string import Template

from app.ui.theme.places import resource
from app.ui.theme.tokens import Colours

_SHEET = Template(
    """
QToolTip { background: $surface; color: $ink; border: 1px solid $line; padding: 6px 8px; }
QFrame[face="card"] { background: $surface; border: 1px solid $line; border-radius: 12px; }
QFrame[face="next"] { background: $surface; border: 1px solid $accent_line; border-radius: 12px; }
QFrame[face="panel"] { background: $surface; border: none; }
QFrame[face="left"] { background: $surface; border: none; border-right: 1px solid $line; }
QFrame[face="right"] { background: $surface; border: none; border-left: 1px solid $line; }
QFrame[face="header"] { background: $surface; border: none; border-bottom: 1px solid $line; }
QFrame[face="status"] { background: $surface; border: none; border-top: 1px solid $line; }
QFrame[face="drawer"] { background: $sunken; border: 1px solid $line; border-radius: 8px; }
QFrame[face="commands"] { background: $surface; border: 1px solid $strong_line; border-radius: 12px; }
QFrame[face="question"] { background: $accent_soft; border: 1px solid $accent_line; border-radius: 8px; }
QFrame[face="notice-accent"] { background: $accent_soft; border: 1px solid $accent_line; border-radius: 8px; }
QFrame[face="notice-yes"] { background: $yes_soft; border: 1px solid $yes_line; border-radius: 8px; }
QFrame[face="notice-no"] { background: $no_soft; border: 1px solid $no_line; border-radius: 8px; }
QFrame[face="notice-abstain"] {
    background: $abstain_soft; border: 1px solid $abstain_line; border-radius: 8px;
}
QLabel { background: transparent; border: none; }
QLineEdit, QDateEdit, QTimeEdit, QComboBox {
    background: $surface; color: $ink; border: 1px solid $strong_line; border-radius: 8px;
    padding: 0 10px; min-height: 34px; selection-background-color: $accent;
    selection-color: $on_accent;
}
QLineEdit:focus, QDateEdit:focus, QTimeEdit:focus, QComboBox:focus {
    border: 2px solid $accent; padding: 0 9px; min-height: 32px;
}
QLineEdit[face="figure"] { min-height: 26px; }
QLineEdit[face="figure"]:focus { min-height: 24px; }
QLineEdit:disabled { background: $sunken; color: $muted; border-color: $line; }
QComboBox::drop-down, QDateEdit::drop-down { border: none; width: 28px; }
QComboBox::down-arrow, QDateEdit::down-arrow { image: url("$chevron"); width: 14px; height: 14px; }
QAbstractSpinBox QLineEdit, QAbstractSpinBox QLineEdit:focus {
    background: transparent; border: none; border-radius: 0; padding: 0; min-height: 0;
}
QTimeEdit::up-button, QTimeEdit::down-button { width: 0; border: none; }
QComboBox QAbstractItemView {
    background: $surface; color: $ink; border: 1px solid $line; outline: none; padding: 4px;
    selection-background-color: $accent_soft; selection-color: $ink;
}
QAbstractItemView { background: transparent; border: none; outline: none; }
QCalendarWidget QAbstractItemView {
    background: $surface; selection-background-color: $accent; selection-color: $on_accent;
}
QHeaderView { background: transparent; border: none; }
QHeaderView::section {
    background: transparent; color: $muted; border: none; border-bottom: 1px solid $line;
    padding: 8px 10px;
}
QPlainTextEdit {
    background: $surface; color: $ink; border: 1px solid $strong_line; border-radius: 8px;
    padding: 4px 6px; selection-background-color: $accent; selection-color: $on_accent;
}
QPlainTextEdit:focus { border: 2px solid $accent; padding: 3px 5px; }
QCheckBox { color: $ink; spacing: 8px; }
QCheckBox:focus { color: $accent; }
QTextEdit { background: transparent; color: $ink; border: none; padding: 0; }
QScrollArea { background: transparent; border: none; }
QScrollArea > QWidget > QWidget[face="clear"] { background: transparent; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar::handle:vertical { background: $scroll; border-radius: 3px; min-height: 32px; margin: 2px; }
QScrollBar::handle:hover { background: $strong_line; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle:horizontal { background: $scroll; border-radius: 3px; min-width: 32px; margin: 2px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QMenu { background: $surface; color: $ink; border: 1px solid $line; padding: 4px; }
QMenu::item { padding: 8px 20px; border-radius: 6px; }
QMenu::item:selected { background: $accent_soft; color: $ink; }
QProgressBar {
    background: $line; border: none; border-radius: 3px; min-height: 6px; max-height: 6px;
}
QProgressBar::chunk { background: $accent; border-radius: 3px; }
"""
)


def stylesheet(colours: Colours) -> str:
    """The sheet for one appearance."""
    return _SHEET.substitute(asdict(colours), chevron=resource("icons", "chevron.svg").as_posix())
