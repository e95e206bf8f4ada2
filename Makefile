# Each target makes what it needs; .venv is made again only when pyproject.toml changed.
PYTHON ?= python3
BIN := .venv/bin
STAMPS := .make
BROWSER := $(STAMPS)/node_modules

# pip of Python 3.11 knows no dependency groups, so this reads them out of pyproject.toml.
GROUP = $(BIN)/python -c "import sys, tomllib; \
	groups = tomllib.load(open('pyproject.toml', 'rb'))['dependency-groups']; \
	print(*[package for name in sys.argv[1:] for package in groups[name]], sep='\n')"

.PHONY: site test test-browser lint serve bench bench-evidence bench-browser docs shots images clean

site: $(STAMPS)/venv
	$(BIN)/sitegen build

serve: $(STAMPS)/venv
	$(BIN)/sitegen serve --open

test: $(STAMPS)/test
	$(BIN)/pytest -m "not browser" --numprocesses auto

test-browser: $(STAMPS)/browser
	SITEGEN_VNU_JAR=$(CURDIR)/$(BROWSER)/vnu-jar/build/dist/vnu.jar \
	SITEGEN_AXE=$(CURDIR)/$(BROWSER)/axe-core/axe.min.js \
	$(BIN)/pytest -m browser

lint: $(STAMPS)/lint
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

# ARGS="--sizes 1000" and other options: python -m benchmarks.compare --help
bench: $(STAMPS)/bench
	$(BIN)/python -m benchmarks.compare $(ARGS)

bench-evidence: $(STAMPS)/venv
	$(BIN)/python -m benchmarks.evidence $(ARGS)

bench-browser: $(STAMPS)/browser site
	$(BIN)/python -m benchmarks.first_view

docs: $(STAMPS)/test
	$(BIN)/python tests/docs.py

# Every kind of page at three widths, light and dark, and on paper, into shots/, which git ignores.
shots: $(STAMPS)/browser site
	PYTHONPATH=tests $(BIN)/python tests/browser/shots.py

# The pictures of the README.
images: $(STAMPS)/browser site
	PYTHONPATH=tests $(BIN)/python tests/browser/shots.py --readme

clean:
	rm -rf .venv $(STAMPS) .sitegen

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
