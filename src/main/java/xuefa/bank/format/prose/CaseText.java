package xuefa.bank.format.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads one case: its material, its questions, and answers that stand together behind them. One thread. */
final class CaseText {
    private static final Pattern ANSWERS = Pattern.compile(
            "^\\s*[\\[(]?\\s*(?:参考|标准|正确)?(?:答案要点|答案|答)(?:及解析|要点)?\\s*[\\])]?\\s*:?\\s*(?=$|[\\(\\d①⑴])");
    private static final Pattern ASKED = Pattern.compile("^\\s*[\\[(]?(?:问题|请问|设问|问)\\s*[\\])]?\\s*:\\s*");

    private final Piece piece;
    private final List<Line> lines;

    private CaseText(Piece piece, List<Line> lines) {
        this.piece = piece;
        this.lines = lines;
    }

    /** @param lines the material and all that belongs to it, without the word that announces it */
    static Piece read(Piece piece, List<Line> lines) {
        return new CaseText(piece, lines).read();
    }

    private Piece read() {
        piece.ask = Heading.Ask.CASE;
        int answers = answersAt();
        var asked = Blocks.of(lines.subList(0, answers));
        if (asked.all().isEmpty() || asked.all().getFirst().number() == null) {
            readOne();
            return piece;
        }
        piece.stem = Prose.of(Cases.withoutCall(asked.before()));
        for (var block : asked.all()) {
            var number = block.number();
            int position = number == null ? piece.parts.size() + 1 : number.number();
            piece.parts.add(QuestionText.numbered(new Piece(block.first().where(), position), block, Heading.Ask.ANY));
        }
        if (answers < lines.size()) {
            giveAnswers(lines.subList(answers, lines.size()));
        }
        return piece;
    }

    /** Where a list of answers to all questions begins: at a label behind which the numbers begin again. */
    private int answersAt() {
        for (int i = 1; i < lines.size(); i++) {
            var label = ANSWERS.matcher(lines.get(i).plain());
            if (!label.lookingAt()) {
                continue;
            }
            var rest = lines.get(i).from(label.end());
            var first = rest.isBlank() && i + 1 < lines.size() ? lines.get(i + 1) : rest;
            boolean begins =
                    Numbered.of(first).filter(each -> each.number() == 1).isPresent();
            boolean several = Blocks.of(lines.subList(0, i)).all().size() > 1;
            if (begins && several) {
                return i;
            }
        }
        return lines.size();
    }

    private void giveAnswers(List<Line> list) {
        var section = new Section(Heading.Ask.ANY, true, null);
        var label = ANSWERS.matcher(list.getFirst().plain());
        section.lines.add(label.lookingAt() ? list.getFirst().from(label.end()) : list.getFirst());
        section.lines.addAll(list.subList(1, list.size()));
        var answers = new Answers(aside -> {});
        answers.add(section);
        answers.giveTo(List.of(piece.parts));
    }

    /** One question without a number: it begins at 问题：, or is the last paragraph before the answer. */
    private void readOne() {
        var material = new ArrayList<Line>();
        var question = new ArrayList<Line>();
        for (var line : lines) {
            var asked = ASKED.matcher(line.plain());
            if (question.isEmpty() && asked.lookingAt()) {
                question.add(line.from(asked.end()));
            } else if (question.isEmpty() && Label.in(line.plain()).isEmpty()) {
                material.add(line);
            } else {
                question.add(line);
            }
        }
        boolean unasked = question.isEmpty()
                || Label.in(question.getFirst().plain()).stream().anyMatch(label -> label.start() == 0);
        material.removeIf(Line::isBlank);
        if (unasked && material.size() > 1) {
            question.addFirst(material.removeLast());
        }
        piece.stem = Prose.of(material);
        if (!question.isEmpty()) {
            piece.parts.add(QuestionText.read(new Piece(question.getFirst().where(), 1), question, Heading.Ask.ANY));
        }
    }
}
