package xuefa.bank.format.prose;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import xuefa.bank.DraftOption;

/** Reads the lines of one question: stem, options, answer, explanation and what else is labelled. */
final class QuestionText {
    private static final Pattern TAG = Pattern.compile(
            "^\\s*[\\(\\[]\\s*(?<tag>(?:单项|单选|多项|多选|不定项|判断|是非|填空|简答|论述|案例|问答)[^\\)\\]\\d]{0,6})\\s*[\\)\\]]\\s*|\\s*[\\(\\[]\\s*(?<last>(?:单项|单选|多项|多选|不定项|判断)[^\\)\\]\\d]{0,6})\\s*[\\)\\]]\\s*$");
    private static final Pattern OPTION_LINE = Pattern.compile("(?m)^[ \\t]*+[\\(\\[]?A[\\)\\]]?\\s*[.、:)\\s]");

    private QuestionText() {}

    /** A question with what stands before and behind its number. */
    static Piece numbered(Piece piece, Blocks.Block block, Heading.Ask ask) {
        var number = block.number();
        boolean tagged = number != null && number.tag() != null && Heading.Ask.of(number.tag()) != Heading.Ask.ANY;
        read(
                piece,
                block.lines(),
                tagged && number != null && number.tag() != null ? Heading.Ask.of(number.tag()) : ask);
        if (number != null && number.key() != null && !number.key().isBlank() && piece.answer == null) {
            piece.answer = number.key().strip();
        }
        return piece;
    }

    /** @param lines the first without its number */
    static Piece read(Piece piece, List<Line> lines, Heading.Ask ask) {
        var whole = Prose.of(lines);
        var labels = Label.in(whole.plain());
        piece.ask = ask;
        var body = whole.part(
                0, labels.isEmpty() ? whole.text().length() : labels.getFirst().start());
        for (int i = 0; i < labels.size(); i++) {
            int end = i + 1 < labels.size()
                    ? labels.get(i + 1).start()
                    : whole.text().length();
            var rest =
                    take(piece, labels.get(i).field(), whole.part(labels.get(i).end(), end), body);
            body = rest == null ? body : body.and(rest);
        }
        body(piece, body.strip());
        return piece;
    }

    /** What a list of answers says of a question in words: its key, its explanation. */
    static void answer(Piece piece, List<Line> lines) {
        var whole = Prose.of(lines);
        var labels = Label.in(whole.plain());
        int first = labels.isEmpty() ? whole.text().length() : labels.getFirst().start();
        var own = AnswerText.of(whole.part(0, first));
        boolean answered = piece.answer != null;
        if (answered) {
            piece.explanation =
                    joined(piece.explanation, whole.part(0, first).strip().flowing());
        } else if (own.key() != null) {
            piece.answer = own.key();
            piece.explanation = joined(piece.explanation, own.rest().flowing());
        } else if (!own.rest().text().isEmpty()) {
            piece.openAnswer = joined(piece.openAnswer, own.rest().flowing());
        }
        for (int i = 0; i < labels.size(); i++) {
            int end = i + 1 < labels.size()
                    ? labels.get(i + 1).start()
                    : whole.text().length();
            var options =
                    take(piece, labels.get(i).field(), whole.part(labels.get(i).end(), end), whole);
            if (options != null) {
                piece.explanation = joined(piece.explanation, options.flowing());
            }
        }
    }

    /** Options that stand behind the answer, or null. */
    private static @Nullable Prose take(Piece piece, Label.Field field, Prose said, Prose body) {
        String flowing = said.strip().flowing();
        switch (field) {
            case ANSWER -> {
                return takeAnswer(piece, said, body);
            }
            case EXPLANATION -> piece.explanation = joined(piece.explanation, flowing);
            case CITATION -> piece.citation = joined(piece.citation, flowing);
            case DIFFICULTY -> piece.difficulty = joined(piece.difficulty, flowing);
            case SECTION -> piece.section = joined(piece.section, flowing);
            case KIND -> piece.ask = Heading.Ask.of(flowing);
            case SCORE -> {}
        }
        return null;
    }

    private static @Nullable Prose takeAnswer(Piece piece, Prose said, Prose body) {
        var own = said;
        Prose options = null;
        var start = OPTION_LINE.matcher(said.plain());
        if (OptionChain.in(body.plain()).size() < 2
                && start.find()
                && OptionChain.in(said.part(start.start(), said.text().length()).plain())
                                .size()
                        > 1) {
            options = said.part(start.start(), said.text().length());
            own = said.part(0, start.start());
        }
        var answer = AnswerText.of(own);
        if (answer.key() != null) {
            piece.answer = piece.answer == null ? answer.key() : piece.answer;
            piece.explanation = joined(piece.explanation, answer.rest().flowing());
        } else if (!answer.rest().text().isEmpty()) {
            piece.openAnswer = joined(piece.openAnswer, answer.rest().flowing());
        }
        return options;
    }

    private static void body(Piece piece, Prose body) {
        var marks = OptionChain.in(body.plain());
        var stem = marks.isEmpty() ? body : body.part(0, marks.getFirst().start());
        for (int i = 0; i < marks.size(); i++) {
            int end = i + 1 < marks.size()
                    ? marks.get(i + 1).start()
                    : body.text().length();
            var text = body.part(marks.get(i).end(), end).strip();
            piece.options.add(new DraftOption(
                    String.valueOf(marks.get(i).letter()),
                    withoutSeparator(text).flowing()));
        }
        stem = tagged(piece, stem.strip());
        piece.brackets = Brackets.in(stem, !marks.isEmpty());
        piece.stem = piece.brackets.stem();
    }

    /** Options in one line are often parted by a semicolon; only between options it means nothing. */
    private static Prose withoutSeparator(Prose option) {
        return option.text().endsWith("\t") ? option.part(0, option.text().length() - 1) : option;
    }

    private static Prose tagged(Piece piece, Prose stem) {
        var tag = TAG.matcher(stem.plain());
        if (!tag.find()) {
            return stem;
        }
        piece.ask = Heading.Ask.of(tag.group("tag") != null ? tag.group("tag") : tag.group("last"));
        return tag.start() == 0 ? stem.part(tag.end(), stem.text().length()) : stem.part(0, tag.start());
    }

    private static @Nullable String joined(@Nullable String before, String more) {
        if (more.isBlank()) {
            return before;
        }
        return before == null ? more : before + "\n" + more;
    }
}
