package xuefa.bank.gate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import xuefa.bank.Fault;
import xuefa.bank.Nearness;
import xuefa.bank.Place;
import xuefa.bank.Rule;
import xuefa.shared.check.Check;
import xuefa.shared.check.Verdict;

/** What is no fault and still looks odd: people decide. */
final class Oddities {
    /** Two questions more alike than this are shown side by side. */
    private static final int ALIKE_PERCENT = 75;

    private static final int FEW = 20;
    private static final int MOST_OF_ONE = 80;
    private static final int MOST_OF_A_KEY = 45;
    private static final double MUCH_LONGER = 1.8;
    private static final int LONGER_BY = 8;
    private static final String HABIT = "命题惯例";

    private final List<Candidate> candidates;

    Oddities(List<Candidate> candidates) {
        this.candidates = candidates;
    }

    List<GateCheck> checks() {
        return List.of(
                nearDuplicates(),
                giveaways(),
                balance("kinds", "题型不过分集中", shares("kind"), MOST_OF_ONE),
                balance("difficulties", "难度不过分集中", shares("difficulty"), MOST_OF_ONE),
                balance("laws", "法律不过分集中", shares("law"), MOST_OF_ONE),
                balance("keys", "单选题的答案分布均匀", keys(), MOST_OF_A_KEY));
    }

    private GateCheck nearDuplicates() {
        List<String> texts =
                candidates.stream().map(each -> each.content().comparable()).toList();
        List<Nearness.Pair> found = Nearness.among(texts, ALIKE_PERCENT);
        List<GateCheck.Pair> pairs = found.stream()
                .limit(GateCheck.MOST_PAIRS)
                .map(each ->
                        new GateCheck.Pair(candidates.get(each.left()), candidates.get(each.right()), each.percent()))
                .toList();
        List<UUID> evidence = pairs.stream()
                .flatMap(pair -> Stream.of(pair.left(), pair.right()))
                .map(Candidate::questionId)
                .distinct()
                .toList();
        var check = new Check(
                "没有几乎相同的试题",
                HABIT,
                found.isEmpty() ? "没有" : found.size() + "对试题有" + ALIKE_PERCENT + "%以上相同",
                Gate.evidence(evidence),
                found.isEmpty() ? Verdict.MET : Verdict.FAILED,
                found.isEmpty() ? "" : "并排对照，确实重复的停用一道");
        return new GateCheck("nearDuplicates", check, false, List.of(), pairs, List.of());
    }

    private GateCheck giveaways() {
        var findings = new ArrayList<GateCheck.Finding>();
        for (Candidate candidate : candidates) {
            JsonNode json = candidate.content().json();
            if (json.path("kind").asText().equals("single") && givesAway(json)) {
                var at = Place.startOf("/options/" + json.path("key").asText());
                String reason = "The right option is much longer than all others: make them alike in length";
                findings.add(new GateCheck.Finding(
                        candidate, new Fault(at, Rule.OPTION_GIVEAWAY, candidate.code(), reason)));
            }
        }
        var check = new Check(
                "选项不泄露答案",
                HABIT,
                findings.isEmpty() ? "没有" : findings.size() + "道单选题的正确选项比其他选项长得多",
                Gate.evidence(
                        findings.stream().map(GateCheck.Finding::questionId).toList()),
                findings.isEmpty() ? Verdict.MET : Verdict.FAILED,
                findings.isEmpty() ? "" : "把选项改得长短相近");
        return new GateCheck(
                "giveaway",
                check,
                false,
                findings.stream().limit(GateCheck.MOST_FINDINGS).toList(),
                List.of(),
                List.of());
    }

    private static boolean givesAway(JsonNode json) {
        String key = json.path("key").asText();
        int right = json.path("options").path(key).asText().length();
        int longest = json.path("options").properties().stream()
                .filter(each -> !each.getKey().equals(key))
                .mapToInt(each -> each.getValue().asText().length())
                .max()
                .orElse(right);
        return right > longest * MUCH_LONGER && right - longest >= LONGER_BY;
    }

    private Map<String, Integer> shares(String member) {
        var counts = new TreeMap<String, Integer>();
        candidates.forEach(each -> counts.merge(each.content().member(member).orElse("?"), 1, Integer::sum));
        return counts;
    }

    private Map<String, Integer> keys() {
        var counts = new TreeMap<String, Integer>();
        for (Candidate candidate : candidates) {
            var json = candidate.content().json();
            var tasks =
                    json.has("parts") ? StreamSupport.stream(json.path("parts").spliterator(), false) : Stream.of(json);
            tasks.filter(task -> task.path("kind").asText().equals("single"))
                    .forEach(task -> counts.merge(task.path("key").asText(), 1, Integer::sum));
        }
        return counts;
    }

    private static GateCheck balance(String code, String rule, Map<String, Integer> counts, int most) {
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        List<GateCheck.Share> shares = counts.entrySet().stream()
                .map(each ->
                        new GateCheck.Share(each.getKey(), each.getValue(), Math.round(100f * each.getValue() / all)))
                .sorted(Comparator.comparingInt(GateCheck.Share::questions).reversed())
                .toList();
        boolean odd = all >= FEW && shares.getFirst().percent() > most;
        String value = shares.isEmpty()
                ? "没有"
                : "共" + shares.size() + "种，最多的一种占" + shares.getFirst().percent() + "%";
        var check = new Check(
                rule,
                HABIT,
                value,
                List.of(),
                odd ? Verdict.FAILED : Verdict.MET,
                odd ? "补充其他种类的试题，使最多的一种不超过" + most + "%" : "");
        return new GateCheck(code, check, false, List.of(), List.of(), shares);
    }
}
