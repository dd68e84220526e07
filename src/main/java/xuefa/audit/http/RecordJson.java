package xuefa.audit.http;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;
import xuefa.audit.Fault;
import xuefa.audit.RecordedEntry;
import xuefa.audit.RecordedEntry.Masked;
import xuefa.audit.flow.Evidence;
import xuefa.audit.flow.LookingAtRecord;
import xuefa.audit.flow.Proving;
import xuefa.audit.flow.RecordChecks;
import xuefa.shared.check.Check;

/** What of the record goes over the wire. */
final class RecordJson {
    private RecordJson() {}

    static JsonObject entry(RecordedEntry entry) {
        JsonObject json = new JsonObject()
                .put("entryId", entry.id().toString())
                .put("at", entry.at().toString())
                .put("address", entry.address())
                .put("session", entry.session())
                .put("code", entry.code())
                .put("subjectKind", entry.subjectKind())
                .put("subjectId", entry.subjectId())
                .put("before", new JsonObject(entry.before().toString()))
                .put("after", new JsonObject(entry.after().toString()))
                .put("reason", entry.reason());
        put(json, "actor", entry.actor());
        put(json, "person", entry.person());
        entry.unitId().ifPresent(unit -> json.put("unitId", unit.toString()));
        entry.unitName().ifPresent(name -> json.put("unitName", name));
        return json;
    }

    static JsonArray entries(List<RecordedEntry> entries) {
        JsonArray array = new JsonArray();
        entries.forEach(entry -> array.add(entry(entry)));
        return array;
    }

    private static void put(JsonObject json, String name, Optional<Masked> person) {
        person.ifPresent(masked -> json.put(
                name, new JsonObject().put("personId", masked.id().toString()).put("name", masked.name())));
    }

    static JsonObject line(Evidence.Line line) {
        JsonObject json = new JsonObject()
                .put("kind", line.kind())
                .put("evidenceId", line.id().toString())
                .put("title", line.title())
                .put("at", line.at().toString());
        put(json, "person", line.person());
        line.unitName().ifPresent(name -> json.put("unitName", name));
        return json;
    }

    static JsonObject evidence(LookingAtRecord.Seen seen) {
        JsonArray parts = new JsonArray();
        seen.page().parts().forEach(part -> parts.add(part(part)));
        JsonArray links = new JsonArray();
        seen.page()
                .links()
                .forEach(link ->
                        links.add(new JsonObject().put("kind", link.kind()).put("evidenceId", link.key())));
        JsonArray places = new JsonArray();
        seen.proofs().forEach(proof -> places(proof, places));
        return line(seen.page().line())
                .put("facts", facts(seen.page().facts()))
                .put("parts", parts)
                .put("links", links)
                .put("places", places)
                .put("deeds", entries(seen.deeds()));
    }

    private static JsonArray facts(List<Evidence.Fact> facts) {
        JsonArray array = new JsonArray();
        facts.forEach(
                fact -> array.add(new JsonObject().put("name", fact.name()).put("value", fact.value())));
        return array;
    }

    private static JsonObject part(Evidence.Part part) {
        JsonArray checks = new JsonArray();
        part.checks().forEach(check -> checks.add(check(check)));
        JsonObject json = new JsonObject()
                .put("kind", part.kind())
                .put("at", part.at().toString())
                .put("facts", facts(part.facts()))
                .put("checks", checks);
        put(json, "person", part.person());
        return json;
    }

    private static JsonObject check(Check check) {
        return new JsonObject()
                .put("rule", check.rule())
                .put("source", check.source())
                .put("value", check.value())
                .put("evidence", new JsonArray(check.evidence()))
                .put("verdict", check.verdict().code())
                .put("cure", check.cure());
    }

    private static void places(Proving.Proof proof, JsonArray places) {
        if (proof.steps().isEmpty()) {
            places.add(new JsonObject()
                    .put("kind", proof.kind())
                    .put("key", proof.key())
                    .put("state", proof.verdict() == Proving.Verdict.WAITING ? "waiting" : "absent"));
        }
        for (Proving.Step step : proof.steps()) {
            places.add(new JsonObject()
                    .put("kind", proof.kind())
                    .put("key", proof.key())
                    .put("state", "sealed")
                    .put("chain", step.leaf().chain())
                    .put("block", step.leaf().block())
                    .put("place", step.leaf().place())
                    .put("sealedAt", step.block().sealedAt().toString())
                    .put("head", step.block().head()));
        }
    }

    static JsonObject verdict(List<Proving.Proof> proofs, java.time.Instant now) {
        JsonArray checks = new JsonArray();
        JsonArray faults = new JsonArray();
        Proving.Verdict worst = Proving.Verdict.WHOLE;
        int rows = 0;
        for (Proving.Proof proof : proofs) {
            JsonObject check = new JsonObject()
                    .put("kind", proof.kind())
                    .put("key", proof.key())
                    .put("verdict", proof.verdict().code());
            if (!proof.steps().isEmpty()) {
                check.put("place", proof.steps().getFirst().leaf().at());
            }
            checks.add(check);
            proof.faults().forEach(fault -> faults.add(fault(fault)));
            worst = proof.verdict().compareTo(worst) > 0 ? proof.verdict() : worst;
            rows += proof.rows().size();
        }
        return new JsonObject()
                .put("verdict", worst.code())
                .put("rows", rows)
                .put("checkedAt", now.toString())
                .put("checks", checks)
                .put("faults", faults);
    }

    private static JsonObject fault(Fault fault) {
        return new JsonObject()
                .put("table", fault.table())
                .put("key", fault.key())
                .put("what", fault.what().code())
                .put("place", fault.place());
    }

    static JsonObject run(RecordChecks.Run run) {
        JsonObject outcome = new JsonObject(run.outcome());
        JsonObject json = new JsonObject()
                .put("checkId", run.id().toString())
                .put("startedAt", run.startedAt().toString())
                .put("state", run.state())
                .put("checked", outcome.getLong("leaves", run.checked()))
                .put("of", Math.max(run.of(), outcome.getLong("leaves", 0L)))
                .put("faults", outcome.getJsonArray("faults", new JsonArray()))
                .put("more", outcome.getLong("more", 0L));
        for (String name : List.of("rows", "waiting", "erased", "handedOut")) {
            if (outcome.containsKey(name)) {
                json.put(name, outcome.getLong(name));
            }
        }
        put(json, "startedBy", run.startedBy());
        run.endedAt().ifPresent(at -> json.put("endedAt", at.toString()));
        return json;
    }
}
