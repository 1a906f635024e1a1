from newsclean.document import Document


def source_line(document: Document) -> None:
    """In the making."""
