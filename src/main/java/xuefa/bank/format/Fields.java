package xuefa.bank.format;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import xuefa.bank.Fault;
import xuefa.bank.Located;
import xuefa.bank.Place;
import xuefa.bank.Rule;
import xuefa.law.ArticleRef;
import xuefa.shared.Marks;

/**
 * The members of a mapping that fits its schema, as the values they mean. What means nothing, like 31 February, becomes a
 * fault and a stand-in, and the mapping {@link #isFaulty}: what was made of it is to be thrown away. One thread.
 */
final class Fields {
    private static final ArticleRef NO_ARTICLE = new ArticleRef(1, 0, 0);

    private final YamlValue mapping;
    private final @Nullable String questionId;
    private final Consumer<Fault> faults;
    private boolean faulty;

    Fields(YamlValue mapping, @Nullable String questionId, Consumer<Fault> faults) {
        this.mapping = mapping;
        this.questionId = questionId;
        this.faults = faults;
    }

    boolean isFaulty() {
        return faulty;
    }

    boolean has(String name) {
        return mapping.member(name) != null;
    }

    /** The fields of an entry inside; what is faulty there, makes this faulty. */
    Fields inside(YamlValue entry) {
        return new Fields(entry, questionId, fault -> {
            faulty = true;
            faults.accept(fault);
        });
    }

    Place at() {
        return mapping.at();
    }

    YamlValue the(String name) {
        return Objects.requireNonNull(mapping.member(name), name).value();
    }

    Located<String> text(String name) {
        return the(name).text();
    }

    String string(String name) {
        return text(name).value();
    }

    @Nullable
    String optionalString(String name) {
        return has(name) ? string(name) : null;
    }

    Located<LocalDate> day(String name) {
        var text = text(name);
        try {
            return new Located<>(LocalDate.parse(text.value()), text.at());
        } catch (DateTimeException impossible) {
            fault(text.at(), Rule.DATE, "There is no day " + text.value() + ": correct it");
            return new Located<>(LocalDate.EPOCH, text.at());
        }
    }

    @Nullable
    Located<LocalDate> optionalDay(String name) {
        return has(name) ? day(name) : null;
    }

    List<Located<ArticleRef>> articles(String name) {
        var articles = new ArrayList<Located<ArticleRef>>();
        if (has(name)) {
            for (var item : the(name).items()) {
                articles.add(article(item));
            }
        }
        return articles;
    }

    /** Exact to a hundredth. */
    Located<Marks> marks(String name) {
        var written = the(name);
        try {
            var hundredths = written.json().decimalValue().movePointRight(2).intValueExact();
            return new Located<>(new Marks(hundredths), written.at());
        } catch (ArithmeticException fraction) {
            fault(written.at(), Rule.MARKS, "Marks have at most two decimal places: correct " + written.json());
            return new Located<>(new Marks(1), written.at());
        }
    }

    private Located<ArticleRef> article(YamlValue item) {
        var text = item.text();
        try {
            return new Located<>(ArticleRef.parse(text.value()), text.at());
        } catch (IllegalArgumentException impossible) {
            fault(text.at(), Rule.ARTICLE_UNKNOWN, "No law has an article " + text.value() + ": correct it");
            return new Located<>(NO_ARTICLE, text.at());
        }
    }

    private void fault(Place at, Rule rule, String reason) {
        faulty = true;
        faults.accept(new Fault(at, rule, questionId, reason));
    }
}
