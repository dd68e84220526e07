package xuefa.training.store;

import static org.assertj.core.api.Assertions.assertThat;
import static xuefa.support.TestFutures.await;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import xuefa.shared.Actor;
import xuefa.shared.Ids;
import xuefa.support.MigratedDatabase;
import xuefa.training.HoursEntry.Span;
import xuefa.training.HoursEntry.State;
import xuefa.training.HoursKind;
import xuefa.training.HoursSubject;
import xuefa.training.NewHours;
import xuefa.training.Taken;
import xuefa.training.format.BookFile;

@SuppressWarnings("NullAway.Init")
final class HoursLedgerTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final HoursLedger LEDGER =
            new HoursLedger(SHANGHAI, BookFile.shipped().hoursRules());
    private static final UUID UNIT = Ids.next();
    private static final UUID LATER_UNIT = Ids.next();
    private static final UUID LIN = Ids.next();
    private static MigratedDatabase database;

    @BeforeAll
    static void somebodyWhoWasTransferred() {
        database = new MigratedDatabase();
        database.execute("insert into unit (id, name, kind, valid_from) values ('" + UNIT
                + "', '市场监管局', 'department', '2020-01-01'), ('" + LATER_UNIT + "', '水务局', 'department', '2020-01-01')");
        database.execute("insert into person (id, name, identity_number) values ('" + LIN + "', '林若溪', 'T-lin')");
        database.execute(
                "insert into post (person_id, unit_id, category, valid_from, valid_to) values ('" + LIN + "', '" + UNIT
                        + "', 'enforcementOfficer', '2020-01-01', '2026-05-31'), ('" + LIN + "', '" + LATER_UNIT
                        + "', 'enforcementOfficer', '2026-06-01', null)");
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void the_same_source_is_taken_once_and_other_content_under_it_is_refused() {
        NewHours hours = hours("a", "2026-03-02", 90);
        UUID id = added(hours);
        assertThat(add(hours)).isEqualTo(new Taken.Repeated(id));
        assertThat(add(hours("a", "2026-03-02", 91))).isEqualTo(new Taken.Refused(Taken.Reason.OTHER_CONTENT));
        assertThat(database.number("select minutes from hours_entry where source = 'a'"))
                .isEqualTo(90);
    }

    @Test
    void twice_in_one_batch_is_once() {
        NewHours hours = hours("twice", "2026-03-02", 90);
        List<Taken> taken =
                await(database.record().inTransaction(tx -> LEDGER.add(tx, Actor.CLOCK, List.of(hours, hours))));
        assertThat(taken).hasExactlyElementsOfTypes(Taken.Added.class, Taken.Repeated.class);
    }

    @Test
    void an_entry_keeps_the_unit_of_its_day_and_the_rule_that_makes_hours_of_it() {
        UUID before = added(hours("before", "2026-05-31", 45));
        UUID after = added(hours("after", "2026-06-01", 45));
        assertThat(database.texts("select unit_id from hours_entry where id = '" + before + "'"))
                .containsExactly(UNIT.toString());
        assertThat(database.texts("select unit_id from hours_entry where id = '" + after + "'"))
                .containsExactly(LATER_UNIT.toString());
        assertThat(database.texts("select rule from hours_entry where id = '" + after + "'"))
                .containsExactly("minutes-45");
    }

    @Test
    void people_nobody_knows_and_minutes_to_come_are_refused_while_the_others_of_the_batch_are_taken() {
        NewHours stranger = new NewHours(
                "stranger",
                Ids.next(),
                HoursKind.CLASSROOM,
                HoursSubject.LAW,
                LocalDate.of(2026, 3, 2),
                new xuefa.training.HoursEntry.Minutes(45),
                List.of(),
                State.VALID,
                java.util.Optional.empty(),
                java.util.Optional.empty(),
                java.util.Optional.empty(),
                new NewHours.Evidence("sheet", "1"),
                "");
        Instant soon = Instant.now().plusSeconds(600);
        NewHours toCome = NewHours.of(
                "to-come",
                LIN,
                HoursKind.ONLINE,
                HoursSubject.LAW,
                LocalDate.now(SHANGHAI),
                10,
                new Span(soon, soon.plusSeconds(600)),
                new NewHours.Evidence("course", "1"));
        NewHours tomorrow =
                hours("tomorrow", LocalDate.now(SHANGHAI).plusDays(1).toString(), 45);
        List<Taken> taken = await(database.record()
                .inTransaction(tx -> LEDGER.add(
                        tx, Actor.CLOCK, List.of(stranger, toCome, tomorrow, hours("fine", "2026-03-03", 45)))));
        assertThat(taken.subList(0, 3))
                .containsExactly(
                        new Taken.Refused(Taken.Reason.UNKNOWN_PERSON),
                        new Taken.Refused(Taken.Reason.IN_FUTURE),
                        new Taken.Refused(Taken.Reason.IN_FUTURE));
        assertThat(taken.getLast()).isInstanceOf(Taken.Added.class);
    }

    @Test
    void only_the_newest_of_a_row_of_corrections_can_be_corrected() {
        UUID first = added(hours("c1", "2026-03-04", 90));
        UUID second = added(hours("c2", "2026-03-04", 45).correcting(first));
        assertThat(add(hours("c3", "2026-03-04", 30).correcting(first)))
                .isEqualTo(new Taken.Refused(Taken.Reason.NOT_TO_CORRECT));
        assertThat(add(hours("c4", "2026-03-04", 45).correcting(second).in(State.REVOKED)))
                .isInstanceOf(Taken.Added.class);
        assertThat(add(hours("c2", "2026-03-04", 45).correcting(first))).isEqualTo(new Taken.Repeated(second));
    }

    @Test
    void what_comes_after_the_closing_of_the_year_is_taken_and_marked() {
        database.execute("insert into hours_closing (id, unit_id, year, reason, recorded_on) values ('" + Ids.next()
                + "', '" + UNIT + "', 2024, '', '2025-01-20')");
        assertThat(add(hours("late", "2024-12-30", 45)))
                .isInstanceOfSatisfying(Taken.Added.class, added -> assertThat(added.afterClosing())
                        .isTrue());
        assertThat(add(hours("not-late", "2025-01-03", 45)))
                .isInstanceOfSatisfying(Taken.Added.class, added -> assertThat(added.afterClosing())
                        .isFalse());
    }

    @Test
    void each_evidence_that_brought_hours_leaves_a_deed() {
        added(hours("deed", "2026-03-05", 45));
        assertThat(database.number(
                        "select count(*) from audit_entry where code = 'training.hoursAdded' and subject_id = 'deed'"))
                .isEqualTo(1);
        add(hours("deed", "2026-03-05", 45));
        assertThat(database.number(
                        "select count(*) from audit_entry where code = 'training.hoursAdded' and subject_id = 'deed'"))
                .isEqualTo(1);
    }

    private static UUID added(NewHours hours) {
        return ((Taken.Added) add(hours)).id();
    }

    private static Taken add(NewHours hours) {
        return await(database.record().inTransaction(tx -> LEDGER.add(tx, Actor.CLOCK, List.of(hours))))
                .getFirst();
    }

    private static NewHours hours(String source, String day, int minutes) {
        Instant from = LocalDate.parse(day).atTime(9, 0).atZone(SHANGHAI).toInstant();
        return NewHours.of(
                source,
                LIN,
                HoursKind.CLASSROOM,
                HoursSubject.LAW,
                LocalDate.parse(day),
                minutes,
                new Span(from, from.plusSeconds(minutes * 60L)),
                new NewHours.Evidence("sheet", source));
    }
}
