"""The window: pages, widgets and models that show and ask, and never decide."""
