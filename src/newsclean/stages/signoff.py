from newsclean.document import Document


def signoff(document: Document) -> None:
    """In the making."""
