package xuefa.audit.flow;

import io.vertx.core.Future;
import xuefa.audit.Deed;
import xuefa.shared.Actor;

/** Writes down what changes nothing: looks at what is kept from most, exports, and what is done outside the record. */
public interface Recording {
    /** Whoever looks is answered only when this has succeeded. */
    Future<Void> record(Actor actor, Deed deed);
}
