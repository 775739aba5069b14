# SPDX-License-Identifier: EUPL-1.2
"""Refusals about elections: candidates, rounds, papers, lots."""

from __future__ import annotations

from app.wording import Sentence

_VERDICTS_DE = (
    "elected=gewählt|runoff=Stichwahl|lot=Losentscheid|next_round=weiterer Wahlgang|"
    "repeat=Wiederholung zwischen Gleichen|not_elected=niemand gewählt"
)
_VERDICTS_EN = (
    "elected=elected|runoff=run-off|lot=drawing of lots|next_round=another round|"
    "repeat=repetition between equals|not_elected=nobody elected"
)

ELECTIONS = {
    "no_election": Sentence(
        de="Zu TOP {item} ist keine Wahl aufgerufen. Rufen Sie zuerst die Wahl auf.",
        en="No election is called at item {item}. Call the election first.",
    ),
    "election_unknown": Sentence(
        de="Eine Wahl „{election}“ gibt es zu diesem TOP nicht; aufgerufen sind: {known}. "
        "Geben Sie den Posten oder die Nummer an.",
        en="There is no election “{election}” at this item, but: {known}. Give the post or the number.",
    ),
    "post_filled_anew": Sentence(
        de="„{candidate}“ hat die Wahl abgelehnt, und „{post}“ wird schon neu besetzt. "
        "Schlagen Sie die Person neu vor, oder brechen Sie den laufenden Wahlgang mit Begründung ab.",
        en="“{candidate}” declined, and “{post}” is being filled anew. "
        "Nominate the person again, or abort the open round with a reason.",
    ),
    "election_runs": Sentence(
        de="Die Wahl „{post}“ läuft noch. Führen Sie sie zu Ende, oder brechen Sie sie mit Begründung ab.",
        en="The election “{post}” still runs. Bring it to its end, or abort it with a reason.",
    ),
    "election_decided": Sentence(
        de="Die Wahl „{post}“ ist beendet. Wiederholen Sie den letzten Wahlgang mit Begründung, "
        "oder rufen Sie eine neue Wahl auf.",
        en="The election “{post}” is over. Repeat its last round with a reason, or call a new election.",
    ),
    "seats_malformed": Sentence(
        de="{seats} ist keine Zahl von Posten oder Sitzen. Geben Sie eine ganze Zahl ab 1 an.",
        en="{seats} is no number of posts or seats. Give a whole number from 1.",
    ),
    "several_posts_not_allowed": Sentence(
        de="Nach den Regeln wird jeder Posten einzeln gewählt, nicht {seats} zusammen. "
        "Rufen Sie für jeden Posten eine eigene Wahl auf.",
        en="By the rules each post is elected alone, not {seats} together. Call an election for each post.",
    ),
    "several_posts_objected": Sentence(
        de="{seats} Posten zusammen zu wählen, ist nicht möglich: {votes:# Stimme|# Stimmen} von "
        "{statutory:number} satzungsmäßigen haben widersprochen, mehr als die Satzung zulässt. "
        "Rufen Sie für jeden Posten eine eigene Wahl auf.",
        en="{seats} posts cannot be filled together: {votes:# vote|# votes} of {statutory:number} statutory "
        "ones objected, more than the statutes allow. Call an election for each post.",
    ),
    "objection_needless": Sentence(
        de="Widersprechen kann man nur der gemeinsamen Wahl mehrerer Posten. Lassen Sie den Widerspruch weg.",
        en="One can object only to filling several posts together. Leave the objection out.",
    ),
    "waiver_too_many": Sentence(
        de="Zur offenen Wahl können sich nicht {told:number} Mitglieder äußern: "
        "Stimmberechtigt anwesend {present:ist # Mitglied|sind # Mitglieder}. Prüfen Sie die Zahlen.",
        en="{told:number} members cannot have spoken on an open election: "
        "{present:# member is|# members are} present and entitled. Check the numbers.",
    ),
    "waiver_not_by_all": Sentence(
        de="Einstimmig ist der Verzicht auf die geheime Wahl nur, wenn alle {present:number} stimmberechtigt "
        "Anwesenden zustimmen oder sich enthalten; erfasst {told:ist # Mitglied|sind # Mitglieder}, es "
        "{difference:fehlt # Mitglied|fehlen # Mitglieder}. Ergänzen Sie die Zahlen, oder wählen Sie geheim.",
        en="Secrecy is waived unanimously only if all {present:number} who are present and entitled agree or "
        "abstain; recorded {told:is # member|are # members}, {difference:# member is|# members are} missing. "
        "Complete the figures, or elect in secret.",
    ),
    "secrecy_not_waived": Sentence(
        de="Offen darf nicht gewählt werden: {waiver:unanimous=Nötig ist ein einstimmiger Beschluss "
        "vor der Wahl|nobody_objects=Niemand darf widersprechen|never=Die Wahl ist immer geheim}; "
        "dafür {agreed:war # Mitglied|waren # Mitglieder}, dagegen {against:number}. "
        "Wählen Sie geheim, oder halten Sie den Verzicht mit seinen Zahlen fest.",
        en="The election may not be open: {waiver:unanimous=a unanimous resolution before it is needed|"
        "nobody_objects=nobody may object|never=it is always secret}; "
        "{agreed:# member was|# members were} for it, {against:number} against. "
        "Elect in secret, or record the waiver with its figures.",
    ),
    "round_unknown": Sentence(
        de="Einen {round}. Wahlgang gibt es nach den Regeln nicht, nur {rounds:# Wahlgang|# Wahlgänge}. "
        "Beginnen Sie mit einem von ihnen.",
        en="By the rules there is no round {round}, only {rounds:# round|# rounds}. Begin with one of them.",
    ),
    "candidate_key_taken": Sentence(
        de="„{candidate}“ steht für eine Stimmabgabe und kann kein Kürzel sein. "
        "Geben Sie ein anderes Kürzel an.",
        en="“{candidate}” is the word for a way of voting and cannot be a key. Give another key.",
    ),
    "candidate_known": Sentence(
        de="Das Kürzel „{candidate}“ ist schon vergeben. Geben Sie ein anderes Kürzel an.",
        en="The key “{candidate}” is taken. Give another key.",
    ),
    "candidate_unknown": Sentence(
        de="Ein Wahlvorschlag „{candidate}“ ist nicht bekannt; vorgeschlagen sind: {known}. "
        "Prüfen Sie das Kürzel, oder tragen Sie den Vorschlag zuerst ein.",
        en="There is no candidate “{candidate}”; nominated are: {known}. "
        "Check the key, or enter the nomination first.",
    ),
    "candidate_not_available": Sentence(
        de="„{candidate}“ steht nicht mehr zur Wahl. Sie brauchen nichts zurückzuziehen.",
        en="“{candidate}” no longer stands. You need not withdraw anything.",
    ),
    "candidate_not_standing": Sentence(
        de="„{candidate}“ steht in diesem Wahlgang nicht zur Wahl; es stehen: {standing}. "
        "Prüfen Sie das Kürzel; ein anderer Zettel ist ungültig.",
        en="“{candidate}” does not stand in this round; these do: {standing}. "
        "Check the key; any other paper is invalid.",
    ),
    "candidates_missing": Sentence(
        de="Für „{post}“ steht niemand zur Wahl. Tragen Sie zuerst die Wahlvorschläge ein.",
        en="Nobody stands for “{post}”. Enter the nominations first.",
    ),
    "candidates_too_many": Sentence(
        de="Eine Stimmabgabe nennt jeden Wahlvorschlag einmal und höchstens {most:number}, hier: {named}. "
        "Prüfen Sie sie; was mehr nennt, ist ungültig.",
        en="A vote names each candidate once and {most:number} at most, here: {named}. "
        "Check it; one that names more is invalid.",
    ),
    "candidate_not_elected": Sentence(
        de="„{candidate}“ ist nicht gewählt. Die Annahme wird nur von Gewählten festgehalten.",
        en="“{candidate}” is not elected. Acceptance is recorded of the elected alone.",
    ),
    "candidate_answered": Sentence(
        de="„{candidate}“ hat sich zur Wahl schon erklärt. "
        "Halten Sie eine andere Erklärung fest, oder rufen Sie eine neue Wahl auf.",
        en="“{candidate}” has answered to the election. Record another answer, or call a new election.",
    ),
    "nominations_closed": Sentence(
        de="Für „{post}“ sind neue Wahlvorschläge nicht mehr möglich: Wer im nächsten Wahlgang steht, "
        "ist festgestellt. Brechen Sie sonst die Wahl mit Begründung ab, und rufen Sie sie neu auf.",
        en="Nominations for “{post}” are closed: who stands in the next round is announced. "
        "Otherwise abort the election with a reason, and call it anew.",
    ),
    "round_open": Sentence(
        de="Ein Wahlgang für „{post}“ läuft. Stellen Sie zuerst sein Ergebnis fest, "
        "oder brechen Sie ihn mit Begründung ab.",
        en="A round for “{post}” is open. Announce its result first, or abort it with a reason.",
    ),
    "no_open_round": Sentence(
        de="Es läuft kein Wahlgang. Eröffnen Sie zuerst den Wahlgang.",
        en="No round is open. Open the round first.",
    ),
    "round_too_early": Sentence(
        de="Der nächste Wahlgang für „{post}“ soll frühestens am {earliest:date} stattfinden. "
        "Warten Sie bis dahin, oder geben Sie die Begründung der Sitzungsleitung an.",
        en="The next round for “{post}” is not to be held before {earliest:date}. "
        "Wait until then, or give the chair's reason.",
    ),
    "no_round_announced": Sentence(
        de="Für „{post}“ ist noch kein Wahlgang festgestellt. Eröffnen Sie den ersten Wahlgang.",
        en="No round for “{post}” has been announced yet. Open the first round.",
    ),
    "election_needs_heads": Sentence(
        de="Für „{post}“ zählen Mitglieder; Zettel zeigen nur Stimmen, außer jedes Mitglied hat gleich viele "
        "und erhält einen einzigen. Wählen Sie offen, oder lassen Sie die Stückelung der Zettel prüfen.",
        en="For “{post}” members count; papers show votes alone, unless all hold equally many and each is "
        "handed a single one. Elect openly, or have the papers' denominations checked.",
    ),
    "election_hides_transferred": Sentence(
        de="Für „{post}“ zählt die Mehrheit der Anwesenden; Zettel zeigen nicht, welche Stimmen von "
        "Abwesenden übertragen sind. Wählen Sie offen, oder nehmen Sie vorher die Übertragung zurück.",
        en="For “{post}” a majority of those present counts; papers do not show which votes absent members "
        "transferred. Elect openly, or revoke the transfer before the round.",
    ),
    "election_papers_uneven": Sentence(
        de="Jedes Mitglied erhielt einen Zettel von {weight:# Stimme|# Stimmen}; {votes:number} ist kein "
        "Vielfaches davon. Zählen Sie nach.",
        en="Each member was handed one paper of {weight:# vote|# votes}; {votes:number} is no multiple of "
        "it. Count again.",
    ),
    "election_secret": Sentence(
        de="Die Wahl „{post}“ ist geheim: Keine Stimme wird einem Mitglied zugeordnet. "
        "Zählen Sie die Zettel aus; bei Zweifeln wiederholen Sie den Wahlgang.",
        en="The election “{post}” is secret: no vote is linked to a member. "
        "Count the papers; in doubt repeat the round.",
    ),
    "election_not_secret": Sentence(
        de="Die Wahl „{post}“ ist offen und hat keine Zettel. Erfassen Sie die Stimmen der Mitglieder.",
        en="The election “{post}” is open and has no papers. Record the members' votes.",
    ),
    "member_barred_from_election": Sentence(
        de="{member} nimmt per Video teil und ist bei dieser Wahl nicht stimmberechtigt. "
        "Erfassen Sie keine Stimme.",
        en="{member} takes part by video and may not vote in this election. Record no vote.",
    ),
    "yes_needs_candidate": Sentence(
        de="Mit Ja wird nur über einen einzigen Wahlvorschlag gewählt; es stehen: {candidates}. "
        "Geben Sie das Kürzel an.",
        en="Yes is a vote for a single candidate alone; these stand: {candidates}. Give the key.",
    ),
    "round_incomplete": Sentence(
        de="Es fehlt noch die Stimmabgabe von {missing:# Mitglied|# Mitgliedern} ({members}). "
        "Tragen Sie sie ein.",
        en="The {missing:vote of # member is|votes of # members are} still missing ({members}). Record them.",
    ),
    "election_papers_missing": Sentence(
        de="Die Zettel sind noch nicht ausgezählt; ausgegeben {out:ist # Stimme|sind # Stimmen}. "
        "Tragen Sie die Auszählung ein.",
        en="The papers have not been counted; {out:# vote was|# votes were} handed out. Enter the count.",
    ),
    "election_papers_negative": Sentence(
        de="Eine Auszählung hat keine negativen Zahlen. Prüfen Sie die Zahlen.",
        en="A count has no negative numbers. Check the numbers.",
    ),
    "election_papers_overfull": Sentence(
        de="{valid:# gültige Stimme|# gültige Stimmen} können auf Wahlvorschläge nicht {named:number} "
        "Nennungen ergeben: Jeder Zettel nennt einen bis {most:number}, jeden einmal. Zählen Sie nach.",
        en="{valid:# valid vote|# valid votes} cannot name candidates {named:number} times: "
        "each paper names one to {most:number}, each once. Count again.",
    ),
    "election_papers_differ": Sentence(
        de="Ausgegeben {out:wurde # Stimme|wurden # Stimmen}, ausgezählt sind {back:number}: "
        "{difference:number} {way:missing=fehlen|surplus=sind zu viel}. "
        "Zählen Sie nach; nicht zurückgegebene Zettel tragen Sie als solche ein.",
        en="{out:# vote was|# votes were} handed out, {back:number} are counted: "
        "{difference:number} {way:missing=missing|surplus=too many}. "
        "Count again; enter papers that did not come back as such.",
    ),
    "round_deviation_without_reason": Sentence(
        de=f"Nach den Stimmen lautet das Ergebnis: {{computed:{_VERDICTS_DE}}}; festgestellt würde: "
        f"{{announced:{_VERDICTS_DE}}}, mit anderen Namen oder Folgen. "
        "Prüfen Sie die Stimmen; bleibt es dabei, tragen Sie die Begründung der Sitzungsleitung ein.",
        en=f"By the votes the result is: {{computed:{_VERDICTS_EN}}}; announced would be: "
        f"{{announced:{_VERDICTS_EN}}}, with other names or consequences. "
        "Check the votes; if it stands, enter the reason that the chair gives.",
    ),
    "election_announcement_unclear": Sentence(
        de=f"Die Feststellung „{{announced:{_VERDICTS_DE}}}“ sagt nicht, für wen. "
        "Nennen Sie die Gewählten, oder wer im nächsten Wahlgang steht.",
        en=f"The announcement “{{announced:{_VERDICTS_EN}}}” does not say for whom. "
        "Name the elected, or who stands in the next round.",
    ),
    "lot_due": Sentence(
        de="Für „{post}“ entscheidet das Los. Halten Sie zuerst das Los mit seinem Hergang fest.",
        en="For “{post}” the lot decides. Record the lot with its course first.",
    ),
    "no_lot_due": Sentence(
        de="Für „{post}“ ist kein Los zu ziehen. Fahren Sie mit dem nächsten Wahlgang fort.",
        en="No lot is to be drawn for “{post}”. Go on with the next round.",
    ),
    "election_lot_differs": Sentence(
        de="Zu ziehen {places:ist # Los|sind # Lose} unter: {among}; angegeben: {drawn}. "
        "Geben Sie genau die Gezogenen an.",
        en="{places:# lot is|# lots are} to be drawn among: {among}; given: {drawn}. "
        "Give exactly those who were drawn.",
    ),
}
