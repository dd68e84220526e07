package xuefa.dossier;

import xuefa.shared.table.TableColumn;

/** The columns of HR's tables of facts; those of a kind are in {@link DossierTable}. The codes are the members of a fact. */
public enum DossierColumn implements TableColumn {
    NAME("name", "姓名", true),
    IDENTITY("identityNumber", "身份证号", false),
    WORK_NUMBER("workNumber", "工号", false),
    YEAR("year", "年度", true),
    GRADE("grade", "等次", true),
    SANCTION("sanction", "处分种类", true),
    BASIS("basis", "处分性质", false),
    FROM("from", "生效日期", true),
    TO("to", "处分期截止", false),
    SUBJECT("subject", "科目", true),
    DAY("day", "考试日期", true),
    TITLE("title", "考试名称", true),
    ORGANISER("organiser", "举办单位", true),
    SCORE("score", "得分", false),
    FULL_MARKS("fullMarks", "满分", false),
    PASSED("passed", "结果", true),
    RESULT_NUMBER("resultNumber", "成绩证明编号", false),
    DOCUMENT("document", "依据文号", false);

    private final String code;
    private final String header;
    private final boolean required;

    DossierColumn(String code, String header, boolean required) {
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
