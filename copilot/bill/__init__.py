"""A bill that is open: its .docx, its text, its changes."""

from copilot.bill.bill import Bill
from copilot.bill.steps import Change

__all__ = ["Bill", "Change"]
