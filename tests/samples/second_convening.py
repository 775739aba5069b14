# SPDX-License-Identifier: EUPL-1.2
"""The second convening under the law of Baden-Württemberg: its script, and its figures as counted by hand.

Six members with 6, 5, 4, 3, 2 and 2 votes: 22, and 23 from the correction of Egesheim (5) on. Almtal,
Buchau and Egesheim are there, Gutach by video; Egesheim and Gutach leave at item 4.
"""

from __future__ import annotations

from pathlib import Path

SCRIPT = Path(__file__).with_name("zweite-ladung.jsonl")
FIRST, MEETING = "vv-2024-02-01", "vv-2024-02-15"
# What belongs to the non-public part alone, whatever is released of its results.
SECRET = "GEHEIM"
# What is released at the end: the result of item 7.
RELEASED = "Quellgrund"

# item, by whom, number, outcome
RESOLUTIONS = [
    ("2", "election", "VV 01/2024", "elected"),
    ("3", "ballot", "VV 02/2024", "adopted"),
    ("4", "decision", "VV 03/2024", "adopted"),
    ("5", "decision", "VV 04/2024", "rejected"),
    ("6", "decision", "VV 05/2024", "adopted"),
    ("7", "decision", "VV 06/2024", "adopted"),
]
