# What people do with PlanKit's sources. Every target installs the C libraries it needs where they are missing.

.PHONY: build release page manual install uninstall deb test-deb test sanitize sanitize-threads test-page pictures \
	test-spark demo examples bench bench-peers bench-instructions format lint docs api-breakage fuzz libraries libreoffice \
	chromium packaging linker clean

SUDO := $(shell [ "$$(id -u)" = 0 ] || command -v sudo)
SWIFT := swift
PLANKIT = .build/release/plankit
# Swift's runtime in the binary itself: one file to copy, and half the start-up time. At a fixed address: else the loader
# rewrites 85,000 pointers at each start, a tenth of a small plan's time.
LINUX := $(filter Linux,$(shell uname -s))
STATIC := $(if $(LINUX),--static-swift-stdlib -Xlinker -no-pie)
# Generic types are made by calls instead of from their names in text: for a name the runtime looks each conformance up
# among all of the program's, another tenth of a small plan's time.
OPTIMIZED := $(STATIC) -Xswiftc -Xfrontend -Xswiftc -disable-concrete-type-metadata-mangled-name-accessors
# Without what nothing calls: the static runtime exports each public symbol, 9,500 of them, which keeps them all and has
# the loader look through them; the compiler keeps public functions too, for it does not know that this is the whole
# program. A fifth of its size, a tenth of a small plan's time.
LEAN := $(if $(LINUX),-Xswiftc -Xfrontend -Xswiftc -function-sections \
	-Xswiftc -Xfrontend -Xswiftc -internalize-at-link -Xswiftc -use-ld=lld -Xlinker --no-export-dynamic \
	-Xlinker --icf=safe -Xlinker --no-eh-frame-hdr -Xlinker "-T$(CURDIR)/Packaging/lean.ld")
RELEASE = build -c release $(OPTIMIZED) $(LEAN)

build: libraries
	$(SWIFT) build

release: libraries $(if $(LINUX),linker)
	$(SWIFT) $(RELEASE) --product plankit
	@echo "$(PLANKIT)"

# The page is a program of its own, as `plankit` starts faster without it; `plankit serve` looks for it beside itself.
page: libraries $(if $(LINUX),linker)
	$(SWIFT) $(RELEASE) --product plankit-page
	@echo "$(PLANKIT)-page"

# What writes manual pages and completions out of what the commands say of themselves.
manual: libraries $(if $(LINUX),linker)
	$(SWIFT) $(RELEASE) --product plankit-manual

# Everything a person needs, below PREFIX: `make install PREFIX=$$HOME/.local` needs no rights. DESTDIR stands before each
# path, for packages; BIN= names programs that are built already.
PREFIX = /usr/local
BIN = .build/release
SHARE = $(DESTDIR)$(PREFIX)/share
ZSH_FUNCTIONS = zsh/site-functions
VERSION = $(shell sed -n 's/.*text = "\(.*\)"/\1/p' Sources/PlanKit/PlanKitVersion.swift)
# The last commit's: what is made twice of the same sources is the same.
SOURCE_DATE_EPOCH ?= $(shell git log -1 --format=%ct 2> /dev/null || date +%s)
DAY = $(shell date -u -d @$(SOURCE_DATE_EPOCH) +%F 2> /dev/null || date -u -r $(SOURCE_DATE_EPOCH) +%F)
MANUAL = .build/manual
install: $(if $(filter .build/release,$(BIN)),release page manual)
	rm -rf $(MANUAL)
	@mkdir -p $(MANUAL)/help
	for language in en ru; do $(BIN)/plankit-page --help --lang $$language > $(MANUAL)/help/$$language || exit 1; done
	$(BIN)/plankit-manual $(MANUAL)/share $(DAY) $(MANUAL)/help
	install -d $(DESTDIR)$(PREFIX)/bin $(SHARE)/man/man1 $(SHARE)/man/ru/man1 $(SHARE)/bash-completion/completions \
		$(SHARE)/$(ZSH_FUNCTIONS) $(SHARE)/fish/vendor_completions.d $(SHARE)/applications \
		$(SHARE)/icons/hicolor/scalable/apps
	install $(BIN)/plankit $(BIN)/plankit-page $(DESTDIR)$(PREFIX)/bin
	strip $(DESTDIR)$(PREFIX)/bin/plankit $(DESTDIR)$(PREFIX)/bin/plankit-page
	install -m 644 $(MANUAL)/share/man/man1/*.1 $(SHARE)/man/man1
	install -m 644 $(MANUAL)/share/man/ru/man1/*.1 $(SHARE)/man/ru/man1
	install -m 644 $(MANUAL)/share/bash-completion/completions/plankit $(SHARE)/bash-completion/completions
	install -m 644 $(MANUAL)/share/zsh/site-functions/_plankit $(SHARE)/$(ZSH_FUNCTIONS)
	install -m 644 $(MANUAL)/share/fish/vendor_completions.d/plankit.fish $(SHARE)/fish/vendor_completions.d
	install -m 644 Packaging/plankit.desktop $(SHARE)/applications
	install -m 644 Packaging/plankit.svg $(SHARE)/icons/hicolor/scalable/apps
	$(if $(DESTDIR),,-update-desktop-database $(SHARE)/applications 2> /dev/null)

uninstall:
	rm -f $(DESTDIR)$(PREFIX)/bin/plankit $(DESTDIR)$(PREFIX)/bin/plankit-page \
		$(SHARE)/man/man1/plankit.1 $(SHARE)/man/man1/plankit-*.1 \
		$(SHARE)/man/ru/man1/plankit.1 $(SHARE)/man/ru/man1/plankit-*.1 \
		$(SHARE)/bash-completion/completions/plankit $(SHARE)/$(ZSH_FUNCTIONS)/_plankit \
		$(SHARE)/fish/vendor_completions.d/plankit.fish $(SHARE)/applications/plankit.desktop \
		$(SHARE)/icons/hicolor/scalable/apps/plankit.svg
	$(if $(DESTDIR),,-update-desktop-database $(SHARE)/applications 2> /dev/null)

# A package for Debian and its kin: `apt install ./plankit_*.deb`.
MAINTAINER = PlanKit maintainers <maintainers@plankit.invalid>
deb: packaging
	BIN="$(BIN)" VERSION="$(VERSION)" MAINTAINER="$(MAINTAINER)" SOURCE_DATE_EPOCH="$(SOURCE_DATE_EPOCH)" \
		MAKE="$(MAKE)" Packaging/debian/build

# The package as it is installed, used and removed, in a Debian of its own where one can be made.
test-deb: deb
	$(SUDO) Packaging/debian/test plankit_$(VERSION)-1_$$(dpkg --print-architecture).deb

packaging:
	@{ command -v dpkg-shlibdeps && command -v lintian && command -v strip; } > /dev/null || \
		{ $(SUDO) apt-get update -qq && $(SUDO) apt-get install -y -qq --no-install-recommends dpkg-dev lintian binutils; }

test: libraries
	$(SWIFT) test

# What a package of others looks like that is built on the library: each is built and run on the fixtures.
EXAMPLES = OwnRule OwnExporter PlanService
examples: libraries
	WITHOUT_PAGE=1 $(SWIFT) build --package-path Examples --scratch-path .build/examples
	@for example in $(EXAMPLES); do \
		echo "== $$example"; \
		.build/examples/debug/$$example Fixtures/official/plan-2024-2025.docx Fixtures/official/plan-2024-2025.odt || exit 1; \
	done

# The tests once more, under the address sanitizer, in a build of their own: those that reach the rooms where unsafe
# code is written, with every kind of file; `SUITES=.` runs all, which takes an hour. It makes stack frames some ten times
# larger, so that what is nested as deep as the limits allow needs more than the usual 8 MiB. The runtime of Swift keeps
# memory to the end by design: leaks are not looked for.
SUITES = OfficePackageTests|YAMLTests|SQLiteTests|ReaderTests|SpreadsheetMLTests|DocumentTemplatesTests|HostileTests|OverwriteTests
sanitize: libraries
	ulimit -s 65536 && WITHOUT_PAGE=1 ASAN_OPTIONS=detect_leaks=0 \
		$(SWIFT) test --sanitize=address --scratch-path .build/sanitize \
		--filter '$(SUITES)'

# Many readings at a time, under the thread sanitizer, in a build of its own.
sanitize-threads: libraries
	WITHOUT_PAGE=1 $(SWIFT) test --sanitize=thread --scratch-path .build/threads --filter AsyncReadingTests

# The page in Chromium, as a person walks through it, in an environment of its own. What is walked through is the build for
# tests; PLANKIT_PAGE= and PLANKIT= name others.
BROWSER = .build/browser
PLANKIT_PAGE = .build/debug/plankit-page
test-page: libraries chromium
	$(SWIFT) build
	PLANKIT_PAGE="$(PLANKIT_PAGE)" PLANKIT="$${PLANKIT:-.build/debug/plankit}" CHROMIUM="$$(command -v chromium)" \
		PICTURES="$(PICTURES)" $(BROWSER)/bin/python3 Tests/Browser/test_page.py $(WALKS)

# The pictures of the READMEs and of the guide, from the real program.
pictures: libraries chromium libreoffice
	$(SWIFT) build
	PLANKIT="$${PLANKIT:-.build/debug/plankit}" python3 Tests/Browser/documents.py
	PLANKIT_PAGE="$(PLANKIT_PAGE)" CHROMIUM="$$(command -v chromium)" $(BROWSER)/bin/python3 Tests/Browser/pictures.py

# Pinned: another version of the driver may want another browser.
chromium:
	@command -v chromium > /dev/null || { \
		if command -v apt-get > /dev/null; then \
			$(SUDO) apt-get update -qq && DEBIAN_FRONTEND=noninteractive $(SUDO) apt-get install -y -qq \
				--no-install-recommends chromium fonts-liberation; \
		else \
			echo "Install Chromium, then run make again." >&2; exit 1; \
		fi; }
	@[ -x $(BROWSER)/bin/python3 ] && $(BROWSER)/bin/python3 -c "import playwright, axe_playwright_python" 2> /dev/null || { \
		python3 -m venv $(BROWSER) 2> /dev/null || { \
			$(SUDO) apt-get update -qq && $(SUDO) apt-get install -y -qq --no-install-recommends python3-venv && \
			python3 -m venv $(BROWSER); }; \
		$(BROWSER)/bin/pip install -q playwright==1.65.2 axe-playwright-python==0.1.8; }

# The Spark job with Spark on this machine, in an environment of its own.
SPARK = .build/spark
test-spark: release
	@command -v java > /dev/null || { \
		if command -v apt-get > /dev/null; then \
			$(SUDO) apt-get update -qq && $(SUDO) apt-get install -y -qq --no-install-recommends openjdk-17-jre-headless; \
		else \
			echo "Install Java 17 or newer, then run make again." >&2; exit 1; \
		fi; }
	@[ -x $(SPARK)/bin/python3 ] && $(SPARK)/bin/python3 -c "import pyspark" 2> /dev/null || { \
		python3 -m venv $(SPARK) 2> /dev/null || { \
			$(SUDO) apt-get update -qq && $(SUDO) apt-get install -y -qq --no-install-recommends python3-venv && \
			python3 -m venv $(SPARK); }; \
		$(SPARK)/bin/pip install -q pyspark==4.3.0; }
	PLANKIT="$$PWD/$(PLANKIT)" PYSPARK_PYTHON="$$PWD/$(SPARK)/bin/python3" $(SPARK)/bin/python3 \
		Integrations/spark/test_plans.py

demo: release
	@mkdir -p demo
	@for form in docx odt; do \
		for format in json md csv xlsx ics html svg; do \
			$(PLANKIT) convert Fixtures/official/plan-2024-2025.$$form -o demo/plan-from-$$form.$$format --force || exit 1; \
		done; \
	done
	@for form in docx odt; do \
		$(PLANKIT) report interim-certificate Fixtures/official/plan-2024-2025.docx --as-of 2025-04-15 \
			-o demo/certificate.$$form --force || exit 1; \
	done
	@for format in json md csv xlsx ics html svg; do \
		cmp demo/plan-from-docx.$$format demo/plan-from-odt.$$format || exit 1; \
	done
	@echo
	@ls -l demo
	@echo
	@echo "DOCX and ODT gave the same data. The first rows of demo/plan-from-docx.md:"
	@echo
	@grep '^|' demo/plan-from-docx.md | head -n 5
	@echo
	@mkdir -p demo/plans
	@cp Fixtures/official/plan-2024-2025.docx demo/plans/
	@echo "The same plan in a browser, for those who open no terminal:"
	@echo "    make page && $(PLANKIT) serve demo/plans"

# How fast PlanKit is beside the least that libzip and libxml2 need (the floor) and beside whichever rivals are installed:
# in turn, on the same files. RUNS= changes how often, LARGE=1 adds 200,000 rows, RESULTS= also writes the table to a file.
BENCH = .build/bench
PEERS = .build/peers
RUNS = 10
bench: release
	@mkdir -p $(BENCH)
	$$(command -v cc || command -v clang) -O2 Benchmarks/Comparison/floor.c -o $(BENCH)/floor $$(pkg-config --cflags --libs libzip libxml-2.0)
	PYTHONDONTWRITEBYTECODE=1 python3 Benchmarks/Comparison/compare.py --plankit $(PLANKIT) --floor $(BENCH)/floor \
		--peers $(PEERS) --work $(BENCH) --runs $(RUNS) $(if $(LARGE),--large) $(if $(RESULTS),--results "$(RESULTS)")

# Rivals in a folder of their own; pandoc is Debian's.
bench-peers:
	@command -v pandoc > /dev/null || { \
		if command -v apt-get > /dev/null; then \
			$(SUDO) apt-get update -qq && $(SUDO) apt-get install -y -qq --no-install-recommends pandoc; \
		else \
			echo "pandoc is not installed and left out." >&2; \
		fi; }
	@[ -x $(PEERS)/bin/pip ] || python3 -m venv $(PEERS) 2> /dev/null || { \
		$(SUDO) apt-get update -qq && $(SUDO) apt-get install -y -qq --no-install-recommends python3-venv && \
		python3 -m venv $(PEERS); }
	$(PEERS)/bin/pip install -q python-docx==1.2.0 docxtpl==0.20.2 lxml==6.1.3 office-oxide==0.1.15

# Counted instead of timed, so that a busy machine changes nothing: fails where a work takes over 3 % more instructions
# than the kept count. BASELINE=new keeps the counts of now.
bench-instructions: release
	@command -v valgrind > /dev/null || { $(SUDO) apt-get update -qq && \
		$(SUDO) apt-get install -y -qq --no-install-recommends valgrind; }
	@mkdir -p $(BENCH)
	PYTHONDONTWRITEBYTECODE=1 python3 Benchmarks/Comparison/instructions.py --plankit $(PLANKIT) --work $(BENCH) \
		$(if $(BASELINE),--keep)

format:
	$(SWIFT) format -i -r Sources Tests Examples Package.swift

lint:
	$(SWIFT) format lint --strict -r Sources Tests Examples Package.swift

# The library's pages, for a browser: docs/index.html needs a web server, such as python3 -m http.server -d docs. They
# show what `import PlanKit` does, which the compiler says: a build of its own, and of its graphs of symbols that of
# PlanKit alone. A link that leads nowhere, or a parameter without a word, stops it.
GRAPHS = .build/docs/graphs
docs: libraries
	@rm -rf $(GRAPHS) && mkdir -p $(GRAPHS)/all $(GRAPHS)/shown
	$(SWIFT) build --target PlanKit --scratch-path .build/docs/build -Xswiftc -emit-symbol-graph \
		-Xswiftc -emit-symbol-graph-dir -Xswiftc "$$PWD/$(GRAPHS)/all"
	@cp $(GRAPHS)/all/PlanKit[.@]*symbols.json $(GRAPHS)/shown/
	docc convert Sources/PlanKit/PlanKit.docc --additional-symbol-graph-dir $(GRAPHS)/shown --warnings-as-errors \
		--fallback-display-name PlanKit --fallback-bundle-identifier PlanKit --output-dir docs

# What a program that is built on the last version would have to change; without a version there is nothing to change.
TAG = $(shell git describe --tags --abbrev=0 2> /dev/null)
api-breakage: libraries
	@if [ -n "$(TAG)" ]; then $(SWIFT) package diagnose-api-breaking-changes "$(TAG)" --products PlanKit; \
	else echo "No version is tagged yet: nothing to compare with."; fi

# libFuzzer with the address sanitizer, everything instrumented. Each target for SECONDS, or all together for TOTAL
# seconds. Another SEED tries other inputs; 0 is a new one each time. What is found stays in the corpus; a crash is a file
# named crash-*.
FUZZ = .build/fuzz/release/fuzz
CORPUS = .build/corpus
FUZZERS = package wordprocessing opendocument spreadsheet recognition csv template yaml json html
SEED = 0
TOTAL =
SECONDS = $(if $(TOTAL),$(shell expr $(TOTAL) / $(words $(FUZZERS))),60)
fuzz: libraries linker
	FUZZ=1 $(SWIFT) build --product fuzz -c release --scratch-path .build/fuzz -Xswiftc -enable-testing \
		-Xswiftc -sanitize=fuzzer,address -Xswiftc -use-ld=lld
	$(FUZZ) seeds Fixtures $(CORPUS)
	@for target in $(FUZZERS); do \
		words=Sources/fuzz/Dictionaries/$$target.dict; \
		echo "$$target"; \
		FUZZ_TARGET=$$target ASAN_OPTIONS=detect_leaks=0 $(FUZZ) -max_total_time=$(SECONDS) -seed=$(SEED) -timeout=20 \
			-rss_limit_mb=3000 -print_final_stats=1 -artifact_prefix=$(CORPUS)/ \
			$$([ -f $$words ] && echo -dict=$$words) -max_len=100000 $(CORPUS)/$$target || exit 1; \
	done

libraries:
	@pkg-config --exists libzip libxml-2.0 sqlite3 yaml-0.1 2>/dev/null || { \
		if command -v apt-get > /dev/null; then \
			$(SUDO) apt-get update -qq && \
			$(SUDO) apt-get install -y -qq --no-install-recommends libzip-dev libxml2-dev libsqlite3-dev \
				libyaml-dev pkg-config; \
		elif command -v brew > /dev/null; then \
			brew install libzip libxml2 sqlite libyaml pkg-config; \
		else \
			echo "Install libzip, libxml2, SQLite, libyaml and pkg-config, then run make again." >&2; exit 1; \
		fi; }

# With it DOC, RTF and XLS are read too; without it the tests pass those over. pdftotext tells what stands on a page.
libreoffice:
	@{ command -v soffice && command -v pdftotext; } > /dev/null || { \
		if command -v apt-get > /dev/null; then \
			$(SUDO) apt-get update -qq && DEBIAN_FRONTEND=noninteractive $(SUDO) apt-get install -y -qq \
				--no-install-recommends libreoffice-writer libreoffice-calc fonts-liberation fonts-dejavu-core \
				poppler-utils; \
		else \
			echo "Install LibreOffice and pdftotext (poppler), then run make again." >&2; exit 1; \
		fi; }

# Swift's own toolchain for Linux brings one.
linker:
	@command -v ld.lld > /dev/null || ls "$$(dirname "$$(command -v swiftc)")/ld.lld" > /dev/null 2>&1 || { \
		if command -v apt-get > /dev/null; then \
			$(SUDO) apt-get update -qq && $(SUDO) apt-get install -y -qq --no-install-recommends lld; \
		else \
			echo "Install lld, then run make again." >&2; exit 1; \
		fi; }

clean:
	rm -rf demo docs plankit_*.deb
	$(SWIFT) package clean
