package xuefa.app;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;

/** Facts of people who differ in everything that a renewal asks, crowded around month ends, leap days and the turn of years. */
final class RandomRenewals {
    private static final int PEOPLE = 60;
    private static final List<String> EDGES =
            List.of("02-28", "02-29", "03-01", "01-31", "06-30", "07-01", "12-31", "01-01");

    private final Random random;
    private final JsonArray people = new JsonArray();
    private final JsonArray hours = new JsonArray();
    private final JsonArray exams = new JsonArray();
    private final JsonArray exceptions = new JsonArray();
    private int ids;

    private RandomRenewals(long seed) {
        random = new Random(seed);
    }

    static JsonObject facts(long seed, LocalDate on) {
        RandomRenewals all = new RandomRenewals(seed);
        for (int i = 0; i < PEOPLE; i++) {
            all.person("p" + i, on);
        }
        JsonArray own = all.chance(3) ? new JsonArray().add("990100") : new JsonArray();
        return new JsonObject()
                .put("jurisdictions", own)
                .put("units", units())
                .put("people", all.people)
                .put("hours", all.hours)
                .put("exams", all.exams)
                .put("exceptions", all.exceptions);
    }

    private static JsonArray units() {
        JsonArray units = new JsonArray();
        for (int i = 0; i < 3; i++) {
            units.add(new JsonObject()
                    .put("id", "u" + i)
                    .put("kind", "department")
                    .put("from", "2000-01-01"));
        }
        return units;
    }

    /** An edge of a month or a year in a few years, or any day. */
    static LocalDate day(Random random) {
        int year = 2023 + random.nextInt(6);
        String edge = EDGES.get(random.nextInt(EDGES.size()));
        return random.nextInt(3) == 0
                ? LocalDate.of(year, 1, 1).plusDays(random.nextInt(365))
                : edge.equals("02-29") && year % 4 != 0
                        ? LocalDate.of(year, 2, 28)
                        : LocalDate.parse(year + "-" + edge);
    }

    private void person(String id, LocalDate on) {
        JsonObject person = new JsonObject().put("id", id).put("posts", new JsonArray());
        for (int i = chance(6) ? 2 : 1; i > 0; i--) {
            person.getJsonArray("posts")
                    .add(span(on).put("unitId", "u" + random.nextInt(3))
                            .put(
                                    "category",
                                    chance(4)
                                            ? pick("auxiliary", "leadingCadre", "civilServant")
                                            : pick("enforcementOfficer", "enforcementSupervisor")));
        }
        person.put(
                "employment",
                spans(
                        1,
                        on,
                        "establishment",
                        "establishment",
                        "establishment",
                        "establishment",
                        "contract",
                        "temporary"));
        person.put("register", spans(1, on));
        if (chance(3)) {
            person.put("onPost", spans(1, on));
        }
        person.put("assessments", new JsonArray());
        for (int year = on.getYear() - 3; year <= on.getYear() + 1; year++) {
            if (!chance(5)) {
                person.getJsonArray("assessments")
                        .add(new JsonObject()
                                .put("id", next())
                                .put("year", year)
                                .put(
                                        "grade",
                                        chance(15)
                                                ? pick("incompetent", "basicallyCompetent")
                                                : pick("excellent", "competent")));
            }
        }
        if (chance(4)) {
            person.put("sanctions", spans(1, on, "warning", "demerit", "demotion", "removal"));
        }
        person.put("certificates", new JsonArray().add(certificate(on)));
        people.add(person);
        for (int year = on.getYear() - 4; year <= on.getYear(); year++) {
            ledger(id, year, on);
        }
        for (String subject : List.of("common", "professional", "appointment")) {
            for (int i = random.nextInt(3); i > 0; i--) {
                exam(id, subject, on);
            }
        }
        exceptions(id, on);
    }

    private JsonObject certificate(LocalDate on) {
        LocalDate to = chance(3) ? day(random) : on.plusDays(random.nextInt(120) - 20);
        LocalDate from = to.minusYears(pick(2, 3, 5)).plusDays(1);
        JsonObject certificate = new JsonObject()
                .put("id", next())
                .put("kind", chance(4) ? pick("supervision", "auxiliaryCard") : "enforcement")
                .put("validFrom", from.toString())
                .put("validTo", to.toString());
        if (chance(5)) {
            certificate.put("suspensions", spans(1, on));
        }
        if (chance(12)) {
            JsonObject ended = span(on).put("kind", pick("cancelled", "revoked", "withdrawn", "voided"));
            ended.remove("to");
            certificate.put("ended", new JsonArray().add(ended));
        }
        return certificate;
    }

    private void exam(String person, String subject, LocalDate on) {
        LocalDate day = chance(2)
                ? on.minusMonths(pick(6, 12, 24)).plusDays(random.nextInt(3) - 1L)
                : on.minusDays(random.nextInt(300));
        JsonObject exam = new JsonObject()
                .put("id", next())
                .put("personId", person)
                .put("subject", subject)
                .put("day", day.toString())
                .put("passed", !chance(6));
        exams.add(
                chance(5)
                        ? exam.put(
                                "recordedOn", day.plusDays(random.nextInt(20)).toString())
                        : exam);
    }

    private void exceptions(String person, LocalDate on) {
        String kind = pick("joinedMidYear", "longLeave", "postedAway");
        for (int i = chance(3) ? 1 + random.nextInt(2) : 0; i > 0; i--) {
            LocalDate from = chance(2) ? day(random) : on.minusDays(random.nextInt(900));
            JsonObject exception = new JsonObject()
                    .put("id", next())
                    .put("personId", person)
                    .put("kind", chance(3) ? "longLeave" : kind)
                    .put("from", from.toString());
            if (!chance(6)) {
                exception.put("to", from.plusDays(random.nextInt(300)).toString());
            }
            if (!chance(5)) {
                exception.put("approvedBy", "局长");
            }
            exceptions.add(
                    chance(3)
                            ? exception.put(
                                    "recordedOn",
                                    from.plusDays(random.nextInt(200)).toString())
                            : exception);
        }
    }

    /** Close to what is asked, with corrections, what overlaps and what was made up for later. */
    private void ledger(String person, int year, LocalDate on) {
        int whole = chance(8) ? pick(5999, 3999, 7999, 3000) : pick(6000, 8000, 8000, 10000, 4000);
        int part = chance(3) ? random.nextInt(whole) : 0;
        LocalDate day = chance(2) ? LocalDate.of(year, 3, 1).plusDays(random.nextInt(25)) : LocalDate.of(year, 1, 10);
        entry(person, day, whole - part, year);
        if (part > 0) {
            entry(
                    person,
                    chance(3) ? on.minusDays(random.nextInt(90) - 3L) : day.plusDays(random.nextInt(300)),
                    part,
                    year);
        }
        for (int i = chance(3) ? 1 + random.nextInt(3) : 0; i > 0; i--) {
            LocalDate at = LocalDate.of(year, pick(1, 6, 7, 12), 1).plusDays(random.nextInt(3));
            minutes(person, at);
        }
    }

    private void entry(String person, LocalDate day, int hundredths, int year) {
        JsonObject entry = row(person, day).put("hours", hundredths / 100.0);
        if (year != day.getYear()) {
            entry.put("year", year);
        }
        hours.add(entry);
        if (chance(8)) {
            JsonObject corrected = entry.copy()
                    .put("id", next())
                    .put("corrects", entry.getString("id"))
                    .put("state", state())
                    .put("hours", chance(2) ? hundredths / 100.0 : hundredths / 200.0)
                    .put("recordedOn", day.plusDays(random.nextInt(400)).toString());
            hours.add(corrected);
        }
    }

    private void minutes(String person, LocalDate day) {
        var from = day.atTime(8, 0).plusMinutes(random.nextInt(120)).toInstant(ZoneOffset.ofHours(8));
        int minutes = random.nextInt(200);
        JsonObject row = row(person, day).put("state", state()).put("minutes", minutes);
        hours.add(
                chance(3)
                        ? row
                        : row.put("from", from.toString())
                                .put(
                                        "to",
                                        from.plusSeconds(60L + minutes * 50L / 60 * 60)
                                                .toString()));
    }

    private JsonObject row(String person, LocalDate day) {
        return new JsonObject()
                .put("id", next())
                .put("personId", person)
                .put("day", day.toString())
                .put("kind", chance(3) ? pick("online", "fullTime", "groupStudy", "examCredit") : "classroom")
                .put("subject", chance(12) ? pick("other", "discipline", "emergency") : pick("law", "professional"))
                .put("state", chance(25) ? state() : "valid");
    }

    private String state() {
        return pick("valid", "valid", "toConfirm", "revoked");
    }

    private JsonArray spans(int count, LocalDate on, String... kinds) {
        JsonArray spans = new JsonArray();
        for (int i = count + (chance(6) ? 1 : 0); i > 0; i--) {
            JsonObject span = span(on);
            spans.add(kinds.length == 0 ? span : span.put("kind", pick(kinds)));
        }
        return spans;
    }

    /** Mostly around the day, seldom with that very day as its first or its last. */
    private JsonObject span(LocalDate on) {
        JsonObject span = new JsonObject().put("id", next());
        LocalDate from = chance(10) ? on.plusDays(random.nextInt(3) - 1L) : on.minusDays(300 + random.nextInt(2000));
        span.put("from", from.toString());
        return chance(8) ? span.put("to", later(from, on.plusDays(random.nextInt(3) - 1L))) : span;
    }

    private static String later(LocalDate one, LocalDate other) {
        return (one.isAfter(other) ? one : other).toString();
    }

    private String next() {
        return "f" + ids++;
    }

    private boolean chance(int of) {
        return random.nextInt(of) == 0;
    }

    @SafeVarargs
    private <T> T pick(T... of) {
        return of[random.nextInt(of.length)];
    }
}
