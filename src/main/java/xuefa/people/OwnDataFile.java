package xuefa.people;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Somebody's own data as a zip: {@code data.json} for programs, {@code 我的数据.html} for reading. */
public final class OwnDataFile {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private OwnDataFile() {}

    public record Part(String title, List<Map<String, String>> rows) {}

    public static byte[] zip(Map<String, List<Part>> parts, Instant at) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            zip.putNextEntry(new ZipEntry("data.json"));
            zip.write(json(parts, at));
            zip.putNextEntry(new ZipEntry("我的数据.html"));
            zip.write(html(parts, at).getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static byte[] json(Map<String, List<Part>> parts, Instant at) throws IOException {
        ObjectNode file = JSON.createObjectNode().put("takenAt", at.toString());
        parts.forEach((room, tables) -> {
            ObjectNode part = file.putObject(room);
            tables.forEach(table -> {
                ArrayNode rows = part.putArray(table.title());
                table.rows().forEach(row -> {
                    ObjectNode object = rows.addObject();
                    row.forEach(object::put);
                });
            });
        });
        return JSON.writeValueAsBytes(file);
    }

    private static String html(Map<String, List<Part>> parts, Instant at) {
        StringBuilder page = new StringBuilder("""
                <!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>我的数据</title>
                <style>body{font:16px/1.6 system-ui,sans-serif;margin:24px;color:#1f2933}table{border-collapse:collapse;margin:8px 0 24px}
                th,td{border:1px solid #cbd2d9;padding:4px 8px;text-align:left;vertical-align:top}th{background:#f5f7fa}</style>
                <h1>我的数据</h1>
                """);
        page.append("<p>导出时间：").append(escaped(at.toString())).append("</p>\n");
        parts.values().forEach(tables -> tables.forEach(table -> table(page, table)));
        return page.append("</html>\n").toString();
    }

    private static void table(StringBuilder page, Part table) {
        page.append("<h2>").append(escaped(table.title())).append("</h2>\n");
        if (table.rows().isEmpty()) {
            page.append("<p>没有记录</p>\n");
            return;
        }
        page.append("<table><tr>");
        table.rows().getFirst().keySet().forEach(name -> page.append("<th>")
                .append(escaped(name))
                .append("</th>"));
        page.append("</tr>\n");
        table.rows().forEach(row -> {
            page.append("<tr>");
            row.values()
                    .forEach(value -> page.append("<td>").append(escaped(value)).append("</td>"));
            page.append("</tr>\n");
        });
        page.append("</table>\n");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
