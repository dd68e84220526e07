package xuefa.bank.store;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import xuefa.bank.Content;
import xuefa.bank.Face;
import xuefa.bank.QuestionState;
import xuefa.law.ArticleRef;
import xuefa.shared.Ids;
import xuefa.shared.store.RecordStore.Tx;

/** Writes questions and versions inside a transaction of the caller's. */
final class NewVersions {
    /** Each takes about a third of a millisecond to prepare. */
    private static final int AT_ONCE = 100;

    private NewVersions() {}

    /** @param readOn the day of the second reading */
    record Approval(UUID by, Instant at, LocalDate readOn) {}

    /**
     * A question with its first version.
     *
     * @param code null before the first approval
     * @param at null for now
     */
    record Begun(
            UUID id,
            UUID bankId,
            UUID authorId,
            @Nullable UUID key,
            Content content,
            @Nullable String note,
            String event,
            @Nullable String code,
            @Nullable Instant at,
            @Nullable Approval approval) {}

    /** The short titles of a bank's laws, by their ids there. */
    static Future<Map<String, String>> shortTitles(Tx tx, UUID bankId) {
        return tx.query(WritingSql.SHORT_TITLES, Tuple.of(bankId)).map(rows -> {
            var titles = new HashMap<String, String>();
            rows.forEach(row -> titles.put(row.getString("law"), row.getString("short_title")));
            return titles;
        });
    }

    static Face face(Content content, Map<String, String> shortTitles) {
        return Face.of(content, content.law().flatMap(law -> Optional.ofNullable(shortTitles.get(law))));
    }

    /** One; false when its key was used before. */
    static Future<Boolean> begin(Tx tx, Begun begun) {
        return shortTitles(tx, begun.bankId())
                .compose(titles -> tx.query(WritingSql.ADD_QUESTION, question(begun, titles)))
                .compose(added -> added.rowCount() == 0
                        ? Future.succeededFuture(false)
                        : rest(tx, List.of(begun)).map(true));
    }

    /** Many, some at a time, so that an event loop has a moment for others between. Their keys are null. */
    static Future<Void> beginAll(Tx tx, List<Begun> all) {
        return all.isEmpty()
                ? Future.succeededFuture()
                : shortTitles(tx, all.getFirst().bankId()).compose(titles -> beginFrom(tx, all, 0, titles));
    }

    private static Future<Void> beginFrom(Tx tx, List<Begun> all, int from, Map<String, String> titles) {
        if (from >= all.size()) {
            return Future.succeededFuture();
        }
        List<Begun> some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
        return batch(
                        tx,
                        WritingSql.ADD_QUESTION,
                        some.stream().map(each -> question(each, titles)).toList())
                .compose(added -> rest(tx, some))
                .compose(done -> beginFrom(tx, all, from + AT_ONCE, titles));
    }

    private static Future<Void> rest(Tx tx, List<Begun> all) {
        List<Tuple> versions = new ArrayList<>();
        List<Tuple> citations = new ArrayList<>();
        List<Tuple> events = new ArrayList<>();
        List<Tuple> codes = new ArrayList<>();
        for (Begun each : all) {
            versions.add(version(
                    each.id(), 1, each.content(), each.authorId(), each.at(), each.note(), each.approval(), false));
            citations(each.id(), 1, each.bankId(), each.content()).ifPresent(citations::add);
            events.add(event(each.id(), 1, each.event(), each.authorId(), each.note(), each.at()));
            if (each.approval() != null) {
                events.add(event(
                        each.id(),
                        1,
                        "approved",
                        each.approval().by(),
                        null,
                        each.approval().at()));
            }
            if (each.code() != null) {
                codes.add(Tuple.of(each.bankId(), each.code(), each.id()));
            }
        }
        return batch(tx, WritingSql.ADD_VERSION, versions)
                .compose(done -> batch(tx, WritingSql.ADD_CITATIONS, citations))
                .compose(done -> batch(tx, WritingSql.ADD_EVENT, events))
                .compose(done -> batch(tx, WritingSql.ADD_CODE, codes))
                .mapEmpty();
    }

    static Future<RowSet<Row>> batch(Tx tx, String sql, List<Tuple> rows) {
        return rows.isEmpty()
                ? Future.succeededFuture()
                : tx.connection().preparedQuery(sql).executeBatch(rows);
    }

    private static Tuple question(Begun begun, Map<String, String> titles) {
        boolean approved = begun.approval() != null;
        Tuple row = Tuple.tuple()
                .addValue(begun.id())
                .addValue(begun.bankId())
                .addValue(begun.code())
                .addValue((approved ? QuestionState.APPROVED : QuestionState.DRAFT).code())
                .addValue(approved ? 1 : null)
                .addValue(begun.authorId())
                .addValue(begun.key())
                .addValue(moment(
                        begun.approval() == null ? begun.at() : begun.approval().at()));
        return withFace(row, face(begun.content(), titles));
    }

    /** The columns of a face, in the order of the statements. */
    static Tuple withFace(Tuple row, Face face) {
        return row.addValue(face.kind().code())
                .addValue(face.difficulty())
                .addValue(face.law())
                .addValue(face.topic())
                .addValue(face.citation())
                .addValue(face.glance())
                .addValue(Buffer.buffer(face.likeness()))
                .addValue(face.words())
                .addValue(face.terms());
    }

    static Tuple version(
            UUID questionId,
            int number,
            Content content,
            UUID authorId,
            @Nullable Instant at,
            @Nullable String note,
            @Nullable Approval approval,
            boolean repoints) {
        return Tuple.tuple()
                .addValue(questionId)
                .addValue(number)
                .addValue(content.text())
                .addValue(Buffer.buffer(content.digest()))
                .addValue(authorId)
                .addValue(moment(at))
                .addValue(note)
                .addValue(approval == null ? null : approval.by())
                .addValue(approval == null ? null : moment(approval.at()))
                .addValue(approval == null ? null : approval.readOn())
                .addValue(repoints);
    }

    /** Empty for a content that doesn't cite a law yet. */
    static Optional<Tuple> citations(UUID questionId, int number, UUID bankId, Content content) {
        String[] articles =
                content.articles().stream().map(ArticleRef::toString).toArray(String[]::new);
        return content.version().flatMap(version -> content.law().map(law -> Tuple.tuple()
                .addValue(questionId)
                .addValue(number)
                .addValue(bankId)
                .addValue(law)
                .addValue(version)
                .addValue(articles)));
    }

    static Tuple event(
            UUID questionId,
            int version,
            String event,
            @Nullable UUID personId,
            @Nullable String words,
            @Nullable Instant at) {
        return Tuple.tuple()
                .addValue(Ids.next())
                .addValue(questionId)
                .addValue(version)
                .addValue(event)
                .addValue(personId)
                .addValue(words)
                .addValue(moment(at));
    }

    private static @Nullable OffsetDateTime moment(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}
