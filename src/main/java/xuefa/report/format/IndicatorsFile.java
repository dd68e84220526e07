package xuefa.report.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import xuefa.report.Indicator;
import xuefa.report.IndicatorBook;
import xuefa.shared.file.Faulty;
import xuefa.shared.file.Fields;

/** Indicators as data: those that ship with us in YAML, those of a region as JSON in the record. */
public final class IndicatorsFile {
    private static final JsonMapper JSON = new JsonMapper();

    private IndicatorsFile() {}

    /** For regions that have no book of their own. */
    public static IndicatorBook shipped() {
        try (InputStream in = IndicatorsFile.class.getResourceAsStream("/report/indicators.yaml")) {
            JsonNode yaml = new YAMLMapper().readTree(Objects.requireNonNull(in, "indicators.yaml"));
            Fields book = new Fields(yaml, "");
            return new IndicatorBook(
                    book.date("since"),
                    book.text("source"),
                    book.integer("wholePoints"),
                    book.integer("lawPoints"),
                    book.each("indicators", IndicatorsFile::indicator));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Faulty e) {
            throw new IllegalStateException("the shipped indicators are faulty: " + e.getMessage(), e);
        }
    }

    private static Indicator indicator(Fields item) {
        return new Indicator(
                item.text("code"),
                item.text("title"),
                item.text("figure"),
                item.optional("detail").orElse(""),
                item.integer("target"),
                item.integer("points"),
                item.text("source"));
    }

    /** What {@link #write} wrote. */
    public static List<Indicator> read(String items) {
        try {
            return new Fields(JSON.createObjectNode().set("items", JSON.readTree(items)), "")
                    .each("items", IndicatorsFile::indicator);
        } catch (JsonProcessingException | Faulty e) {
            throw new IllegalStateException("indicators in the record are broken", e);
        }
    }

    public static String write(List<Indicator> indicators) {
        ArrayNode items = JSON.createArrayNode();
        indicators.forEach(each -> items.addObject()
                .put("code", each.code())
                .put("title", each.title())
                .put("figure", each.figure())
                .put("detail", each.detail())
                .put("target", each.target())
                .put("points", each.points())
                .put("source", each.source()));
        return items.toString();
    }
}
