"""The theme: templates and assets, those of the project before those of sitegen."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterator
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import Any

import jinja2
from jinja2 import meta

from sitegen.diagnostics import Diagnostics, Span, nearest
from sitegen.pages.views.model import PageView, SiteView
from sitegen.store import Store

ASSETS = "assets"
_NAME = "template-{}"
ORIGINAL = "sitegen"
"""Prefix by which a template of the project extends the one that it replaces: `{% extends "sitegen/base.html" %}`."""

_PACKAGE = Path(__file__).resolve().parent.parent
_QUOTED = re.compile(r"'([^']*)'")


def own_folder() -> Path:
    """Return the folder of the theme that comes with sitegen: inside a wheel, or beside the package in a checkout."""
    inside = _PACKAGE / "templates"
    return inside if inside.is_dir() else _PACKAGE.parent / "templates"


class TemplateFaultError(Exception):
    """A page could not be rendered.

    Attributes:
        rule: The id of the diagnostic.
        message: What is wrong.
        path: The template's file, or None where it is not known.
        line: Counted from 1, or 0.
        hint: What to do.
    """

    def __init__(self, rule: str, message: str, path: str | None, line: int, hint: str = "") -> None:
        super().__init__(rule, message, path, line, hint)
        self.rule = rule
        self.message = message
        self.path = path
        self.line = line
        self.hint = hint

    def report(self, found: Diagnostics, page: str = "") -> None:
        """Add this to the findings, with the page that was being made."""
        notes = [f"while making `{page}`"] if page else []
        found.add(self.rule, self.message, self._span(), hint=self.hint, notes=notes)

    def _span(self) -> Span | None:
        if self.path is None:
            return None
        path = Path(self.path)
        lines = path.read_text("utf-8").splitlines() if path.is_file() else []
        if not 1 <= self.line <= len(lines):
            return Span(_shown(path))
        excerpt = lines[self.line - 1]
        column, length = _column_of(excerpt, self.message)
        return Span(_shown(path), self.line, column, length, excerpt)


class _Compiled(jinja2.BytecodeCache):
    """Keeps compiled templates in a store; Jinja says whether their source is still the same."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def load_bytecode(self, bucket: jinja2.bccache.Bucket) -> None:
        data = self._store.load(_NAME.format(bucket.key), bytes, bytes)
        if data:
            bucket.bytecode_from_string(data)

    def dump_bytecode(self, bucket: jinja2.bccache.Bucket) -> None:
        self._store.save(_NAME.format(bucket.key), bucket.bytecode_to_string())


class _Once:
    """The filter `once`: `{{ card|once(macro) }}` is `{{ macro(card) }}`, rendered once for each object and macro.

    Words are the same object where they are the same words.
    """

    def __init__(self) -> None:
        self._rendered: dict[tuple[int | str, int, tuple[Any, ...]], tuple[Any, Any, str]] = {}

    def __call__(self, value: Any, macro: Callable[..., str], *others: Any) -> str:
        key = value if type(value) is str else id(value), id(macro), others
        if key not in self._rendered:
            # What is kept with it cannot be freed, so its id stays its own.
            self._rendered[key] = value, macro, macro(value, *others)
        return self._rendered[key][2]


class Theme:
    """Templates and assets of a site.

    Arguments:
        project: The project's folder of templates, which may not exist.
        store: Where compiled templates are kept for the next run, if anywhere.
    """

    def __init__(self, project: Path, store: Store | None = None) -> None:
        self._project = project
        self.folders = [folder for folder in (project, own_folder()) if folder.is_dir()]
        self._references: dict[str, list[str]] = {}
        own = jinja2.FileSystemLoader(own_folder())
        self.environment = jinja2.Environment(
            loader=jinja2.ChoiceLoader([jinja2.FileSystemLoader(self.folders), jinja2.PrefixLoader({ORIGINAL: own})]),
            autoescape=True,
            undefined=jinja2.StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
            bytecode_cache=_Compiled(store) if store else None,
        )
        self.environment.filters["once"] = _Once()

    def __reduce__(self) -> tuple[type[Theme], tuple[Path]]:
        return Theme, (self._project,)

    @cached_property
    def digest(self) -> str:
        """A hash of the source of every template."""
        digest = hashlib.sha256()
        for name in self.templates:
            digest.update(f"{name}\0{self._source(name)}\0".encode())
        return digest.hexdigest()

    @cached_property
    def assets(self) -> dict[str, bytes]:
        """Files of `assets/` by name; the project's replace those of sitegen."""
        files: dict[str, bytes] = {}
        for folder in reversed(self.folders):
            for path in sorted((folder / ASSETS).glob("*")):
                if path.is_file() and not path.name.startswith("."):
                    files[path.name] = path.read_bytes()
        return files

    @cached_property
    def published_assets(self) -> dict[str, str]:
        """For each asset the path under which it is published, which changes when its bytes do."""
        return {name: _hashed(name, data) for name, data in sorted(self.assets.items())}

    @cached_property
    def templates(self) -> list[str]:
        """The names of all templates."""
        return [name for name in self.environment.loader.list_templates() if name.endswith(".html")]  # type: ignore[union-attr]

    def check(self, found: Diagnostics) -> None:
        """Report every template that cannot be compiled."""
        for name in self.templates:
            if not name.startswith(f"{ORIGINAL}/"):
                try:
                    self.environment.get_template(name)
                except jinja2.TemplateError as error:
                    self._fault_of(error).report(found)

    def reached(self, template: str) -> list[str]:
        """Return the names of all templates that a template may use, its own first."""
        return [name for name, _ in self._reached(template)]

    def closure(self, template: str) -> str:
        """Return a hash of all source that a template may use: its own, and of all it extends, includes and imports."""
        digest = hashlib.sha256()
        for name, source in sorted(self._reached(template)):
            digest.update(f"{name}\0{source}\0".encode())
        return digest.hexdigest()

    def render(self, view: PageView, site: SiteView) -> str:
        """Return the HTML of a page.

        Raises:
            TemplateFaultError: When the template cannot be read, uses a name that is not defined, or fails.
        """
        try:
            return self.environment.get_template(view.template).render(page=view, site=site)
        except Exception as error:
            raise self._fault_of(error) from error

    def _reached(self, template: str) -> Iterator[tuple[str, str]]:
        wanted, seen = [template], {template}
        while wanted:
            name = wanted.pop()
            try:
                source, references = self._source(name), self._referenced(name)
            except (jinja2.TemplateNotFound, jinja2.TemplateSyntaxError):
                # Whatever is rendered with it says so, unless it can do without.
                source, references = "", []
            yield name, source
            for reached in references:
                if reached not in seen:
                    seen.add(reached)
                    wanted.append(reached)

    def _source(self, name: str) -> str:
        return self.environment.loader.get_source(self.environment, name)[0]  # type: ignore[union-attr]

    def _referenced(self, name: str) -> list[str]:
        """Return the templates that a template names, which are all where it computes a name."""
        if name not in self._references:
            named = list(meta.find_referenced_templates(self.environment.parse(self._source(name))))
            self._references[name] = self.templates if None in named else [other for other in named if other]
        return self._references[name]

    def _fault_of(self, error: Exception) -> TemplateFaultError:
        """Say in which template, and on which line of it, an error arose."""
        if isinstance(error, jinja2.TemplateSyntaxError):
            return TemplateFaultError(
                "M001", _sentence(error.message or "cannot be read"), error.filename, error.lineno
            )
        path, line = _last_place(error.__traceback__, {str(folder) for folder in self.folders})
        if isinstance(error, jinja2.TemplateNotFound):
            message = f"there is no template `{error.name}`"
            return TemplateFaultError("M001", message, path, line, nearest(str(error.name), self.templates))
        if isinstance(error, jinja2.UndefinedError):
            hint = "a template sees `page` and `site`; `sitegen/pages/views/model.py` lists what they hold"
            return TemplateFaultError("M002", _sentence(error.message or "undefined"), path, line, hint)
        return TemplateFaultError("M003", f"{type(error).__name__}: {error}", path, line)


def _last_place(traceback: TracebackType | None, folders: set[str]) -> tuple[str | None, int]:
    """Return the file and line of the innermost template in a traceback."""
    place: tuple[str | None, int] = None, 0
    while traceback is not None:
        filename = traceback.tb_frame.f_code.co_filename
        if any(filename.startswith(folder) for folder in folders):
            place = filename, traceback.tb_lineno
        traceback = traceback.tb_next
    return place


def _sentence(message: str) -> str:
    """Return Jinja's message in our form: lower case, names in backticks, no full stop."""
    message = _QUOTED.sub(r"`\1`", message).replace("sitegen.pages.views.model.", "").rstrip(".")
    return message[:1].lower() + message[1:]


def _column_of(excerpt: str, message: str) -> tuple[int, int]:
    """Find the last name that a message speaks of in its line; the first character where none is there."""
    for name in reversed(re.findall(r"`([^`]+)`", message)):
        word = re.search(rf"(?<!\w){re.escape(name.split(' ')[-1])}(?!\w)", excerpt)
        if word:
            return word.start() + 1, len(word[0])
    return len(excerpt) - len(excerpt.lstrip()) + 1, 1


def _shown(path: Path) -> str:
    """Return a path from the folder where sitegen was started, where it lies below."""
    here = Path.cwd()
    return str(path.relative_to(here)) if path.is_relative_to(here) else str(path)


def _hashed(name: str, data: bytes) -> str:
    stem, _, suffix = name.rpartition(".")
    return f"{ASSETS}/{stem}.{hashlib.sha256(data).hexdigest()[:12]}.{suffix}"
