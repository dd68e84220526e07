package xuefa.bank.format.prose;

import static org.assertj.core.api.Assertions.assertThat;
import static xuefa.bank.format.Drafts.ofText;
import static xuefa.bank.format.Drafts.refused;
import static xuefa.bank.format.Drafts.taken;

import org.junit.jupiter.api.Test;
import xuefa.shared.imports.Aside;

class OfficeStylesTest {
    @Test
    void options_stand_on_one_line_or_many_and_answers_in_the_stem_or_behind() {
        var report = ofText("""
                一、单项选择题（每题1分，共3题）
                1. 违法行为在（　）内未被发现的，不再处罚。
                A. 一年  B. 二年  C. 三年
                答案：B
                解析：见第三十六条。
                2、下列哪项是行政处罚（ C ）
                A、记过
                B、降级
                C、警告
                3．国家工作人员应当
                依法履职，2023年
                起施行。（A）
                A 是的
                B 不是
                C 不一定
                """);
        assertThat(taken(report))
                .containsExactly(
                        "single 违法行为在内未被发现的，不再处罚。 [一年|二年|三年] B",
                        "single 下列哪项是行政处罚 [记过|降级|警告] C",
                        "single 国家工作人员应当依法履职，2023年起施行。 [是的|不是|不一定] A");
        assertThat(report.imported().getFirst().value().explanation()).isEqualTo("见第三十六条。");
    }

    @Test
    void amounts_and_years_at_the_beginning_of_a_line_are_no_numbers_of_questions() {
        var report = ofText("""
                第一部分  单选题
                1 下列说法正确的是
                A 甲
                B 乙
                2 罚款数额为
                3.5万元的，正确的是
                A甲公司
                B乙公司
                3	公职人员应当（  ）
                A、守法	B、违法
                参考答案
                1-3 BAA
                """);
        assertThat(taken(report))
                .containsExactly(
                        "single 下列说法正确的是 [甲|乙] B", "single 罚款数额为3.5万元的，正确的是 [甲公司|乙公司] A", "single 公职人员应当 [守法|违法] A");
    }

    @Test
    void answers_at_the_end_find_their_section_though_numbers_begin_again() {
        var report = ofText("""
                一、单选题
                （1）甲题（　　）。
                （A）一  （B）二  （C）三
                （2）乙题（　　）。
                (A)一 (B)二
                (C)三
                二、判断题
                （1）第一句话是对的。（　　）
                （2）第二句话是错的。（　　）
                三、填空题
                1、处罚遵循____、____的原则。
                答案：公正；公开
                四、简答题
                1、简述处罚的种类。
                答：（1）警告；
                （2）罚款。
                答案
                一、1.A 2.C
                二、1.对 2.错
                """);
        assertThat(taken(report))
                .containsExactly(
                        "single 甲题。 [一|二|三] A",
                        "single 乙题。 [一|二|三] C",
                        "trueFalse 第一句话是对的。 A",
                        "trueFalse 第二句话是错的。 B",
                        "fillIn 处罚遵循____、____的原则。 [公正] [公开]",
                        "shortAnswer 简述处罚的种类。 （1）警告；\n（2）罚款。");
    }

    @Test
    void a_case_is_one_record_with_its_questions() {
        var report = ofText("""
                四、案例分析题
                案例一
                2023年5月，某局查明甲公司销售过期食品，货值3.5万元。
                1. 本案由谁管辖？
                A. 县级以上 B. 乡镇 C. 村委会
                答案：A
                2. 证据合法的有
                A. 笔录 B. 照片 C. 偷录
                答案：AB
                3. 甲公司可以申请听证。
                答案：正确
                案例二
                乙公司未取得许可从事经营。
                1. 简述处罚依据。
                答：依据行政许可法。
                """);
        assertThat(taken(report))
                .containsExactly(
                        "caseAnalysis 2023年5月，某局查明甲公司销售过期食品，货值3.5万元。"
                                + " / single 本案由谁管辖？ [县级以上|乡镇|村委会] A / multiple 证据合法的有 [笔录|照片|偷录] AB"
                                + " / trueFalse 甲公司可以申请听证。 A",
                        "caseAnalysis 乙公司未取得许可从事经营。 / shortAnswer 简述处罚依据。 依据行政许可法。");
    }

    @Test
    void a_case_may_be_numbered_itself_and_have_its_answers_together() {
        var report = ofText("""
                五、案例分析
                1. 某镇政府强制拆除了李某的房屋，事前没有催告。
                问题：
                （1）镇政府的做法是否合法？
                （2）李某可以怎样救济？
                参考答案：
                （1）不合法，没有依法催告。
                （2）申请复议或者提起诉讼。
                """);
        assertThat(taken(report))
                .containsExactly("caseAnalysis 某镇政府强制拆除了李某的房屋，事前没有催告。"
                        + " / shortAnswer 镇政府的做法是否合法？ 不合法，没有依法催告。"
                        + " / shortAnswer 李某可以怎样救济？ 申请复议或者提起诉讼。");
    }

    @Test
    void true_and_false_are_written_in_many_ways() {
        var report = ofText("""
                判断题
                1.（√）行政机关应当依法行政。
                ( × ) 2. 罚款可以不开票据。
                3. 公务员应当守法。 对
                4. 宪法可以违反。（错误）
                5. 公民有纳税义务。
                答案：V
                6. 处罚不必告知。
                A. 正确  B. 错误
                答案：B
                7. 听证一律公开。
                【答案】F
                """);
        assertThat(taken(report))
                .containsExactly(
                        "trueFalse 行政机关应当依法行政。 A",
                        "trueFalse 罚款可以不开票据。 B",
                        "trueFalse 公务员应当守法。 A",
                        "trueFalse 宪法可以违反。 B",
                        "trueFalse 公民有纳税义务。 A",
                        "trueFalse 处罚不必告知。 B",
                        "trueFalse 听证一律公开。 B");
    }

    @Test
    void what_is_wrong_with_a_question_is_said_with_its_line() {
        var report = ofText("""
                1. 没有答案的题
                A. 甲
                B. 乙
                2. 答案不在选项里
                A. 甲
                B. 乙
                答案：E
                3. 只有一个选项
                A. 甲
                答案：A
                4.
                答案：A
                5. 缺一个选项字母
                A. 甲
                B. 乙
                D. 丁
                答案：A
                6. 括号和答案不一致（A）
                A. 甲
                B. 乙
                答案：B
                【单选题】7. 单选题有两个答案
                A. 甲
                B. 乙
                答案：AB
                """);
        assertThat(report.imported()).isEmpty();
        assertThat(refused(report))
                .containsExactly(
                        "第1行 没有答案",
                        "第4行 答案E不在选项里，选项只到B",
                        "第8行 只有一个选项",
                        "第11行 题干是空的",
                        "第13行 选项字母不连续：应当是C，写的是D",
                        "第18行 括号里的答案是A，另一处写的答案是B",
                        "第22行 单选题有2个答案：AB");
    }

    @Test
    void titles_notes_and_footers_are_no_records_and_not_lost() {
        var report = ofText("""
                行政执法资格考试题库
                考试须知：
                1. 本卷满分100分。
                2. 考试时间90分钟。
                一、判断题
                1. 处罚应当公开。（√）
                第 1 页 共 2 页
                """);
        assertThat(report.records()).isEqualTo(1);
        assertThat(report.asides().stream().map(Aside::text))
                .containsExactly("行政执法资格考试题库", "考试须知：", "1. 本卷满分100分。", "2. 考试时间90分钟。", "一、判断题", "第 1 页 共 2 页");
    }

    @Test
    void questions_without_numbers_are_told_by_their_answers() {
        var report = ofText("""
                国家的根本制度是什么？
                A. 社会主义制度
                B. 资本主义制度
                答案：A

                宪法具有最高法律效力。
                答案：正确
                """);
        assertThat(taken(report)).containsExactly("single 国家的根本制度是什么？ [社会主义制度|资本主义制度] A", "trueFalse 宪法具有最高法律效力。 A");
    }

    @Test
    void the_answers_of_a_fill_in_may_stand_in_its_gaps() {
        var report = ofText("""
                四、填空题
                1. 追诉时效为__二年__。
                2. 可当场处以（二百）元以下罚款。
                3. 一切权力属于______。（人民）
                """);
        assertThat(taken(report))
                .containsExactly("fillIn 追诉时效为____。 [二年]", "fillIn 可当场处以____元以下罚款。 [二百]", "fillIn 一切权力属于____。 [人民]");
    }

    @Test
    void answers_with_explanations_at_the_end_may_have_lists_inside() {
        var report = ofText("""
                一、单选题
                1、题一（ ）
                A、甲 B、乙
                二、简答题
                1、简述甲。
                2、简述乙。
                参考答案及解析
                一、单选题
                1.【答案】B。解析：因为第一条。
                二、简答题
                1.甲有：
                （1）其一；
                （2）其二。
                2.乙就是乙。
                """);
        assertThat(taken(report))
                .containsExactly("single 题一 [甲|乙] B", "shortAnswer 简述甲。 甲有：\n（1）其一；\n（2）其二。", "shortAnswer 简述乙。 乙就是乙。");
    }

    @Test
    void a_list_with_another_number_of_answers_than_questions_answers_none() {
        assertThat(refused(ofText("1、题一（ ）\nA、甲 B、乙\n2、题二（ ）\nA、甲 B、乙\n1-2：BAA\n")))
                .containsExactly("第1行 答案表里这一段的答案个数与题数不一致", "第3行 答案表里这一段的答案个数与题数不一致");
    }

    @Test
    void the_same_question_twice_is_a_duplicate_of_the_first() {
        var report = ofText("1. 甲机关可以（A）\nA. 处罚 B. 放行\n2. 甲机关可以（ A ）。\nB．放行\nA．处罚\n3. 甲机关，可以(A)\nA、处罚\nB、放行\n");
        assertThat(report.duplicates().getFirst().of()).isEqualTo("第1行");
        assertThat(report.records()).isEqualTo(3);
    }
}
