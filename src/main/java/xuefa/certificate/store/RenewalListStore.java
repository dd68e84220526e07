package xuefa.certificate.store;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import xuefa.audit.Deed;
import xuefa.audit.store.AuditEntries;
import xuefa.certificate.RenewalList;
import xuefa.certificate.RenewalList.Decided;
import xuefa.certificate.RenewalList.Holder;
import xuefa.certificate.RenewalList.OfBatch;
import xuefa.certificate.RenewalList.Part;
import xuefa.certificate.RenewalList.Passed;
import xuefa.certificate.RenewalList.Totals;
import xuefa.certificate.RenewalRule.Act;
import xuefa.certificate.ReviewLevel;
import xuefa.certificate.ReviewState;
import xuefa.certificate.Validity;
import xuefa.certificate.flow.JudgingReviews.Due;
import xuefa.certificate.flow.RenewalLists;
import xuefa.people.store.OpenedIdentity;
import xuefa.shared.secret.FieldCipher;
import xuefa.shared.store.RecordStore;

/** Lists of campaigns from PostgreSQL. */
public final class RenewalListStore implements RenewalLists {
    private static final String[] PASSING = {"pass"};
    private static final String[] REFUSING = {"refuse", "dismiss"};

    private final RecordStore store;
    private final FieldCipher cipher;
    private final InstantSource clock;
    private final ZoneId zone;

    public RenewalListStore(RecordStore store, FieldCipher cipher, InstantSource clock, ZoneId zone) {
        this.store = store;
        this.cipher = cipher;
        this.clock = clock;
        this.zone = zone;
    }

    private static Tuple asked(Order order) {
        return Tuple.of(order.reach().personId())
                .addArrayOfString(order.reach().codes())
                .addUUID(order.campaignId())
                .addUUID(order.unit().orElse(null))
                .addUUID(order.batch().orElse(null))
                .addLocalDate(order.today());
    }

    @Override
    public Future<Optional<RenewalList.Head>> head(Order order) {
        return store.query(RenewalListSql.HEAD, asked(order))
                .map(rows -> list(rows, row -> head(row, order)).stream().findFirst());
    }

    private RenewalList.Head head(Row row, Order order) {
        int total = row.getInteger("total");
        int passed = row.getInteger("passed");
        int refused = row.getInteger("refused");
        int eligible = row.getInteger("eligible");
        return new RenewalList.Head(
                row.getString("title"),
                row.getString("region"),
                row.getString("act").equals(Act.INSPECT.code()) ? Act.INSPECT : Act.RENEW,
                row.getLocalDate("ends_from"),
                row.getLocalDate("ends_to"),
                CampaignRules.of(row),
                RenewalJson.levels(row.getString("levels")),
                Optional.ofNullable(row.getString("unit")),
                Optional.ofNullable(row.getOffsetDateTime("started_at"))
                        .map(at -> new OfBatch(
                                row.getInteger("number"),
                                at.toInstant(),
                                row.getString("by_name"),
                                row.getString("batch_unit"))),
                new Totals(total, passed, refused, eligible, total - passed - refused - eligible),
                List.of(),
                order.part(),
                order.unmasked().isEmpty(),
                clock.instant());
    }

    @Override
    public Future<List<Passed>> passed(Order order, RenewalList.Head head) {
        return store.query(RenewalListSql.PASSED, asked(order).addInteger(RenewalList.MOST + 1))
                .map(rows -> list(rows, row -> passed(row, order, head.levels())));
    }

    private Passed passed(Row row, Order order, List<ReviewLevel> levels) {
        boolean over = row.getString("state").equals(ReviewState.PASSED.code());
        Optional<Integer> inspected = Optional.ofNullable(row.getInteger("inspected_year"));
        return new Passed(
                holder(row, order),
                validity(row),
                inspected.isPresent()
                        ? Optional.empty()
                        : Optional.ofNullable(row.getLocalDate("next_from"))
                                .map(from -> new Validity(from, row.getLocalDate("next_to"))),
                inspected,
                over
                        ? Optional.empty()
                        : Optional.of(levels.get(row.getInteger("level")).name()));
    }

    private Holder holder(Row row, Order order) {
        UUID person = row.getUUID("person_id");
        String masked = row.getString("identity_masked");
        return new Holder(
                person,
                row.getString("name"),
                order.unmasked().isPresent()
                        ? OpenedIdentity.of(cipher, person, row.getBuffer("identity_sealed"))
                        : masked == null ? "" : masked,
                row.getString("unit"),
                CertificateRows.kind(row),
                row.getString("number"),
                row.getString("area"));
    }

    private static Validity validity(Row row) {
        return new Validity(row.getLocalDate("valid_from"), row.getLocalDate("valid_to"));
    }

    @Override
    public Future<List<Open>> unclear(Order order, RenewalList.Head head) {
        return store.query(RenewalListSql.UNCLEAR, asked(order).addInteger(RenewalList.MOST + 1))
                .map(rows -> list(rows, row -> open(row, order, head)));
    }

    private Open open(Row row, Order order, RenewalList.Head head) {
        Optional<LocalDate> decided = Optional.ofNullable(row.getOffsetDateTime("recorded_at"))
                .map(at -> LocalDate.ofInstant(at.toInstant(), zone));
        return new Open(
                new Due(row.getUUID("id"), row.getUUID("certificate_id"), row.getUUID("person_id"), head.rules()),
                holder(row, order),
                validity(row),
                row.getString("outcome"),
                RenewalReviewStore.state(row),
                decided.isPresent() ? RenewalJson.checks(row.getString("checks")) : List.of(),
                decided.orElse(order.today()),
                decided.isPresent() ? row.getString("reason") : "");
    }

    @Override
    public Future<List<Decided>> decided(Order order, RenewalList.Head head) {
        boolean passing = order.part() == Part.PASSED;
        Tuple asked = asked(order).addArrayOfString(passing ? PASSING : REFUSING);
        return store.query(passing ? RenewalListSql.PASSED_BY : RenewalListSql.REFUSED_BY, asked)
                .map(rows -> list(
                        rows,
                        row -> new Decided(
                                head.levels().get(row.getInteger("level")).name(),
                                row.getString("by_name"),
                                row.getInteger("people"),
                                day(row, "first"),
                                day(row, "last"))));
    }

    private LocalDate day(Row row, String column) {
        return LocalDate.ofInstant(row.getOffsetDateTime(column).toInstant(), zone);
    }

    @Override
    public Future<Void> note(Order order, int people, String format, String digest) {
        boolean masked = order.unmasked().isEmpty();
        var after = JsonNodeFactory.instance
                .objectNode()
                .put("list", order.part().code())
                .put("format", format)
                .put("rows", people)
                .put("digest", digest);
        order.batch().ifPresent(batch -> after.put("batch", batch.toString()));
        Deed deed = Deed.of(
                        masked ? "certificate.listExported" : "certificate.listExportedUnmasked",
                        "renewalCampaign",
                        order.campaignId())
                .after(after)
                .because(order.unmasked().orElse(""));
        return store.inTransaction(tx ->
                AuditEntries.add(tx, order.actor(), order.unit().map(deed::at).orElse(deed)));
    }

    private static <T> List<T> list(RowSet<Row> rows, Function<Row, T> each) {
        return StreamSupport.stream(rows.spliterator(), false).map(each).toList();
    }
}
