"""Pages that would lie at one address."""

from __future__ import annotations

from sitegen.briefing.questions import Briefing
from sitegen.content.load import Where
from sitegen.diagnostics import Diagnostics, rule
from sitegen.pages import urls
from sitegen.pages.plan import planned

ONE_ADDRESS = rule(
    "O001",
    "error",
    "two pages have one address",
    why="Only one of the two pages could be published at this address.",
    fix="Rename one of the records, or take the old id out of `was`.",
)


def check_addresses(briefing: Briefing, found: Diagnostics) -> None:
    """Report pages that would lie at one address, also where a disk does not tell their cases apart."""
    first: dict[str, str] = {}
    for path, record, _ in planned(briefing):
        name = f"record `{record.id}`" if record else "sitegen's own page"
        other = first.setdefault(path.lower(), name)
        if other != name and record:
            where, hint = Where(record.id), "rename one of them"
            if path != urls.path_of(record):
                old = path.rpartition("/")[2].removesuffix(".html")
                where, hint = Where(record.id, ("was", record.was.index(old))), "take the id out of `was`"
            message = f"{name} and {other} would both be `{path}`"
            found.add(ONE_ADDRESS, message, briefing.content.locate(where), hint=hint)
