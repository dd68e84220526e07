package xuefa.rehearsal.http;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import xuefa.rehearsal.Admission;
import xuefa.rehearsal.http.ExamServer.Heard;
import xuefa.rehearsal.http.ExamServer.Question;

/** Looks whether file, server and clock belong together, before anything is done. */
public final class Preflight {
    /** Beyond this, logs and plots of several machines cannot be laid side by side. */
    public static final Duration CLOCKS_APART = Duration.ofSeconds(30);

    private final ExamServer server;
    private final Admission admission;
    private final InstantSource clock;

    public Preflight(ExamServer server, Admission admission, InstantSource clock) {
        this.server = server;
        this.admission = admission;
        this.clock = clock;
    }

    /** How looking ends. */
    public sealed interface Outcome {
        /** @param ahead how far the server's clock is ahead of ours */
        record Ready(int candidates, Instant opensAt, Instant closesAt, Duration ahead) implements Outcome {
            public boolean isOver(Instant here) {
                return !here.plus(ahead).isBefore(closesAt);
            }
        }

        /** @param sentence says why and what to do */
        record Refused(String sentence) implements Outcome {}
    }

    /** Never fails. */
    public Future<Outcome> look() {
        Instant sent = clock.instant();
        return server.ask(Question.get("/api/v1/rehearsals/" + admission.rehearsalId(), ""))
                .compose(heard -> switch (heard) {
                    case Heard.Nothing nothing ->
                        refused("No Xuefa answers at " + server.address() + " (" + nothing.why()
                                + "): check the address and that the server runs");
                    case Heard.Answer answer
                    when answer.code().equals("404 rehearsal.unknown") ->
                        refused("The server at " + server.address()
                                + " knows no such rehearsal: the file was prepared for another deployment");
                    case Heard.Answer answer
                    when answer.status() != 200 ->
                        refused("What answers at " + server.address()
                                + " is not a Xuefa that can say how the rehearsal stands ("
                                + answer.code().strip() + "): check the address, or try again");
                    case Heard.Answer answer -> read(answer.json(), sent);
                });
    }

    private Future<Outcome> read(JsonObject json, Instant sent) {
        Instant here = sent.plus(Duration.between(sent, clock.instant()).dividedBy(2));
        Duration ahead = Duration.between(here, Instant.parse(json.getString("now")));
        if (!json.getString("state").equals("prepared")) {
            return refused("This rehearsal has been cleaned away: prepare another with xuefa rehearse prepare");
        }
        if (!json.getString("sittingId").equals(admission.sittingId().toString())) {
            return refused("The file names a sitting that is not the one of its rehearsal: nothing is done there");
        }
        if (ahead.abs().compareTo(CLOCKS_APART) > 0) {
            return refused("The clocks are " + ahead.abs().toSeconds() + " s apart, the server's is "
                    + (ahead.isNegative() ? "behind" : "ahead") + ": set this machine's clock by the network's time");
        }
        var ready = new Outcome.Ready(
                json.getInteger("candidates"),
                Instant.parse(json.getString("opensAt")),
                Instant.parse(json.getString("closesAt")),
                ahead);
        return new ReadingRecord(server, admission).refusal().map(refusal -> refusal.<Outcome>map(
                        code -> new Outcome.Refused(sentence(code)))
                .orElse(ready));
    }

    private static String sentence(String code) {
        return switch (code) {
            case "401 access.sign-in-first" ->
                "The tokens in the file have expired or are not of this deployment: prepare another rehearsal";
            case "403 access.not-allowed" ->
                "The file has no authority over this rehearsal: its officer does not oversee it (403)";
            default -> "The record of the rehearsal can't be read (" + code + "): try again when the server is well";
        };
    }

    private static Future<Outcome> refused(String sentence) {
        return Future.succeededFuture(new Outcome.Refused(sentence));
    }
}
