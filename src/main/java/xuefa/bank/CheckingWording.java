package xuefa.bank;

import java.util.List;
import java.util.regex.Pattern;
import xuefa.law.ArticleRef;

/** Checks what stems, options and explanations say, as far as their letters show it. */
final class CheckingWording {
    private static final Pattern SPEAKS_OF_OTHERS = Pattern.compile("""
            ^(以上|上述|前述|前面|其他|其余)?(各|几|三|两|四|所有)?(项|选项|答案|说法|情形|情况|行为)?(都|均|皆|全|全部|全都)(不)?\
            (对|是|正确|错|错误|不对|可以|可|符合|属于|包括)$\
            |^以上(都|均|皆|全|各|选项|说法|答案|几|三项|两项)\
            |(其他|其余|上述|前述|以上|所有|前面)(各|几|三|两|四)?(个)?(选项|答案)\
            |^(以上|上述)?(没有|无)(正确|错误)?(的)?(选项|答案)$""");
    private static final Pattern SPEAKS_OF_LETTERS = Pattern.compile("""
            (选项|答案|选)[:“"]?[A-H](?![A-Za-z0-9])\
            |(?<![A-Za-z0-9])[A-H](、|和|与|及|或|,)?[A-H]?(项|选项|两项|三项|正确|错误)""");
    private static final Pattern IS_LETTERS = Pattern.compile("^[A-H]((、|和|与|及|或|,)?[A-H]){0,7}(都|均|皆|不)?(对|错|是)?$");
    private static final Pattern LEFTOVER = Pattern.compile("""
            TODO|FIXME|XXX|TBD|待定|待补|待核|待查|待改|【|】|\\?\\?|\\{\\{|\\}\\}|\\*\\*|~~|```|^#|\\]\\(\
            |</?[A-Za-z][^>]*>|&[A-Za-z]{2,8};|&#[0-9]{2,5};\
            |[(\\[]\\s*[A-H]{1,8}\\s*[)\\]]|[(\\[]\\s*[√×]\\s*[)\\]]|[(\\[]\\s*(对|错|正确|错误)\\s*[)\\]]\\s*[。.]?$\
            |(正确|参考|标准)?答案\\s*(是|为)?\\s*[::]\
            |^[(\\[]?[0-9]{1,3}\\s*[.、)\\]](?![0-9])|[(\\[]?(单选|多选|判断|单项选择|多项选择)题?[)\\]]""");
    private static final Pattern OPTION_LABEL = Pattern.compile("^[(\\[]?[A-Ha-h]\\s*[.、:)\\]]");

    private final List<Fault> faults;

    CheckingWording(List<Fault> faults) {
        this.faults = faults;
    }

    void check(ReadQuestion question) {
        leftover(question, question.stem());
        letters(question, question.stem(), SPEAKS_OF_LETTERS);
        leftover(question, question.explanation());
        letters(question, question.explanation(), SPEAKS_OF_LETTERS);
        if (question.kind() != QuestionKind.TRUE_FALSE) {
            question.options().forEach(option -> check(question, option));
        }
        checkExplanation(question);
    }

    private void check(ReadQuestion question, Located<Option> option) {
        var text = new Located<>(option.value().text(), option.at());
        leftover(question, text);
        letters(question, text, SPEAKS_OF_LETTERS);
        letters(question, text, IS_LETTERS);
        String plain = PlainText.halfWidth(text.value());
        String others = found(SPEAKS_OF_OTHERS, plain.replaceAll("[\\s\\p{P}]", ""));
        if (!others.isEmpty()) {
            fault(
                    question,
                    text.at(),
                    Rule.OPTION_ORDER,
                    others,
                    "speaks of other options, which are shuffled: say what is meant");
        }
        String label = found(OPTION_LABEL, plain);
        if (!label.isEmpty()) {
            fault(question, text.at(), Rule.LEFTOVER, label, "is a letter left in the text: remove it");
        }
    }

    private void letters(ReadQuestion question, Located<String> text, Pattern pattern) {
        String letters = found(pattern, PlainText.halfWidth(text.value()));
        if (!letters.isEmpty()) {
            fault(
                    question,
                    text.at(),
                    Rule.OPTION_ORDER,
                    letters,
                    "speaks of options by letter, which are shuffled: say what is meant");
        }
    }

    private void leftover(ReadQuestion question, Located<String> text) {
        String left = found(LEFTOVER, PlainText.halfWidth(text.value()));
        if (!left.isEmpty()) {
            fault(question, text.at(), Rule.LEFTOVER, left, "looks left over from writing: remove it");
        }
    }

    private void checkExplanation(ReadQuestion question) {
        var named = ArticleRef.namedIn(question.explanation().value());
        var cited = question.articles().stream()
                .map(each -> each.value().article())
                .distinct()
                .toList();
        if (cited.stream().noneMatch(named::contains)) {
            String reason = "The explanation names none of the cited articles: say that it follows from "
                    + String.join("、", cited.stream().map(ArticleRef::inChinese).toList());
            faults.add(question.fault(question.explanation().at(), Rule.EXPLANATION_ARTICLE, reason));
        }
    }

    private static String found(Pattern pattern, String text) {
        var match = pattern.matcher(text);
        return match.find() ? match.group().strip() : "";
    }

    private void fault(ReadQuestion question, Place at, Rule rule, String what, String reason) {
        faults.add(question.fault(at, rule, "“" + what + "” " + reason));
    }
}
