package xuefa.desk.store;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import xuefa.audit.Deed;
import xuefa.audit.store.AuditEntries;
import xuefa.desk.Reminder;
import xuefa.desk.Reminder.Lack;
import xuefa.desk.flow.RemindingPeople;
import xuefa.notice.Notice;
import xuefa.notice.store.Outbox;
import xuefa.shared.Actor;
import xuefa.shared.Reach;
import xuefa.shared.store.RecordStore;
import xuefa.shared.store.RecordStore.Tx;

/** Reminders through the outbox. */
public final class ReminderStore implements RemindingPeople {
    private final RecordStore store;
    private final ZoneId zone;

    public ReminderStore(RecordStore store, ZoneId zone) {
        this.store = store;
        this.zone = zone;
    }

    private record Chosen(String name, UUID unitId, boolean before, Lack lack) {
        Told told(Fate fate) {
            return new Told(lack.personId(), name, fate);
        }
    }

    @Override
    public Future<List<Told>> remind(Actor actor, Reach reach, Reminder reminder, List<UUID> people, LocalDate today) {
        Tuple asked = Tuple.of(reach.personId())
                .addArrayOfString(reach.codes())
                .addArrayOfUUID(people.toArray(UUID[]::new))
                .addLocalDate(today)
                .addString(reminder.key(today));
        return store.inTransaction(tx -> tx.query(DeskSql.LACKS, asked).compose(rows -> {
            List<Told> told = new ArrayList<>(rows.size());
            List<Notice> notices = new ArrayList<>();
            List<UUID> units = new ArrayList<>();
            for (Row row : rows) {
                Chosen chosen = chosen(row);
                Optional<Notice> notice = reminder.notice(chosen.lack(), today, zone);
                if (notice.isPresent() && !chosen.before()) {
                    notices.add(notice.get());
                    units.add(chosen.unitId());
                }
                told.add(chosen.told(chosen.before() ? Fate.BEFORE : notice.isPresent() ? Fate.SENT : Fate.NO_CAUSE));
            }
            return Outbox.add(tx, notices)
                    .compose(added -> record(tx, actor, reminder, units))
                    .map(done -> told);
        }));
    }

    private static Chosen chosen(Row row) {
        return new Chosen(
                row.getString("name"),
                row.getUUID("unit_id"),
                row.getBoolean("before"),
                new Lack(
                        row.getUUID("id"),
                        Optional.ofNullable(row.getBigDecimal("missing")),
                        Optional.ofNullable(row.getLocalDate("last_day")),
                        Optional.ofNullable(row.getString("title")).orElse(""),
                        Optional.ofNullable(row.getOffsetDateTime("closes_at")).map(OffsetDateTime::toInstant)));
    }

    private static Future<Void> record(Tx tx, Actor actor, Reminder reminder, List<UUID> units) {
        Map<UUID, Long> byUnit = units.stream().collect(groupingBy(unit -> unit, counting()));
        return AuditEntries.add(
                tx,
                actor,
                byUnit.entrySet().stream()
                        .map(each -> Deed.of("desk.reminded", "unit", each.getKey())
                                .at(each.getKey())
                                .after(JsonNodeFactory.instance
                                        .objectNode()
                                        .put("about", reminder.code())
                                        .put("people", each.getValue().intValue())))
                        .toList());
    }
}
