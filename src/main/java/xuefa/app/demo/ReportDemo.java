package xuefa.app.demo;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import xuefa.report.FollowUpStep;
import xuefa.report.flow.FollowUps;
import xuefa.report.store.FollowUpStore;
import xuefa.shared.Actor;
import xuefa.shared.Reach;
import xuefa.shared.store.RecordStore;

/** Gaps of the demo that are followed up: one pressed as far as a talk, one closed, one overdue. */
public final class ReportDemo {
    private static final String GROUND = """
            select a.username as name, a.person_id as id from account a
            where exists (select 1 from installation where fact = 'demo') and not exists (select 1 from follow_up)
            union all
            select u.name, u.id from unit u where not u.virtual and u.name in ('霁川区', '霁川区市场监督管理局', '霁川区农业农村局')
            """;

    /** @param days before today, when it was done */
    private record Taken(int days, FollowUpStep step, String words) {}

    /** One follow-up. */
    private record Story(
            String unit,
            String responsible,
            String figure,
            String detail,
            String gap,
            int openedDays,
            int dueDays,
            List<Taken> steps) {}

    private static final List<Story> STORIES = List.of(
            new Story(
                    "霁川区",
                    "leader",
                    "study.studiedRate",
                    "",
                    "第6次政府常务会议会前未学法，会前学法率 8 / 9",
                    24,
                    -12,
                    List.of(
                            new Taken(10, FollowUpStep.REMIND, "请在下一次常务会议前补学并报送材料"),
                            new Taken(3, FollowUpStep.TALK, "约谈分管负责人，议定补学时间和内容"))),
            new Story(
                    "霁川区市场监督管理局",
                    "hr",
                    "hours.rate",
                    "officer-hours",
                    "年中执法人员学时达标进度低于全区平均",
                    60,
                    20,
                    List.of(
                            new Taken(45, FollowUpStep.REMIND, "请按月报送学时进度"),
                            new Taken(26, FollowUpStep.ANSWER, "已组织两期集中面授，补录签到表"),
                            new Taken(22, FollowUpStep.CLOSE, "核实签到表与学时台账，属实"))),
            new Story(
                    "霁川区农业农村局",
                    "officer04",
                    "exams.participation",
                    "",
                    "年度公共法律知识考试参考进度落后",
                    20,
                    6,
                    List.of(new Taken(4, FollowUpStep.REMIND, "考试截止前请组织未参考人员参加"))));

    private final RecordStore store;
    private final FollowUpStore followUps;
    private final ZoneId zone;
    private final Instant now;

    public ReportDemo(RecordStore store, ZoneId zone, Instant now) {
        this.store = store;
        this.followUps = new FollowUpStore(store);
        this.zone = zone;
        this.now = now;
    }

    /** Does nothing where there is no demo, or where there are follow-ups already. */
    public Future<Void> load() {
        return store.query(GROUND).compose(rows -> {
            Map<String, UUID> ground = new HashMap<>();
            for (Row row : rows) {
                ground.put(row.getString("name"), row.getUUID("id"));
            }
            Future<Void> all = Future.succeededFuture();
            if (ground.containsKey("bureau")) {
                for (Story story : STORIES) {
                    all = all.compose(done -> tell(ground, story));
                }
            }
            return all;
        });
    }

    private Future<Void> tell(Map<String, UUID> ground, Story story) {
        UUID bureau = get(ground, "bureau");
        Reach reach = new Reach(bureau, Set.of("justiceBureau"));
        Actor actor = new Actor(Optional.of(bureau), "demo", "");
        LocalDate today = LocalDate.ofInstant(now, zone);
        UUID responsible = get(ground, story.responsible());
        var opening = new FollowUps.Opening(
                get(ground, story.unit()),
                story.figure(),
                story.detail(),
                String.valueOf(today.getYear()),
                story.gap(),
                responsible,
                today.minusDays(story.dueDays()),
                UUID.nameUUIDFromBytes(("demo:" + story.gap()).getBytes(StandardCharsets.UTF_8)));
        Future<UUID> opened = followUps
                .asOf(at(story.openedDays()))
                .open(actor, reach, opening)
                .map(ReportDemo::id);
        for (int i = 0; i < story.steps().size(); i++) {
            Taken taken = story.steps().get(i);
            int version = i + 1;
            FollowUpStore then = followUps.asOf(at(taken.days()));
            opened = opened.compose(id -> (taken.step() == FollowUpStep.ANSWER
                            ? then.answer(
                                    new Actor(Optional.of(responsible), "demo", ""),
                                    responsible,
                                    id,
                                    version,
                                    taken.words())
                            : then.step(
                                    actor,
                                    reach,
                                    id,
                                    new FollowUps.Stepping(taken.step(), version, taken.words(), Optional.empty())))
                    .map(ReportDemo::id));
        }
        return opened.mapEmpty();
    }

    private Instant at(int days) {
        return LocalDate.ofInstant(now, zone)
                .minusDays(days)
                .atTime(10, 0)
                .atZone(zone)
                .toInstant();
    }

    private static UUID get(Map<String, UUID> ground, String name) {
        return Objects.requireNonNull(ground.get(name), name);
    }

    private static UUID id(FollowUps.Outcome outcome) {
        if (outcome instanceof FollowUps.Outcome.Done done) {
            return done.followUpId();
        }
        throw new IllegalStateException("the demo's follow-ups could not be made: " + outcome);
    }
}
