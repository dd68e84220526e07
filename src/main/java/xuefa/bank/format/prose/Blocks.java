package xuefa.bank.format.prose;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Cuts the lines of a section into questions: at the numbers of that family of numbers which numbers questions. One thread. */
final class Blocks {
    /** @param number null where questions carry none; {@code lines} begin behind it */
    record Block(@Nullable Numbered number, Line first, List<Line> lines) {}

    private static final Pattern STARTS_OPTION = Pattern.compile("^\\s*[\\(\\[]?\\s*[A-K]\\s*[\\)\\]]?\\s*[.、:)\\s].*");
    private static final Pattern SENTENCE_END = Pattern.compile(".*[。?？!！;；:)\\]…》”\"]\\s*$");

    private static final int MOST_LINES = 300;

    private final List<Line> lines;
    private final int lastBefore;
    private final List<Line> before = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();
    private final Map<Integer, Numbered> numbers = new HashMap<>();

    private Blocks(List<Line> lines, int lastBefore) {
        this.lines = lines;
        this.lastBefore = lastBefore;
        for (int i = 0; i < lines.size(); i++) {
            int at = i;
            Numbered.of(lines.get(i)).ifPresent(number -> numbers.put(at, number));
        }
    }

    static Blocks of(List<Line> lines) {
        return of(lines, 0);
    }

    /** @param lastBefore the number of the last question before these lines, 0 if there is none */
    static Blocks of(List<Line> lines, int lastBefore) {
        var cutting = new Blocks(lines, lastBefore);
        cutting.family().ifPresentOrElse(cutting::cut, cutting::cutUnnumbered);
        return cutting;
    }

    /** What stands before the first question. */
    List<Line> before() {
        return before;
    }

    List<Block> all() {
        return blocks;
    }

    private void cut(Numbered.Family family) {
        int last = 0;
        List<Line> current = before;
        for (int i = 0; i < lines.size(); i++) {
            var number = numbers.get(i);
            if (number != null && number.family() == family && isNext(number, last, current)) {
                current = new ArrayList<>();
                current.add(lines.get(i).from(number.end()));
                blocks.add(new Block(number, lines.get(i), current));
                last = number.number();
            } else {
                current.add(lines.get(i));
            }
        }
    }

    /** Whether a number begins the next question, or stands in the one before it. */
    private boolean isNext(Numbered number, int last, List<Line> previous) {
        boolean first = last == 0 && (number.sure() || number.number() == lastBefore + 1);
        boolean inOrder = number.number() == last + 1 || first;
        if (inOrder) {
            return true;
        }
        return number.sure() && (previous.size() > MOST_LINES || isComplete(previous) || endsSentence(previous));
    }

    static boolean hasOptions(List<Line> block) {
        return OptionChain.in(Prose.of(block).plain()).size() > 1;
    }

    /** Whether options or something labelled is there. */
    static boolean isComplete(List<Line> block) {
        var prose = Prose.of(block);
        return !Label.in(prose.plain()).isEmpty()
                || OptionChain.in(prose.plain()).size() > 1;
    }

    private static boolean endsSentence(List<Line> block) {
        return block.stream()
                .filter(line -> !line.isBlank())
                .reduce((first, last) -> last)
                .filter(line -> SENTENCE_END.matcher(line.plain()).matches())
                .isPresent();
    }

    /** The family of numbers that numbers the questions: the first one that has questions behind its numbers. */
    private Optional<Numbered.Family> family() {
        var first = new EnumMap<Numbered.Family, Integer>(Numbered.Family.class);
        var questions = new EnumMap<Numbered.Family, Integer>(Numbered.Family.class);
        for (int i = 0; i < lines.size(); i++) {
            var number = numbers.get(i);
            if (number != null
                    && (number.sure()
                            || number.number() == 1
                            || number.number() == lastBefore + 1
                            || first.containsKey(number.family()))) {
                first.putIfAbsent(number.family(), i);
                questions.merge(number.family(), looksAsked(i, number) ? 1 : 0, Integer::sum);
            }
        }
        int most = questions.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return first.entrySet().stream()
                .filter(each -> questions.getOrDefault(each.getKey(), 0) * 2 >= most)
                .filter(each -> each.getKey() != Numbered.Family.CHINESE
                        || first.size() == 1
                        || (most > 0 && questions.getOrDefault(Numbered.Family.CHINESE, 0) == most))
                .min(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey);
    }

    /** Whether options, an answer or brackets for one stand between this number and the next of its family. */
    private boolean looksAsked(int at, Numbered first) {
        var block = new ArrayList<Line>();
        block.add(lines.get(at).from(first.end()));
        for (int i = at + 1; i < lines.size() && i < at + 60; i++) {
            var number = numbers.get(i);
            if (number != null && number.family() == first.family()) {
                break;
            }
            block.add(lines.get(i));
        }
        String plain = Prose.of(block).plain();
        return OptionChain.in(plain).size() > 1
                || !Label.in(plain).isEmpty()
                || plain.matches("(?s).*\\(\\s*(?:[A-H]+|[√×对错]|正确|错误)?\\s*\\).*|(?s).*_{2,}.*");
    }

    private void cutUnnumbered() {
        List<Line> current = new ArrayList<>();
        for (var line : lines) {
            boolean continues =
                    line.isBlank() || STARTS_OPTION.matcher(line.plain()).matches() || beginsWithLabel(line);
            if (!continues && (current.size() > MOST_LINES || isComplete(current))) {
                add(current);
                current = new ArrayList<>();
            }
            current.add(line);
        }
        add(current);
    }

    private static boolean beginsWithLabel(Line line) {
        var labels = Label.in(line.plain());
        return !labels.isEmpty() && labels.getFirst().start() == 0;
    }

    private void add(List<Line> block) {
        var filled = block.stream().filter(line -> !line.isBlank()).toList();
        if (filled.isEmpty()) {
            return;
        }
        if (isComplete(filled)) {
            blocks.add(new Block(null, filled.getFirst(), filled));
        } else {
            before.addAll(filled);
        }
    }
}
