package xuefa.dossier;

import static xuefa.dossier.DossierColumn.*;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import xuefa.dossier.DossierFact.Assessment;
import xuefa.dossier.DossierFact.Marked;
import xuefa.dossier.DossierFact.OutsideExam;
import xuefa.dossier.DossierFact.Sanction;
import xuefa.shared.table.TableForm;
import xuefa.shared.table.TableRow;

/** How facts are written in HR's tables: in Chinese, with days as people write them. */
public final class DossierTable {
    private static final int MOST_ROWS = 20_000;
    private static final Pattern WRITTEN_DAY = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");
    private static final Pattern YEAR_WORD = Pattern.compile("(\\d{4})(?:年度?|\\.0)?");

    private static final TableForm<DossierColumn> ASSESSMENTS = form(
            "年度考核",
            List.of(NAME, IDENTITY, WORK_NUMBER, YEAR, GRADE, DOCUMENT),
            List.of("", "A0001", "2025", "称职", "考核〔2026〕3号"));

    private static final TableForm<DossierColumn> SANCTIONS = form(
            "处分",
            List.of(NAME, IDENTITY, WORK_NUMBER, DossierColumn.SANCTION, BASIS, FROM, TO, DOCUMENT),
            List.of("", "A0001", "警告", "公务员法处分", "2026-03-01", "", "处〔2026〕1号"));

    private static final TableForm<DossierColumn> EXAMS = form(
            "外部考试",
            List.of(
                    NAME,
                    IDENTITY,
                    WORK_NUMBER,
                    SUBJECT,
                    DAY,
                    TITLE,
                    ORGANISER,
                    SCORE,
                    FULL_MARKS,
                    PASSED,
                    RESULT_NUMBER,
                    DOCUMENT),
            List.of("", "A0001", "公共法律知识", "2026-05-16", "全省行政执法人员资格考试", "省司法厅", "86.5", "100", "合格", "SF-0001", ""));

    private DossierTable() {}

    private static TableForm<DossierColumn> form(String what, List<DossierColumn> columns, List<String> example) {
        return new TableForm<>(columns, what, "请在表头下面填写，每人每条一行；身份证号和工号至少填一项", MOST_ROWS, example);
    }

    public static TableForm<DossierColumn> of(DossierKind kind) {
        return switch (kind) {
            case ASSESSMENT -> ASSESSMENTS;
            case SANCTION -> SANCTIONS;
            case EXAM -> EXAMS;
        };
    }

    /** What a row says, in codes where the words have them; other words stay, to be refused. */
    static Map<String, String> said(DossierKind kind, TableRow<DossierColumn> row) {
        Map<String, String> said = new HashMap<>();
        row.cells().forEach((column, text) -> said.put(column.code(), coded(column, text)));
        said.put("kind", kind.code());
        said.putIfAbsent(BASIS.code(), SanctionBasis.CIVIL_SERVANTS_LAW.code());
        return said;
    }

    private static String coded(DossierColumn column, String text) {
        return switch (column) {
            case YEAR -> whole(text);
            case FROM, TO, DAY -> day(text);
            case GRADE -> code(AssessmentGrade.values(), AssessmentGrade::chinese, AssessmentGrade::code, text);
            case SANCTION -> code(SanctionKind.values(), SanctionKind::chinese, SanctionKind::code, text);
            case BASIS -> code(SanctionBasis.values(), SanctionBasis::chinese, SanctionBasis::code, text);
            case SUBJECT -> code(ExamSubject.values(), ExamSubject::chinese, ExamSubject::code, text);
            case PASSED ->
                switch (text) {
                    case "合格", "通过", "及格", "是" -> "true";
                    case "不合格", "未通过", "不及格", "否" -> "false";
                    default -> "?";
                };
            default -> text;
        };
    }

    private static String whole(String text) {
        Matcher year = YEAR_WORD.matcher(text);
        return year.matches() ? year.group(1) : text;
    }

    private static String day(String text) {
        Matcher day = WRITTEN_DAY.matcher(text);
        return day.matches()
                ? "%s-%02d-%02d".formatted(day.group(1), Integer.valueOf(day.group(2)), Integer.valueOf(day.group(3)))
                : text;
    }

    private static <T> String code(T[] all, Function<T, String> chinese, Function<T, String> code, String text) {
        return Arrays.stream(all)
                .filter(each -> chinese.apply(each).equals(text))
                .findAny()
                .map(code)
                .orElse("?");
    }

    /** The words that a column knows, for whoever wrote another; empty when it takes any. */
    static String choices(DossierColumn column) {
        return switch (column) {
            case GRADE -> words(AssessmentGrade.values(), AssessmentGrade::chinese);
            case SANCTION -> words(SanctionKind.values(), SanctionKind::chinese);
            case BASIS -> words(SanctionBasis.values(), SanctionBasis::chinese);
            case SUBJECT -> words(ExamSubject.values(), ExamSubject::chinese);
            case PASSED -> "合格、不合格";
            default -> "";
        };
    }

    private static <T> String words(T[] all, Function<T, String> chinese) {
        return Arrays.stream(all).map(chinese).collect(Collectors.joining("、"));
    }

    /** The cells of a fact, in words. */
    static Map<DossierColumn, String> told(DossierFact fact) {
        Map<DossierColumn, String> told = new EnumMap<>(DossierColumn.class);
        switch (fact) {
            case Assessment said -> {
                told.put(YEAR, String.valueOf(said.year()));
                told.put(GRADE, said.grade().chinese());
            }
            case Sanction said -> {
                told.put(DossierColumn.SANCTION, said.sanction().chinese());
                told.put(BASIS, said.basis().chinese());
                told.put(FROM, said.day().toString());
                told.put(TO, said.lastDay().map(Object::toString).orElse(""));
            }
            case OutsideExam said -> {
                told.put(SUBJECT, said.subject().chinese());
                told.put(DAY, said.day().toString());
                told.put(TITLE, said.title());
                told.put(ORGANISER, said.organiser());
                told.put(SCORE, plain(said.marks().map(Marked::score)));
                told.put(FULL_MARKS, plain(said.marks().map(Marked::full)));
                told.put(PASSED, said.passed() ? "合格" : "不合格");
                told.put(RESULT_NUMBER, said.resultNumber());
            }
        }
        told.put(DOCUMENT, fact.document());
        return told;
    }

    /** The header of an export: rows of it can be handed in again. */
    public static List<String> exported(DossierKind kind) {
        return Stream.of(
                        Stream.of(NAME.header(), WORK_NUMBER.header(), "单位"),
                        said(kind).map(DossierColumn::header),
                        Stream.of("登记人"))
                .flatMap(each -> each)
                .toList();
    }

    private static Stream<DossierColumn> said(DossierKind kind) {
        return of(kind).columns().stream().skip(3);
    }

    /**
     * The cells of a fact for an export.
     *
     * @param masked of a sanction the day alone
     */
    public static List<String> cells(DossierFact fact, boolean masked) {
        Map<DossierColumn, String> told = told(fact);
        return said(fact.kind())
                .map(column -> masked && column != FROM ? "" : told.getOrDefault(column, ""))
                .toList();
    }

    private static String plain(Optional<BigDecimal> number) {
        return number.map(each -> each.stripTrailingZeros().toPlainString()).orElse("");
    }
}
