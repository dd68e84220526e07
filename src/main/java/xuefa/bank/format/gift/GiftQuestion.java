package xuefa.bank.format.gift;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import xuefa.bank.DraftQuestion;
import xuefa.bank.FillIn;
import xuefa.bank.QuestionKind;
import xuefa.bank.format.Drafting;
import xuefa.bank.format.Labels;
import xuefa.bank.format.ModelAnswer;
import xuefa.shared.imports.Found;
import xuefa.shared.imports.Where;

/** One record of a GIFT file. */
final class GiftQuestion {
    private static final Pattern WEIGHT = Pattern.compile("%(-?[0-9]+(?:\\.[0-9]+)?)%");
    private static final Pattern TRUTH = Pattern.compile("(T|TRUE|F|FALSE)", Pattern.CASE_INSENSITIVE);

    /** @param sign {@code =} or {@code ~} */
    private record Answer(char sign, @Nullable Double weight, String text) {}

    private final Drafting draft;
    private final String written;
    private String format = "";

    GiftQuestion(String written, Where where, @Nullable String category, List<String> notes) {
        this.written = written.strip();
        draft = new Drafting(where);
        draft.section = category;
        for (String note : notes) {
            String value = note.substring(note.indexOf(':') + 1).strip();
            if (note.startsWith("id:")) {
                draft.id = value;
            } else {
                Labels.isTaken(value, draft);
            }
        }
    }

    Found<DraftQuestion> found() {
        String text = withoutTitle();
        int open = GiftText.find(text, 0, '{');
        if (open < 0) {
            return draft.rejected("没有答案部分 {…}，只是一段说明文字", "在题干后补上 {=正确答案 ~错误答案}");
        }
        int close = GiftText.find(text, open + 1, '}');
        if (close < 0) {
            return draft.rejected("答案部分的大括号没有合上", "在答案后补上 }");
        }
        String before = text.substring(0, open);
        String behind = text.substring(close + 1).strip();
        if (GiftText.find(behind, 0, '{') >= 0) {
            return draft.rejected("一条记录里有几个答案部分 {…}", "每道题之间空一行；一题多空的改用 Moodle XML");
        }
        return answered(before, text.substring(open + 1, close).strip(), behind);
    }

    private String withoutTitle() {
        if (!written.startsWith("::")) {
            return written;
        }
        int end = written.indexOf("::", 2);
        return end < 0 ? written : written.substring(end + 2).strip();
    }

    private Found<DraftQuestion> answered(String before, String inside, String behind) {
        format = GiftText.format(before);
        String answers = inside;
        int general = answers.indexOf("####");
        if (general >= 0) {
            draft.explanation = words(answers.substring(general + 4));
            answers = answers.substring(0, general).strip();
        }
        String truth = feedbackCut(answers);
        if (TRUTH.matcher(truth).matches()) {
            draft.stem = stem(before, behind, "（　　）");
            draft.truth(truth.toUpperCase(Locale.ROOT).startsWith("T"));
            return draft.found();
        }
        if (answers.startsWith("#")) {
            return numerical(before, behind, answers.substring(1).strip());
        }
        if (answers.isEmpty() || (GiftText.find(answers, 0, '=') < 0 && GiftText.find(answers, 0, '~') < 0)) {
            draft.stem = stem(before, behind, "");
            draft.answer(answers.isEmpty() ? "" : words(answers));
            fromExplanation();
            return draft.found();
        }
        var parts = answers(answers);
        boolean choosing = parts.stream().anyMatch(each -> each.sign() == '~');
        if (!choosing && parts.stream().anyMatch(each -> each.text().contains("->"))) {
            return draft.rejected("配对题（->）不支持", "改写成单选题或填空题");
        }
        return choosing ? chosen(before, behind, parts) : written(before, behind, parts);
    }

    /** Essays have no place for a model answer but the general feedback, after 参考答案. */
    private void fromExplanation() {
        String all = draft.explanation;
        if (draft.key != null || all == null) {
            return;
        }
        int mark = all.indexOf(ModelAnswer.ANSWER);
        String before = mark < 0 ? "" : all.substring(0, mark).strip();
        draft.explanation = before.isEmpty() ? null : before;
        ModelAnswer.take(mark < 0 ? all : all.substring(mark + ModelAnswer.ANSWER.length()), draft);
    }

    private Found<DraftQuestion> written(String before, String behind, List<Answer> parts) {
        draft.kind = QuestionKind.FILL_IN;
        draft.stem = stem(before, behind, FillIn.GAP);
        var variants = new ArrayList<String>();
        for (var each : parts) {
            if (each.weight() == null || each.weight() >= 100) {
                variants.add(words(each.text()));
            }
        }
        draft.blanks.add(variants);
        return draft.found();
    }

    private Found<DraftQuestion> chosen(String before, String behind, List<Answer> parts) {
        draft.stem = stem(before, behind, "（　　）");
        boolean weighed = parts.stream().noneMatch(each -> each.sign() == '=');
        for (var each : parts) {
            double weight = each.weight() == null ? 0 : each.weight();
            draft.option(words(each.text()), weighed ? weight > 0 : each.sign() == '=');
        }
        draft.choose(weighed);
        return draft.found();
    }

    private Found<DraftQuestion> numerical(String before, String behind, String answer) {
        String plain = feedbackCut(answer.startsWith("=") ? answer.substring(1) : answer);
        String number = plain.replaceFirst("^%100%", "")
                .replaceFirst(":0(?:\\.0*)?$", "")
                .strip();
        if (!number.matches("-?[0-9.,]+")) {
            return draft.rejected("数值题允许误差或有几个答案（#" + plain + "），不支持", "改写成只有一个准确答案的填空题");
        }
        draft.kind = QuestionKind.FILL_IN;
        draft.stem = stem(before, behind, FillIn.GAP);
        draft.blanks.add(List.of(number));
        return draft.found();
    }

    /** Where text follows the answers, they fill a gap in it. */
    private String stem(String before, String behind, String gap) {
        String first = words(before);
        if (behind.isEmpty()) {
            return first;
        }
        return first + gap + draft.words(GiftText.cleanAs(format, behind));
    }

    /** Answers are in the format of the question's text unless they say otherwise. */
    private String words(String part) {
        return draft.words(GiftText.clean(part, format));
    }

    private static List<Answer> answers(String text) {
        var answers = new ArrayList<Answer>();
        int at = next(text, 0);
        while (at >= 0 && at < text.length()) {
            int end = next(text, at + 1);
            String body = text.substring(at + 1, end < 0 ? text.length() : end).strip();
            var weight = WEIGHT.matcher(body);
            boolean weighed = weight.lookingAt();
            Double part = weighed ? Double.valueOf(weight.group(1)) : null;
            String words = feedbackCut(weighed ? body.substring(weight.end()) : body);
            answers.add(new Answer(text.charAt(at), part, words));
            at = end;
        }
        return answers;
    }

    private static int next(String text, int from) {
        int right = GiftText.find(text, from, '=');
        int wrong = GiftText.find(text, from, '~');
        return right < 0 ? wrong : wrong < 0 ? right : Math.min(right, wrong);
    }

    private static String feedbackCut(String text) {
        int feedback = GiftText.find(text, 0, '#');
        return (feedback < 0 ? text : text.substring(0, feedback)).strip();
    }
}
