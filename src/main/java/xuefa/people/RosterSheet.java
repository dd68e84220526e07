package xuefa.people;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import xuefa.shared.imports.SourceFile;
import xuefa.shared.office.OfficeTrouble;
import xuefa.shared.office.Sheet;
import xuefa.shared.office.TableFile;
import xuefa.shared.office.Workbook;

/** HR's table as a file. Takes time with many rows: not on an event loop. */
public final class RosterSheet {
    public static final int MOST_ROWS = 50_000;
    private static final String EXAMPLE = "张三（示例，导入时忽略）";
    private static final int HEADER_WITHIN = 10;

    private RosterSheet() {}

    /** How reading ends. */
    public sealed interface Outcome {
        record Read(List<RosterRow> rows) implements Outcome {}

        /** In Chinese, as everything about files of Office. */
        record Refused(String reason, String cure) implements Outcome {}
    }

    /** The first sheet that has the columns; rows without anything are left out. */
    public static Outcome read(SourceFile file) {
        try {
            if (!Workbook.recognises(file)) {
                return new Outcome.Refused("这不是 .xlsx 工作簿", "请用 Excel 另存为 .xlsx，或者下载模板填写");
            }
            List<Sheet> sheets = Workbook.read(file);
            String missing = "";
            for (Sheet sheet : sheets) {
                for (Sheet.Row row : sheet.rows().stream().limit(HEADER_WITHIN).toList()) {
                    Map<RosterColumn, Integer> places = places(row);
                    if (places.containsKey(RosterColumn.NAME)) {
                        missing = missing(places);
                        if (missing.isEmpty()) {
                            return rows(sheet, row.number(), places);
                        }
                    }
                }
            }
            return missing.isEmpty()
                    ? new Outcome.Refused("前十行里没有找到表头“姓名”等列", "请下载模板，按模板的表头填写")
                    : new Outcome.Refused("缺少必需的列：" + missing, "请补上这些列，或者下载模板填写");
        } catch (OfficeTrouble trouble) {
            return new Outcome.Refused(trouble.reason(), trouble.cure());
        } catch (IOException | RuntimeException unreadable) {
            return new Outcome.Refused("文件读不出来，可能已经损坏", "请用 Excel 打开后另存为 .xlsx 再试");
        }
    }

    private static Map<RosterColumn, Integer> places(Sheet.Row row) {
        Map<RosterColumn, Integer> places = new EnumMap<>(RosterColumn.class);
        row.cells().forEach((column, cell) -> RosterColumn.of(cell.text().strip())
                .ifPresent(found -> places.putIfAbsent(found, column)));
        return places;
    }

    private static String missing(Map<RosterColumn, Integer> places) {
        return Arrays.stream(RosterColumn.values())
                .filter(each -> each.required() && !places.containsKey(each))
                .map(RosterColumn::header)
                .collect(Collectors.joining("、"));
    }

    private static Outcome rows(Sheet sheet, int header, Map<RosterColumn, Integer> places) {
        List<RosterRow> rows = new ArrayList<>();
        for (Sheet.Row row : sheet.rows()) {
            Map<RosterColumn, String> cells = new EnumMap<>(RosterColumn.class);
            places.forEach((column, place) -> {
                String text = row.text(place).strip();
                if (!text.isEmpty()) {
                    cells.put(column, text);
                }
            });
            if (row.number() > header && !cells.isEmpty() && !EXAMPLE.equals(cells.get(RosterColumn.NAME))) {
                rows.add(new RosterRow(row.number(), cells));
            }
        }
        if (rows.isEmpty()) {
            return new Outcome.Refused("表里没有人员", "请在表头下面填写人员，每人一行");
        }
        return rows.size() > MOST_ROWS
                ? new Outcome.Refused("超过 " + MOST_ROWS + " 行", "请分成几个文件，分别导入")
                : new Outcome.Read(rows);
    }

    /** A table with the headers and one invented person, whom reading leaves out. */
    public static byte[] template() {
        List<String> header = Arrays.stream(RosterColumn.values())
                .map(each -> each.header() + (each.required() ? "*" : ""))
                .toList();
        List<String> example = List.of(
                EXAMPLE,
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
                "2026-01-01");
        return new TableFile("人员", header, List.of(example)).xlsx();
    }
}
