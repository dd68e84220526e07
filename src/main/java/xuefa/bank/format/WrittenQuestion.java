package xuefa.bank.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import xuefa.bank.Blank;
import xuefa.bank.Difficulty;
import xuefa.bank.Fault;
import xuefa.bank.Located;
import xuefa.bank.Option;
import xuefa.bank.QuestionKind;
import xuefa.bank.ReadQuestion;
import xuefa.bank.ReadTask;
import xuefa.bank.Rule;
import xuefa.bank.ShortAnswer;
import xuefa.law.ArticleRef;

/** A question that fits the schema, as it is written. One thread. */
final class WrittenQuestion {
    private final Fields fields;
    private final Consumer<Fault> faults;
    private boolean faulty;

    private WrittenQuestion(YamlValue item, Consumer<Fault> faults) {
        this.fields = new Fields(item, item.json().path("id").asText(), faults);
        this.faults = faults;
    }

    /** The question, or empty with the faults that say why not. */
    static Optional<ReadQuestion> read(YamlValue item, Consumer<Fault> faults) {
        var written = new WrittenQuestion(item, faults);
        var question = written.question();
        return written.faulty || written.fields.isFaulty() ? Optional.empty() : Optional.of(question);
    }

    private ReadQuestion question() {
        var articles = fields.articles("articles");
        return new ReadQuestion(
                fields.text("id"),
                Difficulty.of(fields.string("difficulty")).orElseThrow(),
                articles,
                kind(fields) == QuestionKind.CASE_ANALYSIS ? analysing(articles) : simple(fields),
                fields.has("explanation") ? fields.text("explanation") : new Located<>("", fields.at()),
                fields.optionalDay("readOn"));
    }

    private ReadTask.Analysing analysing(List<Located<ArticleRef>> articles) {
        var parts = new ArrayList<ReadTask.Part>();
        for (var item : fields.the("parts").items()) {
            var part = fields.inside(item);
            parts.add(new ReadTask.Part(
                    simple(part),
                    part.has("articles") ? part.articles("articles") : articles,
                    part.has("marks") ? part.marks("marks") : null,
                    part.text("explanation")));
        }
        return new ReadTask.Analysing(fields.text("material"), List.copyOf(parts));
    }

    private ReadTask.Simple simple(Fields at) {
        var stem = at.text("stem");
        var kind = kind(at);
        return switch (kind) {
            case SINGLE, MULTIPLE -> new ReadTask.Choosing(kind, stem, options(at.the("options")), at.text("key"));
            case TRUE_FALSE -> new ReadTask.Choosing(kind, stem, trueOrFalse(at), letterOf(at.the("key")));
            case FILL_IN -> new ReadTask.FillingIn(stem, blanks(at));
            case SHORT_ANSWER -> new ReadTask.Answering(stem, at.text("answer"), points(at));
            case CASE_ANALYSIS -> throw new IllegalStateException("the schema has no case within a case");
        };
    }

    private static QuestionKind kind(Fields at) {
        return QuestionKind.of(at.string("kind")).orElseThrow();
    }

    private List<Located<Blank>> blanks(Fields at) {
        var blanks = new ArrayList<Located<Blank>>();
        for (var item : at.the("blanks").items()) {
            var blank = at.inside(item);
            var accepted = blank.the("accept").items().stream()
                    .map(each -> each.text().value())
                    .toList();
            var compare = Blank.Compare.of(blank.has("compare") ? blank.string("compare") : "");
            try {
                blanks.add(new Located<>(new Blank(accepted, compare), item.at()));
            } catch (IllegalArgumentException punctuation) {
                faulty = true;
                String reason = "An accepted answer is nothing but punctuation: write words or numbers";
                faults.accept(new Fault(item.at(), Rule.BLANKS, fields.string("id"), reason));
            }
        }
        return List.copyOf(blanks);
    }

    private static List<Located<ShortAnswer.ScoringPoint>> points(Fields at) {
        var points = new ArrayList<Located<ShortAnswer.ScoringPoint>>();
        for (var item : at.the("points").items()) {
            var point = at.inside(item);
            var marks = point.marks("marks").value();
            points.add(new Located<>(new ShortAnswer.ScoringPoint(point.string("text"), marks), item.at()));
        }
        return List.copyOf(points);
    }

    private static List<Located<Option>> options(YamlValue written) {
        var options = new ArrayList<Located<Option>>();
        if (written instanceof YamlValue.Mapping mapping) {
            mapping.members().forEach((letter, member) -> {
                var text = member.value().text();
                options.add(new Located<>(new Option(letter, text.value()), text.at()));
            });
        }
        return List.copyOf(options);
    }

    private static List<Located<Option>> trueOrFalse(Fields question) {
        return Option.TRUE_FALSE.stream()
                .map(option -> new Located<>(option, question.at()))
                .toList();
    }

    private static Located<String> letterOf(YamlValue key) {
        return new Located<>(key.json().booleanValue() ? "A" : "B", key.at());
    }
}
