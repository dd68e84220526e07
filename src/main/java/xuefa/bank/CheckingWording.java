package xuefa.bank;

import java.util.LinkedHashSet;
import java.util.List;
import xuefa.law.ArticleRef;

/** Checks what stems, options and explanations say, as far as their letters show it. */
final class CheckingWording {
    private final List<Fault> faults;

    CheckingWording(List<Fault> faults) {
        this.faults = faults;
    }

    void check(ReadQuestion question) {
        checkProse(question, question.stem());
        checkProse(question, question.explanation());
        if (question.kind() != QuestionKind.TRUE_FALSE) {
            question.options().forEach(option -> checkOption(question, option));
        }
        checkExplanation(question);
    }

    private void checkProse(ReadQuestion question, Located<String> prose) {
        String text = PlainText.halfWidth(prose.value());
        boolean clean = isClean(question, prose.at(), Leftovers.in(text));
        if (clean) {
            standsAlone(question, prose.at(), Shuffling.lettersIn(text));
        }
    }

    private void checkOption(ReadQuestion question, Located<Option> option) {
        String text = PlainText.halfWidth(option.value().text());
        boolean alone = standsAlone(question, option.at(), Shuffling.othersIn(text));
        if (alone && isClean(question, option.at(), Leftovers.in(text))) {
            isClean(question, option.at(), Leftovers.letterBefore(text));
        }
    }

    private boolean isClean(ReadQuestion question, Place at, String leftover) {
        if (!leftover.isEmpty()) {
            String reason = "“" + leftover + "” looks left over from writing: remove it";
            faults.add(question.fault(at, Rule.LEFTOVER, reason));
        }
        return leftover.isEmpty();
    }

    private boolean standsAlone(ReadQuestion question, Place at, String others) {
        if (!others.isEmpty()) {
            String reason = "“" + others + "” speaks of other options, which are shuffled: say what is meant";
            faults.add(question.fault(at, Rule.OPTION_ORDER, reason));
        }
        return others.isEmpty();
    }

    private void checkExplanation(ReadQuestion question) {
        var named = ArticleRef.namedIn(question.explanation().value());
        var cited = new LinkedHashSet<String>();
        for (var article : question.articles()) {
            if (named.contains(article.value().article())) {
                return;
            }
            cited.add(article.value().article().inChinese());
        }
        String reason = "The explanation names none of the cited articles: say that it follows from ";
        faults.add(question.fault(
                question.explanation().at(), Rule.EXPLANATION_ARTICLE, reason + String.join("、", cited)));
    }
}
