# SPDX-License-Identifier: EUPL-1.2
"""What the hall sees: immutable frames, how they are set, and the window on the second screen."""
