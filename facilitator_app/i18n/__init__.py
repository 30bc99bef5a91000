"""The words: French as the source, English complete; dates, hours, numbers and typography."""
