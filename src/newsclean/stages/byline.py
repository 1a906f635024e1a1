from newsclean.document import Document


def byline(document: Document) -> None:
    """In the making."""
