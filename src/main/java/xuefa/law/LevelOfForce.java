package xuefa.law;

import java.util.Arrays;
import java.util.Optional;

/** 效力层级, from the strongest: Legislation Law, articles 98 to 102. The last two stand outside that order. */
public enum LevelOfForce {
    CONSTITUTION("constitution", "宪法"),
    LAW("law", "法律"),
    ADMINISTRATIVE_REGULATION("administrativeRegulation", "行政法规"),
    LOCAL_REGULATION("localRegulation", "地方性法规"),
    RULE("rule", "规章"),
    NORMATIVE_DOCUMENT("normativeDocument", "规范性文件"),
    PARTY_REGULATION("partyRegulation", "党内法规"),
    JUDICIAL_INTERPRETATION("judicialInterpretation", "司法解释");

    private final String code;
    private final String inChinese;

    LevelOfForce(String code, String inChinese) {
        this.code = code;
        this.inChinese = inChinese;
    }

    /** The name in files and JSON: {@code administrativeRegulation}. */
    public String code() {
        return code;
    }

    public String inChinese() {
        return inChinese;
    }

    public static Optional<LevelOfForce> of(String code) {
        return Arrays.stream(values()).filter(level -> level.code.equals(code)).findAny();
    }
}
