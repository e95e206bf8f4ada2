"""Evidence: what the texts say reaches the lock, and the lock speaks where a text is not at hand."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from conftest import CAPTURES, files_below, sha256_of, write_files
from projects import TEXTS, edit, found, lock_it, look, options, rules, take_texts_away

from sitegen.build import build
from sitegen.output.manifest import state_folder
from sitegen.work import verify_evidence

COUNCIL = "content/summaries/harbour-council.yaml"
GAZETTE = "content/summaries/tide-gazette.yaml"
DISPUTE = "content/disputes/day-of-the-vote.yaml"
LOCK = "content/evidence.lock"


def test_the_lock_is_the_same_with_and_without_the_texts(project: Path) -> None:
    lock = lock_it(project)
    take_texts_away(project)
    work = look(project)
    assert found(work) == []
    assert lock == work.new_lock


def test_the_output_has_the_same_bytes_with_and_without_the_texts(project: Path) -> None:
    lock_it(project)
    expected = files_below(project / "public")
    take_texts_away(project)
    assert not build(options(project, locked=True, clean=True)).failed
    assert expected == files_below(project / "public")


def test_texts_are_found_in_other_folders_under_any_name(project: Path, tmp_path: Path) -> None:
    lock = lock_it(project)
    take_texts_away(project)
    write_files(tmp_path / "elsewhere", {f"deep/{number}.txt": text for number, text in enumerate(CAPTURES.values())})
    (project / LOCK).unlink()
    work = look(project, articles=(tmp_path / "elsewhere",))
    assert found(work) == []
    assert lock == work.new_lock


PARTS = [[name] for name in CAPTURES] + [[a, b] for a in CAPTURES for b in CAPTURES if a < b]


@pytest.mark.parametrize("away", PARTS, ids=" and ".join)
def test_the_lock_is_the_same_when_some_texts_are_away(project: Path, away: list[str]) -> None:
    lock = lock_it(project)
    take_texts_away(project, *away)
    work = look(project)
    assert found(work) == []
    assert lock == work.new_lock


def test_without_texts_and_lock_every_text_that_is_needed_is_named(project: Path) -> None:
    take_texts_away(project)
    work = look(project)
    assert rules(work) == ["Q004"] * 3
    assert [str(project / path) + ":2:11" for path in (COUNCIL, "content/summaries/harbour-office.yaml", GAZETTE)] == [
        place for _, _, place in found(work)
    ]


def test_a_new_quotation_needs_the_text(project: Path) -> None:
    lock_it(project)
    take_texts_away(project)
    edit(project, COUNCIL, "The channel cannot wait for ever", "the end of April")
    expected = (
        "Q004",
        "`evidence.lock` does not hold this quotation from `harbour-council`",
        f"{project / COUNCIL}:14:12",
    )
    assert [expected] == found(look(project))


def test_a_text_whose_sha256_was_changed_is_needed(project: Path) -> None:
    lock_it(project)
    take_texts_away(project)
    edit(project, COUNCIL, "sha256: ", "sha256: 0000")
    text = (project / COUNCIL).read_text("utf-8")
    line = next(line for line in text.splitlines() if "sha256" in line)
    edit(project, COUNCIL, line, line[: len("  sha256: ") + 64])
    assert {"Q004"} == set(rules(look(project)))


def test_names_that_changed_need_the_texts(project: Path) -> None:
    lock_it(project)
    take_texts_away(project)
    edit(project, "content/actors/mara-lind.yaml", "aliases: [Lind]", "aliases: [Lind, the chair]")
    work = look(project)
    assert {"Q004"} == set(rules(work))
    assert {"harbour-council", "harbour-office", "tide-gazette"} == {
        message.split("`")[1] for _, message, _ in found(work)
    }


def test_an_article_that_is_new_needs_the_texts_that_it_is_compared_with(project: Path) -> None:
    lock_it(project)
    take_texts_away(project, "gazette.txt")
    text = "The tide tables are late this year, says the pilot.\n"
    write_files(
        project,
        {
            "content/articles/pilot.txt": text,
            "content/summaries/pilot.yaml": f"article: {{sha256: {sha256_of(text)}, title: Late, kind: report}}\n"
            "summary: Late.\n",
        },
    )
    missing = [message for rule, message, _ in found(look(project)) if rule == "Q004"]
    assert missing == ["the captured text of `tide-gazette` is needed to find what it has in common with `pilot`"]


QUOTED = [
    pytest.param(
        ("not before June”]", "not before Juli”]"),
        ("Q001", "quotation is not in article `harbour-council`", 11, "the article has `June`"),
        id="a word that differs, in prose",
    ),
    pytest.param(
        ("text: The channel cannot wait for ever", "text: The channel cannot wait for never"),
        ("Q001", "quotation is not in article `harbour-council`", 15, "the article has `ever`"),
        id="a word that differs, in the list",
    ),
    pytest.param(
        ("text: The channel cannot wait for ever", "text: Quite other words altogether here"),
        ("Q001", "quotation is not in article `harbour-council`", 15, "nothing like it is there"),
        id="words that are nothing like it",
    ),
    pytest.param(
        ("text: The channel cannot wait for ever", 'text: "…"'),
        ("Q005", "a quotation needs a letter or a digit", 15, ""),
        id="no words",
    ),
    pytest.param(
        ("text: The channel cannot wait for ever", 'text: "The channel [] cannot wait"'),
        ("Q005", "a bracket in a quotation is empty", 15, ""),
        id="a bracket with nothing in it",
    ),
    pytest.param(
        ("text: The channel cannot wait for ever", 'text: "The channel [waits] said Lind"'),
        ("Q001", "quotation is not in article `harbour-council`", 15, "the bracket would replace too much"),
        id="a bracket for too many words",
    ),
    pytest.param(
        ("speaker: mara-lind, about", "near: engineers, speaker: mara-lind, about"),
        ("Q003", "the words of `near` are in no paragraph of `harbour-council` that holds the quotation", 15, ""),
        id="words of the context that are elsewhere",
    ),
]


@pytest.mark.parametrize(("change", "expected"), QUOTED)
def test_words_that_the_yaml_has_otherwise_than_the_text_are_reported(
    project: Path, change: tuple[str, str], expected: tuple[str, str, int, str]
) -> None:
    lock_it(project)
    edit(project, COUNCIL, *change)
    (diagnostic,) = look(project).found
    assert diagnostic.span is not None
    assert expected[:2] == (diagnostic.rule, diagnostic.message)
    assert expected[3] == diagnostic.label
    line = (project / COUNCIL).read_text("utf-8").splitlines()[diagnostic.span.line - 1]
    assert change[1].split(" ")[0] in line


def test_words_that_stand_at_several_places_are_a_warning(project: Path) -> None:
    edit(project, COUNCIL, "text: The channel cannot wait for ever", "text: council")
    expected = "quotation stands at 3 places in article `harbour-council`; the first is taken"
    assert [("Q002", expected)] == [item[:2] for item in found(look(project))]


def test_words_that_another_article_is_said_to_have_are_verified_there(project: Path) -> None:
    edit(project, GAZETTE, "text: not before June", "text: put off its vote on dredging on Tuesday")
    work = look(project)
    assert found(work) == []
    said = {key.article for key in work.lock.places if key.words.startswith("put off")}
    assert {"tide-gazette", "harbour-council"} == said


def test_words_that_another_article_has_at_several_places_are_a_warning(project: Path) -> None:
    edit(project, GAZETTE, "text: not before June", "near: Marrow Bay, text: council")
    expected = "quotation stands at 3 places in article `harbour-council`; the first is taken"
    assert [("Q002", expected, f"{project / GAZETTE}:13:68")] == found(look(project))


LISTED = "text: The channel cannot wait for ever"
OMITTED = "what is left out here of `harbour-council` holds `cannot`"


def omit(project: Path) -> None:
    """Let the summary list words that leave out a negation, and a dispute cite them, which is read before it."""
    edit(project, COUNCIL, LISTED, "text: The channel … for ever")
    source = "quotation: not before June}]}\n  - {says: On"
    edit(project, DISPUTE, source, source.replace("not before June", "The channel … for ever"))


def test_a_negation_that_is_left_out_is_a_warning_where_the_summary_lists_the_words(project: Path) -> None:
    omit(project)
    assert [("Q011", OMITTED, f"{project / COUNCIL}:14:24")] == found(look(project))


def test_the_summary_accepts_it_for_all_who_cite_the_words(project: Path) -> None:
    omit(project)
    edit(project, COUNCIL, "summary: The council", "accept: {Q011: the sense is the same}\nsummary: The council")
    assert [] == found(look(project))
    lock_it(project)
    take_texts_away(project)
    assert [] == found(look(project))


def test_what_was_said_of_a_text_is_said_again_where_it_is_not_read_again(project: Path) -> None:
    omit(project)
    first = build(options(project)).found
    write_files(project, {"content/pages/more.md": "---\ntitle: More\n---\nMore.\n"})
    second = build(options(project)).found
    assert ["Q011"] == [diagnostic.rule for diagnostic in first]
    assert list(first) == list(second)


def test_what_negates_in_another_language_is_not_known(project: Path) -> None:
    omit(project)
    edit(project, COUNCIL, "  kind: report", "  kind: report\n  language: en-GB")
    assert ["Q011"] == rules(look(project))
    edit(project, COUNCIL, "language: en-GB", "language: ga")
    assert [] == found(look(project))


def test_what_stands_behind_a_negation_in_another_language_is_not_known(project: Path) -> None:
    edit(project, COUNCIL, LISTED, "text: before June")
    said = "`not` negates these words in `harbour-council`"
    assert [("Q015", said, f"{project / COUNCIL}:14:12")] == [
        each for each in found(look(project)) if each[0] == "Q015"
    ]
    edit(project, COUNCIL, "  kind: report", "  kind: report\n  language: ga")
    assert "Q015" not in rules(look(project))


def test_near_tells_the_places_apart(project: Path) -> None:
    edit(project, COUNCIL, "text: The channel cannot wait for ever", "near: since 2029, text: council")
    work = look(project)
    assert found(work) == []
    (place,) = [place for key, place in work.lock.places.items() if key.words == "council"]
    assert CAPTURES["council.txt"].rindex("council") == place.start


def test_a_captured_text_that_was_changed_is_no_longer_that_text(project: Path) -> None:
    lock_it(project)
    edit(project, "content/articles/council.txt", "not before June", "not before July")
    edit(project, COUNCIL, "“not before June”", "“not before July”")
    # The sha256 names the old bytes, so the lock speaks, and it does not hold the new words.
    assert rules(look(project)) == ["R021", "Q004"]


GONE = [
    pytest.param((), ["`harbour-council` has no text at hand any more: this may be it, changed"], id="its text"),
    pytest.param(
        ("gazette.txt",),
        ["`harbour-council` and `tide-gazette` have no text at hand any more: this may be one of them, changed"],
        id="one of two",
    ),
]


@pytest.mark.parametrize(("others", "expected"), GONE)
def test_a_text_of_no_summary_may_be_one_that_was_changed(
    project: Path, others: tuple[str, ...], expected: list[str]
) -> None:
    lock_it(project)
    edit(project, "content/articles/council.txt", "on Tuesday", "on Monday")
    if others:
        take_texts_away(project, *others)
    (diagnostic,) = look(project).found
    assert ("R021", expected) == (diagnostic.rule, list(diagnostic.notes))


def test_a_text_of_no_summary_is_new_where_every_summary_has_its_own(project: Path) -> None:
    lock_it(project)
    (project / "content/articles/new.txt").write_text("A new text.\n")
    (diagnostic,) = look(project).found
    assert ("R021", ()) == (diagnostic.rule, diagnostic.notes)


def test_a_text_of_no_summary_is_nobodys_where_many_texts_are_not_at_hand(project: Path) -> None:
    (project / "content/articles/fourth.txt").write_text("A ferry.\n")
    sha256 = sha256_of("A ferry.\n")
    text = f"article: {{sha256: {sha256}, title: Ferry, kind: report, published: 2031-05-02, descriptor: daily}}\n"
    (project / "content/summaries/ferry.yaml").write_text(f"{text}summary: A ferry.\n")
    lock_it(project)
    take_texts_away(project)
    (project / "content/articles").mkdir()
    (project / "content/articles/new.txt").write_text("A new text.\n")
    (diagnostic,) = look(project).found
    assert ("R021", ()) == (diagnostic.rule, diagnostic.notes)


def lines_of(lock: str) -> list[str]:
    return lock.splitlines()[1:]


KINDS = ["names", "article", "quotation", "overlap", "mentions"]


@pytest.mark.parametrize("kind", KINDS)
def test_a_line_of_the_lock_that_was_changed_is_found_without_the_texts(project: Path, kind: str) -> None:
    lock = lock_it(project)
    take_texts_away(project)
    line = next(line for line in lines_of(lock) if line.startswith(f"{kind} "))
    body, _, seal = line.rpartition(" ~")
    (project / LOCK).write_text(lock.replace(line, f"{body[:-1]}7{'' if body[-1] != '7' else '1'} ~{seal}"), "utf-8")
    expected = (
        "Q007",
        "this line was changed since sitegen wrote it",
        f"{project / LOCK}:{lock.splitlines().index(line) + 1}:1",
    )
    assert expected in found(look(project))


@pytest.mark.parametrize("kind", KINDS)
def test_a_line_of_the_lock_that_was_removed_is_found_without_the_texts(project: Path, kind: str) -> None:
    lock = lock_it(project)
    take_texts_away(project)
    unseen = []
    for line in lines_of(lock):
        if line.startswith(f"{kind} "):
            (project / LOCK).write_text(lock.replace(f"{line}\n", ""), "utf-8")
            unseen += [] if look(project).found.has_errors else [line]
    assert unseen == []


@pytest.mark.parametrize("kind", KINDS)
def test_a_lock_that_lost_a_line_is_refused_and_made_again_where_it_is_deleted(project: Path, kind: str) -> None:
    lock = lock_it(project)
    line = next(line for line in lines_of(lock) if line.startswith(f"{kind} "))
    (project / LOCK).write_text(lock.replace(f"{line}\n", ""), "utf-8")
    for locked in (True, False):
        assert "Q007" in [diagnostic.rule for diagnostic in build(options(project, locked=locked)).found]
    (project / LOCK).unlink()
    assert build(options(project)).lock_changed
    assert lock == (project / LOCK).read_text("utf-8")


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        (GAZETTE, "article:", "article: ["),
        ("content/actors/mara-lind.yaml", "name:", "name: ["),
        ("content/actors/mara-lind.yaml", "kind: person", "kind: persn"),
    ],
)
def test_without_texts_a_record_that_cannot_be_read_is_all_that_is_said(
    project: Path, path: str, old: str, new: str
) -> None:
    lock_it(project)
    take_texts_away(project)
    edit(project, path, old, new)
    assert {"R001", "R008"} >= set(rules(look(project)))


def test_a_failed_build_does_not_touch_the_lock(project: Path) -> None:
    lock = lock_it(project)
    edit(project, COUNCIL, "text: The channel cannot wait for ever", "text: the end of April")
    edit(project, GAZETTE, "not before June", "not before Juli")
    assert build(options(project)).failed
    assert lock == (project / LOCK).read_text("utf-8")


def test_the_lock_holds_no_words_of_an_article_beyond_the_quotations(project: Path) -> None:
    lock = lock_it(project)
    assert "Engineers" not in lock
    assert "tide tables" not in lock


def test_a_text_at_hand_that_no_summary_names_is_offered_where_one_is_missing(project: Path) -> None:
    edit(project, "content/articles/council.txt", "not before June", "not before July")
    (diagnostic,) = (item for item in look(project).found if "harbour-council.yaml:2" in item.place)
    assert diagnostic.rule == "Q004"
    assert "council.txt" in " ".join(diagnostic.notes)


def test_verifying_writes_nothing_and_finds_what_a_locked_build_finds(project: Path) -> None:
    lock_it(project)
    edit(project, COUNCIL, "text: The channel cannot wait for ever", "text: The channel cannot wait")
    before = files_below(project)
    assert found(verify_evidence(options(project))) == []
    assert rules(verify_evidence(options(project, locked=True))) == ["Q006"]
    assert before == files_below(project)


def test_a_comparison_of_other_texts_is_made_again(project: Path) -> None:
    lock_it(project)
    kept = state_folder(project, project / "public") / "comparison"
    before = kept.read_bytes()
    text = CAPTURES["gazette.txt"] + "\nThe port council of Marrow Bay put off its vote on dredging the channel.\n"
    (project / TEXTS / "gazette.txt").write_text(text, "utf-8")
    edit(project, GAZETTE, sha256_of(CAPTURES["gazette.txt"]), sha256_of(text))
    expected = lock_it(project)
    # As if the run had ended between the writing of the two files.
    kept.write_bytes(before)
    (project / LOCK).unlink()
    assert expected == lock_it(project)


def test_a_doubt_is_said_where_its_text_lies_now(project: Path) -> None:
    people = {"ada-quill": "Ada Quill", "ole-quill": "Ole Quill"}
    write_files(
        project, {f"content/actors/{key}.yaml": f"name: {name}\nkind: person\n" for key, name in people.items()}
    )
    text = CAPTURES["council.txt"] + "\nOle Quill and Ada Quill met. Quill spoke.\n"
    (project / TEXTS / "council.txt").write_text(text, "utf-8")
    edit(project, COUNCIL, sha256_of(CAPTURES["council.txt"]), sha256_of(text))
    before = build(options(project))
    (project / TEXTS / "council.txt").rename(project / TEXTS / "another.txt")
    now = build(options(project))
    assert [("A002", f"{project / TEXTS}/council.txt:9:30")] == [(given.rule, given.place) for given in before.found]
    assert [("A002", f"{project / TEXTS}/another.txt:9:30")] == [(given.rule, given.place) for given in now.found]


def test_an_encoding_is_said_of_the_file_that_the_text_has_now(project: Path) -> None:
    data = (CAPTURES["council.txt"] + "\nThe caf\u00e9 of the harbour is closed.\n").encode("cp1252")
    (project / TEXTS / "council.txt").write_bytes(data)
    edit(project, COUNCIL, sha256_of(CAPTURES["council.txt"]), hashlib.sha256(data).hexdigest())
    said = []
    for name in ("council.txt", "another.txt"):
        (project / TEXTS / "council.txt").rename(project / TEXTS / name)
        said += [(given.rule, given.place) for given in build(options(project)).found]
    assert [("R018", f"{project / TEXTS}/council.txt"), ("R018", f"{project / TEXTS}/another.txt")] == said
    edit(project, COUNCIL, "article:", 'accept: {R018: "the letters are right"}\narticle:')
    assert [] == list(build(options(project)).found)
    take_texts_away(project, "another.txt")
    assert [] == list(build(options(project)).found)


def test_a_lock_that_is_no_text_is_reported_and_left(project: Path) -> None:
    (project / LOCK).write_bytes(b"\xff\xfe\x00")
    report = build(options(project))
    assert (True, ["R002"]) == (report.failed, [given.rule for given in report.found])
    assert b"\xff\xfe\x00" == (project / LOCK).read_bytes()
