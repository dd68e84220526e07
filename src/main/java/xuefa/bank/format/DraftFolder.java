package xuefa.bank.format;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import xuefa.bank.DraftQuestion;
import xuefa.bank.Likeness;
import xuefa.shared.Digests;

/**
 * The folder {@code drafts/} of a question bank: imported questions that wait for their law and article. One file an import,
 * which is there whole or not at all. Blocks on the disk; one writer.
 */
public final class DraftFolder {
    private static final YAMLMapper YAML = new YAMLMapper(YAMLFactory.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .build());

    private final Path folder;

    /** @param bank the folder of the bank; made when something is written */
    public DraftFolder(Path bank) {
        folder = bank.resolve("drafts");
    }

    /** The likeness of each draft to where it stands: {@code drafts/题库-1a2b3c.yaml#3}. */
    public Map<String, String> known() throws IOException {
        var known = new LinkedHashMap<String, String>();
        if (!Files.isDirectory(folder)) {
            return known;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".yaml"))
                    .sorted()
                    .toList()) {
                var questions = YAML.readTree(Files.readAllBytes(file)).path("questions");
                for (int i = 0; i < questions.size(); i++) {
                    String id = folder.getFileName() + "/" + file.getFileName() + "#" + (i + 1);
                    known.putIfAbsent(Likeness.of(DraftJson.draft(questions.get(i), i + 1)), id);
                }
            }
        }
        return known;
    }

    /**
     * Adds sound drafts in one file.
     *
     * @param source the name of the file they come from
     * @return the new file
     */
    public Path add(String source, List<DraftQuestion> sound) throws IOException {
        ObjectNode root = YAML.createObjectNode().put("source", source);
        var questions = root.putArray("questions");
        sound.forEach(each -> questions.add(DraftJson.json(each)));
        byte[] content = YAML.writeValueAsBytes(root);
        Files.createDirectories(folder);
        Path file = folder.resolve(
                name(source) + "-" + Digests.hex(Digests.sha256(content)).substring(0, 12) + ".yaml");
        Path unfinished = Files.createTempFile(folder, ".", ".unfinished");
        try {
            Files.write(unfinished, content);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(unfinished);
        }
        return file;
    }

    private static String name(String source) {
        String stem = source.contains(".") ? source.substring(0, source.lastIndexOf('.')) : source;
        String safe = stem.replaceAll("[^\\p{L}\\p{N}_-]+", "-");
        return safe.substring(0, Math.min(40, safe.length()));
    }
}
