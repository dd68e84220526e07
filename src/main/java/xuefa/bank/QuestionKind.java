package xuefa.bank;

import java.util.Arrays;
import java.util.Optional;

/** How a question is answered. */
public enum QuestionKind {
    /** 单选题: one option is right. */
    SINGLE("single"),
    /** 多选题: two or more options are right. */
    MULTIPLE("multiple"),
    /** 判断题: one of the two options 正确 and 错误. */
    TRUE_FALSE("trueFalse"),
    /** 填空题: words or numbers written into gaps. */
    FILL_IN("fillIn"),
    /** 简答题: a text, marked point by point. */
    SHORT_ANSWER("shortAnswer"),
    /** 案例分析题: a material, and questions of the other kinds on it. */
    CASE_ANALYSIS("caseAnalysis");

    private final String code;

    QuestionKind(String code) {
        this.code = code;
    }

    /** The name in files and JSON: {@code trueFalse}. */
    public String code() {
        return code;
    }

    public static Optional<QuestionKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findAny();
    }
}
