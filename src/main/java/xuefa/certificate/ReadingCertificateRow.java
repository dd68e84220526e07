package xuefa.certificate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import xuefa.people.IdentityNumber;
import xuefa.shared.table.TableDay;
import xuefa.shared.table.TableRow;

/** Reads a row of HR's table of certificates: it is sound by itself, or says why it isn't. */
public final class ReadingCertificateRow {
    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
    private static final int MOST_YEARS = 10;
    private static final List<CertificateState> STATES = List.of(
            CertificateState.VALID,
            CertificateState.SUSPENDED,
            CertificateState.CANCELLED,
            CertificateState.REVOKED,
            CertificateState.WITHDRAWN,
            CertificateState.EXPIRED);

    private ReadingCertificateRow() {}

    public sealed interface Reading {}

    /** @param unit as it was written, may be empty; area likewise */
    public record Sound(
            IdentityNumber identity,
            String unit,
            CertificateKind kind,
            String number,
            String area,
            Validity validity,
            CertificateState state)
            implements Reading {}

    /** @param reason a code */
    public record Unsound(String reason) implements Reading {}

    /** @param today nothing is issued after it */
    public static Reading of(TableRow<CertificateColumn> row, LocalDate today) {
        Optional<IdentityNumber> identity = identity(row.text(CertificateColumn.IDENTITY));
        Optional<CertificateKind> kind = Arrays.stream(CertificateKind.values())
                .filter(each -> each.chinese().equals(row.text(CertificateColumn.KIND)))
                .findAny();
        String number = row.text(CertificateColumn.NUMBER);
        String area = row.text(CertificateColumn.AREA);
        String said = row.cells().getOrDefault(CertificateColumn.STATE, CertificateState.VALID.chinese());
        Optional<CertificateState> state =
                STATES.stream().filter(each -> each.chinese().equals(said)).findAny();
        Optional<LocalDate> from = TableDay.of(row.text(CertificateColumn.FROM));
        Optional<LocalDate> to = TableDay.of(row.text(CertificateColumn.TO));
        if (row.text(CertificateColumn.NAME).isEmpty()) {
            return new Unsound("name");
        }
        if (identity.isEmpty()) {
            return new Unsound("identity-number");
        }
        if (kind.isEmpty()) {
            return new Unsound("kind");
        }
        if (!NewCertificate.isNumber(number)) {
            return new Unsound("number");
        }
        if (area.length() > NewCertificate.LONGEST_AREA) {
            return new Unsound("area");
        }
        if (state.isEmpty()) {
            return new Unsound("state");
        }
        if (from.isEmpty() || to.isEmpty()) {
            return new Unsound("day");
        }
        if (from.get().isBefore(EARLIEST)
                || from.get().isAfter(today)
                || !to.get().isAfter(from.get())
                || to.get().isAfter(from.get().plusYears(MOST_YEARS))) {
            return new Unsound("validity");
        }
        return new Sound(
                identity.get(),
                row.text(CertificateColumn.UNIT),
                kind.get(),
                number,
                area,
                new Validity(from.get(), to.get()),
                state.get() == CertificateState.EXPIRED ? CertificateState.VALID : state.get());
    }

    private static Optional<IdentityNumber> identity(String text) {
        try {
            return Optional.of(new IdentityNumber(text));
        } catch (IllegalArgumentException wrong) {
            return Optional.empty();
        }
    }

    /** Two people with one number, one certificate twice, one number on two certificates: none of them is taken. By line, the reason. */
    public static Map<Integer, String> clashing(List<TableRow<CertificateColumn>> rows, LocalDate today) {
        Map<String, List<TableRow<CertificateColumn>>> same = new HashMap<>();
        for (TableRow<CertificateColumn> row : rows) {
            if (of(row, today) instanceof Sound sound) {
                String person = sound.identity().text();
                for (String key : List.of("number " + sound.number(), person + sound.kind(), "person " + person)) {
                    same.computeIfAbsent(key, none -> new ArrayList<>()).add(row);
                }
            }
        }
        Map<Integer, String> refused = new HashMap<>();
        same.forEach((key, equal) -> {
            boolean person = key.startsWith("person ");
            boolean clash = person
                    ? equal.stream()
                                    .map(row -> row.text(CertificateColumn.NAME))
                                    .distinct()
                                    .count()
                            > 1
                    : equal.size() > 1;
            if (clash) {
                String reason = person ? "two-people" : "twice";
                equal.forEach(row -> refused.merge(row.line(), reason, (one, other) -> person ? reason : one));
            }
        });
        return refused;
    }
}
