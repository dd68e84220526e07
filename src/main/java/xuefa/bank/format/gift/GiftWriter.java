package xuefa.bank.format.gift;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import xuefa.bank.DraftQuestion;
import xuefa.bank.FillIn;
import xuefa.bank.QuestionKind;
import xuefa.bank.format.Labels;
import xuefa.bank.format.Loss;
import xuefa.bank.format.ModelAnswer;
import xuefa.bank.format.QuestionWriter;

/** Writes GIFT, with ids and tags in the comments that Moodle reads, and essays' model answers as general feedback. */
public final class GiftWriter implements QuestionWriter {
    @Override
    public String format() {
        return "gift";
    }

    @Override
    public String extension() {
        return "gift";
    }

    @Override
    public Written write(List<DraftQuestion> sound) {
        var text = new StringBuilder();
        List<Loss> losses = new ArrayList<>();
        String category = null;
        for (var question : sound) {
            var answers = answers(question);
            if (answers == null) {
                losses.add(Loss.of(question, "GIFT 写不了案例分析题，也写不了有几个空或答案含“->”的填空题"));
                continue;
            }
            if (question.section() != null && !question.section().equals(category)) {
                category = question.section();
                text.append("$CATEGORY: ").append(category.replace("/", "//")).append("\n\n");
            }
            labels(question, text);
            text.append(body(question, answers)).append("\n\n");
        }
        return new Written(text.toString().getBytes(StandardCharsets.UTF_8), losses);
    }

    private static void labels(DraftQuestion question, StringBuilder text) {
        List<String> notes = new ArrayList<>();
        if (question.id() != null) {
            notes.add("[id:" + bracketed(question.id()) + "]");
        }
        if (question.difficulty() != null) {
            notes.add("[tag:" + bracketed(Labels.DIFFICULTY.with(question.difficulty())) + "]");
        }
        if (question.citation() != null) {
            notes.add("[tag:" + bracketed(Labels.CITATION.with(question.citation())) + "]");
        }
        if (!notes.isEmpty()) {
            text.append("// ").append(String.join(" ", notes)).append('\n');
        }
    }

    private static String bracketed(String value) {
        return value.replace("\\", "\\\\").replace("]", "\\]").replace('\n', ' ');
    }

    private static String body(DraftQuestion question, String answers) {
        String explanation = question.explanation() == null ? "" : GiftText.escaped(question.explanation());
        if (question.kind() == QuestionKind.SHORT_ANSWER) {
            explanation = (explanation.isEmpty() ? "" : explanation + "\\n")
                    + GiftText.escaped(ModelAnswer.ANSWER + ModelAnswer.withPoints(question));
        }
        String feedback = explanation.isEmpty() ? "" : "####" + explanation;
        String name = question.id() == null ? "" : "::" + GiftText.escaped(question.id()) + "::";
        String stem = question.stem();
        int gap = question.kind() == QuestionKind.FILL_IN ? gapIn(stem) : -1;
        String before = gap < 0 ? stem : stem.substring(0, gap);
        String behind = gap < 0 ? "" : FillIn.GAPS.matcher(stem.substring(gap)).replaceFirst("");
        String rest = behind.isBlank() ? "" : GiftText.escaped(behind);
        return name + "[plain]" + GiftText.escaped(before.stripTrailing()) + " {" + answers + feedback + "}" + rest;
    }

    private static int gapIn(String stem) {
        var gap = FillIn.GAPS.matcher(stem);
        return gap.find() ? gap.start() : -1;
    }

    private static @Nullable String answers(DraftQuestion question) {
        String key = String.valueOf(question.key());
        return switch (Objects.requireNonNull(question.kind())) {
            case TRUE_FALSE -> key.equals("A") ? "TRUE" : "FALSE";
            case SINGLE -> options(question, "=", "~", key);
            case MULTIPLE -> {
                String part = ModelAnswer.part(key.length());
                yield options(question, "~%" + part + "%", "~%-100%", key);
            }
            case FILL_IN -> isOneWord(question) ? variants(question.blanks().getFirst()) : null;
            case SHORT_ANSWER -> "";
            case CASE_ANALYSIS -> null;
        };
    }

    private static String options(DraftQuestion question, String right, String wrong, String key) {
        var text = new StringBuilder("\n");
        question.options().forEach(option -> text.append('\t')
                .append(key.contains(option.label()) ? right : wrong)
                .append(GiftText.escaped(option.text()))
                .append('\n'));
        return text.toString();
    }

    private static boolean isOneWord(DraftQuestion question) {
        return question.blanks().size() == 1
                && question.blanks().getFirst().stream().noneMatch(each -> each.contains("->"));
    }

    private static String variants(List<String> accepted) {
        var text = new StringBuilder();
        accepted.forEach(each -> text.append('=').append(GiftText.escaped(each)).append(' '));
        return text.toString();
    }
}
