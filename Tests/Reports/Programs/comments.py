"""Opens Word files with python-docx and prints the comments of DueRegard: number and words.

Each must have one start, one end and one reference in the body, in that order, beside runs.
"""

import sys

import docx

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
STRICT = "{http://purl.oclc.org/ooxml/wordprocessingml/main}"


def local(element):
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def comments_of(document):
    for link in document.part.rels.values():
        if link.reltype.endswith("/comments") and not link.is_external:
            yield from docx.oxml.parse_xml(link.target_part.blob)


def attribute(element, name):
    return element.get(W + name) or element.get(STRICT + name)


def words(element):
    return "".join(text.text or "" for text in element.iter() if local(text) == "t")


def check_markers(body, number):
    order = [local(e) for e in body.iter()
             if local(e) in ("commentRangeStart", "commentRangeEnd", "commentReference")
             and attribute(e, "id") == number]
    if order != ["commentRangeStart", "commentRangeEnd", "commentReference"]:
        sys.exit(f"comment {number} has the markers {order}")
    for element in body.iter():
        if local(element) in ("commentRangeStart", "commentRangeEnd"):
            if attribute(element, "id") == number:
                around = [local(parent) for parent in element.iterancestors()]
                bad = {"r", "del", "moveFrom", "fldSimple", "hyperlink", "AlternateContent"}
                if bad & set(around):
                    sys.exit(f"comment {number} stands in {around}")


for path in sys.argv[1:]:
    document = docx.Document(path)
    for comment in comments_of(document):
        if attribute(comment, "author") == "DueRegard":
            number = attribute(comment, "id")
            check_markers(document.element.body, number)
            print(number, " | ".join(words(paragraph) for paragraph in comment))
