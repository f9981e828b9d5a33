"""What a drafter asks of a bill: open, check, suggest, guard, score, export, record."""
