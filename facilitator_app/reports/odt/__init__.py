"""The blocks of a document as an OpenDocument text (ODT) that colleagues edit: real styles, lists and tables."""
