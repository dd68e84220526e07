package xuefa.certificate;

/** Where a renewal review stands. */
public enum ReviewState {
    OPEN("open", "审核中"),
    RETURNED("returned", "已退回单位"),
    PASSED("passed", "已通过"),
    REFUSED("refused", "不予换证"),
    OBJECTED("objected", "异议审查中"),
    /** Refused, and the objection was not right. */
    CLOSED("closed", "维持不予换证");

    private final String code;
    private final String chinese;

    ReviewState(String code, String chinese) {
        this.code = code;
        this.chinese = chinese;
    }

    public String code() {
        return code;
    }

    public String chinese() {
        return chinese;
    }
}
