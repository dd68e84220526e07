package xuefa.bank.format.qti;

import static xuefa.bank.format.markup.XmlWriter.element;
import static xuefa.bank.format.markup.XmlWriter.text;
import static xuefa.bank.format.markup.XmlWriter.with;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import xuefa.bank.DraftQuestion;
import xuefa.bank.FillIn;
import xuefa.bank.QuestionKind;
import xuefa.bank.format.Labels;
import xuefa.bank.format.ModelAnswer;
import xuefa.bank.format.markup.Blocks;
import xuefa.bank.format.markup.XmlNode;
import xuefa.bank.format.markup.XmlNode.Element;

/** Makes one item, with the names of QTI 2. */
final class QtiItemWriter {
    private final DraftQuestion question;
    private final String identifier;
    private final List<Element> declarations = new ArrayList<>();
    private final Element body = element("itemBody");

    QtiItemWriter(DraftQuestion question, String identifier) {
        this.question = question;
        this.identifier = identifier;
    }

    Element item(QtiVersion version) {
        boolean isCase = question.kind() == QuestionKind.CASE_ANALYSIS;
        labels(question, body);
        if (isCase) {
            body.children().add(Blocks.in(element("div", "class", "xuefa-material"), question.stem()));
            question.parts().forEach(this::part);
        } else {
            ask(question, body);
        }
        var item = element(
                "assessmentItem",
                "xmlns",
                version.namespace(),
                "identifier",
                identifier,
                "title",
                identifier,
                "adaptive",
                "false",
                "timeDependent",
                "false");
        item.children().addAll(declarations);
        item.children().add(score(declarations.isEmpty() ? "0" : String.valueOf(declarations.size())));
        item.children()
                .add(element(
                        "outcomeDeclaration",
                        "identifier",
                        "FEEDBACK",
                        "cardinality",
                        "single",
                        "baseType",
                        "identifier"));
        item.children().add(body);
        item.children().add(processing(version));
        if (question.explanation() != null) {
            item.children().add(feedback("modalFeedback", "explanation", question.explanation()));
        }
        return item;
    }

    private void part(DraftQuestion part) {
        var holder = element("div", "class", "xuefa-part");
        labels(part, holder);
        ask(part, holder);
        if (part.explanation() != null) {
            String name = "explanation-" + body.children().size();
            holder.children().add(feedback("feedbackBlock", name, part.explanation()));
        }
        body.children().add(holder);
    }

    private void ask(DraftQuestion asked, Element holder) {
        switch (Objects.requireNonNull(asked.kind())) {
            case SINGLE, MULTIPLE, TRUE_FALSE -> choice(asked, holder);
            case FILL_IN -> fillIn(asked, holder);
            case SHORT_ANSWER -> {
                Blocks.in(holder, asked.stem());
                var rubric = Blocks.in(
                        element("rubricBlock", "view", "scorer"), ModelAnswer.ANSWER + ModelAnswer.withPoints(asked));
                String response = declare("single", List.of(), null);
                with(holder, rubric, element("extendedTextInteraction", "responseIdentifier", response));
            }
            case CASE_ANALYSIS -> throw new IllegalArgumentException("a case within a case");
        }
    }

    private void choice(DraftQuestion asked, Element holder) {
        Blocks.in(holder, asked.stem());
        String key = Objects.requireNonNull(asked.key());
        boolean several = asked.kind() == QuestionKind.MULTIPLE;
        boolean shuffled = asked.kind() != QuestionKind.TRUE_FALSE;
        String response = declare(several ? "multiple" : "single", List.of(key.split("")), "identifier");
        var interaction = element(
                "choiceInteraction",
                "responseIdentifier",
                response,
                "shuffle",
                String.valueOf(shuffled),
                "maxChoices",
                several ? "0" : "1");
        for (var option : asked.options()) {
            with(interaction, Blocks.inside(element("simpleChoice", "identifier", option.label()), option.text()));
        }
        with(holder, interaction);
    }

    private void fillIn(DraftQuestion asked, Element holder) {
        var blanks = asked.blanks().iterator();
        holder.children().addAll(Blocks.of(asked.stem(), words -> gaps(words, blanks)));
    }

    /** A line with an interaction for each gap in it. */
    private List<XmlNode> gaps(String words, java.util.Iterator<List<String>> blanks) {
        List<XmlNode> line = new ArrayList<>();
        var gap = FillIn.GAPS.matcher(words);
        int at = 0;
        while (gap.find() && blanks.hasNext()) {
            line.add(new XmlNode.Text(words.substring(at, gap.start())));
            String response = declare("single", blanks.next(), "string");
            line.add(element("textEntryInteraction", "responseIdentifier", response, "expectedLength", "20"));
            at = gap.end();
        }
        line.add(new XmlNode.Text(words.substring(at)));
        return line;
    }

    /** @param baseType null for a text nobody can mark by itself */
    private String declare(String cardinality, List<String> right, @Nullable String baseType) {
        String name = declarations.isEmpty() ? "RESPONSE" : "RESPONSE" + (declarations.size() + 1);
        String type = baseType == null ? "string" : baseType;
        var declaration =
                element("responseDeclaration", "identifier", name, "cardinality", cardinality, "baseType", type);
        if (baseType != null) {
            var correct = element("correctResponse");
            List<String> all = type.equals("string") ? right.subList(0, 1) : right;
            all.forEach(each -> with(correct, text(element("value"), each)));
            var mapping =
                    element("mapping", "defaultValue", cardinality.equals("multiple") ? "-1" : "0", "lowerBound", "0");
            right.forEach(each -> with(mapping, entry(type, each, cardinality, right.size())));
            with(declaration, correct, mapping);
        }
        declarations.add(declaration);
        return name;
    }

    private static Element entry(String type, String key, String cardinality, int count) {
        String worth = cardinality.equals("multiple") ? String.valueOf(Math.round(10000.0 / count) / 10000.0) : "1";
        var entry = element("mapEntry", "mapKey", key, "mappedValue", worth);
        if (type.equals("string")) {
            entry.attributes().put("caseSensitive", "false");
        }
        return entry;
    }

    private Element processing(QtiVersion version) {
        boolean choices = declarations.size() == 1
                && declarations.getFirst().attribute("baseType").equals("identifier");
        if (choices) {
            return element(
                    "responseProcessing", "template", version.templates() + templateName("match_correct", version));
        }
        if (declarations.size() == 1 && declarations.getFirst().first("mapping").isPresent()) {
            return element(
                    "responseProcessing", "template", version.templates() + templateName("map_response", version));
        }
        var sum = element("sum");
        for (var declaration : declarations) {
            if (declaration.first("mapping").isPresent()) {
                with(sum, element("mapResponse", "identifier", declaration.attribute("identifier")));
            }
        }
        if (sum.children().isEmpty()) {
            return element("responseProcessing");
        }
        return with(element("responseProcessing"), with(element("setOutcomeValue", "identifier", "SCORE"), sum));
    }

    private static String templateName(String name, QtiVersion version) {
        return version == QtiVersion.V3_0 ? name + ".xml" : name;
    }

    private static Element score(String most) {
        return element(
                "outcomeDeclaration",
                "identifier",
                "SCORE",
                "cardinality",
                "single",
                "baseType",
                "float",
                "normalMaximum",
                most);
    }

    private static Element feedback(String name, String identifier, String words) {
        return Blocks.in(
                element(name, "outcomeIdentifier", "FEEDBACK", "identifier", identifier, "showHide", "show"), words);
    }

    private static void labels(DraftQuestion of, Element holder) {
        List<String> labels = new ArrayList<>();
        if (of.difficulty() != null) {
            labels.add(Labels.DIFFICULTY.with(of.difficulty()));
        }
        if (of.citation() != null) {
            labels.add(Labels.CITATION.with(of.citation()));
        }
        if (of.section() != null) {
            labels.add(Labels.TOPIC.with(of.section()));
        }
        if (!labels.isEmpty()) {
            with(holder, Blocks.in(element("rubricBlock", "view", "author"), String.join("\n", labels)));
        }
    }
}
