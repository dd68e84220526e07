package xuefa.bank.format.prose;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import xuefa.shared.imports.Aside;

/** Brings lists of answers to the questions they belong to. One thread. */
final class Answers {
    /** The answers of one run of numbers. */
    private static final class Run {
        final Heading.Ask ask;
        final int ordinal;
        final Map<Integer, List<Line>> prose = new LinkedHashMap<>();
        final Map<Integer, String> values = new LinkedHashMap<>();
        int last;
        Numbered.@Nullable Family family;

        Run(Heading.Ask ask, int ordinal) {
            this.ask = ask;
            this.ordinal = ordinal;
        }

        boolean isEmpty() {
            return values.isEmpty() && prose.isEmpty();
        }
    }

    private final List<Run> runs = new ArrayList<>();
    private final Consumer<Aside> asides;

    Answers(Consumer<Aside> asides) {
        this.asides = asides;
    }

    void add(Section section) {
        var run = new Run(section.ask, section.ordinal);
        runs.add(run);
        @Nullable Line head = null;
        for (var line : section.lines) {
            if (line.isBlank()) {
                continue;
            }
            if (AnswerTable.isHead(line)) {
                head = line;
            } else if (head != null) {
                run = taken(run, AnswerTable.of(head, line));
                head = null;
            } else {
                run = add(run, line);
            }
        }
    }

    private Run add(Run run, Line line) {
        var list = AnswerLine.of(line);
        if (list.isPresent()) {
            return taken(run, list.get().entries());
        }
        var number = Numbered.of(line);
        if (number.filter(each -> begins(each, run)).isPresent()) {
            var into = number.get().number() > run.last ? run : next(run);
            into.last = number.get().number();
            into.family = number.get().family();
            var lines = new ArrayList<Line>();
            lines.add(line.from(number.get().end()));
            into.prose.put(into.last, lines);
            return into;
        }
        var open = run.prose.get(run.last);
        if (open != null) {
            open.add(line);
        } else if (run.values.containsKey(run.last)) {
            run.prose.put(run.last, new ArrayList<>(List.of(line)));
        } else {
            asides.accept(new Aside(line.where(), line.text()));
        }
        return run;
    }

    private static boolean begins(Numbered number, Run run) {
        boolean sameList = run.family == null || run.family == number.family();
        boolean inOrder = number.number() == run.last + 1 || run.last == 0 || (number.number() == 1 && number.sure());
        return sameList && inOrder;
    }

    private Run taken(Run run, List<AnswerLine.Entry> entries) {
        var into = run;
        for (var entry : entries) {
            if (entry.number() <= into.last) {
                into = next(into);
            }
            into.values.put(entry.number(), entry.value());
            into.last = entry.number();
        }
        return into;
    }

    private Run next(Run run) {
        var next = new Run(run.ask, run.ordinal);
        runs.add(next);
        return next;
    }

    /** @param lists the questions of each section, or on each case, since the last list of answers */
    void giveTo(List<List<Piece>> lists) {
        var filled = runs.stream().filter(run -> !run.isEmpty()).toList();
        var asked = lists.stream().filter(list -> !list.isEmpty()).toList();
        var open = asked.stream()
                .filter(list -> list.stream().anyMatch(piece -> !piece.hasAnswer()))
                .toList();
        var left = new ArrayList<>(open);
        for (int i = 0; i < filled.size(); i++) {
            var run = filled.get(i);
            var given = named(run, left.isEmpty() ? asked : left);
            if (given == null && filled.size() == open.size()) {
                given = open.get(i);
            }
            if (given == null && filled.size() == asked.size()) {
                given = asked.get(i);
            }
            if (given == null) {
                given = unique(run, left.isEmpty() ? asked : left);
            }
            if (given == null) {
                left.stream()
                        .flatMap(List::stream)
                        .filter(piece -> !piece.hasAnswer())
                        .forEach(piece -> piece.trouble = "题号有重复，分不清答案表里的第" + piece.number + "题是哪一题");
            } else {
                give(run, given);
                left.remove(given);
            }
        }
    }

    /** The one list whose heading has the same number or the same kind as the heading of the answers. */
    private static @Nullable List<Piece> named(Run run, List<List<Piece>> lists) {
        var ofKind = lists.stream()
                .filter(list -> run.ask != Heading.Ask.ANY && list.getFirst().ask == run.ask)
                .toList();
        if (ofKind.size() == 1) {
            return ofKind.getFirst();
        }
        var sameNumber = lists.stream()
                .filter(list -> run.ordinal > 0 && list.getFirst().ordinal == run.ordinal)
                .toList();
        return sameNumber.size() == 1 ? sameNumber.getFirst() : null;
    }

    /** All questions that are open, if their numbers tell them apart. */
    private static @Nullable List<Piece> unique(Run run, List<List<Piece>> lists) {
        var numbered = lists.stream()
                .flatMap(List::stream)
                .filter(piece -> run.values.containsKey(piece.number) || run.prose.containsKey(piece.number))
                .toList();
        boolean unique = numbered.stream().map(piece -> piece.number).distinct().count() == numbered.size();
        return unique ? numbered : null;
    }

    private static void give(Run run, List<Piece> pieces) {
        for (var piece : pieces) {
            String value = run.values.get(piece.number);
            if (value != null) {
                piece.answerFromList(value);
            }
            var prose = run.prose.get(piece.number);
            if (prose != null) {
                QuestionText.answer(piece, prose);
            }
        }
    }
}
