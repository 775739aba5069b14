# SPDX-License-Identifier: EUPL-1.2
"""Refusals about documents and their delivery."""

from __future__ import annotations

from app.wording import Sentence

AFTERMATH = {
    "meeting_not_closed": Sentence(
        de="Die Sitzung „{meeting}“ ist noch nicht geschlossen. "
        "Schließen Sie die Sitzung; danach entstehen die Dokumente.",
        en="The meeting “{meeting}” is not closed yet. Close the meeting; its documents are made after that.",
    ),
    "item_not_public": Sentence(
        de="TOP {item} ist nicht öffentlich. Erstellen Sie dazu nur ein nicht öffentliches Dokument.",
        en="Item {item} is not public. Make a non-public document of it only.",
    ),
    "head_not_confirmed": Sentence(
        de="Die zentrale Datenbank hat die Sitzung „{meeting}“ noch nicht vollständig bestätigt. "
        "Gleichen Sie zuerst ab, und versenden Sie dann.",
        en="The central database has not confirmed the whole meeting “{meeting}” yet. "
        "Synchronise first, then deliver.",
    ),
    "mailbox_missing": Sentence(
        de="Für {member} ist kein Postfach hinterlegt. "
        "Tragen Sie es ein, oder übergeben Sie die Dokumente auf anderem Weg.",
        en="{member} has no mailbox. Enter it, or hand over the documents in another way.",
    ),
    "documents_missing": Sentence(
        de="Zur Sitzung „{meeting}“ gibt es noch nichts zu versenden. Erstellen Sie zuerst die Dokumente.",
        en="There is nothing to deliver for the meeting “{meeting}” yet. Make the documents first.",
    ),
    "document_not_public": Sentence(
        de="„{name}“ ist nicht öffentlich und wird nicht versandt. Wählen Sie nur öffentliche Dokumente aus.",
        en="“{name}” is not public and is not delivered. Choose public documents only.",
    ),
    "document_unknown": Sentence(
        de="Das Dokument {name} gehört nicht zu dieser Sitzung. Erstellen Sie die Dokumente noch einmal.",
        en="The document {name} does not belong to this meeting. Make the documents again.",
    ),
    "delivered_already": Sentence(
        de="Die Nachricht {message_id} ist schon zugestellt und wird nicht noch einmal gesendet. "
        "Sie brauchen nichts zu tun.",
        en="The message {message_id} was delivered already and is not sent again. You need not do anything.",
    ),
    "delivery_unknown": Sentence(
        de="Die Nachricht {message_id} ist in dieser Sitzung nicht vorbereitet. "
        "Beginnen Sie den Versand noch einmal.",
        en="The message {message_id} was not prepared in this meeting. Start the delivery again.",
    ),
}
