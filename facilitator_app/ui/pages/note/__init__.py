"""What the pages that note and the pages that put notes in order have in common: keys, choices, words."""
