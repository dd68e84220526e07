package xuefa.law.format;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import xuefa.law.ChineseNumber;

/** Counts the numbers that Word writes by itself, so that 第一条 isn't lost where nobody typed it. */
final class DocxNumbers {
    /** Of what stands before a paragraph; a longer one would be repeated for each of them. */
    private static final int LONGEST = 200;

    private static final Pattern LEVEL = Pattern.compile("%([1-9])");

    private record Level(String format, String text, int start) {}

    private final Map<String, Map<Integer, Level>> definitions = new HashMap<>();
    private final Map<String, String> definitionOf = new HashMap<>();
    private final Map<String, int[]> counters = new HashMap<>();

    /** @param xml word/numbering.xml; empty where the file has none */
    static DocxNumbers of(byte[] xml) throws Trouble {
        var numbers = new DocxNumbers();
        if (xml.length == 0) {
            return numbers;
        }
        try {
            numbers.read(SafeXml.reader(xml));
            return numbers;
        } catch (XMLStreamException | NumberFormatException broken) {
            throw new Trouble("Its list of numberings is broken: open it in Word and save it again");
        }
    }

    private void read(XMLStreamReader xml) throws XMLStreamException {
        String definition = "";
        String list = "";
        int depth = 0;
        String format = "";
        String text = "";
        int start = 1;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("lvl")) {
                definitions
                        .computeIfAbsent(definition, any -> new HashMap<>())
                        .put(depth, new Level(format, text, start));
            }
            if (event == XMLStreamConstants.DTD) {
                throw new XMLStreamException("a document type");
            }
            if (event != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "abstractNum" -> definition = SafeXml.value(xml, "abstractNumId");
                case "lvl" -> {
                    depth = Integer.parseInt(SafeXml.value(xml, "ilvl"));
                    format = "decimal";
                    text = "";
                    start = 1;
                }
                case "numFmt" -> format = SafeXml.value(xml, "val");
                case "lvlText" -> {
                    String value = SafeXml.value(xml, "val");
                    text = value.length() > LONGEST ? "" : value;
                }
                case "start" -> start = Integer.parseInt(SafeXml.value(xml, "val"));
                case "num" -> list = SafeXml.value(xml, "numId");
                case "abstractNumId" -> definitionOf.put(list, SafeXml.value(xml, "val"));
                default -> {}
            }
        }
    }

    /** What Word writes before the next paragraph of the list; empty for bullets and unknown lists. */
    String next(String list, int depth) {
        String definition = definitionOf.getOrDefault(list, "");
        Map<Integer, Level> levels = definitions.getOrDefault(definition, Map.of());
        Level level = levels.get(depth);
        if (level == null || depth < 0 || depth > 8 || level.format().equals("bullet")) {
            return "";
        }
        int[] counter = counters.computeIfAbsent(definition, any -> new int[9]);
        counter[depth] = counter[depth] == 0 ? level.start() : counter[depth] + 1;
        for (int deeper = depth + 1; deeper < counter.length; deeper++) {
            counter[deeper] = 0;
        }
        Matcher place = LEVEL.matcher(level.text());
        return place.replaceAll(found -> {
            int at = Integer.parseInt(found.group(1)) - 1;
            Level counted = levels.getOrDefault(at, level);
            return Matcher.quoteReplacement(write(counter[at] == 0 ? counted.start() : counter[at], counted.format()));
        });
    }

    private static String write(int number, String format) {
        boolean chinese = format.startsWith("chinese")
                || format.startsWith("japanese")
                || format.startsWith("taiwanese")
                || format.startsWith("ideograph");
        return chinese && number >= 1 && number <= 9999 ? ChineseNumber.write(number) : String.valueOf(number);
    }
}
