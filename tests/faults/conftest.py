"""The scripts beside these tests are run by them in processes of their own, and share their words with them."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
