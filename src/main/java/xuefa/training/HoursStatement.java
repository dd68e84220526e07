package xuefa.training;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import xuefa.shared.Digests;

/**
 * What a certificate of hours 学时证明 states: somebody's hours of a year on a day, and a digest over the entries that they are the sum of.
 *
 * @param required by the obligation the hours are owed under; empty text when none binds
 * @param bySubject hours by subject, those that counted
 */
public record HoursStatement(
        String personId,
        String name,
        String unit,
        int year,
        LocalDate on,
        String required,
        Hours sum,
        Map<String, Hours> bySubject,
        int entries,
        String entriesDigest) {

    /** @param counted the ledger of the year; only what counts is stated */
    public static HoursStatement of(
            String personId,
            String name,
            String unit,
            int year,
            LocalDate on,
            String required,
            List<CountedEntry> counted) {
        Map<String, Hours> bySubject = new TreeMap<>();
        Hours sum = Hours.NONE;
        int entries = 0;
        StringBuilder all = new StringBuilder();
        List<CountedEntry> inOrder = counted.stream()
                .filter(each -> each.hours().hundredths() > 0)
                .sorted(java.util.Comparator.comparing(each -> each.entry().id()))
                .toList();
        for (CountedEntry each : inOrder) {
            bySubject.merge(each.entry().subject(), each.hours(), Hours::plus);
            sum = sum.plus(each.hours());
            entries++;
            all.append(each.entry().id()).append('=').append(each.hours()).append('\n');
        }
        String digest = Digests.hex(Digests.sha256(all.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        return new HoursStatement(personId, name, unit, year, on, required, sum, bySubject, entries, digest);
    }

    /** As it is kept, with the number under which it is handed out. */
    public ObjectNode json(String number) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("number", number)
                .put("personId", personId)
                .put("name", name)
                .put("unit", unit)
                .put("year", year)
                .put("on", on.toString())
                .put("required", required)
                .put("hours", sum.toString())
                .put("entries", entries)
                .put("entriesDigest", entriesDigest);
        ObjectNode subjects = json.putObject("bySubject");
        bySubject.forEach((subject, hours) -> subjects.put(subject, hours.toString()));
        return json;
    }

    /** SHA-256 over the canonical form, in hex: what is printed beside the number. */
    public String digest(String number) {
        return Digests.hex(Digests.sha256(Digests.canonicalJson(json(number))));
    }

    /** Required hours as a decimal; none when nothing binds. */
    public BigDecimal requiredHours() {
        return required.isEmpty() ? BigDecimal.ZERO : new BigDecimal(required);
    }
}
