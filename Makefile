# Everything that a fresh Debian 12 machine with Swift 6 needs is installed by these targets; nothing has to be there before but make, git and Swift.
SHELL := /bin/bash
.DELETE_ON_ERROR:
.PHONY: run build pages package test unit-tests page-tests end-to-end-tests soak fuzz race race-suites race-scenarios bench page-figures format lint pictures kept-journals kept-views packages lint-packages test-packages bench-packages clean

BUILD_PACKAGES := libwebsockets-dev libwebsockets-evlib-ev libev-dev libcap-dev libsqlite3-dev zlib1g-dev libqrencode-dev libpq-dev pkg-config esbuild
PACKAGING_PACKAGES := dpkg-dev binutils xz-utils
LINT_PACKAGES := node-typescript
TEST_PACKAGES := nodejs chromium fonts-noto-core fonts-liberation2 python3-venv sqlite3 zbar-tools pandoc zip unzip gcc libc6-dev strace faketime iproute2 nftables openssl nginx haproxy postgresql-15 debootstrap dpkg-dev systemd webkit2gtk-driver xvfb
BENCH_PACKAGES := gcc libc6-dev libssl-dev nginx libnginx-mod-nchan nodejs node-ws postgresql-15
PYTHON_PACKAGES := pytest pytest-xdist websockets jsonschema-rs PyYAML playwright axe-playwright-python pypdf selenium cryptography ruff

BINARY = $(shell swift build --show-bin-path)/diemcau
RELEASE_BUILD = swift build --configuration release --scratch-path .build-release
COMMIT = $(shell git describe --always --abbrev=12 --dirty=+changes --exclude='*' 2>/dev/null || echo unknown)
VERSION = 0.$(shell git rev-list --count HEAD 2>/dev/null || echo 0)+$(subst +,.,$(COMMIT))
COMMITTED_AT = $(shell git show --no-patch --format=%ct HEAD 2>/dev/null || echo 0)
PYTHON := .venv/bin/python
PYTEST := $(PYTHON) -m pytest -q
END_TO_END := Tests/EndToEnd
FUZZ_SECONDS ?= 60
FUZZ_TARGETS ?= frames conference programme
RACE_SUITES ?= WebSocketServerTests|JournalTests|ServerTests
RACE_SCENARIOS := $(patsubst %,$(END_TO_END)/%.py, \
  ceremony/test_the_ceremony ceremony/test_mishaps ceremony/test_signatories protocol/test_resume security/test_tls security/test_garbage \
  operations/test_operations operations/test_monitor operations/test_stop_under_load durability/test_restore_under_clients durability/test_full_disk \
  network/test_all_return_at_once network/test_descriptors)

# Serves the example conference on loopback and prints a join link for every role.
run: build
	$(BINARY) serve

build: packages
	swift build --product diemcau
	$(MAKE) --no-print-directory pages

# What a browser gets of public/: a few files, by the program that was built last. Without them a server sends public/ as it lies there.
pages:
	@$(call install,esbuild)
	$(BINARY) pages

# A Debian package of a release build with Swift's libraries linked in, in .build-package; a quarter of an hour the first time. Its version counts the commits.
package: packages
	@$(call install,$(PACKAGING_PACKAGES))
	DIEMCAU_COMMIT='$(COMMIT)' swift build --configuration release --static-swift-stdlib --product diemcau --scratch-path .build-package
	.build-package/release/diemcau pages --out .build-package/pages
	VERSION='$(VERSION)' SOURCE_DATE_EPOCH='$(COMMITTED_AT)' Sources/Package/build.sh .build-package/release/diemcau .build-package

# Debug is built once; every suite runs on that build.
test: packages test-packages lint
	swift build --build-tests --explicit-target-dependency-import-check error
	$(MAKE) --no-print-directory pages unit-tests page-tests end-to-end-tests

unit-tests:
	swift test --skip-build

page-tests:
	node --test Tests/Pages/*.test.mjs Tests/Pages/*/*.test.mjs

# The tests of one file are one after the other, as many files at once as there are cores.
end-to-end-tests:
	DIEMCAU_BINARY=$(BINARY) $(PYTEST) --numprocesses auto --maxprocesses 4 --dist loadfile $(END_TO_END)

# The promises and the hall's own cases at their full figures, on a release build of its own; prints their tables;
# the one key on a thousand days; and the package on Debians of its own. 45 minutes on two cores, as root.
soak: packages test-packages
	DIEMCAU_SOAK=1 swift test --filter CueOnRandomDaysTests
	$(RELEASE_BUILD) --product diemcau && $(RELEASE_BUILD) --product rehearse
	.build-release/release/diemcau pages
	DIEMCAU_SOAK=1 DIEMCAU_BINARY=$(CURDIR)/.build-release/release/diemcau $(PYTEST) -m 'promise or planted or case or wider' $(END_TO_END)

# Frames, the core and programme files, each fuzzed for FUZZ_SECONDS with the address sanitizer; says how often and what crashed. SwiftPM names several
# sanitizers in hash order: without a fixed one every other build starts from nothing.
fuzz: packages test-packages
	DIEMCAU_FUZZ=1 SWIFT_DETERMINISTIC_HASHING=1 swift build --configuration release --product Fuzz --scratch-path .build-fuzz \
	  --sanitize=fuzzer --sanitize=address -Xswiftc -sanitize=fuzzer,address
	$(PYTHON) Tests/Fuzz/campaign.py .build-fuzz/release/Fuzz $(FUZZ_SECONDS) $(FUZZ_TARGETS)

# The suites with threads, and whole conferences on a server of real threads, under the thread sanitizer. What a server has found, it leaves in .build-race/races.
race: race-suites race-scenarios

race-suites: packages
	swift build --build-tests --sanitize=thread --scratch-path .build-race
	swift test --skip-build --sanitize=thread --scratch-path .build-race --filter '$(RACE_SUITES)'

# The figures of a soak are not for a server that looks at its every step.
race-scenarios: race-suites test-packages
	rm -rf .build-race/races && mkdir .build-race/races
	met=0; env -u DIEMCAU_SOAK TSAN_OPTIONS=log_path=$(CURDIR)/.build-race/races/race DIEMCAU_BINARY=$(CURDIR)/.build-race/debug/diemcau \
	  $(PYTEST) $(RACE_SCENARIOS) || met=$$?; ! cat .build-race/races/race.* 2>/dev/null && exit $$met

# The promised figures, measured in one run on a release build of its own; then the fan-out, with thousands of readers and beside other servers; then several servers
# of one conference. FIGURES names some of the second table, and asks for no other: FIGURES='steady crowd'.
bench: packages bench-packages
	$(RELEASE_BUILD) --product Bench && $(RELEASE_BUILD) --product diemcau
	swift build --configuration release --package-path Tests/Bench/FanOut/peers/nio --scratch-path .build-nio
	met=0; $(if $(FIGURES),true,.build-release/release/Bench) || met=$$?; \
	  export DIEMCAU_BINARY=$(CURDIR)/.build-release/release/diemcau PYTHONPATH=$(END_TO_END):Tests/Bench/FanOut; \
  $(PYTHON) Tests/Bench/FanOut/table.py $(FIGURES) || met=$$?; \
  $(if $(FIGURES),true,$(PYTHON) Tests/Bench/Servers/table.py) || met=$$?; exit $$met

# What a first visit to each page weighs and how long it takes, cold and warm, on a slow phone and a thin line.
page-figures: build test-packages
	DIEMCAU_BINARY=$(BINARY) $(PYTHON) $(END_TO_END)/page_figures.py

# Every page in every phase, to be looked at; and the picture of the README.
pictures: build test-packages
	DIEMCAU_BINARY=$(BINARY) $(PYTHON) $(END_TO_END)/pictures.py pictures
	mkdir -p Sources/README && cp pictures/pages.png Sources/README/pages.png

# Days in the journal format of today, once, when it is new: what every later release has to open.
kept-journals: build test-packages
	DIEMCAU_BINARY=$(BINARY) $(PYTHON) $(END_TO_END)/keep_journals.py

# What the kept journals are shown as, after a change of what the views show.
kept-views: build test-packages
	DIEMCAU_BINARY=$(BINARY) $(PYTHON) $(END_TO_END)/keep_journals.py --shown

lint: lint-packages .venv/ready
	.venv/bin/ruff check --quiet --config Tests/ruff.toml Tests
	swift format lint --strict --recursive --parallel Package.swift Sources Tests
	tsc --project Tests/Pages/tsconfig.json && tsc --project Tests/Pages/tsconfig.worker.json

format:
	swift format --in-place --recursive --parallel Package.swift Sources Tests

packages:
	@$(call install,$(BUILD_PACKAGES))

lint-packages:
	@$(call install,$(LINT_PACKAGES))

bench-packages: .venv/ready
	@$(call install,$(BENCH_PACKAGES))

test-packages: .venv/ready
	@$(call install,$(TEST_PACKAGES))

.venv/ready: Makefile
	@$(call install,python3-venv)
	python3 -m venv .venv
	.venv/bin/pip install --quiet --disable-pip-version-check $(PYTHON_PACKAGES)
	touch $@

clean:
	rm -rf .build .venv

# Installs those of the packages that are missing, as root or through sudo. A node that is there already, from wherever, is good enough.
define install
missing=(); for package in $(1); do \
  case "$$package" in nodejs) command -v node >/dev/null && continue;; esac; \
  dpkg-query --show --showformat='$${Status}' "$$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$$package"); \
done; \
if [ $${#missing[@]} -gt 0 ]; then \
  echo "installing: $${missing[*]}"; \
  root=; [ "$$(id -u)" = 0 ] || root=sudo; \
  $$root apt-get update -qq && DEBIAN_FRONTEND=noninteractive $$root apt-get install -y -qq --no-install-recommends "$${missing[@]}" >/dev/null; \
fi
endef
