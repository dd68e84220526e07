package xuefa.report.flow;

import io.vertx.core.Future;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import xuefa.report.Tree;
import xuefa.shared.Reach;

/** Units as they were on a day. Fails only when the record is away. */
public interface Trees {
    /** Empty when the unit is out of reach today, or was not there on that day. */
    Future<Optional<Tree>> of(Reach reach, UUID unit, LocalDate day);
}
