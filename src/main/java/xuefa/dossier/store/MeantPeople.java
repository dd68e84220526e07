package xuefa.dossier.store;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import xuefa.dossier.DossierColumn;
import xuefa.dossier.DossierFact;
import xuefa.dossier.DossierKind;
import xuefa.dossier.DossierPlan;
import xuefa.dossier.DossierPlan.There;
import xuefa.dossier.JudgingDossierRow;
import xuefa.dossier.JudgingDossierRow.Meant;
import xuefa.dossier.JudgingDossierRow.Read;
import xuefa.shared.Reach;
import xuefa.shared.secret.FieldCipher;
import xuefa.shared.store.RecordStore.Tx;
import xuefa.shared.table.JudgedRow;
import xuefa.shared.table.RowVerdict;
import xuefa.shared.table.RowVerdict.Reason;
import xuefa.shared.table.TableRow;

/** Finds whom rows of a table mean, by identity or work number with the name that goes with it, and judges the rows. */
final class MeantPeople {
    /** As the register of people seals them. */
    private static final String IDENTITY = "person.identity";

    private final DossierKind kind;
    private final FieldCipher cipher;

    MeantPeople(DossierKind kind, FieldCipher cipher) {
        this.kind = kind;
        this.cipher = cipher;
    }

    private record Found(Map<String, Row> byIdentity, Map<String, Row> byWorkNumber, Map<UUID, List<There>> counting) {}

    /**
     * Locks the people until the transaction ends.
     *
     * @param same the other line of those that speak of the same
     */
    Future<List<JudgedRow<DossierColumn, DossierPlan>>> judge(
            Tx tx, Reach reach, List<TableRow<DossierColumn>> rows, Map<Integer, Integer> same, LocalDate today) {
        return found(tx, reach, rows).map(found -> {
            Set<String> taken = new HashSet<>();
            List<JudgedRow<DossierColumn, DossierPlan>> judged = new ArrayList<>();
            for (TableRow<DossierColumn> row : rows) {
                judged.add(new JudgedRow<>(row, verdict(row, reach.personId(), found, same, taken, today)));
            }
            return judged;
        });
    }

    private RowVerdict<DossierPlan> verdict(
            TableRow<DossierColumn> row,
            UUID asking,
            Found found,
            Map<Integer, Integer> same,
            Set<String> taken,
            LocalDate today) {
        List<Reason> reasons = new ArrayList<>();
        Optional<Meant> meant = meant(row, found, asking, reasons);
        Read read = JudgingDossierRow.read(kind, row, today);
        reasons.addAll(read.reasons());
        if (same.containsKey(row.line())) {
            reasons.add(new Reason("", "same-line", String.valueOf(same.get(row.line()))));
        }
        if (!reasons.isEmpty() || meant.isEmpty() || read.fact().isEmpty()) {
            return RowVerdict.refused(reasons);
        }
        DossierFact fact = read.fact().get();
        String place = meant.get().id() + " " + fact.day() + (kind == DossierKind.ASSESSMENT ? "" : fact.value());
        return taken.add(place) ? JudgingDossierRow.of(fact, meant.get()) : RowVerdict.refused(new Reason("twice"));
    }

    private static Optional<Meant> meant(TableRow<DossierColumn> row, Found found, UUID asking, List<Reason> reasons) {
        String identity = identity(row);
        String number = row.text(DossierColumn.WORK_NUMBER);
        if (identity.isEmpty() && number.isEmpty()) {
            reasons.add(new Reason(DossierColumn.IDENTITY, "no-number", ""));
            return Optional.empty();
        }
        @Nullable
        Row byIdentity = identity.isEmpty() ? null : found.byIdentity().get(identity);
        @Nullable Row byNumber = number.isEmpty() ? null : found.byWorkNumber().get(number);
        @Nullable Row person = identity.isEmpty() ? byNumber : byIdentity;
        boolean agree = identity.isEmpty()
                || number.isEmpty()
                || (byIdentity != null
                        && byNumber != null
                        && byIdentity.getUUID("id").equals(byNumber.getUUID("id")));
        if (person == null || !agree || !person.getBoolean("reached")) {
            reasons.add(
                    new Reason(identity.isEmpty() ? DossierColumn.WORK_NUMBER : DossierColumn.IDENTITY, "person", ""));
            return Optional.empty();
        }
        if (!person.getString("name").equals(row.text(DossierColumn.NAME))) {
            reasons.add(new Reason(DossierColumn.NAME, "name-differs", ""));
        }
        UUID id = person.getUUID("id");
        if (id.equals(asking)) {
            reasons.add(new Reason(DossierColumn.NAME, "oneself", ""));
        }
        return Optional.of(
                new Meant(id, person.getString("name"), found.counting().getOrDefault(id, List.of())));
    }

    private static String identity(TableRow<DossierColumn> row) {
        return row.text(DossierColumn.IDENTITY).replace(" ", "").toUpperCase(Locale.ROOT);
    }

    private Future<Found> found(Tx tx, Reach reach, List<TableRow<DossierColumn>> rows) {
        Map<Buffer, String> hashes = new HashMap<>();
        rows.stream().map(MeantPeople::identity).filter(text -> !text.isEmpty()).forEach(text -> cipher.hashes(
                        IDENTITY, text)
                .forEach(hash -> hashes.put(Buffer.buffer(hash), text)));
        String[] numbers = rows.stream()
                .map(row -> row.text(DossierColumn.WORK_NUMBER))
                .filter(text -> !text.isEmpty())
                .toArray(String[]::new);
        Tuple asked = Tuple.of(reach.personId())
                .addArrayOfString(reach.codes())
                .addArrayOfBuffer(hashes.keySet().toArray(Buffer[]::new))
                .addArrayOfString(numbers);
        return tx.query(DossierSql.MEANT, asked).compose(people -> {
            Map<String, Row> byIdentity = new HashMap<>();
            Map<String, Row> byWorkNumber = new HashMap<>();
            List<UUID> ids = new ArrayList<>();
            for (Row person : people) {
                ids.add(person.getUUID("id"));
                Optional.ofNullable(person.getBuffer("identity_hash"))
                        .map(hashes::get)
                        .ifPresent(text -> byIdentity.put(text, person));
                Optional.ofNullable(person.getString("work_number")).ifPresent(text -> byWorkNumber.put(text, person));
            }
            return tx.query(
                            DossierSql.COUNTING,
                            Tuple.tuple()
                                    .addArrayOfUUID(ids.toArray(UUID[]::new))
                                    .addString(kind.code()))
                    .map(facts -> new Found(byIdentity, byWorkNumber, counting(facts)));
        });
    }

    private static Map<UUID, List<There>> counting(RowSet<Row> facts) {
        Map<UUID, List<There>> counting = new HashMap<>();
        facts.forEach(row -> counting.computeIfAbsent(
                        Objects.requireNonNull(row.getUUID("person_id")), none -> new ArrayList<>())
                .add(new There(row.getUUID("id"), DossierRows.fact(row))));
        return counting;
    }
}
