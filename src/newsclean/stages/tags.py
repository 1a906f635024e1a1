from newsclean.document import Document


def tags(document: Document) -> None:
    """In the making."""
