package xuefa.support;

import java.util.EnumMap;
import java.util.Map;
import xuefa.access.Matrix;
import xuefa.access.Role;

/** People by role, all at home in the unit of one scene, and their clients. */
public final class Admitted {
    private final Scene scene;
    private final Map<Role, Scene.Person> people = new EnumMap<>(Role.class);
    private final Map<Role, Client> clients = new EnumMap<>(Role.class);

    public Admitted(Scene scene) {
        this.scene = scene;
    }

    public Scene.Person person(Role role) {
        return people.computeIfAbsent(role, missing -> scene.person(missing.code()));
    }

    /** Somebody with this role and no other. */
    public Client as(Role role) {
        return clients.computeIfAbsent(role, missing -> scene.signedIn(person(missing)));
    }

    /** The same in a session of their own, for operations that end it. */
    public Client again(Role role) {
        clients.remove(role);
        return as(role);
    }

    /** Somebody who may call this operation. */
    public Client to(String operationId) {
        return as(Matrix.row(operationId).orElseThrow().who().roles().stream()
                .sorted()
                .findFirst()
                .orElse(Role.CANDIDATE));
    }
}
