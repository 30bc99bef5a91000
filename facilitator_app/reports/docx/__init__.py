"""The blocks of a document as a Word file (DOCX) that colleagues edit: real styles, lists, tables and fields."""
