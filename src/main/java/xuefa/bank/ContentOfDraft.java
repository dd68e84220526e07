package xuefa.bank;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import xuefa.law.ArticleRef;
import xuefa.law.ChineseNumber;

/** Turns an imported draft into a content of a bank; what the bank can't place stays in the words of the source. */
public final class ContentOfDraft {
    private static final Pattern TITLE = Pattern.compile("《([^《》]++)》");
    private static final String NUMERAL = "([0-9０-９]{1,4}|[〇零一二三四五六七八九十百千]{1,9})";
    private static final Pattern ARTICLE =
            Pattern.compile("第" + NUMERAL + "条(?:之" + NUMERAL + ")?(?:第" + NUMERAL + "款)?");
    private static final Map<String, Difficulty> DIFFICULTIES = Map.ofEntries(
            Map.entry("易", Difficulty.EASY),
            Map.entry("简单", Difficulty.EASY),
            Map.entry("容易", Difficulty.EASY),
            Map.entry("较易", Difficulty.EASY),
            Map.entry("中", Difficulty.MEDIUM),
            Map.entry("中等", Difficulty.MEDIUM),
            Map.entry("一般", Difficulty.MEDIUM),
            Map.entry("适中", Difficulty.MEDIUM),
            Map.entry("难", Difficulty.HARD),
            Map.entry("困难", Difficulty.HARD),
            Map.entry("较难", Difficulty.HARD));
    private static final int LONGEST_TOPIC = 40;
    private static final int LONGEST_SOURCE = 1000;
    private static final int MOST_ARTICLES = 12;
    private static final int USUAL_MARKS = 100;

    private final List<ReadLaw> laws;
    private final LocalDate day;

    /**
     * @param laws of the bank
     * @param day on which the wording that is cited should be in force
     */
    public ContentOfDraft(List<ReadLaw> laws, LocalDate day) {
        this.laws = List.copyOf(laws);
        this.day = day;
    }

    /** @param sound in its sound form */
    public Content of(DraftQuestion sound) {
        ObjectNode json = task(sound);
        difficulty(sound.difficulty()).ifPresent(known -> json.put("difficulty", known.code()));
        String section = sound.section();
        if (section != null) {
            json.put("topic", shortened(section, LONGEST_TOPIC));
        }
        cite(sound.citation(), json);
        return Content.of(json);
    }

    private ObjectNode task(DraftQuestion sound) {
        var kind = Optional.ofNullable(sound.kind()).orElse(QuestionKind.SINGLE);
        var json = JsonNodeFactory.instance.objectNode().put("kind", kind.code());
        json.put(kind == QuestionKind.CASE_ANALYSIS ? "material" : "stem", sound.stem());
        if (kind == QuestionKind.SINGLE || kind == QuestionKind.MULTIPLE) {
            var options = json.putObject("options");
            sound.options().forEach(option -> options.put(option.label(), option.text()));
        }
        if (kind == QuestionKind.SHORT_ANSWER) {
            json.put("answer", sound.key());
            var points = json.putArray("points");
            sound.points()
                    .forEach(point ->
                            points.addObject().put("text", point.text()).put("marksHundredths", marks(point)));
        } else if (kind != QuestionKind.FILL_IN) {
            json.put("key", sound.key());
        }
        var blanks = json.putArray("blanks");
        for (var accepted : sound.blanks()) {
            var blank =
                    blanks.addObject().put("compare", Blank.Compare.of(accepted).code());
            var accept = blank.putArray("accept");
            accepted.forEach(accept::add);
        }
        var parts = json.putArray("parts");
        sound.parts().forEach(part -> parts.add(part(part)));
        json.put("explanation", sound.explanation());
        return json;
    }

    private ObjectNode part(DraftQuestion part) {
        ObjectNode json = task(part);
        if (part.citation() != null) {
            var articles = json.putArray("articles");
            articles(part.citation()).forEach(each -> articles.add(each.toString()));
        }
        return json;
    }

    private static int marks(DraftPoint point) {
        return point.marks() == null
                ? USUAL_MARKS
                : point.marks().movePointRight(2).intValue();
    }

    private void cite(@Nullable String citation, ObjectNode json) {
        if (citation == null) {
            return;
        }
        Set<ArticleRef> articles = articles(citation);
        Optional<ReadLaw> law = law(citation);
        if (law.isEmpty() || articles.isEmpty() || articles.size() > MOST_ARTICLES) {
            json.put("source", shortened(citation, LONGEST_SOURCE));
            return;
        }
        json.put("law", law.get().id().value());
        json.put("version", version(law.get()).toString());
        var list = json.putArray("articles");
        articles.forEach(each -> list.add(each.toString()));
    }

    private Optional<ReadLaw> law(String citation) {
        var title = TITLE.matcher(citation);
        String named = title.find() ? title.group(1) : citation.split("第", 2)[0].strip();
        return laws.stream()
                .filter(law -> law.title().equals(named) || law.shortTitle().equals(named))
                .findFirst();
    }

    private LocalDate version(ReadLaw law) {
        var newest =
                Comparator.comparing((ReadLaw.Version each) -> each.passed().value());
        return law.versions().stream()
                .filter(each -> !each.inForceSince().value().isAfter(day))
                .max(newest)
                .or(() -> law.versions().stream().max(newest))
                .orElseThrow()
                .passed()
                .value();
    }

    private static Set<ArticleRef> articles(String citation) {
        var articles = new LinkedHashSet<ArticleRef>();
        ARTICLE.matcher(citation).results().forEach(found -> {
            int number = ChineseNumber.read(found.group(1));
            if (number > 0) {
                articles.add(new ArticleRef(number, numeral(found.group(2)), numeral(found.group(3))));
            }
        });
        return articles;
    }

    private static int numeral(@Nullable String written) {
        return written == null ? 0 : ChineseNumber.read(written);
    }

    private static Optional<Difficulty> difficulty(@Nullable String written) {
        return written == null
                ? Optional.empty()
                : Difficulty.of(written).or(() -> Optional.ofNullable(DIFFICULTIES.get(written.strip())));
    }

    private static String shortened(String text, int most) {
        return text.length() > most ? text.substring(0, most) : text;
    }
}
