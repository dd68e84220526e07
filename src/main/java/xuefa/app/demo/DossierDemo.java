package xuefa.app.demo;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import xuefa.audit.Kinds;
import xuefa.audit.store.ToSeal;
import xuefa.dossier.DossierFact.Sanction;
import xuefa.dossier.SanctionBasis;
import xuefa.dossier.SanctionKind;
import xuefa.dossier.flow.KeepingDossier;
import xuefa.dossier.flow.KeepingDossier.Order;
import xuefa.dossier.store.DossierStore;
import xuefa.shared.Actor;
import xuefa.shared.Ids;
import xuefa.shared.Reach;
import xuefa.shared.store.RecordStore;

/**
 * A few sanctions, one of them corrected, and three wishes for leave from an exam. The one sanction that bars a renewal is somebody's
 * outside the district of the 312. What is there already stays as it is.
 */
public final class DossierDemo {
    private static final String THERE = "select exists (select 1 from sanction) as there";

    /** Officers without an account: first those of the city outside the district, then one of the district. */
    private static final String OFFICERS = """
            with recursive district as (
              select u.id from unit u where u.kind = 'district' and not u.virtual and u.id in (select unit_id from renewal_campaign)
              union
              select u.id from unit u join district d on u.parent_id = d.id)
            (select c.person_id from certificate c
             where c.source like 'demo:certificate:%' and c.state = 'valid' and c.kind = 'enforcement'
               and c.unit_id not in (select id from district)
               and not exists (select 1 from account a where a.person_id = c.person_id)
             order by c.number limit 3)
            union all
            (select c.person_id from certificate c
             where c.source like 'demo:certificate:%' and c.state = 'valid' and c.kind = 'enforcement'
               and c.unit_id in (select id from district)
               and not exists (select 1 from account a where a.person_id = c.person_id)
             order by c.number limit 1)
            """;

    private static final String CITY_BUREAU = "select person_id from account where username = 'citybureau'";

    private static final String SEATS = """
            select distinct on (r.person_id) r.sitting_id, r.person_id from roster r
            join sitting s on s.id = r.sitting_id join exam e on e.id = s.exam_id
            where s.closes_at > now() and s.cancelled_at is null and not e.virtual
              and not exists (select 1 from attempt a where a.person_id = r.person_id)
              and not exists (select 1 from account a where a.person_id = r.person_id)
            order by r.person_id, s.closes_at desc limit 3
            """;

    private static final String ASK = """
            insert into exam_leave_step (id, sitting_id, person_id, number, step, kind, reason, done_by, recorded_at)
            values ($1, $2, $3, 1, 'asked', $4, $5, $3, $6)
            """;

    private static final List<String> WHY = List.of("住院手术，至下月中旬，附医院证明", "抽调省督察组，本月在外地", "产假");

    private final RecordStore store;
    private final ZoneId zone;
    private final Instant now;

    public DossierDemo(RecordStore store, ZoneId zone, Instant now) {
        this.store = store;
        this.zone = zone;
        this.now = now;
    }

    public Future<Void> load() {
        return store.query(THERE).compose(rows -> rows.iterator().next().getBoolean("there")
                ? Future.succeededFuture()
                : store.query(OFFICERS).compose(officers -> store.query(CITY_BUREAU)
                        .compose(bureau -> sanctions(ids(officers, "person_id"), ids(bureau, "person_id")))
                        .compose(done -> wishes())));
    }

    private static List<UUID> ids(RowSet<Row> rows, String column) {
        List<UUID> ids = new ArrayList<>();
        rows.forEach(row -> ids.add(row.getUUID(column)));
        return ids;
    }

    private Future<Void> sanctions(List<UUID> officers, List<UUID> bureau) {
        if (officers.size() < 4 || bureau.isEmpty()) {
            return Future.succeededFuture();
        }
        LocalDate today = LocalDate.ofInstant(now, zone);
        Reach reach = new Reach(bureau.getFirst(), Set.of("justiceBureau"));
        Actor actor = new Actor(Optional.of(bureau.getFirst()), "demo", "");
        Order entered = new Order(actor, reach, "");
        KeepingDossier keeping = new DossierStore(store, InstantSource.fixed(now.minusSeconds(86_400 * 9)), zone);
        Sanction wrong = sanction(SanctionKind.DEMERIT, SanctionBasis.CIVIL_SERVANTS_LAW, today.minusMonths(5), "云纪〔4〕号");
        return keeping.add(
                        entered,
                        officers.get(0),
                        sanction(
                                SanctionKind.DEMOTION,
                                SanctionBasis.GOVERNMENT_SANCTIONS_LAW,
                                today.minusMonths(4),
                                "云监政〔" + today.getYear() + "〕11号"))
                .compose(done -> keeping.add(
                        entered,
                        officers.get(1),
                        sanction(
                                SanctionKind.WARNING,
                                SanctionBasis.CIVIL_SERVANTS_LAW,
                                today.minusMonths(20),
                                "云纪〔" + today.minusMonths(20).getYear() + "〕27号")))
                .compose(done -> keeping.add(entered, officers.get(2), wrong))
                .compose(done -> done instanceof KeepingDossier.Outcome.Done added
                        ? keeping.correct(
                                new Order(actor, reach, "文号录入有误，按处分决定原件更正"),
                                added.id(),
                                sanction(
                                        SanctionKind.DEMERIT,
                                        SanctionBasis.CIVIL_SERVANTS_LAW,
                                        today.minusMonths(5),
                                        "云纪〔" + today.getYear() + "〕4号"))
                        : Future.succeededFuture(done))
                .compose(done -> keeping.add(
                        entered,
                        officers.get(3),
                        sanction(
                                SanctionKind.WARNING,
                                SanctionBasis.CIVIL_SERVANTS_LAW,
                                today.minusMonths(14),
                                "岚纪〔" + today.minusMonths(14).getYear() + "〕9号")))
                .mapEmpty();
    }

    private static Sanction sanction(SanctionKind kind, SanctionBasis basis, LocalDate from, String document) {
        return new Sanction(kind, basis, from, kind.lastDay(from), document);
    }

    private Future<Void> wishes() {
        return store.query(SEATS).compose(seats -> store.inTransaction(tx -> {
            Future<Void> all = Future.succeededFuture();
            int number = 0;
            for (Row seat : seats) {
                UUID id = Ids.next();
                int at = number++;
                Tuple values = Tuple.of(
                                id,
                                seat.getUUID("sitting_id"),
                                seat.getUUID("person_id"),
                                at == 2 ? "exempt" : "deferred",
                                WHY.get(at))
                        .addOffsetDateTime(now.minusSeconds(3600L * (5 + 20 * at)).atOffset(ZoneOffset.UTC));
                all = all.compose(before -> tx.query(ASK, values))
                        .compose(added -> ToSeal.add(tx, Kinds.EXAM_LEAVE_STEP, id));
            }
            return all;
        }));
    }
}
