package xuefa.certificate.store;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import xuefa.certificate.CertificateColumn;
import xuefa.certificate.ImportPlan;
import xuefa.certificate.JudgingImport;
import xuefa.certificate.JudgingImport.Known;
import xuefa.certificate.ReadingCertificateRow;
import xuefa.certificate.ReadingCertificateRow.Reading;
import xuefa.certificate.ReadingCertificateRow.Sound;
import xuefa.certificate.ReadingCertificateRow.Unsound;
import xuefa.certificate.RegisteredCertificate;
import xuefa.certificate.StatedCertificate;
import xuefa.people.RosterUnits;
import xuefa.shared.Reach;
import xuefa.shared.secret.FieldCipher;
import xuefa.shared.store.RecordStore.Tx;
import xuefa.shared.table.JudgedRow;
import xuefa.shared.table.TableRow;

/** Judges rows of HR's table by what the register knows. */
final class KnownCertificates {
    /** As the register of people seals them. */
    private static final String IDENTITY = "person.identity";

    private final FieldCipher cipher;
    private final CertificateStore certificates;

    KnownCertificates(FieldCipher cipher, CertificateStore certificates) {
        this.cipher = cipher;
        this.certificates = certificates;
    }

    /** @param stated empty for a row that is refused for the reason */
    private record FoundRow(TableRow<CertificateColumn> row, Optional<StatedCertificate> stated, String reason) {
        static FoundRow refused(TableRow<CertificateColumn> row, String reason) {
            return new FoundRow(row, Optional.empty(), reason);
        }

        JudgedRow<CertificateColumn, ImportPlan> refused(String reason) {
            return new JudgedRow<>(row, JudgingImport.refused(reason));
        }
    }

    /**
     * What each row would do now.
     *
     * @param clashing reasons of lines that clash with others
     */
    Future<List<JudgedRow<CertificateColumn, ImportPlan>>> judge(
            Tx tx,
            Reach reach,
            List<TableRow<CertificateColumn>> rows,
            RosterUnits units,
            Map<Integer, String> clashing,
            LocalDate today) {
        return found(tx, reach, rows, units, clashing, today).compose(found -> judged(tx, reach, found, units, today));
    }

    /** Whom each row means: found by the identity number, whose name has to agree. */
    private Future<List<FoundRow>> found(
            Tx tx,
            Reach reach,
            List<TableRow<CertificateColumn>> rows,
            RosterUnits units,
            Map<Integer, String> clashing,
            LocalDate today) {
        Map<Integer, Reading> readings = new HashMap<>();
        Map<Buffer, String> hashes = new HashMap<>();
        rows.forEach(row -> {
            Reading reading = clashing.containsKey(row.line())
                    ? new Unsound(clashing.get(row.line()))
                    : ReadingCertificateRow.of(row, today);
            readings.put(row.line(), reading);
            if (reading instanceof Sound sound) {
                cipher.hashes(IDENTITY, sound.identity().text())
                        .forEach(hash ->
                                hashes.put(Buffer.buffer(hash), sound.identity().text()));
            }
        });
        Tuple asked = asked(reach, today).addArrayOfBuffer(hashes.keySet().toArray(Buffer[]::new));
        return tx.query(ImportSql.PEOPLE_BY_HASH, asked).map(found -> {
            Map<String, Row> people = new HashMap<>();
            found.forEach(row -> people.put(Objects.requireNonNull(hashes.get(row.getBuffer("identity_hash"))), row));
            return rows.stream()
                    .map(row -> found(row, Objects.requireNonNull(readings.get(row.line())), people, units))
                    .toList();
        });
    }

    private static FoundRow found(
            TableRow<CertificateColumn> row, Reading reading, Map<String, Row> people, RosterUnits units) {
        return switch (reading) {
            case Unsound unsound -> FoundRow.refused(row, unsound.reason());
            case Sound sound -> {
                Row person = people.get(sound.identity().text());
                if (person == null) {
                    yield FoundRow.refused(row, "person");
                }
                if (!person.getString("name").equals(row.text(CertificateColumn.NAME))) {
                    yield FoundRow.refused(row, "name-differs");
                }
                Optional<UUID> unit = Optional.empty();
                if (!sound.unit().isEmpty()) {
                    if (!(units.find(sound.unit()) instanceof RosterUnits.Found.One one)) {
                        yield FoundRow.refused(row, "unit");
                    }
                    unit = Optional.of(one.id());
                }
                StatedCertificate stated = new StatedCertificate(
                        person.getUUID("id"),
                        unit,
                        sound.kind(),
                        sound.number(),
                        Optional.of(sound.area()).filter(area -> !area.isEmpty()),
                        sound.validity(),
                        sound.state());
                yield new FoundRow(row, Optional.of(stated), "");
            }
        };
    }

    private static Tuple asked(Reach reach, LocalDate today) {
        return Tuple.of(reach.personId()).addArrayOfString(reach.codes()).addLocalDate(today);
    }

    private Future<List<JudgedRow<CertificateColumn, ImportPlan>>> judged(
            Tx tx, Reach reach, List<FoundRow> rows, RosterUnits units, LocalDate today) {
        List<StatedCertificate> stated =
                rows.stream().flatMap(row -> row.stated().stream()).toList();
        UUID[] people =
                stated.stream().map(StatedCertificate::personId).distinct().toArray(UUID[]::new);
        String[] numbers =
                stated.stream().map(StatedCertificate::number).distinct().toArray(String[]::new);
        return tx.query(ImportSql.HOLDERS, asked(reach, today).addArrayOfUUID(people))
                .compose(holders -> tx.query(
                                ImportSql.CERTIFICATES,
                                Tuple.tuple().addArrayOfUUID(people).addArrayOfString(numbers))
                        .compose(held -> {
                            List<Row> all = new ArrayList<>();
                            held.forEach(all::add);
                            UUID[] ids =
                                    all.stream().map(row -> row.getUUID("id")).toArray(UUID[]::new);
                            return certificates.locked(tx, ids).map(lives -> {
                                Map<UUID, Row> byId = new HashMap<>();
                                holders.forEach(row -> byId.put(row.getUUID("id"), row));
                                return rows.stream()
                                        .map(row -> judged(row, byId, all, lives, units, today))
                                        .toList();
                            });
                        }));
    }

    private static JudgedRow<CertificateColumn, ImportPlan> judged(
            FoundRow found,
            Map<UUID, Row> holders,
            List<Row> held,
            Map<UUID, RegisteredCertificate> lives,
            RosterUnits units,
            LocalDate today) {
        if (found.stated().isEmpty()) {
            return found.refused(found.reason());
        }
        StatedCertificate stated = found.stated().get();
        Row holder = holders.get(stated.personId());
        if (holder == null) {
            return found.refused("person");
        }
        Known known = known(stated, holder, held, lives, units);
        return known.there()
                        .filter(there -> units.name(there.unitId()).isEmpty())
                        .isPresent()
                ? found.refused("elsewhere")
                : new JudgedRow<>(found.row(), JudgingImport.of(stated, known, today));
    }

    private static Known known(
            StatedCertificate stated,
            Row holder,
            List<Row> held,
            Map<UUID, RegisteredCertificate> lives,
            RosterUnits units) {
        Optional<Row> numbered = held.stream()
                .filter(row -> stated.number().equals(row.getString("number")))
                .findAny();
        boolean own = numbered.filter(row -> isOf(row, stated)).isPresent();
        Optional<Row> there = own
                ? numbered
                : held.stream()
                        .filter(row -> isOf(row, stated) && row.getBoolean("live"))
                        .findAny();
        Map<UUID, String> names = new HashMap<>();
        stated.unitId().ifPresent(unit -> names.put(unit, units.name(unit)));
        return new Known(
                there.map(row -> Objects.requireNonNull(lives.get(row.getUUID("id")))),
                own ? Optional.empty() : numbered.map(row -> row.getUUID("person_id")),
                holder.getBoolean("barred"),
                Set.copyOf(
                        List.of(holder.getArrayOfStrings("categories")).stream().collect(Collectors.toSet())),
                Optional.ofNullable(holder.getUUID("unit_id")),
                names);
    }

    private static boolean isOf(Row row, StatedCertificate stated) {
        return row.getUUID("person_id").equals(stated.personId())
                && row.getString("kind").equals(stated.kind().code());
    }
}
