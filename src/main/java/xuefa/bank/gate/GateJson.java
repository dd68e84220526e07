package xuefa.bank.gate;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import xuefa.bank.ComparingContents.Changed;
import xuefa.bank.Content;
import xuefa.bank.Fault;
import xuefa.bank.FaultWords;
import xuefa.law.compare.Difference.Words;
import xuefa.shared.check.Check;

/** What the gate says, in the JSON of the contract; a release keeps it as it was said. */
public final class GateJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int MOST_LINES = 500;
    private static final int GLANCE = 200;

    private GateJson() {}

    public static ArrayNode checks(List<GateCheck> checks) {
        var json = NODES.arrayNode();
        checks.forEach(each -> json.add(check(each)));
        return json;
    }

    private static ObjectNode check(GateCheck check) {
        var json = NODES.objectNode().put("code", check.code());
        json.set("check", check(check.check()));
        json.put("blocking", check.blocking());
        var findings = json.putArray("findings");
        check.findings().forEach(each -> findings.add(finding(each)));
        var pairs = json.putArray("pairs");
        for (var pair : check.pairs()) {
            var sides = pairs.addObject();
            sides.set("left", side(pair.left(), pair.percent()));
            sides.set("right", side(pair.right(), pair.percent()));
        }
        var shares = json.putArray("shares");
        check.shares().forEach(each -> shares.addObject()
                .put("of", each.of())
                .put("questions", each.questions())
                .put("percent", each.percent()));
        return json;
    }

    private static ObjectNode check(Check check) {
        var json = NODES.objectNode()
                .put("rule", check.rule())
                .put("source", check.source())
                .put("value", check.value());
        var evidence = json.putArray("evidence");
        check.evidence().forEach(evidence::add);
        return json.put("verdict", check.verdict().code()).put("cure", check.cure());
    }

    private static ObjectNode finding(GateCheck.Finding finding) {
        var json = NODES.objectNode()
                .put("questionId", finding.candidate().questionId().toString())
                .put("code", finding.candidate().code())
                .put("stem", glance(finding.candidate().content().stem()));
        json.set("fault", fault(finding.fault()));
        return json;
    }

    /** With its words in Chinese and the particulars. */
    public static ObjectNode fault(Fault fault) {
        return NODES.objectNode()
                .put("rule", fault.rule().code())
                .put("pointer", fault.at().file())
                .put("says", FaultWords.says(fault))
                .put("cure", FaultWords.cure(fault))
                .put("detail", fault.reason());
    }

    /** Candidates are approved, whatever else they are. */
    private static ObjectNode side(Candidate candidate, int percent) {
        return like(candidate.questionId(), candidate.code(), "approved", percent, candidate.content());
    }

    /** @param code null before the first approval */
    public static ObjectNode like(UUID questionId, @Nullable String code, String state, int percent, Content content) {
        var json = NODES.objectNode().put("questionId", questionId.toString());
        if (code != null) {
            json.put("code", code);
        }
        json.put("state", state).put("percent", percent);
        json.set("content", content.json());
        return json;
    }

    public static ArrayNode fields(List<Changed> fields) {
        var json = NODES.arrayNode();
        for (var each : fields) {
            json.addObject().put("pointer", each.pointer()).set("words", words(each.words()));
        }
        return json;
    }

    public static ArrayNode words(List<Words> words) {
        var json = NODES.arrayNode();
        words.forEach(each -> json.addObject().put("kind", each.kind().code()).put("text", each.text()));
        return json;
    }

    /** @param candidates of the newer release */
    public static ObjectNode changes(ChangedLines changes, List<Candidate> candidates) {
        Map<String, UUID> ids = new HashMap<>();
        candidates.forEach(each -> ids.put(each.code(), each.questionId()));
        var json = NODES.objectNode();
        json.set("added", lines(changes.added(), ids));
        json.set("changed", lines(changes.changed(), ids));
        json.set("retired", lines(changes.retired(), ids));
        json.putObject("counts")
                .put("added", changes.added().size())
                .put("changed", changes.changed().size())
                .put("retired", changes.retired().size());
        return json;
    }

    private static ArrayNode lines(List<ChangedLines.Line> lines, Map<String, UUID> ids) {
        var json = NODES.arrayNode();
        lines.stream().limit(MOST_LINES).forEach(line -> {
            var object = json.addObject();
            UUID id = ids.get(line.question().id());
            if (id != null) {
                object.put("questionId", id.toString());
            }
            object.put("code", line.question().id())
                    .put("kind", line.question().kind().code())
                    .put("stem", glance(line.question().stem()))
                    .set("fields", fields(line.fields()));
        });
        return json;
    }

    private static String glance(String stem) {
        return stem.length() > GLANCE ? stem.substring(0, GLANCE) : stem;
    }
}
