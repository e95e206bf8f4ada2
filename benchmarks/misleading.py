"""How many misleading quotations pass as clean, and how many faithful ones are warned of, beside other checkers.

    make bench-misleading

The corpus is in tests/misleading/: invented passages in four languages, each with a quotation that misleads and a close
cousin that does not. Only sitegen takes the speaker and the language. A peer lets a quotation pass where it finds the
words and says nothing more of them:

- krokai: `verify.check` gives the verdict VERIFIED, ASSEMBLED, PUNCTUATION or TYPESETTING
- gtrex: `Verifier.verify` calls the words grounded by its default policy, which takes no omissions
- citations: `check_one` finds them without a warning; it warns of every short quotation
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from importlib import import_module
from importlib.metadata import version
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

import click
import yaml

from sitegen.options import Options
from sitegen.work import examine

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


def passes_krokai(quotation: str, file: Path) -> bool:
    """Whether krokai lets a quotation of a file pass."""
    corpus = import_module("krokai.corpus").Corpus([str(file.parent)], quiet=True)
    verdict = import_module("krokai.verify").check(quotation, corpus)[0]
    return verdict in {"VERIFIED", "ASSEMBLED", "PUNCTUATION", "TYPESETTING"}


def passes_gtrex(quotation: str, file: Path) -> bool:
    """Whether gtrex lets a quotation of a file pass."""
    gtrex = import_module("gtrex")
    return bool(gtrex.Verifier(file.read_text("utf-8"), gtrex.Policy()).verify(quotation).grounded)


def passes_citations(quotation: str, file: Path) -> bool:
    """Whether citations lets a quotation of a file pass."""
    result = import_module("citations").check_one(quotation, file)
    return bool(result.state == "found" and not result.warnings)


PEERS: Mapping[str, Callable[[str, Path], bool]] = {
    "krokai": passes_krokai,
    "gtrex": passes_gtrex,
    "citations": passes_citations,
}


def passed_by(name: str, cases: Sequence[Case]) -> set[str]:
    """Return the ids of the cases that a checker lets pass."""
    if name == "sitegen":
        return {case.id for case, warnings in warnings_of(cases) if not warnings}
    passed = set()
    for case in cases:
        with TemporaryDirectory() as folder:
            file = Path(folder, "passage.txt")
            file.write_text(case.text, "utf-8")
            if PEERS[name](case.quotation, file):
                passed.add(case.id)
    return passed


def table(cases: Sequence[Case], passed: Mapping[str, set[str]]) -> str:
    """Return, for each language and kind, how many misleading ones pass and how many faithful ones do not.

    Arguments:
        cases: The corpus.
        passed: Checker to the ids of the cases that it lets pass.
    """
    rows: dict[str, list[Case]] = defaultdict(list)
    for case in cases:
        rows[f"{case.language} {case.kind}"].append(case)
    for case in cases:
        rows[f"**{case.language}**"].append(case)
        rows["**all**"].append(case)
    lines = [
        "| | misleading / faithful | " + " | ".join(f"{name}: passed / warned" for name in passed) + " |",
        "| --- | --- |" + " --- |" * len(passed),
    ]
    for row, of in sorted(rows.items(), key=lambda each: (each[0].startswith("*"), each[0])):
        misleading = [case for case in of if case.misleading]
        faithful = [case for case in of if not case.misleading]
        cells = [
            f"{sum(case.id in ids for case in misleading)} / {sum(case.id not in ids for case in faithful)}"
            for ids in passed.values()
        ]
        lines.append(f"| {row} | {len(misleading)} / {len(faithful)} | " + " | ".join(cells) + " |")
    return "\n".join(lines)


def is_installed(name: str) -> bool:
    """Whether a peer can be imported."""
    try:
        import_module(name)
    except ImportError:
        return False
    return True


@click.command()
@click.option("--languages", default=",".join(LANGUAGES), show_default=True, help="Languages, set apart by commas.")
@click.option(
    "--peers", default=",".join(PEERS), show_default=True, help="Checkers beside sitegen, set apart by commas."
)
def main(languages: str, peers: str) -> None:
    """Print how many misleading quotations pass as clean, and how many faithful ones are warned of."""
    cases = read_corpus(languages=languages.split(","))
    names = [name for name in peers.split(",") if name]
    missing = [name for name in names if not is_installed(name)]
    if missing:
        raise click.ClickException(f"not installed: pip install {' '.join(missing)}")
    click.echo(", ".join(f"{name} {version(name)}" for name in ("sitegen", *names)) + "\n")
    click.echo(table(cases, {name: passed_by(name, cases) for name in ("sitegen", *names)}))


if __name__ == "__main__":
    main()
