package xuefa.bank.print;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.openpdf.text.pdf.BaseFont;

/** A font with Chinese characters, found on this machine: we ship none. */
public final class ChineseFont {
    /** Names of files that hold one, the better suited first. */
    private static final List<String> NAMES = List.of(
            "simsun",
            "notoserifcjk-regular",
            "notoserifsc-regular",
            "sourcehanserif",
            "notosanscjk-regular",
            "notosanssc-regular",
            "sourcehansans",
            "simhei",
            "msyh",
            "wqy",
            "uming",
            "ukai",
            "droidsansfallback",
            "fandolsong");

    private static final List<Path> FOLDERS = List.of(
            Path.of("/usr/share/fonts"),
            Path.of("/usr/local/share/fonts"),
            Path.of("C:/Windows/Fonts"),
            Path.of("/System/Library/Fonts"),
            Path.of("/Library/Fonts"));

    /** In collections of Noto CJK the fonts are for JP, KR, SC, TC, HK. */
    private static final int SIMPLIFIED = 2;

    private final BaseFont base;

    private ChineseFont(BaseFont base) {
        this.base = base;
    }

    public BaseFont base() {
        return base;
    }

    /** The best one of this machine. Blocks on the disk. */
    public static Optional<ChineseFont> find() {
        return FOLDERS.stream()
                .flatMap(ChineseFont::files)
                .sorted(Comparator.comparingInt(ChineseFont::rank))
                .flatMap(file -> read(file).stream())
                .findFirst();
    }

    /** The font in {@code file}, if it is one that has Chinese characters. */
    public static Optional<ChineseFont> read(Path file) {
        String collection = file.toString().toLowerCase(Locale.ROOT).endsWith(".ttc")
                ? "," + (file.getFileName().toString().toLowerCase(Locale.ROOT).contains("cjk") ? SIMPLIFIED : 0)
                : "";
        try {
            var base = BaseFont.createFont(file + collection, BaseFont.IDENTITY_H, BaseFont.EMBEDDED);
            return base.charExists('法') ? Optional.of(new ChineseFont(base)) : Optional.empty();
        } catch (IOException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    private static Stream<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.walk(folder, 6)) {
            return files.filter(file -> rank(file) < NAMES.size()).toList().stream();
        } catch (IOException | java.io.UncheckedIOException unreadable) {
            return Stream.empty();
        }
    }

    private static int rank(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT).replace("-vf", "");
        boolean isFont = name.endsWith(".ttf") || name.endsWith(".ttc") || name.endsWith(".otf");
        for (int i = 0; isFont && i < NAMES.size(); i++) {
            if (name.startsWith(NAMES.get(i))) {
                return i;
            }
        }
        return NAMES.size();
    }
}
