package xuefa.app.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import xuefa.exam.ExamRules;
import xuefa.paper.Blueprint;

/** What {@code resources/demo/lively.yaml} says, in its words. */
record LivelyScript(
        String title,
        int opensInSeconds,
        int windowMinutes,
        List<Wave> waves,
        List<Line> lines,
        JsonNode sections,
        JsonNode rules) {

    /** @param share of the candidates, in per cent, who come so many seconds after the announcement */
    record Wave(int share, int seconds) {}

    /** @param down from when to when it is, in seconds after the announcement */
    record Line(int share, List<Integer> down) {}

    String title(LocalDate today) {
        return title.replace("{year}", String.valueOf(today.getYear()));
    }

    Blueprint blueprint() {
        return Blueprint.parse(DemoFiles.json(Map.of("sections", sections)));
    }

    ExamRules parsedRules() {
        return ExamRules.parse(rules.toString());
    }
}
