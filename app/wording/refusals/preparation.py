# SPDX-License-Identifier: EUPL-1.2
"""Refusals about a meeting's preparation and its agenda."""

from __future__ import annotations

from app.wording import Sentence

PREPARATION = {
    "meeting_missing": Sentence(
        de="Es ist keine Sitzung ausgewählt. Wählen Sie eine Sitzung aus, oder berufen Sie eine ein.",
        en="No meeting is in hand. Choose a meeting, or convene one.",
    ),
    "session_unknown": Sentence(
        de="„{value}“ ist keine Sitzungsform. Wählen Sie Präsenz-, Hybrid-, Video- oder Audiositzung "
        "(„presence“, „hybrid“, „video“, „audio“).",
        en="“{value}” is no kind of session. Choose “presence”, “hybrid”, “video” or “audio”.",
    ),
    "item_unknown": Sentence(
        de="TOP {item} steht nicht auf der Tagesordnung. "
        "Prüfen Sie die Nummer, oder nehmen Sie den Punkt in die Tagesordnung auf.",
        en="Item {item} is not on the agenda. Check the number, or add the item to the agenda.",
    ),
    "demand_unknown": Sentence(
        de="Nach dem Satzungsprofil können Mitglieder das nicht verlangen. Lassen Sie weg, wer es verlangt; "
        "der Vorsitz kann von sich aus laden und die Tagesordnung festsetzen.",
        en="By the statutes profile members cannot demand it. Leave out who demands it; the chair may "
        "convene and set the agenda without a demand.",
    ),
    "demanded_by_too_few": Sentence(
        de="Das verlangen {members:# Mitglied|# Mitglieder}; nötig sind {needed:number}. Ergänzen Sie, wer "
        "es noch verlangt, oder lassen Sie das Verlangen weg: Der Vorsitz kann dem von sich aus folgen.",
        en="{members:# member demands|# members demand} it; {needed:number} are needed. Add who else "
        "demands it, or leave the demand out: the chair may follow it without one.",
    ),
    "demand_without_votes": Sentence(
        de="{member} hat am Tag der Sitzung keine Stimmen in diesem Gremium und kann nichts verlangen. "
        "Lassen Sie das Mitglied weg.",
        en="{member} has no votes in this body on the day of the meeting and can demand nothing. "
        "Leave the member out.",
    ),
    "item_number_malformed": Sentence(
        de="„{item}“ ist keine Nummer eines Tagesordnungspunkts. "
        "Verwenden Sie Nummern wie „3“, „6.2“ oder „6.2a“.",
        en="“{item}” is no number of an agenda item. Use numbers such as “3”, “6.2” or “6.2a”.",
    ),
    "agenda_of_open_meeting": Sentence(
        de="Die Sitzung „{meeting}“ ist schon eröffnet. Ändern Sie die Reihenfolge in der Sitzung, oder "
        "setzen Sie den Punkt dort ab.",
        en="The meeting “{meeting}” is open already. Change the order in the sitting, or remove the item "
        "there.",
    ),
    "agenda_invited": Sentence(
        de="Zu dieser Tagesordnung wurde am {sent_on:date} geladen; Punkte und Nummern stehen damit fest. "
        "Nehmen Sie Weiteres als Nachtrag mit eigener Nummer auf, und setzen Sie Punkte in der Sitzung ab.",
        en="The invitation with this agenda went out on {sent_on:date}; items and numbers are fixed. Add "
        "what is new under a number of its own, and remove items in the sitting.",
    ),
    "agenda_order_incomplete": Sentence(
        de="Die Gliederung nennt nicht jeden Tagesordnungspunkt genau einmal. Nennen Sie alle.",
        en="The arrangement does not name each item exactly once. Name all of them.",
    ),
    "agenda_levels_wrong": Sentence(
        de="Die Ebenen passen nicht: Es gibt drei, die erste steht oben, und keine darf übersprungen werden. "
        "Berichtigen Sie die Ebene von TOP {item}.",
        en="The levels do not fit: there are three, the first stands on top, and none may be left out. "
        "Correct the level of item {item}.",
    ),
    "agenda_parts_mixed": Sentence(
        de="TOP {item} stünde in einem anderen Teil als der Punkt darüber, zu dem er gehört. Verschieben Sie "
        "ihn in seinen Teil, oder ändern Sie zuerst den Teil.",
        en="Item {item} would stand in another part than the item above it to which it belongs. Move it into "
        "its part, or change the part first.",
    ),
    "item_has_items_below": Sentence(
        de="Unter TOP {item} stehen weitere Punkte. Rücken Sie diese zuerst aus, oder streichen Sie sie.",
        en="There are items below item {item}. Move them out first, or remove them.",
    ),
    "item_number_taken": Sentence(
        de="TOP {item} steht schon auf der Tagesordnung. Wählen Sie eine freie Nummer.",
        en="Item {item} is on the agenda already. Choose a free number.",
    ),
    "wording_fixed": Sentence(
        de="Über TOP {item} wird schon abgestimmt, oder der Punkt ist beendet; sein Wortlaut steht fest. "
        "Soll er noch geändert werden, brechen Sie die laufende Abstimmung ab, "
        "oder stellen Sie den neuen Wortlaut gesondert zur Abstimmung.",
        en="A ballot on item {item} is open or done, or the item is concluded; its wording is fixed. "
        "To change it, abort the open ballot, or put the new wording to a ballot of its own.",
    ),
    "election_fixed": Sentence(
        de="Bei TOP {item} wird schon gewählt; seine Art und ob er eine Nummer erhält, stehen damit fest. "
        "Brechen Sie einen laufenden Wahlgang ab, oder führen Sie das Weitere unter einem eigenen Punkt.",
        en="An election at item {item} has begun; its kind and whether it is numbered are fixed. Abort an "
        "open round, or deal with the rest under an item of its own.",
    ),
    "part_fixed": Sentence(
        de="TOP {item} wurde schon aufgerufen; ob er öffentlich ist, ändert sich nur durch Beschluss. "
        "Lassen Sie über den Ausschluss der Öffentlichkeit abstimmen, oder stellen Sie sie wieder her.",
        en="Item {item} has been called; whether it is public changes only by resolution. Have the exclusion "
        "of the public voted on, or restore it.",
    ),
    "majority_fixed": Sentence(
        de="Über TOP {item} wird schon abgestimmt, oder der Punkt ist beendet; welche Mehrheit er braucht, "
        "steht damit fest. Brechen Sie die laufende Abstimmung mit Begründung ab, oder stellen Sie ein "
        "schon verkündetes Ergebnis mit Begründung neu fest.",
        en="A ballot on item {item} is open or done, or the item is concluded; the majority that it needs is "
        "fixed. Abort the open ballot with a reason, or announce a result anew with a reason.",
    ),
    "majority_reason_missing": Sentence(
        de="TOP {item} wurde schon aufgerufen, und mit dieser Angabe ändert sich die Mehrheit, die er "
        "braucht. Geben Sie den Grund an; er kommt in die Niederschrift.",
        en="Item {item} has been called, and this changes the majority that it needs. Give the reason; it is "
        "recorded in the minutes.",
    ),
    "attachment_empty": Sentence(
        de="Die Datei „{name}“ ist leer. Wählen Sie die Datei, die den Inhalt hat.",
        en="The file “{name}” is empty. Choose the file that has the content.",
    ),
    "attachment_taken": Sentence(
        de="TOP {item} hat schon eine Anlage mit dem Dateinamen „{name}“. Benennen Sie die neue Datei um.",
        en="Item {item} has an attachment with the file name “{name}” already. Rename the new file.",
    ),
    "convocation_too_late": Sentence(
        de="Die Ladung kann nicht am {sent_on:date}, also nach dem Sitzungstag, versandt worden sein. "
        "Prüfen Sie das Datum.",
        en="The invitation cannot have been sent on {sent_on:date}, after the day of the meeting. "
        "Check the date.",
    ),
    "no_item_in_hand": Sentence(
        de="Es ist kein Tagesordnungspunkt aufgerufen. Rufen Sie zuerst einen auf (F9).",
        en="No item has been called. Call an item first (F9).",
    ),
}
