package xuefa.bank.format.gift;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import xuefa.bank.DraftQuestion;
import xuefa.shared.imports.Aside;
import xuefa.shared.imports.Found;
import xuefa.shared.imports.Progress;
import xuefa.shared.imports.SourceReading;
import xuefa.shared.imports.Where;

/** Parts a GIFT file into its records, at empty lines outside braces. For one file. */
final class GiftBlocks {
    private static final Pattern CATEGORY = Pattern.compile("^\\s*+\\$CATEGORY\\s*+:\\s*+(.*)", Pattern.CASE_INSENSITIVE);
    private static final Pattern NOTED = Pattern.compile("\\[(id|tag):((?:[^\\]\\\\]++|\\\\.){0,200})]");

    /** How many lines behind an empty one a brace may still be closed. */
    private static final int LOOK_AHEAD = 200;

    private final Progress progress;
    private final List<Found<DraftQuestion>> records = new ArrayList<>();
    private final List<Aside> asides = new ArrayList<>();
    private final StringBuilder block = new StringBuilder();
    private final List<String> notes = new ArrayList<>();
    private @Nullable String category;
    private int begin;

    GiftBlocks(Progress progress) {
        this.progress = progress;
    }

    SourceReading<DraftQuestion> read(String text) {
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i];
            var named = CATEGORY.matcher(line);
            if (line.stripLeading().startsWith("//")) {
                note(line.strip(), i + 1);
            } else if (named.matches() && !isInBraces()) {
                end();
                category = lastOf(named.group(1).strip());
                asides.add(new Aside(Where.line(i + 1), line.strip()));
            } else if (line.isBlank()) {
                if (!isInBraces() || !closesLater(lines, i)) {
                    end();
                }
            } else {
                begin = block.isEmpty() ? i + 1 : begin;
                block.append(line).append('\n');
            }
            if (!progress.goesOn(records.size())) {
                return new SourceReading.Cancelled<>();
            }
        }
        end();
        return new SourceReading.Done<>(records, asides);
    }

    /** {@code // [id:x] [tag:y]}, as Moodle writes before a question; else a remark. */
    private void note(String line, int number) {
        var noted = NOTED.matcher(line);
        boolean taken = false;
        while (noted.find()) {
            taken = true;
            notes.add(noted.group(1) + ":" + noted.group(2).replaceAll("\\\\(.)", "$1"));
        }
        if (!taken) {
            asides.add(new Aside(Where.line(number), line));
        }
    }

    private void end() {
        if (!block.toString().isBlank()) {
            records.add(new GiftQuestion(block.toString(), Where.line(begin), category, List.copyOf(notes)).found());
            notes.clear();
        }
        block.setLength(0);
    }

    /** Whether the block so far has a brace that isn't closed. */
    private boolean isInBraces() {
        return GiftText.find(block, 0, '{') >= 0 && GiftText.find(block, GiftText.find(block, 0, '{'), '}') < 0;
    }

    /** Whether the open brace is closed before another question can begin. */
    private static boolean closesLater(String[] lines, int from) {
        for (int i = from; i < Math.min(lines.length, from + LOOK_AHEAD); i++) {
            String line = lines[i].strip();
            if (line.startsWith("//") || line.isEmpty()) {
                continue;
            }
            int closing = GiftText.find(line, 0, '}');
            int opening = GiftText.find(line, 0, '{');
            if (line.startsWith("::") || line.startsWith("$") || (opening >= 0 && (closing < 0 || opening < closing))) {
                return false;
            }
            if (closing >= 0) {
                return true;
            }
        }
        return false;
    }

    private static String lastOf(String path) {
        String[] names = path.replace("//", "\u0000").split("/", -1);
        return names[names.length - 1].replace('\u0000', '/').strip();
    }
}
