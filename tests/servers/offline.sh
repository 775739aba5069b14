#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# Runs a command where there is no network but loopback: offline.sh COMMAND...
# Then nothing gets out, neither from a C library nor from a child process. Where the kernel grants no such
# namespace the command runs all the same; inside Python pytest-socket still refuses.
set -eu

if [ "$(id -u)" = 0 ]; then
    isolate="unshare --net"
    as_before=""
else
    isolate="unshare --map-root-user --net"
    as_before="unshare --map-user=$(id -u) --map-group=$(id -g)"
fi
# shellcheck disable=SC2086 # words of a command
if ! $isolate $as_before true 2>/dev/null; then
    echo "offline.sh: no network namespace to be had here; only Python's own sockets are watched" >&2
    exec "$@"
fi

raise_loopback='
import fcntl, socket, struct
SIOCSIFFLAGS, UP_AND_RUNNING = 0x8914, 0x41
with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as any_socket:
    fcntl.ioctl(any_socket, SIOCSIFFLAGS, struct.pack("16sh14x", b"lo", UP_AND_RUNNING))
'
# shellcheck disable=SC2086,SC2016 # words of a command; expanded by the inner shell
exec $isolate sh -c '"${PYTHON:-python3}" -c "$1"; shift; exec "$@"' sh "$raise_loopback" $as_before "$@"
