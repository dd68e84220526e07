package xuefa.certificate.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import xuefa.certificate.flow.Exchange.Entry;
import xuefa.certificate.flow.Exchange.Handed;
import xuefa.shared.office.TableFile;

/**
 * The exchange file, version {@value #VERSION}: the same fields as JSON and as a table. No format of the national system is public;
 * this one is ours, and guide-certificates.md describes it. Takes time with many entries: not on an event loop.
 */
public final class ExchangeFile {
    public static final int VERSION = 1;
    public static final String NAME = "xuefa-certificates";

    /** The headings of the table, in the order of the fields of JSON. */
    public static final List<String> HEADER =
            List.of("证件标识", "姓名", "身份证号", "单位", "单位编码", "证件种类", "证号", "执法领域", "状态", "有效期起", "有效期止", "卡次", "变更时间");

    private static final ObjectMapper JSON = new JsonMapper();

    private ExchangeFile() {}

    public static byte[] json(Handed handed) {
        ObjectNode root = JSON.createObjectNode()
                .put("format", NAME)
                .put("version", VERSION)
                .put("madeAt", handed.at().toString())
                .put("nextSince", handed.nextSince().toString())
                .put("masked", !handed.asked().unmasked())
                .put("purpose", handed.asked().purpose())
                .put("count", handed.entries().size());
        handed.asked().since().ifPresent(since -> root.put("since", since.toString()));
        ArrayNode entries = root.putArray("certificates");
        handed.entries().forEach(entry -> put(entries.addObject(), entry));
        try {
            return JSON.writeValueAsBytes(root);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void put(ObjectNode json, Entry entry) {
        json.put("certificateId", entry.certificateId().toString())
                .put("name", entry.personName())
                .put("identity", entry.identity())
                .put("unit", entry.unitName())
                .put("unitCode", entry.unitCode())
                .put("kind", entry.kind().code())
                .put("number", entry.number())
                .put("area", entry.area())
                .put("state", entry.state().code());
        entry.validity()
                .ifPresent(validity -> json.put("validFrom", validity.from().toString())
                        .put("validTo", validity.to().toString()));
        json.put("card", entry.card()).put("changedAt", entry.changedAt().toString());
    }

    public static byte[] xlsx(Handed handed) {
        List<List<Object>> rows =
                handed.entries().stream().map(ExchangeFile::row).toList();
        return new TableFile("证件", HEADER, rows).xlsx();
    }

    private static List<Object> row(Entry entry) {
        return List.of(
                entry.certificateId().toString(),
                entry.personName(),
                entry.identity(),
                entry.unitName(),
                entry.unitCode(),
                entry.kind().chinese(),
                entry.number(),
                entry.area(),
                entry.state().chinese(),
                entry.validity().map(validity -> validity.from().toString()).orElse(""),
                entry.validity().map(validity -> validity.to().toString()).orElse(""),
                String.valueOf(entry.card()),
                entry.changedAt().toString());
    }
}
