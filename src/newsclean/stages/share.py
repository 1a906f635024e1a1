from newsclean.document import Document


def share(document: Document) -> None:
    """In the making."""
