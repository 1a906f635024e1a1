"""newsclean: the article out of a news page or a text dump of one, its metadata, and why every single thing was removed.

>>> import newsclean
>>> article = newsclean.clean("JAKARTA, KOMPAS.com - Harga beras naik pada Senin. Baca juga: Harga Cabai Turun")
>>> article.text
'Harga beras naik pada Senin.'
>>> [(removal.kind, removal.text) for removal in article.removed]
[('dateline', 'JAKARTA, KOMPAS.com -'), ('related', 'Baca juga: Harga Cabai Turun')]
"""

from newsclean.article import KINDS, Article, Dateline, Link, Paragraph, Removal
from newsclean.catalogue.load import RuleError
from newsclean.catalogue.rule import Rule
from newsclean.cleaner import Cleaner, clean
from newsclean.document import Block, Document
from newsclean.evidence import Candidate, Evidence
from newsclean.pipeline import Pipeline
from newsclean.schema import json_schema

__version__ = "0.1.0"
__all__ = [
    "KINDS",
    "Article",
    "Block",
    "Candidate",
    "Cleaner",
    "Dateline",
    "Document",
    "Evidence",
    "Link",
    "Paragraph",
    "Pipeline",
    "Removal",
    "Rule",
    "RuleError",
    "clean",
    "json_schema",
]
