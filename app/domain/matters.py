# SPDX-License-Identifier: EUPL-1.2
"""Kinds of matter: the words by which a statutes profile gives each its majority.

A profile may add words of its own; ``ordinary`` and ``procedural`` stand in every one.
"""

from __future__ import annotations

ORDINARY = "ordinary"
PROCEDURAL = "procedural"
STATUTES_AMENDMENT = "statutes_amendment"
ACCESSION = "accession"
EXIT = "exit"
DISSOLUTION = "dissolution"
CHANGE_OF_TASKS = "change_of_tasks"
NON_PUBLIC_TREATMENT = "non_public_treatment"
URGENCY = "urgency"
ELECTION = "election"
# The new decision on a resolution to which a member objected; its majority stands in the profile's table
# of the objection.
OBJECTION = "objection"
# No matter but a way of voting: the word by which a profile bars remote participants from secret ballots.
SECRET = "secret"  # noqa: S105 - no password
