package xuefa.law.companion;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import xuefa.shared.file.Faulty;

/** Reads companions from a question bank's folder. */
public final class CompanionFolder {
    private static final int DEEPEST = 3;
    private static final int MOST_BYTES = 1024 * 1024;
    private static final String YAML = ".yaml";

    private CompanionFolder() {}

    /** A file of the folder. */
    public sealed interface Found {
        /** Inside the question bank's folder. */
        Path place();

        record Sound(Path place, Companion companion) implements Found {}

        /** @param faults sentences, each with its place */
        record Unusable(Path place, List<String> faults) implements Found {}
    }

    /** In the order of the names; none where there is no such folder. Blocks. */
    public static List<Found> read(Path bank, CompanionKind kind) {
        Path folder = bank.resolve(kind.folder());
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        var found = new ArrayList<Found>();
        try (Stream<Path> walk = Files.walk(folder, DEEPEST)) {
            Path root = folder.toRealPath();
            for (Path file :
                    walk.filter(each -> each.toString().endsWith(YAML)).sorted().toList()) {
                found.add(one(root, file, bank.relativize(file), kind));
            }
        } catch (IOException | java.io.UncheckedIOException unreadable) {
            found.add(new Found.Unusable(
                    Path.of(kind.folder()), List.of("The folder can't be listed: check its rights")));
        }
        return found;
    }

    private static Found one(Path root, Path file, Path place, CompanionKind kind) {
        try (InputStream in = Files.newInputStream(file)) {
            if (!file.toRealPath().startsWith(root)) {
                return unusable(place, "The link leads out of the folder: put the file itself here");
            }
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            return bytes.length > MOST_BYTES
                    ? unusable(place, "The file has more than 1 MiB")
                    : new Found.Sound(place, kind.read(bytes, place));
        } catch (IOException unreadable) {
            return unusable(place, "The file can't be read: check its rights");
        } catch (Faulty faulty) {
            return new Found.Unusable(place, faulty.faults());
        }
    }

    private static Found unusable(Path place, String fault) {
        return new Found.Unusable(place, List.of(fault));
    }

    /** The file's name without its ending. */
    static String nameOf(Path place) {
        String name = String.valueOf(place.getFileName());
        return name.substring(0, name.length() - YAML.length());
    }

    static void expect(String member, String value, String name) throws Faulty {
        if (!value.equals(name)) {
            throw new Faulty(List.of("/" + member + ": is " + value + ", but the file lies under " + name));
        }
    }
}
