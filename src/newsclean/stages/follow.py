"""Takes out boxes that ask to follow a channel, to join a group or to install an app.

Before: ``Ikuti kami di Google News``
After: ``nothing``
"""

from newsclean.document import Document
from newsclean.matching import remove_matches


def follow(document: Document) -> None:
    remove_matches(document, "follow")
