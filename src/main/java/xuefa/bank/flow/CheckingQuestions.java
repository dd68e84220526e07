package xuefa.bank.flow;

import io.vertx.core.Future;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import xuefa.bank.Content;
import xuefa.bank.Fault;
import xuefa.bank.Nearness;
import xuefa.bank.ReadLaw;
import xuefa.bank.format.CheckingContent;

/** What keeps questions from being approved, and which others they are like. Every future fails only when the record is away. */
public final class CheckingQuestions {
    private static final int STRETCH = 7;
    private static final int MOST_STRETCHES = 4;
    private static final int LEAST_PERCENT = 40;
    private static final int MOST_ALIKE = 5;

    private final Banks banks;
    private final Questions questions;
    private final Workshop workshop;
    private final ZoneId zone;
    private final InstantSource clock;

    /** @param zone in which it is decided which laws are in force */
    public CheckingQuestions(Banks banks, Questions questions, Workshop workshop, ZoneId zone, InstantSource clock) {
        this.banks = banks;
        this.questions = questions;
        this.workshop = workshop;
        this.zone = zone;
        this.clock = clock;
    }

    /** @param code of its question; null before the first approval */
    public record Asked(UUID key, UUID bankId, @Nullable String code, Content content) {
        /** Those of {@code questions} whose content is there. */
        static List<Asked> of(List<Listed> questions, Map<UUID, Content> contents) {
            var asked = new ArrayList<Asked>();
            for (Listed each : questions) {
                Content content = contents.get(each.id());
                if (content != null) {
                    asked.add(new Asked(each.id(), each.bankId(), each.code(), content));
                }
            }
            return asked;
        }
    }

    /** The faults of each, by its key; none for a sound one. */
    public Future<Map<UUID, List<Fault>>> faults(List<Asked> asked) {
        return lawsOf(asked.stream().map(Asked::bankId).distinct().toList())
                .compose(laws -> asked.isEmpty()
                        ? Future.succeededFuture(Map.of())
                        : workshop.make(() -> judge(asked, laws, LocalDate.ofInstant(clock.instant(), zone))));
    }

    private static Map<UUID, List<Fault>> judge(List<Asked> asked, Map<UUID, List<ReadLaw>> laws, LocalDate day) {
        Map<UUID, List<Fault>> faults = new HashMap<>();
        for (Asked each : asked) {
            faults.put(
                    each.key(),
                    CheckingContent.faults(
                            each.content(),
                            Optional.ofNullable(each.code()),
                            laws.getOrDefault(each.bankId(), List.of()),
                            day));
        }
        return faults;
    }

    private Future<Map<UUID, List<ReadLaw>>> lawsOf(List<UUID> bankIds) {
        Future<Map<UUID, List<ReadLaw>>> reading = Future.succeededFuture(new HashMap<>());
        for (UUID bankId : bankIds) {
            reading = reading.compose(laws -> banks.laws(bankId).map(read -> {
                laws.put(bankId, read);
                return laws;
            }));
        }
        return reading;
    }

    /** @param percent of the words that both have */
    public record Alike(Listed question, int percent, Content content) {}

    /**
     * The questions of a bank most like a text, most alike first; at most 5.
     *
     * @param self the question that it is a version of
     */
    public Future<List<Alike>> alike(UUID bankId, Content content, Optional<UUID> self) {
        List<String> stretches = stretches(content.stem());
        return questions.sharing(bankId, stretches).compose(found -> {
            List<Listed> others = found.stream()
                    .filter(each -> self.filter(each.id()::equals).isEmpty())
                    .toList();
            Map<UUID, Integer> newest = others.stream().collect(Collectors.toMap(Listed::id, Listed::newest));
            return questions
                    .contents(newest)
                    .compose(contents -> workshop.make(() -> ranked(content, others, contents)));
        });
    }

    private static List<Alike> ranked(Content content, List<Listed> others, Map<UUID, Content> contents) {
        String own = content.comparable();
        var alike = new ArrayList<Alike>();
        for (Listed other : others) {
            Content their = contents.get(other.id());
            int percent = their == null ? 0 : Nearness.percent(own, their.comparable());
            if (their != null && percent >= LEAST_PERCENT) {
                alike.add(new Alike(other, percent, their));
            }
        }
        alike.sort(Comparator.comparingInt(Alike::percent).reversed());
        return alike.stream().limit(MOST_ALIKE).toList();
    }

    /** A text that is nearly the same has at least one of some stretches whole. */
    static List<String> stretches(String stem) {
        String plain = stem.strip().toLowerCase(java.util.Locale.ROOT);
        if (plain.length() < STRETCH) {
            return plain.length() < 2 ? List.of() : List.of(plain);
        }
        int steps = Math.min(MOST_STRETCHES, plain.length() / STRETCH);
        return IntStream.range(0, steps)
                .map(i -> i * (plain.length() - STRETCH) / Math.max(1, steps - 1))
                .mapToObj(from -> plain.substring(from, from + STRETCH))
                .distinct()
                .toList();
    }
}
