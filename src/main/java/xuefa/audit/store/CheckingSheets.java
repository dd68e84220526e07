package xuefa.audit.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import xuefa.audit.Fault;
import xuefa.audit.Kind;
import xuefa.audit.Kinds;
import xuefa.audit.Sheets;
import xuefa.shared.store.RecordStore;

/** Holds what changes against its newest version that is proven. Confined to one event loop; after the versions themselves were checked. */
final class CheckingSheets {
    private static final Kind VERSION = Kinds.of(Kinds.ROW_VERSION).orElseThrow();
    private static final UUID FIRST = new UUID(0, 0);
    private static final int IDS = 2000;

    private final RecordStore store;
    private final WaitingKeys waiting;
    private final Findings found;
    /** Versions that are not as they were sealed, or that nobody sealed: they prove nothing. */
    private final Set<String> faulty;

    CheckingSheets(RecordStore store, WaitingKeys waiting, Findings found) {
        this.store = store;
        this.waiting = waiting;
        this.found = found;
        faulty = found.keys("row_version");
    }

    Future<Void> check() {
        Future<Void> all = faulty.isEmpty()
                ? Future.succeededFuture()
                : store.query(SheetSql.OF_VERSIONS, Tuple.tuple().addArrayOfString(faulty.toArray(String[]::new)))
                        .compose(rows -> {
                            Map<String, Set<UUID>> ids = new LinkedHashMap<>();
                            rows.forEach(row -> ids.computeIfAbsent(
                                            row.getString("subject"), subject -> new LinkedHashSet<>())
                                    .add(row.getUUID("subject_id")));
                            Future<Void> each = Future.succeededFuture();
                            for (var of : ids.entrySet()) {
                                each = each.compose(before -> compare(of.getKey(), of.getValue()));
                            }
                            return each;
                        });
        for (String subject : Sheets.subjects()) {
            all = all.compose(before -> pages(SheetSql.UNLIKE, subject, FIRST))
                    .compose(before -> pages(SheetSql.NEVER_KEPT, subject, FIRST));
        }
        return all.compose(before -> store.query(SheetSql.STRAY)).map(rows -> {
            rows.forEach(row -> Sheets.compare("", row.getString("content")).forEach(found::add));
            return null;
        });
    }

    private Future<Void> pages(String sql, String subject, UUID after) {
        return store.query(sql, Tuple.of(subject, after, IDS)).compose(rows -> {
            UUID last = after;
            Set<UUID> odd = new LinkedHashSet<>();
            for (Row row : rows) {
                last = row.getUUID("subject_id");
                if (!row.getBoolean("good")) {
                    odd.add(last);
                }
            }
            UUID next = last;
            return compare(subject, odd)
                    .compose(done -> rows.size() < IDS ? Future.succeededFuture() : pages(sql, subject, next));
        });
    }

    /** Whatever seems wrong is looked at again: it may have been written to, or sealed, between two questions. */
    private Future<Void> compare(String subject, Set<UUID> ids) {
        return ids.isEmpty()
                ? Future.succeededFuture()
                : faults(subject, ids)
                        .compose(first -> first.isEmpty()
                                ? Future.succeededFuture()
                                : faults(subject, first.keySet()).map(second -> {
                                    second.values().forEach(found::addAll);
                                    return null;
                                }));
    }

    private Future<Map<UUID, List<Fault>>> faults(String subject, Set<UUID> ids) {
        Tuple asked = Tuple.of(subject).addArrayOfUUID(ids.toArray(UUID[]::new));
        return store.query(SheetSql.VERSIONS, asked)
                .compose(rows -> waiting.readAgain(VERSION, unsealed(rows)).map(read -> {
                    Map<UUID, String> now = new LinkedHashMap<>();
                    Map<UUID, String> kept = new LinkedHashMap<>();
                    Map<UUID, String> newest = new LinkedHashMap<>();
                    // The newest first.
                    for (Row row : rows) {
                        UUID id = row.getUUID("subject_id");
                        now.put(id, Optional.ofNullable(row.getString("now")).orElse(""));
                        String content =
                                Optional.ofNullable(row.getString("content")).orElse("");
                        newest.putIfAbsent(id, content);
                        if (isProven(row)) {
                            kept.putIfAbsent(id, content);
                        }
                    }
                    Map<UUID, List<Fault>> faults = new LinkedHashMap<>();
                    now.forEach((id, sheet) -> {
                        // A version that nothing proves any more still tells what was there.
                        Set<Fault> unlike = new LinkedHashSet<>(Sheets.compare(kept.getOrDefault(id, ""), sheet));
                        unlike.addAll(Sheets.compare(newest.getOrDefault(id, ""), sheet));
                        if (!unlike.isEmpty()) {
                            faults.put(id, List.copyOf(unlike));
                        }
                    });
                    return faults;
                }));
    }

    private static Set<String> unsealed(RowSet<Row> rows) {
        Set<String> keys = new HashSet<>();
        for (Row row : rows) {
            if (row.getString("id") != null && !row.getBoolean("sealed")) {
                keys.add(row.getString("id"));
            }
        }
        return keys;
    }

    private boolean isProven(Row row) {
        String id = row.getString("id");
        return id != null && !faulty.contains(id) && (row.getBoolean("sealed") || waiting.has(VERSION, id));
    }
}
