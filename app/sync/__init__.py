# SPDX-License-Identifier: EUPL-1.2
"""The way between a book and the association's central PostgreSQL: set-up, enrolment, push and pull."""
