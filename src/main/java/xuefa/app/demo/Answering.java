package xuefa.app.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import xuefa.attempt.Entry;
import xuefa.attempt.Receipts;
import xuefa.bank.Option;
import xuefa.bank.Question;
import xuefa.bank.QuestionKind;
import xuefa.paper.Paper;
import xuefa.paper.PaperItem;

/** Draws the paper of a go and answers it as well as the go says; hard questions go wrong more often. Not thread-safe. */
final class Answering {
    private static final double CHANGES_OF_MIND = 0.06;

    private final Receipts receipts;
    private final Random random = new Random();

    Answering(Receipts receipts) {
        this.receipts = receipts;
    }

    SatAttempt answer(Go go) {
        var prepared = go.exam().prepared();
        Paper paper = prepared.draw()
                .paper(
                        prepared.exam().secret(),
                        prepared.context(go.exam().sitting().id(), go.member().id(), go.number()));
        List<Question> pool = prepared.release().questions();
        List<PaperItem> items = paper.items().toList();
        Set<PaperItem> right = right(items, pool, share(go.right(), items.size()));
        List<Entry> entries = new ArrayList<>();
        for (PaperItem item : items.subList(0, share(go.answered(), items.size()))) {
            Question question = pool.get(item.poolIndex());
            if (random.nextDouble() < CHANGES_OF_MIND) {
                add(entries, item, wrong(question));
            }
            add(entries, item, right.contains(item) ? question.key() : wrong(question));
        }
        return SatAttempt.of(go, paper, entries, times(entries.size(), go.span()), receipts);
    }

    private static int share(int percent, int all) {
        return Math.round(percent * all / 100f);
    }

    /** By weighted sampling without replacement (Efraimidis and Spirakis): the greater the weight, the earlier it is wrong. */
    private Set<PaperItem> right(List<PaperItem> items, List<Question> pool, int count) {
        Map<PaperItem, Double> patience = new HashMap<>();
        for (PaperItem item : items) {
            patience.put(item, -Math.log(1 - random.nextDouble()) / weight(pool.get(item.poolIndex())));
        }
        return new HashSet<>(items.stream()
                .sorted(Comparator.comparing(patience::get).reversed())
                .limit(count)
                .toList());
    }

    private static double weight(Question question) {
        double byDifficulty =
                switch (question.difficulty()) {
                    case EASY -> 0.6;
                    case MEDIUM -> 1;
                    case HARD -> 1.7;
                };
        return question.kind() == QuestionKind.MULTIPLE ? 2 * byDifficulty : byDifficulty;
    }

    private Set<String> wrong(Question question) {
        List<String> others = question.options().stream()
                .map(Option::letter)
                .filter(letter -> !question.key().contains(letter))
                .toList();
        if (question.kind() != QuestionKind.MULTIPLE) {
            return Set.of(one(others));
        }
        Set<String> letters = new HashSet<>(question.key());
        letters.remove(one(List.copyOf(question.key())));
        if (!others.isEmpty() && random.nextBoolean()) {
            letters.add(one(others));
        }
        return letters;
    }

    private String one(List<String> letters) {
        return letters.get(random.nextInt(letters.size()));
    }

    private static void add(List<Entry> entries, PaperItem item, Set<String> letters) {
        List<String> optionIds = item.options().stream()
                .filter(option -> letters.contains(String.valueOf((char) ('A' + option.originalIndex()))))
                .map(option -> option.optionId())
                .toList();
        entries.add(new Entry(entries.size() + 1, item.questionId(), optionIds));
    }

    private List<Instant> times(int count, Span span) {
        long millis = Duration.between(span.start(), span.end()).toMillis();
        return random.longs(count, 1, millis)
                .sorted()
                .mapToObj(span.start()::plusMillis)
                .toList();
    }
}
