# SPDX-License-Identifier: EUPL-1.2
"""Refusals about who is present, for whom, and who may take no part."""

from __future__ import annotations

from app.wording import Sentence

ATTENDANCE = {
    "member_not_on_roll": Sentence(
        de="„{member}“ steht nicht im Stimmverzeichnis dieser Sitzung. "
        "Prüfen Sie die Schreibweise; wer am Sitzungstag noch keine Stimmen hat, kann als Gast teilnehmen.",
        en="“{member}” is not on the roll of this meeting. "
        "Check the spelling; who has no votes on the day of the meeting can take part as a guest.",
    ),
    "member_present_already": Sentence(
        de="{member} ist schon anwesend. Kommt eine andere Vertretungsperson, erfassen Sie einen Wechsel; "
        "geht sie, melden Sie das Mitglied ab.",
        en="{member} is present already. If another person takes over, record a swap; "
        "if the person leaves, check the member out.",
    ),
    "member_absent": Sentence(
        de="{member} ist nicht anwesend. Melden Sie das Mitglied zuerst an (F4).",
        en="{member} is not present. Check the member in first (F4).",
    ),
    "delegate_present_already": Sentence(
        de="{member} ist schon durch diese Person vertreten ({office}). "
        "Wählen Sie die Person, die übernimmt.",
        en="{member} is represented by this person already ({office}). Choose the person who takes over.",
    ),
    "delegate_missing": Sentence(
        de="Für {member} ist keine Vertretungsperson benannt. "
        "Geben Sie das Amt der Person an, die für das Mitglied anwesend ist.",
        en="No delegate has been named for {member}. "
        "Enter the office of the person who is there for the member.",
    ),
    "excuse_unchanged": Sentence(
        de="Für {member} ist das schon so vermerkt. Sie brauchen nichts zu ändern.",
        en="This is noted for {member} already. You need not change anything.",
    ),
    "conflict_declared_already": Sentence(
        de="Für {member} ist das Mitwirkungsverbot zu TOP {item} schon vermerkt. "
        "Sie brauchen nichts zu ändern.",
        en="The conflict of interest of {member} at item {item} is noted already. "
        "You need not change anything.",
    ),
    "conflict_not_declared": Sentence(
        de="Für {member} ist zu TOP {item} kein Mitwirkungsverbot vermerkt. "
        "Prüfen Sie Mitglied und Tagesordnungspunkt.",
        en="No conflict of interest of {member} is noted at item {item}. Check the member and the item.",
    ),
}
