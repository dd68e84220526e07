package xuefa.audit.flow;

import io.vertx.core.Future;
import java.util.List;

/** Where rows wait for their block. */
public interface Seals {
    /**
     * Makes blocks of what waits, at most {@code most} rows of it.
     *
     * @param heads signed, of the blocks that were made; committed
     * @param more whether there may be more to seal now
     */
    record Sealed(List<String> heads, boolean more) {}

    /** Nothing is sealed while another node is sealing. Fails when the store is away. */
    Future<Sealed> seal(int most);
}
