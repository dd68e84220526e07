package xuefa.dossier.http;

import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import xuefa.dossier.DossierFact;
import xuefa.dossier.ReadingFact;
import xuefa.shared.http.Problem.Fault;

/** Reads what HR enters; what is wrong is gathered by JSON pointer. For one request. */
final class DossierBodies {
    private final List<Fault> faults = new ArrayList<>();
    private final LocalDate today;

    DossierBodies(LocalDate today) {
        this.today = today;
    }

    List<Fault> faults() {
        return faults;
    }

    /** Empty when something is wrong with it, which is among the faults then. */
    Optional<DossierFact> fact(JsonObject body) {
        Map<String, String> said = new HashMap<>();
        body.forEach(member -> said.put(member.getKey(), String.valueOf(member.getValue())));
        ReadingFact reading = new ReadingFact(said, today);
        Optional<DossierFact> fact = reading.read();
        reading.faults().forEach(found -> faults.add(new Fault("/" + found.member(), found.code(), found.word())));
        return fact;
    }

    /** Why, in words that are more than blanks. */
    String reason(JsonObject body) {
        String reason = body.getString("reason", "").strip();
        if (reason.isEmpty()) {
            faults.add(Fault.of("/reason", "reason"));
        }
        return reason;
    }
}
