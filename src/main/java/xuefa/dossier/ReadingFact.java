package xuefa.dossier;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import xuefa.dossier.DossierFact.Assessment;
import xuefa.dossier.DossierFact.Marked;
import xuefa.dossier.DossierFact.OutsideExam;
import xuefa.dossier.DossierFact.Sanction;

/** Reading a fact from what somebody entered, member by member, in a form or in a row of a table. For one fact. */
public final class ReadingFact {
    /** Since when civil servants are assessed every year: 国家公务员考核暂行规定, 1994. */
    private static final int FIRST_YEAR = 1994;

    private static final LocalDate FIRST_DAY = LocalDate.of(1949, 10, 1);
    private static final BigDecimal MOST_MARKS = BigDecimal.valueOf(1000);

    /**
     * One thing wrong.
     *
     * @param code of a fault among the words of problems
     * @param word what its sentence mentions, or empty
     */
    public record Wrong(String member, String code, String word) {}

    private final List<Wrong> faults = new ArrayList<>();
    private final Map<String, String> said;
    private final LocalDate today;

    /** @param said by member, codes in place of words; a member that is missing or blank was not said */
    public ReadingFact(Map<String, String> said, LocalDate today) {
        this.said = Map.copyOf(said);
        this.today = today;
    }

    public List<Wrong> faults() {
        return List.copyOf(faults);
    }

    /** Empty when something is wrong, which is among the faults then. */
    public Optional<DossierFact> read() {
        return needed("kind", "dossier-choice", DossierKind::of).flatMap(kind -> switch (kind) {
            case ASSESSMENT -> assessment();
            case SANCTION -> sanction();
            case EXAM -> exam();
        });
    }

    private Optional<DossierFact> assessment() {
        Optional<Integer> year = needed("year", "year", ReadingFact::whole);
        Optional<AssessmentGrade> grade = needed("grade", "dossier-choice", AssessmentGrade::of);
        year.filter(each -> each < FIRST_YEAR || each > today.getYear())
                .ifPresent(wrong -> fault("year", "between", FIRST_YEAR + "–" + today.getYear()));
        return whenRight(() -> new Assessment(year.orElseThrow(), grade.orElseThrow(), text("document")));
    }

    private Optional<DossierFact> sanction() {
        Optional<SanctionKind> kind = needed("sanction", "dossier-choice", SanctionKind::of);
        Optional<SanctionBasis> basis = needed("basis", "dossier-choice", SanctionBasis::of);
        Optional<LocalDate> from = day("from", true);
        Optional<LocalDate> to = day("to", false);
        if (kind.isPresent() && from.isPresent()) {
            to.ifPresent(last -> wrongEnd(kind.get(), from.get(), last));
        }
        return whenRight(() -> new Sanction(
                kind.orElseThrow(),
                basis.orElseThrow(),
                from.orElseThrow(),
                to.or(() -> kind.orElseThrow().lastDay(from.orElseThrow())),
                text("document")));
    }

    private void wrongEnd(SanctionKind kind, LocalDate from, LocalDate last) {
        if (last.isBefore(from)) {
            fault("to", "ends-early", "");
        } else if (kind.lastDay(from).isEmpty()) {
            fault("to", "sanction-without-end", "");
        } else if (last.isAfter(SanctionKind.latestEnd(from))) {
            fault("to", "sanction-too-long", SanctionKind.latestEnd(from).toString());
        }
    }

    private Optional<DossierFact> exam() {
        Optional<ExamSubject> subject = needed("subject", "dossier-choice", ExamSubject::of);
        Optional<LocalDate> day = day("day", true);
        Optional<String> title = needed("title", "dossier-choice", Optional::of);
        Optional<String> organiser = needed("organiser", "dossier-choice", Optional::of);
        Optional<Boolean> passed = needed("passed", "dossier-choice", ReadingFact::yesOrNo);
        Optional<Marked> marks = marks();
        return whenRight(() -> new OutsideExam(
                subject.orElseThrow(),
                day.orElseThrow(),
                title.orElseThrow(),
                organiser.orElseThrow(),
                marks,
                passed.orElseThrow(),
                text("resultNumber"),
                text("document")));
    }

    /** Both numbers or none. */
    private Optional<Marked> marks() {
        if (text("score").isEmpty() && text("fullMarks").isEmpty()) {
            return Optional.empty();
        }
        Optional<BigDecimal> score = needed("score", "dossier-marks", ReadingFact::number);
        Optional<BigDecimal> full = needed("fullMarks", "dossier-marks", ReadingFact::number);
        if (full.filter(most -> most.signum() == 0).isPresent()) {
            fault("fullMarks", "minimum", "1");
            return Optional.empty();
        }
        if (score.isPresent() && full.isPresent() && score.get().compareTo(full.get()) > 0) {
            fault("score", "above-full-marks", full.get().toPlainString());
            return Optional.empty();
        }
        return score.flatMap(reached -> full.map(most -> new Marked(reached, most)));
    }

    private Optional<DossierFact> whenRight(Supplier<DossierFact> fact) {
        return faults.isEmpty() ? Optional.of(fact.get()) : Optional.empty();
    }

    private String text(String member) {
        return said.getOrDefault(member, "").strip();
    }

    private void fault(String member, String code, String word) {
        faults.add(new Wrong(member, code, word));
    }

    private <T> Optional<T> needed(String member, String code, Function<String, Optional<T>> reading) {
        String text = text(member);
        Optional<T> read = text.isEmpty() ? Optional.empty() : reading.apply(text);
        if (read.isEmpty()) {
            fault(member, text.isEmpty() ? "missing" : code, "");
        }
        return read;
    }

    /** Not of before 1949; the first one not in the future. */
    private Optional<LocalDate> day(String member, boolean first) {
        String text = text(member);
        if (text.isEmpty()) {
            if (first) {
                fault(member, "missing", "");
            }
            return Optional.empty();
        }
        try {
            LocalDate day = LocalDate.parse(text);
            if (first && day.isAfter(today)) {
                fault(member, "future", "");
                return Optional.empty();
            }
            if (!day.isBefore(FIRST_DAY) && day.getYear() <= today.getYear() + 10) {
                return Optional.of(day);
            }
        } catch (DateTimeException none) {
            // Told below, like a day that can't be.
        }
        fault(member, "day", "");
        return Optional.empty();
    }

    private static Optional<Integer> whole(String text) {
        return text.matches("[0-9]{1,6}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    private static Optional<Boolean> yesOrNo(String text) {
        return switch (text) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private static Optional<BigDecimal> number(String text) {
        return text.matches("[0-9]{1,4}(\\.[0-9]{1,2})?")
                ? Optional.of(new BigDecimal(text)).filter(number -> number.compareTo(MOST_MARKS) <= 0)
                : Optional.empty();
    }
}
