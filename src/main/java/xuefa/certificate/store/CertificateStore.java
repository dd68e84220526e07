package xuefa.certificate.store;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.flatMapping;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import io.vertx.core.Future;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import xuefa.certificate.AskedStep;
import xuefa.certificate.CertificateEvent;
import xuefa.certificate.CertificateLife;
import xuefa.certificate.NewCertificate;
import xuefa.certificate.RegisteredCertificate;
import xuefa.certificate.flow.Certificates;
import xuefa.certificate.store.CertificateWriting.Taking;
import xuefa.shared.Actor;
import xuefa.shared.Reach;
import xuefa.shared.store.RecordStore;
import xuefa.shared.store.RecordStore.Tx;
import xuefa.training.Facts.CertificateFact;

/** Certificates in PostgreSQL. */
public final class CertificateStore implements Certificates {
    private static final String BARRED = "XF010";
    private static final String TAKEN = "23505";

    private final RecordStore store;
    private final CertificateWriting writing;

    public CertificateStore(RecordStore store, ZoneId zone) {
        this.store = store;
        this.writing = new CertificateWriting(zone);
    }

    /** Adds those whose source is new, with their events and newest cards; fails when a number is taken. */
    public Future<Set<UUID>> add(Tx tx, Actor actor, List<NewCertificate> certificates) {
        return writing.add(tx, actor, certificates);
    }

    @Override
    public Future<Optional<RegisteredCertificate>> find(Reach reach, UUID certificateId) {
        return store.inTransaction(tx -> find(tx, CertificateSql.FIND, reach, certificateId));
    }

    /** The same, and nobody changes it until the transaction ends. */
    Future<Optional<RegisteredCertificate>> locked(Tx tx, Reach reach, UUID certificateId) {
        return find(tx, CertificateSql.FIND_LOCKED, reach, certificateId);
    }

    private static Future<Optional<RegisteredCertificate>> find(Tx tx, String sql, Reach reach, UUID certificateId) {
        Tuple asked = Tuple.of(reach.personId()).addArrayOfString(reach.codes()).addUUID(certificateId);
        return tx.query(sql, asked).compose(found -> {
            if (found.size() == 0) {
                return Future.succeededFuture(Optional.empty());
            }
            Row row = found.iterator().next();
            return tx.query(CertificateSql.EVENTS, Tuple.of(new UUID[] {certificateId}))
                    .map(rows -> Optional.of(CertificateRows.registered(
                            row,
                            life(row, stream(rows).map(CertificateRows::event).toList()))));
        });
    }

    @Override
    public Future<Map<UUID, List<CertificateFact>>> facts(Collection<UUID> people, LocalDate day) {
        return store.query(CertificateSql.OF_PEOPLE, Tuple.of(people.toArray(UUID[]::new)))
                .compose(certificates -> {
                    UUID[] ids =
                            stream(certificates).map(row -> row.getUUID("id")).toArray(UUID[]::new);
                    return store.query(CertificateSql.EVENTS, Tuple.of(ids)).map(events -> {
                        Map<UUID, List<CertificateEvent>> byId = byCertificate(events);
                        return stream(certificates)
                                .collect(groupingBy(
                                        row -> row.getUUID("person_id"),
                                        flatMapping(
                                                row -> life(row, byId.getOrDefault(row.getUUID("id"), List.of()))
                                                        .fact(row.getUUID("id").toString(), day)
                                                        .stream(),
                                                toList())));
                    });
                });
    }

    @Override
    public Future<Optional<String>> take(Reach reach, Actor actor, int version, AskedStep asked) {
        return store.inTransaction(
                        tx -> locked(tx, reach, asked.certificateId()).compose(found -> {
                            if (found.isEmpty()) {
                                return Future.succeededFuture(Optional.of("certificate.unknown"));
                            }
                            return found.get().version() == version
                                    ? take(tx, actor, List.of(asked))
                                            .map(problems -> Optional.ofNullable(problems.get(asked.certificateId())))
                                    : Future.succeededFuture(Optional.of("certificate.changed-meanwhile"));
                        }))
                .recover(CertificateStore::refusedByTable);
    }

    /** What the tables themselves refuse. */
    private static Future<Optional<String>> refusedByTable(Throwable failure) {
        if (failure instanceof PgException refused) {
            if (BARRED.equals(refused.getSqlState())) {
                return Future.succeededFuture(Optional.of("certificate.barred"));
            }
            if (TAKEN.equals(refused.getSqlState())) {
                return Future.succeededFuture(Optional.of("certificate.number-taken"));
            }
        }
        return Future.failedFuture(failure);
    }

    @Override
    public Future<Map<UUID, String>> take(Tx tx, Actor actor, List<AskedStep> steps) {
        UUID[] ids = steps.stream().map(AskedStep::certificateId).distinct().toArray(UUID[]::new);
        if (ids.length != steps.size()) {
            throw new IllegalArgumentException("one step a certificate");
        }
        return locked(tx, ids).compose(certificates -> {
            Map<UUID, String> problems = new HashMap<>();
            List<Taking> taking = new ArrayList<>();
            for (AskedStep asked : steps) {
                RegisteredCertificate certificate = certificates.get(asked.certificateId());
                Optional<String> problem = certificate == null
                        ? Optional.of("certificate.unknown")
                        : certificate.life().problem(asked.event());
                problem.ifPresentOrElse(
                        code -> problems.put(asked.certificateId(), code),
                        () -> taking.add(new Taking(Objects.requireNonNull(certificate), asked)));
            }
            return writing.take(tx, actor, taking).map(problems);
        });
    }

    /** Nobody changes them until the transaction ends. */
    Future<Map<UUID, RegisteredCertificate>> locked(Tx tx, UUID[] ids) {
        return tx.query(CertificateSql.LOCKED, Tuple.tuple().addArrayOfUUID(ids))
                .compose(rows -> tx.query(CertificateSql.EVENTS, Tuple.tuple().addArrayOfUUID(ids))
                        .map(events -> {
                            Map<UUID, List<CertificateEvent>> byId = byCertificate(events);
                            return stream(rows)
                                    .map(row -> CertificateRows.registered(
                                            row, life(row, byId.getOrDefault(row.getUUID("id"), List.of()))))
                                    .collect(toMap(RegisteredCertificate::id, identity()));
                        }));
    }

    private static Map<UUID, List<CertificateEvent>> byCertificate(RowSet<Row> events) {
        return stream(events)
                .collect(groupingBy(row -> row.getUUID("certificate_id"), mapping(CertificateRows::event, toList())));
    }

    private static CertificateLife life(Row row, List<CertificateEvent> events) {
        return new CertificateLife(CertificateRows.kind(row), events);
    }

    private static Stream<Row> stream(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false);
    }
}
