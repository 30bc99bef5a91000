"""Reads HTML and Markdown back, as a browser and as a maker of sites do."""

from __future__ import annotations

from html.parser import HTMLParser

from markdown_it import MarkdownIt

VOID = {"meta", "br"}
BLOCKS = {"p", "h1", "h2", "h3", "li", "td", "th", "dt", "dd", "caption", "figcaption", "title"}


class Page(HTMLParser):
    """The elements, attributes and texts of a page."""

    def __init__(self, data):
        super().__init__(convert_charrefs=True)
        self.tags, self.attributes, self.open, self.rows, self.headings = [], [], [], [], []
        self.text = ""
        self.feed(data.decode("utf-8"))

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes += [(tag, name, value) for name, value in attrs]
        if tag not in VOID:
            self.open.append(tag)
        if tag == "br":
            self.text += "\n"
        if tag == "tr":
            self.rows.append([])
        if tag in {"td", "th"}:
            self.rows[-1].append("")
        if tag in {"h1", "h2", "h3"}:
            self.headings.append([int(tag[1]), ""])

    def handle_endtag(self, tag):
        assert self.open.pop() == tag, tag
        self.text += "\n" if tag in BLOCKS else ""

    def handle_data(self, data):
        if {"style", "svg"} & set(self.open):
            return  # what a drawing says is also in its sentence and its table
        self.text += data
        if {"td", "th"} & set(self.open):
            self.rows[-1][-1] += data
        if {"h1", "h2", "h3"} & set(self.open):
            self.headings[-1][1] += data


READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])


def body(data):
    """Markdown without its front matter."""
    text = data.decode("utf-8")
    return text.split("\n---\n", 1)[1]


def front_matter(data):
    """The lines of the front matter."""
    return data.decode("utf-8").split("\n---\n", 1)[0].removeprefix("---\n").split("\n")


def tokens(data):
    return READER.parse(body(data))


def kinds(data):
    """Every kind of token, within the lines too."""
    found = tokens(data)
    return {token.type for token in found} | {child.type for token in found for child in token.children or ()}


def hrefs(data):
    return {c.attrs["href"] for token in tokens(data) for c in token.children or () if "href" in c.attrs}


def words(inline):
    """What a line says, once read."""
    said = {"softbreak": "\n", "hardbreak": "\n"}
    return "".join(said.get(child.type, child.content) for child in inline.children)


def said(data):
    """Each text with the elements it stands in, outermost first: [("h2", "Décisions"), ("ul li p", "...")...]."""
    found, path = [], []
    for token in tokens(data):
        if token.nesting == 1:
            path.append(token.tag)
        elif token.nesting == -1:
            path.pop()
        elif token.type == "inline":
            found.append((" ".join(path), words(token)))
    return found


def tables(data):
    """The texts of the cells of each table, row by row."""
    found = []
    for place, text in said_with_rows(data):
        if place == "table":
            found.append([])
        elif place == "tr":
            found[-1].append([])
        else:
            found[-1][-1].append(text)
    return found


def said_with_rows(data):
    """The marks of tables, rows and cells, in order."""
    inside = False
    for token in tokens(data):
        if token.type in {"table_open", "tr_open"}:
            inside = True
            yield token.tag, ""
        elif token.type == "table_close":
            inside = False
        elif inside and token.type == "inline":
            yield "cell", words(token)
