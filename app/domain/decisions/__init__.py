# SPDX-License-Identifier: EUPL-1.2
"""Where the law says yes or no: ``decide`` turns a command into facts, or refuses it.

Pure: the same situation, command and act give the same facts. A refusal is a ``RuleError`` with a
code and its values; nothing is changed then.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from app.domain.commands import Command
from app.domain.commands import accession as accession_commands
from app.domain.commands import aftermath as aftermath_commands
from app.domain.commands import association as association_commands
from app.domain.commands import preparation as preparation_commands
from app.domain.commands import representation as representation_commands
from app.domain.commands import sitting as sitting_commands
from app.domain.decisions import (
    accession,
    aftermath,
    association,
    attendance,
    ballots,
    preparation,
    quorum,
    representation,
    sitting,
    weights,
)
from app.domain.decisions.base import Act, Facts, Situation
from app.domain.decisions.quorum import noticing_quorum

Decision = Callable[[Situation, Any, Act], Facts]

DECISIONS: Mapping[type[Command], Decision] = {
    association_commands.FoundAssociation: association.found_association,
    association_commands.ChangeAssociation: association.change_association,
    association_commands.EstablishBody: association.establish_body,
    association_commands.AdoptStatutes: association.adopt_statutes,
    association_commands.RegisterMember: association.register_member,
    association_commands.ChangeMember: association.change_member,
    association_commands.SetGroups: association.set_groups,
    association_commands.SetVotes: association.set_votes,
    association_commands.ApplyWeights: weights.apply_weights,
    association_commands.NameDelegate: association.name_delegate,
    association_commands.RemoveDelegate: association.remove_delegate,
    association_commands.SetMailbox: association.set_mailbox,
    association_commands.EnrolBook: association.enrol_book,
    association_commands.ConveneMeeting: association.convene_meeting,
    accession_commands.ResolveAccession: accession.resolve_accession,
    accession_commands.RecordApproval: accession.record_approval,
    accession_commands.RecordPublication: accession.record_publication,
    accession_commands.SeatMember: accession.seat_member,
    preparation_commands.ChangeMeeting: preparation.change_meeting,
    preparation_commands.AddItem: preparation.add_item,
    preparation_commands.ChangeItem: preparation.change_item,
    preparation_commands.AttachBlob: preparation.attach_blob,
    preparation_commands.RecordConvocation: preparation.record_convocation,
    sitting_commands.OpenMeeting: sitting.open_meeting,
    sitting_commands.CorrectRoll: attendance.correct_roll,
    sitting_commands.CheckIn: attendance.check_in,
    sitting_commands.SwapDelegate: attendance.swap_delegate,
    sitting_commands.CheckOut: attendance.check_out,
    sitting_commands.ExcuseMember: attendance.excuse_member,
    sitting_commands.NoteGuest: attendance.note_guest,
    sitting_commands.EstablishQuorum: quorum.establish_quorum,
    representation_commands.ChallengeQuorum: quorum.challenge_quorum,
    representation_commands.NameVoteLeader: representation.name_vote_leader,
    representation_commands.TransferVotes: representation.transfer_votes,
    representation_commands.EndTransfer: representation.end_transfer,
    sitting_commands.CallItem: sitting.call_item,
    sitting_commands.ConcludeItem: sitting.conclude_item,
    sitting_commands.DeclareConflict: attendance.declare_conflict,
    sitting_commands.LiftConflict: attendance.lift_conflict,
    sitting_commands.OpenBallot: ballots.open_ballot,
    sitting_commands.RecordVotes: ballots.record_votes,
    sitting_commands.RecordRemaining: ballots.record_remaining,
    sitting_commands.CorrectVote: ballots.correct_vote,
    sitting_commands.AbortBallot: ballots.abort_ballot,
    sitting_commands.AnnounceResult: ballots.announce_result,
    sitting_commands.ReannounceResult: ballots.reannounce_result,
    sitting_commands.WriteParagraph: sitting.write_paragraph,
    sitting_commands.RemoveParagraph: sitting.remove_paragraph,
    sitting_commands.BeginRecess: sitting.begin_recess,
    sitting_commands.EndRecess: sitting.end_recess,
    sitting_commands.TakeBack: sitting.take_back,
    sitting_commands.CloseMeeting: sitting.close_meeting,
    aftermath_commands.IssueDocument: aftermath.issue_document,
    aftermath_commands.PrepareDelivery: aftermath.prepare_delivery,
    aftermath_commands.ConfirmDelivery: aftermath.confirm_delivery,
    aftermath_commands.FailDelivery: aftermath.fail_delivery,
}


def decide(situation: Situation, command: Command, act: Act) -> Facts:
    """The facts that follow from a command, or a ``RuleError`` that says why not."""
    return noticing_quorum(situation, DECISIONS[type(command)](situation, command, act), act)


__all__ = ["DECISIONS", "Act", "Facts", "Situation", "decide"]
