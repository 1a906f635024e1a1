from newsclean.document import Document


def language(document: Document) -> None:
    """In the making."""
