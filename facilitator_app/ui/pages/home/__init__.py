"""The cards of the home page."""
