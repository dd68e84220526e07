package xuefa.bank;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Tuple;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import xuefa.bank.flow.CheckingQuestions;
import xuefa.bank.flow.Differences;
import xuefa.bank.flow.HearingOfWordings;
import xuefa.bank.flow.LookingAtAmendments;
import xuefa.bank.flow.LookingAtQuestions;
import xuefa.bank.flow.MovingQuestions;
import xuefa.bank.flow.ReleasingBank;
import xuefa.bank.flow.RepointingQuestions;
import xuefa.bank.flow.Workshop;
import xuefa.bank.http.BankApi;
import xuefa.bank.http.MoveApi;
import xuefa.bank.http.QuestionApi;
import xuefa.bank.http.ReleaseApi;
import xuefa.bank.store.AmendmentStore;
import xuefa.bank.store.BankStore;
import xuefa.bank.store.QuestionBookStore;
import xuefa.bank.store.QuestionStore;
import xuefa.bank.store.ReleaseBookStore;
import xuefa.bank.store.ReleaseStore;
import xuefa.exam.http.StaleInExamsApi;
import xuefa.exam.store.StaleInExamsStore;
import xuefa.law.compare.Comparing;
import xuefa.law.format.LawFile;
import xuefa.law.format.ReadLaw;
import xuefa.law.store.LawStore;
import xuefa.shared.Ids;
import xuefa.shared.http.Api;
import xuefa.shared.store.StoreAddress;
import xuefa.support.ContractServer;
import xuefa.support.ContractServer.Answer;
import xuefa.support.TestLoop;

/** A district with people who work on its bank, over HTTP, on a record of its own. The day is 2026-11-22. */
public final class BankScene implements AutoCloseable {
    public static final String EDITOR = "editor";
    public static final String REVIEWER = "reviewer";
    public static final String PUBLISHER = "publisher";
    public static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Workshop ON_THE_SPOT = new Workshop() {
        @Override
        public <T> Future<T> make(Supplier<T> work) {
            return Future.succeededFuture(work.get());
        }
    };

    private final StoreAddress database = TestLoop.freshRecord();
    private final TestLoop node = TestLoop.on(database);
    private final LawStore shelf = new LawStore(node.record());
    private final ReleaseStore releases = new ReleaseStore(node.record(), ReleaseStore.newCache());
    private final HearingOfWordings hearing;
    private final ContractServer server;
    private final UUID city = unit(null, "云汀市");
    private final UUID district = unit(city, "霁川区");
    private final UUID elsewhere = unit(city, "邻区");
    private final UUID editor = person("甲编辑", EDITOR, district);
    private final UUID colleague = person("乙编辑", EDITOR, district);
    private final UUID reviewer = person("丙审题", REVIEWER, district);
    private final UUID publisher = person("丁发布", PUBLISHER, district);
    private final UUID stranger = person("戊外区", EDITOR, elsewhere);
    private final UUID bank;

    public BankScene() {
        InstantSource clock = InstantSource.fixed(NOW);
        var banks = new BankStore(node.record());
        var questions = new QuestionStore(node.record());
        var book = new QuestionBookStore(node.record());
        var releaseBook = new ReleaseBookStore(node.record(), releases);
        var differences = new Differences(shelf, (older, newer) -> Future.succeededFuture(Comparing.of(older, newer)));
        hearing = new HearingOfWordings(new AmendmentStore(node.record()), differences);
        var checking = new CheckingQuestions(banks, questions, ON_THE_SPOT, ZONE, clock);
        var amendments = new LookingAtAmendments(questions, differences);
        var looking = new LookingAtQuestions(questions, banks, checking, amendments, shelf);
        server = new ContractServer(
                node, api -> addTo(api, clock, banks, questions, book, releaseBook, checking, looking, amendments));
        bank = UUID.fromString(done(post(
                        "/api/v1/banks",
                        editor,
                        EDITOR,
                        new JsonObject().put("unitId", district.toString()).put("name", "执法题库")))
                .getString("bankId"));
    }

    private void addTo(
            Api api,
            InstantSource clock,
            BankStore banks,
            QuestionStore questions,
            QuestionBookStore book,
            ReleaseBookStore releaseBook,
            CheckingQuestions checking,
            LookingAtQuestions looking,
            LookingAtAmendments amendments) {
        new BankApi(banks, releaseBook).addTo(api);
        new QuestionApi(banks, questions, book, looking, checking, hearing).addTo(api);
        new MoveApi(
                        banks,
                        new MovingQuestions(questions, book, checking, hearing, ZONE, clock),
                        new RepointingQuestions(questions, book, banks, ZONE, clock),
                        looking,
                        amendments,
                        hearing)
                .addTo(api);
        new ReleaseApi(banks, releaseBook, new ReleasingBank(releaseBook, banks, ON_THE_SPOT, ZONE, clock), clock)
                .addTo(api);
        new StaleInExamsApi(new StaleInExamsStore(node.record())).addTo(api);
    }

    public TestLoop node() {
        return node;
    }

    public ReleaseStore releases() {
        return releases;
    }

    public UUID bank() {
        return bank;
    }

    public UUID district() {
        return district;
    }

    public UUID editor() {
        return editor;
    }

    public UUID colleague() {
        return colleague;
    }

    public UUID reviewer() {
        return reviewer;
    }

    public UUID publisher() {
        return publisher;
    }

    public UUID stranger() {
        return stranger;
    }

    private UUID unit(@Nullable UUID above, String name) {
        UUID id = Ids.next();
        execute(
                "insert into unit (id, parent_id, name, kind, valid_from) values ($1, $2, $3, 'district', '2020-01-01')",
                Tuple.of(id, above, name));
        return id;
    }

    public UUID person(String name, String role, UUID unit) {
        UUID id = Ids.next();
        execute("insert into person (id, name) values ($1, $2)", Tuple.of(id, name));
        execute("insert into role_grant (person_id, role, unit_id) values ($1, $2, $3)", Tuple.of(id, role, unit));
        return id;
    }

    public void execute(String sql, Tuple values) {
        node.get(() -> node.record().query(sql, values));
    }

    public long number(String sql) {
        return node.get(() -> node.record().query(sql)).iterator().next().getLong(0);
    }

    /** Puts a wording into the library and lets the banks hear of it; answers its id. */
    public UUID law(String markdown) {
        try {
            Path file = Files.createTempFile("law", ".md");
            Files.writeString(file, markdown);
            List<ReadLaw> laws = ((LawFile.Reading.Done) LawFile.read(file)).laws();
            Files.delete(file);
            node.get(() -> shelf.place(laws.stream().map(ReadLaw::text).toList(), "law.md"));
            var text = laws.getFirst().text();
            UUID version = node.get(() -> node.record()
                            .query(
                                    "select v.id from law_version v join law l on l.id = v.law_id where l.title = $1 and v.passed_on = $2",
                                    Tuple.of(
                                            text.title(), text.dates().version().orElseThrow())))
                    .iterator()
                    .next()
                    .getUUID("id");
            node.get(() -> node.record().inTransaction(tx -> AmendmentStore.tell(tx, version)));
            node.get(hearing::hear);
            return version;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Lets questions of the bank cite the wording. */
    public void cite(UUID versionId, String law, String shortTitle) {
        done(post(
                "/api/v1/banks/" + bank + "/laws",
                editor,
                EDITOR,
                new JsonObject()
                        .put("versionId", versionId.toString())
                        .put("law", law)
                        .put("shortTitle", shortTitle)));
    }

    public Answer get(String path, UUID person, String role) {
        return server.get(path, person, role, "zh");
    }

    public Answer post(String path, UUID person, String role, JsonObject body) {
        return server.post(path, person, role, body);
    }

    /** The body of an answer that says yes. */
    public static JsonObject done(Answer answer) {
        assertThat(answer.status()).as("%s", answer.body()).isIn(200, 201);
        return answer.body();
    }

    public JsonObject create(JsonObject content) {
        return done(post(
                "/api/v1/banks/" + bank + "/questions",
                editor,
                EDITOR,
                new JsonObject().put("idempotencyKey", Ids.next().toString()).put("content", content)));
    }

    public Answer save(UUID person, JsonObject question, JsonObject content) {
        return post(
                "/api/v1/questions/" + question.getString("questionId") + "/versions",
                person,
                EDITOR,
                new JsonObject().put("basedOn", question.getInteger("version")).put("content", content));
    }

    public JsonObject question(JsonObject question) {
        return done(get("/api/v1/questions/" + question.getString("questionId"), reviewer, REVIEWER));
    }

    /** What became of one question in a move. */
    public JsonObject move(String to, UUID person, String role, JsonObject question) {
        var item = new JsonObject()
                .put("questionId", question.getString("questionId"))
                .put("version", question.getInteger("version"));
        var body = new JsonObject().put("items", new JsonArray().add(item));
        if (to.equals("returns") || to.equals("retirements")) {
            body.put("reason", "依据不足");
        }
        return done(post("/api/v1/question-" + to, person, role, body))
                .getJsonArray("items")
                .getJsonObject(0);
    }

    /** Submitted by its editor and approved by the reviewer. */
    public JsonObject approved(JsonObject question) {
        assertThat(move("submissions", editor, EDITOR, question).getString("outcome"))
                .isEqualTo("done");
        assertThat(move("approvals", reviewer, REVIEWER, question).getString("outcome"))
                .isEqualTo("done");
        return question(question);
    }

    public JsonObject gate() {
        return done(get("/api/v1/banks/" + bank + "/gate", publisher, PUBLISHER));
    }

    public JsonObject release() {
        return done(post(
                "/api/v1/banks/" + bank + "/releases",
                publisher,
                PUBLISHER,
                new JsonObject().put("digest", gate().getString("digest"))));
    }

    @Override
    public void close() {
        server.close();
        node.close();
    }
}
