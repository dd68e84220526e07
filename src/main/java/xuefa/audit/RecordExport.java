package xuefa.audit;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import xuefa.shared.Digests;

/** Evidence as JSON, a line each, for whoever has nothing but it and the public key: src/docs/audit.md tells the format. Not thread-safe. */
public final class RecordExport {
    private final StringBuilder lines = new StringBuilder();
    private final Set<String> seen = new HashSet<>();
    private int count;

    public RecordExport(HeadSigning signing, Instant madeAt) {
        line(object("export")
                .put("version", 1)
                .put("madeAt", madeAt.toString())
                .put("keyId", signing.keyId())
                .put("publicKey", Base64.getUrlEncoder().withoutPadding().encodeToString(signing.publicKey())));
    }

    /**
     * A leaf in its block, with the rows that are there now. A leaf that is there is not added again.
     *
     * @param path hashes from the leaf to the root, its neighbour first
     * @param erased whether a rule took its content
     */
    public void addLeaf(
            SealedLeaf leaf, SealedBlock block, List<byte[]> path, List<ProtectedRow> rows, boolean erased) {
        if (!seen.add(leaf.at())) {
            return;
        }
        Set<String> named = new HashSet<>();
        Optional<Leaf> read = Leaf.read(leaf.content());
        read.ifPresent(all -> all.rows().forEach(row -> named.add(CheckedLeaf.name(row.table(), row.key()))));
        ObjectNode json = object("leaf")
                .put("chain", leaf.chain())
                .put("block", leaf.block())
                .put("place", leaf.place())
                .put("content", leaf.content())
                .put("salt", Digests.hex(leaf.salt()))
                .put("erased", erased)
                .put("head", block.head());
        ArrayNode hashes = json.putArray("path");
        path.forEach(hash -> hashes.add(Digests.hex(hash)));
        ArrayNode contents = json.putArray("rows");
        rows.stream()
                .filter(row -> !erased && named.contains(CheckedLeaf.name(row.table(), row.key())))
                .forEach(row -> contents.add(row.json()));
        line(json);
        for (ProtectedRow row : rows) {
            String receipt = row.columns().getOrDefault("receipt", "");
            if (receipt.startsWith("submission1.") && seen.add(receipt)) {
                line(object("receipt").put("receipt", receipt));
            }
        }
    }

    /** What isn't sealed yet, or can't be shown to be. */
    public void addUnproven(String kind, String key, String verdict) {
        line(object("unproven").put("kind", kind).put("key", key).put("verdict", verdict));
    }

    /** Closes it with the digest of all lines before. */
    public String end() {
        String digest = Digests.hex(Digests.sha256(lines.toString().getBytes(StandardCharsets.UTF_8)));
        int before = count;
        line(object("end").put("lines", before).put("sha256", digest));
        return lines.toString();
    }

    private static ObjectNode object(String type) {
        return JsonNodeFactory.instance.objectNode().put("type", type);
    }

    private void line(ObjectNode json) {
        lines.append(json).append('\n');
        count++;
    }
}
