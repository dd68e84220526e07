package xuefa.bank.format;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import xuefa.bank.CheckedBank;
import xuefa.bank.CheckingBank;
import xuefa.bank.Fault;
import xuefa.bank.ReadBank;

/** A small sound bank in a folder, to be spoilt in one place. */
public final class WrittenBank {
    public static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    public static final String LAW = "laws/administrative-penalty.yaml";
    public static final String TOPIC = "banks/administrative-penalty/limits.yaml";

    private static final String LAW_TEXT = """
            id: administrative-penalty
            title: 中华人民共和国行政处罚法
            shortTitle: 行政处罚法
            level: law
            jurisdiction: CN
            versions:
              - passed: "2021-01-22"
                passedBy: 十三届全国人大常委会第二十五次会议
                published: "2021-01-22"
                inForceSince: "2021-07-15"
                articles: 86
                insertedArticles: ["36-1"]
                checkedOn: "2026-11-22"
                checkedHow: 为测试而写，第三十六条之一并不存在
            """;
    private static final String TOPIC_TEXT = """
            law: administrative-penalty
            version: "2021-01-22"
            topic: 时效
            questions:
              - id: administrative-penalty-001
                kind: single
                difficulty: easy
                articles: ["36/1"]
                stem: 违法行为在多长时间内未被发现的，一般不再给予行政处罚？
                options:
                  A: 一年
                  B: 二年
                  C: 三年
                key: B
                explanation: 第三十六条第一款规定，违法行为在二年内未被发现的，不再给予行政处罚。
                readOn: "2026-11-20"
              - id: administrative-penalty-002
                kind: multiple
                difficulty: medium
                articles: ["36/1", "36-1"]
                stem: 下列哪些情形，追究期限延长至五年？
                options:
                  A: 涉及公民生命健康安全且有危害后果
                  B: 涉及金融安全且有危害后果
                  C: 当事人不认识错误
                  D: 涉及市容
                key: AB
                explanation: 第三十六条第一款规定了这些情形。
                readOn: "2026-11-20"
              - id: administrative-penalty-003
                kind: trueFalse
                difficulty: hard
                articles: ["36"]
                stem: 违法行为有连续状态的，期限从行为终了之日起计算。
                key: true
                explanation: 见第三十六条第二款。
                readOn: "2026-11-20"
            """;

    private static final String OTHER_KINDS = """
              - id: administrative-penalty-004
                kind: fillIn
                difficulty: easy
                articles: ["36"]
                stem: 违法行为在____内未被发现的，不再给予行政处罚；期限从行为____之日起计算。
                blanks:
                  - accept: [二年, 两年]
                    compare: number
                  - accept: [终了, 结束]
                explanation: 见第三十六条。
                readOn: "2026-11-20"
              - id: administrative-penalty-005
                kind: shortAnswer
                difficulty: medium
                articles: ["36"]
                stem: 简述行政处罚的追究时效。
                answer: |
                  （1）一般为二年；
                  （2）涉及生命健康安全、金融安全且有危害后果的为五年。
                points:
                  - text: 二年
                    marks: 2.5
                  - text: 五年及其条件
                    marks: 1.5
                explanation: 见第三十六条第一款。
                readOn: "2026-11-20"
              - id: administrative-penalty-006
                kind: caseAnalysis
                difficulty: hard
                articles: ["36/1", "36/2"]
                material: |
                  甲公司2021年8月起连续三年超标排放，2024年9月停止。
                  | 年份 | 次数 |
                  | 2021 | 3 |
                parts:
                  - kind: single
                    articles: ["36/1"]
                    marks: 2
                    stem: 对甲公司的追究期限是多长？
                    options:
                      A: 二年
                      B: 五年
                    key: B
                    explanation: 依第三十六条第一款为五年。
                  - kind: trueFalse
                    stem: 期限从2024年9月起计算。
                    key: true
                    explanation: 依第三十六条第二款，从终了之日起计算。
                  - kind: fillIn
                    stem: 连续状态的，从行为____之日起计算。
                    blanks:
                      - accept: [终了]
                    explanation: 依第三十六条第二款。
                  - kind: shortAnswer
                    marks: 3 # 简答
                    stem: 应当怎样处理？为什么？
                    answer: 应当处罚，因为没有超过五年。
                    points:
                      - text: 应当处罚
                        marks: 1
                      - text: 没有超过期限
                        marks: 2
                    explanation: 依第三十六条。
                readOn: "2026-11-20"
            """;

    private final Path folder;

    private WrittenBank(Path folder) {
        this.folder = folder;
    }

    /** Three questions, one of each kind, on one law; no faults. */
    public static WrittenBank in(Path folder) {
        return new WrittenBank(folder).file(LAW, LAW_TEXT).file(TOPIC, TOPIC_TEXT);
    }

    /** As {@link #in}, and a question of each kind that isn't a mere choice; no faults. */
    public static WrittenBank withEveryKind(Path folder) {
        return in(folder).file(TOPIC, TOPIC_TEXT + OTHER_KINDS);
    }

    public Path folder() {
        return folder;
    }

    public WrittenBank file(String path, String text) {
        try {
            Files.createDirectories(folder.resolve(path).getParent());
            Files.writeString(folder.resolve(path), text);
            return this;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Replaces the only {@code before} in the questions. */
    public WrittenBank with(String before, String after) {
        return with(TOPIC, before, after);
    }

    /** Replaces the only {@code before} in the file {@code path}. */
    public WrittenBank with(String path, String before, String after) {
        String text = text(path);
        if (text.indexOf(before) < 0 || text.indexOf(before) != text.lastIndexOf(before)) {
            throw new IllegalArgumentException("not exactly once in " + path + ": " + before);
        }
        return file(path, text.replace(before, after));
    }

    public String text(String path) {
        try {
            return Files.readString(folder.resolve(path));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public ReadBank read() {
        return switch (BankFolder.read(folder)) {
            case Reading.Done done -> done.bank();
            case Reading.Impossible impossible -> throw new AssertionError(impossible.reason());
        };
    }

    public CheckedBank checked() {
        return CheckingBank.on(read(), DAY);
    }

    /** Every fault as a line of the command's output. */
    public List<String> faults() {
        return checked().faults().stream().map(Fault::toString).toList();
    }
}
