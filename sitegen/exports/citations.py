"""`data/citations.*`: citations of all articles for reference managers; see `sitegen.pages.citation_forms`."""

from __future__ import annotations

from functools import partial

from sitegen.content.records import Summary
from sitegen.exports.export import Export, switched
from sitegen.pages import urls
from sitegen.pages.citation_forms import FORMS, Form
from sitegen.pages.citing import reference
from sitegen.pages.parts import Maker


def citations(maker: Maker, form: Form) -> bytes:
    """Return the citations of all articles, by date, in a format."""
    return form.write(reference(maker, article) for article in maker.by_date(maker.ask.ids(Summary)))


EXPORTS = tuple(
    Export(f"{urls.CITATIONS}{form.ending}", partial(citations, form=form), switched("citations")) for form in FORMS
)
