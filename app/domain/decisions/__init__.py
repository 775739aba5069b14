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
from app.domain.commands import ballots as ballot_commands
from app.domain.commands import chair as chair_commands
from app.domain.commands import elections as election_commands
from app.domain.commands import motions as motion_commands
from app.domain.commands import preparation as preparation_commands
from app.domain.commands import proceedings as proceedings_commands
from app.domain.commands import representation as representation_commands
from app.domain.commands import sitting as sitting_commands
from app.domain.commands import video as video_commands
from app.domain.decisions import (
    accession,
    aftermath,
    agenda,
    announcements,
    association,
    attendance,
    ballots,
    chair,
    election_announcements,
    election_rounds,
    election_votes,
    elections,
    motions,
    preparation,
    proceedings,
    quorum,
    representation,
    sitting,
    video,
    voting,
    weights,
)
from app.domain.decisions.base import Act, Facts, Situation
from app.domain.decisions.election_numbers import binding_numbers
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
    preparation_commands.ArrangeAgenda: agenda.arrange_agenda,
    preparation_commands.RemoveItem: agenda.remove_item,
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
    ballot_commands.OpenBallot: ballots.open_ballot,
    ballot_commands.AcceptByAcclamation: ballots.accept_by_acclamation,
    ballot_commands.RecordVotes: voting.record_votes,
    ballot_commands.RecordRemaining: voting.record_remaining,
    ballot_commands.CorrectVote: voting.correct_vote,
    ballot_commands.CountVotes: voting.count_votes,
    ballot_commands.CountPapers: voting.count_papers,
    ballot_commands.AbortBallot: voting.abort_ballot,
    ballot_commands.AnnounceResult: announcements.announce_result,
    ballot_commands.ReannounceResult: announcements.reannounce_result,
    motion_commands.SubmitMotion: motions.submit_motion,
    motion_commands.RankMotions: motions.rank_motions,
    motion_commands.WithdrawMotion: motions.withdraw_motion,
    sitting_commands.WriteParagraph: sitting.write_paragraph,
    sitting_commands.RemoveParagraph: sitting.remove_paragraph,
    sitting_commands.MoveParagraph: sitting.move_paragraph,
    sitting_commands.ChooseMinutesForm: sitting.choose_minutes_form,
    sitting_commands.BeginRecess: sitting.begin_recess,
    sitting_commands.EndRecess: sitting.end_recess,
    sitting_commands.TakeBack: sitting.take_back,
    proceedings_commands.AdmitUrgentItem: proceedings.admit_urgent_item,
    proceedings_commands.ReorderAgenda: proceedings.reorder_agenda,
    proceedings_commands.MergeItems: proceedings.merge_items,
    proceedings_commands.ExcludePublic: proceedings.exclude_public,
    proceedings_commands.RestorePublic: proceedings.restore_public,
    proceedings_commands.ReleaseFromSecrecy: proceedings.release_from_secrecy,
    proceedings_commands.AdjournSitting: proceedings.adjourn_sitting,
    proceedings_commands.ResumeSitting: proceedings.resume_sitting,
    proceedings_commands.HandOverChair: proceedings.hand_over_chair,
    proceedings_commands.RecordOwnVote: proceedings.record_own_vote,
    proceedings_commands.CancelMeeting: proceedings.cancel_meeting,
    chair_commands.DecideInPlace: chair.decide_in_place,
    video_commands.RecordVideoFailure: video.record_video_failure,
    video_commands.EndVideoFailure: video.end_video_failure,
    sitting_commands.CloseMeeting: sitting.close_meeting,
    election_commands.CallElection: elections.call_election,
    election_commands.NominateCandidate: elections.nominate_candidate,
    election_commands.WithdrawCandidate: elections.withdraw_candidate,
    election_commands.OpenRound: election_rounds.open_round,
    election_commands.RecordElectionVotes: election_votes.record_election_votes,
    election_commands.CorrectElectionVote: election_votes.correct_election_vote,
    election_commands.CountElectionPapers: election_votes.count_election_papers,
    election_commands.AbortRound: election_rounds.abort_round,
    election_commands.AnnounceRound: election_announcements.announce_round,
    election_commands.ReannounceRound: election_announcements.reannounce_round,
    election_commands.DrawLot: election_announcements.draw_lot,
    election_commands.AcceptElection: elections.accept_election,
    election_commands.AbortElection: elections.abort_election,
    aftermath_commands.IssueDocument: aftermath.issue_document,
    aftermath_commands.PrepareDelivery: aftermath.prepare_delivery,
    aftermath_commands.ConfirmDelivery: aftermath.confirm_delivery,
    aftermath_commands.FailDelivery: aftermath.fail_delivery,
}


def decide(situation: Situation, command: Command, act: Act) -> Facts:
    """The facts that follow from a command, or a ``RuleError`` that says why not."""
    proposed = binding_numbers(situation, DECISIONS[type(command)](situation, command, act), act)
    return noticing_quorum(situation, proposed, act)


__all__ = ["DECISIONS", "Act", "Facts", "Situation", "decide"]
