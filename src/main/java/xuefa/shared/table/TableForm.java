package xuefa.shared.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import xuefa.shared.imports.SourceFile;
import xuefa.shared.office.OfficeTrouble;
import xuefa.shared.office.Sheet;
import xuefa.shared.office.TableFile;
import xuefa.shared.office.Workbook;

/**
 * What a table looks like as a file. Reading and writing take time with many rows: not on an event loop.
 *
 * @param columns in the order of the template; the first names whom a row is about
 * @param what the rows are, in Chinese; the name of the sheet
 * @param fillIn what to do with an empty table
 * @param mostRows a table with more is refused
 * @param example what the template shows in the columns after the first
 */
public record TableForm<C extends TableColumn>(
        List<C> columns, String what, String fillIn, int mostRows, List<String> example) {
    private static final String EXAMPLE = "张三（示例，导入时忽略）";
    private static final int HEADER_WITHIN = 10;
    private static final int LONGEST_NAME = 60;

    public TableForm {
        columns = List.copyOf(columns);
        example = List.copyOf(example);
        if (columns.size() != example.size() + 1) {
            throw new IllegalArgumentException(columns.size() + " columns and an example of " + example.size());
        }
    }

    /** How reading ends. */
    public sealed interface Reading<C extends TableColumn> {
        record Read<C extends TableColumn>(List<TableRow<C>> rows) implements Reading<C> {}

        /** In Chinese, as everything about files of Office. */
        record Refused<C extends TableColumn>(String reason, String cure) implements Reading<C> {}
    }

    /** The first sheet that has the columns; rows without anything are left out. */
    public Reading<C> read(SourceFile file) {
        try {
            if (!Workbook.recognises(file)) {
                return refused("这不是 .xlsx 工作簿", "请用 Excel 另存为 .xlsx，或者下载模板填写");
            }
            String missing = "";
            for (Sheet sheet : Workbook.read(file)) {
                for (Sheet.Row row : sheet.rows().stream().limit(HEADER_WITHIN).toList()) {
                    Map<C, Integer> places = places(row);
                    if (places.containsKey(columns.getFirst())) {
                        missing = missing(places);
                        String doubled = doubled(row);
                        if (!doubled.isEmpty()) {
                            return refused("有的列不止一个：" + doubled, "请每一列只留一个，删去多余的再导入");
                        }
                        if (missing.isEmpty()) {
                            return rows(sheet, row.number(), places);
                        }
                    }
                }
            }
            return missing.isEmpty()
                    ? refused("前十行里没有找到表头“" + columns.getFirst().header() + "”等列", "请下载模板，按模板的表头填写")
                    : refused("缺少必需的列：" + missing, "请补上这些列，或者下载模板填写");
        } catch (OfficeTrouble trouble) {
            return refused(trouble.reason(), trouble.cure());
        } catch (IOException | RuntimeException unreadable) {
            return refused("文件读不出来，可能已经损坏", "请用 Excel 打开后另存为 .xlsx 再试");
        }
    }

    /** Whom a row is about, as far as a screen has room for it. */
    public String name(TableRow<C> row) {
        String name = row.text(columns.getFirst());
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }

    private static <C extends TableColumn> Reading<C> refused(String reason, String cure) {
        return new Reading.Refused<>(reason, cure);
    }

    private Map<C, Integer> places(Sheet.Row row) {
        Map<C, Integer> places = new HashMap<>();
        row.cells().forEach((column, cell) -> named(cell.text().strip())
                .ifPresent(found -> places.putIfAbsent(found, column)));
        return places;
    }

    /** Nobody could tell which of two columns counts. */
    private String doubled(Sheet.Row row) {
        List<C> named = row.cells().values().stream()
                .flatMap(cell -> named(cell.text().strip()).stream())
                .toList();
        return columns.stream()
                .filter(each -> Collections.frequency(named, each) > 1)
                .map(TableColumn::header)
                .collect(Collectors.joining("、"));
    }

    /** Without a star or an explanation in brackets. */
    private Optional<C> named(String header) {
        String bare = header.replaceAll("(?s)[\\s*＊（(].*", "");
        return columns.stream().filter(each -> each.header().equals(bare)).findAny();
    }

    private String missing(Map<C, Integer> places) {
        return columns.stream()
                .filter(each -> each.required() && !places.containsKey(each))
                .map(TableColumn::header)
                .collect(Collectors.joining("、"));
    }

    private Reading<C> rows(Sheet sheet, int header, Map<C, Integer> places) {
        List<TableRow<C>> rows = new ArrayList<>();
        for (Sheet.Row row : sheet.rows()) {
            Map<C, String> cells = new HashMap<>();
            places.forEach((column, place) -> {
                String text = row.text(place).strip();
                if (!text.isEmpty()) {
                    cells.put(column, text);
                }
            });
            if (row.number() > header && !cells.isEmpty() && !EXAMPLE.equals(cells.get(columns.getFirst()))) {
                rows.add(new TableRow<>(row.number(), cells));
            }
        }
        if (rows.isEmpty()) {
            return refused("表里没有" + what, fillIn);
        }
        return rows.size() > mostRows ? refused("超过 " + mostRows + " 行", "请分成几个文件，分别导入") : new Reading.Read<>(rows);
    }

    /** A table with the headers and one invented row, which reading leaves out. */
    public byte[] template() {
        List<String> header = columns.stream()
                .map(each -> each.header() + (each.required() ? "*" : ""))
                .toList();
        List<String> row = Stream.concat(Stream.of(EXAMPLE), example.stream()).toList();
        return new TableFile(what, header, List.of(row)).xlsx();
    }
}
