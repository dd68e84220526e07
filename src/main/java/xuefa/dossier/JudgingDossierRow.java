package xuefa.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import xuefa.dossier.DossierPlan.There;
import xuefa.shared.table.RowVerdict;
import xuefa.shared.table.RowVerdict.Change;
import xuefa.shared.table.RowVerdict.Outcome;
import xuefa.shared.table.RowVerdict.Reason;
import xuefa.shared.table.TableRow;

/** Says what a row of HR's table would do to somebody's dossier. An empty cell leaves nothing out: a row says the whole fact. */
public final class JudgingDossierRow {
    /**
     * Whom a row means.
     *
     * @param counting what counts of them of this kind
     */
    public record Meant(UUID id, String name, List<There> counting) {}

    private JudgingDossierRow() {}

    /** What a row says, whoever it is about; with why not, when it can't be read. */
    public record Read(Optional<DossierFact> fact, List<Reason> reasons) {}

    public static Read read(DossierKind kind, TableRow<DossierColumn> row, LocalDate today) {
        ReadingFact reading = new ReadingFact(DossierTable.said(kind, row), today);
        Optional<DossierFact> fact = reading.read();
        List<Reason> reasons = new ArrayList<>();
        for (ReadingFact.Wrong wrong : reading.faults()) {
            reasons.add(reason(wrong));
        }
        row.cells().forEach((column, text) -> {
            if (text.length() > longest(column)) {
                reasons.add(new Reason(column, "too-long", String.valueOf(longest(column))));
            }
        });
        return new Read(reasons.isEmpty() ? fact : Optional.empty(), reasons);
    }

    private static Reason reason(ReadingFact.Wrong wrong) {
        for (DossierColumn column : DossierColumn.values()) {
            if (column.code().equals(wrong.member())) {
                return new Reason(
                        column,
                        wrong.code(),
                        wrong.code().equals("dossier-choice") ? DossierTable.choices(column) : wrong.word());
            }
        }
        return new Reason(wrong.code());
    }

    private static int longest(DossierColumn column) {
        return switch (column) {
            case DOCUMENT -> 120;
            case RESULT_NUMBER -> 60;
            default -> 100;
        };
    }

    /** @param meant somebody in reach who is not whoever hands in the table */
    public static RowVerdict<DossierPlan> of(DossierFact fact, Meant meant) {
        Optional<There> there = meant.counting().stream()
                .filter(each -> inPlace(each.fact(), fact))
                .reduce((older, newer) -> newer);
        if (there.map(There::fact).filter(fact::equals).isPresent()) {
            return RowVerdict.same();
        }
        Map<DossierColumn, String> was =
                there.map(each -> DossierTable.told(each.fact())).orElse(Map.of());
        List<Change> changes = DossierTable.told(fact).entrySet().stream()
                .filter(cell -> !cell.getValue().equals(was.getOrDefault(cell.getKey(), "")))
                .map(cell -> new Change(cell.getKey(), was.getOrDefault(cell.getKey(), ""), cell.getValue()))
                .toList();
        return RowVerdict.good(
                there.isPresent() ? Outcome.CHANGED : Outcome.NEW, changes, new DossierPlan(meant.id(), fact, there));
    }

    /** Of the same year, or the same sanction or subject on the same day. */
    private static boolean inPlace(DossierFact one, DossierFact other) {
        return one.day().equals(other.day())
                && (one.kind() == DossierKind.ASSESSMENT || one.value().equals(other.value()));
    }
}
