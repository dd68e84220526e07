package xuefa.certificate;

import java.time.LocalDate;
import java.util.List;
import xuefa.people.IdentityNumber;
import xuefa.shared.table.TableForm;

/** HR's table of certificates as a file. */
public final class CertificateForm {
    private static final int MOST_ROWS = 20_000;

    public static final TableForm<CertificateColumn> FORM = new TableForm<>(
            List.of(CertificateColumn.values()),
            "证件",
            "请在表头下面填写，每个证件一行",
            MOST_ROWS,
            List.of(
                    IdentityNumber.of("990100", LocalDate.of(1990, 1, 1), 1).text(),
                    "单位全称或单位编码",
                    CertificateKind.ENFORCEMENT.chinese(),
                    "99010001000",
                    "市场监督管理",
                    "2025-01-01",
                    "2027-12-31",
                    CertificateState.VALID.chinese()));

    private CertificateForm() {}
}
