# SPDX-License-Identifier: EUPL-1.2
"""Refusals about who is present, for whom, and who may take no part."""

from __future__ import annotations

from app.wording import Sentence

ATTENDANCE = {
    "member_not_on_roll": Sentence(
        de="„{member}“ steht nicht im Stimmverzeichnis dieser Sitzung. "
        "Prüfen Sie die Schreibweise; wer am Sitzungstag noch keine Stimmen hat, kann als Gast teilnehmen.",
        en="“{member}” is not on the roll of this meeting. "
        "Check the spelling; who has no votes on the day of the meeting can take part as a guest.",
    ),
    "member_present_already": Sentence(
        de="{member} ist schon anwesend. Kommt eine andere Vertretungsperson, erfassen Sie einen Wechsel; "
        "geht sie, melden Sie das Mitglied ab.",
        en="{member} is present already. If another person takes over, record a swap; "
        "if the person leaves, check the member out.",
    ),
    "member_absent": Sentence(
        de="{member} ist nicht anwesend. Melden Sie das Mitglied zuerst an (F4).",
        en="{member} is not present. Check the member in first (F4).",
    ),
    "delegate_present_already": Sentence(
        de="{member} ist schon durch diese Person vertreten ({office}). "
        "Wählen Sie die Person, die übernimmt.",
        en="{member} is represented by this person already ({office}). Choose the person who takes over.",
    ),
    "delegate_missing": Sentence(
        de="Für {member} ist keine Vertretungsperson benannt. "
        "Geben Sie das Amt der Person an, die für das Mitglied anwesend ist.",
        en="No delegate has been named for {member}. "
        "Enter the office of the person who is there for the member.",
    ),
    "excuse_unchanged": Sentence(
        de="Für {member} ist das schon so vermerkt. Sie brauchen nichts zu ändern.",
        en="This is noted for {member} already. You need not change anything.",
    ),
    "conflict_declared_already": Sentence(
        de="Für {member} ist das Mitwirkungsverbot zu TOP {item} schon vermerkt. "
        "Sie brauchen nichts zu ändern.",
        en="The conflict of interest of {member} at item {item} is noted already. "
        "You need not change anything.",
    ),
    "conflict_not_declared": Sentence(
        de="Für {member} ist zu TOP {item} kein Mitwirkungsverbot vermerkt. "
        "Prüfen Sie Mitglied und Tagesordnungspunkt.",
        en="No conflict of interest of {member} is noted at item {item}. Check the member and the item.",
    ),
    "delegates_too_many": Sentence(
        de="Für {member} sind schon {most:# Person|# Personen} da; mehr lässt die Satzung nicht zu. "
        "Erfassen Sie einen Wechsel, oder melden Sie zuerst jemanden ab.",
        en="For {member} there {most:is # person|are # persons} already; the statutes allow no more. "
        "Record a swap, or check somebody out first.",
    ),
    "delegate_not_there": Sentence(
        de="„{delegate}“ ist nicht für {member} da. Wählen Sie eine Person, die angemeldet ist.",
        en="“{delegate}” is not there for {member}. Choose a person who is checked in.",
    ),
    "deputies_not_allowed": Sentence(
        de="Nach dem Satzungsprofil „{statutes}“ kann {member} nicht durch eine Stellvertretung vertreten "
        "werden. Melden Sie die Vertretungsperson selbst an.",
        en="By the statutes profile “{statutes}” {member} cannot be represented by a deputy. "
        "Check the delegate in.",
    ),
    "remote_not_allowed": Sentence(
        de="Das Satzungsprofil „{statutes}“ lässt keine Teilnahme per Video zu. "
        "Melden Sie die Person ohne Video an, sobald sie im Raum ist.",
        en="The statutes profile “{statutes}” allows nobody to take part by video. "
        "Check the person in without video once in the room.",
    ),
    "remote_barred_from_session": Sentence(
        de="An der konstituierenden Sitzung nimmt nach dem Satzungsprofil „{statutes}“ niemand per Video "
        "teil. Melden Sie die Person ohne Video an, sobald sie im Raum ist.",
        en="By the statutes profile “{statutes}” nobody takes part in the constituent session by video. "
        "Check the person in without video once in the room.",
    ),
    "remote_without_emergency": Sentence(
        de="Das Satzungsprofil „{statutes}“ lässt Video nur in einer Notlage zu, und zu dieser Sitzung wurde "
        "ohne eine solche eingeladen. Melden Sie die Person ohne Video an, sobald sie im Raum ist, oder "
        "laden Sie zu einer Sitzung mit Angabe der Notlage.",
        en="The statutes profile “{statutes}” allows video in an emergency only, and this meeting was "
        "convened without one. Check the person in without video once in the room, or convene a meeting "
        "that names the emergency.",
    ),
    "chair_not_on_site": Sentence(
        de="Wer die Sitzung leitet, muss nach dem Satzungsprofil „{statutes}“ im Sitzungsraum sein. "
        "Lassen Sie jemanden leiten, der vor Ort ist.",
        en="By the statutes profile “{statutes}” who chairs must be in the room. "
        "Let somebody chair who is on site.",
    ),
    "person_there_for_another": Sentence(
        de="Diese Person ist schon für {other} da und kann nicht zugleich {member} vertreten. "
        "Melden Sie eine andere Person an; ist es jemand anderes gleichen Namens, bestätigen Sie das.",
        en="This person is there for {other} already and cannot represent {member} at the same time. "
        "Check in another person; if it is somebody else of the same name, confirm that.",
    ),
    "conflict_of_member_exempt": Sentence(
        de="Was {member} als Mitglied selbst betrifft, ist nach dem Satzungsprofil „{statutes}“ kein "
        "Mitwirkungsverbot. Betrifft es die Person, erklären Sie es für die Person.",
        en="What concerns {member} as a member is no conflict of interest by the statutes profile "
        "“{statutes}”. If it concerns the person, declare it for the person.",
    ),
    "vote_leader_unnamed": Sentence(
        de="Es fehlt, wer für {member} die Stimmen abgibt. Nennen Sie eine der anwesenden Personen.",
        en="It is missing who casts the votes of {member}. Name one of the persons who are there.",
    ),
    "vote_leader_already": Sentence(
        de="Die Stimmen von {member} führt schon diese Person ({office}). "
        "Nennen Sie eine andere anwesende Person, wenn die Stimmführung wechselt.",
        en="The votes of {member} are cast by this person already ({office}). "
        "Name another person who is there if somebody else is to cast them.",
    ),
    "transfer_not_allowed": Sentence(
        de="Das Satzungsprofil „{statutes}“ lässt keine Übertragung von Stimmen zu. "
        "Das Mitglied braucht eine eigene Vertretungsperson.",
        en="The statutes profile “{statutes}” allows no transfer of votes. "
        "The member needs a delegate of its own.",
    ),
    "transfers_too_many": Sentence(
        de="{member} führt schon die Stimmen von {most:# Mitglied|# Mitgliedern}; mehr lässt die Satzung "
        "nicht zu. Übertragen Sie die Stimmen einem anderen Mitglied.",
        en="{member} casts the votes of {most:# member|# members} already; the statutes allow no more. "
        "Transfer the votes to another member.",
    ),
    "votes_transferred_already": Sentence(
        de="Die Stimmen von {member} führt schon {other}. Beenden Sie zuerst diese Übertragung.",
        en="The votes of {member} are cast by {other} already. End that transfer first.",
    ),
    "votes_not_transferred": Sentence(
        de="Die Stimmen von {member} sind niemandem übertragen. Wählen Sie ein Mitglied, dessen Stimmen "
        "ein anderes führt.",
        en="The votes of {member} are not transferred to anybody. Choose a member whose votes another "
        "one casts.",
    ),
    "substitution_over": Sentence(
        de="Die Vertretung für {member} war bis {until} begrenzt. Erfassen Sie, wer das Mitglied jetzt "
        "vertritt, oder melden Sie es ab.",
        en="The substitution for {member} was limited until {until}. Record who represents the member "
        "now, or check it out.",
    ),
}
