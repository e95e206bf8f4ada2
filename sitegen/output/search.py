"""Search: Pagefind reads the pages, and gives the files by which a browser searches them without a server.

Pagefind is a program that is talked to in messages. Its own Python interface waits a tenth of a second for each page
and hangs on answers of more than 2 MiB, and its command line takes files in the order of the disk, which the index
then shows; so the messages are written here. Its filters differ from run to run, by the order of a hash table, so
`facets.json` beside the index says of each page what it can be narrowed down by.
"""

from __future__ import annotations

import base64
import gzip
import hashlib
import html
import json
import os
import re
import subprocess
import threading
import time
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import IO, Any

from sitegen.diagnostics import rule
from sitegen.output.site import Output, Site
from sitegen.output.write import File, Kept
from sitegen.store import made_by
from sitegen.text import natural

FOLDER = "pagefind"
"""Where the files lie, from the top of the site."""

FACETS = f"{FOLDER}/facets.json"
"""Says of each page what it can be narrowed down by."""

_FACET = re.compile(r'<data data-facet="([^"]+)" value="([^"]+)"></data>')
_ORDER = {name: number for number, name in enumerate(("kind", "topic", "actor", "publisher", "year"))}
_CONFIG = {"root_selector": "main", "exclude_selectors": ["nav", ".links", ".permalink"]}
# What else it gives are interfaces of its own.
_NEEDED = (".pagefind", ".pf_meta", ".pf_index", ".pf_fragment", "/pagefind.js", "-worker.js", "-entry.json")
_SIGNATURE = b"pagefind_dcd"
_CHUNK = 1 << 20


class SearchError(Exception):
    """The pages could not be indexed; the message says why, and follows a colon."""


def search_files(pages: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the files of the search, which depend on nothing but the pages and the version of Pagefind.

    Arguments:
        pages: Path from the top of the site to HTML. Pages that have no facets are left out.

    Returns:
        Path from the top of the site to bytes.

    Raises:
        SearchError: When there is no Pagefind for this system, or it fails.
    """
    texts = {path: data.decode() for path, data in sorted(pages.items())}
    facets = {path: found for path, text in texts.items() if (found := _facets_of(text))}
    files = {f"{FOLDER}/{path}": data for path, data in _index({path: texts[path] for path in facets})}
    files = {path: data for path, data in sorted(files.items()) if path.endswith(_NEEDED)}
    return {**files, FACETS: _facets_json({name: facets[path] for name, path in _fragments(files)})}


def stamp_of(hashes: Mapping[str, str]) -> str:
    """Return a hash of all that the files of the search are made of: while it is the same, so are they.

    Arguments:
        hashes: Path of each page to a hash of its bytes.

    Raises:
        SearchError: When there is no Pagefind for this system.
    """
    program = _program()
    made_of = (made_by(), program.name, program.stat().st_size, sorted(hashes.items()))
    return hashlib.sha256(json.dumps(made_of).encode()).hexdigest()


def _program() -> Path:
    try:
        from pagefind_bin import get_executable

        return Path(get_executable())
    except (ImportError, FileNotFoundError) as error:
        raise SearchError("there is no Pagefind for this Python") from error


def _facets_of(text: str) -> list[tuple[str, str]]:
    return [(name, html.unescape(value)) for name, value in _FACET.findall(text)]


def _index(texts: Mapping[str, str]) -> list[tuple[str, bytes]]:
    """Have pages indexed, and return the files that Pagefind makes, by their paths in its folder."""
    program = _program()
    # Pagefind takes settings from the folder that it is started in, and from the environment.
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PAGEFIND_")}
    try:
        process = subprocess.Popen(  # noqa: S603 - a program that comes with a dependency
            [program, "--service"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=program.parent,
            env=environment,
        )
    except OSError as error:
        raise SearchError(f"`{program.name}` cannot be started, {(error.strerror or str(error)).lower()}") from error
    with process:
        # It answers while it is still being asked, and what a pipe holds is little.
        asking = threading.Thread(target=_ask, args=(process.stdin, _questions(texts)))
        asking.start()
        try:
            answer = _last_answer(process.stdout)  # type: ignore[arg-type]
        finally:
            process.kill()
            asking.join()
            # What was not sent has nowhere to go.
            with suppress(OSError):
                process.stdin.close()  # type: ignore[union-attr]
    return [(file["path"], base64.b64decode(file["content"])) for file in answer["files"]]


def _questions(texts: Mapping[str, str]) -> Iterator[dict[str, Any]]:
    yield {"type": "NewIndex", "config": _CONFIG}
    for path, text in texts.items():
        yield {"type": "AddFile", "index_id": 0, "url": path, "file_contents": text}
    yield {"type": "GetFiles", "index_id": 0}


def _ask(pipe: IO[bytes], questions: Iterable[dict[str, Any]]) -> None:
    # Who has ended before all was asked gives no last answer, and that is reported.
    with suppress(OSError):
        for number, question in enumerate(questions, 1):
            pipe.write(base64.b64encode(json.dumps({"message_id": number, "payload": question}).encode()) + b",")
        pipe.flush()


def _last_answer(pipe: IO[bytes]) -> dict[str, Any]:
    for payload in _answers(pipe):
        if payload["type"] == "Error":
            raise SearchError(f"Pagefind says “{payload['message']}”")
        if payload["type"] == "GetFiles":
            return payload
    raise SearchError("Pagefind ended before it had answered")


def _answers(pipe: IO[bytes]) -> Iterator[dict[str, Any]]:
    """Give the answers as they come; each ends with a comma."""
    begun: list[bytes] = []
    while chunk := os.read(pipe.fileno(), _CHUNK):
        *ends, rest = chunk.split(b",")
        for end in ends:
            yield json.loads(base64.b64decode(b"".join([*begun, end])))["payload"]
            begun.clear()
        begun.append(rest)


def _fragments(files: Mapping[str, bytes]) -> Iterator[tuple[str, str]]:
    """Give for each page the name by which Pagefind finds it, and its path."""
    for path, data in files.items():
        if path.endswith(".pf_fragment"):
            yield Path(path).stem, json.loads(gzip.decompress(data).removeprefix(_SIGNATURE))["url"]


def _facets_json(pages: Mapping[str, list[tuple[str, str]]]) -> bytes:
    pairs = {pair for facets in pages.values() for pair in facets}
    values = sorted(pairs, key=lambda pair: (_ORDER.get(pair[0], len(_ORDER)), pair[0], natural(pair[1]), pair))
    numbers = {pair: number for number, pair in enumerate(values)}
    numbered = {name: [numbers[pair] for pair in facets] for name, facets in pages.items()}
    facets = {"values": values, "pages": numbered}
    return json.dumps(facets, ensure_ascii=False, separators=(",", ":")).encode()


NO_SEARCH = rule(
    "O003",
    "error",
    "the search cannot be made",
    why="Readers could not search the site, because its index cannot be made.",
    fix="Install the package `pagefind-bin`, or build with `--no-search`.",
)


def _make(site: Site) -> Mapping[str, Kept]:
    """Have the pages indexed, unless the output has the index of these very pages."""
    site.progress("indexing")
    pages = {path: kept for path, kept in site.files.items() if path.endswith(".html")}
    started = time.monotonic()
    try:
        stamp = stamp_of({path: page.entry.sha256 for path, page in pages.items()})
        files = site.stage.keep_folder(FOLDER, stamp)
        if not files:
            texts = {path: site.stage.read(path, page) for path, page in pages.items()}
            files = {path: site.stage.put(path, File(data, stamp)) for path, data in search_files(texts).items()}
            site.search_seconds = time.monotonic() - started
    except SearchError as error:
        hint = "install the package `pagefind-bin`, or build with `--no-search`"
        site.found.add(NO_SEARCH, f"the search cannot be made: {error}", hint=hint)
        return {}
    return files


OUTPUT = Output(f"{FOLDER}/*", _make, lambda site: site.options.search)
