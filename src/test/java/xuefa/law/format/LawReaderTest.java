package xuefa.law.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import xuefa.law.Article;
import xuefa.law.Heading;
import xuefa.law.LawEvent;
import xuefa.law.LawText;
import xuefa.law.LevelOfForce;
import xuefa.law.Passage;
import xuefa.law.TextProblem;

class LawReaderTest {
    private static final String NOTE = "（2020年5月28日第十三届全国人民代表大会第三次会议通过）\n";

    @Test
    void articles_quoted_in_an_amending_decision_are_not_its_own() throws Trouble {
        LawText decision = law("""
                全国人民代表大会常务委员会
                关于修改《中华人民共和国甲法》的决定
                （2022年10月30日第十三届全国人民代表大会常务委员会第三十七次会议通过）

                　　第十三届全国人民代表大会常务委员会第三十七次会议决定对《中华人民共和国甲法》作如下修改：
                　　一、将第三条修改为：“甲。
                　　第四条　乙。
                　　“第五条　丙。”
                　　二、增加一条，作为第十七条之一：
                　　“第十七条之一　丁。”
                　　三、删去第六条。
                　　本决定自公布之日起施行。
                """);
        assertThat(decision.title()).isEqualTo("全国人民代表大会常务委员会关于修改《中华人民共和国甲法》的决定");
        assertThat(decision.numbering()).isEqualTo(LawText.Numbering.CLAUSES);
        assertThat(labels(decision)).containsExactly("一", "二", "三");
        assertThat(decision.blocks().getFirst()).isInstanceOf(Passage.class);
        assertThat(decision.articles().getFirst().text()).contains("第四条　乙。", "“第五条　丙。”");
    }

    @Test
    void a_decision_and_the_law_printed_behind_it_are_two() throws Trouble {
        List<ReadLaw> laws = laws("""
                国务院关于修改《甲条例》的决定
                （2019年4月23日国务院令第714号公布）
                　　一、删去第二条。
                　　《甲条例》根据本决定作相应修改，重新公布。

                甲条例
                （2011年1月8日国务院令第588号公布　根据2019年4月23日《国务院关于修改〈甲条例〉的决定》修订）
                　　第一条　甲。
                　　第二条　乙。
                """);
        assertThat(laws).extracting(law -> law.text().title()).containsExactly("国务院关于修改《甲条例》的决定", "甲条例");
        assertThat(laws).extracting(law -> law.text().articles().size()).containsExactly(1, 2);
        assertThat(laws.getLast().text().level()).contains(LevelOfForce.ADMINISTRATIVE_REGULATION);
    }

    @Test
    void a_table_of_contents_is_no_part_of_the_law() throws Trouble {
        LawText law = law("甲法\n" + NOTE + "目　录\n第一章　总　则……1\n第二章　附　则\t2\n第一章　总　则\n第一条　甲。\n第二章　附　则\n第二条　乙。\n");
        assertThat(headings(law)).containsExactly("第一章 总则", "第二章 附则");
        assertThat(labels(law)).containsExactly("第一条", "第二条");
    }

    @Test
    void mentions_of_articles_at_the_beginning_of_a_line_are_not_articles() throws Trouble {
        LawText law = law("甲条例\n" + NOTE
                + "第一条为了规范公共服务活动保障单位和个人的合法权益，依照\n第二条规定办理，或者依照有关规定\n第九条 处理。\n第二条有前款行为的，依照本条例\n第一条、第二条处罚。\n第三条乙。\n");
        assertThat(labels(law)).containsExactly("第一条", "第二条", "第三条");
        assertThat(law.articles().get(1).text()).isEqualTo("有前款行为的，依照本条例第一条、第二条处罚。");
    }

    @Test
    void gaps_and_repetitions_are_told_with_their_lines() throws Trouble {
        ReadLaw law = laws("甲法\n" + NOTE + "第一条　甲。\n第三条　乙。\n第三条　丙。\n第三条之二　丁。\n第二条　戊。\n第四条\n")
                .getFirst();
        assertThat(law.text().articles()).hasSize(6);
        assertThat(law.problems())
                .extracting(TextProblem::line, TextProblem::kind)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(8, TextProblem.Kind.EMPTY_ARTICLE),
                        org.assertj.core.groups.Tuple.tuple(4, TextProblem.Kind.GAP),
                        org.assertj.core.groups.Tuple.tuple(5, TextProblem.Kind.DUPLICATE),
                        org.assertj.core.groups.Tuple.tuple(6, TextProblem.Kind.GAP),
                        org.assertj.core.groups.Tuple.tuple(7, TextProblem.Kind.ORDER),
                        org.assertj.core.groups.Tuple.tuple(8, TextProblem.Kind.GAP));
        assertThat(law.isKeepable()).isFalse();
    }

    @Test
    void numbers_are_read_however_they_are_written() throws Trouble {
        LawText law = law("甲法\n" + NOTE + "第９９条　甲。\n第 一 百 条　乙。\n第一百零一条　丙。\n第一百〇二条　丁。\n第一○三条　戊。\n第一百零三条 之一　己。\n");
        assertThat(law.articles())
                .extracting(article -> article.ref().toString())
                .containsExactly("99", "100", "101", "102", "103", "103-1");
        assertThat(labels(law)).contains("第一百条", "第一百零三条之一");
    }

    @Test
    void articles_run_together_in_one_line_are_told_apart() throws Trouble {
        LawText law = law("甲法\n" + NOTE + "第一条　甲。第二条　乙，依照第三条 办理。第三条　丙。\n");
        assertThat(labels(law)).containsExactly("第一条", "第二条", "第三条");
    }

    @Test
    void titles_of_articles_are_not_paragraphs() throws Trouble {
        LawText law = law("某市某某条例\n" + NOTE + "第一条（目的和依据）\n为了甲。\n第二条　【定义】本条例所称乙。\n第三条　（以下简称丙）丁。\n");
        assertThat(law.articles()).extracting(Article::title).containsExactly("目的和依据", "定义", "");
        assertThat(law.articles().getFirst().paragraphs()).hasSize(1);
    }

    @Test
    void a_preamble_stands_before_and_an_annex_behind_the_articles() throws Trouble {
        LawText law = law("甲法\n" + NOTE + "序　言\n很久以前。\n第一条　甲。\n附件一：产生办法\n一、乙。\n二、丙。\n");
        assertThat(headings(law)).containsExactly("序言", "附件一 产生办法");
        assertThat(law.blocks()).filteredOn(Passage.class::isInstance).hasSize(3);
        assertThat(labels(law)).containsExactly("第一条");
    }

    @Test
    void a_heading_note_tells_the_history() throws Trouble {
        LawText law = law("""
                中华人民共和国甲法
                （1999年4月29日第九届全国人民代表大会常务委员会第九次会议通过　根据2009年8月27日第十一届全国人民代表大会常务委员会
                第十次会议《关于修改部分法律的决定》第一次修正　2023年9月1日第十四届全国人民代表大会常务委员会第五次会议修订）
                第一条　甲。
                第二条　本法自2024年1月1日起施行。《乙条例》、《丙办法》同时废止。
                """);
        assertThat(law.history())
                .extracting(LawEvent::kind)
                .containsExactly(LawEvent.Kind.PASSED, LawEvent.Kind.AMENDED, LawEvent.Kind.REVISED);
        assertThat(law.dates().version()).contains(LocalDate.of(2023, 9, 1));
        assertThat(law.dates().inForceSince()).contains(LocalDate.of(2024, 1, 1));
        assertThat(law.repeals()).containsExactly("乙条例", "丙办法");
        assertThat(law.level()).contains(LevelOfForce.LAW);
        assertThat(law.jurisdiction()).contains("CN");
    }

    @Test
    void an_order_above_the_title_tells_its_days() throws Trouble {
        LawText law = law("""
                中华人民共和国国务院令
                第７２２号
                《甲条例》已经２０１９年１０月８日国务院第６６次常务会议通过，现予公布，自２０２０年１月１日起施行。
                总理　某某某
                ２０１９年１０月２２日

                甲条例

                第一条　甲。
                """);
        assertThat(law.title()).isEqualTo("甲条例");
        assertThat(law.dates().version()).contains(LocalDate.of(2019, 10, 8));
        assertThat(law.dates().published()).contains(LocalDate.of(2019, 10, 22));
        assertThat(law.dates().inForceSince()).contains(LocalDate.of(2020, 1, 1));
        assertThat(law.level()).contains(LevelOfForce.ADMINISTRATIVE_REGULATION);
    }

    @Test
    void levels_of_force_follow_who_made_it() throws Trouble {
        assertThat(level("湖北省甲条例", "2020年1月1日湖北省第十三届人民代表大会常务委员会第十次会议通过")).isEqualTo(LevelOfForce.LOCAL_REGULATION);
        assertThat(level("甲管理规定", "2020年1月1日公安部令第1号公布")).isEqualTo(LevelOfForce.RULE);
        assertThat(level("最高人民法院关于甲的解释", "2020年1月1日最高人民法院审判委员会第1次会议通过"))
                .isEqualTo(LevelOfForce.JUDICIAL_INTERPRETATION);
        assertThat(level("中国共产党甲条例", "2020年1月1日中共中央发布")).isEqualTo(LevelOfForce.PARTY_REGULATION);
        assertThat(level("中华人民共和国宪法", "1982年12月4日第五届全国人民代表大会第五次会议通过")).isEqualTo(LevelOfForce.CONSTITUTION);
        assertThat(law("湖北省甲条例\n（2020年1月1日湖北省第十三届人民代表大会常务委员会第十次会议通过）\n第一条　甲。\n").jurisdiction())
                .contains("420000");
    }

    @Test
    void the_name_of_a_file_tells_the_day_where_the_text_does_not() throws Trouble {
        assertThat(LawFile.laws(utf8("# 甲条例\n\n第一条 甲。\n"), "甲条例(2019-12-30).md")
                        .getFirst()
                        .text()
                        .dates()
                        .version())
                .contains(LocalDate.of(2019, 12, 30));
        assertThat(LawFile.laws(utf8("甲条例\n第一条 甲。\n"), "甲条例_20191230.txt")
                        .getFirst()
                        .problems())
                .isEmpty();
        assertThat(LawFile.laws(utf8("甲条例\n第一条 甲。\n"), "甲条例.txt").getFirst().problems())
                .extracting(TextProblem::kind)
                .containsExactly(TextProblem.Kind.NO_DATE);
    }

    @Test
    void encodings_are_told_by_themselves() throws Trouble {
        String text = "甲法\r\n" + NOTE + "第一条　甲。\r\n";
        for (String charset : List.of("UTF-8", "GB18030", "UTF-16")) {
            assertThat(LawFile.laws(text.getBytes(Charset.forName(charset)), "law.txt")
                            .getFirst()
                            .problems())
                    .isEmpty();
        }
        assertThat(LawFile.laws(utf8("\uFEFF" + text), "law.txt")
                        .getFirst()
                        .text()
                        .title())
                .isEqualTo("甲法");
    }

    private static LevelOfForce level(String title, String note) throws Trouble {
        return law(title + "\n（" + note + "）\n第一条　甲。\n").level().orElseThrow();
    }

    private static LawText law(String text) throws Trouble {
        return laws(text).getFirst().text();
    }

    private static List<ReadLaw> laws(String text) throws Trouble {
        return LawFile.laws(utf8(text), "law.txt");
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> labels(LawText law) {
        return law.articles().stream().map(Article::label).toList();
    }

    private static List<String> headings(LawText law) {
        return law.blocks().stream()
                .filter(Heading.class::isInstance)
                .map(block -> ((Heading) block).text())
                .toList();
    }
}
