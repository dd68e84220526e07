package xuefa.support.things;

import java.util.Map;
import java.util.UUID;
import xuefa.shared.Ids;
import xuefa.support.Admitted;
import xuefa.support.Scene;

/** A role that somebody has. */
final class RoleThings implements Things {
    @Override
    public Map<String, String> make(Scene scene, Admitted people) {
        UUID grant = Ids.next();
        scene.sql(
                "insert into role_grant (id, person_id, role, unit_id) values (?, ?, 'grader', ?)",
                grant,
                scene.person("candidate").id(),
                UUID.fromString(scene.unit()));
        return Map.of("grantId", grant.toString());
    }
}
