"""A process of its own that reads and checks the open bill, so that typing never waits for it: Python runs one thread of a
process at a time. `client` is the program's side, `__main__` the process, `wire` what they say to each other."""

from copilot.reader.client import Beside, Passes, Reader, shared

__all__ = ["Beside", "Passes", "Reader", "shared"]
