package xuefa.bank.format.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import xuefa.bank.DraftOption;
import xuefa.bank.format.Ending;

/** Options that stand together in one cell. */
public final class OptionsInText {
    private static final List<Pattern> BETWEEN = List.of(
            Pattern.compile("\\s*\\n\\s*"),
            Pattern.compile("\\s*(?:\\$;\\$|\\|+|｜)\\s*"),
            Pattern.compile("\\s*[;；]\\s*"),
            Pattern.compile("\\t+"));

    private OptionsInText() {}

    /** By their letters; without letters by lines, bars or semicolons, whichever parts them first. */
    public static List<DraftOption> in(String cell) {
        var prose = new Prose(cell, Line.plain(cell));
        var marks = OptionChain.in(prose.plain());
        var options = new ArrayList<DraftOption>();
        if (marks.size() > 1 && marks.getFirst().start() == 0) {
            for (int i = 0; i < marks.size(); i++) {
                int end = i + 1 < marks.size() ? marks.get(i + 1).start() : cell.length();
                String text = prose.part(marks.get(i).end(), end).strip().flowing();
                options.add(new DraftOption(
                        String.valueOf(marks.get(i).letter()),
                        Ending.without("|｜;；", text).strip()));
            }
            return options;
        }
        for (var between : BETWEEN) {
            var parts = between.splitAsStream(cell.strip())
                    .filter(part -> !part.isBlank())
                    .toList();
            if (parts.size() > 1) {
                for (String part : parts) {
                    String letter = String.valueOf((char) ('A' + options.size()));
                    options.add(new DraftOption(letter, withoutLabel(part.strip(), letter)));
                }
                return options;
            }
        }
        return List.of(new DraftOption("A", withoutLabel(cell.strip(), "A")));
    }

    /** An option without its own letter in front, as {@code A.公开} in the column of option A. */
    public static String withoutLabel(String option, String letter) {
        var matcher = Pattern.compile("^[(\\[]?\\s*" + letter + "\\s*(?:[)\\]]\\s*[.、:]?|[.、:])\\s*")
                .matcher(Line.plain(option));
        return matcher.lookingAt() && matcher.end() < option.length() ? option.substring(matcher.end()) : option;
    }
}
