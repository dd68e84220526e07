package xuefa.app.demo;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import xuefa.shared.Actor;
import xuefa.shared.Digests;
import xuefa.shared.Reach;
import xuefa.shared.store.RecordStore;
import xuefa.study.Attendance.State;
import xuefa.study.Plan;
import xuefa.study.Step;
import xuefa.study.StudyKind;
import xuefa.study.flow.Attending;
import xuefa.study.flow.EvidenceShelf;
import xuefa.study.flow.Meetings;
import xuefa.study.flow.StudyOutcome;
import xuefa.study.flow.StudySessions;

/** Law study of the demo, made as secretaries and the justice bureau make it. What is there already stays as it is. */
public final class StudyDemo {
    private static final String GROUND = """
            select a.person_id, a.username, clock_timestamp() as now
            from account a
            where exists (select 1 from installation where fact = 'demo') and not exists (select 1 from study_session)
            """;
    private static final String UNITS = "select id, name from unit where not virtual";
    private static final String MEETING = "select id from executive_meeting where unit_id = $1 and number = $2";

    private final RecordStore store;
    private final StudySessions sessions;
    private final Attending attending;
    private final Meetings meetings;
    private final EvidenceShelf shelf;
    private final ZoneId zone;

    public StudyDemo(
            RecordStore store,
            StudySessions sessions,
            Attending attending,
            Meetings meetings,
            EvidenceShelf shelf,
            ZoneId zone) {
        this.store = store;
        this.sessions = sessions;
        this.attending = attending;
        this.meetings = meetings;
        this.shelf = shelf;
        this.zone = zone;
    }

    /** Who acts, and where. */
    private record Ground(Map<String, UUID> accounts, Map<String, UUID> units, Instant now) {
        Actor actor(String username) {
            return new Actor(Optional.of(account(username)), "demo", "");
        }

        Reach secretary() {
            return new Reach(account("secretary"), Set.of("studySecretary"));
        }

        Reach bureau() {
            return new Reach(account("bureau"), Set.of("justiceBureau"));
        }

        UUID account(String username) {
            return java.util.Objects.requireNonNull(accounts.get(username), username);
        }

        UUID unit(String key) {
            return java.util.Objects.requireNonNull(units.get(key), key);
        }
    }

    /** One session to make. */
    private record Wanted(
            UUID unit,
            Plan plan,
            List<UUID> team,
            List<UUID> people,
            String stage,
            List<Integer> excused,
            List<Integer> absent) {}

    /** Does nothing where there is no demo. May be repeated at every start. */
    public Future<Void> load() {
        return store.query(GROUND).compose(rows -> {
            Map<String, UUID> accounts = new HashMap<>();
            Instant now = Instant.EPOCH;
            for (Row row : rows) {
                accounts.put(row.getString("username"), row.getUUID("person_id"));
                now = row.getOffsetDateTime("now").toInstant();
            }
            if (!accounts.containsKey("secretary") || !accounts.containsKey("bureau")) {
                return Future.succeededFuture();
            }
            Instant at = now;
            return units().compose(units -> make(DemoFiles.study(), new Ground(accounts, units, at)));
        });
    }

    private Future<Map<String, UUID>> units() {
        return store.query(UNITS).map(rows -> {
            Map<String, UUID> byName = new HashMap<>();
            rows.forEach(row -> byName.put(row.getString("name"), row.getUUID("id")));
            Map<String, UUID> byKey = new HashMap<>();
            DemoFiles.read().region().units().forEach(line -> {
                UUID id = byName.get(line.name());
                if (id != null) {
                    byKey.put(line.key(), id);
                }
            });
            return byKey;
        });
    }

    private Future<Void> make(StudyScript script, Ground ground) {
        Future<Void> all = met(script.meetings(), ground);
        Map<String, Integer> numbers = new HashMap<>();
        for (StudyScript.SessionLine line : script.sessions()) {
            int number = numbers.merge(line.unit() + line.kind(), 1, Integer::sum);
            all = all.compose(done -> wanted(line, number, ground)).compose(wanted -> make(ground, wanted));
        }
        return all;
    }

    private Future<Void> met(StudyScript.Meetings script, Ground ground) {
        UUID unit = ground.unit(script.unit());
        LocalDate today = ground.now().atZone(zone).toLocalDate();
        Future<Void> all = Future.succeededFuture();
        int topic = 0;
        for (int number = 1; number <= script.count(); number++) {
            LocalDate day = share(today, (double) number / (script.count() + 1));
            boolean without = number == script.without();
            var entry = new Meetings.Entry(unit, day.getYear(), number, day, without ? script.whyNot() : "");
            int which = number;
            all = all.compose(done -> meetings.record(ground.actor("secretary"), ground.secretary(), entry))
                    .mapEmpty();
            if (!without) {
                StudyScript.Topic studied =
                        script.titles().get(topic++ % script.titles().size());
                all = all.compose(done -> studied(ground, unit, which, day, studied));
            }
        }
        return all;
    }

    private Future<Void> studied(Ground ground, UUID unit, int number, LocalDate day, StudyScript.Topic topic) {
        return store.query(MEETING, Tuple.of(unit, number)).compose(rows -> {
            UUID meeting = rows.iterator().next().getUUID("id");
            Instant starts = day.atTime(8, 30).atZone(zone).toInstant();
            Plan plan = new Plan(
                    StudyKind.PRE_MEETING,
                    day.getYear(),
                    number,
                    topic.title(),
                    starts,
                    1,
                    30,
                    "区政府常务会议室",
                    "",
                    "none",
                    "law",
                    List.of(topic.law()),
                    Optional.of(meeting),
                    "");
            return team(ground, unit)
                    .compose(team -> make(ground, new Wanted(unit, plan, team, team, "held", List.of(), List.of())));
        });
    }

    private LocalDate share(LocalDate today, double share) {
        return today.withDayOfYear(Math.max(1, (int) Math.round(share * (today.getDayOfYear() - 1))));
    }

    private Future<List<UUID>> team(Ground ground, UUID unit) {
        return sessions.candidates(ground.secretary(), unit, "").map(found -> {
            List<UUID> team = new ArrayList<>();
            String name = DemoFiles.read().region().units().stream()
                    .filter(line -> unit.equals(ground.units().get(line.key())))
                    .map(DemoScript.UnitLine::name)
                    .findFirst()
                    .orElse("");
            found.orElse(List.of()).stream()
                    .filter(each -> each.category().equals("leadingCadre")
                            && each.unitName().equals(name))
                    .forEach(each -> team.add(each.personId()));
            return team;
        });
    }

    private Future<Wanted> wanted(StudyScript.SessionLine line, int number, Ground ground) {
        UUID unit = ground.unit(line.unit());
        LocalDate today = ground.now().atZone(zone).toLocalDate();
        LocalDate day = line.at() > 0 ? share(today, line.at()) : today.plusDays(line.days());
        Instant starts = line.time().equals("now")
                ? ground.now().minus(10, ChronoUnit.MINUTES).truncatedTo(ChronoUnit.MINUTES)
                : day.atTime(LocalTime.parse(line.time())).atZone(zone).toInstant();
        Plan plan = new Plan(
                StudyKind.of(line.kind()),
                starts.atZone(zone).getYear(),
                number,
                line.title(),
                starts,
                Math.max(1, line.length()),
                line.minutes(),
                line.place(),
                line.speaker(),
                line.speakerRole(),
                "law",
                List.of(line.law()),
                Optional.empty(),
                "");
        return team(ground, unit).map(team -> {
            List<UUID> people = new ArrayList<>(team);
            line.guests().stream()
                    .map(ground::account)
                    .filter(each -> !people.contains(each))
                    .forEach(people::add);
            return new Wanted(unit, plan, team, people, line.stage(), line.excused(), line.absent());
        });
    }

    private Future<Void> make(Ground ground, Wanted wanted) {
        Actor secretary = ground.actor("secretary");
        return sessions.plan(secretary, ground.secretary(), wanted.unit(), wanted.plan(), wanted.people())
                .map(StudyDemo::id)
                .compose(id -> wanted.stage().equals("planned")
                        ? Future.succeededFuture()
                        : move(ground, id, 1, Step.SUBMIT)
                                .compose(done -> wanted.stage().equals("submitted")
                                        ? Future.succeededFuture()
                                        : move(ground, id, 2, Step.APPROVE)
                                                .compose(approved -> hold(ground, wanted, id))));
    }

    private Future<Void> hold(Ground ground, Wanted wanted, UUID id) {
        if (wanted.stage().equals("reviewed")) {
            return Future.succeededFuture();
        }
        Future<Void> held = attending
                .tick(ground.actor("secretary"), ground.secretary(), id, 3, ticks(wanted))
                .map(StudyDemo::id)
                .compose(ticked -> move(ground, id, 3, Step.HOLD));
        return wanted.stage().equals("held")
                ? held
                : held.compose(done -> file(ground, id, "photo", "会场.png", "image/png", DemoPicture.png()))
                        .compose(done -> file(
                                ground,
                                id,
                                "minutes",
                                "纪要.docx",
                                "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                                DemoPicture.minutes(wanted.plan())))
                        .compose(done -> move(ground, id, 4, Step.ARCHIVE));
    }

    private static List<Attending.Tick> ticks(Wanted wanted) {
        List<Attending.Tick> ticks = new ArrayList<>();
        for (int i = 0; i < wanted.team().size(); i++) {
            State state = wanted.excused().contains(i + 1)
                    ? State.EXCUSED
                    : wanted.absent().contains(i + 1) ? State.ABSENT : State.PRESENT;
            ticks.add(new Attending.Tick(
                    wanted.team().get(i),
                    state,
                    false,
                    Optional.empty(),
                    state == State.EXCUSED ? "外出招商" : "",
                    Optional.empty()));
        }
        return ticks;
    }

    private Future<Void> file(Ground ground, UUID id, String kind, String name, String type, byte[] content) {
        String digest = Digests.hex(Digests.sha256(content));
        return shelf.add(
                        ground.actor("secretary"),
                        ground.secretary(),
                        id,
                        new EvidenceShelf.New(kind, name, type, digest, content))
                .mapEmpty();
    }

    private Future<Void> move(Ground ground, UUID id, int version, Step step) {
        Actor actor = ground.actor(step.isReview() ? "bureau" : "secretary");
        Reach reach = step.isReview() ? ground.bureau() : ground.secretary();
        return sessions.move(actor, reach, id, version, step, "")
                .map(StudyDemo::id)
                .mapEmpty();
    }

    private static UUID id(StudyOutcome outcome) {
        if (outcome instanceof StudyOutcome.Done done) {
            return done.sessionId();
        }
        throw new IllegalStateException("the demo's law study could not be made: " + outcome);
    }
}
