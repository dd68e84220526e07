package xuefa.certificate.store;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import xuefa.audit.Deed;
import xuefa.audit.Kinds;
import xuefa.audit.Sheets;
import xuefa.audit.store.AuditEntries;
import xuefa.audit.store.RowVersions;
import xuefa.audit.store.ToSeal;
import xuefa.certificate.AskedStep;
import xuefa.certificate.CertificateEvent;
import xuefa.certificate.CertificateLife;
import xuefa.certificate.CertificateState;
import xuefa.certificate.CertificateStep;
import xuefa.certificate.NewCertificate;
import xuefa.certificate.RegisteredCertificate;
import xuefa.certificate.Validity;
import xuefa.shared.Actor;
import xuefa.shared.store.Columns;
import xuefa.shared.store.RecordStore.Tx;

/** Writes certificates and what happens to them: rows, events, cards, deeds and seals together. */
final class CertificateWriting {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int CODE_BYTES = 16;

    private final ZoneId zone;

    CertificateWriting(ZoneId zone) {
        this.zone = zone;
    }

    private record Placed(
            UUID certificateId,
            int position,
            CertificateEvent event,
            Optional<UUID> reviewId,
            Optional<Integer> inspectedYear) {}

    private record Card(UUID certificateId, int number, LocalDate issuedOn) {}

    /** A certificate as it was seen under its lock, and what happens to it now. */
    record Taking(RegisteredCertificate certificate, AskedStep asked) {
        CertificateLife before() {
            return certificate.life();
        }

        CertificateLife after() {
            List<CertificateEvent> events = new ArrayList<>(before().events());
            events.add(asked.event());
            return new CertificateLife(before().kind(), events);
        }

        boolean givesCard() {
            return cards(after()) > cards(before());
        }
    }

    /** Those whose source is new; fails when a number is taken. */
    Future<Set<UUID>> add(Tx tx, Actor actor, List<NewCertificate> certificates) {
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
                .whole(each -> cards(each.life()))
                .date(each -> each.life().events().getFirst().day());
        return tx.query(CertificateSql.ADD, columns.tuple()).compose(rows -> {
            Set<UUID> added = new HashSet<>();
            rows.forEach(row -> added.add(row.getUUID("id")));
            List<NewCertificate> fresh = certificates.stream()
                    .filter(each -> added.contains(each.id()))
                    .toList();
            return addEvents(
                            tx,
                            actor,
                            fresh.stream().flatMap(CertificateWriting::placed).toList())
                    .compose(done -> addCards(
                            tx,
                            fresh.stream()
                                    .flatMap(CertificateWriting::newestCard)
                                    .toList()))
                    .compose(done -> RowVersions.keep(tx, Sheets.CERTIFICATE, added))
                    .compose(done -> AuditEntries.add(
                            tx,
                            actor,
                            fresh.stream().map(CertificateWriting::registered).toList()))
                    .map(added);
        });
    }

    /** Whoever calls has locked the certificates and seen that each event may follow. */
    Future<Void> take(Tx tx, Actor actor, List<Taking> taking) {
        if (taking.isEmpty()) {
            return Future.succeededFuture();
        }
        var changed = new Columns<>(taking)
                .uuid(each -> each.certificate().id())
                .text(each -> state(each.after()).code())
                .date(each -> newest(each.after()).map(Validity::from).orElse(null))
                .date(each -> newest(each.after()).map(Validity::to).orElse(null))
                .whole(each -> cards(each.after()))
                .text(each -> each.asked().number().orElse(null));
        return tx.query(CertificateSql.CHANGE, changed.tuple())
                .compose(done -> addEvents(
                        tx,
                        actor,
                        taking.stream().map(CertificateWriting::placed).toList()))
                .compose(done -> addCards(
                        tx,
                        taking.stream()
                                .filter(Taking::givesCard)
                                .map(each -> new Card(
                                        each.certificate().id(),
                                        cards(each.after()),
                                        each.asked().event().day()))
                                .toList()))
                .compose(done -> RowVersions.keep(
                        tx,
                        Sheets.CERTIFICATE,
                        taking.stream().map(each -> each.certificate().id()).toList()))
                .compose(done -> AuditEntries.add(
                        tx,
                        actor,
                        taking.stream()
                                .filter(CertificateWriting::isDeed)
                                .map(CertificateWriting::changed)
                                .toList()));
    }

    /** That a campaign takes a certificate in, the deed of the campaign says for all of them. */
    private static boolean isDeed(Taking taking) {
        return taking.asked().event().step() != CertificateStep.OPEN_RENEWAL
                || taking.asked().reviewId().isEmpty();
    }

    private static Deed registered(NewCertificate each) {
        return Deed.of("certificate.registered", "certificate", each.id())
                .at(each.unitId())
                .about(each.personId())
                .after(json(each.life()));
    }

    private static Deed changed(Taking each) {
        ObjectNode after =
                json(each.after()).put("step", each.asked().event().step().code());
        each.asked().number().ifPresent(number -> after.put("number", number));
        each.asked().inspectedYear().ifPresent(year -> after.put("year", year));
        return Deed.of("certificate.changed", "certificate", each.certificate().id())
                .at(each.certificate().unitId())
                .about(each.certificate().personId())
                .before(json(each.before()))
                .after(after)
                .because(each.asked().event().reason());
    }

    private static Stream<Placed> placed(NewCertificate certificate) {
        List<CertificateEvent> events = certificate.life().events();
        return IntStream.range(0, events.size())
                .mapToObj(i -> new Placed(certificate.id(), i + 1, events.get(i), Optional.empty(), Optional.empty()));
    }

    private static Placed placed(Taking taking) {
        return new Placed(
                taking.certificate().id(),
                taking.before().events().size() + 1,
                taking.asked().event(),
                taking.asked().reviewId(),
                taking.asked().inspectedYear());
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
                .text(each -> each.event().reason())
                .uuid(each -> each.reviewId().orElse(null))
                .whole(each -> each.inspectedYear().orElse(null));
        Tuple tuple = columns.tuple().addUUID(actor.personId().orElse(null)).addString(zone.getId());
        return tx.query(CertificateSql.ADD_EVENTS, tuple)
                .compose(added -> ToSeal.add(
                        tx,
                        Kinds.CERTIFICATE_EVENT,
                        events.stream().map(each -> each.event().id()).toList()));
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
        byte[] bytes = new byte[CODE_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
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
}
