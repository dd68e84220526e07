package xuefa.people.store;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Tuple;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import xuefa.people.JudgingRoster;
import xuefa.people.JudgingRoster.Known;
import xuefa.people.Person;
import xuefa.people.PersonFacts;
import xuefa.people.RosterColumn;
import xuefa.people.RosterPlan;
import xuefa.people.RosterUnits;
import xuefa.shared.Reach;
import xuefa.shared.secret.FieldCipher;
import xuefa.shared.store.RecordStore.Tx;
import xuefa.shared.table.JudgedRow;
import xuefa.shared.table.RowVerdict;
import xuefa.shared.table.RowVerdict.Reason;
import xuefa.shared.table.TableRow;

/** Finds those whom rows of a table are about, some hundred at once, and judges the rows. */
final class KnownPeople {
    private final FieldCipher cipher;
    private final OpenedPeople opened;

    KnownPeople(FieldCipher cipher) {
        this.cipher = cipher;
        this.opened = new OpenedPeople(cipher);
    }

    Future<List<JudgedRow<RosterColumn, RosterPlan>>> judge(
            Tx tx,
            Reach reach,
            List<TableRow<RosterColumn>> rows,
            RosterUnits units,
            Map<Integer, List<Integer>> sameLines,
            LocalDate today) {
        if (rows.isEmpty()) {
            return Future.succeededFuture(List.of());
        }
        Map<Buffer, Integer> lines = new HashMap<>();
        rows.forEach(row -> JudgingRoster.identity(row)
                .ifPresent(number -> cipher.hashes(SealedPerson.IDENTITY, number.text())
                        .forEach(hash -> lines.put(Buffer.buffer(hash), row.line()))));
        return tx.query(
                        RosterSql.KNOWN,
                        Tuple.tuple().addArrayOfBuffer(lines.keySet().toArray(Buffer[]::new)))
                .compose(found -> {
                    Map<Integer, UUID> byLine = new HashMap<>();
                    found.forEach(row -> byLine.put(
                            Objects.requireNonNull(lines.get(row.getBuffer("identity_hash"))), row.getUUID("id")));
                    UUID[] ids = byLine.values().toArray(UUID[]::new);
                    return opened.open(tx, ids)
                            .compose(people -> facts(tx, ids).compose(facts -> reached(tx, reach, ids)
                                    .compose(reached -> taken(tx, rows, byLine).map(taken -> {
                                        List<JudgedRow<RosterColumn, RosterPlan>> judged = new ArrayList<>();
                                        rows.forEach(row -> judged.add(new JudgedRow<>(
                                                row,
                                                verdict(
                                                        row,
                                                        known(byLine.get(row.line()), people, facts, reached),
                                                        units,
                                                        sameLines.getOrDefault(row.line(), List.of()),
                                                        taken,
                                                        today))));
                                        return judged;
                                    }))));
                });
    }

    private static RowVerdict<RosterPlan> verdict(
            TableRow<RosterColumn> row,
            Optional<Known> known,
            RosterUnits units,
            List<Integer> sameLines,
            Set<Integer> taken,
            LocalDate today) {
        return taken.contains(row.line())
                ? RowVerdict.refused(new Reason(RosterColumn.WORK_NUMBER, "taken", ""))
                : JudgingRoster.of(row, known, units, sameLines, today);
    }

    private static Optional<Known> known(
            @Nullable UUID id, Map<UUID, Person> people, Map<UUID, PersonFacts> facts, Set<UUID> reached) {
        Person person = id == null ? null : people.get(id);
        PersonFacts known = id == null ? null : facts.get(id);
        return person == null || known == null
                ? Optional.empty()
                : Optional.of(new Known(person, known, reached.contains(person.id())));
    }

    private static Future<Map<UUID, PersonFacts>> facts(Tx tx, UUID[] ids) {
        return tx.query(RegisterSql.FACTS, Tuple.tuple().addArrayOfUUID(ids)).map(rows -> {
            Map<UUID, PersonFacts> facts = new HashMap<>();
            rows.forEach(row -> facts.put(row.getUUID("id"), FactRows.read(row)));
            return facts;
        });
    }

    private static Future<Set<UUID>> reached(Tx tx, Reach reach, UUID[] ids) {
        return tx.query(
                        RosterSql.REACHED,
                        Tuple.of(reach.personId())
                                .addArrayOfString(reach.codes())
                                .addArrayOfUUID(ids))
                .map(rows -> {
                    Set<UUID> reached = new HashSet<>();
                    rows.forEach(row -> reached.add(row.getUUID("id")));
                    return reached;
                });
    }

    /** Lines whose work number somebody else has. */
    private static Future<Set<Integer>> taken(Tx tx, List<TableRow<RosterColumn>> rows, Map<Integer, UUID> byLine) {
        String[] numbers = rows.stream()
                .map(row -> row.text(RosterColumn.WORK_NUMBER))
                .filter(text -> !text.isEmpty())
                .toArray(String[]::new);
        return tx.query(RosterSql.WORK_NUMBERS, Tuple.tuple().addArrayOfString(numbers))
                .map(found -> {
                    Map<String, UUID> owners = new HashMap<>();
                    found.forEach(row -> owners.put(row.getString("work_number"), row.getUUID("id")));
                    Set<Integer> taken = new HashSet<>();
                    rows.forEach(row -> {
                        UUID owner = owners.get(row.text(RosterColumn.WORK_NUMBER));
                        if (owner != null && !owner.equals(byLine.get(row.line()))) {
                            taken.add(row.line());
                        }
                    });
                    return taken;
                });
    }
}
