package xuefa.bank.format.qti;

import java.util.ArrayList;
import java.util.List;

/**
 * A body with several questions, parted into its material and a text for each.
 *
 * @param parts each with the mark of at least one interaction
 */
record QtiParts(String material, List<String> parts) {

    /** By marks where the item has them; else each line with an interaction ends a part. */
    static QtiParts of(QtiBody body, String text) {
        int end = text.indexOf(QtiBody.END_OF_MATERIAL);
        String material = end < 0 ? "" : QtiBody.withGaps(text.substring(0, end), "");
        String rest = end < 0 ? text : text.substring(end + QtiBody.END_OF_MATERIAL.length());
        return rest.contains(QtiBody.PART) ? marked(material, rest) : unmarked(body, material, rest, end < 0);
    }

    private static QtiParts marked(String material, String rest) {
        String[] pieces = rest.split(QtiBody.PART, -1);
        List<String> parts = new ArrayList<>();
        for (int i = 1; i < pieces.length; i++) {
            parts.add(pieces[i]);
        }
        String before = QtiBody.withGaps(pieces[0], "");
        return new QtiParts(material.isEmpty() ? before : material, parts);
    }

    private static QtiParts unmarked(QtiBody body, String material, String rest, boolean open) {
        List<String> parts = new ArrayList<>();
        List<String> pending = new ArrayList<>();
        String found = material;
        for (String line : rest.split("\n", -1)) {
            pending.add(line);
            var interactions = body.in(line, 'I');
            if (interactions.isEmpty()) {
                continue;
            }
            if (parts.isEmpty() && open) {
                boolean asks = interactions.getFirst().first("prompt").isPresent()
                        || !QtiBody.withGaps(line, "").isEmpty();
                int own = asks ? 1 : 2;
                int before = Math.max(0, pending.size() - own);
                found = QtiBody.withGaps(String.join("\n", pending.subList(0, before)), "");
                pending = new ArrayList<>(pending.subList(before, pending.size()));
            }
            parts.add(String.join("\n", pending));
            pending.clear();
        }
        if (!parts.isEmpty()) {
            parts.set(parts.size() - 1, parts.getLast() + "\n" + String.join("\n", pending));
        }
        return new QtiParts(found, parts);
    }
}
