package xuefa.certificate;

import xuefa.shared.table.TableColumn;

/** The columns of HR's table of certificates, in the order of the template. */
public enum CertificateColumn implements TableColumn {
    NAME("name", "姓名", true),
    IDENTITY("identityNumber", "身份证号", true),
    UNIT("unit", "单位", false),
    KIND("kind", "证件种类", true),
    NUMBER("number", "证号", true),
    AREA("area", "执法领域", false),
    FROM("validFrom", "有效期起", true),
    TO("validTo", "有效期止", true),
    STATE("state", "状态", false);

    private final String code;
    private final String header;
    private final boolean required;

    CertificateColumn(String code, String header, boolean required) {
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
