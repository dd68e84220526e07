package xuefa.dossier.flow;

import io.vertx.core.Future;
import java.util.List;
import java.util.function.Function;
import xuefa.dossier.flow.LookingAtDossier.Wanted;
import xuefa.shared.Actor;
import xuefa.shared.Reach;

/** Port: lists of the dossier as tables, on record. Fails only when the record is away. */
public interface ExportingDossier {
    /** @param wanted its place and its limit say nothing here */
    record Order(Actor actor, Reach reach, Wanted wanted) {}

    /** Puts the export on record. How many rows it will have. */
    Future<Integer> begin(Order order);

    /**
     * The rows in the order of the list, cells as {@link xuefa.dossier.DossierTable#exported} names them.
     *
     * @param taking gets each chunk, once what it returned for the one before has come
     */
    Future<Void> handOn(Order order, Function<List<List<Object>>, Future<Void>> taking);
}
