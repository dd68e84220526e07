package xuefa.support.things;

import java.util.Map;
import xuefa.support.Admitted;
import xuefa.support.Scene;

/** What a room has that operations name by id. */
interface Things {
    /**
     * Makes one of each in the unit of a scene.
     *
     * @return ids by the names that they have in addresses and bodies; {@code operationId/name} for one operation only
     */
    Map<String, String> make(Scene scene, Admitted people);
}
