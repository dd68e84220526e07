package xuefa.study.flow;

import io.vertx.core.Future;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import xuefa.shared.Reach;
import xuefa.shared.check.Verdict;
import xuefa.study.flow.StudySessions.Line;
import xuefa.training.ExplainingObligations;
import xuefa.training.Facts;
import xuefa.training.Facts.PersonFact;
import xuefa.training.Facts.UnitFact;
import xuefa.training.Obligation.EventsBefore;
import xuefa.training.Obligation.EventsDone;
import xuefa.training.Owed;
import xuefa.training.flow.Books;
import xuefa.training.flow.FactSource;

/** Whether units hold what they owe in a year, and leaders attend what they owe in their term; by the obligations' own count. */
public final class UnitsOnCourse {
    /** How a unit stands with one obligation, counting what is planned. */
    public enum Course {
        MET("met"),
        /** What is planned is enough. */
        ON_COURSE("onCourse"),
        /** More has to be planned, or it is too late. */
        BEHIND("behind");

        private final String code;

        Course(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /** @param planned sessions of this kind still to come in the year */
    public record Standing(Owed owed, int planned, Course course) {}

    public record UnitCourse(UnitFact unit, List<Standing> standings, int sessions, int held) {}

    public record LeaderCourse(PersonFact person, String unit, List<Owed> owed) {}

    public record Overview(LocalDate on, List<UnitCourse> units, List<LeaderCourse> leaders) {}

    /** Leaders in the record. */
    public interface Leaders {
        /** Whoever leads one of these units, or is of its leadership team, on a day. */
        Future<List<UUID>> of(Collection<UUID> units, LocalDate day);
    }

    private final FactSource facts;
    private final Leaders leaders;
    private final StudySessions sessions;
    private final Books books;
    private final InstantSource clock;
    private final ZoneId zone;

    public UnitsOnCourse(
            FactSource facts, Leaders leaders, StudySessions sessions, Books books, InstantSource clock, ZoneId zone) {
        this.facts = facts;
        this.leaders = leaders;
        this.sessions = sessions;
        this.books = books;
        this.clock = clock;
        this.zone = zone;
    }

    /** Today of the present year, the last day of one that is over. Fails when the record is away. */
    public Future<Overview> in(Reach reach, int year) {
        LocalDate today = clock.instant().atZone(zone).toLocalDate();
        LocalDate last = LocalDate.of(year, 12, 31);
        LocalDate on = today.isBefore(last) ? today : last;
        var filter = new StudySessions.Filter(year, Optional.empty(), Optional.empty(), Optional.empty(), "");
        return units(reach, on).compose(units -> leaders.of(units, on)
                .compose(people -> facts.known(people, units, on))
                .compose(known -> sessions.list(reach, filter).map(lines -> overview(known, units, lines, on))));
    }

    private Future<Set<UUID>> units(Reach reach, LocalDate on) {
        return facts.tops(reach).compose(tops -> {
            Set<UUID> units = new LinkedHashSet<>();
            Future<Void> all = Future.succeededFuture();
            for (UUID top : tops) {
                all = all.compose(done -> facts.members(reach, top, on).map(members -> {
                    units.addAll(members.units());
                    return null;
                }));
            }
            return all.map(units);
        });
    }

    private Overview overview(Facts known, Set<UUID> units, List<Line> lines, LocalDate on) {
        var explaining = new ExplainingObligations(books.newest(), known, on);
        List<UnitCourse> courses = new ArrayList<>();
        for (UnitFact unit : known.units()) {
            if (units.contains(UUID.fromString(unit.id()))) {
                UnitCourse course = course(explaining, unit, lines);
                if (!course.standings().isEmpty() || course.sessions() > 0) {
                    courses.add(course);
                }
            }
        }
        List<LeaderCourse> people = new ArrayList<>();
        for (PersonFact person : known.people()) {
            List<Owed> owed = explaining.of(person).stream()
                    .filter(each -> each.obligation().measure() instanceof EventsDone done
                            && done.kinds().contains("fullTime"))
                    .toList();
            if (!owed.isEmpty()) {
                people.add(new LeaderCourse(person, unitOf(known, person, on), owed));
            }
        }
        return new Overview(on, courses, people);
    }

    private static String unitOf(Facts known, PersonFact person, LocalDate on) {
        return person.posts().stream()
                .filter(post -> post.isHeldOn(on))
                .findFirst()
                .flatMap(post -> known.units().stream()
                        .filter(unit -> unit.id().equals(post.unitId()))
                        .findFirst())
                .map(UnitFact::name)
                .orElse("");
    }

    private static UnitCourse course(ExplainingObligations explaining, UnitFact unit, List<Line> lines) {
        List<Line> own = lines.stream()
                .filter(line -> line.session().unitId().toString().equals(unit.id()))
                .toList();
        List<Standing> standings = explaining.of(unit).stream()
                .filter(owed -> owed.obligation().measure() instanceof EventsDone
                        || owed.obligation().measure() instanceof EventsBefore)
                .map(owed -> standing(owed, own))
                .toList();
        int held = (int)
                own.stream().filter(line -> line.session().stage().isOver()).count();
        return new UnitCourse(unit, standings, own.size(), held);
    }

    private static Standing standing(Owed owed, List<Line> own) {
        int planned = owed.obligation().measure() instanceof EventsDone done
                ? (int) own.stream()
                        .filter(line -> line.session().stage().isOpen())
                        .filter(line -> done.kinds()
                                .contains(line.session().plan().kind().code()))
                        .count()
                : 0;
        boolean enough = owed.missing().compareTo(BigDecimal.valueOf(planned)) <= 0;
        Course course = owed.verdict() == Verdict.MET ? Course.MET : enough ? Course.ON_COURSE : Course.BEHIND;
        return new Standing(owed, planned, course);
    }
}
