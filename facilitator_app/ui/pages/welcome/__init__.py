"""The parts of the page where people are welcomed."""
