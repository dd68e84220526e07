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
import xuefa.certificate.JudgingImport;
import xuefa.certificate.JudgingImport.Known;
import xuefa.certificate.JudgingImport.Verdict;
import xuefa.certificate.RegisteredCertificate;
import xuefa.certificate.StatedCertificate;
import xuefa.certificate.format.CertificateTable.Line;
import xuefa.certificate.format.CertificateTable.Sound;
import xuefa.certificate.format.CertificateTable.Unsound;
import xuefa.people.RosterUnits;
import xuefa.shared.Reach;
import xuefa.shared.secret.FieldCipher;
import xuefa.shared.store.RecordStore.Tx;

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
    record FoundRow(int line, String name, Optional<StatedCertificate> stated, String reason) {}

    /** @param there the certificate that the row means, when there is one */
    record Judged(FoundRow row, Optional<RegisteredCertificate> there, Verdict verdict) {}

    /** Whom each row means: found by the identity number, whose name has to agree. */
    Future<List<FoundRow>> found(Tx tx, Reach reach, List<Line> lines, RosterUnits units, LocalDate today) {
        Map<Buffer, String> hashes = new HashMap<>();
        lines.forEach(line -> {
            if (line.reading() instanceof Sound sound) {
                cipher.hashes(IDENTITY, sound.identity().text())
                        .forEach(hash ->
                                hashes.put(Buffer.buffer(hash), sound.identity().text()));
            }
        });
        Tuple asked = asked(reach, today).addArrayOfBuffer(hashes.keySet().toArray(Buffer[]::new));
        return tx.query(ImportSql.PEOPLE_BY_HASH, asked).map(rows -> {
            Map<String, Row> people = new HashMap<>();
            rows.forEach(row -> people.put(Objects.requireNonNull(hashes.get(row.getBuffer("identity_hash"))), row));
            return lines.stream().map(line -> row(line, people, units)).toList();
        });
    }

    private static FoundRow row(Line line, Map<String, Row> people, RosterUnits units) {
        return switch (line.reading()) {
            case Unsound unsound -> refused(line, unsound.reason());
            case Sound sound -> {
                Row person = people.get(sound.identity().text());
                if (person == null) {
                    yield refused(line, "person");
                }
                if (!person.getString("name").equals(line.name())) {
                    yield refused(line, "name-differs");
                }
                Optional<UUID> unit = Optional.empty();
                if (!sound.unit().isEmpty()) {
                    if (!(units.find(sound.unit()) instanceof RosterUnits.Found.One one)) {
                        yield refused(line, "unit");
                    }
                    unit = Optional.of(one.id());
                }
                yield new FoundRow(
                        line.line(),
                        line.name(),
                        Optional.of(new StatedCertificate(
                                person.getUUID("id"),
                                unit,
                                sound.kind(),
                                sound.number(),
                                Optional.of(sound.area()).filter(area -> !area.isEmpty()),
                                sound.validity(),
                                sound.state())),
                        "");
            }
        };
    }

    private static FoundRow refused(Line line, String reason) {
        return new FoundRow(line.line(), line.name(), Optional.empty(), reason);
    }

    private static Tuple asked(Reach reach, LocalDate today) {
        return Tuple.of(reach.personId()).addArrayOfString(reach.codes()).addLocalDate(today);
    }

    /** What each row would do now. */
    Future<List<Judged>> judge(Tx tx, Reach reach, List<FoundRow> rows, RosterUnits units, LocalDate today) {
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

    private static Judged judged(
            FoundRow row,
            Map<UUID, Row> holders,
            List<Row> held,
            Map<UUID, RegisteredCertificate> lives,
            RosterUnits units,
            LocalDate today) {
        if (row.stated().isEmpty()) {
            return refused(row, row.reason());
        }
        StatedCertificate stated = row.stated().get();
        Row holder = holders.get(stated.personId());
        if (holder == null) {
            return refused(row, "person");
        }
        Known known = known(stated, holder, held, lives, units);
        if (known.there().filter(there -> units.name(there.unitId()).isEmpty()).isPresent()) {
            return refused(row, "elsewhere");
        }
        return new Judged(row, known.there(), JudgingImport.of(stated, known, today));
    }

    private static Judged refused(FoundRow row, String reason) {
        return new Judged(row, Optional.empty(), Verdict.refused(reason));
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
