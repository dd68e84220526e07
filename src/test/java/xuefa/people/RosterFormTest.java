package xuefa.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import xuefa.shared.imports.SourceFile;
import xuefa.shared.office.TableFile;
import xuefa.shared.table.TableForm.Reading;

/** Files that are no table of people say what is wrong and what to do; what is one comes in whole. */
final class RosterFormTest {
    private static final List<String> HEADER = List.of("姓名", "身份证号", "单位*", "岗位类别", "用工性质");
    private static final List<String> ROW = List.of("林一", "x", "市场局", "执法人员", "公务员");

    @Test
    void of_two_columns_with_one_name_neither_is_taken() {
        assertThat(refused(with(HEADER, "身份证号（18位）", "单位"), with(ROW, "y", "城管局")))
                .isEqualTo("有的列不止一个：身份证号、单位；请每一列只留一个，删去多余的再导入");
    }

    @Test
    void a_required_column_that_is_missing_or_misspelt_is_named() {
        assertThat(refused(List.of("姓名", "证件号码", "单位", "岗位类别", "用工性质"), ROW)).contains("缺少必需的列：身份证号");
        assertThat(refused(List.of("名字", "号码"), List.of("林一", "x"))).contains("没有找到表头", "下载模板");
    }

    @Test
    void files_with_nothing_in_them_say_so() {
        assertThat(refused(new SourceFile("a.xlsx", new byte[0]))).contains("xlsx");
        assertThat(refused(new SourceFile("a.xlsx", new TableFile("空", HEADER, List.of()).xlsx())))
                .contains("表里没有人员");
        assertThat(refused(new SourceFile("a.xlsx", new TableFile("空", List.of(), List.of()).xlsx())))
                .contains("没有找到表头");
    }

    @Test
    void ten_thousand_columns_more_hurt_nobody_and_one_named_twice_far_out_is_found() {
        List<String> far = with(HEADER, Collections.nCopies(9_996, "备注").toArray(String[]::new));
        Reading<RosterColumn> wide = RosterForm.FORM.read(
                table(far, with(ROW, Collections.nCopies(9_996, "无").toArray(String[]::new))));
        assertThat(wide).isInstanceOf(Reading.Read.class);
        assertThat(refused(with(far, "姓名"), ROW)).contains("有的列不止一个：姓名");
    }

    private static List<String> with(List<String> some, String... more) {
        return Stream.concat(some.stream(), Arrays.stream(more)).toList();
    }

    private static SourceFile table(List<String> header, List<String> row) {
        return new SourceFile("a.xlsx", new TableFile("人员", header, List.of(row)).xlsx());
    }

    private static String refused(List<String> header, List<String> row) {
        return refused(table(header, row));
    }

    private static String refused(SourceFile file) {
        Reading<RosterColumn> reading = RosterForm.FORM.read(file);
        assertThat(reading).isInstanceOf(Reading.Refused.class);
        Reading.Refused<RosterColumn> refused = (Reading.Refused<RosterColumn>) reading;
        return refused.reason() + "；" + refused.cure();
    }
}
