package xuefa.law.format;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import xuefa.law.TextProblem;

/** Finds the files of laws below paths that somebody named. */
public final class LawPaths {
    private static final int MOST_FILES = 200_000;
    private static final int DEEPEST = 20;
    private static final Set<String> ENDINGS = Set.of("md", "markdown", "txt", "text", "docx");

    private LawPaths() {}

    /** Something that was named or found. */
    public sealed interface Found {
        Path path();

        /** A file to read. */
        record File(Path path) implements Found {}

        /** What can't be read, as a link that leads out of its folder. */
        record Unusable(Path path, TextProblem problem) implements Found {}
    }

    /**
     * Files as named; of folders what lies in them, at any depth, that ends as text, Markdown and .docx do, sorted by name,
     * without hidden files and those called README.
     */
    public static List<Found> below(List<Path> paths) {
        var found = new ArrayList<Found>();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                folder(path, found);
            } else if (Files.isRegularFile(path)) {
                found.add(new Found.File(path));
            } else {
                found.add(unusable(path, "There is no such file or folder"));
            }
        }
        return found;
    }

    private static void folder(Path folder, List<Found> found) {
        try (Stream<Path> walk = Files.walk(folder, DEEPEST)) {
            Path root = folder.toRealPath();
            walk.filter(each -> isLaw(folder, each))
                    .limit(MOST_FILES)
                    .sorted(Comparator.comparing(Path::toString))
                    .forEach(each -> found.add(inside(root, each)));
        } catch (IOException | UncheckedIOException unreadable) {
            found.add(unusable(folder, "The folder can't be listed: check its rights"));
        }
    }

    private static Found inside(Path root, Path file) {
        try {
            return file.toRealPath().startsWith(root)
                    ? new Found.File(file)
                    : unusable(file, "The link leads out of the folder: put the file itself here");
        } catch (IOException broken) {
            return unusable(file, "The link leads nowhere: put the file itself here");
        }
    }

    private static boolean isLaw(Path folder, Path file) {
        String name = file.getFileName().toString();
        boolean hidden = Stream.iterate(file, each -> !each.equals(folder), Path::getParent)
                .anyMatch(each -> each.getFileName().toString().startsWith("."));
        boolean isFile = Files.isRegularFile(file) || (Files.isSymbolicLink(file) && !Files.isDirectory(file));
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)
                && isFile
                && !hidden
                && !name.toUpperCase(Locale.ROOT).startsWith("README")
                && !name.startsWith("~$")
                && ENDINGS.contains(ending);
    }

    private static Found unusable(Path path, String reason) {
        return new Found.Unusable(path, new TextProblem(0, TextProblem.Kind.UNREADABLE, reason));
    }
}
