"""Written dates to dates, in the languages of ``calendar.toml``.

What may be read in two ways is read by the page's language and country where the caller gives them, and else left out. Every
function takes any text and raises nothing; the time grows with the length of the text alone.
"""

from newsclean.dates.calendars import calendar, days_behind, names_of
from newsclean.dates.country import country_of
from newsclean.dates.epoch import parse_epoch
from newsclean.dates.relative import is_age, resolve_relative
from newsclean.dates.stamp import parse_stamp
from newsclean.dates.written import parse_date, weekdays_before

__all__ = [
    "calendar",
    "country_of",
    "days_behind",
    "is_age",
    "names_of",
    "parse_date",
    "parse_epoch",
    "parse_stamp",
    "resolve_relative",
    "weekdays_before",
]
