"""The parts of the page from which a rencontre is sent."""
