# The tasks of DueRegard; `make` alone lists them.

CONFIG ?= debug
SWIFT_BUILD = swift build -c $(CONFIG) --explicit-target-dependency-import-check error
COMMAND = .build/$(CONFIG)/dueregard
PACKAGES = pkg-config libxml2-dev libzip-dev libmd4c-dev

.DEFAULT_GOAL := help
.PHONY: help setup build review test check accept axe format speed scale fuzz

help: ## list the tasks
	@echo "Tasks (make TASK):"
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  \1	\2/p' $(MAKEFILE_LIST) | expand -t 12

setup: ## look for the Swift toolchain and install the packages that are missing
	@.ci/setup $(PACKAGES)

build: setup ## build everything
	@$(SWIFT_BUILD)

review: build ## review the sample papers: pages and commented Word copies in .build/review
	@$(COMMAND) review Samples --folder .build/review; code=$$?; \
	  case $$code in 0|1|3) ;; *) exit $$code ;; esac

test: build ## build, then run all tests
	@swift test -c $(CONFIG) --disable-xctest --explicit-target-dependency-import-check error

check: build ## what CI runs besides the tests: format, rules, borders; FULL=1: all tests too, properties 100 times as often
	@swift format lint --strict --recursive Package.swift Sources Tests Benchmarks
	@$(COMMAND) rules check --strict Rules/*/
	@$(COMMAND) rules format --check Rules/*/*.rules
	@$(COMMAND) rules test Rules/*/
	@.ci/borders
ifdef FULL
	@for round in 1 2 3 4 5 6 7 8 9 10; do FULL=$$round swift test -c release -Xswiftc -enable-testing \
	  --scratch-path .build/full --disable-xctest || exit 1; done
endif

accept: build ## renew the accepted snapshots; read the difference like code
	@RECORD=1 swift test -c $(CONFIG) --disable-xctest || true
	@git status --short -- Tests

axe: build ## look at the pages in a real browser with axe-core; skipped where there is none
	@Tests/Browser/run $(COMMAND)

format: build ## format the sources and the rules
	@swift format --in-place --recursive Package.swift Sources Tests Benchmarks
	@$(COMMAND) rules format Rules/*/*.rules

speed: setup ## compare reading and checking with the floor: unpacking and an empty pass over the XML
	@swift build -c release --product benchmarks
	@.build/release/benchmarks speed $(if $(PAPERS),$(PAPERS),Samples)

scale: setup ## show how time grows with rules, papers and rulebooks; CASE="headings" for one
	@swift build -c release --product benchmarks
	@.build/release/benchmarks scale $(if $(CASE),"$(CASE)")

fuzz: setup ## fuzz one target: TARGET=Container, Paper, WordPart, Text or Rules, SECONDS=60
	@Tests/Fuzz/run "$(TARGET)" "$(or $(SECONDS),60)"
