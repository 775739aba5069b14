# SPDX-License-Identifier: EUPL-1.2
"""Which column of a list of members says what, told by its header in German or English."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from app.domain.sheets import Sheet, SheetRow


class MemberColumn(StrEnum):
    """What a column of a list of members says."""

    KEY = "key"
    NAME = "name"
    KIND = "kind"
    VOTES = "votes"
    VALID_FROM = "valid_from"
    GROUPS = "groups"
    MAILBOX = "mailbox"
    DELEGATE = "delegate"
    TITLE = "title"
    FIRST_NAME = "first_name"
    LAST_NAME = "last_name"
    OFFICE = "office"
    DEPUTY = "deputy"
    DEPUTY_OFFICE = "deputy_office"


# Small letters without umlauts and signs, as `plain` writes them.
_HEADERS: Mapping[MemberColumn, str] = {
    MemberColumn.KEY: "kuerzel schluessel mitgliedsschluessel key memberkey id mitgliedsnummer",
    MemberColumn.NAME: "mitglied mitglieder mitgliedsname namedesmitglieds gemeinde kommune "
    "verbandsmitglied koerperschaft organisation gliederungsebene member membername municipality "
    "structurelevel organization",
    MemberColumn.KIND: "art rechtsform mitgliedsart kind type legalform",
    MemberColumn.VOTES: "stimmen stimmenzahl stimmzahl anzahlstimmen anzahlderstimmen stimmgewicht votes "
    "voteweight weight numberofvotes",
    MemberColumn.VALID_FROM: "gueltigab ab stimmenab stimmengueltigab validfrom from",
    MemberColumn.GROUPS: "gruppe gruppen mitgliedergruppe group groups",
    MemberColumn.MAILBOX: "email emails mail emailadresse mailadresse postfach mailbox emailaddress",
    MemberColumn.DELEGATE: "vertreter vertreterin vertretung vertretungsperson vertretendeperson delegierte "
    "delegierter delegiertervertreter namedervertretungsperson delegate representative",
    MemberColumn.TITLE: "akademischertitel titel anrede persontitle academictitle",
    MemberColumn.FIRST_NAME: "vorname firstname givenname",
    MemberColumn.LAST_NAME: "nachname familienname zuname lastname surname familyname",
    MemberColumn.OFFICE: "amt funktion amtsbezeichnung amtdervertretungsperson office position function",
    MemberColumn.DEPUTY: "stellvertreter stellvertreterin stellvertretung stellvertretendeperson deputy "
    "substitute",
    MemberColumn.DEPUTY_OFFICE: "amtderstellvertretung amtstellvertretung amtdesstellvertreters "
    "amtderstellvertreterin deputyoffice officeofdeputy officeofthedeputy",
}
_MEANINGS: Mapping[str, MemberColumn] = {
    header: column for column, headers in _HEADERS.items() for header in headers.split()
}
_PERSON = frozenset({MemberColumn.FIRST_NAME, MemberColumn.LAST_NAME})
_SPELLED = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
_SEARCHED_ROWS = 20

Meaning = tuple[MemberColumn | None, ...]


@dataclass(frozen=True, slots=True)
class Header:
    """The header of a list: its row, the texts in it, and what each column is taken to say."""

    line: int
    titles: tuple[str, ...]
    meaning: Meaning

    def title_of(self, column: MemberColumn) -> str:
        """The header of the first column with this meaning, "" where there is none."""
        return self.titles[self.meaning.index(column)] if column in self.meaning else ""


def plain(text: str) -> str:
    """Small letters and figures alone, umlauts spelled out: "Gültig ab:" reads "gueltigab"."""
    folded = unicodedata.normalize("NFC", text).casefold().translate(_SPELLED)
    return re.sub(r"[^a-z0-9]+", "", unicodedata.normalize("NFKD", folded))


def find_header(sheet: Sheet) -> Header | None:
    """The row of the first twenty whose cells are known best; the first filled one where none is known."""
    filled = sheet.filled[:_SEARCHED_ROWS]
    if not filled:
        return None
    best = max(filled, key=_known)
    return header_of(best if _known(best) else filled[0])


def header_of(row: SheetRow) -> Header:
    """A row read as the header; a meaning stands once, the first column has it."""
    titles = tuple(cell.text for cell in row.cells)
    meanings = [_MEANINGS.get(plain(title)) for title in titles]
    _settle_names(titles, meanings)
    once = [meaning if meaning not in meanings[:place] else None for place, meaning in enumerate(meanings)]
    return Header(row.line, titles, tuple(once))


def with_meaning(header: Header, place: int, column: MemberColumn | None) -> Header:
    """The header with another meaning of one column; a column that had this meaning has none any more."""
    others = [None if meaning is column else meaning for meaning in header.meaning]
    others[place] = column
    return Header(header.line, header.titles, tuple(others))


def _known(row: SheetRow) -> int:
    return len({meaning for meaning in header_of(row).meaning if meaning is not None})


def _settle_names(titles: tuple[str, ...], meanings: list[MemberColumn | None]) -> None:
    """ "Name" is the person's beside a first name, else the member's; a title needs a person's name."""
    bare = [place for place, title in enumerate(titles) if plain(title) == "name"]
    person = MemberColumn.FIRST_NAME in meanings and MemberColumn.LAST_NAME not in meanings
    for place in bare:
        meanings[place] = MemberColumn.LAST_NAME if person else MemberColumn.NAME
    if MemberColumn.NAME in meanings and bare and not person:
        named = [p for p, meaning in enumerate(meanings) if meaning is MemberColumn.NAME and p not in bare]
        for place in bare if named else ():
            meanings[place] = None
    if not _PERSON & set(meanings):
        for place, meaning in enumerate(meanings):
            meanings[place] = None if meaning is MemberColumn.TITLE else meaning
