"""The parts of the list of rencontres."""
