package xuefa.bench;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Tuple;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import xuefa.app.Migrations;
import xuefa.bank.Content;
import xuefa.bank.QuestionState;
import xuefa.bank.flow.LookingAtQuestions;
import xuefa.bank.flow.Questions;
import xuefa.bank.store.BankStore;
import xuefa.bank.store.LoadingBank;
import xuefa.bank.store.QuestionStore;
import xuefa.law.Law;
import xuefa.law.LawVersion;
import xuefa.law.LevelOfForce;
import xuefa.shared.Ids;
import xuefa.shared.store.RecordStore;
import xuefa.shared.store.StoreAddress;
import xuefa.support.TestFutures;
import xuefa.support.TestStores;

/**
 * Fills a bank with invented questions, made of the sentences of the question bank, and prints how long lists, filters and
 * searches take: {@code java -cp … xuefa.bench.QuestionSearch --questions 100000}. The store is the one of the tests.
 */
@Command(name = "question-search")
final class QuestionSearch implements Runnable {
    private static final Pattern SENTENCE = Pattern.compile("[\\u4e00-\\u9fff、，]{12,60}");
    private static final int SEED = 100;
    private static final int WARM_UP = 10;
    private static final int LAWS = 120;
    private static final int AT_ONCE = 2_000;
    private static final LocalDate PASSED = LocalDate.of(2021, 1, 22);

    @Option(names = "--questions", description = "how many questions")
    private int questions = 100_000;

    @Option(names = "--rounds", description = "how often each list is asked for")
    private int rounds = 100;

    @Option(names = "--bank", description = "the folder whose sentences the questions are made of")
    private Path bank = Path.of("question-bank/banks");

    private final Random random = new Random(SEED);

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new QuestionSearch()).execute(arguments));
    }

    @Override
    public void run() {
        StoreAddress database = TestStores.freshDatabase("migrated", Migrations::migrate);
        Vertx vertx = Vertx.vertx();
        RecordStore record = RecordStore.open(vertx, database, 2, 600);
        try {
            UUID editor = person(record);
            UUID bankId = fill(record, editor);
            TestFutures.await(record.query("analyze"));
            System.out.printf(
                    Locale.ROOT,
                    "%d questions; %s; load %s%n%n| list | found | p50 ms | p99 ms |%n| --- | ---: | ---: | ---: |%n",
                    questions,
                    Machine.sentence(),
                    load());
            var store = new QuestionStore(record);
            filters(bankId, editor).forEach((name, filter) -> ask(store, name, filter));
            counts(new BankStore(record), editor);
            System.out.printf("%nload at the end %s%n", load());
        } finally {
            TestFutures.await(record.close());
            TestFutures.await(vertx.close());
            TestStores.drop(database);
        }
    }

    private static String load() {
        try {
            return Files.readString(Path.of("/proc/loadavg")).strip();
        } catch (IOException e) {
            return "unknown";
        }
    }

    private void ask(Questions store, String name, Questions.Filter filter) {
        var latencies = new Latencies();
        int found = 0;
        for (int round = 0; round < WARM_UP + rounds; round++) {
            long start = System.nanoTime();
            found = TestFutures.await(store.list(filter)).total();
            if (round >= WARM_UP) {
                latencies.add(System.nanoTime() - start);
            }
        }
        print(name, found, latencies);
    }

    private static void counts(BankStore banks, UUID editor) {
        var latencies = new Latencies();
        int found = 0;
        for (int round = 0; round < 30; round++) {
            long start = System.nanoTime();
            found = TestFutures.await(banks.all(editor)).size();
            latencies.add(System.nanoTime() - start);
        }
        print("banks with counts", found, latencies);
    }

    private static void print(String name, int found, Latencies latencies) {
        System.out.printf(
                Locale.ROOT, "| %s | %d | %.1f | %.1f |%n", name, found, latencies.millis(0.5), latencies.millis(0.99));
    }

    private static Map<String, Questions.Filter> filters(UUID bankId, UUID editor) {
        var filters = new LinkedHashMap<String, Questions.Filter>();
        for (String words : List.of("", "行政机关", "规定", "陈述 申辩", "没收违法所得", "第三十六条", "第三十六条 行政处罚", "第7号法", "没有这样的词语")) {
            filters.put(
                    words.isEmpty() ? "all" : words, filter(bankId, words, Optional.empty(), Optional.empty(), null));
        }
        filters.put("one law", filter(bankId, "", Optional.of("law-7"), Optional.empty(), null));
        filters.put("one law, 行政机关", filter(bankId, "行政机关", Optional.of("law-7"), Optional.empty(), null));
        filters.put("drafts", filter(bankId, "", Optional.empty(), Optional.of(QuestionState.DRAFT), null));
        filters.put(
                "approved, 行政机关", filter(bankId, "行政机关", Optional.empty(), Optional.of(QuestionState.APPROVED), null));
        filters.put("one author", filter(bankId, "", Optional.empty(), Optional.empty(), editor));
        return filters;
    }

    private static Questions.Filter filter(
            UUID bankId,
            String typed,
            Optional<String> law,
            Optional<QuestionState> state,
            @org.jspecify.annotations.Nullable UUID author) {
        var query = LookingAtQuestions.Query.of(typed);
        return new Questions.Filter(
                bankId,
                query.words(),
                query.articles(),
                query.code(),
                state,
                Optional.empty(),
                Optional.empty(),
                law,
                Optional.empty(),
                Optional.ofNullable(author),
                Optional.empty(),
                Optional.empty(),
                50);
    }

    private static UUID person(RecordStore record) {
        UUID id = Ids.next();
        TestFutures.await(record.query("insert into person (id, name) values ($1, '编辑')", Tuple.of(id)));
        return id;
    }

    private UUID fill(RecordStore record, UUID editor) {
        UUID unit = Ids.next();
        TestFutures.await(record.query(
                "insert into unit (id, name, kind, valid_from) values ($1, '区', 'district', '2020-01-01')",
                Tuple.of(unit)));
        TestFutures.await(record.query(
                "insert into role_grant (person_id, role, unit_id) values ($1, 'editor', $2)", Tuple.of(editor, unit)));
        UUID bankId = TestFutures.await(record.inTransaction(tx -> LoadingBank.found(tx, unit, "题库")));
        List<Law> laws = new ArrayList<>();
        for (int law = 1; law <= LAWS; law++) {
            laws.add(law(law));
        }
        List<String> sentences = sentences();
        for (int from = 0; from < questions; from += AT_ONCE) {
            List<LoadingBank.Approved> some = new ArrayList<>();
            for (int number = from; number < Math.min(questions, from + AT_ONCE); number++) {
                some.add(question(number, sentences, editor));
            }
            TestFutures.await(record.inTransaction(tx -> LoadingBank.add(tx, bankId, laws, some)));
        }
        TestFutures.await(record.query("update question set state = 'draft' where code like '%3'"));
        return bankId;
    }

    private static Law law(int number) {
        var version = new LawVersion(PASSED, "人大", PASSED, PASSED, null, null, 90, Set.of(), PASSED, "由程序生成");
        return new Law(
                "law-" + number, "第" + number + "号法", "第" + number + "号法", LevelOfForce.LAW, "CN", List.of(version));
    }

    private LoadingBank.Approved question(int number, List<String> sentences, UUID editor) {
        int law = 1 + number % LAWS;
        var json = JsonNodeFactory.instance
                .objectNode()
                .put("kind", number % 3 == 0 ? "multiple" : "single")
                .put("difficulty", List.of("easy", "medium", "hard").get(random.nextInt(3)))
                .put("law", "law-" + law)
                .put("version", PASSED.toString())
                .put("topic", "专题" + number % 40)
                .put("stem", sentence(sentences) + "。" + sentence(sentences) + "，下列哪一项正确？")
                .put("key", "A")
                .put("explanation", sentence(sentences));
        json.putArray("articles").add(String.valueOf(1 + random.nextInt(90)));
        var options = json.putObject("options");
        for (String letter : List.of("A", "B", "C", "D")) {
            options.put(letter, sentence(sentences));
        }
        Instant at = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(number * 60L);
        var hands = new LoadingBank.Hands(editor, at, editor, at);
        return new LoadingBank.Approved("law-%d-%06d".formatted(law, number), Content.of(json), PASSED, hands);
    }

    private String sentence(List<String> sentences) {
        return sentences.get(random.nextInt(sentences.size()));
    }

    private List<String> sentences() {
        try (Stream<Path> files = Files.walk(bank)) {
            List<String> sentences = new ArrayList<>();
            for (Path file : files.filter(each -> each.toString().endsWith(".yaml"))
                    .sorted()
                    .toList()) {
                var found = SENTENCE.matcher(Files.readString(file));
                while (found.find()) {
                    sentences.add(found.group());
                }
            }
            return sentences;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
