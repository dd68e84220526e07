package xuefa.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QrCodeTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://192.168.1.5:8080",
                "https://[fd00::1234:5678:9abc:def0]:65535",
                "https://exam.example.org/a/rather/long/path/that/needs/a/larger/code/than/the/others"
            })
    void a_phone_reads_from_the_screen_what_was_written(String address) throws Exception {
        assertThat(read(QrCode.of(address))).isEqualTo(address);
    }

    @Test
    void all_lines_are_as_wide_and_a_quiet_zone_is_around_them() {
        List<String> lines = QrCode.of("https://192.168.1.5:8080");
        assertThat(lines).allMatch(line -> line.length() == lines.getFirst().length());
        assertThat(lines.subList(0, 2)).allMatch(line -> line.matches("█+"));
        assertThat(lines).allMatch(line -> line.startsWith("████") && line.endsWith("████"));
    }

    @Test
    void on_a_terminal_with_colours_it_sets_its_own() {
        assertThat(QrCode.onBlack("█")).isEqualTo("\u001b[97;40m█\u001b[0m");
    }

    @Test
    void what_no_code_can_hold_is_refused() {
        assertThatThrownBy(() -> QrCode.of("x".repeat(5000))).isInstanceOf(IllegalArgumentException.class);
    }

    /** Photographs the screen: four pixels a module, light where a block is. */
    private static String read(List<String> lines) throws Exception {
        int scale = 4;
        int width = lines.getFirst().length() * scale;
        int height = lines.size() * 2 * scale;
        int[] pixels = new int[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int row = y / scale;
                char block = lines.get(row / 2).charAt(x / scale);
                boolean light = block == '█' || block == (row % 2 == 0 ? '▀' : '▄');
                pixels[y * width + x] = light ? 0xffffff : 0;
            }
        }
        LuminanceSource photo = new RGBLuminanceSource(width, height, pixels);
        return new QRCodeReader()
                .decode(
                        new BinaryBitmap(new GlobalHistogramBinarizer(photo)),
                        Map.of(DecodeHintType.PURE_BARCODE, Boolean.TRUE))
                .getText();
    }
}
