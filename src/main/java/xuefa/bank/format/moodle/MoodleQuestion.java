package xuefa.bank.format.moodle;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import xuefa.bank.DraftQuestion;
import xuefa.bank.QuestionKind;
import xuefa.bank.format.Drafting;
import xuefa.bank.format.Labels;
import xuefa.bank.format.ModelAnswer;
import xuefa.bank.format.markup.XmlNode.Element;
import xuefa.shared.imports.Aside;
import xuefa.shared.imports.Found;
import xuefa.shared.imports.Where;

/** One {@code question} of Moodle XML. */
final class MoodleQuestion {
    private final Element question;
    private final Drafting draft;
    private final List<Aside> asides;

    MoodleQuestion(Element question, @Nullable String category, List<Aside> asides) {
        this.question = question;
        this.asides = asides;
        draft = new Drafting(Where.line(question.line()));
        draft.section = category;
    }

    Found<DraftQuestion> found() {
        describe(question, draft);
        String type = question.attribute("type");
        if (type.equals("cloze") || type.equals("multianswer")) {
            return MoodleCloze.found(question, draft);
        }
        draft.stem = draft.words(MoodleText.of(question, "questiontext"));
        return switch (type) {
            case "multichoice", "multichoiceset" -> choice(type.equals("multichoiceset"));
            case "truefalse" -> truth();
            case "shortanswer" -> written();
            case "numerical" -> numerical();
            case "essay" -> essay();
            case "description" ->
                draft.rejected("说明文字，不是试题；后面也没有标明属于它的小题", "案例材料：在各小题上加标签“案例:" + MoodleText.name(question) + "”后再导入");
            case "" -> draft.rejected("没有题型（type）", "在 question 上写明 type");
            default -> draft.rejected("Moodle 题型“" + type + "”" + meaning(type) + "不支持", "改写成单选、多选、判断、填空、简答或案例题");
        };
    }

    /** What every question may carry: its id, tags, general feedback. */
    static void describe(Element question, Drafting draft) {
        String id = question.textOf("idnumber");
        draft.id = id.isEmpty() ? null : id;
        MoodleText.tags(question).forEach(tag -> Labels.isTaken(tag, draft));
        String feedback = draft.words(MoodleText.of(question, "generalfeedback"));
        draft.explanation = feedback.isEmpty() ? null : feedback;
    }

    private Found<DraftQuestion> choice(boolean set) {
        String single = question.textOf("single");
        boolean several = set || single.equals("false") || single.equals("0");
        for (var answer : question.all("answer")) {
            double fraction = fraction(answer);
            String text = draft.words(MoodleText.of(answer));
            boolean right = several ? fraction > 0 : fraction >= 99.99;
            if (!several && fraction > 0 && !right) {
                asides.add(
                        new Aside(draft.where, "选项“%s”的部分得分 %s%% 没有保留".formatted(text, answer.attribute("fraction"))));
            }
            draft.option(text, right);
        }
        draft.choose(several);
        return draft.found();
    }

    private Found<DraftQuestion> truth() {
        for (var answer : question.all("answer")) {
            if (fraction(answer) >= 99.99) {
                String word = MoodleText.of(answer).text();
                draft.key = word;
            }
        }
        draft.kind = QuestionKind.TRUE_FALSE;
        return draft.found();
    }

    private Found<DraftQuestion> written() {
        draft.kind = QuestionKind.FILL_IN;
        List<String> variants = new ArrayList<>();
        for (var answer : question.all("answer")) {
            String text = MoodleText.of(answer).text();
            boolean wild = text.replace("\\*", "").contains("*");
            if (fraction(answer) >= 99.99 && !wild) {
                variants.add(text.replace("\\*", "*"));
            } else if (fraction(answer) > 0) {
                String why = wild ? "带通配符" : "只得 " + answer.attribute("fraction") + "%";
                asides.add(new Aside(draft.where, "答案“" + text + "”" + why + "，没有保留"));
            }
        }
        draft.blanks.add(variants);
        return draft.found();
    }

    private Found<DraftQuestion> numerical() {
        draft.kind = QuestionKind.FILL_IN;
        List<String> variants = new ArrayList<>();
        for (var answer : question.all("answer")) {
            String tolerance = answer.textOf("tolerance");
            boolean exact = tolerance.isEmpty() || tolerance.matches("0+(?:\\.0*)?");
            if (fraction(answer) >= 99.99 && !exact) {
                return draft.rejected("数值题允许误差 " + tolerance + "，不支持", "改写成只有准确答案的填空题");
            }
            if (fraction(answer) >= 99.99) {
                variants.add(MoodleText.of(answer).text());
            }
        }
        draft.blanks.add(variants);
        return draft.found();
    }

    private Found<DraftQuestion> essay() {
        String grader = draft.words(MoodleText.of(question, "graderinfo"));
        if (grader.isEmpty() && draft.explanation != null) {
            grader = draft.explanation;
            draft.explanation = null;
        }
        ModelAnswer.take(grader, draft);
        return draft.found();
    }

    private static double fraction(Element answer) {
        try {
            return Double.parseDouble(answer.attribute("fraction").strip());
        } catch (NumberFormatException none) {
            return 0;
        }
    }

    private static String meaning(String type) {
        return switch (type) {
            case "matching", "match", "ddmatch", "randomsamatch" -> "（配对）";
            case "ddwtos", "ddimageortext", "ddmarker" -> "（拖放）";
            case "gapselect" -> "（选词填空）";
            case "ordering" -> "（排序）";
            case "calculated", "calculatedsimple", "calculatedmulti" -> "（计算）";
            case "random" -> "（随机抽题）";
            default -> "";
        };
    }
}
