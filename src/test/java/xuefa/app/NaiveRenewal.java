package xuefa.app;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The judgement of renewals once more, written from the guides and the files of rules alone, over the JSON of the facts, as plainly as can be.
 * It shares no line with the program.
 */
final class NaiveRenewal {
    /** @param checks name of each check and its verdict: met, open, failed, noted, with the day by which it can be cured */
    record Answer(
            String verdict,
            Map<String, String> checks,
            @Nullable String from,
            @Nullable String to) {}

    private final JsonObject rules;
    private final JsonObject facts;
    private final LocalDate on;
    private final NaiveHours counting;

    NaiveRenewal(JsonObject rules, JsonObject book, JsonObject facts, LocalDate on) {
        this.rules = rules;
        this.facts = facts;
        this.on = on;
        this.counting = new NaiveHours(book, facts, on);
    }

    Answer of(JsonObject person, JsonObject certificate) {
        JsonObject rule = binding(objects(rules, "renewalRules").stream()
                .filter(each -> has(each, "certificateKinds", certificate.getString("kind")))
                .toList());
        if (rule == null) {
            return new Answer("noRule", Map.of(), null, null);
        }
        LocalDate validFrom = date(certificate, "validFrom");
        LocalDate validTo = date(certificate, "validTo");
        LocalDate opens = validTo;
        for (int i = 0; i < rule.getInteger("opensDays"); i++) {
            opens = opens.minusDays(1);
        }
        boolean ended = objects(certificate, "ended").stream().anyMatch(each -> lasts(each, on));
        Map<String, String> checks = new TreeMap<>();
        boolean inspecting = rule.getString("act", "renew").equals("inspect");
        boolean tooLate = inspecting && on.isAfter(validTo);
        checks.put("证件状态", ended || tooLate ? "failed" : "noted");
        checks.put(
                "在编",
                met(objects(person, "employment").stream()
                        .anyMatch(each ->
                                lasts(each, on) && each.getString("kind").equals("establishment"))));
        checks.put("在册", met(objects(person, "register").stream().anyMatch(each -> lasts(each, on))));
        boolean post = objects(person, "posts").stream()
                .anyMatch(each -> lasts(each, on) && has(rule, "postCategories", each.getString("category")));
        List<JsonObject> onPost = objects(person, "onPost");
        checks.put("在岗", met(post && (onPost.isEmpty() || onPost.stream().anyMatch(each -> lasts(each, on)))));
        checks.put(
                "用工性质",
                met(objects(person, "employment").stream()
                        .noneMatch(each -> lasts(each, on) && has(rule, "barredEmployment", each.getString("kind")))));
        for (int year : years(rule, validFrom, validTo)) {
            checks.put(year + " 年学时", counting.verdict(rule.getString("hoursObligation"), person, year));
        }
        for (Object subject : rule.getJsonArray("examSubjects")) {
            checks.put(subject.equals("common") ? "公共法律知识考试" : "专业法律知识考试", exam(rule, person, (String) subject));
        }
        assessments(rule, person, assessedFrom(rule, validFrom), checks);
        List<JsonObject> sanctions = objects(person, "sanctions").stream()
                .filter(each -> lasts(each, on) && has(rule, "barredSanctions", each.getString("kind")))
                .toList();
        boolean forGood = sanctions.stream().anyMatch(each -> !each.containsKey("to"));
        checks.put("处分", forGood ? "failed" : sanctions.isEmpty() ? "met" : "open");
        boolean suspended = objects(certificate, "suspensions").stream().anyMatch(each -> lasts(each, on));
        checks.put("暂扣", suspended ? "open" : "met");
        String verdict = checks.containsValue("failed")
                ? "refused"
                : on.isBefore(opens) && !inspecting ? "notDue" : checks.containsValue("open") ? "open" : "eligible";
        checks.replaceAll((name, is) -> is + by(name, is, validTo));
        if (!verdict.equals("eligible")) {
            return new Answer(verdict, checks, null, null);
        }
        if (rule.getString("act", "renew").equals("inspect")) {
            return new Answer(verdict, checks, validFrom.toString(), validTo.toString());
        }
        LocalDate first = on.isAfter(validTo) ? on : validTo.plusDays(1);
        return new Answer(
                verdict,
                checks,
                first.toString(),
                eve(first, rule.getInteger("validityYears")).toString());
    }

    /** What lacks is to be cured before the certificate ends, hours of the running year before the year does as well. */
    private String by(String name, String is, LocalDate validTo) {
        LocalDate newYearsEve = LocalDate.of(on.getYear(), 12, 31);
        boolean running = name.endsWith("年学时") && is.equals("open");
        LocalDate by = running && newYearsEve.isBefore(validTo) ? newYearsEve : validTo;
        return is.equals("met") || is.equals("noted") || by.isBefore(on) ? "" : " by " + by;
    }

    /** The years of which hours are asked are those of the assessments. */
    private int assessedFrom(JsonObject rule, LocalDate validFrom) {
        return switch (rule.getString("hoursYears", "validity")) {
            case "past" -> on.getYear() - 1;
            case "running" -> on.getYear();
            default -> validFrom.getYear();
        };
    }

    private int assessedTo(JsonObject rule) {
        return rule.getString("hoursYears", "validity").equals("past") ? on.getYear() - 1 : on.getYear();
    }

    /** One check for each year with a grade that bars, else one for all. */
    private void assessments(JsonObject rule, JsonObject person, int first, Map<String, String> checks) {
        List<JsonObject> barred = objects(person, "assessments").stream()
                .filter(each -> each.getInteger("year") >= first && each.getInteger("year") <= assessedTo(rule))
                .filter(each -> has(rule, "barredGrades", each.getString("grade")))
                .toList();
        barred.forEach(each -> checks.put(each.getInteger("year") + " 年度考核", "failed"));
        if (barred.isEmpty()) {
            checks.put("年度考核", "met");
        }
    }

    /** The eve of the anniversary, found by walking: the last day before the month and day of the first come again for the n-th time. */
    private static LocalDate eve(LocalDate first, int years) {
        LocalDate day = first;
        while (day.getYear() < first.getYear() + years
                || day.getMonthValue() * 100 + day.getDayOfMonth()
                        < first.getMonthValue() * 100 + first.getDayOfMonth()) {
            day = day.plusDays(1);
        }
        return day.minusDays(1);
    }

    private List<Integer> years(JsonObject rule, LocalDate from, LocalDate to) {
        return switch (rule.getString("hoursYears", "validity")) {
            case "past" -> List.of(on.getYear() - 1);
            case "running" -> List.of(on.getYear());
            default -> {
                List<Integer> years = new ArrayList<>();
                for (int year = from.getYear(); year <= to.getYear() && year <= on.getYear(); year++) {
                    years.add(year);
                }
                yield years;
            }
        };
    }

    private String exam(JsonObject rule, JsonObject person, String subject) {
        LocalDate since = on.minusMonths(rule.getInteger("examMonths"));
        return objects(facts, "exams").stream()
                        .filter(each -> each.getString("personId").equals(person.getString("id")))
                        .filter(each -> each.getString("subject").equals(subject) && each.getBoolean("passed"))
                        .anyMatch(each -> !date(each, "day").isBefore(since)
                                && !date(each, "day").isAfter(on)
                                && isKnown(each, "day", on))
                ? "met"
                : "open";
    }

    /** The one of a jurisdiction of the facts before the national one. */
    private @Nullable JsonObject binding(List<JsonObject> versions) {
        JsonArray own = facts.getJsonArray("jurisdictions", new JsonArray());
        List<JsonObject> there =
                versions.stream().filter(each -> inForce(each, on)).toList();
        return there.stream()
                .filter(each -> own.contains(each.getString("jurisdiction")))
                .findFirst()
                .or(() -> there.stream()
                        .filter(each -> each.getString("jurisdiction").equals("CN"))
                        .findFirst())
                .orElse(null);
    }

    static boolean inForce(JsonObject rule, LocalDate day) {
        return rule.getString("since").compareTo(day.toString()) <= 0
                && rule.getString("until", "9999-12-31").compareTo(day.toString()) >= 0;
    }

    static boolean isKnown(JsonObject fact, String ownDay, LocalDate on) {
        return fact.getString("recordedOn", fact.getString(ownDay)).compareTo(on.toString()) <= 0;
    }

    static boolean lasts(JsonObject span, LocalDate day) {
        return span.getString("from").compareTo(day.toString()) <= 0
                && span.getString("to", "9999-12-31").compareTo(day.toString()) >= 0;
    }

    static boolean has(JsonObject rule, String name, String code) {
        return rule.getJsonArray(name).contains(code);
    }

    private static String met(boolean is) {
        return is ? "met" : "failed";
    }

    static LocalDate date(JsonObject of, String name) {
        return LocalDate.parse(of.getString(name));
    }

    static List<JsonObject> objects(JsonObject of, String name) {
        return of.getJsonArray(name, new JsonArray()).stream()
                .map(JsonObject.class::cast)
                .toList();
    }
}
