# SPDX-License-Identifier: EUPL-1.2
"""Which members are left after some typed letters; every name field asks here."""

from __future__ import annotations

import unicodedata

from app.ui.widgets.shown import NamedMember

_SPELLED = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})


def folded(text: str) -> str:
    """The text in small letters without marks: "Chóśebuz" reads "chosebuz"."""
    parts = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in parts if not unicodedata.combining(letter))


def spelled(text: str) -> str:
    """The text as it is typed without umlauts: "Fürstenberg" reads "fuerstenberg"."""
    return folded(unicodedata.normalize("NFC", text.casefold()).translate(_SPELLED))


def left(members: tuple[NamedMember, ...], typed: str) -> tuple[NamedMember, ...]:
    """The members that the typed letters leave, those whose name begins with them first.

    Whole figures are a member's number. A name that is typed in full leaves that member alone,
    though a longer name may begin with it.
    """
    wanted = typed.strip()
    if not wanted:
        return ()
    if wanted.isdigit():
        return tuple(member for member in members if member.number == wanted)
    exact = tuple(member for member in members if folded(member.name) == folded(wanted))
    if len(exact) == 1:
        return exact
    first = [member for member in members if _begins(member.name, wanted)]
    within = [member for member in members if member not in first and _has_word(member.name, wanted)]
    return (*first, *within)


def found(members: tuple[NamedMember, ...], typed: str) -> tuple[NamedMember, ...]:
    """The members that the letters leave; where no word begins so, those in whose name they stand anywhere.

    Votes are not taken so: there a slip must not find somebody else.
    """
    wanted = typed.strip()
    parts = (member for member in members if wanted and _has_part(member.name, wanted))
    return left(members, typed) or tuple(parts)


def rest(name: str, typed: str) -> str:
    """What is missing of the name, where the typed letters begin it."""
    return name[len(typed) :] if folded(name[: len(typed)]) == folded(typed) else ""


def _begins(name: str, wanted: str) -> bool:
    return folded(name).startswith(folded(wanted)) or spelled(name).startswith(folded(wanted))


def _has_part(name: str, wanted: str) -> bool:
    return folded(wanted) in folded(name) or folded(wanted) in spelled(name)


def _has_word(name: str, wanted: str) -> bool:
    starts = [
        index for index in range(1, len(name)) if not name[index - 1].isalnum() and name[index].isalnum()
    ]
    return any(_begins(name[start:], wanted) for start in starts)
