package xuefa.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import xuefa.shared.check.Check;
import xuefa.shared.check.Verdict;
import xuefa.training.Facts.EventFact;
import xuefa.training.Facts.ExceptionFact;
import xuefa.training.Facts.PersonFact;
import xuefa.training.Facts.PostFact;
import xuefa.training.Facts.TermFact;
import xuefa.training.Facts.UnitFact;
import xuefa.training.format.BookFile;

final class ExplainingObligationsTest {
    private static final LocalDate BEGINNING = LocalDate.of(2001, 1, 1);
    private static final UnitFact BUREAU =
            new UnitFact("bureau", "市场监管局", "department", true, BEGINNING, Optional.empty());
    private static final UnitFact TOWN = new UnitFact("town", "石桥镇", "township", false, BEGINNING, Optional.empty());
    private static final UnitFact DISTRICT =
            new UnitFact("district", "霁川区", "district", false, BEGINNING, Optional.empty());

    private final Ledger ledger = new Ledger("lin");

    @Test
    void an_officer_at_46_5_of_60_hours_misses_13_5_until_the_last_day_of_the_year() {
        ledger.minutes("h1", "2026-03-02", 2000).minutes("h2", "2026-06-02", 93);
        Owed owed = officer("2026-11-22", officerPost("2022-05-06"), List.of());
        assertThat(owed.done()).isEqualByComparingTo("46.5");
        assertThat(owed.missing()).isEqualByComparingTo("13.5");
        assertThat(owed.due()).contains(LocalDate.of(2026, 12, 31));
        assertThat(owed.verdict()).isEqualTo(Verdict.OPEN);
        assertThat(owed.checks().getLast().evidence()).containsExactly("h1", "h2");
        assertThat(owed.checks().getLast().cure()).contains("2026-12-31");
    }

    @Test
    void the_last_day_of_the_year_is_still_in_time_and_the_next_day_begins_a_new_year() {
        ledger.minutes("h1", "2026-03-02", 45);
        assertThat(officer("2026-12-31", officerPost("2022-05-06"), List.of()).verdict())
                .isEqualTo(Verdict.OPEN);
        Owed next = officer("2027-01-01", officerPost("2022-05-06"), List.of());
        assertThat(next.done()).isEqualByComparingTo("0");
        assertThat(next.due()).contains(LocalDate.of(2027, 12, 31));
    }

    @Test
    void late_study_counts_for_the_year_it_is_marked_for() {
        ledger.late("h1", "2027-01-15", 450, 2026);
        assertThat(officer("2027-02-01", officerPost("2022-05-06"), List.of()).done())
                .isEqualByComparingTo("0");
    }

    @Test
    void somebody_who_joined_in_july_owes_half_once_that_is_approved() {
        ExceptionFact asked = joined("2026-06-30", Optional.empty());
        Owed unapproved = officer("2026-11-22", officerPost("2026-07-01"), List.of(asked));
        assertThat(unapproved.required()).isEqualByComparingTo("60");
        assertThat(unapproved.checks()).extracting(Check::cure).contains("请单位人事报批");

        Owed approved =
                officer("2026-11-22", officerPost("2026-07-01"), List.of(joined("2026-06-30", Optional.of("区司法局"))));
        assertThat(approved.required()).isEqualByComparingTo("30");
        assertThat(approved.checks()).extracting(Check::value).contains("60 × 6/12 月 = 30");
    }

    @Test
    void the_month_of_joining_is_owed_whole() {
        assertThat(officer("2026-11-22", officerPost("2026-07-20"), List.of(joined("2026-07-19", Optional.of("区司法局"))))
                        .required())
                .isEqualByComparingTo("30");
    }

    @Test
    void long_leave_takes_off_its_days_in_a_leap_year_too() {
        ExceptionFact leave = exception("longLeave", "2028-02-01", "2028-02-29");
        // 366 - 29 = 337 days: 60 × 337 / 366 = 55.245…, rounded up to half an hour
        assertThat(officer("2028-11-22", officerPost("2022-05-06"), List.of(leave))
                        .required())
                .isEqualByComparingTo("55.5");
        ExceptionFact shorter = exception("longLeave", "2027-02-01", "2027-02-28");
        // 365 - 28 = 337 days: 60 × 337 / 365 = 55.397…
        assertThat(officer("2027-11-22", officerPost("2022-05-06"), List.of(shorter))
                        .required())
                .isEqualByComparingTo("55.5");
    }

    @Test
    void an_exception_that_is_approved_later_takes_nothing_off_on_an_earlier_day() {
        ExceptionFact leave = new ExceptionFact(
                "x",
                "lin",
                "longLeave",
                LocalDate.of(2026, 2, 1),
                Optional.of(LocalDate.of(2026, 7, 31)),
                Optional.of("区司法局"),
                LocalDate.of(2026, 9, 1));
        assertThat(officer("2026-08-31", officerPost("2022-05-06"), List.of(leave))
                        .required())
                .isEqualByComparingTo("60");
        assertThat(officer("2026-09-01", officerPost("2022-05-06"), List.of(leave))
                        .required())
                .isEqualByComparingTo("30.5");
    }

    @Test
    void somebody_who_has_left_the_post_owes_nothing_any_more() {
        PostFact left = new PostFact(
                "post",
                "bureau",
                "enforcementOfficer",
                Optional.empty(),
                Optional.empty(),
                LocalDate.of(2022, 5, 6),
                Optional.of(LocalDate.of(2026, 6, 30)));
        assertThat(all("2026-06-30", left, List.of(), List.of())).isNotEmpty();
        assertThat(all("2026-07-01", left, List.of(), List.of())).isEmpty();
    }

    @Test
    void a_town_with_one_of_two_lectures_is_open_and_planned_ones_do_not_count() {
        Owed owed = unit(TOWN, "2026-11-22", lecture("e1", "2026-04-15", true), lecture("e2", "2026-12-08", false));
        assertThat(owed.required()).isEqualByComparingTo("2");
        assertThat(owed.done()).isEqualByComparingTo("1");
        assertThat(owed.verdict()).isEqualTo(Verdict.OPEN);
    }

    @Test
    void nine_executive_meetings_with_study_before_eight_name_the_ninth() {
        EventFact[] events = new EventFact[17];
        for (int i = 0; i < 9; i++) {
            events[i] = event("m" + i, "district", "executiveMeeting", "2026-0" + (i + 1) + "-10", Optional.empty());
        }
        for (int i = 0; i < 8; i++) {
            events[9 + i] = event("s" + i, "district", "preMeeting", "2026-0" + (i + 1) + "-10", Optional.of("m" + i));
        }
        Owed owed = unit(DISTRICT, "2026-11-22", events);
        assertThat(owed.required()).isEqualByComparingTo("9");
        assertThat(owed.done()).isEqualByComparingTo("8");
        assertThat(owed.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(owed.checks().getFirst().evidence()).containsExactly("m8");
    }

    @Test
    void a_head_owes_one_full_time_training_in_the_term_of_office() {
        PersonFact head = new PersonFact(
                "lin",
                "林若溪",
                List.of(new PostFact(
                        "post",
                        "bureau",
                        "enforcementOfficer",
                        Optional.of("section"),
                        Optional.of("head"),
                        LocalDate.of(2023, 1, 10),
                        Optional.empty())),
                List.of(new TermFact("term", LocalDate.of(2023, 1, 10), Optional.of(LocalDate.of(2028, 1, 9)))),
                List.of(),
                Facts.Standing.UNKNOWN);
        EventFact before = attended("e1", "2022-12-01");
        EventFact during = attended("e2", "2024-05-01");
        assertThat(find(
                                explain("2026-11-22", List.of(head), List.of(before), List.of())
                                        .of(head),
                                "head-full-time")
                        .verdict())
                .isEqualTo(Verdict.OPEN);
        Owed met = find(
                explain("2026-11-22", List.of(head), List.of(before, during), List.of())
                        .of(head),
                "head-full-time");
        assertThat(met.verdict()).isEqualTo(Verdict.MET);
        assertThat(met.due()).contains(LocalDate.of(2028, 1, 9));
        assertThat(met.checks().getFirst().evidence()).contains("term");
    }

    @Test
    void five_years_of_senior_cadres_are_the_five_of_the_plan() {
        PostFact senior = new PostFact(
                "post",
                "bureau",
                "civilServant",
                Optional.of("county"),
                Optional.empty(),
                LocalDate.of(2020, 1, 1),
                Optional.empty());
        Owed owed = find(all("2026-11-22", senior, List.of(), List.of()), "senior-cadre-hours");
        assertThat(owed.period().from()).isEqualTo(LocalDate.of(2023, 1, 1));
        assertThat(owed.due()).contains(LocalDate.of(2027, 12, 31));
        assertThat(owed.required()).isEqualByComparingTo("550");
    }

    @Test
    void an_auxiliary_without_training_before_the_post_has_failed_from_the_day_after() {
        PostFact auxiliary = new PostFact(
                "post",
                "bureau",
                "auxiliary",
                Optional.empty(),
                Optional.empty(),
                LocalDate.of(2026, 9, 1),
                Optional.empty());
        assertThat(find(all("2026-09-01", auxiliary, List.of(), List.of()), "auxiliary-pre-post")
                        .verdict())
                .isEqualTo(Verdict.OPEN);
        assertThat(find(all("2026-09-02", auxiliary, List.of(), List.of()), "auxiliary-pre-post")
                        .verdict())
                .isEqualTo(Verdict.FAILED);
    }

    private Owed officer(String day, PostFact post, List<ExceptionFact> exceptions) {
        return find(all(day, post, List.of(), exceptions), "officer-hours");
    }

    private List<Owed> all(String day, PostFact post, List<EventFact> events, List<ExceptionFact> exceptions) {
        PersonFact person = new PersonFact("lin", "林若溪", List.of(post), List.of(), List.of(), Facts.Standing.UNKNOWN);
        return explain(day, List.of(person), events, exceptions).of(person);
    }

    private static Owed unit(UnitFact unit, String day, EventFact... events) {
        return new ExplainingObligations(
                        BookFile.shipped(),
                        new Facts(
                                List.of(),
                                List.of(unit),
                                List.of(),
                                List.of(),
                                List.of(events),
                                List.of(),
                                List.of(),
                                List.of()),
                        LocalDate.parse(day))
                .of(unit)
                .getFirst();
    }

    private ExplainingObligations explain(
            String day, List<PersonFact> people, List<EventFact> events, List<ExceptionFact> exceptions) {
        Facts facts = new Facts(
                List.of(), List.of(BUREAU), people, ledger.entries(), events, List.of(), exceptions, List.of());
        return new ExplainingObligations(BookFile.shipped(), facts, LocalDate.parse(day));
    }

    private static Owed find(List<Owed> owed, String obligation) {
        return owed.stream()
                .filter(each -> each.obligation().id().equals(obligation))
                .findFirst()
                .orElseThrow();
    }

    private static PostFact officerPost(String from) {
        return new PostFact(
                "post",
                "bureau",
                "enforcementOfficer",
                Optional.empty(),
                Optional.empty(),
                LocalDate.parse(from),
                Optional.empty());
    }

    private static ExceptionFact joined(String to, Optional<String> approvedBy) {
        return new ExceptionFact(
                "x",
                "lin",
                "joinedMidYear",
                LocalDate.of(2026, 1, 1),
                Optional.of(LocalDate.parse(to)),
                approvedBy,
                LocalDate.of(2026, 7, 1));
    }

    private static ExceptionFact exception(String kind, String from, String to) {
        return new ExceptionFact(
                "x",
                "lin",
                kind,
                LocalDate.parse(from),
                Optional.of(LocalDate.parse(to)),
                Optional.of("区司法局"),
                LocalDate.parse(from));
    }

    private static EventFact lecture(String id, String day, boolean held) {
        LocalDate date = LocalDate.parse(day);
        return new EventFact(
                id,
                "town",
                "lecture",
                date,
                held,
                Optional.empty(),
                Optional.empty(),
                BEGINNING,
                List.of(),
                List.of(),
                Optional.empty());
    }

    private static EventFact attended(String id, String day) {
        LocalDate date = LocalDate.parse(day);
        return new EventFact(
                id,
                "bureau",
                "fullTime",
                date,
                true,
                Optional.empty(),
                Optional.empty(),
                date,
                List.of("lin"),
                List.of(),
                Optional.empty());
    }

    private static EventFact event(String id, String unitId, String kind, String day, Optional<String> before) {
        LocalDate date = LocalDate.parse(day);
        return new EventFact(
                id, unitId, kind, date, true, before, Optional.empty(), date, List.of(), List.of(), Optional.empty());
    }
}
