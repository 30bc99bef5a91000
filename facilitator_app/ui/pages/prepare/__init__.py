"""The parts of « Préparer »: the facts, the agenda, the people."""
