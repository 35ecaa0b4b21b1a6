# Every command a person types. `make` alone lists them.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DELETE_ON_ERROR:
.DEFAULT_GOAL := help

PYTHON ?= python3
VENV := .venv
BARE := .venv-bare
BIN := $(VENV)/bin
UV := $(BIN)/uv
EXAMPLE ?= examples/cheshire-west-2023

# Given to pytest in place of coverage, as in: make test ARGS='tests/unit -k rounding'
ARGS ?=

INSTALL := $(UV) pip install --quiet --python $(BIN)/python
# The package itself: what it is built with is in the locked set already, so nothing is fetched.
INSTALL_PROBATUM := $(INSTALL) --no-deps --no-build-isolation --editable .
COMPILE := $(UV) pip compile --quiet --universal --python-version 3.11 \
	--generate-hashes --no-header --no-annotate $(if $(UPGRADE),--upgrade)

.PHONY: help
help: ## List these commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-13s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

.PHONY: demo
demo: $(VENV)/run.stamp ## Publish and rate the example inspection, from nothing
	$(BIN)/probatum publish $(EXAMPLE)
	$(BIN)/probatum rate $(EXAMPLE)
	@echo
	@echo "The report is $(EXAMPLE)/out/report.html: open it in a browser."

.PHONY: test
test: $(VENV)/dev.stamp ## Run the tests, with branch coverage
	$(BIN)/pytest $(or $(ARGS),--numprocesses=auto --cov)

.PHONY: check
check: lint types imports shape bare docs ## Check everything else

.PHONY: lint
lint: $(VENV)/dev.stamp ## Check the style of the code
	$(BIN)/ruff format --check
	$(BIN)/ruff check

.PHONY: types
types: $(VENV)/dev.stamp ## Check the types
	$(BIN)/mypy

.PHONY: imports
imports: $(VENV)/dev.stamp ## Check that imports run one way
	$(BIN)/lint-imports

.PHONY: shape
shape: $(VENV)/dev.stamp ## Measure sizes, names, cycles and the glossary, and report the medians
	$(BIN)/pytest --quiet -rP tests/shape

.PHONY: bare
bare: $(BARE)/bare.stamp ## Run the core's tests where only pytest and hypothesis are installed
	$(BARE)/bin/python -m pytest -c tests/bare.ini --rootdir=.

.PHONY: docs
docs: $(VENV)/dev.stamp ## Build the documentation into site/
	NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --strict --quiet

.PHONY: bench
bench: $(VENV)/dev.stamp ## Measure how long things take, against their budgets
	$(BIN)/python -m benchmarks

.PHONY: pictures
pictures: $(VENV)/dev.stamp ## Take pictures of the published pages into docs/pictures/ (needs Chromium)
	$(BIN)/probatum publish $(EXAMPLE)
	$(BIN)/python -m docs.take_pictures $(EXAMPLE)

.PHONY: mutants
mutants: $(VENV)/dev.stamp ## Mutate the code that rates; fewer than 3% may survive
	$(BIN)/mutmut run
	$(BIN)/mutmut export-cicd-stats
	$(BIN)/python -m tests.shape.mutants

.PHONY: format
format: $(VENV)/dev.stamp ## Put the code into its style
	$(BIN)/ruff check --fix --exit-zero --quiet
	$(BIN)/ruff format

.PHONY: requirements
requirements: $(VENV)/uv.stamp ## Export exact versions from pyproject.toml; UPGRADE=1 takes the newest
	$(COMPILE) pyproject.toml --extra dev --output-file requirements/dev.txt
	$(COMPILE) pyproject.toml --group editable --constraint requirements/dev.txt --output-file requirements/run.txt
	$(COMPILE) --group bare --constraint requirements/dev.txt --output-file requirements/bare.txt
	$(COMPILE) --group uv --constraint requirements/dev.txt --output-file requirements/uv.txt

.PHONY: clean
clean: ## Remove all that these commands make, environments too
	rm -rf $(VENV) $(BARE) site mutants build dist examples/*/out .coverage .coverage.* htmlcov
	rm -rf .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis .benchmarks
	find src tests benchmarks docs -name __pycache__ -type d -prune -exec rm -rf {} +

# The environments. A stamp is older than what it depends on only when that has changed, so a
# command that finds its set installed installs nothing.

define CHECK_PYTHON
$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
	echo "Probatum needs Python 3.11 or later; '$(PYTHON)' is $$($(PYTHON) --version 2>/dev/null || echo 'not found')." >&2; \
	echo "Name another, as in: make $(or $(MAKECMDGOALS),help) PYTHON=python3.12" >&2; exit 1; }
endef

$(VENV)/uv.stamp: requirements/uv.txt
	@$(CHECK_PYTHON)
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/uv.txt
	@touch $@

$(VENV)/run.stamp: $(VENV)/uv.stamp requirements/run.txt pyproject.toml
	$(INSTALL) --require-hashes -r requirements/run.txt
	$(INSTALL_PROBATUM)
	@touch $@

# The development set holds the other, at the same versions.
$(VENV)/dev.stamp: $(VENV)/uv.stamp requirements/dev.txt pyproject.toml
	$(INSTALL) --require-hashes -r requirements/dev.txt
	$(INSTALL_PROBATUM)
	@touch $(VENV)/run.stamp $@

$(BARE)/bare.stamp: $(VENV)/uv.stamp requirements/bare.txt
	$(UV) venv --quiet --clear --python $(BIN)/python $(BARE)
	$(UV) pip install --quiet --python $(BARE)/bin/python --require-hashes -r requirements/bare.txt
	@touch $@
