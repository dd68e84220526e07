package xuefa.people.store;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import xuefa.audit.Deed;
import xuefa.audit.Sheets;
import xuefa.audit.store.AuditEntries;
import xuefa.audit.store.RowVersions;
import xuefa.people.Absence;
import xuefa.people.Employment;
import xuefa.people.IdentityNumber;
import xuefa.people.Person;
import xuefa.people.Post;
import xuefa.people.RegisterFact;
import xuefa.people.Standing;
import xuefa.people.Tenure;
import xuefa.people.flow.RecordingFacts;
import xuefa.shared.Reach;
import xuefa.shared.secret.FieldCipher;
import xuefa.shared.store.RecordStore;
import xuefa.shared.store.RecordStore.Tx;

/** Adds to the register, ends and corrects, in PostgreSQL. Whoever is changed is locked. */
public final class FactStore implements RecordingFacts {
    /** Raised by the trigger barred_workers. */
    static final String BARRED = "XF010";

    private static final String TAKEN = "23505";

    private final RecordStore store;
    private final FieldCipher cipher;
    private final PeopleStore people;
    private final OpenedPeople opened;

    public FactStore(RecordStore store, FieldCipher cipher) {
        this.store = store;
        this.cipher = cipher;
        this.people = new PeopleStore(cipher);
        this.opened = new OpenedPeople(cipher);
    }

    @Override
    public Future<Outcome> addPerson(Order order, Person person, List<RegisterFact> facts) {
        return changing(tx -> taken(tx, person).compose(taken -> {
            if (taken.isPresent()) {
                return Future.succeededFuture(taken.get());
            }
            Deed deed = Deed.of("people.personAdded", "person", person.id())
                    .after(RegisterDeeds.of(person))
                    .because(order.why());
            return people.addPeople(tx, List.of(person))
                    .compose(added -> AuditEntries.add(tx, order.actor(), atUnit(deed, facts)))
                    .compose(told -> addAll(tx, order, facts, person.id()));
        }));
    }

    private static Deed atUnit(Deed deed, List<RegisterFact> facts) {
        return facts.stream()
                .flatMap(fact -> fact.unit().stream())
                .findFirst()
                .map(deed::at)
                .orElse(deed);
    }

    /** Throws away everything when one of them can't be. */
    private Future<Outcome> addAll(Tx tx, Order order, List<RegisterFact> facts, UUID personId) {
        Future<Outcome> all = Future.succeededFuture(new Outcome.Done(personId));
        for (RegisterFact fact : facts) {
            all = all.compose(before -> add(tx, order, fact)
                    .compose(outcome -> outcome instanceof Outcome.Done
                            ? Future.succeededFuture(new Outcome.Done(personId))
                            : Future.failedFuture(new Refused(outcome))));
        }
        return all;
    }

    @Override
    public Future<Outcome> changePerson(Order order, UUID personId, UnaryOperator<Person> change) {
        return changing(tx ->
                ifReached(tx, order, personId, () -> opened.open(tx, personId).compose(found -> {
                    Person was = Objects.requireNonNull(found.get(personId));
                    Person is = change.apply(was);
                    return taken(tx, is).compose(taken -> taken.<Future<Outcome>>map(Future::succeededFuture)
                            .orElseGet(() -> people.changePeople(tx, List.of(is))
                                    .compose(changed -> home(tx, personId))
                                    .compose(home -> AuditEntries.add(
                                            tx,
                                            order.actor(),
                                            home.map(Deed.of("people.personChanged", "person", personId)
                                                            .before(RegisterDeeds.of(was))
                                                            .after(RegisterDeeds.of(is))
                                                            .because(order.why())::at)
                                                    .orElseThrow()))
                                    .map(new Outcome.Done(personId))));
                })));
    }

    private Future<Optional<Outcome>> taken(Tx tx, Person person) {
        Buffer[] hashes = person.identityNumber().stream()
                .flatMap(number -> cipher.hashes(SealedPerson.IDENTITY, number.text()).stream())
                .map(Buffer::buffer)
                .toArray(Buffer[]::new);
        return tx.query(
                        FactSql.IDENTITY_TAKEN,
                        Tuple.tuple().addArrayOfBuffer(hashes).addUUID(person.id()))
                .compose(identity -> identity.size() > 0
                        ? Future.succeededFuture(Optional.of(new Outcome.NumberTaken("identityNumber")))
                        : tx.query(
                                        FactSql.WORK_NUMBER_TAKEN,
                                        Tuple.of(person.workNumber().orElse(null), person.id()))
                                .map(work -> work.size() > 0
                                        ? Optional.of(new Outcome.NumberTaken("workNumber"))
                                        : Optional.empty()));
    }

    /** By another transaction of the same moment. */
    private static Outcome taken(PgException failure) {
        return switch (String.valueOf(failure.getConstraint())) {
            case "person_identity_hash_key" -> new Outcome.NumberTaken("identityNumber");
            case "person_work_number" -> new Outcome.NumberTaken("workNumber");
            default -> new Outcome.Overlapping();
        };
    }

    @Override
    public Future<Outcome> add(Order order, RegisterFact fact) {
        return changing(tx -> ifReached(tx, order, fact.personId(), () -> opened.open(tx, fact.personId())
                .map(found -> Optional.ofNullable(found.get(fact.personId()))
                        .flatMap(Person::identityNumber)
                        .map(IdentityNumber::workingAge)
                        .filter(fact.validFrom()::isBefore))
                .compose(earliest -> earliest.<Future<Outcome>>map(
                                day -> Future.succeededFuture(new Outcome.TooYoung(day)))
                        .orElseGet(() -> add(tx, order, fact)))));
    }

    private Future<Outcome> add(Tx tx, Order order, RegisterFact fact) {
        return reachesUnit(tx, order.reach(), fact.unit()).compose(reached -> {
            if (!reached) {
                return Future.succeededFuture(new Outcome.Unknown());
            }
            return overlaps(tx, fact)
                    .compose(overlapping -> overlapping
                            ? Future.succeededFuture(new Outcome.Overlapping())
                            : insert(tx, fact)
                                    .compose(added -> deed(
                                            tx,
                                            order,
                                            fact.personId(),
                                            fact.unit(),
                                            "people.factRecorded",
                                            deed -> deed.after(RegisterDeeds.of(fact))))
                                    .map(new Outcome.Done(fact.id())));
        });
    }

    private Future<Void> insert(Tx tx, RegisterFact fact) {
        Future<Void> added =
                switch (fact) {
                    case Post post -> people.addPosts(tx, List.of(post));
                    case Employment employment -> people.addEmployments(tx, List.of(employment));
                    case Standing standing -> people.addStandings(tx, List.of(standing));
                    case Tenure tenure -> people.addTenures(tx, List.of(tenure));
                    case Absence absence -> people.addAbsences(tx, List.of(absence));
                };
        return added.compose(done -> RowVersions.keep(tx, Sheets.PERSON, fact.personId()));
    }

    private static Future<Boolean> overlaps(Tx tx, RegisterFact fact) {
        Tuple days = Tuple.of(fact.personId(), fact.validFrom(), fact.validTo().orElse(null));
        Future<RowSet<Row>> others =
                switch (fact) {
                    case Post post ->
                        tx.query(
                                FactSql.POST_OVERLAPS,
                                days.addUUID(post.unitId())
                                        .addString(post.category().code()));
                    case Employment employment -> tx.query(FactSql.EMPLOYMENT_OVERLAPS, days);
                    case Standing standing ->
                        tx.query(
                                FactSql.STANDING_OVERLAPS,
                                days.addString(standing.flag().code()));
                    case Tenure tenure -> tx.query(FactSql.TENURE_OVERLAPS, days.addUUID(tenure.unitId()));
                    case Absence absence ->
                        tx.query(
                                FactSql.ABSENCE_OVERLAPS,
                                days.addString(absence.kind().code()));
                };
        return others.map(rows -> rows.size() > 0);
    }

    @Override
    public Future<Outcome> end(Order order, UUID factId, LocalDate lastDay) {
        return changingFact(order, factId, (tx, found) -> {
            LocalDate from = found.getLocalDate("valid_from");
            if (lastDay.isBefore(from)) {
                return Future.succeededFuture(new Outcome.EndsTooEarly(from));
            }
            return tx.query(FactSql.end(found.getString("fact")), Tuple.of(factId, lastDay))
                    .compose(ended -> deed(
                            tx,
                            order,
                            found.getUUID("person_id"),
                            Optional.ofNullable(found.getUUID("unit_id")),
                            "people.factEnded",
                            deed -> deed.before(RegisterDeeds.said(found)).after(RegisterDeeds.ended(lastDay))))
                    .map(new Outcome.Done(factId));
        });
    }

    @Override
    public Future<Outcome> remove(Order order, UUID factId) {
        return changingFact(
                order, factId, (tx, found) -> tx.query(FactSql.remove(found.getString("fact")), Tuple.of(factId))
                        .compose(removed -> deed(
                                tx,
                                order,
                                found.getUUID("person_id"),
                                Optional.ofNullable(found.getUUID("unit_id")),
                                "people.factRemoved",
                                deed -> deed.before(RegisterDeeds.said(found))))
                        .map(new Outcome.Done(factId)));
    }

    private interface ChangingFact {
        Future<Outcome> change(Tx tx, Row found);
    }

    private Future<Outcome> changingFact(Order order, UUID factId, ChangingFact work) {
        return changing(tx -> tx.query(FactSql.FIND, Tuple.of(factId)).compose(rows -> {
            if (rows.size() == 0) {
                return Future.succeededFuture(new Outcome.Unknown());
            }
            Row found = rows.iterator().next();
            return ifReached(tx, order, found.getUUID("person_id"), () -> reachesUnit(
                            tx, order.reach(), Optional.ofNullable(found.getUUID("unit_id")))
                    .compose(
                            reached -> reached ? work.change(tx, found) : Future.succeededFuture(new Outcome.Unknown()))
                    .compose(outcome -> RowVersions.keep(tx, Sheets.PERSON, found.getUUID("person_id"))
                            .map(outcome)));
        }));
    }

    private static Future<Outcome> ifReached(Tx tx, Order order, UUID personId, Supplier<Future<Outcome>> work) {
        return tx.query(
                        FactSql.LOCK,
                        Tuple.of(order.reach().personId())
                                .addArrayOfString(order.reach().codes())
                                .addUUID(personId))
                .compose(rows -> rows.size() == 0 ? Future.succeededFuture(new Outcome.Unknown()) : work.get());
    }

    private static Future<Boolean> reachesUnit(Tx tx, Reach reach, Optional<UUID> unit) {
        return unit.map(id -> tx.query(
                                FactSql.UNIT_REACHED,
                                Tuple.of(reach.personId())
                                        .addArrayOfString(reach.codes())
                                        .addUUID(id))
                        .map(rows -> rows.size() > 0))
                .orElse(Future.succeededFuture(true));
    }

    private static Future<Optional<UUID>> home(Tx tx, UUID personId) {
        return RegisterDeeds.home(tx, personId);
    }

    private static Future<Void> deed(
            Tx tx, Order order, UUID personId, Optional<UUID> unit, String code, UnaryOperator<Deed> saying) {
        return unit.map(id -> Future.succeededFuture(Optional.of(id)))
                .orElseGet(() -> home(tx, personId))
                .compose(place -> {
                    Deed deed = saying.apply(Deed.of(code, "person", personId).because(order.why()));
                    return AuditEntries.add(
                            tx, order.actor(), place.map(deed::at).orElse(deed));
                });
    }

    /** Expected refusals that have to undo what was done before them. */
    private static final class Refused extends RuntimeException {
        private final transient Outcome outcome;

        Refused(Outcome outcome) {
            super("refused", null, false, false);
            this.outcome = outcome;
        }
    }

    private Future<Outcome> changing(Function<Tx, Future<Outcome>> work) {
        return store.inTransaction(work).recover(failure -> {
            if (failure instanceof Refused refused) {
                return Future.succeededFuture(refused.outcome);
            }
            String state = failure instanceof PgException said ? String.valueOf(said.getSqlState()) : "";
            return switch (state) {
                case BARRED -> Future.succeededFuture(new Outcome.Barred());
                case TAKEN -> Future.succeededFuture(taken((PgException) failure));
                default -> Future.failedFuture(failure);
            };
        });
    }
}
