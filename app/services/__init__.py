# SPDX-License-Identifier: EUPL-1.2
"""Use cases: each reads, asks the domain, commits in one transaction and publishes."""
