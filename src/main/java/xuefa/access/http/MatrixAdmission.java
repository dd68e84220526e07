package xuefa.access.http;

import java.util.Optional;
import java.util.Set;
import xuefa.access.Matrix;
import xuefa.access.Operation;
import xuefa.shared.http.Admission;
import xuefa.shared.http.Caller;

/** Admits as the {@link Matrix} says. */
public final class MatrixAdmission implements Admission {
    @Override
    public Set<String> operations() {
        return Matrix.byId().keySet();
    }

    @Override
    public boolean isOpen(String operationId) {
        return Matrix.row(operationId)
                .filter(row -> row.who().reach() == Operation.Reach.ANYBODY)
                .isPresent();
    }

    @Override
    public Optional<Caller> admit(String operationId, Caller caller) {
        return Matrix.row(operationId)
                .map(Operation::who)
                .filter(who -> who.admits(caller.roles()))
                .map(who -> caller.as(who.counting(caller.roles())));
    }
}
