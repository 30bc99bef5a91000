"""The parts of the page where a rencontre runs."""
