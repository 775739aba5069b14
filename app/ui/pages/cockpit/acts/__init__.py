# SPDX-License-Identifier: EUPL-1.2
"""Every act of a sitting by name: which there are, why one is not possible now, and the form it takes."""
