package xuefa.audit;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A verification for programs. */
public final class VerificationJson {
    private VerificationJson() {}

    public static ObjectNode of(Verification found) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("whole", found.isWhole())
                .put("blocks", found.blocks())
                .put("leaves", found.leaves())
                .put("rows", found.rows())
                .put("waiting", found.waiting())
                .put("erased", found.erased())
                .put("handedOut", found.handedOut());
        json.set("faults", faults(found));
        json.put("more", found.more());
        return json;
    }

    public static ArrayNode faults(Verification found) {
        ArrayNode faults = JsonNodeFactory.instance.arrayNode();
        found.faults()
                .forEach(fault -> faults.addObject()
                        .put("table", fault.table())
                        .put("key", fault.key())
                        .put("what", fault.what().code())
                        .put("place", fault.place()));
        return faults;
    }
}
