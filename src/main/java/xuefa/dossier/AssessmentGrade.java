package xuefa.dossier;

import java.util.Arrays;
import java.util.Optional;

/** How a yearly assessment ends; Civil Servants Law 公务员法, article 38. */
public enum AssessmentGrade {
    EXCELLENT("excellent", "优秀"),
    COMPETENT("competent", "称职"),
    BASICALLY_COMPETENT("basicallyCompetent", "基本称职"),
    INCOMPETENT("incompetent", "不称职");

    private final String code;
    private final String chinese;

    AssessmentGrade(String code, String chinese) {
        this.code = code;
        this.chinese = chinese;
    }

    public String code() {
        return code;
    }

    public String chinese() {
        return chinese;
    }

    public static Optional<AssessmentGrade> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code.equals(code)).findAny();
    }
}
