# SPDX-License-Identifier: EUPL-1.2
"""Letters to the members: by mail, or as files into a folder, each with its receipt."""
