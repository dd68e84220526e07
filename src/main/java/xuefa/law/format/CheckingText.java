package xuefa.law.format;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import xuefa.law.Article;
import xuefa.law.ArticleRef;
import xuefa.law.Heading;
import xuefa.law.LawText;
import xuefa.law.TextProblem;
import xuefa.law.TextProblem.Kind;

/** Says what doesn't add up in a law's text. */
final class CheckingText {
    private CheckingText() {}

    /**
     * @param lines for every article the line it begins in
     * @param first the line the text begins in
     */
    static void of(
            LawText text,
            List<Integer> lines,
            Front front,
            Optional<LocalDate> named,
            int first,
            Consumer<TextProblem> problems) {
        if (text.title().isEmpty()) {
            problems.accept(new TextProblem(first, Kind.NO_TITLE, "There is no title above the first article"));
        }
        if (text.articles().isEmpty()) {
            problems.accept(
                    new TextProblem(first, Kind.NO_ARTICLES, "There is no 第一条 and no 一、: is it the text of a law?"));
        }
        if (text.dates().version().isEmpty()) {
            problems.accept(
                    new TextProblem(
                            first,
                            Kind.NO_DATE,
                            "Neither below the title nor in the file's name is a day: put it into the name, as 某某条例(2024-05-01)"));
        }
        named.filter(day -> !text.history().isEmpty()
                        && text.history().stream()
                                .noneMatch(event -> !event.on().isBefore(day)))
                .ifPresent(day -> problems.accept(new TextProblem(
                        first,
                        Kind.HISTORY,
                        "The heading note ends on " + text.history().getLast().on() + ", the file's name says "
                                + day)));
        numbers(text, lines, problems);
        headings(text, first, problems);
    }

    private static void numbers(LawText text, List<Integer> lines, Consumer<TextProblem> problems) {
        List<Article> articles = text.articles();
        var seen = new HashSet<ArticleRef>();
        for (int i = 0; i < articles.size(); i++) {
            Article article = articles.get(i);
            int line = lines.get(i);
            if (!seen.add(article.ref())) {
                problems.accept(new TextProblem(line, Kind.DUPLICATE, article.label() + " is there twice"));
            } else if (i == 0) {
                if (article.ref().number() != 1
                        && text.part().isEmpty()
                        && !text.title().contains("修正案")) {
                    problems.accept(new TextProblem(line, Kind.STARTS_LATE, "The first article is " + article.label()));
                }
            } else if (!Numbers.follows(articles.get(i - 1).ref(), article.ref())) {
                String before = articles.get(i - 1).label();
                boolean back = article.ref().compareTo(articles.get(i - 1).ref()) < 0;
                problems.accept(
                        new TextProblem(line, back ? Kind.ORDER : Kind.GAP, article.label() + " follows " + before));
            }
        }
    }

    private static void headings(LawText text, int line, Consumer<TextProblem> problems) {
        Map<Heading.Kind, Integer> last = new HashMap<>();
        text.blocks().stream()
                .filter(Heading.class::isInstance)
                .map(Heading.class::cast)
                .filter(heading -> Headings.number(heading) > 0)
                .forEach(heading -> {
                    int number = Headings.number(heading);
                    int before = last.getOrDefault(heading.kind(), 0);
                    if (number != before + 1
                            && number != 1
                            && (before > 0 || text.part().isEmpty())) {
                        problems.accept(new TextProblem(
                                line,
                                Kind.HEADINGS,
                                heading.text() + (before == 0 ? " is the first" : " follows number " + before)));
                    }
                    last.put(heading.kind(), number);
                    last.keySet().removeIf(kind -> kind.compareTo(heading.kind()) > 0);
                });
    }
}
