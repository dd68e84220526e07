package xuefa.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;
import xuefa.rehearsal.Finding.Kind;
import xuefa.rehearsal.Oracle.Judgement;
import xuefa.rehearsal.report.VerdictJson;
import xuefa.rehearsal.report.VerdictPage;
import xuefa.rehearsal.report.VerdictTable;
import xuefa.shared.Ids;

/** How a rehearsal ends, for scripts and for people. */
class VerdictTest {
    private static final RunSummary RUN = FilesTest.summary();
    private static final Finding FINDING = new Finding(Kind.LOST, Ids.next(), "entry 1/2 <gone>");

    private static Judgement judgement(boolean over, Finding... findings) {
        return new Judgement(3, 120, 2, over, over, List.of(findings));
    }

    private static Verdict of(Judgement judgement, Optional<RunSummary> run) {
        return Verdict.of(judgement, run);
    }

    @Test
    void only_where_nothing_was_lost_and_everybody_finished_it_is_good() {
        assertThat(of(judgement(true), Optional.empty()).kind().exitCode()).isZero();
        assertThat(of(judgement(true, FINDING), Optional.empty()).kind().exitCode())
                .isEqualTo(1);
        assertThat(of(judgement(true), Optional.of(RUN)).kind()).isEqualTo(Verdict.Kind.UNFINISHED);
        assertThat(of(judgement(false), Optional.empty()).kind().exitCode()).isEqualTo(2);
        assertThat(of(judgement(false, FINDING), Optional.empty()).kind()).isEqualTo(Verdict.Kind.LOST);
        assertThat(Verdict.cannotTell("the record can't be read", Optional.empty(), Optional.empty())
                        .sentence())
                .isEqualTo("cannot tell: the record can't be read");
    }

    @Test
    void the_table_ends_with_the_verdict_and_names_what_was_found() {
        String table = VerdictTable.of(of(judgement(true, FINDING), Optional.of(RUN)));
        assertThat(table.lines())
                .anySatisfy(line -> assertThat(line).startsWith("save").contains("1 × 503 service.record-away"))
                .anySatisfy(line -> assertThat(line).startsWith("lost: entry 1/2"))
                .anySatisfy(line -> assertThat(line).contains("5.0 % of its machine", "-20 ms ahead"));
        assertThat(table.lines().toList().getLast()).startsWith("LOST: 1 findings");
    }

    @Test
    void the_json_holds_what_scripts_need() {
        assertThat(VerdictJson.of(of(judgement(true, FINDING), Optional.of(RUN))))
                .contains("\"verdict\" : \"lost\"", "\"exitCode\" : 1", "\"kind\" : \"lost\"", "\"p999Millis\"");
    }

    @Test
    void the_page_loads_nothing_escapes_what_it_shows_and_its_plots_are_sound() throws Exception {
        String page = VerdictPage.of(of(judgement(true, FINDING), Optional.of(RUN)));
        assertThat(page)
                .contains("&lt;gone&gt;", "&lt;refused&gt;")
                .doesNotContain("<gone>", "<refused>", "http", "NaN");
        List<String> plots =
                page.lines().filter(line -> line.startsWith("<svg")).toList();
        assertThat(plots).hasSize(2);
        for (String plot : plots) {
            var svg = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(plot)))
                    .getDocumentElement();
            assertThat(svg.getElementsByTagName("path").getLength()).isGreaterThan(4);
        }
    }

    @Test
    void runs_of_several_clients_are_put_together() {
        RunSummary both = RUN.and(RUN);
        assertThat(both.candidates()).isEqualTo(4);
        assertThat(both.gaveUpCount()).isEqualTo(2);
        assertThat(both.tally().count(Step.SAVE)).isEqualTo(4);
        assertThat(both.tally().perSecond().get(Step.SAVE)).containsEntry(65, 2);
        assertThat(both.lasted()).isEqualTo(RUN.lasted());
        assertThat(both.cpuShare()).isEqualTo(RUN.cpuShare());
    }

    @Test
    void while_a_server_stands_still_times_grow() {
        assertThat(RUN.tally().micros().entrySet())
                .filteredOn(each -> each.getKey() == Step.SAVE)
                .allSatisfy(each -> assertThat(each.getValue().getMaxValue()).isGreaterThan(89_000_000))
                .hasSize(1);
        assertThat(RUN.tally().troubleCount()).isEqualTo(1);
    }
}
