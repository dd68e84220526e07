package xuefa.report.http;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import xuefa.report.Period;
import xuefa.report.Scope;
import xuefa.shared.http.Call;
import xuefa.shared.http.Problem.Fault;

/** The scope that a request asks for, or what is wrong with it. */
sealed interface Asked {
    record Good(Scope scope) implements Asked {}

    record Bad(Fault fault) implements Asked {}

    static Asked of(Call call, LocalDate today) {
        Optional<Period> period = call.parameter("period").flatMap(Period::of);
        if (period.isEmpty()) {
            return new Bad(Fault.of("period", "period"));
        }
        LocalDate knownOn;
        try {
            knownOn = call.parameter("knownOn").map(LocalDate::parse).orElse(today);
        } catch (DateTimeException notADay) {
            return new Bad(Fault.of("knownOn", "day"));
        }
        if (knownOn.isAfter(today)) {
            return new Bad(Fault.of("knownOn", "future"));
        }
        return knownOn.isBefore(period.get().from())
                ? new Bad(Fault.of("period", "future"))
                : new Good(new Scope(call.id("unitId"), period.get(), knownOn));
    }
}
