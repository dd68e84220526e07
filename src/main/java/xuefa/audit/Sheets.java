package xuefa.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import xuefa.shared.JsonText;

/**
 * What changes and is held against its newest version: a sheet is the JSON of a subject's rows by table and key, as the view {@code sheet}
 * of the database makes it. Whoever writes such rows calls {@code RowVersions.keep} in the same transaction.
 */
public final class Sheets {
    /** Posts, employment, standing, tenure and absences of somebody: who may enforce. */
    public static final String PERSON = "person";

    /** A unit and its places in the tree. */
    public static final String UNIT = "unit";

    /** With its cards. */
    public static final String CERTIFICATE = "certificate";

    /** Decided on, at least once. */
    public static final String RENEWAL_REVIEW = "renewalReview";

    public static final String RENEWAL_CAMPAIGN = "renewalCampaign";
    public static final String FOLLOW_UP = "followUp";

    /**
     * A table of which sheets are made.
     *
     * @param key columns that name a row, as faults do
     * @param columns that are held, empty for all
     * @param without columns that are not
     */
    public record Held(String subject, String table, List<String> key, List<String> columns, List<String> without) {
        public boolean covers(String column) {
            return (columns.isEmpty() || columns.contains(column)) && !without.contains(column);
        }
    }

    public static final List<Held> ALL = List.of(
            all(PERSON, "post"),
            all(PERSON, "employment"),
            all(PERSON, "standing"),
            all(PERSON, "tenure"),
            all(PERSON, "absence"),
            all(UNIT, "unit"),
            new Held(UNIT, "unit_place", List.of("unit_id", "valid_from"), List.of(), List.of()),
            new Held(
                    CERTIFICATE,
                    "certificate",
                    List.of("id"),
                    List.of(
                            "id",
                            "source",
                            "person_id",
                            "unit_id",
                            "issued_unit_id",
                            "since",
                            "kind",
                            "number",
                            "area",
                            "state",
                            "valid_from",
                            "valid_to",
                            "cards",
                            "version",
                            "recorded_at"),
                    List.of()),
            new Held(CERTIFICATE, "certificate_card", List.of("code"), List.of(), List.of()),
            new Held(
                    RENEWAL_REVIEW,
                    "renewal_review",
                    List.of("id"),
                    List.of("id", "campaign_id", "certificate_id", "person_id", "state", "level", "refused_on"),
                    List.of()),
            all(RENEWAL_CAMPAIGN, "renewal_campaign"),
            new Held(
                    FOLLOW_UP,
                    "follow_up",
                    List.of("id"),
                    List.of("id", "due", "state", "level", "version"),
                    List.of()));

    private Sheets() {}

    private static Held all(String subject, String table) {
        return new Held(subject, table, List.of("id"), List.of(), List.of());
    }

    public static List<String> subjects() {
        return ALL.stream().map(Held::subject).distinct().toList();
    }

    /** The table of the subject itself. */
    public static String table(String subject) {
        return switch (subject) {
            case PERSON, UNIT, CERTIFICATE -> subject;
            case RENEWAL_REVIEW -> "renewal_review";
            case RENEWAL_CAMPAIGN -> "renewal_campaign";
            case FOLLOW_UP -> "follow_up";
            default -> throw new IllegalArgumentException("nothing is kept of " + subject);
        };
    }

    /** The rows that are not as they were kept. Both are sheets; what is no JSON counts as an empty one. */
    public static List<Fault> compare(String kept, String now) {
        ObjectNode before = JsonText.object(kept).orElseGet(Sheets::empty);
        ObjectNode after = JsonText.object(now).orElseGet(Sheets::empty);
        List<Fault> faults = new ArrayList<>();
        for (String table : names(before, after)) {
            JsonNode were = before.path(table);
            JsonNode are = after.path(table);
            for (String key : names(were, are)) {
                JsonNode was = were.path(key);
                JsonNode is = are.path(key);
                if (was.isMissingNode()) {
                    faults.add(new Fault(table, key, Fault.What.INSERTED, ""));
                } else if (is.isMissingNode()) {
                    faults.add(new Fault(table, key, Fault.What.REMOVED, ""));
                } else if (!was.equals(is)) {
                    faults.add(new Fault(table, key, Fault.What.EDITED, ""));
                }
            }
        }
        return faults;
    }

    private static ObjectNode empty() {
        return com.fasterxml.jackson.databind.node.JsonNodeFactory.instance.objectNode();
    }

    private static Set<String> names(JsonNode one, JsonNode other) {
        Set<String> names = new TreeSet<>();
        one.fieldNames().forEachRemaining(names::add);
        other.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
