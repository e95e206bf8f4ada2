"""The theme: templates and assets, those of the project before those of sitegen."""

from __future__ import annotations

import hashlib
import re
import sys
from collections.abc import Callable, Iterator, Mapping, MutableMapping
from contextlib import suppress
from functools import cached_property, partial
from pathlib import Path
from types import CodeType, TracebackType
from typing import Any, ClassVar, TypeVar

import jinja2
from jinja2 import meta, nodes
from jinja2.runtime import Context, Macro
from markupsafe import Markup, escape

from sitegen.content.source import NOT_UTF8
from sitegen.diagnostics import Diagnostics, Rule, Span, nearest, rule
from sitegen.files import Files
from sitegen.pages.linked_data import linked_data, source_of_policy
from sitegen.pages.page import PageView
from sitegen.pages.site import SiteView
from sitegen.store import Store
from sitegen.text import nested

ASSETS = "assets"
_NAME = f"template-{jinja2.__version__}-{{}}"
_OWN = "own-"
ORIGINAL = "sitegen"
"""Prefix by which a template of the project extends the one that it replaces: `{% extends "sitegen/base.html" %}`."""

_PACKAGE = Path(__file__).resolve().parent.parent
_NO_TEXT = "\ufffd"
"""What stands for bytes that are not UTF-8."""

_Value = TypeVar("_Value")
_SPECIAL = re.compile("[&<>'\"]").search
_QUOTED = re.compile(r"'([^']*)'")
_MODULE = re.compile(r"sitegen\.pages\.\w+\.")


def own_folder() -> Path:
    """Return the folder of the theme that comes with sitegen: inside a wheel, or beside the package in a checkout."""
    inside = _PACKAGE / "templates"
    return inside if inside.is_dir() else _PACKAGE.parent / "templates"


BAD_TEMPLATE = rule(
    "M001",
    "error",
    "a template cannot be read",
    why="Pages that use the template cannot be made.",
    fix="Correct the template at the marked place.",
)
UNDEFINED_NAME = rule(
    "M002",
    "error",
    "a template uses a name that is not defined",
    why="A misspelt name would leave a gap in each page that uses the template.",
    fix="Use a name that `docs/theme.md` lists. A template sees `page` and `site`.",
)
FAILED_TEMPLATE = rule(
    "M003",
    "error",
    "a template fails",
    why="The template stopped with an error, so its page cannot be made.",
    fix="Correct the template at the marked place. The message has Python's own words.",
)
IDLE_BLOCK = rule(
    "M004",
    "error",
    "a block that is shown nowhere",
    why="No template above has a block of this name, so what it holds is on no page.",
    fix="Use the name of a block that a template above has.",
)


class TemplateFaultError(Exception):
    """A page could not be rendered.

    Attributes:
        rule: What finds it.
        message: What is wrong.
        path: The template's file, or None where it is not known.
        line: Counted from 1, or 0.
        hint: What to do.
    """

    def __init__(self, rule: Rule, message: str, path: str | None, line: int, hint: str = "") -> None:
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
        lines = path.read_text("utf-8", "replace").splitlines() if path.is_file() else []
        if not 1 <= self.line <= len(lines):
            return Span(_shown(path))
        excerpt = lines[self.line - 1]
        column, length = _column_of(excerpt, self.message)
        return Span(_shown(path), self.line, column, length, excerpt)


class _EncodingError(jinja2.TemplateSyntaxError):
    """A template is not UTF-8."""


def _encoding_error(path: Path, template: str, error: UnicodeDecodeError) -> _EncodingError:
    message = f"`{path.name}` is not UTF-8: byte 0x{error.object[error.start]:02X} at offset {error.start}"
    line = error.object.count(b"\n", 0, error.start) + 1
    return _EncodingError(message, line, template, str(path))


class _Loader(jinja2.FileSystemLoader):
    """Reads the templates that `Files` finds, whose changes a build notices, and no others.

    Of one that is not UTF-8 it says which it is, and where.
    """

    def get_source(self, environment: jinja2.Environment, template: str) -> tuple[str, str, Callable[[], bool]]:
        """Return the text of a template, its file, and what tells whether that is still as it was."""
        if any(part.startswith(".") and part != "." for part in template.split("/")):
            raise jinja2.TemplateNotFound(template)
        try:
            return super().get_source(environment, template)
        except UnicodeDecodeError as error:
            path = next(path for folder in self.searchpath if (path := Path(folder, template)).is_file())
            raise _encoding_error(path, template, error) from error

    def list_templates(self) -> list[str]:
        """Return the names of all files."""
        folders = list(map(Path, self.searchpath))
        files = Files(folders)
        return sorted({Path(path).relative_to(folder).as_posix() for folder in folders for path in files.below(folder)})


class _Given(jinja2.BaseLoader):
    """Gives the templates of a project whose folder is not at hand.

    Arguments:
        folder: The project's folder of templates, where it is.
        sources: Name to the bytes of each file.
    """

    def __init__(self, folder: Path, sources: Mapping[str, bytes]) -> None:
        self._folder = folder
        self._sources = sources

    def get_source(self, environment: jinja2.Environment, template: str) -> tuple[str, str, Callable[[], bool]]:  # noqa: ARG002
        """Return the text of a template, its file, and what tells that it is still as it was."""
        if template not in self._sources:
            raise jinja2.TemplateNotFound(template)
        filename = str(self._folder / template)
        try:
            return self._sources[template].decode(), filename, lambda: True
        except UnicodeDecodeError as error:
            raise _encoding_error(Path(filename), template, error) from error

    def list_templates(self) -> list[str]:
        """Return the names of all files."""
        return sorted(self._sources)


class _Kept(jinja2.BytecodeCache):
    """Keeps what was made of the source of templates, in this process and for the next run.

    What was made of sitegen's own templates is kept where Python keeps its modules, compiled, for all projects. If
    Python keeps nothing there, it is kept with what was made of the project's templates.

    Arguments:
        project: Keeps what was made of the project's templates.
    """

    _compiled: ClassVar[dict[str, tuple[str, CodeType]]] = {}
    _named: ClassVar[dict[str, tuple[str, list[str | None]]]] = {}

    def __init__(self, project: Store) -> None:
        self._project = project
        self._own = Store(_compiled_folder())

    def get_cache_key(self, name: str, filename: str | Path | None = None) -> str:
        key = super().get_cache_key(name, filename)  # type: ignore[arg-type]
        return f"{_OWN}{key}" if _is_own(filename) else key

    def load_bytecode(self, bucket: jinja2.bccache.Bucket) -> None:
        """Take what was compiled, if the source is still the same."""
        checksum, code = self._compiled.get(bucket.key, ("", None))
        if checksum == bucket.checksum:
            bucket.code = code
            return
        data = self._load(bucket.key, bytes, bytes)
        if data:
            bucket.bytecode_from_string(data)
            self._share(bucket)

    def dump_bytecode(self, bucket: jinja2.bccache.Bucket) -> None:
        """Keep what was compiled."""
        self._share(bucket)
        self._save(bucket.key, bucket.bytecode_to_string())

    def named_in(
        self, name: str, filename: str | None, source: str, find: Callable[[], list[str | None]]
    ) -> list[str | None]:
        """Return the templates that a template names, None for a name that it computes.

        Arguments:
            name: Of the template.
            filename: Of the template.
            source: Its text.
            find: Reads it.
        """
        key = f"{self.get_cache_key(name, filename)}-names"
        checksum = self.get_source_checksum(source)
        kept = self._named.get(key, ("", []))
        if kept[0] != checksum:
            kept = self._load(key, tuple[str, list[str | None]], lambda: ("", []))
            if kept[0] != checksum:
                kept = checksum, find()
                self._save(key, kept)
            self._named[key] = kept
        return kept[1]

    def _share(self, bucket: jinja2.bccache.Bucket) -> None:
        if bucket.code is not None:
            self._compiled[bucket.key] = bucket.checksum, bucket.code

    def _load(self, key: str, of: Any, default: Callable[[], _Value]) -> _Value:
        project = partial(self._project.load, _NAME.format(key), of, default)
        return self._own.load(_NAME.format(key), of, project) if key.startswith(_OWN) else project()

    def _save(self, key: str, value: Any) -> None:
        if key.startswith(_OWN) and not sys.dont_write_bytecode:
            with suppress(OSError):
                self._own.save(_NAME.format(key), value)
                return
        self._project.save(_NAME.format(key), value)


def _compiled_folder() -> Path:
    return _PACKAGE / "__pycache__" / "templates"


def _is_own(filename: str | Path | None) -> bool:
    return filename is not None and Path(filename).is_relative_to(own_folder())


class _Template(jinja2.Template):
    """A template that writes plain text as it is where nothing in it needs escaping.

    Jinja makes a `Markup` of every piece that it writes, which takes a sixth of the time of a page.
    """

    @classmethod
    def from_code(
        cls,
        environment: jinja2.Environment,
        code: CodeType,
        globals: MutableMapping[str, Any],  # noqa: A002 - as Jinja calls it
        uptodate: Callable[[], bool] | None = None,
    ) -> jinja2.Template:
        """Return the template of compiled code."""
        template = super().from_code(environment, code, globals, uptodate)
        template.root_render_func.__globals__["escape"] = escaped
        return template


class _Context(Context):
    """A context that calls macros at once: to find out how something wants to be called takes as long as a macro."""

    def call(self, obj: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Any:
        """Call what a template calls; Jinja's own hints to itself are not for macros."""
        if type(obj) is not Macro:
            return super().call(obj, *args, **kwargs)
        kwargs.pop("_block_vars", None)
        kwargs.pop("_loop_vars", None)
        return obj(self.eval_ctx, *args, **kwargs)


def escaped(value: object) -> str:
    """Return what `markupsafe.escape` returns; markup, and plain text that needs no escaping, as it is."""
    if type(value) is Markup or (type(value) is str and not _SPECIAL(value)):
        return value
    return escape(value)


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

    def forget(self, most: int) -> None:
        """Let go of what was rendered, where that is more than some pieces."""
        if len(self._rendered) > most:
            self._rendered.clear()


class Theme:
    """Templates and assets of a site.

    Arguments:
        project: The project's folder of templates, which may not exist.
        store: Where compiled templates are kept for the next run, if anywhere.
        sources: Name to the bytes of each template of the project, where its folder is not at hand.
        plain: Whether assets are published under their own names, so that a page stays as it is when they change.
    """

    def __init__(
        self,
        project: Path,
        store: Store | None = None,
        sources: Mapping[str, bytes] | None = None,
        *,
        plain: bool = False,
    ) -> None:
        self._project = project
        self._plain = plain
        self.folders = [folder for folder in (project, own_folder()) if folder.is_dir()]
        loaders: list[jinja2.BaseLoader] = [_Loader(self.folders)]
        if sources is not None:
            self.folders = [project, own_folder()]
            loaders = [_Given(project, sources), _Loader(own_folder())]
        self._kept = _Kept(store or Store(None))
        self._references: dict[str, list[str]] = {}
        own = _Loader(own_folder())
        self.environment = jinja2.Environment(
            loader=jinja2.ChoiceLoader([*loaders, jinja2.PrefixLoader({ORIGINAL: own})]),
            autoescape=True,
            undefined=jinja2.StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
            bytecode_cache=self._kept,
        )
        self.environment.template_class = _Template
        self.environment.context_class = _Context
        self._once = self.environment.filters["once"] = _Once()
        self.environment.filters["nested"] = nested
        # A function, since the macros of a file are made once and a site may change its language in the preview.
        self._interface = Markup()
        self.environment.globals["interface"] = lambda: self._interface
        self.environment.filters["linked_data"] = linked_data
        self.environment.filters["source_of_policy"] = source_of_policy

    def __reduce__(self) -> tuple[Callable[..., Theme], tuple[Any, ...]]:
        return _theme_of, (self._project, self._sources, self.published_assets)

    def forget(self, most: int) -> None:
        """Let go of pieces that are rendered once for many pages, where there are more than `most`."""
        self._once.forget(most)

    @cached_property
    def digest(self) -> str:
        """A hash of every template, and of whatever else they can include."""
        digest = hashlib.sha256()
        files = Files(self.folders)
        for folder in self.folders:
            for path in map(Path, files.below(folder)):
                if not path.is_relative_to(folder / ASSETS):
                    digest.update(f"{path.relative_to(folder)}\0".encode())
                    digest.update(hashlib.sha256(path.read_bytes()).digest())
        return digest.hexdigest()

    @cached_property
    def _sources(self) -> dict[str, bytes]:
        """The files of the project that a template can include, by name."""
        paths = map(Path, Files([self._project]).below(self._project))
        names = {path.relative_to(self._project).as_posix(): path for path in paths}
        return {name: path.read_bytes() for name, path in names.items() if not name.startswith(f"{ASSETS}/")}

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
        if self._plain:
            return {name: f"{ASSETS}/{name}" for name in sorted(self.assets)}
        return {name: _hashed(name, data) for name, data in sorted(self.assets.items())}

    @cached_property
    def templates(self) -> list[str]:
        """The names of all templates."""
        return [name for name in self._includable if name.endswith(".html")]

    @cached_property
    def _includable(self) -> list[str]:
        """The names of all that a template can include."""
        names: list[str] = self.environment.loader.list_templates()  # type: ignore[union-attr]
        return [name for name in names if not name.removeprefix(f"{ORIGINAL}/").startswith(f"{ASSETS}/")]

    def check(self, found: Diagnostics) -> None:
        """Report every template that cannot be compiled, and every block of the project's that is shown nowhere."""
        for name in self.templates:
            if not name.startswith(f"{ORIGINAL}/"):
                try:
                    self.environment.get_template(name)
                except jinja2.TemplateError as error:
                    self._fault_of(error).report(found)
                else:
                    for fault in self._idle_blocks(name):
                        fault.report(found)

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
        self._interface = Markup(' lang="{}"').format(site.interface) if site.interface else Markup()
        try:
            return self.environment.get_template(view.template).render(page=view, site=site)
        except Exception as error:
            raise self._fault_of(error) from error

    def _idle_blocks(self, name: str) -> Iterator[TemplateFaultError]:
        """Give the blocks of a template of the project that stand in no template above it."""
        source, filename = self._found(name)
        if not _is_own(filename):
            tree = self.environment.parse(source)
            known = self._blocks_above(tree)
            for block in _outer_blocks(tree) if known else ():
                if block.name not in known:
                    message = f"`{block.name}` is a block of no template above, and is shown nowhere"
                    yield TemplateFaultError(IDLE_BLOCK, message, filename, block.lineno, nearest(block.name, known))

    def _blocks_above(self, tree: nodes.Template) -> set[str]:
        """Return the blocks of all templates that a template extends; none where that cannot be told."""
        blocks: set[str] = set()
        seen: set[str] = set()
        while extends := next(tree.find_all(nodes.Extends), None):
            above = extends.template.value if isinstance(extends.template, nodes.Const) else None
            if above is None or above in seen:
                return set()
            seen.add(above)
            try:
                tree = self.environment.parse(self._source(above))
            except jinja2.TemplateError:
                # Whatever is rendered with it says so.
                return set()
            blocks.update(block.name for block in tree.find_all(nodes.Block))
        return blocks

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
        return self._found(name)[0]

    def _found(self, name: str) -> tuple[str, str | None]:
        """Return the text of a template, and its file."""
        source, filename, _ = self.environment.loader.get_source(self.environment, name)  # type: ignore[union-attr]
        return source, filename

    def _referenced(self, name: str) -> list[str]:
        """Return the templates that a template names, which are all where it computes a name."""
        if name not in self._references:
            source, filename = self._found(name)
            parse = self.environment.parse
            named = self._kept.named_in(
                name, filename, source, lambda: list(meta.find_referenced_templates(parse(source)))
            )
            self._references[name] = self._includable if None in named else [other for other in named if other]
        return self._references[name]

    def _fault_of(self, error: Exception) -> TemplateFaultError:
        """Say in which template, and on which line of it, an error arose."""
        if isinstance(error, jinja2.TemplateSyntaxError):
            rule, hint = (
                (NOT_UTF8, "save the file as UTF-8") if isinstance(error, _EncodingError) else (BAD_TEMPLATE, "")
            )
            message = _sentence(error.message or "cannot be read")
            return TemplateFaultError(rule, message, error.filename, error.lineno, hint)
        path, line = _last_place(error.__traceback__, {str(folder) for folder in self.folders})
        if isinstance(error, jinja2.TemplateNotFound):
            message = f"there is no template `{error.name}`"
            return TemplateFaultError(BAD_TEMPLATE, message, path, line, nearest(str(error.name), self.templates))
        if isinstance(error, jinja2.UndefinedError):
            hint = "a template sees `page` and `site`; `docs/theme.md` of sitegen lists what they hold"
            return TemplateFaultError(UNDEFINED_NAME, _sentence(error.message or "undefined"), path, line, hint)
        return TemplateFaultError(FAILED_TEMPLATE, f"{type(error).__name__}: {error}", path, line)


def _theme_of(project: Path, sources: Mapping[str, bytes], published_assets: dict[str, str]) -> Theme:
    """Return a theme that another process had; the files of the project need not be at hand."""
    theme = Theme(project, sources=sources)
    theme.published_assets = published_assets
    return theme


def _outer_blocks(node: nodes.Node) -> Iterator[nodes.Block]:
    """Give the blocks in a part of a template that stand in no other block."""
    for child in node.iter_child_nodes():
        if isinstance(child, nodes.Block):
            yield child
        else:
            yield from _outer_blocks(child)


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
    message = _MODULE.sub("", _QUOTED.sub(r"`\1`", message)).rstrip(".")
    return message[:1].lower() + message[1:]


def _column_of(excerpt: str, message: str) -> tuple[int, int]:
    """Find the last name that a message speaks of in its line; the first character where none is there."""
    if _NO_TEXT in excerpt:
        return excerpt.index(_NO_TEXT) + 1, 1
    for name in reversed(re.findall(r"`([^`]+)`", message)):
        word = re.search(rf"(?<!\w){re.escape(name.split(' ')[-1])}(?!\w)", excerpt)
        if word:
            return word.start() + 1, len(word[0])
    return len(excerpt) - len(excerpt.lstrip()) + 1, 1


def _shown(path: Path) -> str:
    """Return a path from the folder where sitegen was started, where it lies below."""
    here = Path.cwd()
    return str(path.relative_to(here)) if path.is_relative_to(here) else str(path)


def names_its_bytes(name: str, data: bytes) -> bool:
    """Whether a file has a name that an asset of these bytes is published under."""
    return _hash_of(data) in name.split(".")[-2:]


def _hashed(name: str, data: bytes) -> str:
    stem, dot, suffix = name.rpartition(".")
    return f"{ASSETS}/{stem}.{_hash_of(data)}.{suffix}" if dot else f"{ASSETS}/{name}.{_hash_of(data)}"


def _hash_of(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()[:12]
