from newsclean.document import Document


def related(document: Document) -> None:
    """In the making."""
