package xuefa.law.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import xuefa.law.Article;
import xuefa.law.Block;
import xuefa.law.Heading;
import xuefa.law.Item;
import xuefa.law.LawText;
import xuefa.law.Paragraph;
import xuefa.law.Passage;

/** Ways in which offices print the same law. */
enum Layout {
    MARKDOWN("law.md", " ", "", "\n\n", 0, false),
    BOLD_MARKDOWN("law.md", "　", "", "\n\n", 0, true),
    PLAIN("law.txt", "　", "　　", "\n", 0, true),
    GBK_FROM_WINDOWS("law.txt", "　", "　　", "\r\n", 0, true),
    UNSEPARATED("law.txt", "", "", "\n", 0, false),
    WRAPPED_WITH_INDENT("law.txt", "　", "　　", "\n", 38, true),
    WRAPPED_BETWEEN_EMPTY_LINES("law.txt", " ", "", "\n\n", 35, false),
    WRAPPED_UNSEPARATED_WITH_INDENT("law.txt", "", "　　", "\n", 30, true),
    WORD("law.docx", "　", "　　", "\n", 0, true);

    private final String fileName;
    private final String separator;
    private final String indent;
    private final String between;
    private final int width;
    private final boolean contents;

    Layout(String fileName, String separator, String indent, String between, int width, boolean contents) {
        this.fileName = fileName;
        this.separator = separator;
        this.indent = indent;
        this.between = between;
        this.width = width;
        this.contents = contents;
    }

    String fileName() {
        return fileName;
    }

    byte[] bytes(LawText law) {
        return switch (this) {
            case WORD -> docx(paragraphs(law));
            case GBK_FROM_WINDOWS -> text(law).getBytes(Charset.forName("GB18030"));
            default -> text(law).getBytes(StandardCharsets.UTF_8);
        };
    }

    String text(LawText law) {
        return String.join(between, paragraphs(law)) + between;
    }

    private List<String> paragraphs(LawText law) {
        var paragraphs = new ArrayList<String>();
        paragraphs.add(marked("# ") + law.title());
        StringBuilder note = new StringBuilder();
        law.history().forEach(event -> note.append(note.isEmpty() ? "" : "　").append(event.words()));
        paragraphs.add("（" + note + "）");
        List<Heading> headings = law.blocks().stream()
                .filter(Heading.class::isInstance)
                .map(Heading.class::cast)
                .toList();
        if (contents && headings.size() > 1) {
            paragraphs.add("目　录");
            headings.forEach(heading -> paragraphs.add(heading.label() + "　" + heading.title()));
        }
        law.blocks().forEach(block -> add(paragraphs, block));
        return paragraphs;
    }

    private void add(List<String> paragraphs, Block block) {
        switch (block) {
            case Heading heading ->
                paragraphs.add(marked("## ") + (heading.label() + "　" + spaced(heading.title())).strip());
            case Passage passage -> paragraphs.add(wrapped(passage.text()));
            case Article article -> add(paragraphs, article);
        }
    }

    /** 总　则, as in print. */
    private static String spaced(String title) {
        return title.length() == 2 ? title.charAt(0) + "　" + title.charAt(1) : title;
    }

    private void add(List<String> paragraphs, Article article) {
        String number = this == BOLD_MARKDOWN ? "**" + article.label() + "**" : article.label();
        boolean first = true;
        for (Paragraph paragraph : article.paragraphs()) {
            paragraphs.add(wrapped(first ? number + separator + paragraph.text() : paragraph.text()));
            first = false;
            paragraph.items().forEach(item -> add(paragraphs, item));
        }
    }

    private void add(List<String> paragraphs, Item item) {
        paragraphs.add(wrapped(item.label() + item.text()));
        item.items().forEach(inside -> add(paragraphs, inside));
    }

    private String marked(String mark) {
        return fileName.endsWith(".md") ? mark : "";
    }

    private String wrapped(String paragraph) {
        String whole = indent + paragraph;
        if (width == 0) {
            return whole;
        }
        var lines = new ArrayList<String>();
        for (int from = 0; from < whole.length(); from += width) {
            lines.add(whole.substring(from, Math.min(whole.length(), from + width)));
        }
        return String.join("\n", lines);
    }

    static byte[] docx(List<String> paragraphs) {
        var xml = new StringBuilder(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document xmlns:w=\"" + SafeXml.WORD + "\"><w:body>");
        for (String plain : paragraphs) {
            String paragraph = plain.replace("&", "＆").replace("<", "〈").replace(">", "〉");
            int middle = paragraph.length() / 2;
            xml.append("<w:p><w:r><w:t xml:space=\"preserve\">")
                    .append(paragraph, 0, middle)
                    .append("</w:t></w:r><w:r><w:t xml:space=\"preserve\">")
                    .append(paragraph, middle, paragraph.length())
                    .append("</w:t></w:r></w:p>");
        }
        return zip("word/document.xml", xml.append("</w:body></w:document>").toString());
    }

    /** @param namesAndContents by turns */
    static byte[] zip(String... namesAndContents) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndContents[i]));
                zip.write(namesAndContents[i + 1].getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
