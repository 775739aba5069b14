# SPDX-License-Identifier: EUPL-1.2
"""Sentences for what the law of the meeting refuses: what stands in the way, and what to do."""

from app.wording import Sentence
from app.wording.refusals.accession import ACCESSION
from app.wording.refusals.aftermath import AFTERMATH
from app.wording.refusals.association import ASSOCIATION
from app.wording.refusals.attendance import ATTENDANCE
from app.wording.refusals.ballots import BALLOTS
from app.wording.refusals.contingencies import CONTINGENCIES
from app.wording.refusals.elections import ELECTIONS
from app.wording.refusals.motions import MOTIONS
from app.wording.refusals.preparation import PREPARATION
from app.wording.refusals.proceedings import PROCEEDINGS
from app.wording.refusals.scripts import SCRIPTS
from app.wording.refusals.sitting import SITTING
from app.wording.refusals.speaking import SPEAKING
from app.wording.refusals.statutes import STATUTES
from app.wording.refusals.weights import WEIGHTS

REFUSALS: dict[str, Sentence] = {
    **ASSOCIATION,
    **WEIGHTS,
    **ACCESSION,
    **STATUTES,
    **PREPARATION,
    **SITTING,
    **SPEAKING,
    **PROCEEDINGS,
    **ATTENDANCE,
    **BALLOTS,
    **ELECTIONS,
    **MOTIONS,
    **CONTINGENCIES,
    **AFTERMATH,
    **SCRIPTS,
}

__all__ = ["REFUSALS"]
