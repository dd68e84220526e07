package xuefa.shared.office;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * XML in UTF-8 whose texts, tags and comments all stay short, since a reader of XML holds each of them in memory as a whole.
 * Looks at bytes only, before anything is parsed. One thread.
 */
final class ShortTokens extends FilterInputStream {
    private static final int LONGEST = 4 * 1024 * 1024;
    private static final String COMMENT = "<!--";
    private static final String CDATA = "<![CDATA[";

    private final StringBuilder opening = new StringBuilder(CDATA.length());
    private String ending = "";
    private int matched;
    private int since;

    ShortTokens(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int count = super.read(into, offset, length);
        for (int i = offset; i < offset + count; i++) {
            look((char) (into[i] & 0xFF));
        }
        return count;
    }

    private void look(char each) throws OfficeTrouble {
        if (++since > LONGEST) {
            throw new OfficeTrouble("文件的内部结构不正常", "用 Word 或 Excel 打开后另存一份再导入");
        }
        if (!ending.isEmpty()) {
            within(each);
        } else if (each == '<') {
            since = 0;
            opening.setLength(0);
            opening.append(each);
        } else if (!opening.isEmpty()) {
            begun(each);
        }
    }

    private void begun(char each) {
        opening.append(each);
        String begun = opening.toString();
        if (begun.equals(COMMENT) || begun.equals(CDATA)) {
            ending = begun.equals(COMMENT) ? "-->" : "]]>";
            matched = 0;
            opening.setLength(0);
        } else if (!COMMENT.startsWith(begun) && !CDATA.startsWith(begun)) {
            opening.setLength(0);
        }
    }

    private void within(char each) {
        if (each == ending.charAt(matched)) {
            matched++;
        } else if (!(matched == 2 && each == ending.charAt(1))) {
            matched = each == ending.charAt(0) ? 1 : 0;
        }
        if (matched == ending.length()) {
            ending = "";
            since = 0;
        }
    }
}
