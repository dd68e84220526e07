package xuefa.study.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class CleanedFileTest {
    @Test
    void a_photograph_loses_its_place_its_maker_and_whatever_is_behind_its_end() throws IOException {
        CleanedFile clean = CleanedFile.of(Photo.jpeg()).orElseThrow();
        assertThat(clean.type()).isEqualTo("image/jpeg");
        assertThat(text(clean)).doesNotContain("GPS", "Wang", "adobe");
        assertThat(ImageIO.read(new ByteArrayInputStream(clean.content())).getWidth())
                .isEqualTo(32);
    }

    @Test
    void which_side_is_up_is_kept() {
        byte[] clean = CleanedFile.of(Photo.jpeg()).orElseThrow().content();
        int exif = text(new CleanedFile("", clean)).indexOf("Exif");
        assertThat(Orientation.of(clean, exif + 6, exif + 6 + 26)).isPresent();
    }

    @Test
    void cleaning_twice_changes_nothing_more() {
        CleanedFile once = CleanedFile.of(Photo.jpeg()).orElseThrow();
        assertThat(CleanedFile.of(once.content())).contains(once);
    }

    @Test
    void png_loses_its_texts() throws IOException {
        CleanedFile clean = CleanedFile.of(Photo.png()).orElseThrow();
        assertThat(text(clean)).doesNotContain("Wang");
        assertThat(ImageIO.read(new ByteArrayInputStream(clean.content())).getHeight())
                .isEqualTo(16);
    }

    @Test
    void what_is_cut_off_anywhere_is_refused_or_kept_without_breaking() {
        byte[] jpeg = Photo.jpeg();
        byte[] png = Photo.png();
        for (int length = 0; length < jpeg.length; length += 7) {
            CleanedFile.of(Arrays.copyOf(jpeg, length));
        }
        for (int length = 0; length < png.length; length++) {
            assertThat(CleanedFile.of(Arrays.copyOf(png, length))).isEmpty();
        }
    }

    @Test
    void a_word_file_with_macros_and_pages_of_others_are_refused() throws IOException {
        assertThat(CleanedFile.of(zip("word/document.xml"))).isPresent();
        assertThat(CleanedFile.of(zip("word/document.xml", "word/vbaProject.bin")))
                .isEmpty();
        assertThat(CleanedFile.of(zip("xl/workbook.xml"))).isEmpty();
        assertThat(CleanedFile.of("<html><script>".getBytes(StandardCharsets.US_ASCII)))
                .isEmpty();
    }

    @Test
    void a_picture_that_claims_to_be_larger_than_any_is_refused() {
        byte[] png = Photo.png();
        png[17] = 1;
        assertThat(CleanedFile.of(png)).isEmpty();
        byte[] jpeg = Photo.jpeg();
        for (int at = 2; at < jpeg.length - 9; at++) {
            if (jpeg[at] == (byte) 0xFF && jpeg[at + 1] == (byte) 0xC0) {
                jpeg[at + 5] = 0x7F;
                jpeg[at + 7] = 0x7F;
            }
        }
        assertThat(CleanedFile.of(jpeg)).isEmpty();
    }

    private static String text(CleanedFile file) {
        return new String(file.content(), StandardCharsets.ISO_8859_1);
    }

    private static byte[] zip(String... names) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
            }
        }
        return out.toByteArray();
    }
}
