"""One short module per stage; the default order is :data:`ORDER`.

First the text is mended, then chrome that stands anywhere goes, then what only the head or the foot of an article has.
"""

from newsclean.pipeline import Stage
from newsclean.stages.ads import ads
from newsclean.stages.byline import byline
from newsclean.stages.captions import captions
from newsclean.stages.code import code
from newsclean.stages.comments import comments
from newsclean.stages.contents import contents
from newsclean.stages.date_stamp import date_stamp
from newsclean.stages.dateline import dateline
from newsclean.stages.embedded import embedded
from newsclean.stages.embeds import embeds
from newsclean.stages.escapes import escapes
from newsclean.stages.follow import follow
from newsclean.stages.front_matter import front_matter
from newsclean.stages.heading_links import heading_links
from newsclean.stages.headline import headline
from newsclean.stages.interface import interface
from newsclean.stages.joined import joined
from newsclean.stages.label_lines import label_lines
from newsclean.stages.language import language
from newsclean.stages.last_line import last_line
from newsclean.stages.legal import legal
from newsclean.stages.link_numbers import link_numbers
from newsclean.stages.lone_name import lone_name
from newsclean.stages.long_head import long_head
from newsclean.stages.markdown import markdown
from newsclean.stages.markup import markup
from newsclean.stages.menu_rows import menu_rows
from newsclean.stages.nested import nested
from newsclean.stages.one_line import one_line
from newsclean.stages.pager import pager
from newsclean.stages.paragraphs import paragraphs
from newsclean.stages.popups import popups
from newsclean.stages.print_out import print_out
from newsclean.stages.promo import promo
from newsclean.stages.read_aloud import read_aloud
from newsclean.stages.reflow import reflow
from newsclean.stages.region import region
from newsclean.stages.related import related
from newsclean.stages.repair import repair
from newsclean.stages.run_on_head import run_on_head
from newsclean.stages.separators import separators
from newsclean.stages.share import share
from newsclean.stages.signed_names import signed_names
from newsclean.stages.signoff import signoff
from newsclean.stages.site_header import site_header
from newsclean.stages.source_line import source_line
from newsclean.stages.stated_name import stated_name
from newsclean.stages.surroundings import surroundings
from newsclean.stages.tags import tags
from newsclean.stages.title import title
from newsclean.stages.widgets import widgets

ORDER: tuple[Stage, ...] = (
    popups,
    heading_links,
    read_aloud,
    headline,
    region,
    embedded,
    escapes,
    front_matter,
    print_out,
    code,
    markdown,
    link_numbers,
    nested,
    joined,
    one_line,
    repair,
    language,
    markup,
    menu_rows,
    separators,
    reflow,
    run_on_head,
    label_lines,
    surroundings,
    last_line,
    contents,
    promo,
    related,
    embeds,
    ads,
    follow,
    share,
    widgets,
    pager,
    comments,
    captions,
    legal,
    interface,
    source_line,
    signoff,
    tags,
    site_header,
    date_stamp,
    byline,
    lone_name,
    long_head,
    stated_name,
    signed_names,
    title,
    dateline,
    paragraphs,
)


def default_stages() -> tuple[Stage, ...]:
    """The stages of a new cleaner, in order."""
    return ORDER
