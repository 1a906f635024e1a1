from newsclean.document import Document


def site_header(document: Document) -> None:
    """In the making."""
