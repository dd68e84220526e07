package xuefa.app;

import static xuefa.app.NaiveRenewal.date;
import static xuefa.app.NaiveRenewal.has;
import static xuefa.app.NaiveRenewal.inForce;
import static xuefa.app.NaiveRenewal.isKnown;
import static xuefa.app.NaiveRenewal.lasts;
import static xuefa.app.NaiveRenewal.objects;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Hours of a calendar year, counted over the JSON of the facts by the guide alone. */
final class NaiveHours {
    private final JsonObject book;
    private final JsonObject facts;
    private final LocalDate on;

    NaiveHours(JsonObject book, JsonObject facts, LocalDate on) {
        this.book = book;
        this.facts = facts;
        this.on = on;
    }

    /** Noted where nobody asks for hours, else the worst of what each obligation says. */
    String verdict(String obligation, JsonObject person, int year) {
        LocalDate asked = year < on.getYear() ? LocalDate.of(year, 12, 31) : on;
        JsonArray own = facts.getJsonArray("jurisdictions");
        Set<String> verdicts = objects(book, "obligations").stream()
                .filter(each -> each.getString("id").equals(obligation) && inForce(each, asked))
                .filter(each ->
                        each.getString("jurisdiction").equals("CN") || own.contains(each.getString("jurisdiction")))
                .filter(each -> objects(person, "posts").stream()
                        .anyMatch(post -> lasts(post, asked)
                                && has(each.getJsonObject("people"), "categories", post.getString("category"))))
                .map(each -> hours(each, person, year, asked))
                .collect(Collectors.toSet());
        return verdicts.isEmpty()
                ? "noted"
                : verdicts.contains("open") ? "open" : verdicts.contains("failed") ? "failed" : "met";
    }

    private String hours(JsonObject obligation, JsonObject person, int year, LocalDate asked) {
        JsonObject wanted = obligation.getJsonObject("hours");
        BigDecimal required = required(person, obligation, year);
        BigDecimal done = BigDecimal.valueOf(done(person, wanted, year, asked), 2);
        return done.compareTo(required) >= 0 ? "met" : year < on.getYear() ? "failed" : "open";
    }

    /** In half hours rounded up; a month with one owed day is owed whole. */
    private BigDecimal required(JsonObject person, JsonObject obligation, int year) {
        BigDecimal whole = new BigDecimal(
                obligation.getJsonObject("hours").getValue("required").toString());
        JsonObject ways = obligation.getJsonObject("exceptions", new JsonObject());
        List<JsonObject> approved = objects(facts, "exceptions").stream()
                .filter(each -> each.getString("personId").equals(person.getString("id")))
                .filter(each -> each.containsKey("approvedBy") && isKnown(each, "from", on))
                .filter(each -> ways.containsKey(each.getString("kind")))
                .toList();
        List<LocalDate> all = new ArrayList<>();
        for (LocalDate day = LocalDate.of(year, 1, 1); day.getYear() == year; day = day.plusDays(1)) {
            all.add(day);
        }
        List<LocalDate> left = all.stream()
                .filter(day -> approved.stream().noneMatch(each -> lasts(each, day)))
                .toList();
        boolean byDays = approved.stream()
                .filter(each -> all.stream().anyMatch(day -> lasts(each, day)))
                .anyMatch(each -> ways.getString(each.getString("kind")).equals("days"));
        BigDecimal of = new BigDecimal(byDays ? all.size() : months(all));
        BigDecimal owed = new BigDecimal(byDays ? left.size() : months(left));
        BigDecimal halves = whole.multiply(owed).multiply(BigDecimal.TWO).divide(of, 0, RoundingMode.CEILING);
        return halves.divide(BigDecimal.TWO, 1, RoundingMode.UNNECESSARY);
    }

    private static int months(List<LocalDate> days) {
        return days.stream()
                .map(LocalDate::getMonth)
                .collect(Collectors.toSet())
                .size();
    }

    private int done(JsonObject person, JsonObject wanted, int year, LocalDate asked) {
        List<JsonObject> rows = objects(facts, "hours").stream()
                .filter(each -> each.getString("personId").equals(person.getString("id")) && isKnown(each, "day", on))
                .toList();
        Set<String> corrected = new TreeSet<>();
        rows.forEach(each -> corrected.add(each.getString("corrects", "")));
        List<JsonObject> counting = rows.stream()
                .filter(each -> !corrected.contains(each.getString("id"))
                        && each.getString("state").equals("valid"))
                .filter(each -> !date(each, "day").isAfter(on))
                .sorted(Comparator.comparing(NaiveHours::firstMinute)
                        .thenComparing(each -> each.getString("day"))
                        .thenComparing(each -> each.getString("recordedOn", each.getString("day")))
                        .thenComparing(each -> each.getString("id")))
                .toList();
        Set<Long> taken = new HashSet<>();
        Map<String, Integer> byKind = new HashMap<>();
        for (JsonObject row : counting) {
            int hundredths = hundredths(row, taken);
            int counts = row.getInteger("year", date(row, "day").getYear());
            boolean inTime = !date(row, "day").isAfter(asked);
            boolean late = date(row, "day").getYear() > counts && asked.equals(LocalDate.of(counts, 12, 31));
            boolean fits =
                    fits(wanted, "kinds", row.getString("kind")) && fits(wanted, "subjects", row.getString("subject"));
            if (counts == year && fits && (inTime || late)) {
                byKind.merge(row.getString("kind"), hundredths, Integer::sum);
            }
        }
        JsonObject caps = wanted.getJsonObject("caps", new JsonObject());
        int sum = 0;
        for (var each : byKind.entrySet()) {
            int cap = caps.containsKey(each.getKey()) ? caps.getInteger(each.getKey()) * 100 : Integer.MAX_VALUE;
            sum += Math.min(cap, each.getValue());
        }
        return sum;
    }

    private int hundredths(JsonObject row, Set<Long> taken) {
        if (row.containsKey("hours")) {
            return new BigDecimal(row.getValue("hours").toString())
                    .movePointRight(2)
                    .intValueExact();
        }
        int minutes = row.getInteger("minutes");
        if (row.containsKey("from")) {
            int fresh = 0;
            long end = minute(row, "to");
            for (long at = minute(row, "from"); at < end; at++) {
                fresh += taken.add(at) ? 1 : 0;
            }
            minutes = Math.min(minutes, fresh);
        }
        JsonObject rule = objects(book, "hoursRules").stream()
                .filter(each -> inForce(each, date(row, "day")))
                .findFirst()
                .orElseThrow();
        if (rule.containsKey("minutesPerHour")) {
            return minutes * 100 / rule.getInteger("minutesPerHour");
        }
        for (JsonObject step : objects(rule, "steps")) {
            if (minutes > 0 && minutes <= step.getInteger("upToMinutes", Integer.MAX_VALUE)) {
                return new BigDecimal(step.getValue("hours").toString())
                        .movePointRight(2)
                        .intValueExact();
            }
        }
        return 0;
    }

    private static String firstMinute(JsonObject row) {
        return row.containsKey("from") ? String.format("%012d", minute(row, "from")) : "a";
    }

    private static long minute(JsonObject row, String name) {
        return Instant.parse(row.getString(name)).getEpochSecond() / 60;
    }

    private static boolean fits(JsonObject wanted, String name, String code) {
        return !wanted.containsKey(name) || has(wanted, name, code);
    }
}
