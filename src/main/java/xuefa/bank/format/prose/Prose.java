package xuefa.bank.format.prose;

import java.util.List;

/** A stretch of text and its plain form, character for character. */
record Prose(String text, String plain) {
    Prose {
        if (text.length() != plain.length()) {
            throw new IllegalArgumentException("text and plain form differ in length");
        }
    }

    static Prose of(List<Line> lines) {
        var text = new StringBuilder();
        var plain = new StringBuilder();
        for (var line : lines) {
            if (!line.isBlank()) {
                text.append(text.isEmpty() ? "" : "\n").append(line.text());
                plain.append(plain.isEmpty() ? "" : "\n").append(line.plain());
            }
        }
        return new Prose(text.toString(), plain.toString());
    }

    Prose part(int start, int end) {
        return new Prose(text.substring(start, end), plain.substring(start, end));
    }

    Prose and(Prose more) {
        return new Prose(text + "\n" + more.text, plain + "\n" + more.plain);
    }

    /** Without spaces around it. */
    Prose strip() {
        int start = 0;
        int end = text.length();
        while (start < end && Character.isWhitespace(plain.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(plain.charAt(end - 1))) {
            end--;
        }
        return part(start, end);
    }

    /** As one paragraph: lines that were only broken are joined, lines that list something stay. */
    String flowing() {
        var flowing = new StringBuilder();
        for (String line : text.split("\n", -1)) {
            String part = line.strip();
            if (part.isEmpty()) {
                continue;
            }
            if (!flowing.isEmpty()) {
                flowing.append(between(flowing.charAt(flowing.length() - 1), part));
            }
            flowing.append(part);
        }
        return flowing.toString();
    }

    private static String between(char before, String line) {
        char first = line.charAt(0);
        boolean lists =
                Line.plain(line).matches("^(?:[①-⑳⑴-⒇⒈-⒛]|\\(\\d{1,2}\\)|\\d{1,2}[.、](?!\\d)|[IVX]{1,4}[.、]).*");
        if (lists) {
            return "\n";
        }
        return isLatin(before) && isLatin(first) ? " " : "";
    }

    private static boolean isLatin(char character) {
        return character < 0x250 && Character.isLetterOrDigit(character);
    }
}
