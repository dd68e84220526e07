package xuefa.people;

import java.util.Arrays;

/** What a unit 单位 is in the tree. */
public enum UnitKind {
    CITY("city", "市"),
    /** A district, county or banner. */
    DISTRICT("district", "区（县、旗）"),
    /** An administrative committee of the rank of a district or just below. */
    COMMITTEE("committee", "管委会"),
    TOWNSHIP("township", "乡镇"),
    SUBDISTRICT("subdistrict", "街道"),
    /** A committee for a part of the area of a {@link #COMMITTEE}. */
    AREA_COMMITTEE("areaCommittee", "片区管委会"),
    DEPARTMENT("department", "部门");

    private final String code;
    private final String chinese;

    UnitKind(String code, String chinese) {
        this.code = code;
        this.chinese = chinese;
    }

    /** The name in JSON, in files and in the record. */
    public String code() {
        return code;
    }

    public String chinese() {
        return chinese;
    }

    public static UnitKind of(String code) {
        return Arrays.stream(values())
                .filter(each -> each.code.equals(code))
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException("no kind of unit: " + code));
    }
}
