package xuefa.certificate.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import xuefa.certificate.RenewalRule;
import xuefa.people.PostCategory;
import xuefa.shared.file.Faulty;
import xuefa.shared.file.SchemaFile.Misfit;

/**
 * Rules of renewal that a region hands in: the rules, or everything that is wrong with them, line by line, in Chinese, with what to do.
 */
public final class CheckingRules {
    private static final String TEMPLATE_WORDS = "启用前须填写";

    /** What the facts know; anything else would never be met. */
    private static final Map<String, Set<String>> KNOWN = Map.of(
            "certificateKinds", Set.of("enforcement", "supervision"),
            "postCategories",
                    Set.copyOf(java.util.Arrays.stream(PostCategory.values())
                            .map(PostCategory::code)
                            .toList()),
            "examSubjects", Set.of("common", "professional", "appointment"),
            "barredEmployment", Set.of("civilServant", "publicInstitution", "contract", "temporary", "auxiliary"),
            "barredGrades", Set.of("excellent", "competent", "basicallyCompetent", "incompetent"),
            "barredSanctions", Set.of("warning", "demerit", "seriousDemerit", "demotion", "removal", "dismissal"));

    private final Set<String> divisions;
    private final Set<String> obligations;
    private final List<LineFault> faults = new ArrayList<>();

    /** @param line from 1 */
    public record LineFault(int line, String says) {}

    /** @param rules empty when there are faults */
    public record Checked(List<RenewalRule> rules, List<LineFault> faults) {
        public Checked {
            rules = List.copyOf(rules);
            faults = List.copyOf(faults);
        }
    }

    private CheckingRules(Collection<String> divisions, Collection<String> obligations) {
        this.divisions = Set.copyOf(divisions);
        this.obligations = Set.copyOf(obligations);
    }

    /**
     * @param content YAML
     * @param divisions codes of the unit and of those above it
     * @param obligations ids that {@code hoursObligation} may name
     */
    public static Checked of(String content, Collection<String> divisions, Collection<String> obligations) {
        var checking = new CheckingRules(divisions, obligations);
        List<RenewalRule> rules = checking.read(content);
        return new Checked(
                checking.faults.isEmpty() ? rules : List.of(),
                checking.faults.stream()
                        .distinct()
                        .sorted(Comparator.comparingInt(LineFault::line))
                        .toList());
    }

    private List<RenewalRule> read(String content) {
        try {
            JsonNode yaml = RenewalRulesFile.YAML.readTree(content);
            YamlLines lines = YamlLines.of(RenewalRulesFile.YAML, content);
            if (!yaml.isObject()) {
                faults.add(new LineFault(1, "文件须以 renewalRules: 开头，下面逐条列出规则；可以先下载现行规则作为样本。"));
                return List.of();
            }
            RenewalRulesFile.SCHEMA
                    .misfits(yaml)
                    .forEach(misfit -> faults.add(new LineFault(lines.of(place(misfit)), sentence(misfit))));
            if (faults.isEmpty()) {
                check(yaml, lines);
            }
            return faults.isEmpty() ? RenewalRulesFile.read(yaml) : List.of();
        } catch (JsonProcessingException broken) {
            int line = broken.getLocation() == null
                    ? 1
                    : Math.max(1, broken.getLocation().getLineNr());
            faults.add(new LineFault(
                    line,
                    broken.getOriginalMessage().startsWith("Duplicate field")
                            ? "同一项写了两次，请删去一个。"
                            : "不是合格的 YAML，请检查这一行的缩进、冒号后的空格和引号。"));
        } catch (IOException | Faulty broken) {
            faults.add(new LineFault(1, "文件读不出来，请以 UTF-8 编码保存后再提交。"));
        }
        return List.of();
    }

    /** What is missing stands on the line of what lacks it. */
    private static String place(Misfit misfit) {
        return misfit.keyword().equals("additionalProperties")
                ? misfit.pointer() + "/" + misfit.property()
                : misfit.pointer();
    }

    private static String sentence(Misfit misfit) {
        String name = misfit.pointer().substring(misfit.pointer().lastIndexOf('/') + 1);
        return switch (misfit.keyword()) {
            case "required" -> "缺少 " + misfit.property() + "，请补上。";
            case "additionalProperties" -> "不认识 " + misfit.property() + "，请删去或者改正拼写。";
            case "type" -> name + " 的写法不对，须是" + type(misfit.asked()) + "。";
            case "enum" -> name + " 只能是 " + misfit.asked() + " 中的一个。";
            case "pattern" ->
                name.equals("jurisdiction")
                        ? "jurisdiction 须是 CN 或者六位行政区划代码，写在引号里。"
                        : name + " 须是 2026-01-01 这样的日期，写在引号里。";
            case "minimum" -> name + " 不能小于 " + misfit.asked() + "。";
            case "maximum" -> name + " 不能大于 " + misfit.asked() + "。";
            case "minLength" -> name + " 太短，至少 " + misfit.asked() + " 个字。";
            case "maxLength" -> name + " 太长，最多 " + misfit.asked() + " 个字。";
            case "minItems" -> name + " 里至少要有一条。";
            case "uniqueItems" -> name + " 里有重复的，请删去一个。";
            case "false" -> name + " 不用于这一类规则（act），请删去。";
            default -> name + " 不符合要求，请对照样本改正。";
        };
    }

    private static String type(String asked) {
        return asked.contains("array")
                ? "列表，例如 [common, professional]"
                : asked.contains("integer")
                        ? "整数，不加引号"
                        : asked.contains("boolean")
                                ? " true 或者 false"
                                : asked.contains("object") ? "一组“名称: 内容”" : "文字，加引号";
    }

    private void check(JsonNode yaml, YamlLines lines) {
        Set<String> ids = new HashSet<>();
        int index = 0;
        for (JsonNode rule : yaml.get("renewalRules")) {
            String at = "/renewalRules/" + index++;
            if (!ids.add(rule.get("id").asText())) {
                fault(lines, at + "/id", "编号 " + rule.get("id").asText() + " 用了两次，每条规则的编号须不同。");
            }
            if (rule.path("template").asBoolean() || rule.get("source").asText().contains(TEMPLATE_WORDS)) {
                fault(lines, at + "/source", "本地规则须写明自己的依据（文件名称、文号、条款），不能沿用模板。请填写 source 并删去 template。");
            }
            String jurisdiction = rule.get("jurisdiction").asText();
            if (!jurisdiction.equals("CN") && !divisions.contains(jurisdiction)) {
                fault(lines, at + "/jurisdiction", "行政区划代码 " + jurisdiction + " 不是本单位及其上级的，请改为 " + own() + "。");
            }
            if (!obligations.contains(rule.get("hoursObligation").asText())) {
                fault(
                        lines,
                        at + "/hoursObligation",
                        "没有学时义务 " + rule.get("hoursObligation").asText() + "，可以写 "
                                + String.join("、", obligations.stream().sorted().toList()) + "。");
            }
            days(rule, at, lines);
            KNOWN.forEach((name, known) -> codes(rule, at + "/" + name, name, known, lines));
        }
    }

    private String own() {
        return divisions.isEmpty()
                ? "CN"
                : String.join("、", divisions.stream().sorted().toList()) + " 或者 CN";
    }

    private void days(JsonNode rule, String at, YamlLines lines) {
        boolean good = true;
        for (String name : List.of("since", "until")) {
            if (rule.has(name)) {
                try {
                    LocalDate.parse(rule.get(name).asText());
                } catch (DateTimeException none) {
                    good = false;
                    fault(lines, at + "/" + name, "没有 " + rule.get(name).asText() + " 这一天，请改正。");
                }
            }
        }
        if (good
                && rule.has("until")
                && LocalDate.parse(rule.get("until").asText())
                        .isBefore(LocalDate.parse(rule.get("since").asText()))) {
            fault(lines, at + "/until", "终止日 until 早于起用日 since，请改正。");
        }
    }

    private void codes(JsonNode rule, String at, String name, Set<String> known, YamlLines lines) {
        rule.path(name).forEach(code -> {
            if (!known.contains(code.asText())) {
                fault(
                        lines,
                        at,
                        name + " 里不认识 " + code.asText() + "，可以写 "
                                + String.join("、", known.stream().sorted().toList()) + "。");
            }
        });
        if (rule.path(name).isEmpty() && (name.equals("certificateKinds") || name.equals("postCategories"))) {
            fault(lines, at, name + " 里至少要有一个。");
        }
    }

    private void fault(YamlLines lines, String pointer, String says) {
        faults.add(new LineFault(lines.of(pointer), says));
    }
}
