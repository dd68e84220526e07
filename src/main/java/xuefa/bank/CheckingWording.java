package xuefa.bank;

import java.util.LinkedHashSet;
import java.util.List;
import xuefa.law.ArticleRef;

/** Checks what a question's texts say, as far as their letters show it. */
final class CheckingWording {
    private final List<Fault> faults;

    CheckingWording(List<Fault> faults) {
        this.faults = faults;
    }

    void check(ReadQuestion question) {
        if (question.task() instanceof ReadTask.Analysing) {
            checkLong(question, question.stem());
            checkLong(question, question.explanation());
        }
        for (var part : question.parts()) {
            checkProse(question, part.task().stem());
            checkProse(question, part.explanation());
            checkAnswers(question, part.task());
            checkExplanation(question, part);
        }
    }

    private void checkAnswers(ReadQuestion question, ReadTask.Simple task) {
        switch (task) {
            case ReadTask.Choosing choosing -> {
                if (choosing.kind() != QuestionKind.TRUE_FALSE) {
                    choosing.options().forEach(option -> checkOption(question, option));
                }
            }
            case ReadTask.FillingIn filling ->
                filling.blanks().forEach(blank -> blank.value()
                        .accepted()
                        .forEach(variant -> isClean(question, blank.at(), Leftovers.inside(plain(variant)))));
            case ReadTask.Answering answering -> {
                checkLong(question, answering.answer());
                answering
                        .points()
                        .forEach(point -> isClean(
                                question,
                                point.at(),
                                Leftovers.inside(plain(point.value().text()))));
            }
        }
    }

    private void checkProse(ReadQuestion question, Located<String> prose) {
        String text = plain(prose.value());
        boolean clean = isClean(question, prose.at(), Leftovers.in(text));
        if (clean) {
            standsAlone(question, prose.at(), Shuffling.lettersIn(text));
        }
    }

    /** A text that may be numbered. */
    private void checkLong(ReadQuestion question, Located<String> prose) {
        isClean(question, prose.at(), Leftovers.inside(plain(prose.value())));
    }

    private static String plain(String text) {
        return PlainText.halfWidth(RichText.inWords(text));
    }

    private void checkOption(ReadQuestion question, Located<Option> option) {
        String text = plain(option.value().text());
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

    private void checkExplanation(ReadQuestion question, ReadTask.Part part) {
        var named = ArticleRef.namedIn(part.explanation().value());
        var cited = new LinkedHashSet<String>();
        for (var article : part.articles()) {
            if (named.contains(article.value().article())) {
                return;
            }
            cited.add(article.value().article().inChinese());
        }
        String reason = "The explanation names none of the cited articles: say that it follows from ";
        faults.add(question.fault(part.explanation().at(), Rule.EXPLANATION_ARTICLE, reason + String.join("、", cited)));
    }
}
