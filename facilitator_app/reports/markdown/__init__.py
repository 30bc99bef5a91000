"""The blocks of a document as Markdown (CommonMark, with the tables of GitHub) for a site."""
