package xuefa.bank.format.moodle;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import xuefa.bank.DraftQuestion;
import xuefa.bank.FillIn;
import xuefa.bank.QuestionKind;
import xuefa.bank.format.Drafting;
import xuefa.bank.format.markup.CleanText;
import xuefa.bank.format.markup.XmlNode.Element;
import xuefa.shared.imports.Found;

/** Cloze: a text with fields {@code {1:SHORTANSWER:=right~wrong}}. */
final class MoodleCloze {
    private static final Pattern FIELD = Pattern.compile(
            "\\{\\s*[0-9]*\\s*:\\s*([A-Z_]{2,24})\\s*:((?:[^}\\\\]++|\\\\.){0,400})}",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern WEIGHT = Pattern.compile("^%(-?[0-9.]+)%");
    private static final Pattern BEFORE_FEEDBACK = Pattern.compile("(?:[^#\\\\]++|\\\\.){0,400}", Pattern.DOTALL);
    private static final Pattern VARIANT = Pattern.compile("(?:[^~\\\\]++|\\\\.){1,400}", Pattern.DOTALL);

    private record Variant(String text, double weight) {}

    private MoodleCloze() {}

    static Found<DraftQuestion> found(Element question, Drafting draft) {
        var holder = question.first("questiontext");
        String text =
                holder.flatMap(each -> each.first("text")).map(Element::text).orElse("");
        var fields = FIELD.matcher(text).results().toList();
        if (holder.isEmpty() || fields.isEmpty()) {
            return draft.rejected("完形题里没有填空 {1:SHORTANSWER:=答案}", "补上填空");
        }
        boolean writing = fields.stream().allMatch(field -> isWriting(field.group(1)));
        boolean choosing = fields.size() == 1 && isChoosing(fields.getFirst().group(1));
        if (!writing && !choosing) {
            return draft.rejected("完形题里有几个选择，或有不认识的填空", "把每个选择改成一道单选题");
        }
        String gap = writing ? FillIn.GAP : "（　　）";
        draft.stem =
                draft.words(MoodleText.clean(holder.get(), FIELD.matcher(text).replaceAll(gap)));
        if (choosing) {
            for (var variant : variants(fields.getFirst().group(2))) {
                draft.option(
                        variant.text(),
                        variant.weight() >= 99.99
                                || (variant.weight() > 0
                                        && isSeveral(fields.getFirst().group(1))));
            }
            draft.choose(isSeveral(fields.getFirst().group(1)));
            return draft.found();
        }
        draft.kind = QuestionKind.FILL_IN;
        for (var field : fields) {
            var right = new ArrayList<String>();
            for (var variant : variants(field.group(2))) {
                if (variant.weight() >= 99.99) {
                    right.add(variant.text());
                }
            }
            if (isNumerical(field.group(1)) && right.stream().anyMatch(each -> !isExact(each))) {
                return draft.rejected("数值填空允许误差，不支持", "改写成只有准确答案的填空");
            }
            right.replaceAll(each -> isNumerical(field.group(1)) ? each.replaceFirst(":.*", "") : each);
            draft.blanks.add(List.copyOf(right));
        }
        return draft.found();
    }

    private static List<Variant> variants(String written) {
        var variants = new ArrayList<Variant>();
        for (String each : split(CleanText.ofHtml(written).text())) {
            String text = each.strip();
            double weight = 0;
            var weighed = WEIGHT.matcher(text);
            if (weighed.find()) {
                weight = Double.parseDouble(weighed.group(1));
                text = text.substring(weighed.end());
            } else if (text.startsWith("=")) {
                weight = 100;
                text = text.substring(1);
            }
            var kept = BEFORE_FEEDBACK.matcher(text);
            String plain = (kept.lookingAt() ? kept.group() : "").replaceAll("\\\\([~#}\\\\\"/=*])", "$1");
            String clean = plain.strip();
            if (!clean.isEmpty() && !clean.equals("*")) {
                variants.add(new Variant(clean, weight));
            }
        }
        return variants;
    }

    private static List<String> split(String written) {
        return VARIANT.matcher(written).results().map(MatchResult::group).toList();
    }

    private static boolean isExact(String number) {
        return !number.contains(":") || number.matches("[^:]*:0*(?:\\.0*)?");
    }

    private static boolean isWriting(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        return upper.startsWith("SHORTANSWER")
                || upper.equals("SA")
                || upper.equals("SAC")
                || upper.equals("MW")
                || upper.equals("MWC")
                || isNumerical(name);
    }

    private static boolean isNumerical(String name) {
        return name.equalsIgnoreCase("NUMERICAL") || name.equalsIgnoreCase("NM");
    }

    private static boolean isChoosing(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        return upper.startsWith("MULTICHOICE") || upper.startsWith("MC") || isSeveral(name);
    }

    private static boolean isSeveral(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        return upper.startsWith("MULTIRESPONSE") || upper.startsWith("MR");
    }
}
