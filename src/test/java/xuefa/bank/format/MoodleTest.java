package xuefa.bank.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import xuefa.bank.DraftOption;
import xuefa.bank.DraftPoint;
import xuefa.bank.DraftQuestion;
import xuefa.bank.QuestionKind;

class MoodleTest {
    @Test
    void a_choice_is_cleaned_and_its_fractions_become_a_key() {
        var draft = one("""
                <question type="multichoice"><name><text>a</text></name>
                <questiontext format="html"><text><![CDATA[<p onclick="x()">下列哪些<b>属于</b>行政处罚&nbsp;？</p>
                <script>alert(1)</script><table><tr><th>种类</th><td>警告</td></tr></table>]]></text></questiontext>
                <generalfeedback format="html"><text>&lt;p&gt;第九条&lt;/p&gt;</text></generalfeedback>
                <single>false</single>
                <answer fraction="33.33333"><text>警告</text></answer>
                <answer fraction="-50"><text>处分</text></answer>
                <answer fraction="33.33333" format="html"><text><![CDATA[<p>罚款</p>]]></text></answer>
                <answer fraction="33.33333"><text>没收</text></answer></question>""");
        assertThat(draft.kind()).isEqualTo(QuestionKind.MULTIPLE);
        assertThat(draft.stem()).isEqualTo("下列哪些属于行政处罚 ？\n| 种类 | 警告 |");
        assertThat(draft.key()).isEqualTo("ACD");
        assertThat(draft.options()).extracting(DraftOption::text).containsExactly("警告", "处分", "罚款", "没收");
        assertThat(draft.explanation()).isEqualTo("第九条");
    }

    @Test
    void truth_short_answers_numbers_and_essays_are_read() {
        var drafts = quiz("""
                <question type="category"><category><text>$course$/top/复议/期限</text></category></question>
                <question type="truefalse"><questiontext><text>复议不收费。</text></questiontext>
                <answer fraction="0"><text>false</text></answer><answer fraction="100"><text>true</text></answer></question>
                <question type="shortanswer"><questiontext><text>申请期限是____日。</text></questiontext>
                <answer fraction="100"><text>六十</text></answer><answer fraction="100"><text>60</text></answer>
                <answer fraction="50"><text>30</text></answer><answer fraction="0"><text>*</text></answer></question>
                <question type="numerical"><questiontext><text>法律共几章？</text></questiontext>
                <answer fraction="100"><text>8</text><tolerance>0</tolerance></answer></question>
                <question type="essay"><questiontext><text>简述听证。</text></questiontext>
                <graderinfo format="html"><text>&lt;p&gt;先告知。&lt;/p&gt;&lt;p&gt;后举行。&lt;/p&gt;&lt;p&gt;得分点：&lt;/p&gt;&lt;p&gt;（1）告知（2分）&lt;/p&gt;</text></graderinfo></question>
                """).imported();
        assertThat(drafts)
                .extracting(DraftQuestion::kind)
                .containsExactly(
                        QuestionKind.TRUE_FALSE, QuestionKind.FILL_IN, QuestionKind.FILL_IN, QuestionKind.SHORT_ANSWER);
        assertThat(drafts).extracting(DraftQuestion::section).containsOnly("期限");
        assertThat(drafts.getFirst().key()).isEqualTo("A");
        assertThat(drafts.get(1).blanks().getFirst()).contains("六十");
        assertThat(drafts.get(2).stem()).isEqualTo("法律共几章？ ____");
        assertThat(drafts.get(3).key()).isEqualTo("先告知。\n后举行。");
        assertThat(drafts.get(3).points()).extracting(DraftPoint::text).containsExactly("告知");
    }

    @Test
    void a_cloze_becomes_blanks_or_a_single_choice() {
        var drafts = quiz("""
                <question type="cloze"><questiontext format="html"><text><![CDATA[<p>期限为{1:SHORTANSWER:=二年~%100%两年#好~*}，特殊的为{1:NM:=5:0}年。</p>]]></text></questiontext></question>
                <question type="cloze"><questiontext format="html"><text>由{1:MC:政府~=法院~检察院}裁定。</text></questiontext></question>
                """).imported();
        assertThat(drafts.getFirst().stem()).isEqualTo("期限为____，特殊的为____年。");
        assertThat(drafts.getFirst().blanks()).containsExactly(List.of("二年"), List.of("5"));
        assertThat(drafts.getLast().kind()).isEqualTo(QuestionKind.SINGLE);
        assertThat(drafts.getLast().key()).isEqualTo("B");
    }

    @Test
    void a_description_with_the_questions_that_name_it_is_a_case() {
        var draft = one("""
                <question type="description"><name><text>案例1</text></name><questiontext><text>甲公司超标排放。</text></questiontext></question>
                <question type="truefalse"><name><text>案例1-1</text></name><questiontext><text>应当处罚。</text></questiontext>
                <answer fraction="100"><text>true</text></answer></question>
                <question type="essay"><name><text>案例1（2）</text></name><questiontext><text>为什么？</text></questiontext>
                <graderinfo><text>因为违法。</text></graderinfo></question>""");
        assertThat(draft.kind()).isEqualTo(QuestionKind.CASE_ANALYSIS);
        assertThat(draft.parts()).hasSize(2);
    }

    @Test
    void what_cannot_be_taken_is_rejected_with_its_line_and_reason() {
        var quiz = quiz("""
                <question type="matching"><questiontext><text>连线</text></questiontext></question>
                <question type="description"><name><text>说明</text></name><questiontext><text>请认真作答</text></questiontext></question>
                <question type="multichoice"><questiontext format="html"><text><![CDATA[看图<img src="@@PLUGINFILE@@/a.png">]]></text></questiontext>
                <single>true</single><answer fraction="100"><text>甲</text></answer><answer fraction="0"><text>乙</text></answer></question>
                <question type="multichoice"><questiontext><text>没有满分</text></questiontext><single>true</single>
                <answer fraction="50"><text>甲</text></answer><answer fraction="0"><text>乙</text></answer></question>
                <question type="numerical"><questiontext><text>约多少</text></questiontext>
                <answer fraction="100"><text>8</text><tolerance>0.5</tolerance></answer></question>
                """);
        assertThat(quiz.rejected())
                .containsExactly(
                        "第2行 Moodle 题型“matching”（配对）不支持",
                        "第3行 说明文字，不是试题；后面也没有标明属于它的小题",
                        "第4行 含有不能导入的图片 a.png",
                        "第6行 没有答案",
                        "第8行 数值题允许误差 0.5，不支持");
    }

    @Test
    void broken_files_entities_and_document_types_are_refused_and_cost_nothing() {
        assertThat(new ForeignFile("moodle", "a.xml", "<quiz><question type=\"essay\">").refused())
                .contains("不是完整的 XML");
        String bomb = "<?xml version=\"1.0\"?><!DOCTYPE quiz [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">"
                + "<!ENTITY x SYSTEM \"file:///etc/passwd\">]><quiz><question type=\"essay\"><name><text>&b;&x;</text></name></question></quiz>";
        assertThat(new ForeignFile("moodle", "a.xml", bomb).refused()).contains("XML");
        String deep = "<quiz>" + "<a>".repeat(100_000);
        assertThat(new ForeignFile("moodle", "a.xml", deep).refused()).contains("XML");
    }

    private static DraftQuestion one(String questions) {
        var imported = quiz(questions).imported();
        assertThat(imported).hasSize(1);
        return imported.getFirst();
    }

    private static ForeignFile quiz(String questions) {
        return new ForeignFile("moodle", "题库.xml", "<?xml version=\"1.0\"?><quiz>\n" + questions + "</quiz>");
    }
}
