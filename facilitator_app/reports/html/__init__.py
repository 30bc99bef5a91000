"""The blocks of a document as one page of HTML that holds all it needs."""
