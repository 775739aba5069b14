# SPDX-License-Identifier: EUPL-1.2
"""The names of keys as they are printed on the user's keyboard."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent

_NAMES: dict[str, str] = {
    "Ctrl": str(QT_TRANSLATE_NOOP("Keys", "Strg")),
    "Shift": str(QT_TRANSLATE_NOOP("Keys", "Umschalt")),
    "Return": str(QT_TRANSLATE_NOOP("Keys", "Eingabe")),
    "Space": str(QT_TRANSLATE_NOOP("Keys", "Leertaste")),
    "Down": str(QT_TRANSLATE_NOOP("Keys", "Pfeil ab")),
    "Ins": str(QT_TRANSLATE_NOOP("Keys", "Einfg")),
}


_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


def is_enter(event: QKeyEvent) -> bool:
    """Whether it is Enter alone, on the keyboard or on its number pad."""
    return event.key() in _ENTER and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier


def key_text(sequence: str) -> str:
    """The sequence in the user's words: "Ctrl+J" reads "Strg J"."""
    return " ".join(_named(part) for part in sequence.split("+"))


def _named(part: str) -> str:
    return QCoreApplication.translate("Keys", _NAMES[part]) if part in _NAMES else part
