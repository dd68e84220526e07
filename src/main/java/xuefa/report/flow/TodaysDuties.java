package xuefa.report.flow;

import io.vertx.core.Future;
import java.time.LocalDate;

/** Hours and duties as they stand today, without counting anew. Fails only when the record is away. */
public interface TodaysDuties extends LedgerSource {
    /** Whether every change is in, so that it says what the facts say. */
    Future<Boolean> isFresh(LocalDate today);
}
