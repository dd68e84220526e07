package xuefa.app.demo;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import xuefa.certificate.CertificateKind;
import xuefa.certificate.CertificateLife;
import xuefa.certificate.NewCertificate;
import xuefa.certificate.store.CertificateStore;
import xuefa.shared.Actor;
import xuefa.shared.Ids;
import xuefa.shared.store.RecordStore;
import xuefa.shared.store.RecordStore.Tx;
import xuefa.training.EventKind;
import xuefa.training.NewEvent;
import xuefa.training.store.TrainingEvents;

/**
 * The certificates of the demo: one for each of the 312 officers, all good and ending within {@value #LAST} days, so that one campaign
 * of renewal takes them all; supervisors, applications, auxiliaries and those who lost theirs for a reason are outside of the 312.
 */
public final class CertificateDemo {
    /** The first certificate ends so many days from today. */
    public static final int FIRST = 10;

    /** And the last. */
    public static final int LAST = 80;

    private static final String THERE = "select exists (select 1 from certificate where source like 'demo:%') as there";

    private static final String PEOPLE = """
            select distinct on (p.id) p.id, p.name, o.unit_id, u.name as unit, o.category, coalesce(a.username, '') as username
            from person p join post o on o.person_id = p.id join unit u on u.id = o.unit_id
            left join account a on a.person_id = p.id
            where not p.virtual and not o.virtual
            order by p.id, o.valid_to desc nulls first
            """;

    private final RecordStore store;
    private final CertificateStore certificates;
    private final TrainingEvents training;
    private final LocalDate today;
    private final CertificateStories stories;
    private final CertificateScript script = DemoFiles.certificates();
    private final ZoneId zone;

    public CertificateDemo(RecordStore store, ZoneId zone, Instant now) {
        this.store = store;
        this.zone = zone;
        this.certificates = new CertificateStore(store, zone);
        this.training = new TrainingEvents(zone);
        this.today = LocalDate.ofInstant(now, zone);
        this.stories = new CertificateStories(today);
    }

    private record Holder(UUID id, String name, UUID unitId, String unit, String category, String username) {
        boolean isIn(CertificateScript.Story story) {
            return story.username().isEmpty() ? name.equals(story.name()) : username.equals(story.username());
        }
    }

    /** Does nothing where there is no demo, or where it was done before. */
    public Future<Void> load() {
        return store.query(THERE)
                .compose(rows -> rows.iterator().next().getBoolean("there")
                        ? Future.succeededFuture()
                        : store.query(PEOPLE).map(CertificateDemo::holders).compose(this::write));
    }

    private static List<Holder> holders(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> new Holder(
                        row.getUUID("id"),
                        row.getString("name"),
                        row.getUUID("unit_id"),
                        row.getString("unit"),
                        row.getString("category"),
                        row.getString("username")))
                .toList();
    }

    private Future<Void> write(List<Holder> holders) {
        List<Holder> officers = holders.stream()
                .filter(each -> each.category().equals("enforcementOfficer"))
                .toList();
        if (officers.isEmpty()) {
            return Future.succeededFuture();
        }
        List<NewCertificate> all = new ArrayList<>();
        for (int i = 0; i < officers.size(); i++) {
            LocalDate end = today.plusDays(FIRST + (long) (LAST - FIRST) * i / officers.size());
            CertificateLife life = new CertificateLife(CertificateKind.ENFORCEMENT, stories.officer(i, end));
            all.add(of(officers.get(i), "99010001%04d".formatted(i + 1), life));
        }
        List<Holder> trained = new ArrayList<>();
        int number = 1;
        for (CertificateScript.Story story : script.stories()) {
            Optional<Holder> holder =
                    holders.stream().filter(each -> each.isIn(story)).findFirst();
            if (holder.isPresent()) {
                CertificateKind kind = CertificateKind.of(story.kind()).orElseThrow();
                CertificateLife life = new CertificateLife(kind, stories.of(story.story()));
                all.add(of(holder.get(), "9901000%d%04d".formatted(digit(kind), number++), life));
                if (kind == CertificateKind.AUXILIARY_CARD) {
                    trained.add(holder.get());
                }
            }
        }
        return store.inTransaction(tx -> certificates
                .add(tx, Actor.COMMAND, all)
                .compose(added -> trained.isEmpty() ? Future.succeededFuture() : prePost(tx, trained)));
    }

    /** A number only once it was issued. */
    private NewCertificate of(Holder holder, String number, CertificateLife life) {
        NewCertificate certificate = new NewCertificate(
                Ids.next(),
                "demo:certificate:" + holder.id(),
                holder.id(),
                holder.unitId(),
                Optional.empty(),
                life.kind() == CertificateKind.SUPERVISION ? "行政执法监督" : script.area(holder.unit()),
                life);
        boolean issued =
                life.events().stream().anyMatch(event -> event.validity().isPresent());
        return issued ? certificate.numbered(number) : certificate;
    }

    /** Auxiliaries were trained before they began. */
    private Future<Void> prePost(Tx tx, List<Holder> people) {
        LocalDate day = today.minusDays(140);
        NewEvent event = new NewEvent(
                Ids.next(),
                1,
                people.getFirst().unitId(),
                EventKind.PRE_POST,
                "执法辅助人员岗前专业知识培训",
                day,
                true,
                Optional.empty(),
                Optional.empty(),
                people.stream().map(Holder::id).toList(),
                List.of("sheet:1"));
        return training.addAsOf(
                        tx, Actor.COMMAND, event, day.atTime(18, 0).atZone(zone).toInstant())
                .mapEmpty();
    }

    private static int digit(CertificateKind kind) {
        return switch (kind) {
            case ENFORCEMENT -> 2;
            case SUPERVISION -> 3;
            case AUXILIARY_CARD -> 4;
        };
    }
}
