"""Charts on screen, drawn from the same blocks as on paper."""
