package xuefa.shared.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Finds out in which encoding a text was saved: UTF-8, UTF-16 or GB18030, marked or not. */
public sealed interface TextDecoding {
    /** @param content without a mark at its beginning */
    record Text(String content) implements TextDecoding {}

    /** No encoding fits. The words are Chinese, for clerks. */
    record Illegible(String reason, String cure) implements TextDecoding {}

    private static Charset gb18030() {
        return Charset.forName("GB18030");
    }

    /** Whether there are no bytes at the beginning that no text has. */
    static boolean looksLikeText(SourceFile file) {
        byte[] head = file.head(4096);
        if (file.beginsWith(0xFF, 0xFE) || file.beginsWith(0xFE, 0xFF) || utf16(head) != null) {
            return true;
        }
        for (byte each : head) {
            if (each >= 0
                    && each < ' '
                    && each != '\n'
                    && each != '\r'
                    && each != '\t'
                    && each != '\f'
                    && each != 0x0B
                    && each != 0x1A) {
                return false;
            }
        }
        return true;
    }

    static TextDecoding decode(SourceFile file) {
        byte[] bytes;
        try (var in = file.open()) {
            bytes = in.readAllBytes();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        if (file.beginsWith(0xEF, 0xBB, 0xBF)) {
            return strictly(StandardCharsets.UTF_8, bytes, 3);
        }
        if (file.beginsWith(0xFF, 0xFE)) {
            return strictly(StandardCharsets.UTF_16LE, bytes, 2);
        }
        if (file.beginsWith(0xFE, 0xFF)) {
            return strictly(StandardCharsets.UTF_16BE, bytes, 2);
        }
        var wide = utf16(file.head(4096));
        if (wide != null) {
            return strictly(wide, bytes, 0);
        }
        return strictly(StandardCharsets.UTF_8, bytes, 0) instanceof Text text ? text : guessed(bytes);
    }

    private static TextDecoding guessed(byte[] bytes) {
        var lossy = new String(bytes, StandardCharsets.UTF_8);
        long broken = lossy.chars().filter(each -> each == 0xFFFD).count();
        long common = lossy.chars().filter(TextDecoding::isCommon).count();
        if (common > broken * 4) {
            int line =
                    1 + (int) lossy.substring(0, lossy.indexOf(0xFFFD)).lines().count();
            return new Illegible("文字有损坏，从第" + Math.max(1, line - 1) + "行起有读不出的字", "把文件重新另存为 UTF-8 编码");
        }
        if (strictly(gb18030(), bytes, 0) instanceof Text text) {
            long usual = text.content()
                    .chars()
                    .filter(each -> each < 0x80 || isCommon(each))
                    .count();
            if (usual * 10 >= text.content().length() * 9L) {
                return text;
            }
        }
        return new Illegible("看不出文件用的是哪种文字编码", "把文件另存为 UTF-8 编码");
    }

    private static boolean isCommon(int character) {
        return (character >= 0x4E00 && character <= 0x9FA5)
                || (character >= 0x3000 && character <= 0x303F)
                || (character >= 0xFF01 && character <= 0xFF5E)
                || (character >= 0x2010 && character <= 0x2026)
                || (character >= 0x2460 && character <= 0x249B);
    }

    /** UTF-16 without a mark, as Windows programs leave it: line ends and digits have a zero byte on one side. */
    private static @Nullable Charset utf16(byte[] head) {
        int even = 0;
        int odd = 0;
        for (int i = 0; i < head.length; i++) {
            if (head[i] == 0) {
                even += i % 2 == 0 ? 1 : 0;
                odd += i % 2;
            }
        }
        if (head.length < 4 || even + odd < head.length / 50 + 1) {
            return null;
        }
        return even == 0 ? StandardCharsets.UTF_16LE : odd == 0 ? StandardCharsets.UTF_16BE : null;
    }

    private static TextDecoding strictly(Charset charset, byte[] bytes, int from) {
        try {
            CharBuffer text = charset.newDecoder().decode(ByteBuffer.wrap(bytes, from, bytes.length - from));
            return text.chars().anyMatch(each -> each == 0)
                    ? new Illegible("文件里有文字以外的内容", "另存为纯文本后再导入")
                    : new Text(text.toString());
        } catch (CharacterCodingException broken) {
            return new Illegible("文字有损坏，不是完整的 " + charset.name() + " 编码", "把文件重新另存为 UTF-8 编码");
        }
    }
}
