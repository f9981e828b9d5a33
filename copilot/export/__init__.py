"""What leaves the program: the annotated draft and the report."""

from copilot.export.annotated import annotated
from copilot.export.report import report

__all__ = ["annotated", "report"]
