"""How everything looks: colours by meaning, letters, icons and the drawing of ordinary controls."""
