package xuefa.people;

import xuefa.shared.table.TableColumn;

/** The columns of HR's table, in the order of the template. */
public enum RosterColumn implements TableColumn {
    NAME("name", "姓名", true),
    IDENTITY("identityNumber", "身份证号", true),
    PHONE("phone", "手机号", false),
    WORK_NUMBER("workNumber", "工号", false),
    UNIT("unit", "单位", true),
    CATEGORY("category", "岗位类别", true),
    ROLE("role", "单位职务", false),
    LEVEL("level", "职务层级", false),
    EMPLOYMENT("employment", "用工性质", true),
    ESTABLISHMENT("establishment", "在编", false),
    REGISTER("register", "在册", false),
    ON_POST("onPost", "在岗", false),
    SINCE("since", "生效日期", false);

    private final String code;
    private final String header;
    private final boolean required;

    RosterColumn(String code, String header, boolean required) {
        this.code = code;
        this.header = header;
        this.required = required;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String header() {
        return header;
    }

    @Override
    public boolean required() {
        return required;
    }
}
