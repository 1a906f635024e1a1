from newsclean.document import Document


def captions(document: Document) -> None:
    """In the making."""
