"""Parts of the page of my practice."""
