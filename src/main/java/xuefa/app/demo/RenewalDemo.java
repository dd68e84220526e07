package xuefa.app.demo;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import xuefa.audit.Kinds;
import xuefa.audit.store.ToSeal;
import xuefa.certificate.RenewalCampaign;
import xuefa.certificate.RenewalRule;
import xuefa.certificate.RenewalRule.Act;
import xuefa.certificate.RenewalRules;
import xuefa.certificate.ReviewLevel;
import xuefa.certificate.flow.JudgingRenewals;
import xuefa.certificate.flow.RenewalCampaigns;
import xuefa.certificate.flow.RenewalCampaigns.Wanted;
import xuefa.certificate.format.RenewalRulesFile;
import xuefa.shared.Actor;
import xuefa.shared.Ids;
import xuefa.shared.Reach;
import xuefa.shared.store.Columns;
import xuefa.shared.store.RecordStore;
import xuefa.shared.store.RecordStore.Tx;
import xuefa.training.Hours;
import xuefa.training.HoursEntry.Counted;
import xuefa.training.HoursEntry.State;
import xuefa.training.HoursKind;
import xuefa.training.HoursSubject;
import xuefa.training.NewHours;
import xuefa.training.NewHours.Evidence;
import xuefa.training.store.HoursLedger;

/**
 * The renewal of the district's 312: 268 who may renew, 31 short of hours, 8 without the exam, 5 not on the post. The facts that only renewals
 * ask for, and the campaign. What is there already stays as it is.
 */
public final class RenewalDemo {
    static final int WITHOUT_EXAM = 8;

    private static final String READY = """
            select exists (select 1 from renewal_campaign) as there,
                   (select u.id from unit u where u.kind = 'district' and not u.virtual limit 1) as district,
                   (select a.person_id from account a where a.username = 'bureau') as bureau
            """;

    /** Who falls short in what, so that the eight without the exam lack nothing else. */
    private static final String OFFICERS = """
            select c.person_id, c.valid_from,
                   exists (select 1 from standing s where s.person_id = c.person_id and s.flag = 'onPost' and s.valid_to is not null) as away,
                   exists (select 1 from account a where a.person_id = c.person_id) as known,
                   coalesce((select sum(coalesce(h.hundredths, h.minutes * 100 / 45)) from hours_entry h
                             where h.person_id = c.person_id and h.year = extract(year from $1::date)), 0) < 6000 as short
            from certificate c
            where c.source like 'demo:certificate:%' and c.kind = 'enforcement'
              and c.state in ('valid', 'renewed', 'reissued', 'inRenewal', 'suspended')
              and c.valid_to between $1 and $1::date + 90
            order by c.number
            """;

    /** What years before owe: by person and year. $1 people, $2 first year, $3 last year. */
    private static final String PAST = """
            select p.id as person_id, y as year, coalesce(sum(h.hundredths), 0)::int as hundredths
            from unnest($1::uuid[]) p(id) cross join generate_series($2::int, $3::int) y
            left join hours_entry h on h.person_id = p.id and h.year = y
            group by 1, 2 having coalesce(sum(h.hundredths), 0) < 6000
            """;

    private static final String ADD_EXAMS = """
            insert into exam_record (id, source, person_id, subject, day, passed, title, recorded_on, recorded_at, place, document,
                                     result_number, score, full_marks)
            select i.id, i.source, i.person_id, i.subject, $5, true, $6, $7, $8, '云汀市司法局', '云司发〔' || extract(year from $5::date) || '〕31号',
                   'ZZ' || upper(left(md5(i.source), 8)), 60 + abs(hashtext(i.source)) % 37, 100
            from unnest($1::uuid[], $2::text[], $3::uuid[], $4::text[]) as i(id, source, person_id, subject)
            """;

    private static final String ADD_ASSESSMENTS = """
            insert into assessment (id, person_id, year, grade, recorded_on, recorded_at, document)
            select i.id, i.person_id, i.year, i.grade, $5, $6, '云人社考〔' || i.year + 1 || '〕6号'
            from unnest($1::uuid[], $2::uuid[], $3::int[], $4::text[]) as i(id, person_id, year, grade)
            """;

    private static final int PASSED_DAYS_AGO = 75;
    private static final List<RenewalRule> THREE_YEARS =
            new RenewalRules(RenewalRulesFile.shipped()).named(List.of("three-years"));

    private final RecordStore store;
    private final HoursLedger ledger;
    private final RenewalCampaigns campaigns;
    private final JudgingRenewals judging;
    private final ZoneId zone;
    private final LocalDate today;

    public RenewalDemo(
            RecordStore store,
            HoursLedger ledger,
            RenewalCampaigns campaigns,
            JudgingRenewals judging,
            ZoneId zone,
            Instant now) {
        this.store = store;
        this.ledger = ledger;
        this.campaigns = campaigns;
        this.judging = judging;
        this.zone = zone;
        this.today = LocalDate.ofInstant(now, zone);
    }

    private record Officer(UUID id, LocalDate since, boolean withoutExam) {}

    private record ExamRow(UUID id, UUID personId, String subject) {}

    private record Assessment(UUID id, UUID personId, int year, String grade) {}

    /** Does nothing where there is no demo, or where there is a campaign. */
    public Future<Void> load() {
        return store.query(READY).compose(rows -> {
            Row ready = rows.iterator().next();
            UUID district = ready.getUUID("district");
            UUID bureau = ready.getUUID("bureau");
            if (ready.getBoolean("there") || district == null || bureau == null) {
                return Future.succeededFuture();
            }
            return store.query(OFFICERS, Tuple.of(today))
                    .map(found -> officers(found))
                    .compose(officers -> officers.isEmpty()
                            ? Future.succeededFuture()
                            : store.inTransaction(tx -> exams(tx, officers))
                                    .compose(done -> store.inTransaction(tx -> assessments(tx, officers)))
                                    .compose(done -> store.inTransaction(tx -> past(tx, officers)))
                                    .compose(done -> open(district, bureau)));
        });
    }

    /** Those without the exam are people without an account and without another gap. */
    private static List<Officer> officers(Iterable<Row> rows) {
        List<Officer> officers = new ArrayList<>();
        int without = 0;
        int seen = 0;
        for (Row row : rows) {
            boolean clear = !row.getBoolean("away") && !row.getBoolean("known") && !row.getBoolean("short");
            boolean misses = clear && without < WITHOUT_EXAM && ++seen % 30 == 0;
            without += misses ? 1 : 0;
            officers.add(new Officer(row.getUUID("person_id"), row.getLocalDate("valid_from"), misses));
        }
        return officers;
    }

    private Future<Void> exams(Tx tx, List<Officer> officers) {
        List<ExamRow> passed = new ArrayList<>();
        for (Officer officer : officers) {
            passed.add(new ExamRow(Ids.next(), officer.id(), "common"));
            if (!officer.withoutExam()) {
                passed.add(new ExamRow(Ids.next(), officer.id(), "professional"));
            }
        }
        LocalDate day = today.minusDays(PASSED_DAYS_AGO);
        Tuple values = new Columns<>(passed)
                .uuid(ExamRow::id)
                .text(each -> "demo:" + each.subject() + ":" + each.personId())
                .uuid(ExamRow::personId)
                .text(ExamRow::subject)
                .tuple()
                .addLocalDate(day)
                .addString("云汀市行政执法人员资格续期考试（纸质）")
                .addLocalDate(day.plusDays(10))
                .addOffsetDateTime(day.plusDays(10).atTime(17, 0).atZone(zone).toOffsetDateTime());
        return tx.query(ADD_EXAMS, values)
                .compose(added -> ToSeal.add(
                        tx, Kinds.EXAM_RECORD, passed.stream().map(ExamRow::id).toList()));
    }

    private Future<Void> assessments(Tx tx, List<Officer> officers) {
        List<Assessment> rows = new ArrayList<>();
        for (int i = 0; i < officers.size(); i++) {
            for (int back = 1; back <= 3; back++) {
                String grade =
                        (i + back) % 7 == 0 ? "excellent" : (i + back) % 41 == 0 ? "basicallyCompetent" : "competent";
                rows.add(new Assessment(Ids.next(), officers.get(i).id(), today.getYear() - back, grade));
            }
        }
        LocalDate day =
                LocalDate.of(today.getYear(), 1, 20).isBefore(today) ? LocalDate.of(today.getYear(), 1, 20) : today;
        Tuple values = new Columns<>(rows)
                .uuid(Assessment::id)
                .uuid(Assessment::personId)
                .whole(Assessment::year)
                .text(Assessment::grade)
                .tuple()
                .addLocalDate(day)
                .addOffsetDateTime(day.atTime(9, 0).atZone(zone).toOffsetDateTime());
        return tx.query(ADD_ASSESSMENTS, values)
                .compose(added -> ToSeal.add(
                        tx, Kinds.ASSESSMENT, rows.stream().map(Assessment::id).toList()));
    }

    /** The years of the validity before those that the ledger of the demo begins with, and late study where a past year fell short. */
    private Future<Void> past(Tx tx, List<Officer> officers) {
        int first =
                officers.stream().mapToInt(each -> each.since().getYear()).min().orElseThrow();
        Tuple asked = Tuple.tuple()
                .addArrayOfUUID(officers.stream().map(Officer::id).toArray(UUID[]::new))
                .addInteger(first)
                .addInteger(today.getYear() - 1);
        return tx.query(PAST, asked).compose(rows -> {
            List<NewHours> entries = StreamSupport.stream(rows.spliterator(), false)
                    .map(row -> row.getInteger("hundredths") == 0
                            ? whole(row.getUUID("person_id"), row.getInteger("year"))
                            : late(
                                    row.getUUID("person_id"),
                                    row.getInteger("year"),
                                    6000 - row.getInteger("hundredths")))
                    .toList();
            Instant evening = today.minusDays(20).atTime(22, 0).atZone(zone).toInstant();
            return ledger.addAsOf(tx, Actor.COMMAND, entries, evening).mapEmpty();
        });
    }

    private NewHours whole(UUID person, int year) {
        return entry("demo:renewal:" + year + ":" + person, person, LocalDate.of(year, 12, 10), 6000, Optional.empty())
                .named(year + "年度学时（历史台账导入）");
    }

    private NewHours late(UUID person, int year, int hundredths) {
        return entry("demo:late:" + year + ":" + person, person, today.minusDays(21), hundredths, Optional.of(year))
                .named(year + "年度补学");
    }

    private static NewHours entry(String source, UUID person, LocalDate day, int hundredths, Optional<Integer> year) {
        return new NewHours(
                source,
                person,
                HoursKind.ONLINE,
                HoursSubject.LAW,
                day,
                new Counted(new Hours(hundredths)),
                List.of(),
                State.VALID,
                year,
                Optional.empty(),
                Optional.empty(),
                new Evidence("import", "renewal-" + day.getYear()),
                "");
    }

    private Future<Void> open(UUID district, UUID bureau) {
        var campaign = new RenewalCampaign(
                Ids.next(),
                district,
                today.getYear() + "年度行政执法证件到期换证",
                today,
                today.plusDays(90),
                List.of(
                        new ReviewLevel("单位初审", "unitHr", district),
                        new ReviewLevel("司法行政审核", "justiceBureau", district)),
                THREE_YEARS);
        return campaigns
                .open(
                        Actor.COMMAND,
                        new Reach(bureau, java.util.Set.of("justiceBureau")),
                        new Wanted(campaign, Act.RENEW, List.of("enforcement")),
                        Ids.next())
                .compose(opened -> judging.tick());
    }
}
