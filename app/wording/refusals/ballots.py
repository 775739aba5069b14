# SPDX-License-Identifier: EUPL-1.2
"""Refusals about ballots and their results."""

from __future__ import annotations

from app.wording import Sentence

BALLOTS = {
    "matter_without_question": Sentence(
        de="TOP {item} selbst wird nach seiner eigenen Mehrheit entschieden, nicht als „{matter}“. "
        "Geben Sie für eine andere Abstimmung die Frage an, über die abgestimmt wird.",
        en="Item {item} itself is decided by its own majority, not as “{matter}”. "
        "For another ballot, give the question that is voted on.",
    ),
    "not_quorate": Sentence(
        de="Die Versammlung ist nicht beschlussfähig: Anwesend {members:ist # Mitglied|sind # "
        "Mitglieder} mit "
        "{votes:# Stimme|# Stimmen}, erforderlich sind mindestens {required:number} "
        "{counted:votes=Stimmen|members=Mitglieder}. "
        "Melden Sie Eingetroffene an (F4), unterbrechen Sie die Sitzung, oder vertagen Sie den Punkt.",
        en="There is no quorum: {members:# member is|# members are} present with {votes:# vote|# votes}, "
        "at least {required:number} {counted:votes=votes|members=members} are required. "
        "Check in those who have arrived (F4), interrupt the sitting, or postpone the item.",
    ),
    "nobody_entitled": Sentence(
        de="Zu TOP {item} ist niemand stimmberechtigt: "
        "Alle anwesenden Mitglieder unterliegen dem Mitwirkungsverbot. "
        "Prüfen Sie die Vermerke, oder vertagen Sie den Punkt.",
        en="Nobody may vote on item {item}: all members present have a conflict of interest. "
        "Check what is noted, or postpone the item.",
    ),
    "ballot_open": Sentence(
        de="Zu TOP {item} läuft eine Abstimmung. "
        "Stellen Sie zuerst ihr Ergebnis fest (Strg+Enter), oder brechen Sie sie mit Begründung ab.",
        en="A ballot on item {item} is open. "
        "Announce its result first (Ctrl+Enter), or abort it with a reason.",
    ),
    "no_open_ballot": Sentence(
        de="Es läuft keine Abstimmung. Eröffnen Sie zuerst die Abstimmung (F8).",
        en="No ballot is open. Open the ballot first (F8).",
    ),
    "announced_already": Sentence(
        de="Über TOP {item} wurde schon abgestimmt, und das Ergebnis ist festgestellt. Wiederholen Sie die "
        "Abstimmung ausdrücklich, oder geben Sie an, worüber gesondert abgestimmt wird.",
        en="Item {item} has been voted on already, and the result was announced. Repeat the ballot "
        "expressly, "
        "or say on what a separate ballot is taken.",
    ),
    "no_result": Sentence(
        de="Zu TOP {item} ist noch kein Ergebnis festgestellt. Stimmen Sie zuerst ab (F8).",
        en="No result has been announced on item {item} yet. Take the vote first (F8).",
    ),
    "votes_missing": Sentence(
        de="Es ist keine Stimme angegeben. Nennen Sie mindestens ein Mitglied mit seiner Stimmabgabe.",
        en="No vote was given. Name at least one member with its vote.",
    ),
    "voted_already": Sentence(
        de="{member} hat schon abgestimmt. "
        "War die Stimme falsch erfasst, berichtigen Sie sie; das geht, bis das Ergebnis festgestellt ist.",
        en="{member} has voted already. "
        "If the vote was recorded wrongly, correct it; this is possible until the result is announced.",
    ),
    "not_voted_yet": Sentence(
        de="{member} hat noch nicht abgestimmt. Erfassen Sie die Stimme.",
        en="{member} has not voted yet. Record the vote.",
    ),
    "vote_unchanged": Sentence(
        de="Die Stimme von {member} ist schon so erfasst. Sie brauchen nichts zu ändern.",
        en="The vote of {member} is recorded like this already. You need not change anything.",
    ),
    "nobody_remaining": Sentence(
        de="Alle stimmberechtigten Mitglieder haben abgestimmt. Stellen Sie das Ergebnis fest (Strg+Enter).",
        en="All members entitled to vote have voted. Announce the result (Ctrl+Enter).",
    ),
    "member_conflicted": Sentence(
        de="{member} unterliegt bei diesem Punkt dem Mitwirkungsverbot und stimmt nicht mit. "
        "War der Vermerk falsch, brechen Sie die Abstimmung ab, und heben Sie ihn auf.",
        en="{member} has a conflict of interest at this item and does not vote. "
        "If that was noted wrongly, abort the ballot and lift it.",
    ),
    "member_not_entitled": Sentence(
        de="{member} war bei der Eröffnung der Abstimmung nicht anwesend und kann an ihr nicht teilnehmen. "
        "War das Mitglied doch anwesend, brechen Sie die Abstimmung ab, melden Sie es an, "
        "und stimmen Sie neu ab.",
        en="{member} was not present when the ballot was opened and cannot vote in it. "
        "If the member was there after all, abort the ballot, check the member in, and vote anew.",
    ),
    "ballot_incomplete": Sentence(
        de="Es fehlt noch die Stimmabgabe von {missing:# Mitglied|# Mitgliedern} ({members}). "
        "Tragen Sie sie ein, oder alle übrigen mit Ja (Strg+J).",
        en="The {missing:vote of # member is|votes of # members are} still missing ({members}). "
        "Record them, or all who remain with Yes (Ctrl+J).",
    ),
    "deviation_without_reason": Sentence(
        de="Nach den Stimmen ist der Antrag {computed:adopted=angenommen|rejected=abgelehnt}, festgestellt "
        "würde „{announced:adopted=angenommen|rejected=abgelehnt}“. "
        "Prüfen Sie die Stimmen; bleibt es dabei, tragen Sie die Begründung der Sitzungsleitung ein.",
        en="By the votes the motion is {computed:adopted=adopted|rejected=rejected}, but "
        "“{announced:adopted=adopted|rejected=rejected}” would be announced. "
        "Check the votes; if it stands, enter the reason that the chair gives.",
    ),
}
