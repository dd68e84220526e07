package xuefa.audit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import xuefa.shared.Digests;
import xuefa.shared.JsonText;

/** Holds the rows of one key, as they are now, against all leaves that name them. */
public final class CheckedLeaf {
    private CheckedLeaf() {}

    /**
     * @param leaves of one kind and key, in the order of their sealing
     * @param rows as they are now
     * @param leftOver what an erasure left of them, as {@code seal_erasure.left_over}; empty where nothing was erased
     * @param mayWait whether a row that no leaf names may be waiting for one
     */
    public static List<Fault> check(
            List<SealedLeaf> leaves,
            List<ProtectedRow> rows,
            Optional<String> leftOver,
            Predicate<ProtectedRow> mayWait) {
        Map<String, ProtectedRow> there = new LinkedHashMap<>();
        rows.forEach(row -> there.put(name(row.table(), row.key()), row));
        if (leftOver.isPresent()) {
            return erased(leaves, there, leftOver.get());
        }
        List<Fault> faults = new ArrayList<>();
        Set<String> sealed = new HashSet<>();
        for (SealedLeaf leaf : leaves) {
            Optional<Leaf> read = Leaf.read(leaf.content());
            if (leaf.salt().length == 0) {
                faults.add(new Fault("seal_salt", leaf.at(), Fault.What.SALT_GONE, leaf.at()));
            }
            if (read.isEmpty()) {
                continue;
            }
            if (read.get().rows().isEmpty()) {
                faults.add(new Fault(table(leaf), leaf.key(), Fault.What.REMOVED_BEFORE_SEALING, leaf.at()));
            }
            for (Leaf.Row row : read.get().rows()) {
                sealed.add(name(row.table(), row.key()));
                ProtectedRow now = there.get(name(row.table(), row.key()));
                if (now == null) {
                    faults.add(new Fault(row.table(), row.key(), Fault.What.REMOVED, leaf.at()));
                } else if (!now.digest(leaf.salt()).equals(row.digest())) {
                    faults.add(new Fault(row.table(), row.key(), Fault.What.EDITED, leaf.at()));
                }
            }
        }
        there.forEach((name, row) -> {
            if (!sealed.contains(name) && !mayWait.test(row)) {
                faults.add(new Fault(row.table(), row.key(), Fault.What.INSERTED, ""));
            }
        });
        return faults;
    }

    private static String table(SealedLeaf leaf) {
        return Kinds.of(leaf.kind())
                .map(kind -> kind.parts().getFirst().table())
                .orElse(leaf.kind());
    }

    private static List<Fault> erased(List<SealedLeaf> leaves, Map<String, ProtectedRow> there, String leftOver) {
        String at = leaves.isEmpty() ? "" : leaves.getFirst().at();
        Map<String, String> expected = new HashMap<>();
        JsonText.object(leftOver).ifPresent(json -> json.properties()
                .forEach(each -> expected.put(each.getKey(), each.getValue().asText())));
        List<Fault> faults = new ArrayList<>();
        there.forEach((name, row) -> {
            String digest = expected.remove(name);
            if (digest == null) {
                faults.add(new Fault(row.table(), row.key(), Fault.What.INSERTED, at));
            } else if (!digest.equals(leftOver(row))) {
                faults.add(new Fault(row.table(), row.key(), Fault.What.EDITED, at));
            }
        });
        expected.keySet().forEach(name -> {
            String[] words = Objects.requireNonNull(name).split(" ", 2);
            faults.add(new Fault(words[0], words[1], Fault.What.REMOVED, at));
        });
        return faults;
    }

    /** By which an erasure names a row: table, space and key. */
    public static String name(String table, String key) {
        return table + " " + key;
    }

    /** The digest of a row after an erasure: nothing is left in it that would have to be salted. */
    public static String leftOver(ProtectedRow row) {
        return Digests.hex(Digests.sha256(Digests.canonicalJson(row.json())));
    }

    /** The content of {@code seal_erasure.left_over}. */
    public static String leftOver(List<ProtectedRow> rows) {
        var json = com.fasterxml.jackson.databind.node.JsonNodeFactory.instance.objectNode();
        rows.forEach(row -> json.put(name(row.table(), row.key()), leftOver(row)));
        return new String(Digests.canonicalJson(json), StandardCharsets.UTF_8);
    }
}
