package xuefa.bench;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import xuefa.app.Migrations;
import xuefa.law.Article;
import xuefa.law.ArticleRef;
import xuefa.law.Block;
import xuefa.law.LawDates;
import xuefa.law.LawEvent;
import xuefa.law.LawText;
import xuefa.law.LevelOfForce;
import xuefa.law.Paragraph;
import xuefa.law.flow.Searching;
import xuefa.law.flow.Shelf;
import xuefa.law.store.LawStore;
import xuefa.shared.store.RecordStore;
import xuefa.shared.store.StoreAddress;
import xuefa.support.TestFutures;
import xuefa.support.TestStores;

/**
 * Fills a library with invented laws, made of the sentences of the question bank, and prints how long looking for articles
 * takes: {@code java -cp … xuefa.bench.LawSearch --laws 3500}. The store is the one of the tests.
 */
@Command(name = "law-search")
final class LawSearch implements Runnable {
    private static final Pattern SENTENCE = Pattern.compile("[\\u4e00-\\u9fff、，]{12,60}");
    private static final int SEED = 35;
    private static final int WARM_UP = 20;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Option(names = "--laws", description = "how many laws")
    private int laws = 3_500;

    @Option(names = "--rounds", description = "how often each query is asked")
    private int rounds = 300;

    @Option(names = "--bank", description = "the folder whose sentences the laws are made of")
    private Path bank = Path.of("question-bank/banks");

    private final Random random = new Random(SEED);

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new LawSearch()).execute(arguments));
    }

    @Override
    public void run() {
        StoreAddress database = TestStores.freshDatabase("migrated", Migrations::migrate);
        Vertx vertx = Vertx.vertx();
        RecordStore record = RecordStore.open(vertx, database, 2, 120);
        try {
            var shelf = new LawStore(record);
            int articles = fill(shelf);
            TestFutures.await(record.query("analyze"));
            System.out.printf(
                    Locale.ROOT,
                    "%d laws, %d articles; %s; load %s%n%n| query | hits | p50 ms | p99 ms |%n| --- | ---: | ---: | ---: |%n",
                    laws,
                    articles,
                    Machine.sentence(),
                    load());
            queries(shelf).forEach((name, query) -> ask(name, query));
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

    private void ask(String name, Supplier<Future<Integer>> query) {
        var latencies = new Latencies();
        int hits = 0;
        for (int round = 0; round < WARM_UP + rounds; round++) {
            long start = System.nanoTime();
            hits = TestFutures.await(query.get());
            if (round >= WARM_UP) {
                latencies.add(System.nanoTime() - start);
            }
        }
        System.out.printf(
                Locale.ROOT, "| %s | %d | %.1f | %.1f |%n", name, hits, latencies.millis(0.5), latencies.millis(0.99));
    }

    /** What people ask for, from words that every law has to the number of one article. */
    private static Map<String, Supplier<Future<Integer>>> queries(LawStore shelf) {
        var searching = new Searching(shelf);
        var queries = new LinkedHashMap<String, Supplier<Future<Integer>>>();
        for (String words : List.of(
                "行政机关",
                "规定",
                "陈述 申辩",
                "查封扣押 期限",
                "没收违法所得",
                "听证 七日",
                "第三十六条",
                "第三十六条 行政处罚",
                "第一千号办法第三条",
                "第一千号办法 行政机关",
                "没有这样的词语")) {
            queries.put(words, () -> searching.find(words, 20).map(List::size));
        }
        queries.put("list, first page", () -> list(shelf, new Shelf.Wanted("", none(), none(), none(), TODAY)));
        queries.put(
                "list of laws in force",
                () -> list(
                        shelf,
                        new Shelf.Wanted("", Optional.of("law"), none(), Optional.of(Shelf.Force.IN_FORCE), TODAY)));
        queries.put("list by title", () -> list(shelf, new Shelf.Wanted("号办法", none(), none(), none(), TODAY)));
        return queries;
    }

    private static <T> Optional<T> none() {
        return Optional.empty();
    }

    private static Future<Integer> list(Shelf shelf, Shelf.Wanted wanted) {
        return shelf.volumes(wanted, Optional.empty(), 50)
                .compose(volumes -> shelf.count(wanted).map(total -> volumes.size()));
    }

    private int fill(Shelf shelf) {
        List<String> sentences = sentences();
        int articles = 0;
        for (int law = 1; law <= laws; law++) {
            LawText text = law(law, sentences);
            TestFutures.await(shelf.place(List.of(text), "invented"));
            articles += text.articles().size();
        }
        return articles;
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

    private LawText law(int number, List<String> sentences) {
        var blocks = new ArrayList<Block>();
        int articles = 20 + random.nextInt(60);
        for (int article = 1; article <= articles; article++) {
            var words = new StringBuilder();
            for (int sentence = random.nextInt(3); sentence >= 0; sentence--) {
                words.append(sentences.get(random.nextInt(sentences.size()))).append('。');
            }
            var ref = new ArticleRef(article, 0, 0);
            blocks.add(new Article(ref, ref.inChinese(), "", List.of(new Paragraph(words.toString(), List.of()))));
        }
        LocalDate passed = LocalDate.of(1990 + random.nextInt(35), 1 + random.nextInt(12), 1 + random.nextInt(28));
        LevelOfForce level = List.of(LevelOfForce.values()).get(1 + random.nextInt(5));
        return new LawText(
                "第%s号办法".formatted(xuefa.law.ChineseNumber.write(number)),
                "",
                List.of(new LawEvent(passed, LawEvent.Kind.PASSED, "通过")),
                new LawDates(Optional.of(passed), Optional.empty(), Optional.of(passed)),
                Optional.of(level),
                Optional.of("CN"),
                LawText.Numbering.ARTICLES,
                List.of(),
                blocks);
    }
}
