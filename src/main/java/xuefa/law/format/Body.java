package xuefa.law.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import xuefa.law.Block;
import xuefa.law.Heading;
import xuefa.law.Passage;
import xuefa.law.TextProblem;

/** Builds headings, articles and passages of the lines below a law's heading note. */
final class Body {
    private static final Pattern DATE_ALONE = Pattern.compile("[0-9０-９〇○零一二三四五六七八九十]{4}年.{1,3}月.{1,3}日");
    private static final int LONGEST_TITLE = 40;

    private final Function<String, Optional<Marks.ArticleMark>> marks;
    private final Consumer<TextProblem> problems;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Integer> lines = new ArrayList<>();
    private @Nullable ArticleBuilder article;
    private boolean annexed;

    /** @param marks reads the number of an article */
    Body(Function<String, Optional<Marks.ArticleMark>> marks, Consumer<TextProblem> problems) {
        this.marks = marks;
        this.problems = problems;
    }

    /** Whether the line begins something of its own. */
    static boolean begins(Line line, Line before) {
        return line.head()
                || Headings.of(line, before).isPresent()
                || Headings.annex(line).isPresent()
                || Items.mark(line.text()).isPresent();
    }

    /** @param over whether no article comes after the line */
    void add(Line line, @Nullable Line before, boolean over) {
        if (line.head()) {
            close();
            annexed = false;
            article = new ArticleBuilder(marks.apply(line.text()).orElseThrow(), line.number(), problems);
            lines.add(line.number());
            return;
        }
        Optional<Heading> heading = annexed ? Optional.empty() : Headings.of(line, before);
        Optional<Heading> annex = over ? Headings.annex(line) : Optional.empty();
        if (annex.isPresent() || heading.isPresent()) {
            close();
            annexed |= annex.isPresent();
            Heading next = annex.or(() -> heading).orElseThrow();
            if (next.label().isEmpty() && opensHeading()) {
                title(next.title());
            } else {
                blocks.add(next);
            }
        } else if (titlesHeading(line)) {
            title(Headings.joined(line.text()));
        } else if (article != null && !(over && DATE_ALONE.matcher(line.text()).matches())) {
            article.add(line.text());
        } else {
            close();
            blocks.add(new Passage(line.text()));
        }
    }

    /** Whether the line is the title of a heading that is only a number. */
    private boolean titlesHeading(Line line) {
        return opensHeading() && !annexed && line.text().length() <= LONGEST_TITLE && !line.isFinished();
    }

    private boolean opensHeading() {
        return article == null
                && !blocks.isEmpty()
                && blocks.getLast() instanceof Heading open
                && open.title().isEmpty()
                && open.kind() != Heading.Kind.PREAMBLE;
    }

    private void title(String words) {
        Heading open = (Heading) blocks.removeLast();
        blocks.add(new Heading(open.kind(), open.label(), words));
    }

    private void close() {
        if (article != null) {
            blocks.add(article.article());
            article = null;
        }
    }

    List<Block> blocks() {
        close();
        return blocks;
    }

    /** For every article the line it begins in. */
    List<Integer> lines() {
        return lines;
    }
}
