"""Reads slides as a second program: python3 tests/real_clients.py DECK.pptx SLIDES. Says what is wrong, and ends with 1 if anything is."""

import sys

from pptx import Presentation
from pptx.enum.shapes import MSO_SHAPE_TYPE

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"


def walk(shapes):
    for shape in shapes:
        yield shape
        if shape.shape_type == MSO_SHAPE_TYPE.GROUP:
            yield from walk(shape.shapes)


def faults(deck, slides):
    if len(deck.slides) != slides:
        yield f"{len(deck.slides)} slides, not {slides}"
    for number, slide in enumerate(deck.slides, 1):
        shapes = list(walk(slide.shapes))
        ids = {shape.shape_id: shape for shape in shapes}
        if len(ids) != len(shapes):
            yield f"slide {number}: two shapes have one number"
        if slide.shapes.title is None or not slide.shapes.title.text_frame.text.strip():
            yield f"slide {number} has no title"
        if any(shape.shape_type == MSO_SHAPE_TYPE.PICTURE for shape in shapes):
            yield f"slide {number} has a picture"
        for shape in shapes:
            element = shape._element
            if element.tag != P + "cxnSp":
                continue
            ends = list(element.iter(A + "stCxn", A + "endCxn"))
            if len(ends) != 2:
                yield f"slide {number}: {shape.name} has {len(ends)} ends that are glued"
            for end in ends:
                if ids.get(int(end.get("id"))) is None:
                    yield f"slide {number}: {shape.name} is glued to nothing"


def main():
    deck = Presentation(sys.argv[1])
    found = list(faults(deck, int(sys.argv[2])))
    counts = [len(list(walk(slide.shapes))) for slide in deck.slides]
    wires = sum(shape._element.tag == P + "cxnSp" for slide in deck.slides for shape in walk(slide.shapes))
    notes = sum(slide.has_notes_slide for slide in deck.slides)
    print(f"{sys.argv[1]}: {len(counts)} slides, {sum(counts)} shapes, {wires} of them connectors; {notes} slides with notes")
    for fault in found:
        print(f"  {fault}")
    return 1 if found else 0


sys.exit(main())
