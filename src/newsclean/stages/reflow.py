from newsclean.document import Document


def reflow(document: Document) -> None:
    """In the making."""
