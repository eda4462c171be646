# make demo: set-up, then trace the bundled sample and keep it in an archive · make test: set-up, then every test · make check: format, warnings, tests, floors
.PHONY: help setup build demo test check format evaluate

STEMMA = .build/release/stemma
STRICT = -Xswiftc -warnings-as-errors

help:
	@sed -n '1s/^# //p' Makefile | sed "s| · |\n|g"

setup:
	@Scripts/setup

build: setup
	@Scripts/build

demo: build
	@Scripts/install-model $(STEMMA)
	@$(STEMMA) trace Samples/bridge
	@$(STEMMA) ingest Samples/bridge --archive .build/bridge.stemma --quiet
	@echo
	@echo "In a browser: $(STEMMA) serve --archive .build/bridge.stemma"

test: setup
	@swift build --build-tests
	@Scripts/install-model .build/debug/stemma
	@Scripts/test

check: setup
	@Scripts/check-format
	@swift build --build-tests $(STRICT)
	@Scripts/install-model .build/debug/stemma
	@Scripts/test $(STRICT)
	@Scripts/check-pages .build/debug/stemma
	@Scripts/check-api .build/debug/stemma
	@Scripts/evaluate --floors

format:
	@swift format format --in-place --recursive Sources Tests Benchmarks Tools Package.swift

evaluate:
	@Scripts/evaluate
