# SPDX-License-Identifier: EUPL-1.2
"""The sentences of the cockpit and the start page that are no refusals and no legal terms."""

from __future__ import annotations

from app.wording.language import Language
from app.wording.sentences import Sentence

SENTENCES: dict[str, Sentence] = {
    "public_part": Sentence(de="I. Öffentlicher Teil", en="I. Public part"),
    "non_public_part": Sentence(de="II. Nicht öffentlicher Teil", en="II. Non-public part"),
    "item": Sentence(de="TOP {number}", en="Item {number}"),
    "item_pending": Sentence(de="offen", en="pending"),
    "item_running": Sentence(de="aufgerufen", en="in hand"),
    "since": Sentence(de="{office} · seit {time}", en="{office} · since {time}"),
    "left_at": Sentence(de="gegangen um {time}", en="left at {time}"),
    "not_here_yet": Sentence(de="noch nicht da", en="not here yet"),
    "excused": Sentence(de="entschuldigt", en="excused"),
    "present": Sentence(de="anwesend", en="present"),
    "present_remote": Sentence(de="per Video anwesend", en="present by video"),
    "by_video": Sentence(de="per Video", en="by video"),
    "vote_leader": Sentence(de="Stimmführung", en="vote leader"),
    "led_by": Sentence(de="{persons} (Stimmführung: {leader})", en="{persons} (vote leader: {leader})"),
    "transferred_to": Sentence(de="Stimmen übertragen auf {holder}", en="votes transferred to {holder}"),
    "holds_votes_of": Sentence(de="auch für {members}", en="also for {members}"),
    "represented_by_deputy": Sentence(
        de="{text}; befangen bei TOP {number}: {persons}", en="{text}; conflicted at item {number}: {persons}"
    ),
    "present_and_represented": Sentence(
        de="Anwesend: {members:# Mitglied|# Mitglieder} ({votes:# Stimme|# Stimmen}) · vertreten: "
        "{all_members:# Mitglied|# Mitglieder} ({all_votes:# Stimme|# Stimmen})",
        en="Present: {members:# member|# members} ({votes:# vote|# votes}) · represented: "
        "{all_members:# member|# members} ({all_votes:# vote|# votes})",
    ),
    "present_deputy": Sentence(de="durch Stellvertretung anwesend", en="present by deputy"),
    "absent": Sentence(de="nicht anwesend", en="absent"),
    "conflicted_at": Sentence(de="befangen bei TOP {number}", en="conflicted at item {number}"),
    "votes_short": Sentence(de="{votes:number} St.", en="{votes:number} v."),
    "invented": Sentence(de="{name} (erfunden)", en="{name} (invented)"),
    "not_voted": Sentence(de="noch keine Stimme", en="no vote yet"),
    "conflicted": Sentence(de="befangen", en="conflicted"),
    "barred": Sentence(de="per Video, nicht stimmberechtigt", en="by video, not entitled to vote"),
    "voted_by_holder": Sentence(de="Stimme übertragen", en="vote transferred"),
    "split": Sentence(de="geteilt: {parts}", en="split: {parts}"),
    "split_invalid": Sentence(de="uneinheitlich, ungültig: {parts}", en="not cast alike, invalid: {parts}"),
    "required": Sentence(de="Erforderlich", en="Required"),
    "required_line": Sentence(de="Erforderlich: {required}", en="Required: {required}"),
    "and_more": Sentence(
        de="{first} und {more:# weitere Bedingung|# weitere Bedingungen}",
        en="{first} and {more:# more condition|# more conditions}",
    ),
    "papers_course": Sentence(
        de="Ausgegebene Stimmzettel: {papers}. Wer wie stimmt, wird weder gezeigt noch erfasst.",
        en="Papers handed out: {papers}. Who votes how is neither shown nor recorded.",
    ),
    "paper": Sentence(
        de="{number:number} zu {votes:# Stimme|# Stimmen}", en="{number:number} of {votes:# vote|# votes}"
    ),
    "counted_course": Sentence(
        de="Ausgezählt werden die Nein-Stimmen und die Enthaltungen; die Ja-Stimmen ergeben sich aus der "
        "Anwesenheit. Wer wie stimmt, wird nicht erfasst.",
        en="No votes and abstentions are counted; the Yes votes follow from attendance. "
        "Who votes how is not recorded.",
    ),
    "further": Sentence(de="Außerdem erforderlich: {needed}", en="Also required: {needed}"),
    "papers_awaited": Sentence(
        de="Geheime Abstimmung mit Stimmzettel; {members:# Mitglied ist|# Mitglieder sind} stimmberechtigt "
        "({votes:# Stimme|# Stimmen}). Die Auszählung ist noch nicht erfasst.",
        en="Secret ballot on paper; {members:# member is|# members are} entitled to vote "
        "({votes:# vote|# votes}). The count is not recorded yet.",
    ),
    "count_awaited": Sentence(
        de="Nein-Stimmen und Enthaltungen werden ausgezählt; {members:# Mitglied ist|# Mitglieder sind} "
        "stimmberechtigt ({votes:# Stimme|# Stimmen}). Die Auszählung ist noch nicht erfasst.",
        en="No votes and abstentions are counted; {members:# member is|# members are} entitled to vote "
        "({votes:# vote|# votes}). The count is not recorded yet.",
    ),
    "counted": Sentence(
        de="Ausgezählt: {outcome:adopted=angenommen|rejected=abgelehnt}. "
        "Das Ergebnis ist noch nicht verkündet.",
        en="Counted: {outcome:adopted=adopted|rejected=rejected}. The result is not announced yet.",
    ),
    "entitled": Sentence(de="{all} stimmberechtigt", en="{all} entitled"),
    "together_with": Sentence(de="gemeinsam mit TOP {items}", en="together with item {items}"),
    "merged_into": Sentence(de="mit TOP {item} behandelt", en="dealt with at item {item}"),
    "urgent": Sentence(de="Dringlichkeit", en="urgent"),
    "not_admitted": Sentence(de="Dringlichkeit, nicht zugelassen", en="urgent, not admitted"),
    "public_excluded": Sentence(de="Öffentlichkeit ausgeschlossen", en="public excluded"),
    "public_excluded_because": Sentence(
        de="Öffentlichkeit ausgeschlossen: {reason}", en="Public excluded: {reason}"
    ),
    "not_admitted_what": Sentence(
        de="Dieser Punkt steht nicht auf der Einladung. Er kann erst behandelt werden, wenn die "
        "Dringlichkeit beschlossen und er zugelassen ist.",
        en="This item is not on the invitation. It can be dealt with only once its urgency was resolved and "
        "it was admitted.",
    ),
    "result_on": Sentence(de="{motion}: {verdict}", en="{motion}: {verdict}"),
    "adjourned_title": Sentence(de="Die Sitzung ist abgebrochen", en="The sitting is adjourned"),
    "adjourned": Sentence(
        de="Sie wird am {day} um {time} fortgesetzt ({place}). Danach werden die Mitglieder wieder "
        "eingecheckt.",
        en="It continues on {day} at {time} ({place}). The members are then checked in again.",
    ),
    "cancelled_title": Sentence(de="Die Sitzung ist abgesagt", en="The meeting is cancelled"),
    "cancelled_because": Sentence(de="Grund: {reason}", en="Reason: {reason}"),
    "closed_for_quorum": Sentence(
        de="Mangels Beschlussfähigkeit geschlossen. {detail}", en="Closed for lack of a quorum. {detail}"
    ),
    "pill_cancelled": Sentence(de="Abgesagt", en="Cancelled"),
    "pill_adjourned": Sentence(de="Fortsetzung am {day}", en="Continues on {day}"),
    "state_cancelled": Sentence(de="abgesagt", en="cancelled"),
    "given": Sentence(de="{given} von {all} abgegeben", en="{given} of {all} given"),
    "announce": Sentence(de="Ergebnis feststellen", en="Announce the result"),
    "announce_number": Sentence(de="Ergebnis feststellen → {number}", en="Announce the result → {number}"),
    "deviate": Sentence(de="Abweichend verkünden …", en="Announce otherwise …"),
    "bar": Sentence(de="{figures}; erforderlich {requirement}", en="{figures}; required {requirement}"),
    "announced_at": Sentence(
        de="Verkündet um {time} · erforderlich {requirement}",
        en="Announced at {time} · required {requirement}",
    ),
    "kept": Sentence(de="gesichert {time}", en="kept {time}"),
    "new_paragraph": Sentence(de="Neuer Absatz …", en="New paragraph …"),
    "new_speech": Sentence(de="Mitglied: was gesagt wurde …", en="Member: what was said …"),
    "new_motion": Sentence(de="Mitglied: was beantragt wird …", en="Member: what is moved …"),
    "next_item": Sentence(de="Weiter zu TOP {number}", en="Go on to item {number}"),
    "call_item": Sentence(de="TOP {number} aufrufen", en="Call item {number}"),
    "end_unadmitted": Sentence(
        de="TOP {number} als nicht zugelassen abschließen", en="Conclude item {number} as not admitted"
    ),
    "almost_done": Sentence(
        de="Fast alle Tagesordnungspunkte sind erledigt", en="Almost all items are concluded"
    ),
    "unadmitted_left": Sentence(
        de="TOP {number} wurde nicht als dringlich zugelassen. Schließen Sie den Punkt so ab (F9); dann kann "
        "die Sitzung geschlossen werden.",
        en="Item {number} was not admitted as urgent. Conclude it so (F9); then the meeting can be closed.",
    ),
    "end_item": Sentence(de="Punkt abschließen", en="Conclude the item"),
    "opening_title": Sentence(de="{title} am {day}", en="{title} on {day}"),
    "opening": Sentence(
        de="Mit der Eröffnung werden Mitglieder, Stimmen und Regeln für diese Sitzung festgehalten; "
        "danach werden die Mitglieder eingecheckt.",
        en="With the opening, members, votes and rules are fixed for this meeting; "
        "then the members are checked in.",
    ),
    "roll": Sentence(
        de="{members:1 Mitglied|# Mitglieder}, {votes:1 Stimme|# Stimmen}",
        en="{members:1 member|# members}, {votes:1 vote|# votes}",
    ),
    "statutes_line": Sentence(de="Regeln: {name}, Stand {version}", en="Rules: {name}, version {version}"),
    "unconfirmed": Sentence(
        de="Teile des Satzungsprofils sind unbestätigt", en="Parts of the statutes profile are unconfirmed"
    ),
    "convoked": Sentence(de="Einladung versandt am {day}", en="Invitation sent on {day}"),
    "not_convoked": Sentence(
        de="Der Versand der Einladung ist nicht vermerkt", en="Sending the invitation is not recorded"
    ),
    "ready_to_close": Sentence(
        de="Alle Tagesordnungspunkte sind erledigt", en="All agenda items are concluded"
    ),
    "before_closing": Sentence(
        de="{resolutions:1 Beschluss|# Beschlüsse}. Mit dem Schließen endet die Anwesenheit aller.",
        en="{resolutions:1 resolution|# resolutions}. Closing ends the attendance of all members.",
    ),
    "close": Sentence(de="Sitzung schließen", en="Close the meeting"),
    "closed": Sentence(de="Die Sitzung ist geschlossen", en="The meeting is closed"),
    "closed_detail": Sentence(
        de="{begun} bis {ended} Uhr · {resolutions:1 Beschluss|# Beschlüsse}",
        en="{begun} to {ended} · {resolutions:1 resolution|# resolutions}",
    ),
    "call_first": Sentence(
        de="Checken Sie die Mitglieder ein (F4), und rufen Sie dann den nächsten Punkt auf (F9).",
        en="Check the members in (F4), then call the next item (F9).",
    ),
    "call_first_title": Sentence(de="Die Sitzung ist geöffnet", en="The meeting is open"),
    "task_documents": Sentence(de="Niederschrift", en="Minutes"),
    "task_sync": Sentence(de="Abgleich", en="Synchronisation"),
    "task_deliver": Sentence(de="Zustellung", en="Delivery"),
    "start_documents": Sentence(de="Erzeugen", en="Make"),
    "start_again": Sentence(de="Neu erzeugen", en="Make again"),
    "start_sync": Sentence(de="Abgleichen", en="Synchronise"),
    "start_deliver": Sentence(de="Zustellen", en="Deliver"),
    "cancel": Sentence(de="Abbrechen", en="Cancel"),
    "documents_none": Sentence(
        de="Niederschrift, Protokollauszüge, Anwesenheitsliste", en="Minutes, extracts, attendance list"
    ),
    "documents_made": Sentence(de="{count:1 PDF|# PDF} erzeugt", en="{count:1 PDF|# PDFs} made"),
    "entries_waiting": Sentence(
        de="{count:1 Eintrag wartet|# Einträge warten}", en="{count:1 entry is|# entries are} waiting"
    ),
    "synchronised": Sentence(de="alles abgeglichen", en="everything synchronised"),
    "no_central": Sentence(de="keine zentrale Datenbank", en="no central database"),
    "central_not_said": Sentence(
        de="keine zentrale Datenbank eingetragen", en="no central database has been named"
    ),
    "task_runs": Sentence(
        de="Es läuft noch: {task}. Warten Sie, bis es fertig ist, oder brechen Sie es ab.",
        en="Still running: {task}. Wait until it is done, or cancel it.",
    ),
    "deliver_after_documents": Sentence(
        de="nach der Niederschrift und dem Abgleich", en="after minutes and synchronisation"
    ),
    "deliver_to": Sentence(
        de="{count:1 Mitglied|# Mitglieder} mit Postfach", en="{count:1 member|# members} with a mailbox"
    ),
    "delivered": Sentence(de="{sent} von {all} zugestellt", en="{sent} of {all} delivered"),
    "saved": Sentence(
        de="Jede Eingabe dauerhaft gesichert · Eintrag {number:number}",
        en="Every input kept durably · entry {number:number}",
    ),
    "pill_planned": Sentence(de="Noch nicht eröffnet", en="Not opened yet"),
    "pill_running": Sentence(de="Sitzung läuft · {time}", en="In session · {time}"),
    "pill_recess": Sentence(de="Unterbrochen · {time}", en="Recess · {time}"),
    "pill_closed": Sentence(de="Geschlossen", en="Closed"),
    "pill_projector_off": Sentence(de="Leinwand aus", en="Projector off"),
    "pill_projector_on": Sentence(de="Leinwand: {shown}", en="Projector: {shown}"),
    "pill_projector_blank": Sentence(de="Leinwand dunkel", en="Projector blank"),
    "pill_command": Sentence(de="Befehl", en="Command"),
    "pill_back": Sentence(de="Sitzungen", en="Meetings"),
    "pill_projector_frozen": Sentence(de="Leinwand angehalten: {shown}", en="Projector frozen: {shown}"),
    "shown_speakers": Sentence(de="Rednerliste", en="speakers' list"),
    "shown_vote": Sentence(de="Abstimmung", en="vote"),
    "shown_result": Sentence(de="Ergebnis", en="result"),
    "shown_election": Sentence(de="Wahl", en="election"),
    "shown_agenda": Sentence(de="Tagesordnung", en="agenda"),
    "shown_welcome": Sentence(de="Begrüßung", en="welcome"),
    "shown_recess": Sentence(de="Unterbrechung", en="recess"),
    "shown_closed": Sentence(de="Ende", en="end"),
    "ask_abort": Sentence(
        de="Abstimmung abbrechen? Die erfassten Stimmen bleiben im Journal nachlesbar.",
        en="Abort the vote? The recorded votes stay in the journal.",
    ),
    "do_abort": Sentence(de="Abstimmung abbrechen", en="Abort the vote"),
    "go_on_voting": Sentence(de="Weiter abstimmen", en="Go on voting"),
    "reason_abort": Sentence(de="Grund, z. B. Verfahrensfehler", en="Reason, such as a procedural error"),
    "ask_deviation": Sentence(
        de="Errechnet ist: {computed}. Der Vorsitz verkündet abweichend:",
        en="Computed: {computed}. The chair announces otherwise:",
    ),
    "ask_reannounce": Sentence(
        de="Das Ergebnis wird neu verkündet; das frühere bleibt sichtbar, die Nummer bleibt.",
        en="The result is announced anew; the former one stays visible, the number stays.",
    ),
    "do_reannounce": Sentence(de="Neu verkünden", en="Announce anew"),
    "reason_minutes": Sentence(de="Begründung für die Niederschrift", en="Reason for the minutes"),
    "reason_optional": Sentence(
        de="Grund, soweit er vermerkt werden soll", en="Reason, if it is to be noted"
    ),
    "ask_conflict": Sentence(
        de="{member} ist bei TOP {number} befangen und stimmt dort nicht mit ab.",
        en="{member} has a conflict of interest at item {number} and does not vote on it.",
    ),
    "do_conflict": Sentence(de="Befangenheit vermerken", en="Note the conflict of interest"),
    "ask_recess": Sentence(de="Die Sitzung wird unterbrochen.", en="The meeting is interrupted."),
    "do_recess": Sentence(de="Sitzung unterbrechen", en="Interrupt the meeting"),
    "reason_recess": Sentence(
        de="Anlass oder Dauer, z. B. „Pause bis 11:00 Uhr“; die Leinwand zeigt es",
        en="Why or how long, such as “break until 11:00”; the hall sees it",
    ),
    "nobody_found": Sentence(
        de="Kein Mitglied mit diesem Namen oder dieser Nummer.", en="No member with this name or number."
    ),
    "nobody_found_guest": Sentence(
        de="Kein Mitglied mit diesem Namen oder dieser Nummer. Die Eingabetaste vermerkt einen Gast.",
        en="No member with this name or number. Enter notes a guest.",
    ),
    "ask_guest": Sentence(
        de="Kein Mitglied mit diesem Namen. „{office}“ als Gast vermerken?",
        en="No member with this name. Note “{office}” as a guest?",
    ),
    "do_guest": Sentence(de="Als Gast vermerken", en="Note as a guest"),
    "ask_without_central": Sentence(
        de="Der Verband hat keine zentrale Datenbank eingetragen. Ohne Abgleich zustellen?",
        en="The association has named no central database. Deliver without synchronisation?",
    ),
    "do_without_central": Sentence(de="Es gibt keine: zustellen", en="There is none: deliver"),
    "chair_office": Sentence(de="Vorsitz der Verbandsversammlung", en="Chair of the assembly"),
    "secretary_office": Sentence(de="Schriftführung", en="Secretary"),
    "back": Sentence(de="Zurück", en="Back"),
    "conflict_how": Sentence(
        de="Wählen Sie rechts das Mitglied und markieren Sie „befangen“.",
        en="Choose the member on the right and mark it as conflicted.",
    ),
    "aside": Sentence(
        de="{count:1 Eintrag dieser Sitzung stammt|# Einträge dieser Sitzung stammen} aus einer anderen "
        "Kopie des Buches und {count:zählt|zählen} hier nicht. Klären Sie, welche Kopie gilt; es ist nichts "
        "verloren.",
        en="{count:1 entry of this meeting comes|# entries of this meeting come} from another copy of the "
        "book and {count:does|do} not count here. Find out which copy holds; nothing is lost.",
    ),
    "sync_done": Sentence(
        de="Abgeglichen: {sent:1 Eintrag|# Einträge} gesendet, {received:1 Eintrag|# Einträge} empfangen.",
        en="Synchronised: {sent:1 entry|# entries} sent, {received:1 entry|# entries} received.",
    ),
    "documents_done": Sentence(
        de="{count:1 Dokument|# Dokumente} erzeugt und im Buch abgelegt.",
        en="{count:1 document|# documents} made and kept in the book.",
    ),
    "delivery_done": Sentence(
        de="{sent:1 Nachricht|# Nachrichten} zugestellt, {failed:1|#} fehlgeschlagen.",
        en="{sent:1 message|# messages} delivered, {failed:1|#} failed.",
    ),
    "cancelled": Sentence(
        de="Abgebrochen. Was schon fertig war, bleibt; Sie können jederzeit weitermachen.",
        en="Cancelled. What was done stays; you can go on at any time.",
    ),
    "today": Sentence(de="heute", en="today"),
    "meetings": Sentence(de="Sitzungen", en="Meetings"),
    "next_is": Sentence(de="Die nächste Sitzung ist am {day}.", en="The next meeting is on {day}."),
    "no_next": Sentence(de="Es ist keine weitere Sitzung geplant.", en="No further meeting is planned."),
    "no_meetings": Sentence(
        de="Noch keine Sitzung. Legen Sie mit „Neue Sitzung“ die erste an.",
        en="No meeting yet. Plan the first one with “New meeting”.",
    ),
    "meeting_facts": Sentence(
        de="{place} · {items:1 Tagesordnungspunkt|# Tagesordnungspunkte} · {members:1 Mitglied|# Mitglieder}"
        " · {votes:1 Stimme|# Stimmen}",
        en="{place} · {items:1 item|# items} · {members:1 member|# members} · {votes:1 vote|# votes}",
    ),
    "open_meeting": Sentence(de="Sitzung vorbereiten", en="Prepare the meeting"),
    "go_on_meeting": Sentence(de="Sitzung fortsetzen", en="Go on with the meeting"),
    "ready": Sentence(de="Bereit", en="Ready"),
    "not_ready": Sentence(de="Noch nicht bereit", en="Not ready yet"),
    "no_agenda": Sentence(de="die Tagesordnung ist leer", en="the agenda is empty"),
    "prepares": Sentence(de="{day} · bereitet die {title} vor", en="{day} · prepares the {title}"),
    "of_members": Sentence(
        de="{present} von {all} · {votes:number} St.", en="{present} of {all} · {votes:number} v."
    ),
    "welcome": Sentence(de="Willkommen beim Sitzungspult", en="Welcome to Sitzungspult"),
    "welcome_text": Sentence(
        de="Sitzungen einer Verbandsversammlung führen: Anwesenheit, gewichtete Stimmen, "
        "Mehrheiten, Beschlussnummern, Niederschrift und Leinwand – ohne Netz und ohne Server.",
        en="Run the meetings of an assembly: attendance, weighted votes, majorities, resolution "
        "numbers, minutes and projector – with no network and no server.",
    ),
    "title_missing": Sentence(
        de="Geben Sie der Sitzung einen Titel, z. B. „5. Verbandsversammlung“.",
        en="Give the meeting a title, such as “5th assembly”.",
    ),
    "association_name_missing": Sentence(
        de="Geben Sie den Namen des Verbandes an.", en="Give the name of the association."
    ),
    "book_path_missing": Sentence(
        de="Geben Sie an, in welche Datei das Buch kommt.", en="Say which file the book goes into."
    ),
    "body_missing": Sentence(
        de="Der Verband hat noch kein Gremium. Legen Sie es mit einem Skript an (sitzungspult commands).",
        en="The association has no body yet. Establish one with a script (sitzungspult commands).",
    ),
    "state_planned": Sentence(de="geplant", en="planned"),
    "state_open": Sentence(de="läuft", en="in session"),
    "state_closed": Sentence(de="geschlossen", en="closed"),
    "attachment_kept": Sentence(
        de="Anlage „{name}“ im Buch abgelegt.", en="Attachment “{name}” kept in the book."
    ),
}


def words(code: str, language: Language = "de", **values: object) -> str:
    """One of the sentences with its places filled."""
    return SENTENCES[code].say(language, values)
