# Two commands matter: `make run` and `make test`. Each sets up what it needs.
.PHONY: run test setup lint screenshots dist fuzz kills materials lock clean
ZHOBA := .venv/bin/zhoba
PYTHON := .venv/bin/python

run: setup          ## our sample bill, checked against our sample corpus: in the desktop, or headless where there is no screen
	@$(ZHOBA) sample --work build/sample

test: setup lint    ## everything that CI runs
	@$(PYTHON) -m pytest -n 2 --dist loadfile

lint: setup
	@.venv/bin/ruff check --no-cache .
	@.venv/bin/ruff format --no-cache --check .
	@.venv/bin/mypy
	@.venv/bin/lint-imports

setup:
	@scripts/setup.sh
	@$(PYTHON) scripts/translations.py

screenshots: setup  ## every window and panel in three languages and two themes, to build/screenshots; the guide takes four of them
	@QT_QPA_PLATFORM=offscreen $(PYTHON) -m ui.desktop.screenshots build/screenshots
	@QT_QPA_PLATFORM=offscreen $(PYTHON) scripts/guide_pictures.py build/screenshots

fuzz: setup         ## twenty thousand mutated documents: no crash, no hang, no more than two gigabytes
	@$(PYTHON) tests/faults/fuzz.py --count 20000 $(if $(wildcard ../shared/corpus),--seeds ../shared/corpus)

kills: setup        ## kill -9 at two hundred random moments: nothing is lost
	@$(PYTHON) tests/faults/kills.py --count 200

materials: setup    ## the CycloneDX bill of materials, in build/zhoba.cdx.json
	@mkdir -p build && PYTHONPATH=. $(PYTHON) -m installer.materials build/zhoba.cdx.json

dist: setup         ## the self-contained folder, the Debian package and the kit for a USB stick, in build/dist (Linux x86-64)
	@PYTHONPATH=. $(PYTHON) -m installer.build

lock:               ## after a change of dependencies in pyproject.toml
	@.tools/bin/uv pip compile pyproject.toml --extra dev --generate-hashes --universal --no-emit-index-url --python-version 3.11 --quiet -o requirements.lock

clean:
	rm -rf build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
