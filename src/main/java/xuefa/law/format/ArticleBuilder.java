package xuefa.law.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import xuefa.law.Article;
import xuefa.law.Paragraph;
import xuefa.law.TextProblem;

/** Gathers the lines of one article into paragraphs and items. */
final class ArticleBuilder {
    private static final Pattern TITLE = Pattern.compile(
            "(?:【([^【】]{1,60})】|\\[([^\\[\\]]{1,60})]|[（(]((?!以下|下同|注：)[^（）()，。；：]{1,30})[）)](?=$|[ 　]|\\p{IsHan}))[ 　]*");

    private final Marks.ArticleMark mark;
    private final int line;
    private final Consumer<TextProblem> problems;
    private final List<Paragraph> paragraphs = new ArrayList<>();
    private String title = "";
    private @Nullable String open;
    private Items items = new Items();

    ArticleBuilder(Marks.ArticleMark mark, int line, Consumer<TextProblem> problems) {
        this.mark = mark;
        this.line = line;
        this.problems = problems;
        String rest = mark.rest();
        Matcher titled = TITLE.matcher(rest);
        if (titled.lookingAt()) {
            for (int group = 1; group <= titled.groupCount(); group++) {
                title += Optional.ofNullable(titled.group(group)).orElse("");
            }
            rest = Marks.strip(rest.substring(titled.end()));
        }
        if (!rest.isEmpty()) {
            add(rest);
        }
    }

    void add(String text) {
        Optional<Items.Mark> item = Items.mark(text);
        if (item.isPresent()) {
            open = open == null ? "" : open;
            items.add(item.get());
        } else if (items.awaitsText()) {
            items.text(text);
        } else {
            close();
            open = text;
        }
    }

    private void close() {
        if (open != null) {
            paragraphs.add(new Paragraph(open, items.items()));
            items.disorder()
                    .ifPresent(disorder -> problems.accept(
                            new TextProblem(line, TextProblem.Kind.ITEMS, "In " + mark.label() + ", " + disorder)));
            open = null;
            items = new Items();
        }
    }

    Article article() {
        close();
        if (paragraphs.isEmpty()) {
            problems.accept(new TextProblem(line, TextProblem.Kind.EMPTY_ARTICLE, mark.label() + " has no words"));
        }
        return new Article(mark.ref(), mark.label(), title, paragraphs);
    }
}
