package xuefa.course;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What files of courses may be. Their first bytes say what they are, not what they are called; text has no such sign. */
public enum MediaKind {
    MP4("mp4", "video/mp4"),
    WEBM("webm", "video/webm"),
    MP3("mp3", "audio/mpeg"),
    PDF("pdf", "application/pdf"),
    CAPTIONS("vtt", "text/vtt"),
    /** Never sent as HTML: a chapter hands its text to the reader, which shows what it knows and nothing else. */
    HTML("html", "text/plain;charset=UTF-8"),
    MARKDOWN("md", "text/plain;charset=UTF-8");

    /** How many bytes of a file are enough to tell. */
    public static final int HEAD_BYTES = 64;

    /** The most of what is read as text. */
    public static final int TEXT_BYTES = 1024 * 1024;

    private final String code;
    private final String type;

    MediaKind(String code, String type) {
        this.code = code;
        this.type = type;
    }

    public String code() {
        return code;
    }

    /** The media type with which it is sent. */
    public String type() {
        return type;
    }

    public boolean isText() {
        return this == CAPTIONS || this == HTML || this == MARKDOWN;
    }

    public boolean isPlayed() {
        return this == MP4 || this == WEBM || this == MP3;
    }

    public static MediaKind of(String code) {
        return Arrays.stream(values())
                .filter(each -> each.code.equals(code))
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException("no kind of media: " + code));
    }

    /** @param head the first bytes, at most {@value #HEAD_BYTES} */
    public static Optional<MediaKind> of(byte[] head, String name) {
        String start = new String(head, StandardCharsets.ISO_8859_1);
        if (start.startsWith("ftyp", 4)) {
            return Optional.of(MP4);
        }
        if (start.startsWith("\u001aEß£")) {
            return Optional.of(WEBM);
        }
        if (start.startsWith("ID3") || start.startsWith("ÿû") || start.startsWith("ÿó")) {
            return Optional.of(MP3);
        }
        if (start.startsWith("%PDF-")) {
            return Optional.of(PDF);
        }
        if (start.startsWith("WEBVTT") || start.startsWith("ï»¿WEBVTT")) {
            return Optional.of(CAPTIONS);
        }
        return text(name.toLowerCase(Locale.ROOT));
    }

    private static Optional<MediaKind> text(String name) {
        if (name.endsWith(".md") || name.endsWith(".markdown") || name.endsWith(".txt")) {
            return Optional.of(MARKDOWN);
        }
        return name.endsWith(".html") || name.endsWith(".htm") ? Optional.of(HTML) : Optional.empty();
    }

    /** Whether bytes are text that can be shown: UTF-8 without the character U+0000. */
    public static boolean isReadable(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(java.nio.ByteBuffer.wrap(bytes))
                            .toString()
                            .indexOf('\0')
                    < 0;
        } catch (CharacterCodingException notText) {
            return false;
        }
    }
}
