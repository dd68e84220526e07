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
        final Map<Integer, List<Line>> prose = new LinkedHashMap<>();
        final Map<Integer, String> values = new LinkedHashMap<>();
        int last;

        Run(Heading.Ask ask) {
            this.ask = ask;
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
        var run = new Run(section.ask);
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
        if (number.filter(each -> begins(each, run.last)).isPresent()) {
            var into = number.get().number() > run.last ? run : next(run);
            into.last = number.get().number();
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

    private static boolean begins(Numbered number, int last) {
        return number.number() == last + 1 || last == 0 || (number.number() == 1 && number.sure());
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
        var next = new Run(run.ask);
        runs.add(next);
        return next;
    }

    /** @param sections the questions of each section since the last list of answers */
    void giveTo(List<List<Piece>> sections) {
        var filled = runs.stream().filter(run -> !run.isEmpty()).toList();
        var asked = sections.stream().filter(section -> !section.isEmpty()).toList();
        if (filled.size() == asked.size()) {
            for (int i = 0; i < filled.size(); i++) {
                give(filled.get(i), asked.get(i));
            }
            return;
        }
        var all = asked.stream().flatMap(List::stream).toList();
        boolean unique = all.stream().map(piece -> piece.number).distinct().count() == all.size();
        for (var run : filled) {
            var ofKind = asked.stream()
                    .filter(section ->
                            !section.isEmpty() && section.getFirst().ask == run.ask && run.ask != Heading.Ask.ANY)
                    .toList();
            if (ofKind.size() == 1) {
                give(run, ofKind.getFirst());
            } else if (unique) {
                give(run, all);
            } else {
                all.stream()
                        .filter(piece -> !piece.hasAnswer())
                        .forEach(piece -> piece.trouble = "题号有重复，分不清答案表里的第" + piece.number + "题是哪一题");
            }
        }
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
