package xuefa.people;

import java.time.LocalDate;
import java.util.List;
import xuefa.shared.table.TableForm;

/** HR's table of people as a file. */
public final class RosterForm {
    private static final int MOST_ROWS = 50_000;

    public static final TableForm<RosterColumn> FORM = new TableForm<>(
            List.of(RosterColumn.values()),
            "人员",
            "请在表头下面填写人员，每人一行",
            MOST_ROWS,
            List.of(
                    IdentityNumber.of("990100", LocalDate.of(1990, 1, 1), 1).text(),
                    "13800000000",
                    "A0001",
                    "单位全称或单位编码",
                    "执法人员",
                    "一般人员",
                    "一般",
                    "公务员",
                    "是",
                    "是",
                    "是",
                    "2026-01-01"));

    private RosterForm() {}
}
