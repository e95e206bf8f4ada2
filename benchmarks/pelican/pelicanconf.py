import json
from pathlib import Path

NAMES = json.loads(Path("names.json").read_text("utf-8"))

SITENAME = "A briefing"
TIMEZONE = "UTC"
PATH = "content"
THEME = "theme"
ARTICLE_PATHS = ["articles"]
PAGE_PATHS = ["events", "figures", "disputes"]
STATIC_PATHS: list[str] = []
DEFAULT_PAGINATION = False
CACHE_CONTENT = True
LOAD_CONTENT_CACHE = True

ARTICLE_URL = ARTICLE_SAVE_AS = "articles/{slug}.html"
PAGE_URL = PAGE_SAVE_AS = "{category}/{slug}.html"
TAG_URL = TAG_SAVE_AS = "topics/{slug}.html"
AUTHOR_URL = AUTHOR_SAVE_AS = "actors/{slug}.html"
CATEGORY_SAVE_AS = CATEGORIES_SAVE_AS = ""

DIRECT_TEMPLATES = ["index", "404", "tags", "authors", "archives", "events", "figures", "disputes"]
TAGS_SAVE_AS = "topics/index.html"
AUTHORS_SAVE_AS = "actors/index.html"
ARCHIVES_SAVE_AS = "articles/index.html"
EVENTS_SAVE_AS = "events/index.html"
FIGURES_SAVE_AS = "figures/index.html"
DISPUTES_SAVE_AS = "disputes/index.html"

# What sitegen does not make either.
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
