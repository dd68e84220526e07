package xuefa.bank.format.markup;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/** The texts of a zip file, held in memory within bounds; other entries are counted and thrown away. */
public sealed interface ZipPackage {
    int MOST_ENTRIES = 120_000;
    int LARGEST_ENTRY = 16 * 1024 * 1024;
    long MOST_BYTES = 256L * 1024 * 1024;

    /** No file of text is packed more tightly. */
    int TIGHTEST = 200;

    /** @param texts by path, in the order of the package: .xml, .yaml and .qti files */
    record Opened(Map<String, byte[]> texts) implements ZipPackage {
        public InputStream open(String path) {
            byte[] bytes = texts.get(path);
            return new ByteArrayInputStream(bytes == null ? new byte[0] : bytes);
        }
    }

    /** The words are Chinese, for clerks. */
    record Unsafe(String reason, String cure) implements ZipPackage {}

    /** @param packedBytes the size of the file itself */
    static ZipPackage open(InputStream file, int packedBytes) {
        Map<String, byte[]> texts = new LinkedHashMap<>();
        long most = Math.min(MOST_BYTES, 1024L * 1024 + (long) packedBytes * TIGHTEST);
        long bytes = 0;
        int entries = 0;
        try (var zip = new ZipInputStream(file)) {
            for (@Nullable ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String path = entry.getName().replace('\\', '/');
                if (climbs(path)) {
                    return new Unsafe("压缩包里有越出目录的路径", "重新打包，文件都放在包内");
                }
                if (++entries > MOST_ENTRIES) {
                    return new Unsafe("压缩包里的文件超过" + MOST_ENTRIES + "个", "分成几个包");
                }
                boolean kept = isText(path) && !entry.isDirectory();
                var content = new ByteArrayOutputStream();
                long size = copy(zip, content, kept, most - bytes);
                bytes += size;
                if (bytes > most || (kept && size > LARGEST_ENTRY)) {
                    return new Unsafe("压缩包解开后太大，或压缩得异常", "分成几个包，去掉与试题无关的文件");
                }
                if (kept && texts.putIfAbsent(path, content.toByteArray()) != null) {
                    return new Unsafe("压缩包里有两个文件同名：" + path, "重新打包");
                }
            }
        } catch (IOException | IllegalArgumentException broken) {
            return new Unsafe("压缩包损坏或加了密", "重新打包，不设密码");
        }
        return entries == 0 ? new Unsafe("不是压缩包，或者是空的", "选择正确的文件") : new Opened(texts);
    }

    /** Whether there are more bytes than {@code most} is known after at most one buffer more. */
    private static long copy(InputStream from, ByteArrayOutputStream to, boolean kept, long most) throws IOException {
        byte[] buffer = new byte[8192];
        long size = 0;
        for (int read = from.read(buffer); read >= 0 && size <= most; read = from.read(buffer)) {
            size += read;
            if (kept && size <= LARGEST_ENTRY) {
                to.write(buffer, 0, read);
            }
        }
        return size;
    }

    private static boolean climbs(String path) {
        return path.startsWith("/")
                || path.matches("[A-Za-z]:.*")
                || List.of(path.split("/", -1)).contains("..");
    }

    private static boolean isText(String path) {
        String lower = path.toLowerCase(Locale.ROOT);
        return lower.endsWith(".xml") || lower.endsWith(".yaml") || lower.endsWith(".qti");
    }
}
