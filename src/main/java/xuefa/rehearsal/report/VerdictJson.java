package xuefa.rehearsal.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import xuefa.rehearsal.Oracle.Judgement;
import xuefa.rehearsal.RunSummary;
import xuefa.rehearsal.Step;
import xuefa.rehearsal.Verdict;

/** A verdict for programs: milliseconds in the names of members, steps by their names. */
public final class VerdictJson {
    private static final JsonMapper JSON = new JsonMapper();

    private VerdictJson() {}

    public static String of(Verdict verdict) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("verdict", verdict.kind().code());
        json.put("exitCode", verdict.kind().exitCode());
        json.put("sentence", verdict.sentence());
        verdict.judgement().ifPresent(judgement -> judgement(json.putObject("record"), judgement));
        verdict.run().ifPresent(run -> run(json.putObject("run"), run));
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void judgement(ObjectNode json, Judgement judgement) {
        json.put("attempts", judgement.attempts());
        json.put("answersAcknowledged", judgement.answers());
        json.put("submissionsAcknowledged", judgement.submissions());
        json.put("gradesRecomputed", judgement.graded());
        json.put("over", judgement.over());
        ArrayNode findings = json.putArray("findings");
        judgement.findings().forEach(finding -> findings.addObject()
                .put("kind", finding.kind().code())
                .put("attemptId", finding.attemptId().toString())
                .put("sentence", finding.sentence()));
    }

    private static void run(ObjectNode json, RunSummary run) {
        json.put("startedAt", run.startedAt().toString());
        json.put("lastedMillis", run.lasted().toMillis());
        json.put("candidates", run.candidates());
        json.put("finished", run.finished());
        json.put("clientCpuMillis", run.cpu().toMillis());
        json.put("clientShareOfMachine", run.cpuShare());
        json.put("clockAheadMillis", run.clockAhead().toMillis());
        ObjectNode gaveUp = json.putObject("gaveUp");
        run.gaveUp().forEach(gaveUp::put);
        ObjectNode steps = json.putObject("steps");
        run.tally().micros().forEach((step, micros) -> {
            ObjectNode one = steps.putObject(step.code());
            one.put("count", micros.getTotalCount());
            one.put("p50Millis", VerdictTable.millis(micros, 50));
            one.put("p99Millis", VerdictTable.millis(micros, 99));
            one.put("p999Millis", VerdictTable.millis(micros, 99.9));
            one.put("maxMillis", micros.getMaxValue() / 1000.0);
        });
        ObjectNode troubles = json.putObject("troubles");
        run.tally().troubles().forEach((step, kinds) -> kinds.forEach(troubles.putObject(step.code())::put));
        ObjectNode saved = json.putObject("answersPerSecond");
        Throughput.of(run, Step.SAVE).forEach((second, count) -> saved.put(second.toString(), count));
    }
}
