package xuefa.bank.format;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A sound bank of any size, to see what size costs: {@code GeneratedBank FOLDER NUMBER-OF-QUESTIONS}. */
final class GeneratedBank {
    private static final int IN_A_LAW = 999;
    private static final int IN_A_FILE = 111;

    private GeneratedBank() {}

    public static void main(String[] args) throws IOException {
        write(Path.of(args[0]), Integer.parseInt(args[1]));
    }

    static void write(Path folder, int questions) throws IOException {
        Files.createDirectories(folder.resolve("laws"));
        for (int from = 0; from < questions; from += IN_A_LAW) {
            String law = "law-" + from / IN_A_LAW;
            Files.writeString(folder.resolve("laws/" + law + ".yaml"), law(law));
            writeTopics(folder.resolve("banks/" + law), law, Math.min(IN_A_LAW, questions - from));
        }
    }

    private static void writeTopics(Path folder, String law, int questions) throws IOException {
        Files.createDirectories(folder);
        var text = new StringBuilder();
        for (int i = 1; i <= questions; i++) {
            if (text.isEmpty()) {
                text.append("law: %s\nversion: \"2021-01-22\"\ntopic: 题目\nquestions:\n".formatted(law));
            }
            text.append(question(law, i));
            if (i % IN_A_FILE == 0 || i == questions) {
                Files.writeString(folder.resolve("topic-" + i + ".yaml"), text);
                text.setLength(0);
            }
        }
    }

    private static String law(String law) {
        return """
            id: %1$s
            title: 中华人民共和国%1$s法
            shortTitle: %1$s法
            level: law
            jurisdiction: CN
            versions:
              - passed: "2021-01-22"
                passedBy: 全国人大常委会
                inForceSince: "2021-07-15"
                articles: 86
                checkedOn: "2026-11-22"
                checkedHow: 由程序生成，并非真实法律
            """.formatted(law);
    }

    private static String question(String law, int number) {
        return """
              - id: %1$s-%2$03d
                kind: multiple
                difficulty: medium
                articles: ["36/1"]
                stem: 某市综合行政执法局在第%3$s类领域发现第%2$d号违法行为，当事人认为已经超过追究时效。下列哪些说法符合规定？
                options:
                  A: 违法行为在二年内未被发现的，不再给予行政处罚
                  B: 涉及公民生命健康安全且有危害后果的，期限延长至五年
                  C: 期限一律从行政机关立案之日起计算
                  D: 法律另有规定的，从其规定
                key: ABD
                explanation: 第三十六条第一款规定，违法行为在二年内未被发现的不再给予行政处罚；涉及公民生命健康安全、金融安全且有危害后果的，上述期限延长至五年；法律另有规定的除外。
                readOn: "2026-11-22"
            """.formatted(law, number, law.substring("law-".length()));
    }
}
