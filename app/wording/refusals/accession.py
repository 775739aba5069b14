# SPDX-License-Identifier: EUPL-1.2
"""Refusals about accession and exit, and about who joins a sitting."""

from __future__ import annotations

from app.wording import Sentence

ACCESSION = {
    "accession_without_members": Sentence(
        de="Es ist kein Mitglied genannt. Nennen Sie mindestens ein Mitglied.",
        en="No member is named. Name at least one.",
    ),
    "accession_votes_do_not_fit": Sentence(
        de="Die Stimmenzahlen passen nicht zu den genannten Mitgliedern. "
        "Es fehlen die Stimmen von: {missing:=niemandem}. Überzählig sind: {surplus:=keine}. "
        "Geben Sie bei einer Aufnahme für jedes Mitglied die Stimmen an, bei einem Ausscheiden keine.",
        en="The votes do not fit the members named. "
        "Missing are the votes of: {missing:=nobody}. Surplus are: {surplus:=none}. "
        "Enter the votes of each member at an accession, and none at an exit.",
    ),
    "accession_pending": Sentence(
        de="Über Aufnahme oder Ausscheiden von {member} ist schon beschlossen, aber noch nicht wirksam. "
        "Erfassen Sie zuerst Genehmigung und Bekanntmachung.",
        en="The accession or exit of {member} is resolved already and not effective yet. "
        "Record its approval and publication first.",
    ),
    "accession_of_a_member": Sentence(
        de="{member} hat in „{body}“ schon Stimmen. Prüfen Sie, ob ein anderes Mitglied aufgenommen wird.",
        en="{member} has votes in “{body}” already. Check whether another member is admitted.",
    ),
    "exit_of_no_member": Sentence(
        de="{member} hat in „{body}“ keine Stimmen und kann nicht ausscheiden. Prüfen Sie das Mitglied.",
        en="{member} has no votes in “{body}” and cannot leave it. Check the member.",
    ),
    "effective_date_missing": Sentence(
        de="Nach der Satzung bestimmt der Beschluss den Tag, an dem er wirksam wird. Geben Sie ihn an.",
        en="Under the statutes the resolution names the day on which it takes effect. Enter that day.",
    ),
    "effective_date_by_statutes": Sentence(
        de="Wann Aufnahme oder Ausscheiden wirksam wird, bestimmt hier die Satzung. Lassen Sie den Tag weg.",
        en="Here the statutes say when an accession or exit takes effect. Leave the day out.",
    ),
    "accession_unknown": Sentence(
        de="Für {member} ist in „{body}“ keine Aufnahme und kein Ausscheiden offen. "
        "Erfassen Sie zuerst den Beschluss.",
        en="No accession or exit of {member} is open in “{body}”. Record the resolution first.",
    ),
    "accession_approved_already": Sentence(
        de="Über {member} hat die Aufsicht schon entschieden. Erfassen Sie als Nächstes die Bekanntmachung.",
        en="The authority has decided on {member} already. Record the publication next.",
    ),
    "accession_not_approved": Sentence(
        de="Noch nicht genehmigt ist: {members}. Erfassen Sie zuerst die Genehmigung, oder geben Sie nur die "
        "genehmigten Mitglieder an.",
        en="Not approved yet: {members}. Record the approval first, or name only the members approved.",
    ),
    "accession_out_of_order": Sentence(
        de="Der {day:date} liegt für {member} vor dem vorigen Schritt vom {earlier:date}. "
        "Berichtigen Sie das Datum.",
        en="For {member} {day:date} lies before the step of {earlier:date}. Correct the date.",
    ),
    "member_on_roll_already": Sentence(
        de="{member} steht schon im Stimmverzeichnis dieser Sitzung. Melden Sie das Mitglied an (F4).",
        en="{member} is on the roll of this meeting already. Check the member in (F4).",
    ),
    "accession_not_resolved_here": Sentence(
        de="Einen angenommenen Beschluss „{resolution}“ gibt es in dieser Sitzung nicht; {member} kann noch "
        "nicht mit abstimmen. Lassen Sie zuerst über die Aufnahme abstimmen, und nennen Sie die Nummer.",
        en="There is no adopted resolution “{resolution}” in this meeting; {member} cannot vote yet. "
        "First take the vote on the accession, and name the number of the resolution.",
    ),
    "roll_frozen": Sentence(
        de="Das Stimmverzeichnis dieser Sitzung steht fest; {member} stimmt heute nicht mit ab. "
        "Erfassen Sie die anwesende Person als Gast.",
        en="The roll of this meeting is frozen; {member} does not vote today. "
        "Note the person who is there as a guest.",
    ),
}
