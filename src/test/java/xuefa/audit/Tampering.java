package xuefa.audit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import xuefa.support.TestStores;

/**
 * Changes protected tables at random, as their owner could: edits any protected column, deletes, inserts, swaps two rows; and looks
 * whether each change is found and named. Run alone for many: {@code make tamper TAMPERFLAGS="--changes 10000 --seed 7"}.
 */
final class Tampering {
    /** Every kind of change, by table. */
    private final Map<String, Integer> done = new TreeMap<>();

    private final List<String> missed = new ArrayList<>();
    private final Random random;
    private final Map<String, Target> targets = new LinkedHashMap<>();
    /** Tables and keys as they were before anything was changed. */
    private final Set<String> pristine = new HashSet<>();
    /** Places of leaves, by table and key of the rows in them. */
    private final Map<String, Set<String>> leaves = new HashMap<>();

    /** Names of targets to work on alone, which makes changes meet more often; empty for all. */
    private final Set<String> only;

    Tampering(long seed, String... only) {
        random = new Random(seed);
        this.only = Set.of(only);
    }

    /**
     * A table that may be worked on.
     *
     * @param key SQL that names a row as faults do
     * @param columns protected ones, by their types
     */
    private record Target(String table, String key, Map<String, String> columns, List<String> keys) {}

    /** One change: who of {@code names} is in a fault has been found. */
    private record Change(String what, String table, Set<String> names) {}

    Map<String, Integer> done() {
        return done;
    }

    List<String> missed() {
        return missed;
    }

    /** So many changes to one copy of a record, on rows of their own. */
    int round(int changes) throws SQLException {
        List<Change> made = new ArrayList<>();
        SealedRecord copy = SealedRecord.copy();
        try (SealedRecord record = copy) {
            try (Connection connection = record.connect();
                    Statement statement = connection.createStatement()) {
                statement.execute("set session_replication_role = replica");
                if (targets.isEmpty()) {
                    read(statement);
                    for (Target target : targets.values()) {
                        texts(statement, "select " + target.key() + " from " + target.table())
                                .forEach(key -> pristine.add(target.table() + key));
                    }
                    for (String line : texts(
                            statement,
                            "select chain || '/' || block || '/' || place || ' ' || content from seal_leaf")) {
                        String[] words = line.split(" ", 2);
                        Leaf.read(words[1]).orElseThrow().rows().forEach(row -> leaves.computeIfAbsent(
                                        row.table() + " " + row.key(), name -> new HashSet<>())
                                .add(words[0]));
                    }
                }
                if (!only.isEmpty()) {
                    targets.keySet().removeIf(name -> !only.contains(name));
                }
                Set<String> used = new HashSet<>();
                for (int tries = 0; made.size() < changes && tries < changes * 20; tries++) {
                    change(statement, used).ifPresent(made::add);
                }
            }
            // Where a row's leaf was destroyed as well, the leaf that is named stands for it.
            judge(made, record.verify().faults());
        }
        TestStores.drop(copy.address());
        return made.size();
    }

    private void judge(List<Change> made, List<Fault> faults) {
        Set<String> named = new HashSet<>();
        for (Fault fault : faults) {
            named.add(fault.table() + " " + fault.key());
            named.add("place " + fault.place());
        }
        for (Change change : made) {
            done.merge(change.table() + " " + change.what().split(" ", 2)[0], 1, Integer::sum);
            if (change.names().stream().noneMatch(named::contains)) {
                missed.add(change.table() + " " + change.what() + " " + change.names() + "; in the same copy:"
                        + made.stream()
                                .map(other -> "\n    " + other.table() + " " + other.what() + " " + other.names())
                                .collect(Collectors.joining()));
            }
        }
    }

    private void read(Statement statement) throws SQLException {
        for (Kind kind : Kinds.ALL) {
            for (Kind.Part part : kind.parts()) {
                add(statement, kind, part);
            }
            if (kind.mirror().isPresent()) {
                Kind.Mirror mirror = kind.mirror().get();
                Map<String, String> columns = columns(statement, mirror.table());
                columns.keySet().removeIf(column -> !mirror.columns().contains(column) && !column.equals(mirror.id()));
                targets.put(
                        mirror.table(),
                        new Target(mirror.table(), joined(List.of(mirror.id())), columns, List.of(mirror.id())));
            }
        }
        for (Sheets.Held held : Sheets.ALL) {
            Map<String, String> columns = columns(statement, held.table());
            columns.keySet().removeIf(column -> !held.covers(column));
            targets.put(held.table() + " sheet", new Target(held.table(), joined(held.key()), columns, held.key()));
        }
        for (String table : List.of("seal_block", "seal_leaf", "seal_salt")) {
            List<String> key =
                    table.equals("seal_block") ? List.of("chain", "number") : List.of("chain", "block", "place");
            targets.put(table, new Target(table, joined(key), columns(statement, table), key));
        }
    }

    private void add(Statement statement, Kind kind, Kind.Part part) throws SQLException {
        Map<String, String> columns = columns(statement, part.table());
        columns.keySet()
                .removeIf(column -> !part.covers(column)
                        || (part.key().contains(column) && !part.only().isEmpty()));
        // A second look at the same rows: a grant's end.
        String name = part.table() + (targets.containsKey(part.table()) ? " " + kind.name() : "");
        targets.put(name, new Target(part.table(), joined(part.key()), columns, part.key()));
    }

    private static String joined(List<String> columns) {
        return columns.stream().map(column -> column + "::text").collect(Collectors.joining(" || '/' || "));
    }

    private static Map<String, String> columns(Statement statement, String table) throws SQLException {
        Map<String, String> columns = new LinkedHashMap<>();
        try (ResultSet rows = statement.executeQuery(
                "select column_name, data_type from information_schema.columns where table_name = '" + table
                        + "' order by ordinal_position")) {
            while (rows.next()) {
                columns.put(rows.getString(1), rows.getString(2));
            }
        }
        return columns;
    }

    private Optional<Change> change(Statement statement, Set<String> used) throws SQLException {
        List<String> names = List.copyOf(targets.keySet());
        String name = names.get(random.nextInt(names.size()));
        Target target = targets.get(name);
        if (target == null) {
            return Optional.empty();
        }
        String condition = name.contains(" roleGrantEnd") ? " where ended_at is not null" : "";
        List<String> keys =
                texts(statement, "select " + target.key() + " from " + target.table() + condition + " order by 1");
        if (keys.isEmpty()) {
            return Optional.empty();
        }
        String key = keys.get(random.nextInt(keys.size()));
        if (!pristine.contains(target.table() + key) || !used.add(target.table() + key)) {
            return Optional.empty();
        }
        // Half of the changes are edits: there are many columns.
        int what = random.nextInt(6);
        if (name.contains(" roleGrantEnd") || what < 3) {
            return edit(statement, target, key);
        }
        return switch (what) {
            case 3 -> {
                yield executed(
                                statement,
                                "delete from " + target.table() + " where " + target.key() + " = '" + key + "'")
                        ? Optional.of(new Change("delete", target.table(), names(target, key)))
                        : Optional.empty();
            }
            case 4 -> insert(statement, target, key, used);
            default -> swap(statement, target, key, keys.get(random.nextInt(keys.size())), used);
        };
    }

    private Optional<Change> edit(Statement statement, Target target, String key) throws SQLException {
        List<String> columns = List.copyOf(target.columns().keySet());
        String column = columns.get(random.nextInt(columns.size()));
        String value = other(target.columns().getOrDefault(column, ""), column);
        String before = first(statement, target, column, key);
        String update = "update " + target.table() + " set " + column + " = " + value + " where " + target.key()
                + " = '" + key + "' and " + column + "::text is distinct from (" + value + ")::text";
        if (!executed(statement, update) || before.equals(first(statement, target, column, key))) {
            return Optional.empty();
        }
        return Optional.of(
                new Change("edit " + column + " of " + before + " to " + value, target.table(), names(target, key)));
    }

    private static String first(Statement statement, Target target, String column, String key) throws SQLException {
        List<String> found = texts(
                statement,
                "select " + column + "::text from " + target.table() + " where " + target.key() + " = '" + key + "'");
        return found.isEmpty() ? "gone" : String.valueOf(found.getFirst());
    }

    private Optional<Change> insert(Statement statement, Target target, String like, Set<String> used)
            throws SQLException {
        String fresh = target.columns().keySet().stream()
                .map(column -> target.keys().contains(column)
                                || column.equals("idempotency_key")
                                || column.equals("key")
                                || column.equals("number")
                                || column.equals("seq")
                        ? other(target.columns().getOrDefault(column, ""), column)
                        : column)
                .collect(Collectors.joining(", "));
        String columns = String.join(", ", target.columns().keySet());
        List<String> added = inserted(
                statement,
                "insert into " + target.table() + " (" + columns + ") select " + fresh + " from " + target.table()
                        + " where " + target.key() + " = '" + like + "' returning " + target.key());
        return added.isEmpty() || !used.add(target.table() + added.getFirst())
                ? Optional.empty()
                : Optional.of(new Change("insert", target.table(), names(target, added.getFirst())));
    }

    private Optional<Change> swap(Statement statement, Target target, String one, String other, Set<String> used)
            throws SQLException {
        if (one.equals(other) || !pristine.contains(target.table() + other) || !used.add(target.table() + other)) {
            return Optional.empty();
        }
        List<String> columns = target.columns().keySet().stream()
                .filter(column -> !target.keys().contains(column))
                .toList();
        String set = columns.stream().map(column -> column + " = o." + column).collect(Collectors.joining(", "));
        String alike = columns.stream()
                .map(column -> "t." + column + "::text is not distinct from o." + column + "::text")
                .collect(Collectors.joining(" and "));
        String key = target.keys().stream()
                .map(column -> "t." + column + "::text")
                .collect(Collectors.joining(" || '/' || "));
        String theirs = target.keys().stream()
                .map(column -> "o." + column + "::text")
                .collect(Collectors.joining(" || '/' || "));
        String update = "update " + target.table() + " t set " + set + " from " + target.table() + " o where ((" + key
                + " = '" + one
                + "' and " + theirs + " = '" + other + "') or (" + key + " = '" + other + "' and " + theirs + " = '"
                + one
                + "')) and not (" + alike + ")";
        if (!executed(statement, update)) {
            return Optional.empty();
        }
        Set<String> names = new HashSet<>(names(target, one));
        names.addAll(names(target, other));
        return Optional.of(new Change("swap", target.table(), names));
    }

    /** How faults may name a row: by table and key, or by its place in the chain. */
    private Set<String> names(Target target, String key) {
        String name = target.table() + " " + key;
        Set<String> names = new HashSet<>(Set.of(name));
        leaves.getOrDefault(name, Set.of()).forEach(place -> names.add("seal_leaf " + place));
        if (target.table().startsWith("seal_") && !target.table().equals("seal_erasure")) {
            names.add("place " + key);
            String block = target.table().equals("seal_block") ? key : key.substring(0, key.lastIndexOf('/'));
            names.add("seal_leaf " + block + "/*");
            // Nobody can tell how many leaves a block had that is gone.
            names.add("seal_block " + block);
        }
        return names;
    }

    private String other(String type, String column) {
        int n = 1000 + random.nextInt(1_000_000);
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "uuid" -> "'00000000-0000-7000-9000-%012d'::uuid".formatted(n);
            case "integer", "smallint" -> String.valueOf(1000 + n % 20_000);
            case "bigint" -> String.valueOf(n);
            case "boolean" -> "not " + column;
            case "timestamp with time zone" -> "'2020-01-01'::timestamptz + " + n + " * interval '1 s'";
            case "date" -> "'2020-01-01'::date + " + n % 1000;
            case "bytea" -> "sha256('" + n + "')";
            case "json", "jsonb" -> "'{\"n\":" + n + "}'::" + type;
            default ->
                switch (column) {
                    case "role" -> "'publisher'";
                    case "submitted_by" -> "'clock'";
                    case "disposition" -> random.nextBoolean() ? "'superseded'" : "'unknownOption'";
                    case "kind" -> random.nextBoolean() ? "'cancelled'" : "'entry'";
                    default -> "'changed " + n + "'";
                };
        };
    }

    /** False when the database's own constraints refuse it, or nothing changed. */
    private static boolean executed(Statement statement, String sql) {
        try {
            return statement.executeUpdate(sql) > 0;
        } catch (SQLException refused) {
            return false;
        }
    }

    private static List<String> inserted(Statement statement, String sql) {
        try {
            return texts(statement, sql);
        } catch (SQLException refused) {
            return List.of();
        }
    }

    private static List<String> texts(Statement statement, String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    public static void main(String[] arguments) throws SQLException {
        Map<String, String> flags = new LinkedHashMap<>(Map.of("--changes", "10000", "--seed", "1", "--each", "12"));
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            flags.put(arguments[i], arguments[i + 1]);
        }
        int wanted = Integer.parseInt(flags.getOrDefault("--changes", ""));
        String only = flags.getOrDefault("--only", "");
        Tampering tampering = new Tampering(
                Long.parseLong(flags.getOrDefault("--seed", "")), only.isEmpty() ? new String[0] : only.split(","));
        int made = 0;
        for (int told = 0; made < wanted; ) {
            made += tampering.round(Math.min(wanted - made, Integer.parseInt(flags.getOrDefault("--each", ""))));
            if (made - told >= 500) {
                told = made;
                System.out.println(made + " changes, " + tampering.missed().size() + " missed");
            }
        }
        tampering.done().forEach((what, times) -> System.out.printf(Locale.ROOT, "%6d  %s%n", times, what));
        tampering.missed().forEach(each -> System.out.println("MISSED " + each));
        System.out.println(made + " random changes with seed " + flags.get("--seed") + ", "
                + (made - tampering.missed().size()) + " found and named");
        System.exit(tampering.missed().isEmpty() ? 0 : 1);
    }
}
