# SPDX-License-Identifier: EUPL-1.2
"""Refusals about the statutes profile and what it does not provide for."""

from __future__ import annotations

from app.wording import Sentence

STATUTES = {
    "statutes_missing": Sentence(
        de="Für {body} gilt am {day:date} noch kein Satzungsprofil. "
        "Hinterlegen Sie ein Profil, das spätestens an diesem Tag gilt.",
        en="No statutes profile applies to {body} on {day:date}. "
        "Adopt a profile that is valid from that day or earlier.",
    ),
    "statutes_unreadable": Sentence(
        de="Das Satzungsprofil ist ab Zeile {line} kein gültiges TOML; es wurde nichts übernommen. "
        "Prüfen Sie dort Anführungszeichen, Klammern und Gleichheitszeichen.",
        en="The statutes profile is no valid TOML from line {line} on; nothing was adopted. "
        "Check the quotes, brackets and equals signs there.",
    ),
    "statutes_invalid": Sentence(
        de="Das Satzungsprofil wurde nicht übernommen. Zeile {line}, „{key}“: {fault:"
        "missing=die Angabe fehlt|"
        "format=dieses Programm liest nur das Format 1|"
        "text=erwartet wird ein Text|"
        "texts=erwartet wird eine Liste von Texten|"
        "names=erwartet wird eine Liste von mindestens einem Text, keiner davon leer|"
        "table=erwartet wird eine Tabelle|"
        "tables=erwartet wird eine Liste von Tabellen, die nicht leer ist|"
        "rules=erwartet wird eine Liste von mindestens einer Regel|"
        "deep=die Regel ist tiefer als acht Ebenen verschachtelt|"
        "twice=etwas steht doppelt in der Liste|"
        "date=erwartet wird ein Datum wie 2020-04-09|"
        "dates=erwartet wird eine Liste von Daten wie 2020-04-09|"
        "ascending=jedes Datum muss später sein als das vorige|"
        "truth=erwartet wird true oder false|"
        "only_true=diese Angabe gilt, weil sie dasteht; möglich ist nur true|"
        "count=erwartet wird eine ganze Zahl ab 1, höchstens eine Milliarde|"
        "amount=erwartet wird eine ganze Zahl ab 0, höchstens eine Milliarde|"
        "days=erwartet wird eine Zahl von Tagen, 0 bis 3650|"
        "minimum=neben einer Regel kann keine Mindestzahl stehen; eines von beiden gilt|"
        "numbers=erwartet wird eine Liste ganzer Zahlen ab 1|"
        "fraction=erwartet wird als Text ein Bruch von 0 bis 1 wie „2/3“, oder ein Anteil wie „40 %“|"
        "factor=erwartet wird als Text eine Zahl oder ein Bruch wie „2“ oder „3/2“|"
        "share=der Anteil muss größer als 0 und kleiner als 1 sein|"
        "float=Gleitkommazahlen sind nicht genau; schreiben Sie den Bruch als Text wie „2/3“|"
        "outcomes=erwartet wird „adopted“, „rejected“ oder beides|"
        "token=die Vorlage nennt einen Platzhalter, den es nicht gibt|"
        "width=ein Platzhalter hat höchstens 9999 Stellen|"
        "sequence=die Vorlage braucht den Platzhalter „seq“ (laufende Nummer) oder „item“ mit „date“ "
        "oder „meeting“|"
        "period=die Vorlage braucht den Platzhalter, mit dem die Zählung neu beginnt („year“, "
        "„meeting“ oder „date“), sonst gäbe es Nummern doppelt|"
        "period_term=die Vorlage braucht „year“, „yy“ oder „date“, sonst gäbe es Nummern jeder "
        "Wahlzeit doppelt|"
        "terms=wer je Wahlzeit zählt, muss die Tage nennen, an denen Wahlzeiten beginnen|"
        "kind=wer je Art zählt, braucht in der Vorlage den Platzhalter „kind“, sonst gäbe es Nummern "
        "doppelt|"
        "quorum_base=die Beschlussfähigkeit zählt über „statutory“ (alle satzungsmäßigen), über "
        "„present“ nur mit „held_by“|"
        "quorum_fraction=der Bruch muss größer als 0 sein|"
        "conflicted_base=wer Befangene aus der Gesamtzahl nimmt, darf sie nicht als anwesend zählen "
        "(conflicted_count)|"
        "limit_in_majority=eine Obergrenze ist nur bei der Beschlussfähigkeit möglich, sonst ginge "
        "eine Mehrheit durch eine weitere Ja-Stimme verloren|"
        "held_by_of_votes=„held_by“ geht in einer Mehrheit nur von „present“, „represented“ oder „statutory“ "
        "aus: sonst ginge sie durch ein weiteres Ja verloren|"
        "limit_of_nobody=eine Obergrenze braucht die Gruppe, für die sie gilt („held_by“)|"
        "number_and_share=eine Zahl („number“) und ein Anteil („base“, „compare“, „fraction“) schließen "
        "einander aus; neben der Zahl steht nur „counted“ und „among“|"
        "two_groups=von „among“, „held_by“ und „cap“ kann nur eines gelten|"
        "objection_share=ein Anteil kann nicht neben einer Regel stehen; eines von beiden gilt|"
        "objection_matter=die Mehrheit nach einem Einspruch steht unter „objection“ (rule oder share)|"
        "delegates_twice=die Zahl der Vertreter folgt entweder aus den Stimmen oder aus „delegates“|"
        "split_matters=nur wo sonst einheitlich abzustimmen ist („uniform = required“), gibt es "
        "Angelegenheiten mit geteilter Stimmabgabe|"
        "papers=ohne Stimmzettel zu 1 Stimme lässt sich nicht jede Stimmenzahl ausgeben|"
        "posts_one_by_one=widersprochen werden kann nur, wo mehrere Posten zusammen gewählt werden "
        "(„several_posts = true“)|"
        "first_round=im ersten Wahlgang gibt es keinen früheren, nach dem jemand ausgeschieden wäre"
        "}. Berichtigen Sie die Zeile; docs/statutes.md beschreibt jede Angabe.",
        en="The statutes profile was not adopted. Line {line}, “{key}”: {fault:"
        "missing=it is missing|"
        "format=this program reads format 1 only|"
        "text=a text is expected|"
        "texts=a list of texts is expected|"
        "names=a list of at least one text is expected, none of them empty|"
        "table=a table is expected|"
        "tables=a list of tables is expected that is not empty|"
        "rules=a list of at least one rule is expected|"
        "deep=the rule is nested deeper than eight levels|"
        "twice=something stands twice in the list|"
        "date=a date such as 2020-04-09 is expected|"
        "dates=a list of dates such as 2020-04-09 is expected|"
        "ascending=each date must be later than the one before|"
        "truth=true or false is expected|"
        "only_true=it holds because it stands here; only true is possible|"
        "count=a whole number from 1 to one thousand million is expected|"
        "amount=a whole number from 0 to one thousand million is expected|"
        "days=a number of days from 0 to 3650 is expected|"
        "minimum=a minimum cannot stand beside a rule; one of the two applies|"
        "numbers=a list of whole numbers from 1 is expected|"
        "fraction=a fraction from 0 to 1 such as “2/3”, or a share such as “40 %”, is expected as a "
        "text|"
        "factor=a number or fraction such as “2” or “3/2” is expected as a text|"
        "share=the share must be more than 0 and less than 1|"
        "float=floating point numbers are not exact; write the fraction as a text such as “2/3”|"
        "outcomes=“adopted”, “rejected” or both is expected|"
        "token=the template names a token that does not exist|"
        "width=a token has at most 9999 digits|"
        "sequence=the template needs the token “seq” (running number), or “item” with “date” or "
        "“meeting”|"
        "period=the template needs the token with which counting starts anew (“year”, “meeting” or "
        "“date”), else there would be numbers twice|"
        "period_term=the template needs “year”, “yy” or “date”, else each term would have the same "
        "numbers again|"
        "terms=to count by term, the days on which terms begin must be named|"
        "kind=to count by kind, the template needs the token “kind”, else there would be numbers "
        "twice|"
        "quorum_base=the quorum counts over “statutory” (the whole roll), over “present” only with "
        "“held_by”|"
        "quorum_fraction=the fraction must be more than 0|"
        "conflicted_base=who is taken out of the total for a conflict cannot count as present "
        "(conflicted_count)|"
        "limit_in_majority=an upper limit is possible in the quorum only, else one more Yes could "
        "lose a majority|"
        "held_by_of_votes=in a majority “held_by” takes “present”, “represented” or “statutory”, else one "
        "more Yes could lose it|"
        "limit_of_nobody=an upper limit needs the group that it is set for (“held_by”)|"
        "number_and_share=a number (“number”) and a share (“base”, “compare”, “fraction”) exclude each "
        "other; beside the number only “counted” and “among” can stand|"
        "two_groups=only one of “among”, “held_by” and “cap” can apply|"
        "objection_share=a share cannot stand beside a rule; one of the two applies|"
        "objection_matter=the majority after an objection stands under “objection” (rule or share)|"
        "delegates_twice=the number of representatives follows either from the votes or from “delegates”|"
        "split_matters=matters with split votes exist only where votes are cast alike otherwise "
        "(“uniform = required”)|"
        "papers=without a voting paper of 1 vote not every number of votes can be handed out|"
        "posts_one_by_one=an objection is possible only where several posts are filled together "
        "(“several_posts = true”)|"
        "first_round=the first round has none before it after which somebody could have dropped out"
        "}. Correct the line; docs/statutes.md describes every entry.",
    ),
    "statutes_key_misspelt": Sentence(
        de="Das Satzungsprofil wurde nicht übernommen. Zeile {line}: „{key}“ gibt es hier nicht; gemeint ist "
        "wohl „{near}“. Berichtigen Sie die Zeile; docs/statutes.md beschreibt jede Angabe.",
        en="The statutes profile was not adopted. Line {line}: there is no “{key}” here; “{near}” may be "
        "meant. Correct the line; docs/statutes.md describes every entry.",
    ),
    "statutes_key_unknown": Sentence(
        de="Das Satzungsprofil wurde nicht übernommen. Zeile {line}: „{key}“ gibt es hier nicht; bekannt "
        "sind hier: {known}. Berichtigen Sie die Zeile; docs/statutes.md beschreibt jede Angabe.",
        en="The statutes profile was not adopted. Line {line}: there is no “{key}” here; what can stand here "
        "is: {known}. Correct the line; docs/statutes.md describes every entry.",
    ),
    "statutes_word_unknown": Sentence(
        de="Das Satzungsprofil wurde nicht übernommen. Zeile {line}, „{key}“: erwartet wird {words}. "
        "Berichtigen Sie die Zeile; docs/statutes.md beschreibt jede Angabe.",
        en="The statutes profile was not adopted. Line {line}, “{key}”: expected is {words}. "
        "Correct the line; docs/statutes.md describes every entry.",
    ),
    "matter_without_rule": Sentence(
        de="Das Satzungsprofil „{statutes}“ nennt keine Mehrheit für „{matter}“. "
        "Wählen Sie eine Beschlussart, die das Profil kennt, oder ergänzen Sie das Profil vor der Sitzung.",
        en="The statutes profile “{statutes}” names no majority for “{matter}”. "
        "Choose a kind of matter that the profile knows, or complete the profile before the meeting.",
    ),
    "numbering_token_unknown": Sentence(
        de="Die Vorlage „{template}“ für Beschlussnummern nennt den Platzhalter „{token}“, den es nicht "
        "gibt. "
        "Berichtigen Sie die Vorlage im Satzungsprofil.",
        en="The template “{template}” for resolution numbers names the token “{token}”, which does not "
        "exist. "
        "Correct the template in the statutes profile.",
    ),
    "numbering_ambiguous": Sentence(
        de="Mit der Vorlage „{template}“ könnten zwei Beschlüsse dieselbe Nummer bekommen. Trennen Sie "
        "„seq“ im Satzungsprofil von anderen Ziffern (z. B. durch „/“), oder nehmen Sie eine Vorlage, deren "
        "Nummern sich von früheren unterscheiden.",
        en="With the template “{template}” two resolutions could get the same number. Separate “seq” from "
        "other figures in the statutes profile (such as by “/”), or take a template whose numbers differ "
        "from earlier ones.",
    ),
    "term_missing": Sentence(
        de="Die Beschlussnummern zählen je Wahlzeit, und am {day:date} hat nach dem Satzungsprofil noch "
        "keine begonnen. Ergänzen Sie im Profil den Tag, an dem die Wahlzeit begann.",
        en="Resolution numbers are counted by term, and by the statutes profile none had begun on "
        "{day:date}. Add the day on which the term began to the profile.",
    ),
}
