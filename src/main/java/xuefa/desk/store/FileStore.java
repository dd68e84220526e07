package xuefa.desk.store;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import xuefa.audit.Deed;
import xuefa.audit.store.AuditEntries;
import xuefa.desk.FileEvent;
import xuefa.desk.flow.LookingAtFile;
import xuefa.notice.NoticeWords;
import xuefa.shared.Actor;
import xuefa.shared.store.RecordStore;

/** A person's file from PostgreSQL, of all rooms in one statement. */
public final class FileStore implements LookingAtFile {
    private final RecordStore store;
    private final ZoneId zone;

    public FileStore(RecordStore store, ZoneId zone) {
        this.store = store;
        this.zone = zone;
    }

    @Override
    public Future<List<FileEvent>> of(UUID personId, LocalDate today) {
        return store.query(FileSql.EVENTS, Tuple.of(personId, zone.getId(), MOST))
                .map(rows -> {
                    List<FileEvent> events = new ArrayList<>(rows.size());
                    rows.forEach(row -> events.add(event(row)));
                    return events;
                });
    }

    private static FileEvent event(Row row) {
        String kind = row.getString("kind");
        String code = row.getString("code");
        String title = row.getString("title");
        String page = row.getString("page");
        return new FileEvent(
                row.getLocalDate("day"),
                kind,
                code,
                row.getBoolean("over"),
                kind.equals("notice") ? said(code, title) : title,
                row.getString("detail"),
                Optional.ofNullable(row.getBigDecimal("value")),
                Optional.ofNullable(page).map(found -> new FileEvent.Evidence(found, row.getString("page_id"))));
    }

    /** The title of a notice, in the language of the file: Chinese. */
    private static String said(String kind, String facts) {
        Map<String, String> words = new HashMap<>();
        new JsonObject(facts).forEach(each -> words.put(each.getKey(), String.valueOf(each.getValue())));
        return NoticeWords.knows(kind) ? NoticeWords.say(kind, words, false).title() : kind;
    }

    @Override
    public Future<Void> exported(Actor actor, UUID personId, UUID unitId) {
        return store.inTransaction(tx -> AuditEntries.add(
                tx,
                actor,
                Deed.of("desk.fileExported", "person", personId).at(unitId).about(personId)));
    }
}
