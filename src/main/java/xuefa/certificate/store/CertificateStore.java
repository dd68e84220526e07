package xuefa.certificate.store;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import xuefa.audit.Deed;
import xuefa.audit.store.AuditEntries;
import xuefa.certificate.CertificateEvent;
import xuefa.certificate.CertificateLife;
import xuefa.certificate.CertificateState;
import xuefa.certificate.NewCertificate;
import xuefa.certificate.RegisteredCertificate;
import xuefa.certificate.Validity;
import xuefa.certificate.flow.Certificates;
import xuefa.shared.Actor;
import xuefa.shared.Reach;
import xuefa.shared.store.Columns;
import xuefa.shared.store.RecordStore;
import xuefa.shared.store.RecordStore.Tx;
import xuefa.training.Facts.CertificateFact;

/** Certificates in PostgreSQL. */
public final class CertificateStore implements Certificates {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final RecordStore store;
    private final ZoneId zone;

    public CertificateStore(RecordStore store, ZoneId zone) {
        this.store = store;
        this.zone = zone;
    }

    /** Adds those whose source is new, with their events and newest cards; fails when a number is taken. */
    public Future<Set<UUID>> add(Tx tx, Actor actor, List<NewCertificate> certificates) {
        var columns = new Columns<>(certificates)
                .uuid(NewCertificate::id)
                .text(NewCertificate::source)
                .uuid(NewCertificate::personId)
                .uuid(NewCertificate::unitId)
                .text(each -> each.life().kind().code())
                .text(each -> each.number().orElse(null))
                .text(NewCertificate::area)
                .text(each -> state(each.life()).code())
                .date(each -> newest(each.life()).map(Validity::from).orElse(null))
                .date(each -> newest(each.life()).map(Validity::to).orElse(null))
                .whole(each -> cards(each.life()));
        return tx.query(CertificateSql.ADD, columns.tuple()).compose(rows -> {
            Set<UUID> added = new HashSet<>();
            rows.forEach(row -> added.add(row.getUUID("id")));
            List<NewCertificate> fresh = certificates.stream()
                    .filter(each -> added.contains(each.id()))
                    .toList();
            return addEvents(
                            tx,
                            actor,
                            fresh.stream().flatMap(CertificateStore::placed).toList())
                    .compose(done -> addCards(
                            tx,
                            fresh.stream().flatMap(CertificateStore::newestCard).toList()))
                    .compose(done -> AuditEntries.add(
                            tx,
                            actor,
                            fresh.stream()
                                    .map(each -> Deed.of("certificate.registered", "certificate", each.id())
                                            .at(each.unitId())
                                            .after(json(each.life())))
                                    .toList()))
                    .map(added);
        });
    }

    private record Placed(UUID certificateId, int position, CertificateEvent event) {}

    private record Card(UUID certificateId, int number, LocalDate issuedOn) {}

    private static Stream<Placed> placed(NewCertificate certificate) {
        List<CertificateEvent> events = certificate.life().events();
        return IntStream.range(0, events.size()).mapToObj(i -> new Placed(certificate.id(), i + 1, events.get(i)));
    }

    private static Stream<Card> newestCard(NewCertificate certificate) {
        int cards = cards(certificate.life());
        return cards == 0
                ? Stream.empty()
                : Stream.of(new Card(
                        certificate.id(),
                        cards,
                        certificate.life().events().getLast().day()));
    }

    private Future<Void> addEvents(Tx tx, Actor actor, List<Placed> events) {
        if (events.isEmpty()) {
            return Future.succeededFuture();
        }
        var columns = new Columns<>(events)
                .uuid(Placed::certificateId)
                .whole(Placed::position)
                .uuid(each -> UUID.fromString(each.event().id()))
                .text(each -> each.event().step().code())
                .date(each -> each.event().day())
                .date(each -> each.event().validity().map(Validity::from).orElse(null))
                .date(each -> each.event().validity().map(Validity::to).orElse(null))
                .text(each -> each.event().reason());
        Tuple tuple = columns.tuple().addUUID(actor.personId().orElse(null)).addString(zone.getId());
        return tx.query(CertificateSql.ADD_EVENTS, tuple).mapEmpty();
    }

    private static Future<Void> addCards(Tx tx, List<Card> cards) {
        if (cards.isEmpty()) {
            return Future.succeededFuture();
        }
        var columns = new Columns<>(cards)
                .text(each -> freshCode())
                .uuid(Card::certificateId)
                .whole(Card::number)
                .date(Card::issuedOn);
        return tx.query(CertificateSql.ADD_CARDS, columns.tuple()).mapEmpty();
    }

    /** 128 bits that nobody can guess, for the QR of a card. */
    private static String freshCode() {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public Future<Optional<RegisteredCertificate>> find(Reach reach, UUID certificateId) {
        return store.inTransaction(tx -> find(tx, CertificateSql.FIND, reach, certificateId));
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
                            new CertificateLife(
                                    CertificateRows.kind(row),
                                    stream(rows).map(CertificateRows::event).toList()))));
        });
    }

    @Override
    public Future<Map<UUID, List<CertificateFact>>> facts(Collection<UUID> people, LocalDate day) {
        return store.query(CertificateSql.OF_PEOPLE, Tuple.of(people.toArray(UUID[]::new)))
                .compose(certificates -> {
                    UUID[] ids =
                            stream(certificates).map(row -> row.getUUID("id")).toArray(UUID[]::new);
                    return store.query(CertificateSql.EVENTS, Tuple.of(ids)).map(events -> {
                        Map<UUID, List<CertificateEvent>> byId = stream(events)
                                .collect(groupingBy(
                                        row -> row.getUUID("certificate_id"),
                                        mapping(CertificateRows::event, toList())));
                        return stream(certificates)
                                .collect(groupingBy(
                                        row -> row.getUUID("person_id"),
                                        java.util.stream.Collectors.flatMapping(
                                                row -> new CertificateLife(
                                                                CertificateRows.kind(row),
                                                                byId.getOrDefault(row.getUUID("id"), List.of()))
                                                        .fact(row.getUUID("id").toString(), day).stream(),
                                                toList())));
                    });
                });
    }

    @Override
    public Future<Optional<String>> add(
            Reach reach, Actor actor, UUID certificateId, int version, CertificateEvent event) {
        return store.inTransaction(
                tx -> find(tx, CertificateSql.FIND_LOCKED, reach, certificateId).compose(found -> {
                    if (found.isEmpty()) {
                        return Future.succeededFuture(Optional.of("certificate.unknown"));
                    }
                    RegisteredCertificate certificate = found.get();
                    if (certificate.version() != version) {
                        return Future.succeededFuture(Optional.of("certificate.changed-meanwhile"));
                    }
                    Optional<String> problem = certificate.life().problem(event);
                    return problem.isPresent()
                            ? Future.succeededFuture(problem)
                            : write(tx, actor, certificate, event).map(done -> Optional.<String>empty());
                }));
    }

    /** Whoever calls has locked the certificate and seen that the event may follow. */
    Future<Void> write(Tx tx, Actor actor, RegisteredCertificate certificate, CertificateEvent event) {
        List<CertificateEvent> events = new ArrayList<>(certificate.life().events());
        events.add(event);
        CertificateLife after = new CertificateLife(certificate.life().kind(), events);
        boolean freshCard = cards(after) > cards(certificate.life());
        Tuple changed = Tuple.of(certificate.id(), state(after).code())
                .addLocalDate(newest(after).map(Validity::from).orElse(null))
                .addLocalDate(newest(after).map(Validity::to).orElse(null))
                .addInteger(cards(after));
        return tx.query(CertificateSql.CHANGE, changed)
                .compose(done -> addEvents(tx, actor, List.of(new Placed(certificate.id(), events.size(), event))))
                .compose(done -> addCards(
                        tx, freshCard ? List.of(new Card(certificate.id(), cards(after), event.day())) : List.of()))
                .compose(done -> AuditEntries.add(
                        tx,
                        actor,
                        Deed.of("certificate.changed", "certificate", certificate.id())
                                .at(certificate.unitId())
                                .before(json(certificate.life()))
                                .after(json(after).put("step", event.step().code()))
                                .because(event.reason())));
    }

    private static ObjectNode json(CertificateLife life) {
        ObjectNode json =
                JsonNodeFactory.instance.objectNode().put("state", state(life).code());
        newest(life).ifPresent(validity -> json.put("validFrom", validity.from().toString())
                .put("validTo", validity.to().toString()));
        return json;
    }

    /** As the events say; that it has expired follows from the day. */
    private static CertificateState state(CertificateLife life) {
        CertificateEvent last = life.events().getLast();
        return life.stateOn(last.day())
                .filter(state -> state != CertificateState.EXPIRED)
                .orElse(CertificateState.VALID);
    }

    private static Optional<Validity> newest(CertificateLife life) {
        return life.events().stream()
                .flatMap(event -> event.validity().stream())
                .reduce((older, newer) -> newer);
    }

    private static int cards(CertificateLife life) {
        return life.cardNumberOn(life.events().getLast().day());
    }

    private static Stream<Row> stream(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false);
    }
}
