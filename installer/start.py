"""The entry of the installed program: `zhoba …` as from source, and `zhoba -m MODULE …` for the processes that it starts itself
(`models.child` calls `sys.executable -m MODULE`, which here is this program). Each of them takes the network away before it loads
anything third-party, as from source."""

from __future__ import annotations

import multiprocessing
import runpy
import sys

_OWN = ("copilot.doctor", "copilot.reader", "models.worker", "models.ways_out", "ui.desktop.measuring", "ui.desktop.trial")

if __name__ == "__main__":
    multiprocessing.freeze_support()
    if sys.argv[1:2] == ["-m"] and sys.argv[2:3] and sys.argv[2] in _OWN:
        del sys.argv[:2]
        runpy.run_module(sys.argv[0], run_name="__main__", alter_sys=True)
    else:
        from ui.command_line import main

        sys.exit(main())
