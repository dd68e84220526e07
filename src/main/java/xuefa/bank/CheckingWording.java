package xuefa.bank;

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
        leftover(question, prose.at(), Leftovers.in(text));
        order(question, prose.at(), Shuffling.lettersIn(text));
    }

    private void checkOption(ReadQuestion question, Located<Option> option) {
        String text = PlainText.halfWidth(option.value().text());
        leftover(question, option.at(), Leftovers.in(text));
        leftover(question, option.at(), Leftovers.letterBefore(text));
        order(question, option.at(), Shuffling.othersIn(text));
    }

    private void leftover(ReadQuestion question, Place at, String found) {
        if (!found.isEmpty()) {
            String reason = "“" + found + "” looks left over from writing: remove it";
            faults.add(question.fault(at, Rule.LEFTOVER, reason));
        }
    }

    private void order(ReadQuestion question, Place at, String found) {
        if (!found.isEmpty()) {
            String reason = "“" + found + "” speaks of other options, which are shuffled: say what is meant";
            faults.add(question.fault(at, Rule.OPTION_ORDER, reason));
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
}
