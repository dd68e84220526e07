package xuefa.audit.store;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import xuefa.audit.Kind;

/**
 * Statements over the tables of {@link xuefa.audit.Kinds}: names come from that list and from the catalogue of the database, never
 * from anybody's input. Values are written as src/docs/audit.md says, whatever the settings of the connection.
 */
final class ProtectedSql {
    static final String CATALOGUE = """
            select c.relname as relation, a.attname as name, format_type(a.atttypid, null) as type
            from pg_attribute a join pg_class c on c.oid = a.attrelid
            where c.relnamespace = current_schema()::regnamespace and c.relname = any ($1)
              and a.attnum > 0 and not a.attisdropped
            """;
    /** No more rows that belong to nothing are named one by one. */
    private static final int NAMED = 100_000;

    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    /** Types of columns by their names, by table. */
    private final Map<String, SortedMap<String, String>> catalogue;

    ProtectedSql(Map<String, SortedMap<String, String>> catalogue) {
        this.catalogue = catalogue;
    }

    private SortedMap<String, String> columns(Kind.Part part) {
        return Objects.requireNonNull(catalogue.get(part.table()), () -> "the record has no table " + part.table());
    }

    /** The names of the columns in the array that {@link #rows} gives. */
    List<String> names(Kind.Part part) {
        return columns(part).keySet().stream().filter(part::covers).toList();
    }

    /** Whether such a key may be asked for. */
    boolean isKey(Kind kind, String key) {
        String first = firstOf(key);
        return !"uuid".equals(firstType(kind.parts().getFirst()))
                || UUID.matcher(first).matches();
    }

    /** What {@code $2} of {@link #rows} takes for a key. */
    static String firstOf(String key) {
        int slash = key.indexOf('/');
        return slash < 0 ? key : key.substring(0, slash);
    }

    private String firstType(Kind.Part part) {
        return Objects.requireNonNull(columns(part).get(part.group().getFirst()));
    }

    /** Group, key and the protected columns. $1 keys of the kind, $2 their first columns. */
    String rows(Kind.Part part) {
        String values = names(part).stream()
                .map(name -> text(name, Objects.requireNonNull(columns(part).get(name))))
                .collect(Collectors.joining(", "));
        return "select " + joined(part.group()) + " as grp, " + joined(part.key()) + " as key, array[" + values
                + "]::text[] as columns from " + part.table() + " " + among(part);
    }

    /** Group, chain and whether it is protected, of each row of the first part. $1 keys, $2 their first columns. */
    String standing(Kind kind) {
        Kind.Part part = kind.parts().getFirst();
        return "select " + joined(part.group()) + " as grp, " + kind.chain() + " as chain, (" + kind.when()
                + ") as due from " + part.table() + " " + among(part);
    }

    /** Keys of protected rows that no leaf in its place names, after {@code $1}, at most {@code $2}. */
    String unsealed(Kind kind) {
        Kind.Part part = kind.parts().getFirst();
        String key = joined(part.group());
        return "select " + key + " as key from " + part.table() + " t where (" + kind.when() + ") and " + key + " > $1"
                + " and not exists (select 1 from seal_leaf l where l.kind = '" + kind.name() + "' and l.key = "
                + joined("t", part.group()) + " and " + SealSql.IN_PLACE + ") order by 1 limit $2";
    }

    /** Group and key of rows of a later part that belong to nothing. */
    static String orphans(Kind kind, Kind.Part part) {
        Kind.Part first = kind.parts().getFirst();
        return "select " + joined(part.key()) + " as key from " + part.table() + " t where not exists (select 1 from "
                + first.table() + " f where f." + first.group().getFirst() + " = t."
                + part.group().getFirst() + ") limit " + NAMED;
    }

    /** Key and what is wrong ({@code edited, removed, inserted}) of rows that are not as their newest versions say. */
    static String unlike(Kind kind, Kind.Mirror mirror) {
        Kind.Part part = kind.parts().getFirst();
        String id = part.key().getFirst();
        return "select coalesce(t." + mirror.id() + ", v." + id + ")::text as key, case when t." + mirror.id()
                + " is null then 'removed' when v." + id + " is null then 'inserted' else 'edited' end as what from"
                + " (select * from " + mirror.table() + " where " + mirror.when()
                + ") t full join (select distinct on ("
                + id + ") * from " + part.table() + " order by " + id + ", "
                + part.key().getLast() + " desc) v on v."
                + id + " = t." + mirror.id() + " where t." + mirror.id() + " is null or v." + id + " is null or "
                + row("t", mirror) + " is distinct from " + row("v", mirror);
    }

    private static String row(String alias, Kind.Mirror mirror) {
        return mirror.columns().stream()
                .map(column -> alias + "." + column)
                .collect(Collectors.joining(", ", "row(", ")::text"));
    }

    private String among(Kind.Part part) {
        String first = part.group().getFirst();
        String quick = "where " + first + " = any ($2::text[]::" + firstType(part) + "[])";
        return quick + " and " + joined(part.group()) + " = any ($1::text[])";
    }

    private static String joined(List<String> columns) {
        return columns.size() == 1
                ? columns.getFirst() + "::text"
                : "concat_ws('/', " + String.join(", ", columns) + ")";
    }

    private static String joined(String alias, List<String> columns) {
        return joined(columns.stream().map(column -> alias + "." + column).toList());
    }

    private static String text(String name, String type) {
        return switch (type) {
            case "timestamp with time zone" ->
                "to_char(" + name + " at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')";
            case "timestamp with time zone[]" ->
                "case when " + name + " is null then null else coalesce((select json_agg(to_char(v at time zone 'UTC', "
                        + "'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"') order by n)::text from unnest(" + name
                        + ") with ordinality as u(v, n)), '[]') end";
            case "date" -> "to_char(" + name + ", 'YYYY-MM-DD')";
            case "bytea" -> "encode(sha256(" + name + "), 'hex')";
            default -> type.endsWith("[]") ? "array_to_json(" + name + ")::text" : name + "::text";
        };
    }
}
