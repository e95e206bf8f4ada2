"""What the benchmark of `capture` counts as right, missing, wrong and invented."""

from __future__ import annotations

import hashlib
from pathlib import Path

from benchmarks.capture import Field, fields_of, table

TEXT = (
    "The vote is off\n\nBy Ida Marrant\nPosted: May 2, 2031\n\nThe mayor said so on Tuesday, and named no other day on"
    " which"
    " the council would vote on the dredging of the channel, although many people had asked her for one before."
)


def test_fields_are_compared_with_what_an_editor_wrote(tmp_path: Path) -> None:
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles/a.txt").write_text(TEXT, "utf-8")
    (tmp_path / "articles/unknown.txt").write_text("Of this nobody wrote a record.", "utf-8")
    (tmp_path / "records").mkdir()
    record = f"article:\n  sha256: {hashlib.sha256(TEXT.encode()).hexdigest()}\n  title: The vote is off\n"
    record += "  publisher: tide\n  published: 2031-05-01\n  updated: 2031-05-03\n"
    (tmp_path / "records/vote.yaml").write_text(record, "utf-8")

    fields = {field.name: field for field in fields_of(tmp_path / "articles", tmp_path / "records")}

    assert {"title": "right", "publisher": "missing", "published": "wrong", "author": "invented", "url": "left"} == {
        name: fields[name].state for name in ("title", "publisher", "published", "author", "url")
    }
    assert Field("vote", "published", "2031-05-01", True, "2031-05-02") == fields["published"]
    assert "| all | 6 | 3 | 2 | 1 | 2 | 1 |" == list(table(list(fields.values())))[-1]
