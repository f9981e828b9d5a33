"""What leaves the program: the annotated draft, the report, the comparative table, the act in Akoma Ntoso or set anew."""

from copilot.export.akn import akn
from copilot.export.annotated import annotated
from copilot.export.report import report

__all__ = ["akn", "annotated", "report"]
