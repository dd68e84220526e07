package xuefa.notice.store;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;
import xuefa.notice.Letter;
import xuefa.notice.Notice;
import xuefa.notice.NoticeRules;
import xuefa.notice.Sent;
import xuefa.notice.flow.Deliveries;
import xuefa.notice.flow.SendingReminders;
import xuefa.shared.store.RecordStore;

/** Letters and reminders in PostgreSQL; any number of nodes may take from it. */
public final class DeliveryStore implements Deliveries, SendingReminders.Reminders {
    private final RecordStore store;

    public DeliveryStore(RecordStore store) {
        this.store = store;
    }

    @Override
    public Future<NoticeRules> rules() {
        return store.query(NoticeSql.RULES).map(rows -> rules(rows.iterator().next()));
    }

    static NoticeRules rules(Row row) {
        int weekday = row.getInteger("digest_weekday");
        return new NoticeRules(
                Arrays.asList(row.getArrayOfIntegers("days")),
                row.getLocalTime("quiet_from"),
                row.getLocalTime("quiet_until"),
                weekday == 0 ? Optional.empty() : Optional.of(DayOfWeek.of(weekday)));
    }

    @Override
    public Future<List<Letter>> take(Set<String> channels, boolean quiet, int most, Duration lease) {
        Tuple wanted = Tuple.tuple()
                .addArrayOfString(channels.toArray(String[]::new))
                .addBoolean(quiet)
                .addInteger(most)
                .addDouble((double) lease.toSeconds());
        return store.query(NoticeSql.DOUBT)
                .compose(done -> store.query(NoticeSql.TAKE, wanted))
                .map(rows -> {
                    List<Letter> letters = new ArrayList<>();
                    rows.forEach(row -> letters.add(letter(row)));
                    return letters;
                });
    }

    private static Letter letter(Row row) {
        return new Letter(
                row.getUUID("id"),
                row.getString("channel"),
                row.getString("to"),
                row.getString("kind"),
                facts(row.getJsonObject("facts")),
                row.getString("link"),
                row.getInteger("attempts"));
    }

    static Map<String, String> facts(JsonObject json) {
        Map<String, String> facts = new HashMap<>();
        json.forEach(each -> facts.put(each.getKey(), String.valueOf(each.getValue())));
        return facts;
    }

    @Override
    public Future<Void> settle(UUID letterId, Sent outcome, Duration again) {
        boolean later = outcome instanceof Sent.Later && !again.isZero();
        String state =
                switch (outcome) {
                    case Sent.Accepted accepted -> "sent";
                    case Sent.Later said -> later ? "waiting" : "dead";
                    case Sent.Never never -> "dead";
                    case Sent.InDoubt doubt -> "inDoubt";
                };
        String detail =
                switch (outcome) {
                    case Sent.Accepted accepted -> "";
                    case Sent.Later said -> said.sentence();
                    case Sent.Never never -> never.sentence();
                    case Sent.InDoubt doubt -> doubt.sentence();
                };
        return store.query(
                        NoticeSql.SETTLE,
                        Tuple.of(letterId, state, detail, (double) again.toSeconds(), later ? "later" : state))
                .mapEmpty();
    }

    @Override
    public Future<Void> add(List<Notice> notices) {
        return notices.isEmpty() ? Future.succeededFuture() : store.inTransaction(tx -> Outbox.add(tx, notices));
    }

    @Override
    public Future<List<SendingReminders.Concerned>> concerned(List<UUID> unitIds, LocalDate today) {
        Tuple wanted =
                Tuple.tuple().addArrayOfUUID(unitIds.toArray(UUID[]::new)).addLocalDate(today);
        return store.query(NoticeSql.ABOVE, wanted).map(rows -> StreamSupport.stream(rows.spliterator(), false)
                .map(row -> new SendingReminders.Concerned(
                        row.getUUID("person_id"), row.getUUID("unit_id"), row.getUUID("below")))
                .toList());
    }
}
