package xuefa.training.store;

import static java.util.stream.Collectors.groupingBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import xuefa.audit.Deed;
import xuefa.audit.store.AuditEntries;
import xuefa.shared.Actor;
import xuefa.shared.Digests;
import xuefa.shared.Ids;
import xuefa.shared.store.Columns;
import xuefa.shared.store.RecordStore.Tx;
import xuefa.training.HoursEntry.Counted;
import xuefa.training.HoursEntry.Minutes;
import xuefa.training.HoursRule;
import xuefa.training.NewHours;
import xuefa.training.Taken;

/**
 * Adds to the ledger of hours, in the transaction of what the hours come from. Entries are never changed: one that corrects names the one
 * that it replaces, and only the newest of such a row of entries can be corrected.
 */
public final class HoursLedger {
    private record Asked(UUID id, NewHours asked) {}

    private final ZoneId zone;
    private final List<HoursRule> rules;

    /** @param rules by which minutes become hours; the entry keeps the id of the one of its day */
    public HoursLedger(ZoneId zone, List<HoursRule> rules) {
        this.zone = zone;
        this.rules = List.copyOf(rules);
    }

    /**
     * What became of each, in their order. What was taken before under the same source is not taken again, however often it is asked.
     * Fails only when the record is away. Writes a deed for each evidence that brought new hours.
     */
    public Future<List<Taken>> add(Tx tx, Actor actor, List<NewHours> entries) {
        return add(tx, actor, entries, Optional.empty());
    }

    /** As if it had been recorded at another moment: for demos and rehearsals only. */
    public Future<List<Taken>> addAsOf(Tx tx, Actor actor, List<NewHours> entries, Instant recordedAt) {
        return add(tx, actor, entries, Optional.of(recordedAt));
    }

    private Future<List<Taken>> add(Tx tx, Actor actor, List<NewHours> entries, Optional<Instant> recordedAt) {
        if (entries.isEmpty()) {
            return Future.succeededFuture(List.of());
        }
        List<Asked> rows =
                entries.stream().map(each -> new Asked(Ids.next(), each)).toList();
        Tuple columns = columns(rows);
        columns.addValue(recordedAt.map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null));
        columns.addValue(zone.getId());
        columns.addValue(actor.personId().orElse(null));
        return tx.query(HoursLedgerSql.ADD, columns)
                .compose(added -> tx.query(HoursLedgerSql.TAKEN, keys(entries)))
                .map(found -> taken(rows, found))
                .compose(taken ->
                        AuditEntries.add(tx, actor, deeds(entries, taken)).map(taken));
    }

    private Tuple columns(List<Asked> rows) {
        return new Columns<>(rows)
                .uuid(Asked::id)
                .text(row -> row.asked().source())
                .uuid(row -> row.asked().personId())
                .uuid(row -> row.asked().unitId().orElse(null))
                .text(row -> row.asked().kind().code())
                .text(row -> row.asked().subject().code())
                .date(row -> row.asked().day())
                .whole(row -> row.asked().amount() instanceof Minutes said ? said.minutes() : null)
                .whole(row -> row.asked().amount() instanceof Counted said
                        ? said.hours().hundredths()
                        : null)
                .text(row -> spans(row.asked()))
                .text(row -> row.asked().state().code())
                .uuid(row -> row.asked().corrects().orElse(null))
                .whole(row -> row.asked().countsFor())
                .text(row -> rule(row.asked()))
                .text(row -> row.asked().evidence().kind())
                .text(row -> row.asked().evidence().id())
                .text(row -> row.asked().note())
                .bytes(row -> digest(row.asked()))
                .tuple();
    }

    private static Tuple keys(List<NewHours> entries) {
        return new Columns<>(entries)
                .text(NewHours::source)
                .uuid(NewHours::personId)
                .uuid(each -> each.corrects().orElse(null))
                .tuple();
    }

    private static List<Taken> taken(List<Asked> rows, Iterable<Row> found) {
        List<Taken> taken = new ArrayList<>();
        var asked = rows.iterator();
        for (Row row : found) {
            taken.add(taken(asked.next(), row));
        }
        return taken;
    }

    private static Taken taken(Asked asked, Row row) {
        UUID id = row.getUUID("id");
        if (id == null) {
            return new Taken.Refused(
                    !row.getBoolean("known")
                            ? Taken.Reason.UNKNOWN_PERSON
                            : row.getBoolean("not_to_correct") ? Taken.Reason.NOT_TO_CORRECT : Taken.Reason.IN_FUTURE);
        }
        if (id.equals(asked.id())) {
            return new Taken.Added(id, row.getBoolean("after_closing"));
        }
        Buffer digest = row.getBuffer("digest");
        return Arrays.equals(digest.getBytes(), digest(asked.asked()))
                ? new Taken.Repeated(id)
                : new Taken.Refused(Taken.Reason.OTHER_CONTENT);
    }

    private String rule(NewHours asked) {
        return rules.stream()
                .filter(each -> each.isInForceOn(asked.day()))
                .map(HoursRule::id)
                .findFirst()
                .orElse("");
    }

    /** An array of PostgreSQL: from, to, from, to. */
    private static String spans(NewHours asked) {
        return asked.spans().stream()
                .map(span -> span.from() + "," + span.to())
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static byte[] digest(NewHours asked) {
        var json = JsonNodeFactory.instance.objectNode();
        json.put("person", asked.personId().toString());
        json.put("kind", asked.kind().code()).put("subject", asked.subject().code());
        json.put("day", asked.day().toString()).put("spans", spans(asked));
        switch (asked.amount()) {
            case Minutes said -> json.put("minutes", said.minutes());
            case Counted said -> json.put("hundredths", said.hours().hundredths());
        }
        json.put("state", asked.state().code()).put("year", asked.countsFor());
        asked.corrects().ifPresent(old -> json.put("corrects", old.toString()));
        json.put("evidenceKind", asked.evidence().kind())
                .put("evidenceId", asked.evidence().id());
        json.put("note", asked.note());
        return Digests.sha256(Digests.canonicalJson(json));
    }

    private static List<Deed> deeds(List<NewHours> entries, List<Taken> taken) {
        Map<NewHours.Evidence, List<NewHours>> added = java.util.stream.IntStream.range(0, entries.size())
                .filter(i -> taken.get(i) instanceof Taken.Added)
                .mapToObj(entries::get)
                .collect(groupingBy(NewHours::evidence));
        List<Deed> deeds = new ArrayList<>();
        added.forEach((evidence, of) -> deeds.add(
                Deed.of("training.hoursAdded", evidence.kind(), evidence.id()).after(summary(of))));
        return deeds;
    }

    private static com.fasterxml.jackson.databind.node.ObjectNode summary(List<NewHours> of) {
        var summary = JsonNodeFactory.instance.objectNode().put("entries", of.size());
        of.stream()
                .collect(groupingBy(each -> each.state().code(), java.util.TreeMap::new, Collectors.counting()))
                .forEach((state, count) -> summary.put(state, count.intValue()));
        summary.put(
                "minutes",
                of.stream()
                        .mapToInt(each -> each.amount() instanceof Minutes m ? m.minutes() : 0)
                        .sum());
        return summary;
    }
}
