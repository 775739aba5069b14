# SPDX-License-Identifier: EUPL-1.2
"""The form of an act as a record: worded, frozen, and without Qt."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from app.ui.widgets.shown import OptionShown


class Control(Enum):
    """With what a field is filled in."""

    LINE = "line"
    LONG = "long"
    CHOICE = "choice"
    FLAG = "flag"


@dataclass(frozen=True, slots=True)
class ActFieldShown:
    """One field of the form.

    ``text`` is what stands in it at first, or the key of the choice; where it changes, it is put there anew.
    ``echo`` says what the typed text was read as, ``offers`` what can be picked instead of typing;
    a ``required`` field that is empty is where Enter leads next.
    """

    name: str
    control: Control
    label: str
    text: str = ""
    hint: str = ""
    options: tuple[OptionShown, ...] = ()
    offers: tuple[OptionShown, ...] = ()
    echo: str = ""
    fault: str = ""
    required: bool = False


@dataclass(frozen=True, slots=True)
class ActFormShown:
    """The form of an act; a new ``key`` fills it anew and takes the keyboard to ``first``."""

    key: str
    title: str
    what: str
    fields: tuple[ActFieldShown, ...]
    confirm: str
    back: str
    fault: str = ""
    first: str = ""
