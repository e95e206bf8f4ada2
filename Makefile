# Each target makes what it needs, with the versions in constraints.txt; .venv is made again only when pyproject.toml or
# constraints.txt changed.
PYTHON ?= python3
BIN := .venv/bin
STAMPS := .make
BROWSER := $(STAMPS)/node_modules
NODE_PACKAGES := vnu-jar@26.9.27 axe-core@4.14.1

# What pip warns of are folders of the machine; errors are shown.
PIP := pip install -qq --disable-pip-version-check
PINNED := --constraint constraints.txt

# Install the groups $(2) of pyproject.toml into the environment $(1), by the rules $(3).
define install
$(1)/bin/python tests/packages.py $(2) > $(STAMPS)/packages.txt
$(1)/bin/$(PIP) $(3) --requirement $(STAMPS)/packages.txt
endef

# Make the environment $(1) with sitegen and the groups $(2), by the rules $(3). What builds sitegen comes first, since
# pip would take the newest of that.
define environment
$(PYTHON) -m venv --clear $(1)
$(call install,$(1),build,$(3))
$(1)/bin/$(PIP) $(3) --no-build-isolation --editable .
$(call install,$(1),$(2),$(3))
endef

.PHONY: site serve test test-newest test-lowest test-browser test-edits lint docs constraints bench bench-evidence bench-misleading \
	bench-capture bench-captures bench-preview bench-browser shots images clean help

site: $(STAMPS)/venv ## build the briefing in content/ into public/
	@$(BIN)/sitegen build
	@echo "The site is in public/. Open public/index.html in a browser, or run: make serve"

serve: $(STAMPS)/venv ## build, serve on this machine, and build again on each change
	$(BIN)/sitegen serve --open

test: $(STAMPS)/test ## run the tests that need no browser
	$(BIN)/pytest -m "not browser" --numprocesses auto

test-newest: ## run them with the newest versions of all packages
	@mkdir -p $(STAMPS)
	$(call environment,$(STAMPS)/newest,test,)
	$(STAMPS)/newest/bin/pytest -m "not browser" --numprocesses auto

test-lowest: ## run them with the lowest versions that pyproject.toml allows
	@mkdir -p $(STAMPS)
	$(PYTHON) tests/packages.py --lowest build test > $(STAMPS)/lowest.txt
	$(call environment,$(STAMPS)/lowest,test,--constraint $(STAMPS)/lowest.txt)
	$(STAMPS)/lowest/bin/pytest -m "not browser" --numprocesses auto

test-browser: $(STAMPS)/browser ## run the others: Chromium, Java and npm must be there
	SITEGEN_VNU_JAR=$(CURDIR)/$(BROWSER)/vnu-jar/build/dist/vnu.jar \
	SITEGEN_AXE=$(CURDIR)/$(BROWSER)/axe-core/axe.min.js \
	$(BIN)/pytest -m browser

# ARGS=500 for fewer edits
test-edits: $(STAMPS)/test ## hold the preview beside clean builds over 5,000 edits of one site; about half an hour
	SITEGEN_EDITS=$(or $(ARGS),5000) $(BIN)/pytest -s tests/property/test_many_edits.py

lint: $(STAMPS)/lint ## check style and types
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

# ARGS="--sizes 1000" and other options: python -m benchmarks.compare --help
bench: $(STAMPS)/bench ## measure sitegen beside Hugo
	$(BIN)/python -m benchmarks.compare $(ARGS)

bench-evidence: $(STAMPS)/venv ## measure how long verifying takes
	$(BIN)/python -m benchmarks.evidence $(ARGS)

bench-misleading: $(STAMPS)/bench ## count the misleading quotations that pass, beside other checkers
	$(BIN)/python -m benchmarks.misleading $(ARGS)

# ARGS="--articles FOLDER" or SITEGEN_ARTICLES for the captured texts of the first briefing
# ARGS="--articles FOLDER", the folder of the captured texts of the first briefing
bench-capture: $(STAMPS)/test ## measure what capture and suggest know of articles, beside what their editor wrote
	$(BIN)/python -m benchmarks.suggest $(ARGS)
	$(BIN)/python -m benchmarks.capture $(ARGS)

# ARGS="--pages FOLDER" for pages of your own: python -m benchmarks.captures --help
bench-captures: $(STAMPS)/bench ## measure how well articles are found in captured pages, beside other extractors
	$(BIN)/python -m benchmarks.captures $(ARGS)

# ARGS="--sizes 120,1000,10000 --before FOLDER" and other options: python -m benchmarks.preview --help
bench-preview: $(STAMPS)/bench ## measure how soon the preview shows a save, beside `hugo server`
	$(BIN)/python -m benchmarks.preview $(ARGS)

bench-browser: $(STAMPS)/browser site ## measure first views on a slow line
	$(BIN)/python -m benchmarks.first_view

docs: $(STAMPS)/test ## write docs/diagnostics.md and the tables of docs/theme.md and docs/data.md
	$(BIN)/python tests/docs.py

shots: $(STAMPS)/browser site ## picture every kind of page at three widths, light and dark, and on paper, into shots/
	PYTHONPATH=tests $(BIN)/python tests/browser/shots.py

images: $(STAMPS)/browser site ## take the pictures of the README
	PYTHONPATH=tests $(BIN)/python tests/browser/shots.py --readme

constraints: ## write constraints.txt anew, with the newest versions of all packages
	@mkdir -p $(STAMPS)
	$(call environment,$(STAMPS)/newest,test lint browser,)
	$(STAMPS)/newest/bin/python tests/packages.py --freeze > constraints.txt

clean: ## remove what the other targets made, but for public/
	rm -rf .venv $(STAMPS) .sitegen shots dist

help: ## list these targets
	@sed -n 's/^\([a-z-]*\):.* ## \(.*\)/\1\t\2/p' $(MAKEFILE_LIST) | expand -t 16

$(STAMPS)/venv: pyproject.toml constraints.txt
	@mkdir -p $(STAMPS) && rm -f $(STAMPS)/test $(STAMPS)/lint $(STAMPS)/browser $(STAMPS)/bench
	$(PYTHON) -m venv --clear .venv
	$(call install,.venv,build,$(PINNED))
	$(BIN)/$(PIP) $(PINNED) --no-build-isolation --editable .
	@touch $@

$(STAMPS)/test: $(STAMPS)/venv
	$(call install,.venv,test,$(PINNED))
	@touch $@

$(STAMPS)/lint: $(STAMPS)/test
	$(call install,.venv,lint browser,$(PINNED))
	@touch $@

$(STAMPS)/bench: $(STAMPS)/venv
	$(call install,.venv,bench browser,$(PINNED))
	@touch $@

$(STAMPS)/browser: $(STAMPS)/test
	$(call install,.venv,browser,$(PINNED))
	npm install --silent --no-save --no-package-lock --prefix $(STAMPS) $(NODE_PACKAGES)
	@touch $@
