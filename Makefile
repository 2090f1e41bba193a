# The developer's and the owner's commands. Everything is installed into .venv; nothing else on the machine is touched
# but the caches of pip and of Ayni in the user's cache folder.

PYTHON ?= python3
# What `make bench` runs: add --split smoke for the short set, --model ollama:NAME for another engine.
BENCH ?= --baseline --picture docs/bench.png --report docs/bench.md
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check
# As many tests at once as there are cores, at most four; those of one file one after the other (tests/conftest.py).
# Those with a real model share one engine, and have the machine for themselves.
PARALLEL := --numprocesses auto --maxprocesses 4 --dist loadfile
ROOMS := ayni.py agent tools memory guardrails bench tests examples

.DEFAULT_GOAL := help
.PHONY: help chat setup check format test quick bench clean constraints

help:
	@echo "make chat    set up and open the chat"
	@echo "make setup   set up only (.venv)"
	@echo "make test    everything: style, types, imports, tests with and without a real model"
	@echo "make quick   the tests that need no model"
	@echo "make check   style, types and imports"
	@echo "make bench   the public requests on the model in use, against LangChain's create_agent"
	@echo "make clean   remove .venv and what was built"

chat: $(VENV)/ready
	@$(BIN)/ayni

setup: $(VENV)/ready
	@echo "Ayni is set up in $(VENV). Start it with: make chat"

test: check
	@echo "== tests that need no model"
	@$(BIN)/python -m pytest $(PARALLEL) -m "not model"
	@echo "== tests with a real model (its weights are fetched once into your cache)"
	@$(BIN)/python -m pytest -m model

quick: $(VENV)/ready-dev
	@$(BIN)/python -m pytest $(PARALLEL) -m "not model"

check: $(VENV)/ready-dev
	@echo "== style, types, imports"
	@$(BIN)/ruff check $(wildcard $(ROOMS))
	@$(BIN)/ruff format --check $(wildcard $(ROOMS))
	@$(BIN)/mypy
	@$(BIN)/lint-imports

format: $(VENV)/ready-dev
	@$(BIN)/ruff check --fix $(wildcard $(ROOMS))
	@$(BIN)/ruff format $(wildcard $(ROOMS))

bench: $(VENV)/ready-dev
	@$(BIN)/python -m bench $(BENCH)

clean:
	@echo "Removing .venv and what was built."
	@rm -rf $(VENV) build dist *.egg-info .pytest_cache .ruff_cache .mypy_cache .hypothesis .import_linter_cache

# The versions everything is tested with. Run by hand after a change of dependencies.
constraints: $(VENV)/ready-dev
	@$(PIP) install --quiet pip-tools
	@$(BIN)/pip-compile --quiet --strip-extras --extra dev --extra bench --no-header --no-annotate \
	    --no-emit-index-url --no-emit-trusted-host --no-emit-find-links --no-emit-options --upgrade \
	    --output-file constraints.txt pyproject.toml

$(VENV)/ready: pyproject.toml constraints.txt | $(BIN)/python
	@echo "Installing Ayni and what it needs into $(VENV) (once, about a minute) ..."
	@$(PIP) install --quiet -c constraints.txt --editable .
	@touch $@

$(VENV)/ready-dev: $(VENV)/ready
	@echo "Installing the tools for tests and benchmarks into $(VENV) (once) ..."
	@$(PIP) install --quiet -c constraints.txt --editable '.[dev,bench]'
	@touch $@

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
	    echo "Ayni needs Python 3.11 or newer, and $(PYTHON) is not that. Name one: make chat PYTHON=python3.12" >&2; exit 1; }
	@echo "Making the virtual environment $(VENV) ..."
	@$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); \
	    echo "$(PYTHON) cannot make a virtual environment. On Debian and Ubuntu: apt install python3-venv" >&2; exit 1; }
