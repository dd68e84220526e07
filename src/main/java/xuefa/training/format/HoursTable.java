package xuefa.training.format;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import xuefa.shared.imports.SourceFile;
import xuefa.shared.imports.TextDecoding;
import xuefa.shared.office.Sheet;
import xuefa.shared.office.Workbook;
import xuefa.training.Hours;
import xuefa.training.HoursEntry;
import xuefa.training.HoursKind;
import xuefa.training.HoursSubject;

/** A table of hours, .xlsx or .csv, whose first row names its columns. Every other row becomes hours or a reason why not. */
public final class HoursTable {
    public static final int MOST_ROWS = 20_000;
    private static final Pattern DAY = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?(?:[ T].*)?");
    private static final int MINUTES_OF_A_DAY = 24 * 60;

    /** The columns, by their headings. */
    public enum Column {
        NAME("姓名"),
        WORK_NUMBER("工号"),
        DAY("日期"),
        FROM("开始"),
        TO("结束"),
        MINUTES("分钟"),
        HOURS("学时"),
        KIND("形式"),
        SUBJECT("科目"),
        TITLE("名称");

        private final String heading;

        Column(String heading) {
            this.heading = heading;
        }

        public String heading() {
            return heading;
        }
    }

    /**
     * One row.
     *
     * @param number as the program shows it
     * @param said what stands in its columns
     */
    public record Line(int number, Map<String, String> said, Reading reading) {}

    public sealed interface Reading {}

    /** @param person the work number, or the name where there is none */
    public record Read(
            String person,
            boolean byWorkNumber,
            LocalDate day,
            HoursEntry.Amount amount,
            List<HoursEntry.Span> spans,
            HoursKind kind,
            HoursSubject subject,
            String title)
            implements Reading {}

    public record Refused(String reason) implements Reading {}

    /** Why a row is refused. */
    private static final class Unfit extends Exception {
        Unfit(String reason) {
            super(reason, null, false, false);
        }

        String reason() {
            return String.valueOf(getMessage());
        }
    }

    private final Instant now;
    private final LocalDate today;
    private final ZoneId zone;

    /** @param now no hours can be of later */
    public HoursTable(Instant now, ZoneId zone) {
        this.now = now;
        this.today = LocalDate.ofInstant(now, zone);
        this.zone = zone;
    }

    /** Empty when it isn't a table, names no person or no amount in its first row, or has more than {@value #MOST_ROWS} rows. */
    public Optional<List<Line>> read(SourceFile file) {
        List<Sheet.Row> rows;
        try {
            rows = Workbook.recognises(file)
                    ? Workbook.read(file).stream().findFirst().map(Sheet::rows).orElse(List.of())
                    : TextDecoding.looksLikeText(file) && TextDecoding.decode(file) instanceof TextDecoding.Text text
                            ? SeparatedText.rows(text.content())
                            : List.of();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
        List<Sheet.Row> filled = rows.stream().filter(row -> !row.isBlank()).toList();
        if (filled.isEmpty() || filled.size() > MOST_ROWS + 1) {
            return Optional.empty();
        }
        Map<Column, Integer> columns = columns(filled.getFirst());
        boolean fits = (columns.containsKey(Column.NAME) || columns.containsKey(Column.WORK_NUMBER))
                && (columns.containsKey(Column.MINUTES) || columns.containsKey(Column.HOURS))
                && columns.containsKey(Column.DAY);
        if (!fits) {
            return Optional.empty();
        }
        List<Line> lines = new ArrayList<>();
        filled.subList(1, filled.size()).forEach(row -> lines.add(line(row, columns)));
        return Optional.of(lines);
    }

    private static Map<Column, Integer> columns(Sheet.Row head) {
        Map<Column, Integer> columns = new TreeMap<>();
        head.cells().forEach((place, cell) -> Arrays.stream(Column.values())
                .filter(column -> cell.text().strip().equals(column.heading()))
                .forEach(column -> columns.putIfAbsent(column, place)));
        return columns;
    }

    private Line line(Sheet.Row row, Map<Column, Integer> columns) {
        Map<String, String> said = new LinkedHashMap<>();
        Map<Column, String> cells = new TreeMap<>();
        columns.forEach((column, place) -> {
            String text = row.text(place).strip();
            cells.put(column, text);
            said.put(column.heading(), text.length() > 200 ? text.substring(0, 200) : text);
        });
        Reading reading;
        try {
            reading = read(cells);
        } catch (Unfit unfit) {
            reading = new Refused(unfit.reason());
        }
        return new Line(row.number(), said, reading);
    }

    private Read read(Map<Column, String> cells) throws Unfit {
        String workNumber = cells.getOrDefault(Column.WORK_NUMBER, "");
        String name = cells.getOrDefault(Column.NAME, "");
        if (workNumber.isEmpty() && name.isEmpty()) {
            throw new Unfit("没有姓名或者工号");
        }
        LocalDate day = day(cells.getOrDefault(Column.DAY, ""));
        if (day.isAfter(today)) {
            throw new Unfit("日期在将来");
        }
        List<HoursEntry.Span> spans =
                spans(day, cells.getOrDefault(Column.FROM, ""), cells.getOrDefault(Column.TO, ""));
        HoursEntry.Amount amount =
                amount(cells.getOrDefault(Column.MINUTES, ""), cells.getOrDefault(Column.HOURS, ""), spans);
        String title = cells.getOrDefault(Column.TITLE, "");
        return new Read(
                workNumber.isEmpty() ? name : workNumber,
                !workNumber.isEmpty(),
                day,
                amount,
                amount instanceof HoursEntry.Counted ? List.of() : spans,
                kind(cells.getOrDefault(Column.KIND, "面授")),
                subject(cells.getOrDefault(Column.SUBJECT, "法律法规")),
                title.length() > 200 ? title.substring(0, 200) : title);
    }

    private static LocalDate day(String text) throws Unfit {
        Matcher said = DAY.matcher(text);
        try {
            if (said.matches()) {
                return LocalDate.of(
                        Integer.parseInt(said.group(1)),
                        Integer.parseInt(said.group(2)),
                        Integer.parseInt(said.group(3)));
            }
        } catch (DateTimeException notADay) {
            throw new Unfit("日期无效：" + text);
        }
        throw new Unfit("日期无效：" + text);
    }

    private List<HoursEntry.Span> spans(LocalDate day, String from, String to) throws Unfit {
        if (from.isEmpty() && to.isEmpty()) {
            return List.of();
        }
        ZonedDateTime begins = day.atTime(time(from)).atZone(zone);
        ZonedDateTime ends = day.atTime(time(to)).atZone(zone);
        if (!begins.isBefore(ends)) {
            throw new Unfit("结束不晚于开始");
        }
        if (ends.toInstant().isAfter(now)) {
            throw new Unfit("时间在将来");
        }
        return List.of(new HoursEntry.Span(begins.toInstant(), ends.toInstant()));
    }

    private static LocalTime time(String text) throws Unfit {
        String clock = text.contains(" ") ? text.substring(text.lastIndexOf(' ') + 1) : text;
        try {
            return LocalTime.parse(clock.length() == 4 ? "0" + clock : clock);
        } catch (DateTimeException notATime) {
            throw new Unfit("时间无效：" + text);
        }
    }

    private static HoursEntry.Amount amount(String minutes, String hours, List<HoursEntry.Span> spans) throws Unfit {
        try {
            if (!minutes.isEmpty()) {
                int said = new BigDecimal(minutes).intValueExact();
                long held = spans.stream()
                        .mapToLong(span -> java.time.Duration.between(span.from(), span.to())
                                .toMinutes())
                        .sum();
                if (said <= 0) {
                    throw new Unfit("分钟数必须大于 0：" + minutes);
                }
                if (said > MINUTES_OF_A_DAY || (!spans.isEmpty() && said > held)) {
                    throw new Unfit("分钟数超出起止时间或者一天：" + minutes);
                }
                return new HoursEntry.Minutes(said);
            }
            BigDecimal said = new BigDecimal(hours);
            if (said.signum() <= 0 || said.compareTo(new BigDecimal(100)) > 0) {
                throw new Unfit("学时必须大于 0、不超过 100：" + hours);
            }
            return new HoursEntry.Counted(Hours.of(said));
        } catch (ArithmeticException | NumberFormatException notANumber) {
            throw new Unfit("分钟或者学时无效：" + (minutes.isEmpty() ? hours : minutes));
        }
    }

    private static HoursKind kind(String text) throws Unfit {
        return Arrays.stream(HoursKind.values())
                .filter(each -> each.chinese().equals(text) || each.code().equals(text))
                .filter(each -> each != HoursKind.EXAM_CREDIT)
                .findFirst()
                .orElseThrow(() -> new Unfit("没有这种形式：" + text));
    }

    private static HoursSubject subject(String text) throws Unfit {
        return Arrays.stream(HoursSubject.values())
                .filter(each -> each.chinese().equals(text) || each.code().equals(text))
                .findFirst()
                .orElseThrow(() -> new Unfit("没有这个科目：" + text));
    }
}
