# SPDX-License-Identifier: EUPL-1.2
"""The computer beneath: paths, settings, keyring, clock, keys, lock, logs."""
