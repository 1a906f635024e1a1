from newsclean.document import Document


def dateline(document: Document) -> None:
    """In the making."""
