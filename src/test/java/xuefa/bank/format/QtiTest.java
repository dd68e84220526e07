package xuefa.bank.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import xuefa.bank.DraftOption;
import xuefa.bank.DraftQuestion;
import xuefa.bank.QuestionKind;

class QtiTest {
    private static final String TWO =
            "<assessmentItem xmlns=\"http://www.imsglobal.org/xsd/imsqti_v2p1\" identifier=\"i\" title=\"t\">";
    private static final String CHOICE = """
            <responseDeclaration identifier="RESPONSE" cardinality="single" baseType="identifier">
            <correctResponse><value>ChoiceB</value></correctResponse></responseDeclaration>
            <itemBody><p>看<em>标志</em>：</p><choiceInteraction responseIdentifier="RESPONSE" shuffle="false" maxChoices="1">
            <prompt>哪个机关管辖？</prompt>
            <simpleChoice identifier="ChoiceA">县政府</simpleChoice>
            <simpleChoice identifier="ChoiceB">市政府<feedbackInline outcomeIdentifier="F" identifier="x">对</feedbackInline></simpleChoice>
            <simpleChoice identifier="ChoiceC">省政府</simpleChoice></choiceInteraction></itemBody>
            <responseProcessing template="http://www.imsglobal.org/question/qti_v2p1/rptemplates/match_correct"/></assessmentItem>""";

    @Test
    void a_choice_of_qti_2_is_read_with_its_prompt() {
        var draft = one("qti21", TWO + CHOICE);
        assertThat(draft.kind()).isEqualTo(QuestionKind.SINGLE);
        assertThat(draft.stem()).isEqualTo("看标志：\n哪个机关管辖？");
        assertThat(draft.key()).isEqualTo("B");
        assertThat(draft.options()).extracting(DraftOption::text).containsExactly("县政府", "市政府", "省政府");
    }

    @Test
    void several_right_choices_may_be_told_by_a_mapping_alone() {
        var draft = one("qti22", TWO.replace("v2p1", "v2p2") + """
                <responseDeclaration identifier="R" cardinality="multiple" baseType="identifier">
                <mapping defaultValue="-1"><mapEntry mapKey="H" mappedValue="1"/><mapEntry mapKey="O" mappedValue="1"/>
                <mapEntry mapKey="Cl" mappedValue="-1"/></mapping></responseDeclaration>
                <itemBody><choiceInteraction responseIdentifier="R" maxChoices="0"><prompt>水由什么组成？</prompt>
                <simpleChoice identifier="H">氢</simpleChoice><simpleChoice identifier="Cl">氯</simpleChoice>
                <simpleChoice identifier="O">氧</simpleChoice></choiceInteraction></itemBody></assessmentItem>""");
        assertThat(draft.kind()).isEqualTo(QuestionKind.MULTIPLE);
        assertThat(draft.key()).isEqualTo("AC");
    }

    @Test
    void text_entries_are_blanks_where_they_stand() {
        var draft = one("qti21", TWO + """
                <responseDeclaration identifier="A" cardinality="single" baseType="string"><correctResponse><value>York</value></correctResponse>
                <mapping><mapEntry mapKey="York" mappedValue="1"/><mapEntry mapKey="york city" mappedValue="1"/><mapEntry mapKey="yrk" mappedValue="0.5"/></mapping></responseDeclaration>
                <responseDeclaration identifier="B" cardinality="single" baseType="integer"><correctResponse><value>2</value></correctResponse></responseDeclaration>
                <itemBody><blockquote><p>son of <textEntryInteraction responseIdentifier="A"/>;<br/>in <textEntryInteraction responseIdentifier="B"/> years</p></blockquote></itemBody></assessmentItem>""");
        assertThat(draft.kind()).isEqualTo(QuestionKind.FILL_IN);
        assertThat(draft.stem()).isEqualTo("son of ____;\nin ____ years");
        assertThat(draft.blanks()).containsExactly(List.of("York", "york city"), List.of("2"));
    }

    @Test
    void a_composite_item_is_a_case() {
        var draft = one("qti21", TWO + """
                <responseDeclaration identifier="A" cardinality="single" baseType="identifier"><correctResponse><value>y</value></correctResponse></responseDeclaration>
                <responseDeclaration identifier="B" cardinality="single" baseType="string"/>
                <itemBody><p>甲公司超标排放。</p><p>经查属实。</p>
                <choiceInteraction responseIdentifier="A" maxChoices="1"><prompt>是否违法？</prompt>
                <simpleChoice identifier="y">是</simpleChoice><simpleChoice identifier="n">否</simpleChoice></choiceInteraction>
                <rubricBlock view="scorer"><p>应当处罚。</p></rubricBlock>
                <extendedTextInteraction responseIdentifier="B"><prompt>怎样处理？</prompt></extendedTextInteraction></itemBody></assessmentItem>""");
        assertThat(draft.kind()).isEqualTo(QuestionKind.CASE_ANALYSIS);
        assertThat(draft.stem()).isEqualTo("甲公司超标排放。\n经查属实。");
        assertThat(draft.parts()).extracting(DraftQuestion::stem).containsExactly("是否违法？", "怎样处理？");
        assertThat(draft.parts().getFirst().kind()).isEqualTo(QuestionKind.TRUE_FALSE);
        assertThat(draft.parts().getLast().key()).isEqualTo("应当处罚。");
    }

    @Test
    void qti_3_has_other_names_and_the_same_meaning() {
        var draft = one("qti30", """
                <?xml version="1.0" encoding="UTF-8"?>
                <qti-assessment-item xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0" identifier="i3" title="t" time-dependent="false">
                <qti-response-declaration identifier="RESPONSE" cardinality="single" base-type="identifier">
                <qti-correct-response><qti-value>B</qti-value></qti-correct-response></qti-response-declaration>
                <qti-item-body><p>Look.</p><qti-choice-interaction response-identifier="RESPONSE" max-choices="1"><qti-prompt>Which?</qti-prompt>
                <qti-simple-choice identifier="A">one</qti-simple-choice><qti-simple-choice identifier="B">two</qti-simple-choice>
                <qti-simple-choice identifier="C">three</qti-simple-choice></qti-choice-interaction></qti-item-body></qti-assessment-item>""");
        assertThat(draft.id()).isEqualTo("i3");
        assertThat(draft.key()).isEqualTo("B");
        assertThat(draft.stem()).isEqualTo("Look.\nWhich?");
    }

    @Test
    void a_package_accounts_for_each_item_named_or_forgotten_by_its_manifest() throws IOException {
        var zip = zip(
                "imsmanifest.xml",
                """
                <manifest xmlns="http://www.imsglobal.org/xsd/imscp_v1p1"><resources>
                <resource identifier="b" type="imsqti_item_xmlv2p1" href="b.xml"/>
                <resource identifier="a" type="imsqti_item_xmlv2p1" href="./items/a%20a.xml"/>
                <resource identifier="lost" type="imsqti_item_xmlv2p1" href="lost.xml"/>
                <resource identifier="t" type="imsqti_test_xmlv2p1" href="test.xml"/></resources></manifest>""",
                "items/a a.xml",
                TWO + CHOICE,
                "b.xml",
                TWO + "<itemBody><p>拖放</p><orderInteraction responseIdentifier=\"R\"/></itemBody></assessmentItem>",
                "forgotten.xml",
                TWO + CHOICE.replace("哪个", "什么"),
                "broken.xml",
                TWO,
                "test.xml",
                "<assessmentTest xmlns=\"http://www.imsglobal.org/xsd/imsqti_v2p1\"/>");
        var file = new ForeignFile("qti21", "包.zip", zip);
        assertThat(file.report().records()).isEqualTo(5);
        assertThat(file.imported()).hasSize(2);
        assertThat(file.rejected())
                .containsExactly(
                        "lost.xml 第1行 清单里有这道题，包里却没有它的文件",
                        "b.xml 第1行 作答方式 orderInteraction 不支持",
                        "broken.xml 第1行 不是完整的 XML（第1行起读不懂）");
        assertThat(file.report().asides()).hasSize(1);
    }

    @Test
    void an_item_without_a_sound_key_is_rejected() {
        assertThat(new ForeignFile("qti21", "a.xml", TWO + CHOICE.replace("<value>ChoiceB", "<value>Z")).rejected())
                .containsExactly("第1行 标准答案 Z 不是任何一个选项");
        assertThat(new ForeignFile("qti21", "a.xml", TWO + CHOICE.replace("<value>ChoiceB</value>", "")).rejected())
                .containsExactly("第1行 没有答案");
    }

    @Test
    void paths_that_climb_bombs_and_old_versions_are_refused() throws IOException {
        String manifest = "<manifest/>";
        assertThat(new ForeignFile("qti21", "a.zip", zip("imsmanifest.xml", manifest, "../../etc/x.xml", "<a/>"))
                        .read())
                .hasToString("Refused[reason=压缩包里有越出目录的路径, cure=重新打包，文件都放在包内]");
        String zeros = "0".repeat(30 * 1024 * 1024);
        assertThat(new ForeignFile("qti21", "a.zip", zip("imsmanifest.xml", manifest, "big.bin", zeros)).refused())
                .contains("太大");
        assertThat(new ForeignFile("qti21", "a.xml", "<questestinterop><item/></questestinterop>").refused())
                .contains("QTI 1.x");
    }

    private static DraftQuestion one(String format, String item) {
        var file = new ForeignFile(format, "item.xml", item.stripLeading());
        assertThat(file.rejected()).isEmpty();
        return file.imported().getFirst();
    }

    private static byte[] zip(String... namesAndContents) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndContents[i]));
                zip.write(namesAndContents[i + 1].getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
