package xuefa.support;

import java.util.EnumMap;
import java.util.Map;
import xuefa.access.Matrix;
import xuefa.access.Role;

/** Clients by role, all at home in the unit of one scene. */
public final class Admitted {
    private final Scene scene;
    private final Map<Role, Client> byRole = new EnumMap<>(Role.class);

    public Admitted(Scene scene) {
        this.scene = scene;
    }

    /** Somebody with this role and no other. */
    public Client as(Role role) {
        return byRole.computeIfAbsent(role, missing -> scene.signedIn(scene.person(missing.code())));
    }

    /** Somebody who may call this operation. */
    public Client to(String operationId) {
        return as(Matrix.row(operationId).orElseThrow().who().roles().stream()
                .sorted()
                .findFirst()
                .orElse(Role.CANDIDATE));
    }
}
