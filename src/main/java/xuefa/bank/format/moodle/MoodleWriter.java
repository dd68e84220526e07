package xuefa.bank.format.moodle;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import xuefa.bank.DraftQuestion;
import xuefa.bank.FillIn;
import xuefa.bank.QuestionKind;
import xuefa.bank.format.Labels;
import xuefa.bank.format.Loss;
import xuefa.bank.format.ModelAnswer;
import xuefa.bank.format.QuestionWriter;
import xuefa.bank.format.markup.Html;

/** Writes Moodle XML; a case becomes a description and tagged questions. */
public final class MoodleWriter implements QuestionWriter {
    @Override
    public String format() {
        return "moodle";
    }

    @Override
    public String extension() {
        return "xml";
    }

    @Override
    public Written write(List<DraftQuestion> sound) {
        var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<quiz>\n");
        List<Loss> losses = new ArrayList<>();
        @Nullable String category = null;
        for (var question : sound) {
            if (question.section() != null && !question.section().equals(category)) {
                category = question.section();
                xml.append("<question type=\"category\"><category><text>$course$/top/")
                        .append(Html.escaped(category.replace("/", "//")))
                        .append("</text></category></question>\n");
            }
            if (question.kind() == QuestionKind.CASE_ANALYSIS) {
                writeCase(question, xml);
            } else {
                write(question, name(question), null, xml);
            }
        }
        xml.append("</quiz>\n");
        return new Written(xml.toString().getBytes(StandardCharsets.UTF_8), losses);
    }

    private static void writeCase(DraftQuestion analysis, StringBuilder xml) {
        String name = name(analysis);
        begin("description", analysis, name, html("questiontext", analysis.stem()), xml);
        end(analysis, null, xml);
        for (int i = 0; i < analysis.parts().size(); i++) {
            write(analysis.parts().get(i), name + " (" + (i + 1) + ")", name, xml);
        }
    }

    private static void write(DraftQuestion question, String name, @Nullable String partOf, StringBuilder xml) {
        switch (Objects.requireNonNull(question.kind())) {
            case SINGLE, MULTIPLE -> choice(question, name, xml);
            case TRUE_FALSE -> {
                begin("truefalse", question, name, html("questiontext", question.stem()), xml);
                boolean isTrue = "A".equals(question.key());
                answer(isTrue ? "100" : "0", "<text>true</text>", xml);
                answer(isTrue ? "0" : "100", "<text>false</text>", xml);
            }
            case FILL_IN -> begin("cloze", question, name, html("questiontext", cloze(question)), xml);
            case SHORT_ANSWER -> {
                begin("essay", question, name, html("questiontext", question.stem()), xml);
                xml.append(html("graderinfo", ModelAnswer.withPoints(question)));
            }
            case CASE_ANALYSIS -> throw new IllegalArgumentException("a case within a case");
        }
        end(question, partOf, xml);
    }

    private static void choice(DraftQuestion question, String name, StringBuilder xml) {
        begin("multichoice", question, name, html("questiontext", question.stem()), xml);
        String key = Objects.requireNonNull(question.key());
        boolean several = question.kind() == QuestionKind.MULTIPLE;
        xml.append("<single>").append(!several).append("</single><shuffleanswers>true</shuffleanswers>");
        xml.append("<answernumbering>ABCD</answernumbering>\n");
        for (var option : question.options()) {
            boolean right = key.contains(option.label());
            String fraction = right ? ModelAnswer.part(key.length()) : several ? "-100" : "0";
            xml.append("<answer fraction=\"").append(fraction).append("\" format=\"html\"><text>");
            xml.append(Html.escaped(Html.of(option.text()))).append("</text></answer>\n");
        }
    }

    /** The stem with a field for each gap. */
    private static String cloze(DraftQuestion question) {
        var gaps = FillIn.GAPS.matcher(question.stem());
        var text = new StringBuilder();
        int at = 0;
        for (var accepted : question.blanks()) {
            if (!gaps.find()) {
                break;
            }
            text.append(question.stem(), at, gaps.start());
            var variants = accepted.stream().map(MoodleWriter::field).toList();
            text.append("{1:SHORTANSWER:").append(String.join("~", variants)).append('}');
            at = gaps.end();
        }
        return text.append(question.stem(), at, question.stem().length()).toString();
    }

    private static String field(String accepted) {
        return "=" + accepted.replaceAll("([~#}\\\\*])", "\\\\$1");
    }

    private static void begin(String type, DraftQuestion question, String name, String text, StringBuilder xml) {
        xml.append("<question type=\"").append(type).append("\"><name><text>").append(Html.escaped(name));
        xml.append("</text></name>\n").append(text);
        if (question.explanation() != null) {
            xml.append(html("generalfeedback", question.explanation()));
        }
        if (question.id() != null) {
            xml.append("<idnumber>").append(Html.escaped(question.id())).append("</idnumber>\n");
        }
    }

    private static void end(DraftQuestion question, @Nullable String partOf, StringBuilder xml) {
        List<String> tags = new ArrayList<>();
        if (question.difficulty() != null) {
            tags.add(Labels.DIFFICULTY.with(question.difficulty()));
        }
        if (question.citation() != null) {
            tags.add(Labels.CITATION.with(question.citation()));
        }
        if (partOf != null) {
            tags.add(Labels.PART_OF.with(partOf));
        }
        if (!tags.isEmpty()) {
            xml.append("<tags>");
            tags.forEach(
                    tag -> xml.append("<tag><text>").append(Html.escaped(tag)).append("</text></tag>"));
            xml.append("</tags>");
        }
        xml.append("</question>\n");
    }

    private static void answer(String fraction, String text, StringBuilder xml) {
        xml.append("<answer fraction=\"")
                .append(fraction)
                .append("\">")
                .append(text)
                .append("</answer>\n");
    }

    private static String html(String element, String text) {
        return "<%1$s format=\"html\"><text>%2$s</text></%1$s>\n".formatted(element, Html.escaped(Html.of(text)));
    }

    private static String name(DraftQuestion question) {
        if (question.id() != null) {
            return question.id();
        }
        String line = question.stem().lines().findFirst().orElse("");
        return line.length() > 40 ? line.substring(0, 40) : line;
    }
}
