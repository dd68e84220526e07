package xuefa.bank.format.aiken;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import xuefa.bank.DraftQuestion;
import xuefa.bank.QuestionKind;
import xuefa.bank.format.Loss;
import xuefa.bank.format.QuestionWriter;

/** Writes Aiken, which holds a stem, options and one right letter, and nothing else. */
public final class AikenWriter implements QuestionWriter {
    @Override
    public String format() {
        return "aiken";
    }

    @Override
    public String extension() {
        return "txt";
    }

    @Override
    public Written write(List<DraftQuestion> sound) {
        var text = new StringBuilder();
        List<Loss> losses = new ArrayList<>();
        for (var question : sound) {
            if (question.kind() == QuestionKind.SINGLE || question.kind() == QuestionKind.TRUE_FALSE) {
                write(question, text);
                note(question, losses);
            } else {
                losses.add(Loss.of(question, "Aiken 只能写单选题和判断题"));
            }
        }
        return new Written(text.toString().getBytes(StandardCharsets.UTF_8), losses);
    }

    private static void write(DraftQuestion question, StringBuilder text) {
        text.append(inOneLine(question.stem())).append('\n');
        question.options().forEach(option -> text.append(option.label())
                .append(". ")
                .append(inOneLine(option.text()))
                .append('\n'));
        text.append("ANSWER: ").append(question.key()).append("\n\n");
    }

    private static void note(DraftQuestion question, List<Loss> losses) {
        if (question.stem().contains("\n")
                || question.options().stream().anyMatch(option -> option.text().contains("\n"))) {
            losses.add(Loss.in(question, "换行和表格（Aiken 每段只有一行）"));
        }
        List<String> lost = new ArrayList<>();
        lost.add(question.id() == null ? "" : "编号");
        lost.add(question.explanation() == null ? "" : "解析");
        lost.add(question.citation() == null ? "" : "依据");
        lost.add(question.difficulty() == null ? "" : "难度");
        lost.add(question.section() == null ? "" : "分类");
        lost.removeIf(String::isEmpty);
        if (!lost.isEmpty()) {
            losses.add(Loss.in(question, String.join("、", lost)));
        }
    }

    private static String inOneLine(String text) {
        return text.replaceAll("(?<!\\s)\\s*\n\\s*", " ").strip();
    }
}
