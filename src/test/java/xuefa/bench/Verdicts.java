package xuefa.bench;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import xuefa.training.ExplainingObligations;
import xuefa.training.Facts;
import xuefa.training.Facts.EventFact;
import xuefa.training.Facts.ExamFact;
import xuefa.training.Facts.ExceptionFact;
import xuefa.training.Facts.PersonFact;
import xuefa.training.Facts.PostFact;
import xuefa.training.Facts.ProgressFact;
import xuefa.training.Facts.UnitFact;
import xuefa.training.Hours;
import xuefa.training.HoursEntry;
import xuefa.training.Obligation;
import xuefa.training.Obligation.Proration;
import xuefa.training.ObligationBook;
import xuefa.training.Owed;
import xuefa.training.format.BookFile;

/**
 * What the verdicts of 200,000 people cost where twenty obligations bind each of them, checks and evidence included, with 50 entries of the
 * ledger a person. No store. Arguments: people, threads. The floor goes once through the same facts for each obligation and adds up minutes.
 */
public final class Verdicts {
    private static final int CHUNK = 2000;
    private static final int ENTRIES = 50;
    private static final int ROUNDS = 3;
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final List<String> KINDS = List.of("online", "classroom", "fullTime", "groupStudy", "examCredit");
    private static final List<String> SUBJECTS = List.of("professional", "law", "discipline", "emergency", "other");

    private final ObligationBook book = new ObligationBook(
            IntStream.range(0, 20).mapToObj(Verdicts::obligation).toList(),
            BookFile.shipped().hoursRules(),
            BookFile.shipped().ledger());

    private Verdicts() {}

    public static void main(String[] arguments) throws Exception {
        int people = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200_000;
        int threads = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 2;
        new Verdicts().measure(people, threads);
    }

    private void measure(int people, int threads) throws Exception {
        System.out.println(Machine.sentence());
        List<Facts> chunks = new ArrayList<>();
        // One eighth is made and gone through eight times: all of it doesn't fit into a modest heap.
        for (int from = 0; from < people / 8; from += CHUNK) {
            chunks.add(facts(from, Math.min(CHUNK, people / 8 - from)));
        }
        try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            double[] seconds = new double[ROUNDS];
            double[] floors = new double[ROUNDS];
            for (int round = 0; round < ROUNDS; round++) {
                floors[round] = seconds(workers, chunks, Verdicts::add);
                seconds[round] = seconds(workers, chunks, this::explain);
            }
            System.out.printf(
                    Locale.ROOT,
                    "%,d people x 20 obligations, %d entries each, %d threads: %.1f s; adding up alone %.1f s; %.1f times that%n",
                    people,
                    ENTRIES,
                    threads,
                    median(seconds),
                    median(floors),
                    median(seconds) / median(floors));
            one(chunks.getFirst());
        }
    }

    private void one(Facts chunk) {
        PersonFact person = chunk.people().getFirst();
        Facts own = new Facts(
                chunk.jurisdictions(),
                chunk.units(),
                List.of(person),
                chunk.hours().stream()
                        .filter(each -> each.personId().equals(person.id()))
                        .toList(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        double[] millis = new double[500];
        for (int i = 0; i < millis.length; i++) {
            long from = System.nanoTime();
            explain(own);
            millis[i] = (System.nanoTime() - from) / 1e6;
        }
        Arrays.sort(millis);
        System.out.printf(
                Locale.ROOT,
                "one person: p50 %.3f ms, p99 %.3f ms%n",
                millis[millis.length / 2],
                millis[millis.length * 99 / 100]);
    }

    private interface Work {
        long of(Facts facts);
    }

    private static double seconds(ExecutorService workers, List<Facts> chunks, Work work) throws Exception {
        List<Callable<Long>> tasks = new ArrayList<>();
        for (int again = 0; again < 8; again++) {
            chunks.forEach(chunk -> tasks.add(() -> work.of(chunk)));
        }
        long from = System.nanoTime();
        long sum = 0;
        for (var done : workers.invokeAll(tasks)) {
            sum += done.get();
        }
        if (sum <= 0) {
            throw new IllegalStateException("nothing was counted");
        }
        return (System.nanoTime() - from) / 1e9;
    }

    private long explain(Facts facts) {
        var explaining = new ExplainingObligations(book, facts, DAY);
        long checks = 0;
        for (PersonFact person : facts.people()) {
            for (Owed owed : explaining.of(person)) {
                checks += owed.checks().size();
            }
        }
        return checks;
    }

    private static long add(Facts facts) {
        long minutes = 0;
        for (int obligation = 0; obligation < 20; obligation++) {
            for (HoursEntry entry : facts.hours()) {
                minutes += entry.amount() instanceof HoursEntry.Minutes said ? said.minutes() : 0;
            }
        }
        return minutes;
    }

    private static double median(double[] of) {
        double[] sorted = of.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /** Twelve of hours, four of events, two of exams, two of lists; some with caps, all with declared exceptions. */
    private static Obligation obligation(int n) {
        Obligation.Measure measure = n < 12
                ? new Obligation.HoursDone(
                        n % 3 == 0 ? Set.of() : Set.of(KINDS.get(n % 5)),
                        n % 2 == 0 ? Set.of() : Set.copyOf(List.of(SUBJECTS.get(n % 5), "law")),
                        n % 4 == 0 ? Map.of("online", new Hours(2000)) : Map.of())
                : n < 16
                        ? new Obligation.EventsDone(Set.of("lecture", "fullTime"))
                        : n < 18 ? new Obligation.ExamsPassed(Set.of("common")) : new Obligation.ListDone("staff");
        return new Obligation(
                "o" + n,
                "第" + n + "项要求",
                "来源" + n,
                "CN",
                LocalDate.of(2020, 1, 1),
                Optional.empty(),
                new Obligation.People(Set.of("enforcementOfficer"), Set.of(), Set.of(), Set.of(), Optional.empty()),
                measure,
                BigDecimal.valueOf(10 + n),
                new Obligation.CalendarYears(n % 5 == 0 ? 5 : 1, 2023),
                Map.of("longLeave", Proration.DAYS, "joinedMidYear", Proration.MONTHS));
    }

    private static Facts facts(int first, int count) {
        Random random = new Random(first);
        UnitFact unit = new UnitFact("u", "某局", "department", true, LocalDate.of(2000, 1, 1), Optional.empty());
        List<PersonFact> people = new ArrayList<>();
        List<HoursEntry> hours = new ArrayList<>();
        List<EventFact> events = new ArrayList<>();
        List<ExamFact> exams = new ArrayList<>();
        List<ExceptionFact> exceptions = new ArrayList<>();
        List<ProgressFact> progress = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String id = "p" + (first + i);
            people.add(new PersonFact(
                    id,
                    "人" + i,
                    List.of(new PostFact(
                            id + "-post",
                            "u",
                            "enforcementOfficer",
                            Optional.of("staff"),
                            Optional.of("member"),
                            LocalDate.of(2020, 1, 1),
                            Optional.empty())),
                    List.of(),
                    List.of(),
                    Facts.Standing.UNKNOWN));
            for (int e = 0; e < ENTRIES; e++) {
                LocalDate day = DAY.minusDays(random.nextInt(1400));
                int minutes = 20 + random.nextInt(100);
                var from = day.atTime(random.nextInt(8, 18), random.nextInt(60)).toInstant(ZoneOffset.ofHours(8));
                hours.add(new HoursEntry(
                        id + "-" + e,
                        id,
                        KINDS.get(random.nextInt(5)),
                        SUBJECTS.get(random.nextInt(5)),
                        day,
                        new HoursEntry.Minutes(minutes),
                        List.of(new HoursEntry.Span(from, from.plusSeconds(minutes * 60L))),
                        HoursEntry.State.VALID,
                        Optional.empty(),
                        Optional.empty(),
                        day,
                        List.of("course:" + e)));
            }
            exams.add(new ExamFact(id + "-x", id, "common", DAY.minusDays(30), true, DAY.minusDays(30)));
            progress.add(new ProgressFact(id + "-l", id, "staff", random.nextInt(101), DAY.minusDays(3), DAY));
            if (i % 10 == 0) {
                exceptions.add(new ExceptionFact(
                        id + "-a",
                        id,
                        i % 20 == 0 ? "longLeave" : "joinedMidYear",
                        DAY.minusDays(200),
                        Optional.of(DAY.minusDays(100)),
                        Optional.of("局长"),
                        DAY.minusDays(200)));
            }
        }
        for (int e = 0; e < count / 20; e++) {
            List<String> present = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                present.add("p" + (first + random.nextInt(count)));
            }
            events.add(new EventFact(
                    first + "-e" + e,
                    "u",
                    "lecture",
                    DAY.minusDays(random.nextInt(300)),
                    true,
                    Optional.empty(),
                    Optional.empty(),
                    DAY.minusDays(1),
                    present.stream().distinct().toList(),
                    List.of(),
                    Optional.empty()));
        }
        return new Facts(List.of(), List.of(unit), people, hours, events, exams, exceptions, progress);
    }
}
