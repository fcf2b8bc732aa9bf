# Two commands on a fresh Debian machine with Swift, git and make: `make demo` and `make test`.

SWIFT ?= swift
PREFIX ?= /usr/local
# `make install CONFIGURATION=debug` installs what `make demo` has built, without the long release build.
CONFIGURATION ?= release
PORT ?= 8080
COUNT ?= 100000
EXAMPLES ?= 50
SEED ?= 1
TRIALS ?= 300

DEBIAN_PACKAGES := libbrotli-dev libcmark-dev libgumbo-dev libsqlite3-dev libxml2-dev libxml2-utils pkg-config zlib1g-dev
LIBRARIES := gumbo libbrotlienc libcmark libxml-2.0 sqlite3 zlib

SWIFT_SOURCES := Package.swift Sources Tests Benchmarks/Package.swift Benchmarks/Sources

.PHONY: help demo test browser-test api-test torture fuzz bench lint format stars release install dependencies clean

help:
	@echo "make demo             a local eKomi, a demo shop and its site on 127.0.0.1:$(PORT); Ctrl-C ends it"
	@echo "make demo ONCE=1      the same, each address fetched once"
	@echo "make test             the whole test suite"
	@echo "make browser-test     hostile texts and every widget in a headless Chromium, installed where it is missing"
	@echo "make api-test         the sandbox against its own description, by schemathesis, which it installs below .build"
	@echo "make torture          kills it at $(TRIALS) random instants, fills its disk, puts its clock, sends it hostile requests"
	@echo "make fuzz             random templates for the compiler: COUNT=$(COUNT) of them from SEED=$(SEED)"
	@echo "make bench            templates, feeds, builds and serving against others, as tables and in Benchmarks/*.json"
	@echo "make lint             formatting and style, nothing changed"
	@echo "make format           formatting, applied"
	@echo "make stars            the pictures of stars for mails, drawn anew from the SVG"
	@echo "make release          an optimized program in .build/release"
	@echo "make install          the program and its templates below PREFIX ($(PREFIX))"

demo: dependencies
	@$(SWIFT) build --product starling
	@exec .build/debug/starling demo --port $(PORT) $(if $(ONCE),--once)

test: dependencies
	@$(SWIFT) test

# Loads pages with texts that break out of lesser templates, then every widget of the demo in each language and scheme;
# `make test` needs no browser and leaves all of it out. Screenshots stay in .build/browser/screenshots.
browser-test: dependencies
	@command -v chromium >/dev/null && python3 -c "import ensurepip, venv" 2>/dev/null || { \
		as_root=; [ "$$(id -u)" = 0 ] || as_root=sudo; \
		echo "Installing chromium python3-venv"; \
		$$as_root apt-get update -qq && DEBIAN_FRONTEND=noninteractive \
		$$as_root apt-get install -y -qq --no-install-recommends chromium python3-venv >/dev/null; \
	}
	@[ -n "$$(fc-list :lang=ja 2>/dev/null)" ] || { \
		as_root=; [ "$$(id -u)" = 0 ] || as_root=sudo; \
		echo "Installing fontconfig fonts-ipafont-gothic"; \
		$$as_root apt-get update -qq && DEBIAN_FRONTEND=noninteractive \
		$$as_root apt-get install -y -qq --no-install-recommends fontconfig fonts-ipafont-gothic >/dev/null; \
	}
	@cmp -s Tests/Browser/requirements.txt .build/browser/requirements.txt || { \
		echo "Installing what drives the browser"; \
		mkdir -p .build/browser && python3 -m venv .build/browser/python && \
		.build/browser/python/bin/pip install --quiet --requirement Tests/Browser/requirements.txt && \
		cp Tests/Browser/requirements.txt .build/browser/; \
	}
	@STARLING_BROWSER=chromium $(SWIFT) test --filter BrowserTests
	@$(SWIFT) build --product starling
	@PYTHONDONTWRITEBYTECODE=1 .build/browser/python/bin/python Tests/Browser/browser_test.py

# Kills, tears, fills up, puts clocks and sends what no client should, and looks at what is served afterwards; an hour of
# refreshes under load, thirty times as fast. The release, for it is what merchants run.
torture: release
	@printf '%s\n\n%s\n\n%s\n%s\n' '# What it survives' \
		'Made by `make torture`: each accident, how often it happened, how often it interrupted something, and how often what was served afterwards was not, byte for byte, what had been live before or had gone live meanwhile. After each of them the next run completed. Of hostile requests, and of the hour under load, losses are answers that were not as they should be.' \
		'| accident | trials | interrupted | losses |' '|---|--:|--:|--:|' > deploy/TORTURE.md
	@STARLING_TORTURE=$(TRIALS) STARLING_TORTURE_TABLE="$(CURDIR)/deploy/TORTURE.md" \
		STARLING_PROGRAM="$(CURDIR)/.build/release/starling" $(SWIFT) test --filter TortureTests

# Needs python3 with venv; `make test` has the same description checked by the answers of its own tests.
api-test: dependencies
	@$(SWIFT) build --product starling
	@Tests/SandboxAPI/run $(EXAMPLES) $(SEED)

fuzz: dependencies
	@SWIFTC="$(SWIFT)c" Tests/Fuzz/run $(COUNT) $(SEED)

# Those that others are measured with, and the machine's share of the report.
BENCHMARKED := hugo nginx caddy wrk sqlite3 curl taskset
REPORTED = --date "$$(date -u +%F)" --swift "$$($(SWIFT) --version 2>/dev/null | sed -n 's/^.*\(Swift version [0-9.]*\).*/\1/p')"

bench: release
	@for tool in $(BENCHMARKED); do command -v $$tool >/dev/null || missing="$$missing $$tool"; done; \
	pkg-config --exists libctemplate || missing="$$missing libctemplate-dev"; \
	[ -z "$$missing" ] || { echo "Please install what Debian has of these:$$missing" >&2; exit 1; }
	@for product in Rendering Feeds Builds Serving; do \
		$(SWIFT) build --configuration release --static-swift-stdlib --package-path Benchmarks --product $$product || exit 1; \
	done
	@Benchmarks/.build/release/Rendering $(REPORTED) --output Benchmarks/results.json
	@Benchmarks/.build/release/Feeds $(REPORTED) --output Benchmarks/feeds.json
	@Benchmarks/.build/release/Builds $(REPORTED) --output Benchmarks/builds.json --curve Benchmarks/builds.svg
	@Benchmarks/.build/release/Serving $(REPORTED) --output Benchmarks/serving.json

lint:
	@$(SWIFT) format lint --strict --parallel --recursive $(SWIFT_SOURCES)

format:
	@$(SWIFT) format --in-place --parallel --recursive $(SWIFT_SOURCES)

# Mail clients show no SVG: one picture for each tenth of a star, twice as large as it is shown.
stars:
	@command -v rsvg-convert >/dev/null || { echo "Please install what Debian calls librsvg2-bin" >&2; exit 1; }
	@for tenths in $$(seq 0 50); do \
		sed -e "s/{{fill}}/$$((tenths * 2))/" -e "s/{{[^}]*}}//g" -e "/<title>/d" templates/partials/stars.svg.mustache | \
		rsvg-convert --width 240 --height 48 --output "public/stars-$$((tenths / 10)).$$((tenths % 10)).png"; \
	done

release: dependencies
	@$(SWIFT) build --configuration release --product starling --static-swift-stdlib

install: dependencies $(if $(filter release,$(CONFIGURATION)),release)
	@install -d "$(DESTDIR)$(PREFIX)/bin" "$(DESTDIR)$(PREFIX)/share/starling"
	@install -m 755 .build/$(CONFIGURATION)/starling "$(DESTDIR)$(PREFIX)/bin/starling"
	@cp -R templates public "$(DESTDIR)$(PREFIX)/share/starling/"

# Installs what is missing, and is silent where nothing is.
dependencies:
	@if command -v pkg-config >/dev/null && command -v xmllint >/dev/null && pkg-config --exists $(LIBRARIES); then :; \
	elif command -v apt-get >/dev/null; then \
		as_root=; [ "$$(id -u)" = 0 ] || as_root=sudo; \
		echo "Installing $(DEBIAN_PACKAGES)"; \
		$$as_root apt-get update -qq && \
		DEBIAN_FRONTEND=noninteractive $$as_root apt-get install -y -qq --no-install-recommends $(DEBIAN_PACKAGES) >/dev/null; \
	else \
		echo "Please install the libraries that Debian calls: $(DEBIAN_PACKAGES)" >&2; exit 1; \
	fi

clean:
	@$(SWIFT) package clean
