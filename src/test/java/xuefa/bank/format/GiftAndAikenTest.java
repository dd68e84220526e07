package xuefa.bank.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import xuefa.bank.DraftOption;
import xuefa.bank.DraftQuestion;
import xuefa.bank.QuestionKind;

class GiftAndAikenTest {
    private static final String GIFT = """
            // 2026 年题库
            $CATEGORY: $course$/top/行政处罚

            ::时效::违法行为在多长时间内未被发现的\\, 不再处罚？ {
                =二年 # 对
                ~一年
                ~三年
                #### 第三十六条
            }

            // [id:q-2] [tag:难度:hard]
            [html]<p>下列哪些是<b>行政处罚</b>？</p> {
                ~%50%警告
                ~%50%罚款

                ~%-100%处分
            }

            期限从行为终了之日起计算。{T}

            公民死亡的，由其{=近亲属 =家属}申请复议。

            行政复议的申请期限是 {#60:0} 日。

            简述听证程序。{}

            连线 {=甲 -> 乙 =丙 -> 丁}

            一段没有答案的文字

            没有合上 {=甲 ~乙

            ::后面的题::地球是圆的。{TRUE#是}

            两个正确 {=甲 =乙 ~丙}

            误差 {#3.14:0.01}
            """;

    @Test
    void every_block_of_a_gift_file_has_one_outcome() {
        var report = gift().report();
        assertThat(report.records()).isEqualTo(12);
        assertThat(report.imported()).hasSize(6);
        assertThat(gift().rejected())
                .containsExactly(
                        "第25行 没有参考答案",
                        "第27行 配对题（->）不支持",
                        "第29行 没有答案部分 {…}，只是一段说明文字",
                        "第31行 答案部分的大括号没有合上",
                        "第35行 单选题有2个答案：AB",
                        "第37行 数值题允许误差或有几个答案（#3.14:0.01），不支持");
    }

    @Test
    void what_a_gift_question_says_comes_to_its_place() {
        List<DraftQuestion> drafts = gift().imported();
        assertThat(drafts.getFirst().stem()).isEqualTo("违法行为在多长时间内未被发现的\\, 不再处罚？");
        assertThat(drafts.getFirst().key()).isEqualTo("A");
        assertThat(drafts.getFirst().explanation()).isEqualTo("第三十六条");
        assertThat(drafts.getFirst().section()).isEqualTo("行政处罚");
        assertThat(drafts.get(1).id()).isEqualTo("q-2");
        assertThat(drafts.get(1).difficulty()).isEqualTo("hard");
        assertThat(drafts.get(1).stem()).isEqualTo("下列哪些是行政处罚？");
        assertThat(drafts.get(1).key()).isEqualTo("AB");
        assertThat(drafts.get(1).options()).extracting(DraftOption::text).containsExactly("警告", "罚款", "处分");
        assertThat(drafts.get(2).kind()).isEqualTo(QuestionKind.TRUE_FALSE);
        assertThat(drafts.get(3).stem()).isEqualTo("公民死亡的，由其____申请复议。");
        assertThat(drafts.get(3).blanks()).containsExactly(List.of("近亲属", "家属"));
        assertThat(drafts.get(4).blanks()).containsExactly(List.of("60"));
    }

    @Test
    void every_question_of_an_aiken_file_has_one_outcome() {
        var aiken = new ForeignFile("aiken", "题.txt", """
                违法行为在多长时间内未被发现的，
                不再处罚？
                A. 一年
                B. 二年
                C) 三年
                ANSWER: B

                期限从终了之日起计算。
                A. 正确
                B. 错误
                ANSWER： a

                没有答案的题
                A. 甲
                B. 乙

                两个答案的题
                A、甲
                B、乙
                C、丙
                Answer: A,C
                多出来的答案
                A. 甲
                B. 乙
                ANSWER: D
                """);
        var report = aiken.report();
        assertThat(report.records()).isEqualTo(5);
        assertThat(aiken.imported())
                .extracting(DraftQuestion::kind, DraftQuestion::key)
                .containsExactly(
                        tuple(QuestionKind.SINGLE, "B"),
                        tuple(QuestionKind.TRUE_FALSE, "A"),
                        tuple(QuestionKind.MULTIPLE, "AC"));
        assertThat(aiken.rejected()).containsExactly("第13行 没有答案", "第22行 答案D不在选项里，选项只到B");
    }

    private static ForeignFile gift() {
        return new ForeignFile("gift", "题.gift", GIFT);
    }
}
