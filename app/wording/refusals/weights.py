# SPDX-License-Identifier: EUPL-1.2
"""Refusals about the weights: figures, tables of votes and caps."""

from __future__ import annotations

from app.wording import Sentence

WEIGHTS = {
    "amount_malformed": Sentence(
        de="„{amount}“ ist kein Betrag. "
        "Schreiben Sie ihn ohne Tausenderpunkte und mit Dezimalpunkt, zum Beispiel „12345“ "
        "oder „1234567.89“.",
        en="“{amount}” is no amount. "
        "Write it without thousands separators and with a decimal point, such as “12345” or “1234567.89”.",
    ),
    "weights_amount_negative": Sentence(
        de="Die Bemessungsgrundlage des Mitglieds „{member}“ ist negativ. Berichtigen Sie die Angabe.",
        en="The basis of the member “{member}” is negative. Correct the figure.",
    ),
    "votes_too_many": Sentence(
        de="Für „{member}“ ergeben sich mehr als {most:number} Stimmen. "
        "Prüfen Sie Angabe, Stimmeinheit und Faktoren.",
        en="“{member}” would have more than {most:number} votes. Check the figure, the unit and the factors.",
    ),
    "weights_not_in_table": Sentence(
        de="Die Stimmentabelle des Satzungsprofils nennt nicht: {members}. "
        "Ergänzen Sie die Tabelle, oder setzen Sie diese Stimmen einzeln fest.",
        en="The table of votes in the statutes profile does not name: {members}. "
        "Complete the table, or set these votes one by one.",
    ),
    "weights_basis_empty": Sentence(
        de="Die Bemessungsgrundlage {basis:=aller Mitglieder} ergibt zusammen 0; "
        "davon gibt es keine Anteile. Prüfen Sie die Angaben.",
        en="The basis {basis:=of all members} adds up to 0; there are no shares of it. Check the figures.",
    ),
    "weights_unit_ambiguous": Sentence(
        de="Das Mitglied „{member}“ gehört zu zwei Gruppen, für die das Satzungsprofil verschiedene "
        "Stimmeinheiten nennt. Ordnen Sie das Mitglied nur einer dieser Gruppen zu.",
        en="The member “{member}” belongs to two groups for which the statutes profile names different "
        "units. Leave the member in one of these groups only.",
    ),
    "weights_cap_impossible": Sentence(
        de="Mit diesen Mitgliedern lässt sich das Höchststimmrecht von "
        "{strict:True=weniger als |False=}{share} der Stimmen für {group:=jedes Mitglied} nicht einhalten. "
        "Prüfen Sie die Höchstgrenze und die Gruppen im Satzungsprofil.",
        en="With these members the cap of {strict:True=less than |False=}{share} of the votes for "
        "{group:=each member} cannot be kept. "
        "Check the cap and the groups in the statutes profile.",
    ),
    "weights_unchanged": Sentence(
        de="In „{body}“ gelten vom {day:date} an schon diese Stimmen mit dieser Grundlage. "
        "Sie brauchen nichts zu ändern.",
        en="In “{body}” these votes with this basis are valid from {day:date} already. "
        "You need not change anything.",
    ),
    "figures_do_not_fit": Sentence(
        de="Die Angaben passen nicht zum Mitgliederverzeichnis; keine Stimmenzahl wurde geändert. "
        "Es fehlt die Angabe für: {missing:=niemanden}. Unbekannte Kürzel: {unknown:=keine}. "
        "Ergänzen Sie, was fehlt, und prüfen Sie die Schreibweise.",
        en="The figures do not fit the members; no votes were changed. "
        "No figure for: {missing:=nobody}. Unknown keys: {unknown:=none}. "
        "Complete what is missing, and check the spelling.",
    ),
    "figures_without_entitlement": Sentence(
        de="An diesem Tag haben keine Stimme, weil die Aufnahme noch nicht wirksam oder das Mitglied "
        "ausgeschieden ist: {members}. Lassen Sie diese Angaben weg.",
        en="On this day these have no vote, because the accession is not effective yet or the member has "
        "left: {members}. Leave these figures out.",
    ),
    "groups_unchanged": Sentence(
        de="{member} gehört schon zu genau diesen Gruppen. Sie brauchen nichts zu ändern.",
        en="{member} belongs to exactly these groups already. You need not change anything.",
    ),
}
