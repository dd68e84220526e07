package xuefa.app.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import xuefa.exam.ExamPlan;

/** What {@code resources/demo/publishing.yaml} says. */
record PublishingScript(List<PlanLine> plans, List<ReportLine> reports) {

    /**
     * @param publish false: it is left as a draft
     * @param units keys of the region's units
     */
    record PlanLine(
            String title,
            boolean publish,
            DemoScript.Day opens,
            DemoScript.Day closes,
            List<String> units,
            List<String> categories,
            JsonNode sections,
            JsonNode rules) {

        ExamPlan plan(String releaseDigest, LocalDate today, ZoneId zone, Function<String, UUID> unitIds) {
            Map<String, Object> plan = Map.of(
                    "title",
                    title.replace("{year}", String.valueOf(today.getYear())),
                    "releaseDigest",
                    releaseDigest,
                    "sections",
                    sections,
                    "rules",
                    rules,
                    "sitting",
                    Map.of(
                            "opensAt", opens.from(today, zone).toString(),
                            "closesAt", closes.from(today, zone).toString()),
                    "roster",
                    Map.of(
                            "unitIds",
                            units.stream().map(unitIds).toList(),
                            "categories",
                            categories,
                            "onlyReady",
                            false));
            return ExamPlan.parse(new String(DemoFiles.json(plan), java.nio.charset.StandardCharsets.UTF_8));
        }
    }

    /**
     * @param question its number on the paper of the reporter's quiz
     * @param answer of the editors, empty while there is none
     */
    record ReportLine(String username, int question, String kind, String words, boolean accepted, String answer) {}
}
