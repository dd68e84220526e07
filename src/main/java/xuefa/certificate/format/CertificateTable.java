package xuefa.certificate.format;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import xuefa.certificate.CertificateColumn;
import xuefa.certificate.CertificateKind;
import xuefa.certificate.CertificateState;
import xuefa.certificate.NewCertificate;
import xuefa.certificate.Validity;
import xuefa.people.IdentityNumber;
import xuefa.shared.imports.SourceFile;
import xuefa.shared.office.OfficeTrouble;
import xuefa.shared.office.Sheet;
import xuefa.shared.office.TableFile;
import xuefa.shared.office.Workbook;

/** HR's table of certificates as a file: each row is sound by itself, or says why it isn't. Not for an event loop. */
public final class CertificateTable {
    public static final int MOST_ROWS = 20_000;
    private static final int HEADER_WITHIN = 10;
    private static final String EXAMPLE = "张三（示例，导入时忽略）";
    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
    private static final int MOST_YEARS = 10;
    private static final Pattern DAY =
            Pattern.compile("(\\d{4})(?:[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?(?: 0?0:00(?::00)?)?|(\\d{2})(\\d{2}))");
    private static final List<CertificateState> STATES = List.of(
            CertificateState.VALID,
            CertificateState.SUSPENDED,
            CertificateState.CANCELLED,
            CertificateState.REVOKED,
            CertificateState.WITHDRAWN,
            CertificateState.EXPIRED);

    private final LocalDate today;

    /** @param today nothing is issued after it */
    public CertificateTable(LocalDate today) {
        this.today = today;
    }

    /** @param line as the program shows it */
    public record Line(int line, String name, Reading reading) {}

    public sealed interface Reading {}

    /** @param unit as it was written, may be empty; area likewise */
    public record Sound(
            IdentityNumber identity,
            String unit,
            CertificateKind kind,
            String number,
            String area,
            Validity validity,
            CertificateState state)
            implements Reading {}

    /** @param reason a code */
    public record Unsound(String reason) implements Reading {}

    public sealed interface Outcome {
        record Read(List<Line> lines) implements Outcome {}

        /** In Chinese, as everything about files of Office. */
        record Refused(String reason, String cure) implements Outcome {}
    }

    /** The first sheet that has the columns. */
    public Outcome read(SourceFile file) {
        try {
            if (!Workbook.recognises(file)) {
                return new Outcome.Refused("这不是 .xlsx 工作簿", "请用 Excel 另存为 .xlsx，或者下载模板填写");
            }
            String missing = "";
            for (Sheet sheet : Workbook.read(file)) {
                for (Sheet.Row row : sheet.rows().stream().limit(HEADER_WITHIN).toList()) {
                    Map<CertificateColumn, Integer> places = places(row);
                    if (places.containsKey(CertificateColumn.NAME)) {
                        missing = missing(places);
                        if (missing.isEmpty()) {
                            return lines(sheet, row.number(), places);
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

    private static Map<CertificateColumn, Integer> places(Sheet.Row row) {
        Map<CertificateColumn, Integer> places = new EnumMap<>(CertificateColumn.class);
        row.cells().forEach((column, cell) -> CertificateColumn.of(cell.text().strip())
                .ifPresent(found -> places.putIfAbsent(found, column)));
        return places;
    }

    private static String missing(Map<CertificateColumn, Integer> places) {
        return Arrays.stream(CertificateColumn.values())
                .filter(each -> each.required() && !places.containsKey(each))
                .map(CertificateColumn::header)
                .collect(Collectors.joining("、"));
    }

    private Outcome lines(Sheet sheet, int header, Map<CertificateColumn, Integer> places) {
        List<Line> lines = new ArrayList<>();
        for (Sheet.Row row : sheet.rows()) {
            Map<CertificateColumn, String> cells = new EnumMap<>(CertificateColumn.class);
            places.forEach((column, place) -> {
                String text = row.text(place).strip();
                if (!text.isEmpty()) {
                    cells.put(column, text);
                }
            });
            String name = cells.getOrDefault(CertificateColumn.NAME, "");
            if (row.number() > header && !cells.isEmpty() && !EXAMPLE.equals(name)) {
                lines.add(new Line(row.number(), name.length() > 50 ? name.substring(0, 50) : name, reading(cells)));
            }
        }
        if (lines.isEmpty()) {
            return new Outcome.Refused("表里没有证件", "请在表头下面填写，每个证件一行");
        }
        return lines.size() > MOST_ROWS
                ? new Outcome.Refused("超过 " + MOST_ROWS + " 行", "请分成几个文件，分别导入")
                : new Outcome.Read(unlike(lines));
    }

    private Reading reading(Map<CertificateColumn, String> cells) {
        Optional<IdentityNumber> identity = identity(cells.getOrDefault(CertificateColumn.IDENTITY, ""));
        Optional<CertificateKind> kind = Arrays.stream(CertificateKind.values())
                .filter(each -> each.chinese().equals(cells.getOrDefault(CertificateColumn.KIND, "")))
                .findAny();
        String number = cells.getOrDefault(CertificateColumn.NUMBER, "");
        String area = cells.getOrDefault(CertificateColumn.AREA, "");
        String said = cells.getOrDefault(CertificateColumn.STATE, CertificateState.VALID.chinese());
        Optional<CertificateState> state =
                STATES.stream().filter(each -> each.chinese().equals(said)).findAny();
        Optional<LocalDate> from = day(cells.getOrDefault(CertificateColumn.FROM, ""));
        Optional<LocalDate> to = day(cells.getOrDefault(CertificateColumn.TO, ""));
        if (!cells.containsKey(CertificateColumn.NAME)) {
            return new Unsound("name");
        }
        if (identity.isEmpty()) {
            return new Unsound("identity-number");
        }
        if (kind.isEmpty()) {
            return new Unsound("kind");
        }
        if (!NewCertificate.isNumber(number)) {
            return new Unsound("number");
        }
        if (area.length() > NewCertificate.LONGEST_AREA) {
            return new Unsound("area");
        }
        if (state.isEmpty()) {
            return new Unsound("state");
        }
        if (from.isEmpty() || to.isEmpty()) {
            return new Unsound("day");
        }
        if (from.get().isBefore(EARLIEST)
                || from.get().isAfter(today)
                || !to.get().isAfter(from.get())
                || to.get().isAfter(from.get().plusYears(MOST_YEARS))) {
            return new Unsound("validity");
        }
        return new Sound(
                identity.get(),
                cells.getOrDefault(CertificateColumn.UNIT, ""),
                kind.get(),
                number,
                area,
                new Validity(from.get(), to.get()),
                state.get() == CertificateState.EXPIRED ? CertificateState.VALID : state.get());
    }

    private static Optional<IdentityNumber> identity(String text) {
        try {
            return Optional.of(new IdentityNumber(text));
        } catch (IllegalArgumentException wrong) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> day(String text) {
        Matcher said = DAY.matcher(text);
        if (!said.matches()) {
            return Optional.empty();
        }
        String month = said.group(2) == null ? said.group(4) : said.group(2);
        String day = said.group(3) == null ? said.group(5) : said.group(3);
        try {
            return Optional.of(
                    LocalDate.of(Integer.parseInt(said.group(1)), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /** Two people with one number, one certificate twice, one number on two certificates: none of them is taken. */
    private static List<Line> unlike(List<Line> lines) {
        Map<String, List<Line>> same = new HashMap<>();
        for (Line line : lines) {
            if (line.reading() instanceof Sound sound) {
                same.computeIfAbsent("number " + sound.number(), none -> new ArrayList<>())
                        .add(line);
                same.computeIfAbsent(sound.identity().text() + sound.kind(), none -> new ArrayList<>())
                        .add(line);
                same.computeIfAbsent("person " + sound.identity().text(), none -> new ArrayList<>())
                        .add(line);
            }
        }
        Map<Integer, String> refused = new HashMap<>();
        same.forEach((key, equal) -> {
            boolean person = key.startsWith("person ");
            boolean clash = person ? equal.stream().map(Line::name).distinct().count() > 1 : equal.size() > 1;
            if (clash) {
                String reason = person ? "two-people" : "twice";
                equal.forEach(line -> refused.merge(line.line(), reason, (one, other) -> person ? reason : one));
            }
        });
        return lines.stream()
                .map(line -> Optional.ofNullable(refused.get(line.line()))
                        .map(reason -> new Line(line.line(), line.name(), new Unsound(reason)))
                        .orElse(line))
                .toList();
    }

    /** A table with the headers and one invented certificate, which reading leaves out. */
    public static byte[] template() {
        List<String> header = Arrays.stream(CertificateColumn.values())
                .map(each -> each.header() + (each.required() ? "*" : ""))
                .toList();
        List<String> example = List.of(
                EXAMPLE,
                IdentityNumber.of("990100", LocalDate.of(1990, 1, 1), 1).text(),
                "单位全称或单位编码",
                CertificateKind.ENFORCEMENT.chinese(),
                "99010001000",
                "市场监督管理",
                "2025-01-01",
                "2027-12-31",
                CertificateState.VALID.chinese());
        return new TableFile("证件", header, List.of(example)).xlsx();
    }
}
