from newsclean.document import Document


def date_stamp(document: Document) -> None:
    """In the making."""
