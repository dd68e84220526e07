package xuefa.certificate.format;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import xuefa.certificate.RenewalList;
import xuefa.certificate.RenewalList.Holder;
import xuefa.certificate.RenewalList.Part;
import xuefa.certificate.RenewalList.Unclear;
import xuefa.certificate.RenewalListWords;
import xuefa.certificate.RenewalRule.Act;
import xuefa.certificate.Validity;
import xuefa.shared.Digests;
import xuefa.shared.check.Check;
import xuefa.shared.office.TableFile;

/** A list of a renewal as rows: for Excel, and for the digest by which a paper is compared with the system. Not for an event loop. */
public final class RenewalListTable {
    private static final List<String> HOLDER = List.of("序号", "姓名", "身份证号", "单位", "证件种类", "证号", "执法领域");

    private final RenewalList list;
    private final RenewalListWords words;

    public RenewalListTable(RenewalList list, ZoneId zone) {
        this.list = list;
        this.words = new RenewalListWords(list.head(), zone);
    }

    public byte[] xlsx() {
        boolean passed = list.head().part() == Part.PASSED;
        List<List<String>> about = new ArrayList<>();
        about.add(List.of("名册", words.title()));
        words.facts().forEach(fact -> about.add(List.of(fact.name(), fact.says())));
        words.consequences().forEach(each -> about.add(List.of("不予通过的后果", each)));
        about.add(List.of("生成时间", words.madeAt()));
        about.add(List.of("名册摘要（SHA-256）", digest()));
        return TableFile.xlsx(List.of(
                new TableFile(passed ? "通过人员" : "未通过和待补正", header(), rows()),
                new TableFile("说明", List.of("项目", "内容"), about)));
    }

    private List<String> header() {
        List<String> header = new ArrayList<>(HOLDER);
        header.addAll(
                list.head().part() == Part.UNCLEAR
                        ? List.of("有效期止", "结论", "未满足的审核项", "情况", "依据", "补救办法", "最迟日期", "处理意见")
                        : list.head().act() == Act.INSPECT
                                ? List.of("有效期起", "有效期止", "验审年度", "结论")
                                : List.of("原有效期起", "原有效期止", "新有效期起", "新有效期止", "结论"));
        return header;
    }

    /** Of those who did not pass, one row a check. */
    List<List<Object>> rows() {
        return list.head().part() == Part.PASSED ? passed() : unclear();
    }

    private List<List<Object>> passed() {
        List<List<Object>> rows = new ArrayList<>();
        for (RenewalList.Passed each : list.passed()) {
            List<Object> row = holder(each.holder(), rows.size() + 1);
            row.add(each.before().from());
            row.add(each.before().to());
            if (list.head().act() == Act.INSPECT) {
                row.add(each.inspected().<Object>map(year -> year).orElse(""));
            } else {
                row.add(each.after().<Object>map(Validity::from).orElse(""));
                row.add(each.after().<Object>map(Validity::to).orElse(""));
            }
            row.add(words.verdict(each));
            rows.add(row);
        }
        return rows;
    }

    private List<List<Object>> unclear() {
        List<List<Object>> rows = new ArrayList<>();
        int number = 0;
        for (Unclear each : list.unclear()) {
            number++;
            if (each.failed().isEmpty()) {
                rows.add(unclear(each, number));
            }
            for (Check check : each.failed()) {
                List<Object> row = unclear(each, number);
                row.addAll(List.of(
                        check.rule(),
                        check.value(),
                        check.source(),
                        check.cure(),
                        words.by(each, check),
                        each.reason()));
                rows.add(row);
            }
        }
        return rows;
    }

    private List<Object> unclear(Unclear each, int number) {
        List<Object> row = holder(each.holder(), number);
        row.add(each.validity().to());
        row.add(words.verdict(each));
        return row;
    }

    private static List<Object> holder(Holder holder, int number) {
        return new ArrayList<>(List.of(
                number,
                holder.name(),
                holder.identity(),
                holder.unit(),
                holder.kind().chinese(),
                holder.number(),
                holder.area()));
    }

    /** SHA-256 over all rows, by which a printed list is compared with the system. */
    public String digest() {
        StringBuilder text = new StringBuilder(words.title());
        rows().forEach(row -> text.append('\n').append(row));
        return Digests.hex(Digests.sha256(text.toString().getBytes(StandardCharsets.UTF_8)));
    }
}
