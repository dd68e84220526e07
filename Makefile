# The habits of this house. `make` alone lists them.
.DEFAULT_GOAL := help
SHELL := /bin/sh
MVN = JAVA_HOME="$$(src/build/jdk.sh)" mvn -B -ntp $(MVNFLAGS)
MVNFLAGS ?= -q
RUNFLAGS ?=
BENCHFLAGS ?=
BENCHPATH = target/test-classes:target/classes:$$(cat target/bench/classpath)
JMHFLAGS ?=
WHAT ?=
ARGS ?=
TAMPERFLAGS ?=
FAULTSFLAGS ?=
FUZZFLAGS ?=
# Phones on the same network come over HTTPS: make run LAN=1
LAN ?=
LANFLAGS = $(if $(filter-out 0 no,$(LAN)),-s http.host=0.0.0.0 -s http.tls=local)

help: ## list what there is
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 12

run: build ## build, start a server with stores of its own and the demo; ends in the address to open; LAN=1 for phones
	@target/xuefa/bin/xuefa run --demo $(LANFLAGS) $(RUNFLAGS)

build: tools web ## leave a runnable target/xuefa/
	@$(MVN) -DskipTests package
	@cd web && npm sbom --sbom-format cyclonedx --sbom-type application --omit dev --loglevel error > ../target/xuefa/sbom/web.cdx.json && node build/licences.mjs

test: tools browser webtest ## run every check there is
	@$(MVN) verify
	@echo "Every check has passed."

bench: build ## measure the hot paths beside their floors; BENCHFLAGS="--rounds 3 --cases saves" for less
	@$(MVN) dependency:build-classpath -DincludeScope=test -Dmdep.outputFile=target/bench/classpath
	@"$$(src/build/jdk.sh)/bin/java" --enable-native-access=ALL-UNNAMED -cp "$(BENCHPATH)" xuefa.bench.Bench $(BENCHFLAGS)

# The parts without a store, by JMH: make jmh JMHFLAGS="grading -f 2"
jmh: build
	@$(MVN) dependency:build-classpath -DincludeScope=test -Dmdep.outputFile=target/bench/classpath
	@mkdir -p target/bench/jmh
	@"$$(src/build/jdk.sh)/bin/javac" -nowarn -proc:full -processor org.openjdk.jmh.generators.BenchmarkProcessor \
	  -cp "$(BENCHPATH)" -d target/bench/jmh src/test/java/xuefa/bench/PureParts.java
	@"$$(src/build/jdk.sh)/bin/java" --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
	  -cp "target/bench/jmh:$(BENCHPATH)" org.openjdk.jmh.Main $(JMHFLAGS)

# Single parts, each beside a floor measured in the same run; what ARGS mean, the class of src/test/java/xuefa/bench says.
#   banks      listing and finding questions in a large bank: ARGS="--questions 20000"
#   campaign   a campaign of renewal over a province's certificates: ARGS="20000 500"
#   check      the public check of certificates by QR, all from one address, so without the limit of one: ARGS="20000 10 3"
#   desk       HR's desk with 200,000 people in 5,000 units: ARGS="20000 500"
#   excel      a hundred thousand rows as an Excel file within 256 MB, beside the same cells as CSV
#   import     10,000 rows of Excel into a bank, by a node of its own
#   laws       looking for articles among invented laws: ARGS="--laws 500"
#   learners   20,000 learners who report every 30 seconds: ARGS="2000 30"
#   ledger     a ledger of 10 million entries: ARGS="20000 500 50"
#   people     finding people in a large register: ARGS="20000 500"
#   report     the report of a region of 200,000 people in 5,000 units, beside a bare count: ARGS="20000 500"
#   signins    a city that signs in within a minute, and whether the time of an answer tells names: ARGS="500 200"
#   verdicts   verdicts of 200,000 people with 20 obligations each: ARGS="20000 2"
MEASURES = banks:QuestionSearch campaign:RenewalCampaigns check:CertificateCheck desk:DeskPages excel:ExcelOfHundredThousand \
  import:QuestionImport laws:LawSearch learners:Learners ledger:BigLedger people:PeopleSearch report:RegionReport signins:SignIns \
  verdicts:Verdicts
MEASURED = $(patsubst $(WHAT):%,%,$(filter $(WHAT):%,$(MEASURES)))
MEMORY_excel = -Xmx256m
MEMORY_learners = -Xmx2g
MEMORY_ledger = -Xmx2g
MEMORY_verdicts = -Xmx4g
SETTINGS_check = XUEFA_LIMIT_ADDRESS_PER_SECOND=0

measure: tools ## measure one part: make measure WHAT=desk ARGS="20000 500"; without WHAT it lists the parts
	@$(if $(MEASURED),,sed -n 's/^#   /  /p' $(firstword $(MAKEFILE_LIST)); exit 2)
	@$(MVN) test-compile dependency:build-classpath -DincludeScope=test -Dmdep.outputFile=target/bench/classpath
	@$(SETTINGS_$(WHAT)) "$$(src/build/jdk.sh)/bin/java" $(MEMORY_$(WHAT)) --enable-native-access=ALL-UNNAMED -cp "$(BENCHPATH)" xuefa.bench.$(MEASURED) $(ARGS)

rehearse: build ## rehearse an exam with 200 virtual candidates against a server of its own, in two minutes
	@src/build/rehearse.sh

faults: tools ## break a server and its stores while 2,000 candidates sit exams, and look what was lost; FAULTSFLAGS=--help
	@$(MVN) test-compile dependency:build-classpath -Dmdep.outputFile=target/test.classpath -Dmdep.includeScope=test
	@"$$(src/build/jdk.sh)/bin/java" -Xmx2g --enable-native-access=ALL-UNNAMED \
	  -cp "target/classes:target/test-classes:$$(cat target/test.classpath)" xuefa.faults.Faults $(FAULTSFLAGS)

fuzz: tools ## make up files and 100,000 requests, and look what breaks; FUZZFLAGS="60 100000 20261122": seconds a parser, requests, seed
	@$(MVN) -Pfuzz test-compile dependency:build-classpath -DincludeScope=test -Dmdep.outputFile=target/fuzz.classpath
	@src/build/fuzz.sh $(FUZZFLAGS)
# Ten thousand random changes behind the application's back, each of which has to be named: make tamper TAMPERFLAGS="--changes 1000 --seed 7"
tamper: tools
	@$(MVN) test-compile dependency:build-classpath -Dmdep.outputFile=target/test.classpath -Dmdep.includeScope=test
	@"$$(src/build/jdk.sh)/bin/java" --enable-native-access=ALL-UNNAMED \
	  -cp "target/classes:target/test-classes:$$(cat target/test.classpath)" xuefa.audit.Tampering $(TAMPERFLAGS)

check: tools ## format the code and compile it
	@$(MVN) spotless:apply test-compile

clean: ## remove what was built, but no data
	@rm -rf target web/dist

web: web/dist/index.html

webtest: web/node_modules/.installed
	@cd web && npm run -s lint && npm run -s type-check && npm run -s test && npm run -s build && npm run -s budget && npm run -s reach

web/dist/index.html: web/node_modules/.installed $(shell find web/src web/public web/*.html web/*.ts -type f 2>/dev/null) src/main/resources/openapi/xuefa.yaml
	@cd web && npm run -s build

web/node_modules/.installed: web/package.json web/package-lock.json | tools
	@cd web && npm ci --no-audit --no-fund --loglevel=error
	@touch $@

tools:
	@src/build/tools.sh

browser:
	@src/build/browser.sh

.PHONY: bench browser build check clean faults fuzz help jmh measure rehearse run tamper test tools web webtest
