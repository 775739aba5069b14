# SPDX-License-Identifier: EUPL-1.2
"""Long work beside the window: the only place of the program that has threads."""
