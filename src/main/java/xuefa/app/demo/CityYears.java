package xuefa.app.demo;

import io.vertx.core.Future;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import xuefa.shared.Actor;
import xuefa.shared.store.RecordStore.Tx;
import xuefa.training.Hours;
import xuefa.training.HoursEntry.Amount;
import xuefa.training.HoursEntry.Counted;
import xuefa.training.HoursEntry.Minutes;
import xuefa.training.HoursEntry.Span;
import xuefa.training.HoursEntry.State;
import xuefa.training.HoursKind;
import xuefa.training.HoursSubject;
import xuefa.training.NewHours;
import xuefa.training.NewHours.Evidence;
import xuefa.training.store.HoursLedger;

/** This year and the last of the city's officers and supervisors: few entries each, some of them short, a handful untrained. */
record CityYears(HoursLedger ledger, ZoneId zone, LocalDate today) {
    private static final int UNTRAINED_OF = 97;
    private static final int SHORT_OF = 14;
    private static final int MINUTES = 360;

    Future<Void> add(Tx tx, List<CityCast.Member> members, List<Cast.Member> supervisors) {
        List<NewHours> course = new ArrayList<>();
        List<NewHours> rest = new ArrayList<>();
        List<NewHours> past = new ArrayList<>();
        supervisors.forEach(each -> course.add(course(each.id())));
        for (int i = 0; i < members.size(); i++) {
            UUID person = members.get(i).person().id();
            past.add(imported("past", person, lastYear(), 6000 + 50 * (i % 21)));
            if (i % UNTRAINED_OF == 11) {
                continue;
            }
            course.add(course(person));
            rest.add(imported(
                    "rest",
                    person,
                    today.minusDays(9),
                    i % SHORT_OF == 5 ? 400 + 300 * (i % 15) : 5300 + 50 * (i % 17)));
        }
        return recorded(tx, past, lastYear().plusDays(5))
                .compose(done -> recorded(tx, course, day()))
                .compose(done -> recorded(tx, rest, today.minusDays(8)));
    }

    private Future<Void> recorded(Tx tx, List<NewHours> entries, LocalDate on) {
        return ledger.addAsOf(
                        tx,
                        Actor.COMMAND,
                        entries,
                        on.atTime(22, 0).atZone(zone).toInstant())
                .mapEmpty();
    }

    private LocalDate lastYear() {
        return LocalDate.of(today.getYear() - 1, 12, 8);
    }

    /** Half-way from New Year to today. */
    private LocalDate day() {
        LocalDate first = today.withDayOfYear(1);
        return first.plusDays((today.toEpochDay() - first.toEpochDay()) / 2);
    }

    private NewHours course(UUID person) {
        Instant from = day().atTime(LocalTime.of(9, 0)).atZone(zone).toInstant();
        var span = new Span(from, from.plusSeconds(60L * (MINUTES + 90)));
        return entry("law", person, HoursKind.CLASSROOM, day(), new Minutes(MINUTES), List.of(span), "city-law")
                .named("全市公共法律知识培训班");
    }

    private NewHours imported(String key, UUID person, LocalDate day, int hundredths) {
        return entry(
                        key,
                        person,
                        HoursKind.ONLINE,
                        day,
                        new Counted(new Hours(hundredths)),
                        List.of(),
                        "city-" + day.getYear())
                .named("原平台学时（" + day.getYear() + "年）");
    }

    private static NewHours entry(
            String key, UUID person, HoursKind kind, LocalDate day, Amount amount, List<Span> spans, String evidence) {
        return new NewHours(
                "demo:city:" + key + ":" + person,
                person,
                kind,
                HoursSubject.LAW,
                day,
                amount,
                spans,
                State.VALID,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new Evidence("import", evidence),
                "");
    }
}
