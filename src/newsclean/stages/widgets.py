from newsclean.document import Document


def widgets(document: Document) -> None:
    """In the making."""
