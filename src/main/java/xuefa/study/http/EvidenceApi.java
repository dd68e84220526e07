package xuefa.study.http;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Supplier;
import xuefa.shared.Digests;
import xuefa.shared.http.Api;
import xuefa.shared.http.Call;
import xuefa.shared.http.Problem;
import xuefa.shared.http.Reply;
import xuefa.study.flow.EvidenceShelf;
import xuefa.study.flow.StudySessions;
import xuefa.study.format.CleanedFile;

/** Files of sessions over HTTP. */
public final class EvidenceApi {
    static final String FILE = "application/octet-stream";

    /** Does work that an event loop has no time for. */
    public interface Working {
        <T> Future<T> on(Supplier<T> work);
    }

    private final EvidenceShelf shelf;
    private final StudySessions sessions;
    private final Working working;

    public EvidenceApi(EvidenceShelf shelf, StudySessions sessions, Working working) {
        this.shelf = shelf;
        this.sessions = sessions;
        this.working = working;
    }

    public void addTo(Api api) {
        api.on("addStudyEvidence", this::add).on("getStudyEvidence", this::get).on("removeStudyEvidence", this::remove);
    }

    private Future<Reply> add(Call call) {
        return sessions.find(call.reach(), call.id("sessionId"))
                .compose(found -> found.isEmpty()
                        ? Future.succeededFuture(StudyApi.unknown())
                        : call.bytes(CleanedFile.MOST_BYTES)
                                .compose(bytes -> bytes.isEmpty()
                                        ? Future.succeededFuture(Reply.problem(Problem.of(413, "study.file-too-large")
                                                .with("mostBytes", CleanedFile.MOST_BYTES)))
                                        : keep(call, bytes.get())));
    }

    private Future<Reply> keep(Call call, Buffer bytes) {
        String kind = call.parameter("kind").orElseThrow();
        String name = call.parameter("name").orElseThrow().strip();
        return working.on(() -> CleanedFile.of(bytes.getBytes()).map(clean -> file(kind, name, clean)))
                .compose(file -> file.filter(each -> fits(each, kind)).isEmpty()
                        ? Future.succeededFuture(Reply.problem(409, "study.file-kind"))
                        : shelf.add(call.actor(), call.reach(), call.id("sessionId"), file.get())
                                .compose(outcome -> answer(call, outcome)));
    }

    private static boolean fits(EvidenceShelf.New file, String kind) {
        return !kind.equals("photo") || file.type().startsWith("image/");
    }

    private static EvidenceShelf.New file(String kind, String name, CleanedFile clean) {
        String digest = Digests.hex(Digests.sha256(clean.content()));
        return new EvidenceShelf.New(kind, name.isEmpty() ? "file" : name, clean.type(), digest, clean.content());
    }

    private Future<Reply> answer(Call call, EvidenceShelf.Outcome outcome) {
        return switch (outcome) {
            case DONE ->
                sessions.find(call.reach(), call.id("sessionId"))
                        .map(found -> found.map(opened -> Reply.ok(StudyJson.of(opened)))
                                .orElseGet(StudyApi::unknown));
            case UNKNOWN -> Future.succeededFuture(StudyApi.unknown());
            case NOT_NOW -> Future.succeededFuture(Reply.problem(409, "study.not-now"));
            case TOO_MANY ->
                Future.succeededFuture(
                        Reply.problem(Problem.of(409, "study.too-many-files").with("most", EvidenceShelf.MOST_FILES)));
        };
    }

    private Future<Reply> get(Call call) {
        return shelf.find(call.reach(), call.id("sessionId"), call.id("evidenceId"))
                .map(found -> found.map(file -> download(file.evidence().name(), file.content()))
                        .orElseGet(() -> Reply.problem(404, "study.no-file")));
    }

    /** Nothing of what people sent in is ever shown as a page of ours. */
    static Reply download(String name, byte[] content) {
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return new Reply.Body(
                200,
                Buffer.buffer(content),
                Map.of("Content-Type", FILE, "Content-Disposition", "attachment; filename*=UTF-8''" + encoded));
    }

    private Future<Reply> remove(Call call) {
        return shelf.remove(call.actor(), call.reach(), call.id("sessionId"), call.id("evidenceId"))
                .compose(outcome -> outcome == EvidenceShelf.Outcome.UNKNOWN
                        ? Future.succeededFuture(Reply.problem(404, "study.no-file"))
                        : answer(call, outcome));
    }
}
