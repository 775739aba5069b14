# SPDX-License-Identifier: EUPL-1.2
"""Refusals about the agenda in the sitting, its publicity, its chair, its days, and repeat convenings."""

from __future__ import annotations

from app.wording import Sentence

PROCEEDINGS = {
    "urgency_missing": Sentence(
        de="TOP {item} steht nicht in der Einladung und kann nur als Dringlichkeit aufgenommen werden. "
        "Geben Sie an, warum die Sache keinen Aufschub duldet.",
        en="Item {item} is not on the invitation and can only be added as urgent. "
        "Say why the matter suffers no delay.",
    ),
    "item_not_admitted": Sentence(
        de="TOP {item} ist als Dringlichkeit noch nicht zugelassen. "
        "Lassen Sie zuerst über die Dringlichkeit abstimmen und den Punkt dann zu.",
        en="Item {item} has not been admitted as urgent yet. "
        "First take a vote on its urgency, then admit it.",
    ),
    "item_admitted_already": Sentence(
        de="TOP {item} steht schon auf der Tagesordnung. Rufen Sie ihn auf, wenn er an der Reihe ist.",
        en="Item {item} stands on the agenda already. Call it when its turn comes.",
    ),
    "urgency_not_resolved": Sentence(
        de="Die Dringlichkeit von TOP {item} ist nicht beschlossen. "
        "Stellen Sie den Geschäftsordnungsantrag auf Dringlichkeit zur Abstimmung.",
        en="The urgency of item {item} has not been resolved. "
        "Put the procedural motion on its urgency to the vote.",
    ),
    "order_incomplete": Sentence(
        de="Es fehlen Tagesordnungspunkte. Nennen Sie mindestens zwei verschiedene.",
        en="Items of the agenda are missing. Name at least two different ones.",
    ),
    "order_not_resolved": Sentence(
        de="Die Reihenfolge ändert sich nach dem Satzungsprofil nur durch Beschluss. "
        "Stellen Sie den Geschäftsordnungsantrag auf Änderung der Reihenfolge zur Abstimmung.",
        en="By the statutes profile the order changes only by resolution. "
        "Put the procedural motion on the order of items to the vote.",
    ),
    "item_called_already": Sentence(
        de="TOP {item} wurde schon aufgerufen. Ändern Sie nur die Reihenfolge der Punkte, die noch folgen.",
        en="Item {item} has been called already. Change the order only of the items that still follow.",
    ),
    "parts_not_mergeable": Sentence(
        de="TOP {item} und TOP {into} stehen nicht im selben Teil der Tagesordnung. "
        "Behandeln Sie nur öffentliche oder nur nichtöffentliche Punkte gemeinsam.",
        en="Items {item} and {into} stand in different parts of the agenda. "
        "Deal only with public, or only with non-public items together.",
    ),
    "item_non_public_already": Sentence(
        de="TOP {item} ist schon nichtöffentlich. Sie brauchen die Öffentlichkeit nicht auszuschließen.",
        en="Item {item} is non-public already. You need not exclude the public.",
    ),
    "exclusion_not_resolved": Sentence(
        de="Der Ausschluss der Öffentlichkeit bei TOP {item} ist nicht beschlossen. "
        "Stellen Sie den Geschäftsordnungsantrag in nichtöffentlicher Sitzung zur Abstimmung.",
        en="The exclusion of the public from item {item} has not been resolved. "
        "Put the procedural motion to the vote in non-public session.",
    ),
    "public_not_excluded": Sentence(
        de="Bei TOP {item} wurde die Öffentlichkeit in dieser Sitzung nicht ausgeschlossen. "
        "Wählen Sie den Punkt, bei dem das beschlossen wurde.",
        en="The public was not excluded from item {item} in this sitting. "
        "Choose the item at which that was resolved.",
    ),
    "item_public_already": Sentence(
        de="TOP {item} ist öffentlich; es gibt nichts freizugeben. Wählen Sie einen nichtöffentlichen Punkt.",
        en="Item {item} is public; there is nothing to release. Choose a non-public item.",
    ),
    "item_not_concluded": Sentence(
        de="TOP {item} ist noch nicht abgeschlossen. Schließen Sie den Punkt zuerst ab.",
        en="Item {item} has not been concluded yet. Conclude the item first.",
    ),
    "released_already": Sentence(
        de="TOP {item} ist in diesem Umfang schon von der Geheimhaltung freigegeben. Es ist nichts zu tun.",
        en="Item {item} has been released from secrecy to this extent already. There is nothing to do.",
    ),
    "adjourned_already": Sentence(
        de="Die Sitzung ist bis zu ihrer Fortsetzung unterbrochen. Setzen Sie zuerst die Sitzung fort.",
        en="The sitting is adjourned to its continuation. Resume the sitting first.",
    ),
    "not_adjourned": Sentence(
        de="Die Sitzung ist nicht auf einen anderen Tag vertagt. Arbeiten Sie einfach weiter.",
        en="The sitting has not been adjourned to another day. Just go on.",
    ),
    "continuation_in_the_past": Sentence(
        de="Der Zeitpunkt der Fortsetzung ({time}) liegt nicht in der Zukunft. Prüfen Sie Tag und Uhrzeit.",
        en="The time of the continuation ({time}) is not in the future. Check day and time.",
    ),
    "chair_already": Sentence(
        de="Die Sitzung leitet schon diese Person ({chair}). Nennen Sie, wer die Leitung übernimmt.",
        en="This person chairs already ({chair}). Name who takes the chair.",
    ),
    "votes_not_named": Sentence(
        de="Bei dieser Abstimmung hält niemand fest, wer wie gestimmt hat; die Stimme von {member} kann "
        "nicht vermerkt werden. Nehmen Sie stattdessen eine Erklärung in die Niederschrift auf.",
        en="In this ballot nobody records who voted how; the vote of {member} cannot be noted. "
        "Take a statement into the minutes instead.",
    ),
    "own_vote_recorded_already": Sentence(
        de="Die Stimme von {member} zu TOP {item} ist schon vermerkt. Sie steht in der Niederschrift.",
        en="The vote of {member} on item {item} has been noted already. It stands in the minutes.",
    ),
    "removal_without_consent": Sentence(
        de="TOP {item} hat {requested_by} verlangt; nur mit dieser Zustimmung kann er abgesetzt werden. "
        "Bestätigen Sie die Zustimmung, oder behandeln Sie den Punkt.",
        en="Item {item} was asked for by {requested_by} and can be removed only with that consent. "
        "Confirm the consent, or deal with the item.",
    ),
    "item_value_unknown": Sentence(
        de="„{value}“ kann hier nicht stehen ({field}). Wählen Sie einen der angebotenen Werte.",
        en="“{value}” cannot stand here ({field}). Choose one of the values offered.",
    ),
    "time_unreadable": Sentence(
        de="„{time}“ ist kein Zeitpunkt. Schreiben Sie Tag und Uhrzeit wie 2026-03-11T10:00+01:00.",
        en="“{time}” is no time. Write day and time like 2026-03-11T10:00+01:00.",
    ),
    "meeting_cancelled": Sentence(
        de="Die Sitzung „{meeting}“ wurde abgesagt. Berufen Sie eine neue Sitzung ein.",
        en="The meeting “{meeting}” was cancelled. Convene a new meeting.",
    ),
    "quorum_is_met": Sentence(
        de="Die Versammlung ist beschlussfähig: {members:# Mitglied|# Mitglieder} mit "
        "{votes:# Stimme|# Stimmen} sind da. Behandeln Sie die offenen Punkte, oder vertagen Sie sie.",
        en="There is a quorum ({members:# member|# members}, {votes:# vote|# votes}). "
        "Deal with the open items, or postpone them.",
    ),
    "meeting_not_inquorate": Sentence(
        de="Die Sitzung „{meeting}“ endete nicht wegen fehlender Beschlussfähigkeit. "
        "Berufen Sie eine gewöhnliche Sitzung ein.",
        en="The meeting “{meeting}” did not end for lack of a quorum. Convene an ordinary meeting.",
    ),
    "second_convening_not_allowed": Sentence(
        de="Das Satzungsprofil „{statutes}“ kennt keine zweite Ladung mit geringerer Beschlussfähigkeit. "
        "Berufen Sie eine gewöhnliche Sitzung ein.",
        en="The statutes profile “{statutes}” knows no second convening with a lesser quorum. "
        "Convene an ordinary meeting.",
    ),
    "second_convening_after_conflict": Sentence(
        de="Die Beschlussfähigkeit fehlte wegen Mitwirkungsverboten; dafür lässt das Satzungsprofil "
        "„{statutes}“ keine zweite Ladung zu. Wenden Sie sich an die Kommunalaufsicht.",
        en="The quorum was missing because of conflicts of interest; for that the statutes profile "
        "“{statutes}” allows no second convening. Turn to the supervisory authority.",
    ),
    "second_convening_of_nothing": Sentence(
        de="Die Sitzung „{meeting}“ wurde nicht als zweite Ladung einberufen. Berufen Sie sie mit Bezug auf "
        "die Sitzung ein, die nicht beschlussfähig war, oder eröffnen Sie sie als erste Ladung.",
        en="The meeting “{meeting}” was not convened as a repeat. Convene it with reference to the meeting "
        "that had no quorum, or open it as a first convening.",
    ),
    "second_convening_too_late": Sentence(
        de="Die zweite Ladung muss spätestens {days:# Tag|# Tage} nach der ersten Sitzung vom {day:date} "
        "stattfinden und nach ihr. Wählen Sie einen anderen Tag, oder berufen Sie neu ein.",
        en="The second meeting must follow the first of {day:date} within {days:# day|# days}. "
        "Choose another day, or convene anew.",
    ),
    "second_convening_without_notice": Sentence(
        de="Die Einladung muss nach dem Satzungsprofil „{statutes}“ darauf hinweisen, dass die Versammlung "
        "diesmal unabhängig von der Zahl der Anwesenden beschlussfähig ist. "
        "Vermerken Sie die Einladung mit diesem Hinweis, oder laden Sie neu.",
        en="By the statutes profile “{statutes}” the invitation must point out that this time the assembly "
        "is quorate regardless of number. Record the invitation with this notice, or invite anew.",
    ),
    "item_not_left_over": Sentence(
        de="„{title}“ (TOP {item}) war in der ersten Sitzung nicht übrig geblieben; in einer zweiten Ladung "
        "stehen nur dieselben Gegenstände. Nehmen Sie den Punkt in eine gewöhnliche Sitzung auf.",
        en="“{title}” (item {item}) was not left over from the first meeting; a second convening deals only "
        "with the same matters. Put the item on the agenda of an ordinary meeting.",
    ),
}
