package xuefa.law.required;

import java.util.Arrays;

/** What the laws of a list are grouped by, in the order of the lists. */
public enum LawGroup {
    PARTY_REGULATIONS("partyRegulations"),
    CONSTITUTION("constitution"),
    NATIONAL_SECURITY("nationalSecurity"),
    HIGH_QUALITY_DEVELOPMENT("highQualityDevelopment"),
    CIVIL_CODE("civilCode"),
    CRIMINAL_LAW_AND_SANCTIONS("criminalLawAndSanctions"),
    ADMINISTRATIVE_LAW("administrativeLaw"),
    OTHER("other");

    private final String code;

    LawGroup(String code) {
        this.code = code;
    }

    /** The name in files and JSON. */
    public String code() {
        return code;
    }

    static LawGroup of(String code) {
        return Arrays.stream(values())
                .filter(each -> each.code.equals(code))
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException("no group of laws: " + code));
    }
}
