# SPDX-License-Identifier: EUPL-1.2
"""Refusals about the course of a sitting: opening, items, minutes, recesses, the end."""

from __future__ import annotations

from app.wording import Sentence

SITTING = {
    "meeting_not_open": Sentence(
        de="Die Sitzung „{meeting}“ ist noch nicht eröffnet. Eröffnen Sie zuerst die Sitzung.",
        en="The meeting “{meeting}” is not open yet. Open the meeting first.",
    ),
    "meeting_opened_already": Sentence(
        de="Die Sitzung „{meeting}“ wurde schon eröffnet; eine zweite Eröffnung gibt es nicht. "
        "Arbeiten Sie in der eröffneten Sitzung weiter.",
        en="The meeting “{meeting}” has been opened already; it cannot be opened twice. "
        "Go on in the open meeting.",
    ),
    "meeting_closed": Sentence(
        de="Die Sitzung „{meeting}“ ist geschlossen und nimmt nichts mehr auf. "
        "Ergänzen Sie nur noch die Niederschrift, oder berufen Sie eine neue Sitzung ein.",
        en="The meeting “{meeting}” is closed and takes nothing more. "
        "You may still complete its minutes, or convene a new meeting.",
    ),
    "roll_empty": Sentence(
        de="Am {day:date} ist in „{body}“ kein Mitglied stimmberechtigt. "
        "Tragen Sie zuerst die Stimmen der Mitglieder mit ihrem Gültigkeitsdatum ein.",
        en="Nobody is entitled to vote in “{body}” on {day:date}. "
        "First enter the members' votes with the day from which they are valid.",
    ),
    "agenda_empty": Sentence(
        de="Die Sitzung „{meeting}“ hat noch keine Tagesordnung. "
        "Nehmen Sie vor der Eröffnung mindestens einen Punkt auf.",
        en="The meeting “{meeting}” has no agenda yet. Add at least one item before you open it.",
    ),
    "series_checked_out": Sentence(
        de="Die Beschlussnummern werden gerade in der Sitzung „{meeting}“ vergeben. "
        "Schließen Sie zuerst jene Sitzung; dann können Sie diese eröffnen.",
        en="The meeting “{meeting}” is drawing resolution numbers from the same series. "
        "Close that meeting first; then you can open this one.",
    ),
    "item_in_hand_already": Sentence(
        de="TOP {item} ist schon aufgerufen. Fahren Sie mit diesem Punkt fort.",
        en="Item {item} has been called already. Go on with it.",
    ),
    "item_concluded_already": Sentence(
        de="TOP {item} ist schon beendet. Rufen Sie ihn noch einmal auf, wenn er erneut behandelt wird.",
        en="Item {item} is concluded already. Call it again if it is to be dealt with once more.",
    ),
    "item_undecided": Sentence(
        de="Zu TOP {item} fehlt noch das Ergebnis. Stimmen Sie ab (F8), oder halten Sie fest, dass der Punkt "
        "vertagt, verwiesen, zurückgezogen, abgesetzt oder zur Kenntnis genommen wurde.",
        en="Item {item} has no outcome yet. Take the vote (F8), or record that the item was postponed, "
        "referred, withdrawn, removed or noted.",
    ),
    "outcome_differs": Sentence(
        de="Zu TOP {item} ist das Ergebnis „{announced:adopted=angenommen|rejected=abgelehnt}“ verkündet; "
        "anders kann der Punkt nicht enden. Wiederholen Sie die Abstimmung, oder lassen Sie das Ergebnis "
        "mit Begründung neu verkünden.",
        en="The result “{announced:adopted=adopted|rejected=rejected}” has been announced on item {item}; "
        "the item cannot end otherwise. Repeat the vote, or have the result announced anew with a reason.",
    ),
    "item_not_called": Sentence(
        de="TOP {item} wurde noch nicht aufgerufen. Rufen Sie den Punkt auf (F9), oder sagen Sie, wie er "
        "ohne Aufruf endet (z. B. vertagt oder zurückgezogen).",
        en="Item {item} has not been called yet. Call it (F9), or say how it ends without being called "
        "(such as postponed or withdrawn).",
    ),
    "outcome_without_ballot": Sentence(
        de="Zu TOP {item} wurde kein solches Abstimmungsergebnis festgestellt. "
        "Stimmen Sie zuerst ab (F8), oder beenden Sie den Punkt ohne Beschluss.",
        en="No such result of a ballot has been announced on item {item}. "
        "Take the vote first (F8), or conclude the item without a resolution.",
    ),
    "paragraph_unknown": Sentence(
        de="Die Niederschrift zu TOP {item} hat keinen Absatz {paragraph}. Prüfen Sie die Nummer des "
        "Absatzes.",
        en="The minutes of item {item} have no paragraph {paragraph}. Check the number of the paragraph.",
    ),
    "paragraph_before_itself": Sentence(
        de="Absatz {paragraph} kann nicht vor sich selbst stehen. Nennen Sie den Absatz, vor dem er stehen "
        "soll.",
        en="Paragraph {paragraph} cannot stand before itself. Name the paragraph before which it is to "
        "stand.",
    ),
    "minutes_form_already": Sentence(
        de="Die Niederschrift zu TOP {item} wird schon so geführt. Wählen Sie eine andere Art, oder fahren "
        "Sie fort.",
        en="The minutes of item {item} are kept in this form already. Choose another one, or go on.",
    ),
    "no_recess": Sentence(
        de="Die Sitzung ist nicht unterbrochen. Fahren Sie mit der Tagesordnung fort.",
        en="The sitting is not interrupted. Go on with the agenda.",
    ),
    "recess_lasts": Sentence(
        de="Die Sitzung ist unterbrochen. Beenden Sie zuerst die Unterbrechung.",
        en="The sitting is interrupted. End the recess first.",
    ),
    "nothing_to_take_back": Sentence(
        de="Zum laufenden Punkt gibt es nichts, was sich noch zurücknehmen lässt. Ist ein Ergebnis schon "
        "festgestellt, wiederholen Sie die Abstimmung, oder stellen Sie das Ergebnis mit Begründung neu "
        "fest.",
        en="Nothing at the running item can be taken back any more. Where a result has been announced, "
        "repeat "
        "the ballot, or announce the result anew with a reason.",
    ),
    "items_pending": Sentence(
        de="Noch ohne Ergebnis: TOP {items}. Rufen Sie die Punkte auf, oder halten Sie fest, "
        "dass sie vertagt oder abgesetzt wurden; dann können Sie die Sitzung schließen.",
        en="Still without an outcome: item {items}. Call them, or record that they were postponed or "
        "removed; "
        "then you can close the meeting.",
    ),
    "meeting_held_elsewhere": Sentence(
        de="Die Sitzung „{meeting}“ wird auf einem anderen Rechner geführt; hier kann sie nur gelesen "
        "werden. "
        "Arbeiten Sie dort weiter.",
        en="The meeting “{meeting}” is kept on another computer; here it can only be read. Go on there.",
    ),
    "meeting_incomplete": Sentence(
        de="Von dieser Sitzung fehlt dem Buch noch der Anfang. "
        "Gleichen Sie mit der zentralen Datenbank ab, und öffnen Sie die Sitzung dann noch einmal.",
        en="The book still lacks the beginning of this meeting. "
        "Synchronise with the central database, and open the meeting again.",
    ),
}
