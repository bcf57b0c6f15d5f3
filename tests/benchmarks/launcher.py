"""Starts processes and tells what they took, from a process that is small itself.

A child's peak memory counts what its parent had when it was started; so the parent must be small.
Each line of standard input is a JSON list, the command; each line of output has the CPU seconds
of the child and its peak memory in bytes, or the exit status that it failed with.
"""

import json
import os
import sys

_UNIT = 1 if sys.platform == "darwin" else 1024

for line in sys.stdin:
    command = json.loads(line)
    process = os.posix_spawn(command[0], command, os.environ)
    _, status, usage = os.wait4(process, 0)
    if status:
        print(json.dumps({"failed": status}), flush=True)
    else:
        took = usage.ru_utime + usage.ru_stime
        print(json.dumps({"cpu": took, "peak": usage.ru_maxrss * _UNIT}), flush=True)
