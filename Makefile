# Each target makes what it needs; .venv is made again only when pyproject.toml changed.
PYTHON ?= python3
BIN := .venv/bin
STAMPS := .make
BROWSER := $(STAMPS)/node_modules

# pip of Python 3.11 knows no dependency groups, so this reads them out of pyproject.toml.
GROUP = $(BIN)/python -c "import sys, tomllib; \
	groups = tomllib.load(open('pyproject.toml', 'rb'))['dependency-groups']; \
	print(*[package for name in sys.argv[1:] for package in groups[name]], sep='\n')"

.PHONY: site serve test test-browser lint docs bench bench-evidence bench-captures bench-browser shots images clean help

site: $(STAMPS)/venv ## build the briefing in content/ into public/
	$(BIN)/sitegen build

serve: $(STAMPS)/venv ## build, serve on this machine, and build again on each change
	$(BIN)/sitegen serve --open

test: $(STAMPS)/test ## run the tests that need no browser
	$(BIN)/pytest -m "not browser" --numprocesses auto

test-browser: $(STAMPS)/browser ## run the others: Chromium, Java and npm must be there
	SITEGEN_VNU_JAR=$(CURDIR)/$(BROWSER)/vnu-jar/build/dist/vnu.jar \
	SITEGEN_AXE=$(CURDIR)/$(BROWSER)/axe-core/axe.min.js \
	$(BIN)/pytest -m browser

lint: $(STAMPS)/lint ## check style and types
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

# ARGS="--sizes 1000" and other options: python -m benchmarks.compare --help
bench: $(STAMPS)/bench ## measure sitegen beside Hugo
	$(BIN)/python -m benchmarks.compare $(ARGS)

bench-evidence: $(STAMPS)/venv ## measure how long verifying takes
	$(BIN)/python -m benchmarks.evidence $(ARGS)

# ARGS="--pages FOLDER" for pages of your own: python -m benchmarks.captures --help
bench-captures: $(STAMPS)/bench ## measure how well articles are found in captured pages, beside other extractors
	$(BIN)/python -m benchmarks.captures $(ARGS)

bench-browser: $(STAMPS)/browser site ## measure first views on a slow line
	$(BIN)/python -m benchmarks.first_view

docs: $(STAMPS)/test ## write docs/diagnostics.md and the tables of docs/theme.md
	$(BIN)/python tests/docs.py

shots: $(STAMPS)/browser site ## picture every kind of page at three widths, light and dark, and on paper, into shots/
	PYTHONPATH=tests $(BIN)/python tests/browser/shots.py

images: $(STAMPS)/browser site ## take the pictures of the README
	PYTHONPATH=tests $(BIN)/python tests/browser/shots.py --readme

clean: ## remove what the other targets made, but for public/
	rm -rf .venv $(STAMPS) .sitegen shots dist

help: ## list these targets
	@sed -n 's/^\([a-z-]*\):.* ## \(.*\)/\1\t\2/p' $(MAKEFILE_LIST) | expand -t 16

$(STAMPS)/venv: pyproject.toml
	$(PYTHON) -m venv --clear .venv
	$(BIN)/pip install --quiet --disable-pip-version-check --editable .
	@mkdir -p $(STAMPS) && rm -f $(STAMPS)/test $(STAMPS)/lint $(STAMPS)/browser $(STAMPS)/bench && touch $@

$(STAMPS)/test: $(STAMPS)/venv
	$(GROUP) test > $(STAMPS)/test.txt
	$(BIN)/pip install --quiet --disable-pip-version-check --requirement $(STAMPS)/test.txt
	@touch $@

$(STAMPS)/lint: $(STAMPS)/test
	$(GROUP) lint browser > $(STAMPS)/lint.txt
	$(BIN)/pip install --quiet --disable-pip-version-check --requirement $(STAMPS)/lint.txt
	@touch $@

$(STAMPS)/bench: $(STAMPS)/venv
	$(GROUP) bench > $(STAMPS)/bench.txt
	$(BIN)/pip install --quiet --disable-pip-version-check --requirement $(STAMPS)/bench.txt
	@touch $@

$(STAMPS)/browser: $(STAMPS)/test
	$(GROUP) browser > $(STAMPS)/browser.txt
	$(BIN)/pip install --quiet --disable-pip-version-check --requirement $(STAMPS)/browser.txt
	npm install --silent --no-save --no-package-lock --prefix $(STAMPS) vnu-jar axe-core
	@touch $@
