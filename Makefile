# The commands of a developer. A machine needs Python 3.11 or later (with venv), make and a way to install from PyPI.

PYTHON ?= $(firstword $(foreach name,python3 python3.14 python3.13 python3.12 python3.11,$(shell \
	$(name) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $(name))))
VENV := .venv
BIN := $(VENV)/bin
INSTALL := $(BIN)/python -m pip install -qq --disable-pip-version-check --no-input
# More than the two cores of a small machine: a third of the tests wait for a process or a socket.
TEST_WORKERS ?= 3

.PHONY: help run test check dev lint types tests coverage format lock clean

help:
	@echo 'make run     try the bot on the minutes in seeds/ (or, with Slack tokens in .env, run it in Slack)'
	@echo 'make test    all that CI runs: lint, types, tests'
	@echo 'make check   lint and types, the quick part of it'
	@echo 'make coverage  the tests, and which branches they reach'
	@echo 'make dev     .venv with the tools of a developer'
	@echo 'make format  put the code in shape'
	@echo 'make lock    choose the versions in the lock files anew'
	@echo 'make clean   remove .venv and what the tools left behind'

# A conversation in the terminal with the real bot in a Slack workspace on this machine; where stdin is no terminal, every
# line is answered. With Slack's tokens in .env it is the bot in that workspace. seeds/ is read where no database is yet.
run: $(VENV)/installed-to-run
	@$(BIN)/python -m bot check >/dev/null 2>&1 || $(BIN)/python -m bot ingest seeds
	@$(BIN)/python -m sandbox.conversation -- $(BIN)/python -m bot run

test: check tests

check: lint types

lint: $(VENV)/installed-to-develop
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/installed-to-develop
	$(BIN)/mypy

tests: $(VENV)/installed-to-develop
	$(BIN)/pytest --numprocesses $(TEST_WORKERS)

# Apart from `make test`: tracing nearly doubles the processor time of the tests, and CI has five minutes.
coverage: $(VENV)/installed-to-develop
	$(BIN)/pytest --numprocesses $(TEST_WORKERS) --cov --cov-report=term

format: $(VENV)/installed-to-develop
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

dev: $(VENV)/installed-to-develop

# Both stamps are newer than the lock file that they were installed from. The project itself is installed editable, so
# that a change of the code needs no new install. requirements-dev.lock holds all of requirements.lock. --no-deps: the
# locks are whole, and pip, left to resolve, meets coverage[toml] with a newer coverage than the locked one and refuses.
$(VENV)/installed-to-run: requirements.lock pyproject.toml | $(BIN)/python
	$(INSTALL) --no-deps --require-hashes -r requirements.lock
	$(INSTALL) --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/installed-to-develop: requirements-dev.lock pyproject.toml | $(BIN)/python
	$(INSTALL) --no-deps --require-hashes -r requirements-dev.lock
	$(INSTALL) --no-deps --no-build-isolation --editable .
	$(BIN)/python -m pip --quiet check
	@touch $@ $(VENV)/installed-to-run

$(BIN)/python:
	@test -n '$(PYTHON)' || { echo 'Referatbot needs Python 3.11 or later; say where: make PYTHON=/path/to/python3' >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)

# pip-tools stands in an environment of its own: it would have pip itself locked. --no-emit-* keep the index and the
# paths of whoever runs this out of the files.
LOCK := build/lock
COMPILE = CUSTOM_COMPILE_COMMAND='make lock' $(LOCK)/bin/pip-compile --quiet --generate-hashes --strip-extras \
	--no-emit-index-url --no-emit-trusted-host --no-emit-find-links --no-emit-options

lock: | $(LOCK)/bin/pip-compile
	$(COMPILE) --upgrade --build-deps-for wheel --build-deps-for editable --output-file requirements.lock pyproject.toml
	$(COMPILE) --upgrade --build-deps-for wheel --build-deps-for editable --extra dev --constraint requirements.lock \
		--output-file requirements-dev.lock pyproject.toml

$(LOCK)/bin/pip-compile:
	$(PYTHON) -m venv $(LOCK)
	$(LOCK)/bin/python -m pip install --quiet --disable-pip-version-check 'pip-tools>=7.5,<8'

clean:
	rm -rf $(VENV) build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis .coverage .coverage.*
