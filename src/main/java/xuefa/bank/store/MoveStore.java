package xuefa.bank.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import xuefa.audit.Deed;
import xuefa.bank.Content;
import xuefa.bank.QuestionState;
import xuefa.bank.flow.JudgingMoves;
import xuefa.bank.flow.QuestionBook.Item;
import xuefa.bank.flow.QuestionBook.Line;
import xuefa.bank.flow.QuestionBook.Move;
import xuefa.bank.flow.QuestionBook.Outcome;
import xuefa.bank.format.CheckingContent;
import xuefa.shared.Ids;
import xuefa.shared.store.RecordStore;
import xuefa.shared.store.RecordStore.Tx;

/** Moves questions in one transaction, each judged under its lock. */
final class MoveStore {
    private final RecordStore store;

    MoveStore(RecordStore store) {
        this.store = store;
    }

    Future<List<Line>> move(UUID personId, Move move, List<Item> items, LocalDate day, @Nullable String reason) {
        return store.inTransaction(tx -> lock(tx, personId, items).compose(heads -> {
            Map<UUID, Line> lines = new HashMap<>();
            List<Row> moving = new ArrayList<>();
            for (Item item : items) {
                Row head = heads.get(item.questionId());
                Line line = judge(move, item, head);
                boolean first = lines.putIfAbsent(item.questionId(), line) == null;
                if (head != null && first && line.outcome() == Outcome.DONE) {
                    moving.add(head);
                }
            }
            return carryOut(tx, personId, move, moving, day, reason).map(moved -> items.stream()
                    .map(item -> told(lines.get(item.questionId()), moved.get(item.questionId())))
                    .toList());
        }));
    }

    /** The heads of these questions that the person may see, locked. */
    static Future<Map<UUID, Row>> lock(Tx tx, UUID personId, List<Item> items) {
        UUID[] ids = items.stream().map(Item::questionId).distinct().toArray(UUID[]::new);
        return tx.query(MoveSql.LOCK, Tuple.of(personId).addValue(ids)).map(rows -> {
            Map<UUID, Row> heads = new HashMap<>();
            for (Row row : rows) {
                if (row.getValue("roles") != null) {
                    heads.put(row.getUUID("id"), row);
                }
            }
            return heads;
        });
    }

    private static Line judge(Move move, Item item, @Nullable Row head) {
        if (head == null) {
            return Line.of(item.questionId(), Outcome.UNKNOWN);
        }
        var state = QuestionState.of(head.getString("state"));
        int newest = head.getInteger("newest");
        Outcome outcome = JudgingMoves.judge(
                move, state, BankStore.roles(head), newest == item.version(), head.getBoolean("own"));
        return new Line(
                item.questionId(),
                outcome,
                Optional.of(state),
                Optional.of(newest),
                Optional.ofNullable(head.getString("code")));
    }

    /** @param moved where the question stands now; null when it didn't move */
    private static Line told(@Nullable Line line, @Nullable Moved moved) {
        if (line == null) {
            throw new IllegalStateException("a question was not judged");
        }
        return moved == null
                ? line
                : new Line(
                        line.questionId(),
                        line.outcome(),
                        Optional.of(moved.state()),
                        line.version(),
                        moved.code().or(line::code));
    }

    private record Moved(QuestionState state, Optional<String> code) {}

    private static Future<Map<UUID, Moved>> carryOut(
            Tx tx, UUID personId, Move move, List<Row> moving, LocalDate day, @Nullable String reason) {
        if (moving.isEmpty()) {
            return Future.succeededFuture(Map.of());
        }
        UUID[] ids = moving.stream().map(row -> row.getUUID("id")).toArray(UUID[]::new);
        UUID[] events = new UUID[ids.length];
        java.util.Arrays.setAll(events, i -> Ids.next());
        Future<Map<UUID, Moved>> moved =
                switch (move) {
                    case SUBMIT -> to(tx, ids, QuestionState.IN_REVIEW);
                    case WITHDRAW, RETURN -> to(tx, ids, QuestionState.DRAFT);
                    case RETIRE -> to(tx, ids, QuestionState.RETIRED);
                    case REINSTATE ->
                        tx.query(MoveSql.REINSTATE, Tuple.tuple().addValue(ids)).map(MoveStore::states);
                    case APPROVE -> approve(tx, personId, moving, ids, day);
                };
        return moved.compose(done -> tx.query(
                        MoveSql.ADD_EVENTS,
                        Tuple.tuple()
                                .addValue(events)
                                .addValue(ids)
                                .addValue(move.event())
                                .addValue(personId)
                                .addValue(reason))
                .compose(told -> Unjudged.remember(tx, List.of(ids)))
                .compose(remembered -> deeds(tx, personId, move, moving, done, reason))
                .map(done));
    }

    private static Future<Void> deeds(
            Tx tx, UUID personId, Move move, List<Row> moving, Map<UUID, Moved> moved, @Nullable String reason) {
        String code = "bank.question" + Character.toUpperCase(move.event().charAt(0))
                + move.event().substring(1);
        Map<UUID, List<Deed>> byBank = new HashMap<>();
        for (Row row : moving) {
            UUID id = row.getUUID("id");
            Moved now = moved.get(id);
            Deed deed = Deed.of(code, "question", id)
                    .before(BankDeeds.json().put("state", row.getString("state")))
                    .after(BankDeeds.json()
                            .put("state", now == null ? "" : now.state().code())
                            .put("version", row.getInteger("newest")))
                    .because(reason == null ? "" : reason);
            byBank.computeIfAbsent(row.getUUID("bank_id"), bank -> new ArrayList<>())
                    .add(deed);
        }
        Future<Void> all = Future.succeededFuture();
        for (var bank : byBank.entrySet()) {
            all = all.compose(before -> BankDeeds.add(tx, personId, bank.getKey(), bank.getValue()));
        }
        return all;
    }

    private static Future<Map<UUID, Moved>> to(Tx tx, UUID[] ids, QuestionState state) {
        return tx.query(MoveSql.SET_STATE, Tuple.tuple().addValue(ids).addValue(state.code()))
                .map(rows -> {
                    Map<UUID, Moved> moved = new HashMap<>();
                    for (UUID id : ids) {
                        moved.put(id, new Moved(state, Optional.empty()));
                    }
                    return moved;
                });
    }

    private static Map<UUID, Moved> states(RowSet<Row> rows) {
        Map<UUID, Moved> moved = new HashMap<>();
        rows.forEach(row ->
                moved.put(row.getUUID("id"), new Moved(QuestionState.of(row.getString("state")), Optional.empty())));
        return moved;
    }

    private static Future<Map<UUID, Moved>> approve(
            Tx tx, UUID reviewerId, List<Row> moving, UUID[] ids, LocalDate day) {
        Map<UUID, List<Row>> byBank = new HashMap<>();
        moving.forEach(row -> byBank.computeIfAbsent(row.getUUID("bank_id"), bank -> new ArrayList<>())
                .add(row));
        Map<UUID, String> codes = new HashMap<>();
        Future<Void> giving = Future.succeededFuture();
        for (var bank :
                byBank.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList()) {
            giving = giving.compose(before -> giveCodes(tx, bank.getKey(), bank.getValue(), codes));
        }
        return giving.compose(given -> {
            String[] inOrder =
                    moving.stream().map(row -> codes.get(row.getUUID("id"))).toArray(String[]::new);
            return tx.query(
                            MoveSql.APPROVE,
                            Tuple.tuple()
                                    .addValue(ids)
                                    .addValue(inOrder)
                                    .addValue(reviewerId)
                                    .addValue(day))
                    .compose(done -> tx.query(
                            MoveSql.SETTLE_OLDER, Tuple.tuple().addValue(ids).addValue(reviewerId)))
                    .map(done -> {
                        Map<UUID, Moved> moved = new HashMap<>();
                        codes.forEach(
                                (id, code) -> moved.put(id, new Moved(QuestionState.APPROVED, Optional.of(code))));
                        return moved;
                    });
        });
    }

    /** A code stays for ever, unless the question has come to cite another law. */
    private static Future<Void> giveCodes(Tx tx, UUID bankId, List<Row> questions, Map<UUID, String> codes) {
        List<Row> fresh = new ArrayList<>();
        for (Row row : questions) {
            String code = row.getString("code");
            if (code != null && CheckingContent.isOf(code, Content.read(row.getString("content")))) {
                codes.put(row.getUUID("id"), code);
            } else {
                fresh.add(row);
            }
        }
        if (fresh.isEmpty()) {
            return Future.succeededFuture();
        }
        Collection<String> laws = fresh.stream().map(MoveStore::law).distinct().toList();
        return tx.query(BankSql.LOCK, Tuple.of(bankId))
                .compose(alone -> tx.query(MoveSql.HIGHEST, Tuple.of(bankId).addValue(laws.toArray(String[]::new))))
                .compose(rows -> {
                    Map<String, Integer> highest = new HashMap<>();
                    rows.forEach(row -> highest.put(row.getString("law"), row.getInteger("highest")));
                    fresh.forEach(row -> codes.put(
                            row.getUUID("id"),
                            "%s-%03d".formatted(law(row), highest.merge(law(row), 1, Integer::sum))));
                    String[] given = fresh.stream()
                            .map(row -> codes.get(row.getUUID("id")))
                            .toArray(String[]::new);
                    UUID[] to = fresh.stream().map(row -> row.getUUID("id")).toArray(UUID[]::new);
                    return tx.query(
                            MoveSql.ADD_CODES, Tuple.of(bankId).addValue(given).addValue(to));
                })
                .mapEmpty();
    }

    private static String law(Row row) {
        return Optional.ofNullable(row.getString("law")).orElse("draft");
    }
}
