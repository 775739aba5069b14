# SPDX-License-Identifier: EUPL-1.2
"""Refusals about the association: its members, bodies, votes and meetings."""

from __future__ import annotations

from app.wording import Sentence

ASSOCIATION = {
    "association_founded_already": Sentence(
        de="Dieses Buch gehört bereits zu: {association}. "
        "Legen Sie für einen anderen Verband ein neues Buch an.",
        en="This book belongs to {association} already. Make a new book for another association.",
    ),
    "association_not_founded": Sentence(
        de="In diesem Buch ist noch kein Verband angelegt. Legen Sie zuerst den Verband an.",
        en="No association has been entered in this book yet. Enter the association first.",
    ),
    "central_unknown": Sentence(
        de="„{value}“ ist keine zulässige Angabe zur zentralen Datenbank. "
        "Geben Sie „postgresql“ an, oder „none“, wenn der Verband keine hat.",
        en="“{value}” says nothing about the central database. "
        "Enter “postgresql”, or “none” where the association has none.",
    ),
    "text_missing": Sentence(
        de="Es fehlt noch: {field:name=der Name|short=die Kurzbezeichnung|kind=die Art|title=der Titel"
        "|office=das Amt|chair=das Amt der Sitzungsleitung|secretary=das Amt der Schriftführung"
        "|text=der Text|candidate=das Kürzel des Wahlvorschlags|course=der Hergang"
        "|reason=die Begründung|cause=die Ursache|wording=der Wortlaut|tag=der Kennbuchstabe"
        "|resolution=die Nummer des Beschlusses|number=die Nummer"
        "|matter=die Art der Angelegenheit}. Tragen Sie die Angabe ein.",
        en="Still missing: {field:name=the name|short=the short name|kind=the kind|title=the title"
        "|office=the office|chair=the office of the chair|secretary=the office of the secretary"
        "|text=the text|candidate=the key of the candidate|course=the course"
        "|reason=the reason|cause=the cause|wording=the wording|tag=the tag"
        "|resolution=the number of the resolution|number=the number|matter=the kind of matter}. Enter it.",
    ),
    "key_malformed": Sentence(
        de="„{key}“ ist als Kürzel nicht zulässig. Verwenden Sie Kleinbuchstaben ohne Umlaute, Ziffern, "
        "Punkt und Bindestrich, zum Beispiel „hohen-neuendorf“.",
        en="“{key}” cannot be used as a key. Use small letters without umlauts, digits, full stops and "
        "hyphens, such as “hohen-neuendorf”.",
    ),
    "key_taken": Sentence(
        de="Das Kürzel „{key}“ ist schon vergeben. Wählen Sie ein anderes.",
        en="The key “{key}” is taken already. Choose another one.",
    ),
    "member_unknown": Sentence(
        de="Ein Mitglied mit dem Kürzel „{member}“ ist dem Verband nicht bekannt. "
        "Prüfen Sie die Schreibweise, oder nehmen Sie das Mitglied zuerst auf.",
        en="The association knows no member with the key “{member}”. "
        "Check the spelling, or register the member first.",
    ),
    "member_kind_unknown": Sentence(
        de="„{value}“ ist keine Art von Mitglied. Wählen Sie eine der angebotenen Arten, "
        "zum Beispiel „town“ (Stadt), „municipality“ (Gemeinde) oder „amt“ (Amt).",
        en="“{value}” is no kind of member. Choose one of those offered, "
        "such as “town”, “municipality” or “amt”.",
    ),
    "votes_not_positive": Sentence(
        de="Stimmen sind positive ganze Zahlen; {votes} ist für {member} nicht zulässig. "
        "Tragen Sie die Stimmenzahl aus der Satzung ein.",
        en="Votes are positive whole numbers; {votes} is not allowed for {member}. "
        "Enter the number of votes from the statutes.",
    ),
    "delegate_unknown": Sentence(
        de="Für {member} ist keine Vertretungsperson mit dem Kürzel „{delegate}“ benannt. "
        "Wählen Sie eine aus der Liste, oder geben Sie das Amt der anwesenden Person an.",
        en="No delegate with the key “{delegate}” has been named for {member}. "
        "Choose one from the list, or enter the office of the person who is there.",
    ),
    "mailbox_malformed": Sentence(
        de="„{mailbox}“ ist keine E-Mail-Adresse. Berichtigen Sie das Postfach von {member}.",
        en="“{mailbox}” is no mail address. Correct the mailbox of {member}.",
    ),
    "time_without_zone": Sentence(
        de="Der Uhrzeit {time} fehlt die Zeitzone. Ergänzen Sie sie, zum Beispiel „+01:00“.",
        en="The time {time} lacks its time zone. Add it, such as “+01:00”.",
    ),
    "body_unknown": Sentence(
        de="Ein Gremium mit dem Kürzel „{body}“ gibt es nicht. "
        "Prüfen Sie die Schreibweise, oder richten Sie das Gremium zuerst ein.",
        en="There is no body with the key “{body}”. Check the spelling, or establish the body first.",
    ),
    "meeting_unknown": Sentence(
        de="Eine Sitzung mit dem Kürzel „{meeting}“ gibt es nicht. "
        "Prüfen Sie die Schreibweise, oder berufen Sie die Sitzung zuerst ein.",
        en="There is no meeting with the key “{meeting}”. Check the spelling, or convene the meeting first.",
    ),
}
