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
    "repeat_other_matter": Sentence(
        de="Die Abstimmung {ballot:number} zu TOP {item} wird mit derselben Mehrheit wiederholt wie zuvor. "
        "Lassen Sie die andere Angelegenheit weg.",
        en="Ballot {ballot:number} on item {item} is repeated with the same majority as before. "
        "Leave out the other matter.",
    ),
    "wording_not_amended": Sentence(
        de="Zu TOP {item} ist Antrag {motion} angenommen („{text}“), der Beschlusstext ist aber noch der "
        "alte. Ändern Sie den Beschlusstext, oder bestätigen Sie, dass über ihn unverändert abgestimmt wird.",
        en="At item {item} motion {motion} was adopted (“{text}”), but the wording is still the old one. "
        "Change the wording, or confirm that it is voted on as it stands.",
    ),
    "method_demanded": Sentence(
        de="Zu TOP {item} ist {demanded:secret=geheime|roll_call=namentliche} Abstimmung verlangt worden; "
        "das gilt auch für die Wiederholung. Wiederholen Sie die Abstimmung in dieser Art.",
        en="For item {item} a {demanded:secret=secret ballot|roll_call=roll call} was demanded; this binds "
        "the repetition too. Repeat the ballot in this way.",
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
    "chair_decides": Sentence(
        de="Auch auf die zweite Ladung {members:ist nur # stimmberechtigtes Mitglied|"
        "sind nur # stimmberechtigte Mitglieder} da; unter {below:number} entscheidet der Vorsitz anstelle "
        "der Versammlung, und eine Abstimmung findet nicht statt. Hören Sie die Anwesenden an, halten Sie "
        "Anhörung und Entscheidung als Absatz fest, und schließen Sie den Punkt als erledigt ab.",
        en="On the second convening too there {members:is only # member|are only # members} entitled to "
        "vote; below {below:number} the chair decides in the assembly's place, and there is no ballot. Hear "
        "those who are there, record hearing and decision as a paragraph, and conclude the item as done.",
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
        "Tragen Sie sie ein, alle übrigen mit Ja (Strg+J), oder dass sie keine Stimme abgeben (Strg+U).",
        en="The {missing:vote of # member is|votes of # members are} still missing ({members}). "
        "Record them, all who remain with Yes (Ctrl+J), or that they do not vote (Ctrl+U).",
    ),
    "deviation_without_reason": Sentence(
        de="Nach den Stimmen ist der Antrag {computed:adopted=angenommen|rejected=abgelehnt}, festgestellt "
        "würde „{announced:adopted=angenommen|rejected=abgelehnt}“. "
        "Prüfen Sie die Stimmen; bleibt es dabei, tragen Sie die Begründung der Sitzungsleitung ein.",
        en="By the votes the motion is {computed:adopted=adopted|rejected=rejected}, but "
        "“{announced:adopted=adopted|rejected=rejected}” would be announced. "
        "Check the votes; if it stands, enter the reason that the chair gives.",
    ),
    "member_barred": Sentence(
        de="{member} nimmt per Video teil und stimmt in dieser Abstimmung nach der Satzung nicht mit. "
        "Ist das Mitglied doch im Saal, brechen Sie die Abstimmung ab, und melden Sie es neu an.",
        en="{member} takes part by video and by the statutes does not vote in this ballot. "
        "If the member is in the hall after all, abort the ballot and check it in anew.",
    ),
    "split_does_not_add_up": Sentence(
        de="{member} führt {held:# Stimme|# Stimmen}, aufgeteilt sind {given:number}. "
        "Geben Sie Teile an, die zusammen alle Stimmen des Mitglieds ergeben.",
        en="{member} holds {held:# vote|# votes}, {given:number} were divided. "
        "Give parts that together are all votes of the member.",
    ),
    "split_stays_invalid": Sentence(
        de="Die Stimmen von {member} wurden nicht einheitlich abgegeben und bleiben nach der Satzung "
        "ungültig. "
        "War die Abgabe falsch erfasst, brechen Sie die Abstimmung ab, und stimmen Sie neu ab.",
        en="The votes of {member} were not cast alike and by the statutes stay invalid. "
        "If they were recorded wrongly, abort the ballot and vote anew.",
    ),
    "votes_not_by_name": Sentence(
        de="In einer {method:secret=geheimen|counted=ausgezählten} Abstimmung wird nicht festgehalten, wer "
        "wie "
        "stimmt. Geben Sie die ausgezählten Zahlen ein.",
        en="In a {method:secret=secret|counted=counted} ballot it is not recorded who votes how. "
        "Enter the figures that were counted.",
    ),
    "ballot_by_other_method": Sentence(
        de="Diese Abstimmung läuft {method:open=offen|roll_call=namentlich|counted=durch Auszählen|"
        "secret=geheim mit Stimmzetteln|acclamation=ohne förmliche Abstimmung}. "
        "Geben Sie ein, was zu dieser Art der Abstimmung gehört.",
        en="This ballot is taken {method:open=openly|roll_call=by roll call|counted=by counting|"
        "secret=in secret on paper|acclamation=without a formal vote}. "
        "Enter what belongs to this way of voting.",
    ),
    "ballot_not_counted": Sentence(
        de="Die {method:secret=Stimmzettel sind|counted=Stimmen sind} noch nicht ausgezählt. "
        "Geben Sie zuerst das Ergebnis der Auszählung ein.",
        en="The {method:secret=papers have|counted=votes have} not been counted yet. "
        "Enter the result of the count first.",
    ),
    "count_negative": Sentence(
        de="Eine Auszählung kann nicht kleiner als 0 sein. Prüfen Sie die Zahlen.",
        en="A count cannot be less than 0. Check the figures.",
    ),
    "count_too_many_members": Sentence(
        de="Gezählt sind {members:# Mitglied|# Mitglieder}, stimmberechtigt {entitled:number}: "
        "{over:number} zu viel. Zählen Sie noch einmal.",
        en="{members:# member was|# members were} counted, {entitled:number} are entitled to vote: "
        "{over:number} too many. Count again.",
    ),
    "count_overlapping": Sentence(
        de="{members:1 Mitglied|# Mitglieder} mit {votes:1 Stimme|# Stimmen} gibt es nicht neben "
        "denen, die schon anders gezählt sind: Jedes Mitglied zählt nur einmal. Zählen Sie noch einmal.",
        en="{members:1 member|# members} with {votes:1 vote|# votes} cannot be found beside those who are "
        "counted otherwise already: each member counts once. Count again.",
    ),
    "count_impossible": Sentence(
        de="{members:# Mitglied|# Mitglieder} können nicht zusammen {votes:# Stimme|# Stimmen} führen; "
        "am nächsten kommen {nearest:# Stimme|# Stimmen}, der Unterschied ist {difference:number}. "
        "Zählen Sie noch einmal.",
        en="{members:# member|# members} cannot hold {votes:# vote|# votes} together; "
        "nearest are {nearest:# vote|# votes}, a difference of {difference:number}. Count again.",
    ),
    "papers_negative": Sentence(
        de="Eine Zahl von Stimmzetteln kann nicht kleiner als 0 sein. Prüfen Sie die Zahlen.",
        en="A number of papers cannot be less than 0. Check the figures.",
    ),
    "papers_do_not_add_up": Sentence(
        de="Von den Stimmzetteln zu {denomination:# Stimme|# Stimmen} sind {out:number} ausgegeben und "
        "{back:number} gezählt; der Unterschied ist {difference:number}. "
        "Zählen Sie noch einmal, und geben Sie auch an, was nicht zurückkam.",
        en="Of the papers of {denomination:# vote|# votes}, {out:number} were handed out and {back:number} "
        "counted; the difference is {difference:number}. "
        "Count again, and also enter what was not given back.",
    ),
    "tie_undecided": Sentence(
        de="Es steht {votes:number} zu {votes:number}; nach der Satzung entscheidet {by:chair=die Stimme der "
        "Sitzungsleitung|lot=das Los}. Geben Sie an, wie entschieden wurde.",
        en="It stands {votes:number} to {votes:number}; by the statutes {by:chair=the chair's vote|lot=the "
        "lot} "
        "decides. Enter how it was decided.",
    ),
    "lot_course_missing": Sentence(
        de="Zum Losentscheid fehlt der Hergang. Tragen Sie ein, wer die Lose vorbereitet und wer gezogen "
        "hat.",
        en="The course of the draw is missing. Enter who prepared the lots and who drew.",
    ),
    "no_tie_to_decide": Sentence(
        de="Hier gibt es keine Stimmengleichheit, über die nach der Satzung zu entscheiden wäre. "
        "Stellen Sie das Ergebnis ohne diese Angabe fest.",
        en="There is no tie here that the statutes would let anybody decide. Announce the result without it.",
    ),
    "acclamation_at_once": Sentence(
        de="Ohne förmliche Abstimmung gibt es keine Abstimmung zu eröffnen. "
        "Stellen Sie die Annahme ohne förmliche Abstimmung fest.",
        en="Without a formal vote there is no ballot to open. Record the acceptance without a formal vote.",
    ),
    "acclamation_objected": Sentence(
        de="Gegen den Verzicht auf eine förmliche Abstimmung wurde widersprochen ({members}). "
        "Stimmen Sie förmlich ab (F8).",
        en="Somebody objected to doing without a formal vote ({members}). Take a formal vote (F8).",
    ),
    "acclamation_matter": Sentence(
        de="Über TOP {item} muss nach „{statutes}“ förmlich abgestimmt werden. "
        "Eröffnen Sie die Abstimmung (F8).",
        en="By “{statutes}” a formal vote is needed on item {item}. Open the ballot (F8).",
    ),
    "method_ordered": Sentence(
        de="Zu TOP {item} ist {ordered:secret=geheime|roll_call=namentliche} Abstimmung beschlossen. "
        "Eröffnen Sie die Abstimmung in dieser Art.",
        en="For item {item} a {ordered:secret=secret ballot|roll_call=roll call} was resolved. "
        "Open the ballot in this way.",
    ),
    "method_hides_names": Sentence(
        de="Für diese Mehrheit muss bekannt sein, wer zustimmt; "
        "{method:secret=geheim|counted=durch Auszählen} ist das nicht der Fall. "
        "Stimmen Sie offen oder namentlich ab.",
        en="For this majority it must be known who agrees; {method:secret=in secret|counted=by counting} "
        "it is not. Vote openly or by roll call.",
    ),
    "secret_hides_heads": Sentence(
        de="Diese Mehrheit zählt auch Mitglieder; aus Stimmzetteln über mehrere Stimmen ist ihre Zahl nicht "
        "zu erkennen. Stimmen Sie offen oder namentlich ab.",
        en="This majority counts members too; their number cannot be told from papers for several votes. "
        "Vote openly or by roll call.",
    ),
    "secret_not_demanded": Sentence(
        de="Abstimmungen sind offen, solange niemand geheime Abstimmung verlangen kann und verlangt "
        "({needed:# Mitglied nötig|# Mitglieder nötig}) und sie nicht beschlossen ist. "
        "Geben Sie an, wer sie verlangt, oder stimmen Sie zuerst über den Antrag zur Geschäftsordnung ab.",
        en="Ballots are open unless a secret one is demanded by those who may "
        "({needed:# member needed|# members needed}) or was resolved. "
        "Enter who demands it, or take a vote on the procedural motion first.",
    ),
    "demand_too_small": Sentence(
        de="{method:secret=Geheime|roll_call=Namentliche} Abstimmung verlangen {members:# Mitglied|# "
        "Mitglieder}; "
        "nötig sind {needed:number} (0: nur durch Beschluss). "
        "Ergänzen Sie, wer sie verlangt, oder stimmen Sie über den Antrag zur Geschäftsordnung ab.",
        en="A {method:secret=secret ballot|roll_call=roll call} is demanded by {members:# member|# members}; "
        "{needed:number} are needed (0: only by resolution). "
        "Add who demands it, or take a vote on the procedural motion.",
    ),
    "demand_needless": Sentence(
        de="Offen abgestimmt oder ausgezählt wird, ohne dass es jemand verlangt. "
        "Lassen Sie die Angabe weg, oder wählen Sie die verlangte Art der Abstimmung.",
        en="Nobody needs to demand an open or counted ballot. "
        "Leave this out, or choose the way of voting that is demanded.",
    ),
    "demand_not_entitled": Sentence(
        de="{member} stimmt in dieser Abstimmung nicht mit und kann keine Art der Abstimmung verlangen. "
        "Nennen Sie Mitglieder, die mitstimmen.",
        en="{member} does not vote in this ballot and cannot demand a way of voting. Name members who vote.",
    ),
    "starting_letter_malformed": Sentence(
        de="„{letter}“ ist kein Buchstabe. Geben Sie einen einzelnen Buchstaben an, oder lassen Sie ihn weg.",
        en="“{letter}” is no letter. Give a single letter, or leave it out.",
    ),
    "bloc_without_item_in_hand": Sentence(
        de="Zu einer Abstimmung über mehrere Punkte gehören der aufgerufene TOP {item} und mindestens ein "
        "weiterer. Nennen Sie alle Punkte, über die gemeinsam abgestimmt wird.",
        en="A ballot on several items comprises item {item}, which is in hand, and at least one more. "
        "Name all items that are voted on together.",
    ),
    "bloc_of_items_only": Sentence(
        de="Gemeinsam abgestimmt wird nur über die Punkte selbst. "
        "Lassen Sie Frage, Antrag und Wiederholung weg, oder stimmen Sie einzeln ab.",
        en="Only the items themselves are voted on together. "
        "Leave out question, motion and repetition, or take single votes.",
    ),
    "bloc_objected": Sentence(
        de="Gegen die gemeinsame Abstimmung wurde widersprochen ({members}). Stimmen Sie einzeln ab.",
        en="Somebody objected to voting on the items together ({members}). Take single votes.",
    ),
    "bloc_matter": Sentence(
        de="Über TOP {item} kann nach „{statutes}“ nicht gemeinsam mit anderen abgestimmt werden. "
        "Stimmen Sie über diesen Punkt einzeln ab.",
        en="By “{statutes}” item {item} cannot be voted on together with others. "
        "Take a single vote on this item.",
    ),
    "bloc_differs": Sentence(
        de="TOP {item} unterscheidet sich von TOP {other}: in Mehrheit, Öffentlichkeit, "
        "Mitwirkungsverboten oder "
        "beschlossener Art der Abstimmung, oder er ist nicht zugelassen. Stimmen Sie über ihn einzeln ab.",
        en="Item {item} differs from item {other}: in majority, publicity, conflicts of interest or the "
        "way of "
        "voting that was resolved, or it is not admitted. Take a single vote on it.",
    ),
}
