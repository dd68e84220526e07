package xuefa.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static xuefa.bank.format.WrittenBank.TOPIC;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import xuefa.bank.format.WrittenBank;

class CheckingQuestionsTest {
    private WrittenBank bank;

    @BeforeEach
    void write(@TempDir Path folder) {
        bank = WrittenBank.in(folder);
    }

    @Test
    void a_key_that_names_no_option_is_a_fault() {
        bank.with("key: B", "key: D");
        assertThat(bank.faults())
                .containsExactly(
                        TOPIC + ":14: [key] The key names option D, but the options are A, B, C: correct the key"
                                + " (administrative-penalty-001)");
    }

    @Test
    void the_letters_of_a_key_stand_once_and_in_order() {
        bank.with("key: AB", "key: BAB");
        assertThat(bank.faults())
                .containsExactly(TOPIC + ":27: [key] Write the letters of the key once and in order: AB"
                        + " (administrative-penalty-002)");
    }

    @Test
    void option_letters_run_from_a_without_a_gap() {
        bank.with("      D: 涉及市容", "      F: 涉及市容");
        assertThat(bank.faults())
                .containsExactly(TOPIC + ":26: [option.letters] Option D is missing before F:"
                        + " letters run from A without a gap (administrative-penalty-002)");
    }

    @Test
    void options_that_differ_by_width_space_or_punctuation_only_are_a_fault() {
        bank.with("A: 一年", "A: 10 日。").with("C: 三年", "C: １０日");
        assertThat(bank.faults())
                .containsExactly(TOPIC + ":13: [option.alike] Option C says the same as option A: change one of them"
                        + " (administrative-penalty-001)");
    }

    @Test
    void options_that_differ_by_a_decimal_point_are_different() {
        bank.with("A: 一年", "A: 1.5%").with("C: 三年", "C: 15%");
        assertThat(bank.faults()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "以上都对",
                "以上均不正确",
                "以上三项都是",
                "都不对",
                "上述说法均正确。",
                "其他选项都错",
                "以上选项皆可",
                "A和B",
                "AB",
                "A、B都对",
                "选项B错误",
                "没有正确答案",
                "以上各项",
                "Ａ项正确"
            })
    void an_option_that_speaks_of_other_options_is_a_fault(String text) {
        bank.with("C: 三年", "C: " + text);
        assertThat(bank.faults()).singleElement().asString().startsWith(TOPIC + ":13: [option.order] ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"三日以上均可延长", "县级以上人民政府", "上述人员均应当回避", "B级以上", "均由市政府决定", "A级景区", "全部费用由国家承担", "对当事人都不得收费"})
    void an_option_that_only_sounds_like_it_is_not(String text) {
        bank.with("C: 三年", "C: " + text);
        assertThat(bank.faults()).isEmpty();
    }

    @Test
    void an_explanation_and_a_stem_may_not_name_options_by_letter() {
        bank.with("见第三十六条第二款。", "见第三十六条第二款，故B项错误。").with("多长时间内", "选项A的时间内");
        assertThat(bank.faults())
                .containsExactly(
                        TOPIC + ":9: [option.order] “选项A” speaks of other options, which are shuffled:"
                                + " say what is meant (administrative-penalty-001)",
                        TOPIC + ":36: [option.order] “B项” speaks of other options, which are shuffled:"
                                + " say what is meant (administrative-penalty-003)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1. 违法行为何时不再处罚", "（2）违法行为何时不再处罚", "TODO 违法行为何时不再处罚", "违法行为何时不再处罚（ B ）", "违法行为何时不再处罚（正确）",
                "【单选】违法行为何时不再处罚", "违法行为<b>何时</b>不再处罚", "违法行为何时&nbsp;不再处罚", "违法行为何时**不再**处罚", "违法行为何时不再处罚？？",
                "违法行为何时不再处罚。答案：B", "（单选题）违法行为何时不再处罚", "违法行为何时不再处罚（待定）", "违法行为何时不再处罚（√）"
            })
    void something_left_over_in_a_stem_is_a_fault(String stem) {
        bank.with("违法行为在多长时间内未被发现的，一般不再给予行政处罚？", "\"" + stem + "\"");
        assertThat(bank.faults()).singleElement().asString().startsWith(TOPIC + ":9: [leftover] ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.5倍罚款适用于哪些违法行为",
                "3至5日内应当作出什么决定",
                "某合同效力待定，应当怎样处理？",
                "申请人（以下简称甲）有什么权利？",
                "填入（　　）的是哪一项？",
                "罚款数额<200元的怎样处理"
            })
    void a_stem_that_only_looks_like_it_is_not(String stem) {
        bank.with("违法行为在多长时间内未被发现的，一般不再给予行政处罚？", "\"" + stem + "\"");
        assertThat(bank.faults()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"A. 三年", "C、三年", "（c）三年", "Ｃ：三年"})
    void a_letter_left_in_an_option_is_a_fault(String text) {
        bank.with("C: 三年", "C: \"" + text + "\"");
        assertThat(bank.faults()).singleElement().asString().startsWith(TOPIC + ":13: [leftover] ");
    }

    @Test
    void an_explanation_that_names_none_of_the_cited_articles_is_a_fault() {
        bank.with("第三十六条第一款规定了这些情形。", "第三十七条规定了这些情形。");
        assertThat(bank.faults())
                .containsExactly(TOPIC + ":28: [explanation.article] The explanation names none of the cited articles:"
                        + " say that it follows from 第三十六条、第三十六条之一 (administrative-penalty-002)");
    }

    @Test
    void an_explanation_that_names_one_of_them_is_enough() {
        bank.with("第三十六条第一款规定了这些情形。", "第36条之一规定了这些情形。");
        assertThat(bank.faults()).isEmpty();
    }
}
