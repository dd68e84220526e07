package xuefa.dossier;

import java.util.Arrays;
import java.util.Optional;

/** What an exam held elsewhere was about. */
public enum ExamSubject {
    COMMON("common", "公共法律知识"),
    PROFESSIONAL("professional", "专业法律知识"),
    /** Before a leader is appointed 任前法治能力测试. */
    APPOINTMENT("appointment", "任前法治能力测试");

    private final String code;
    private final String chinese;

    ExamSubject(String code, String chinese) {
        this.code = code;
        this.chinese = chinese;
    }

    public String code() {
        return code;
    }

    public String chinese() {
        return chinese;
    }

    public static Optional<ExamSubject> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code.equals(code)).findAny();
    }
}
