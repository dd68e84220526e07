package xuefa.app.demo;

import java.util.List;
import java.util.Map;

/** What {@code resources/demo/certificates.yaml} says. */
record CertificateScript(Map<String, String> areas, List<Newcomer> newcomers, List<Story> stories) {

    /** @param unit a key of the region's units */
    record Newcomer(String name, String unit, String category, String employment) {}

    /** Of somebody by name, or by username. */
    record Story(String name, String username, String kind, String story) {}

    String area(String unit) {
        return areas.getOrDefault(unit, "综合执法");
    }
}
