"""What a rencontre is, and the rules of the trade; no file, no screen, no clock."""
