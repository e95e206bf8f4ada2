"""How many misleading quotations pass as clean, and how many faithful ones are warned of, beside other checkers.

    make bench-misleading

The corpus is in tests/misleading/: invented passages in four languages, each with a quotation that misleads and a close
cousin that does not. Every checker gets the passage, the quotation and, where it can take one, the speaker.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

import yaml

from sitegen.build import Options, examine

CORPUS = Path(__file__).resolve().parent.parent / "tests/misleading"
LANGUAGES = ("en", "ko", "de", "fr")
ABOUT_MEANING = frozenset({"Q011", "Q012", "Q015", "Q016", "Q020", "Q021", "Q022", "Q023", "Q024"})
"""Rules of sitegen that say of a quotation that it may mislead."""


class Case(NamedTuple):
    """A quotation of a passage.

    Attributes:
        id: Of the passage and the quotation.
        kind: How the quotation misleads, or its cousin would.
        language: Of the passage.
        text: The passage.
        quotation: The words.
        speaker: The actor who is named for them, or an empty string.
        misleading: Whether it misleads.
    """

    id: str
    kind: str
    language: str
    text: str
    quotation: str
    speaker: str
    misleading: bool


def read_corpus(folder: Path = CORPUS, languages: Iterable[str] = LANGUAGES) -> list[Case]:
    """Return the cases of the corpus, each misleading one before its cousin."""
    cases = []
    for language in languages:
        for file in sorted(folder.glob(f"{language}*.yaml")):
            for number, given in enumerate(yaml.safe_load(file.read_text("utf-8")), 1):
                name = f"{file.stem}-{number}"
                speaker = given.get("speaker", "")
                common = (given["kind"], language, given["text"])
                if "quotation" in given:
                    cases.append(Case(f"{name}-misleading", *common, given["quotation"], speaker, misleading=True))
                if "cousin" not in given:
                    continue
                cousin_speaker = given.get("cousin_speaker", speaker)
                cases.append(Case(f"{name}-cousin", *common, given["cousin"], cousin_speaker, misleading=False))
    return cases


def project_of(cases: Iterable[Case], folder: Path) -> None:
    """Write a project whose summaries list the quotations, one each."""
    content = folder / "content"
    for name in ("articles", "summaries", "actors", "topics"):
        (content / name).mkdir(parents=True)
    (content / "site.yaml").write_text("title: T\ndescription: D.\nas_of: 2031-06-30\n", "utf-8")
    (content / "topics/bay.yaml").write_text("name: The bay\nbottom_line: Nothing is settled.\n", "utf-8")
    (content / "actors/actors.yaml").write_text((CORPUS / "actors.yaml").read_text("utf-8"), "utf-8")
    for number, case in enumerate(cases):
        # Two summaries of one text are an error, so each gets as many empty lines as make it another.
        data = (case.text + "\n" * (number + 1)).encode()
        (content / f"articles/{number}.txt").write_bytes(data)
        article = {
            "sha256": hashlib.sha256(data).hexdigest(),
            "title": "A headline",
            "kind": "report",
            "published": "2031-05-02",
            "descriptor": "local daily",
            "language": case.language,
        }
        quotation = {"text": case.quotation, **({"speaker": case.speaker} if case.speaker else {})}
        summary = {"article": article, "summary": "It tells of the bay.", "topics": ["bay"], "quotations": [quotation]}
        (content / f"summaries/{case.id}.yaml").write_text(yaml.safe_dump(summary, allow_unicode=True), "utf-8")


def warnings_of(cases: Iterable[Case]) -> Iterator[tuple[Case, list[str]]]:
    """Give the rules and messages by which sitegen warns of each case.

    Raises:
        ValueError: When a quotation is not in its passage.
    """
    cases = list(cases)
    with TemporaryDirectory() as folder:
        project_of(cases, Path(folder))
        found = list(examine(Options(content=Path(folder, "content"), output=Path(folder, "public"), jobs=1)).found)
    said: dict[str, list[str]] = {case.id: [] for case in cases}
    for diagnostic in found:
        name = Path(diagnostic.span.path).stem if diagnostic.span else ""
        if diagnostic.level == "error":
            raise ValueError(f"{name}: {diagnostic.message}")
        if name in said and diagnostic.rule in ABOUT_MEANING:
            said[name].append(f"{diagnostic.rule} {diagnostic.message}")
    for case in cases:
        yield case, said[case.id]
