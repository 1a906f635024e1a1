from newsclean.document import Document


def title(document: Document) -> None:
    """In the making."""
