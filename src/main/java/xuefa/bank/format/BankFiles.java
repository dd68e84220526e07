package xuefa.bank.format;

import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import xuefa.bank.Fault;
import xuefa.bank.Place;
import xuefa.bank.Rule;

/** Finds the files of a bank: those two folders deep that are YAML, and faults for what else lies there. */
final class BankFiles {
    private static final String YAML = ".yaml";
    private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}");

    private final Path root;
    private final Consumer<Fault> faults;

    /** @param root a real path, without links */
    BankFiles(Path root, Consumer<Fault> faults) {
        this.root = root;
        this.faults = faults;
    }

    /** The files of {@code laws/}, sorted by name. */
    List<BankFile> laws() {
        return yamlIn(root.resolve("laws"));
    }

    /** The files of all folders in {@code banks/}, sorted by folder and name. */
    List<BankFile> topics() {
        var files = new ArrayList<BankFile>();
        for (Path folder : entries(root.resolve("banks"))) {
            if (Files.isDirectory(folder)) {
                files.addAll(yamlIn(folder));
            } else if (!isProse(folder)) {
                stray(folder, "Questions lie in banks/LAW/TOPIC.yaml: move this file, or remove it");
            }
        }
        return files;
    }

    private List<BankFile> yamlIn(Path folder) {
        var files = new ArrayList<BankFile>();
        for (Path file : entries(folder)) {
            String name = name(file);
            if (name.endsWith(YAML) && Files.isRegularFile(file)) {
                files.add(new BankFile(file, shown(file), name.substring(0, name.length() - YAML.length())));
            } else if (!isProse(file)) {
                stray(file, "Only files NAME.yaml lie here: rename it, move it, or remove it");
            }
        }
        return files;
    }

    private List<Path> entries(Path folder) {
        if (!staysInside(folder)) {
            return List.of();
        }
        try (var entries = Files.newDirectoryStream(folder)) {
            return StreamSupport.stream(entries.spliterator(), false)
                    .filter(entry -> !name(entry).startsWith("."))
                    .sorted(Comparator.comparing(BankFiles::name))
                    .filter(this::staysInside)
                    .toList();
        } catch (IOException | DirectoryIteratorException unreadable) {
            fault(folder, Rule.UNREADABLE, "The folder can't be listed: check its rights");
            return List.of();
        }
    }

    private boolean staysInside(Path entry) {
        try {
            if (entry.toRealPath().startsWith(root)) {
                return true;
            }
            fault(entry, Rule.LINK, "The link leads out of the question bank: put the file itself here");
        } catch (IOException broken) {
            fault(entry, Rule.LINK, "The link leads nowhere: put the file itself here, or remove the link");
        }
        return false;
    }

    private static boolean isProse(Path file) {
        return name(file).endsWith(".md");
    }

    private static String name(Path entry) {
        return entry.getFileName().toString();
    }

    /** The path inside the bank, fit for one line. */
    private String shown(Path entry) {
        String path = root.relativize(entry).toString().replace(File.separatorChar, '/');
        return CONTROLS.matcher(path).replaceAll("?");
    }

    private void stray(Path entry, String reason) {
        fault(entry, Rule.FOLDER, reason);
    }

    private void fault(Path entry, Rule rule, String reason) {
        faults.accept(Fault.of(Place.startOf(shown(entry)), rule, reason));
    }
}
