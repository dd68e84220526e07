package xuefa.report;

/** Which rows a figure counts. */
public enum Ledger {
    HOURS("hours", "学时台账", "Hours", false),
    EXAMS("exams", "考试统计", "Exams", true),
    CERTIFICATES("certificates", "持证台账", "Certificates", true),
    STUDY("study", "集体学法台账", "Law study", true),
    DUTIES("duties", "职责落实", "Duties", false);

    private final String code;
    private final String chinese;
    private final String english;
    private final boolean summed;

    Ledger(String code, String chinese, String english, boolean summed) {
        this.code = code;
        this.chinese = chinese;
        this.english = english;
        this.summed = summed;
    }

    public String code() {
        return code;
    }

    public String chinese() {
        return chinese;
    }

    public String english() {
        return english;
    }

    /** Whether details add up to something that has a meaning: exams do, one obligation and another don't. */
    public boolean isSummed() {
        return summed;
    }
}
