package xuefa.app.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import xuefa.bank.CheckedBank;
import xuefa.bank.Content;
import xuefa.bank.Question;
import xuefa.bank.flow.QuestionBook;
import xuefa.bank.flow.QuestionBook.Item;
import xuefa.bank.flow.QuestionBook.Move;
import xuefa.bank.flow.ReleasingBank;
import xuefa.bank.store.LoadingBank;
import xuefa.bank.store.LoadingBank.Approved;
import xuefa.bank.store.LoadingBank.Hands;
import xuefa.law.Law;
import xuefa.shared.Ids;
import xuefa.shared.store.RecordStore;

/**
 * The banks of the demo's district: the question bank of the installation, released, with work around it; and questions that
 * rest on the invented regulation, released before it was amended. Once there they stay as people leave them.
 */
public final class DemoBank {
    private static final String COMMON = "公共法律知识题库";
    private static final String LOCAL = "执法规范办法题库（演示）";
    private static final int WRITTEN_DAYS_AGO = 75;
    private static final int DAYS_OF_WRITING = 30;
    private static final int RELEASED_DAYS_AGO = 40;

    private final RecordStore store;
    private final QuestionBook book;
    private final ReleasingBank releasing;
    private final Supplier<CheckedBank> questionBank;
    private final Instant now;
    private final ZoneId zone;

    /** @param questionBank read only when the banks aren't there yet; takes about a second */
    public DemoBank(
            RecordStore store,
            QuestionBook book,
            ReleasingBank releasing,
            Supplier<CheckedBank> questionBank,
            Instant now,
            ZoneId zone) {
        this.store = store;
        this.book = book;
        this.releasing = releasing;
        this.questionBank = questionBank;
        this.now = now;
        this.zone = zone;
    }

    /** Fails only when the record is away; may be repeated. */
    public Future<Void> load() {
        return store.query(DemoBankSql.STATE).compose(rows -> {
            var state = rows.iterator().next();
            UUID district = state.getUUID("district");
            return state.getBoolean("there") || district == null
                    ? Future.succeededFuture()
                    : people().compose(people -> load(district, people));
        });
    }

    private Future<Map<String, UUID>> people() {
        return store.query(DemoBankSql.PEOPLE).map(rows -> {
            Map<String, UUID> people = new HashMap<>();
            rows.forEach(row -> people.put(row.getString("username"), row.getUUID("person_id")));
            return people;
        });
    }

    private static UUID person(Map<String, UUID> people, String username) {
        return Objects.requireNonNull(people.get(username), username);
    }

    private Future<Void> load(UUID district, Map<String, UUID> people) {
        CheckedBank files = questionBank.get();
        UUID publisher = person(people, "publisher");
        List<Approved> common = files.questions().stream()
                .map(each -> approved(each, files.questions().indexOf(each), people))
                .toList();
        return bank(district, COMMON, files.catalogue().laws(), common)
                .compose(bank -> release(bank, publisher, "首版").compose(done -> writeAround(bank, people)))
                .compose(done -> bank(district, LOCAL, List.of(DemoNorms.law(today())), local(people)))
                .compose(bank -> release(bank, publisher, "办法修订前的首版")
                        .compose(digest -> new DemoNormsExam(store, now, zone).hold(district, digest)))
                .compose(done -> store.query(DemoBankSql.AGE, Tuple.of(RELEASED_DAYS_AGO)))
                .mapEmpty();
    }

    private LocalDate today() {
        return now.atZone(zone).toLocalDate();
    }

    private Hands hands(int number, Map<String, UUID> people) {
        Instant written = now.minus(WRITTEN_DAYS_AGO - number % DAYS_OF_WRITING, ChronoUnit.DAYS)
                .plus(number % 240, ChronoUnit.MINUTES);
        return new Hands(
                person(people, number % 3 == 0 ? "editor2" : "editor"),
                written,
                person(people, "reviewer"),
                written.plus(2 + number % 3, ChronoUnit.DAYS));
    }

    private Approved approved(Question question, int number, Map<String, UUID> people) {
        LocalDate readOn = Objects.requireNonNullElse(question.readOn(), today());
        return new Approved(question.id(), Content.of(question), readOn, hands(number, people));
    }

    private List<Approved> local(Map<String, UUID> people) {
        var written = DemoNorms.questions();
        return written.entrySet().stream()
                .map(each -> new Approved(
                        each.getKey(),
                        each.getValue(),
                        today(),
                        hands(each.getKey().hashCode() & 63, people)))
                .toList();
    }

    private Future<UUID> bank(UUID district, String name, Collection<Law> laws, List<Approved> questions) {
        return store.inTransaction(tx -> LoadingBank.found(tx, district, name)
                .compose(bank -> LoadingBank.add(tx, bank, laws, questions).map(bank)));
    }

    /** Answers its digest. */
    private Future<String> release(UUID bank, UUID publisher, String note) {
        return releasing.gate(bank).compose(gated -> {
            String digest = gated.digest().orElseThrow(() -> new IllegalStateException("the demo's gate is closed"));
            return releasing.release(publisher, bank, digest, note).map(digest);
        });
    }

    /** One piece of work in {@code demo/bank.yaml}. */
    record Work(String by, String as, String reason, JsonNode content) {}

    private Future<Void> writeAround(UUID bank, Map<String, UUID> people) {
        Future<Void> writing = Future.succeededFuture();
        for (Work work : DemoFiles.work()) {
            writing = writing.compose(before -> write(bank, work, people));
        }
        return writing;
    }

    private Future<Void> write(UUID bank, Work work, Map<String, UUID> people) {
        UUID editor = person(people, work.by());
        var fresh = new QuestionBook.NewQuestion(bank, editor, Ids.next(), Content.of(work.content()), null);
        return book.create(fresh).compose(created -> {
            if (!(created instanceof QuestionBook.Created.New made) || work.as().equals("draft")) {
                return Future.succeededFuture();
            }
            var items = List.of(new Item(made.questionId(), 1));
            return book.move(editor, Move.SUBMIT, items, today(), null)
                    .compose(submitted -> work.as().equals("returned")
                            ? book.move(person(people, "reviewer"), Move.RETURN, items, today(), work.reason())
                                    .mapEmpty()
                            : Future.succeededFuture());
        });
    }
}
