package xuefa.bank.format.qti;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import xuefa.bank.DraftQuestion;
import xuefa.bank.FillIn;
import xuefa.bank.QuestionKind;
import xuefa.bank.format.Drafting;
import xuefa.bank.format.Labels;
import xuefa.bank.format.ModelAnswer;
import xuefa.bank.format.markup.XmlNode.Element;
import xuefa.shared.imports.Found;
import xuefa.shared.imports.Where;

/** One item, with the names of QTI 2. */
final class QtiItem {
    private static final Set<String> KNOWN =
            Set.of("choiceInteraction", "textEntryInteraction", "inlineChoiceInteraction", "extendedTextInteraction");
    private static final String CHOICE_GAP = "（　　）";

    private final Element item;
    private final Where where;
    private final QtiKeys keys;
    private final String stimulus;

    /** @param stimulus the words of a material that lies in a file of its own; empty without */
    QtiItem(Element item, Where where, String stimulus) {
        this.item = item;
        this.where = where;
        this.keys = new QtiKeys(item);
        this.stimulus = stimulus;
    }

    Found<DraftQuestion> found() {
        var draft = new Drafting(where);
        String identifier = item.attribute("identifier").strip();
        draft.id = identifier.isEmpty() ? null : identifier;
        var content = item.first("itemBody");
        if (content.isEmpty()) {
            return draft.rejected("没有题目正文（itemBody）", "补上题干和作答项");
        }
        var body = new QtiBody(content.get());
        String text = draft.words(body.text);
        for (var interaction : body.interactions) {
            if (!KNOWN.contains(interaction.name())) {
                return draft.rejected("作答方式 " + interaction.name() + " 不支持", "改写成单选、多选、判断、填空或简答题");
            }
        }
        if (body.interactions.isEmpty()) {
            return draft.rejected("没有作答项，只有文字", "补上 choiceInteraction 等作答项");
        }
        describe(body, text, draft);
        var wrong = isOneQuestion(body, text) ? ask(body, text, draft) : analyse(body, text, draft);
        if (wrong != null) {
            return draft.rejected(wrong, "改正后再导入");
        }
        if (!stimulus.isEmpty()) {
            draft.stem = stimulus + "\n" + draft.stem;
        }
        return draft.found();
    }

    private static boolean isOneQuestion(QtiBody body, String text) {
        boolean allGaps =
                body.interactions.stream().allMatch(each -> each.name().equals("textEntryInteraction"));
        return (body.interactions.size() == 1 || allGaps) && !text.contains(QtiBody.PART);
    }

    /** Feedback and labels of the item itself. */
    private void describe(QtiBody body, String text, Drafting draft) {
        var feedback = item.all("modalFeedback");
        for (var each : feedback) {
            boolean general = feedback.size() == 1
                    || each.attribute("identifier")
                            .toLowerCase(java.util.Locale.ROOT)
                            .matches("explanation|general|solution|correct");
            if (general && draft.explanation == null) {
                draft.explanation = nullIfEmpty(draft.words(QtiBody.words(each)));
            }
        }
        int parts = text.indexOf(QtiBody.PART);
        label(body, parts < 0 ? text : text.substring(0, parts), draft);
    }

    /** Takes the rubrics of {@code text} that are labels. */
    private static void label(QtiBody body, String text, Drafting draft) {
        for (var rubric : body.in(text, 'R')) {
            QtiBody.words(rubric).text().lines().forEach(line -> Labels.isTaken(line, draft));
        }
        for (var feedback : body.in(text, 'F')) {
            if (draft.explanation == null) {
                draft.explanation = nullIfEmpty(draft.words(QtiBody.words(feedback)));
            }
        }
    }

    private static String modelAnswer(QtiBody body, String text) {
        for (var rubric : body.in(text, 'R')) {
            String words = QtiBody.words(rubric).text();
            boolean isLabel = words.lines().allMatch(line -> Labels.isTaken(line, new Drafting(Where.line(1))));
            if (!isLabel) {
                return words.startsWith(ModelAnswer.ANSWER) ? words.substring(ModelAnswer.ANSWER.length()) : words;
            }
        }
        return "";
    }

    /** Makes one question of {@code text}; says what is wrong with it, or null. */
    private @Nullable String ask(QtiBody body, String text, Drafting draft) {
        var interactions = body.in(text, 'I');
        var first = interactions.getFirst();
        String prompt = first.first("prompt")
                .map(each -> draft.words(QtiBody.words(each)))
                .orElse("");
        switch (first.name()) {
            case "textEntryInteraction" -> {
                draft.kind = QuestionKind.FILL_IN;
                draft.stem = QtiBody.withGaps(text, FillIn.GAP);
                interactions.forEach(each -> draft.blanks.add(List.copyOf(keys.of(each))));
            }
            case "extendedTextInteraction" -> {
                draft.stem = QtiBody.withGaps(text, "\n" + prompt + "\n");
                String answer = modelAnswer(body, text);
                if (answer.isEmpty()) {
                    answer = String.join("\n", keys.of(first));
                }
                if (answer.isEmpty() && draft.explanation != null) {
                    answer = draft.explanation;
                    draft.explanation = null;
                }
                ModelAnswer.take(answer, draft);
            }
            default -> {
                boolean inline = first.name().equals("inlineChoiceInteraction");
                draft.stem = QtiBody.withGaps(text, inline ? CHOICE_GAP : "\n" + prompt + "\n");
                return choose(first, inline ? "inlineChoice" : "simpleChoice", draft);
            }
        }
        return null;
    }

    private @Nullable String choose(Element interaction, String choice, Drafting draft) {
        var right = keys.of(interaction);
        var choices = interaction.find(each -> each.name().equals(choice));
        List<String> known =
                choices.stream().map(each -> each.attribute("identifier")).toList();
        for (String each : right) {
            if (!known.contains(each)) {
                return "标准答案 " + each + " 不是任何一个选项";
            }
        }
        for (var each : choices) {
            draft.option(draft.words(QtiBody.words(each)), right.contains(each.attribute("identifier")));
        }
        draft.choose(keys.takesSeveral(interaction));
        return null;
    }

    private @Nullable String analyse(QtiBody body, String text, Drafting draft) {
        var segments = QtiParts.of(body, text);
        draft.kind = QuestionKind.CASE_ANALYSIS;
        draft.stem = segments.material().isEmpty() ? item.attribute("title").strip() : segments.material();
        for (String segment : segments.parts()) {
            var part = new Drafting(where);
            label(body, segment, part);
            var interactions = body.in(segment, 'I');
            boolean one = interactions.size() == 1
                    || interactions.stream().allMatch(each -> each.name().equals("textEntryInteraction"));
            if (!one) {
                return "一个小题里有几种作答方式";
            }
            String wrong = ask(body, segment, part);
            if (wrong != null) {
                return wrong;
            }
            switch (part.found()) {
                case Found.Legible<DraftQuestion> legible -> draft.parts.add(legible.value());
                case Found.Illegible<DraftQuestion> illegible -> {
                    return "小题" + illegible.rejection().reason();
                }
            }
        }
        return null;
    }

    private static @Nullable String nullIfEmpty(String text) {
        return text.isEmpty() ? null : text;
    }
}
