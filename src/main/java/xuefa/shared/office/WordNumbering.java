package xuefa.shared.office;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts automatic numbers as Word does, so that "1." and "A." are there as on the screen. For one document, one thread. */
final class WordNumbering {
    /** Of what stands before a paragraph; a longer one would be repeated for each of them. */
    private static final int LONGEST = 200;

    private static final int LEVELS = 9;

    /** One level of a list. */
    private record Level(String format, String text, int start, boolean numbersNothing) {
        static final Level NONE = new Level("none", "", 1, true);
    }

    private record Style(@Nullable String basedOn, @Nullable String list, int level) {}

    private final Map<String, Level[]> definitions = new HashMap<>();
    private final Map<String, String> lists = new HashMap<>();
    private final Map<String, Integer> restarts = new HashMap<>();
    private final Map<String, Style> styles = new HashMap<>();
    private final Map<String, int[]> counters = new HashMap<>();
    private final Map<String, Boolean> begun = new HashMap<>();

    private WordNumbering() {}

    static WordNumbering read(OfficePackage file) throws IOException {
        var numbering = new WordNumbering();
        var part = file.part("word/numbering.xml");
        if (part.isPresent()) {
            try (var in = part.get()) {
                numbering.readLists(OfficeXml.of(in));
            }
        }
        var styled = file.part("word/styles.xml");
        if (styled.isPresent()) {
            try (var in = styled.get()) {
                numbering.readStyles(OfficeXml.of(in));
            }
        }
        return numbering;
    }

    private void readLists(OfficeXml xml) throws IOException {
        String definition = "";
        String list = "";
        int level = 0;
        boolean overriding = false;
        while (xml.next()) {
            if (xml.ends("lvlOverride")) {
                overriding = false;
            }
            if (!xml.starts()) {
                continue;
            }
            String value = String.valueOf(xml.attribute("val"));
            switch (xml.name()) {
                case "abstractNum" -> {
                    definition = String.valueOf(xml.attribute("abstractNumId"));
                    var levels = new Level[LEVELS];
                    java.util.Arrays.fill(levels, Level.NONE);
                    definitions.put(definition, levels);
                }
                case "num" -> list = String.valueOf(xml.attribute("numId"));
                case "abstractNumId" -> lists.put(list, value);
                case "lvlOverride" -> {
                    overriding = true;
                    level = xml.number("ilvl", 0);
                }
                case "startOverride" -> restarts.put(list + "/" + level, xml.number("val", 1));
                case "lvl" -> {
                    if (!overriding) {
                        readLevel(xml, definitions.getOrDefault(definition, new Level[LEVELS]), xml.number("ilvl", 0));
                    }
                }
                default -> {}
            }
        }
    }

    private static void readLevel(OfficeXml xml, Level[] levels, int at) throws IOException {
        String format = "decimal";
        String text = "";
        int start = 1;
        while (xml.next() && !xml.ends("lvl")) {
            if (xml.starts("numFmt")) {
                format = String.valueOf(xml.attribute("val"));
            } else if (xml.starts("lvlText")) {
                String value = xml.attribute("val");
                text = value == null || value.length() > LONGEST ? "" : value;
            } else if (xml.starts("start")) {
                start = xml.number("val", 1);
            }
        }
        if (at >= 0 && at < levels.length) {
            levels[at] = new Level(format, text, start, format.equals("none") || format.equals("bullet"));
        }
    }

    private void readStyles(OfficeXml xml) throws IOException {
        String id = "";
        String basedOn = null;
        String list = null;
        int level = 0;
        while (xml.next()) {
            if (xml.starts("style")) {
                id = String.valueOf(xml.attribute("styleId"));
                basedOn = null;
                list = null;
                level = 0;
            } else if (xml.starts("basedOn")) {
                basedOn = xml.attribute("val");
            } else if (xml.starts("numId")) {
                list = xml.attribute("val");
            } else if (xml.starts("ilvl")) {
                level = xml.number("val", 0);
            } else if (xml.ends("style")) {
                styles.put(id, new Style(basedOn, list, level));
            }
        }
    }

    /** The number in front of a paragraph, with a space behind it; empty if it has none. Empty paragraphs count on as in Word. */
    String label(@Nullable String style, @Nullable String ownList, int ownLevel, boolean visible) {
        String list = ownList;
        int level = ownLevel;
        String at = style;
        for (int i = 0; list == null && at != null && i < 20; i++) {
            var known = styles.get(at);
            if (known == null) {
                break;
            }
            list = known.list();
            level = known.level();
            at = known.basedOn();
        }
        if (list == null || list.equals("0") || level < 0 || level >= LEVELS) {
            return "";
        }
        String definition = lists.get(list);
        var levels = definition == null ? null : definitions.get(definition);
        if (definition == null || levels == null) {
            return "";
        }
        String label = next(list, definition, levels, level);
        return visible ? label : "";
    }

    private String next(String list, String definition, Level[] levels, int level) {
        int[] counts = counters.computeIfAbsent(definition, any -> new int[LEVELS]);
        var restart = restarts.get(list + "/" + level);
        if (restart != null && begun.putIfAbsent(list + "/" + level, true) == null) {
            counts[level] = restart;
        } else {
            counts[level] = counts[level] == 0 ? Math.max(levels[level].start(), 0) : counts[level] + 1;
        }
        for (int deeper = level + 1; deeper < LEVELS; deeper++) {
            counts[deeper] = 0;
        }
        if (levels[level].numbersNothing()) {
            return "";
        }
        String label = levels[level].text();
        for (int i = 0; i <= level; i++) {
            int count = counts[i] == 0 ? levels[i].start() : counts[i];
            label = label.replace("%" + (i + 1), WordNumber.of(levels[i].format(), count));
        }
        boolean bare = !label.isEmpty() && Character.isLetterOrDigit(label.charAt(label.length() - 1));
        return label.isBlank() ? "" : label + (bare ? ". " : " ");
    }
}
