package xuefa.support;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every regular expression of the server: static fields, and those written where they are used. By class and text. */
public final class OurPatterns {
    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final Pattern WRITTEN =
            Pattern.compile("\\.(matches|replaceAll|replaceFirst|split)\\(\\s*\"((?:[^\"\\\\]++|\\\\.)++)\"");

    /** @param searches within a text, rather than being held against the whole of it */
    public record Used(Pattern pattern, boolean searches) {}

    private OurPatterns() {}

    public static Map<String, Used> all() throws IOException {
        Map<String, Used> found = new TreeMap<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            List<Path> sources =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            for (Path file : sources) {
                String text = Files.readString(file);
                String name =
                        SOURCES.relativize(file).toString().replace('/', '.').replace(".java", "");
                Matcher written = WRITTEN.matcher(text);
                while (written.find()) {
                    compiled(written.group(2).translateEscapes())
                            .ifPresent(pattern -> found.put(
                                    name + " " + pattern,
                                    new Used(pattern, !written.group(1).equals("matches"))));
                }
                if (text.contains("Pattern")) {
                    fields(name, text, found);
                }
            }
        }
        return found;
    }

    /** Empty for words of methods that only share a name with those of texts. */
    private static Optional<Pattern> compiled(String regex) {
        try {
            return Optional.of(Pattern.compile(regex));
        } catch (PatternSyntaxException none) {
            return Optional.empty();
        }
    }

    private static void fields(String name, String text, Map<String, Used> found) {
        try {
            Class<?> type = Class.forName(name);
            for (Field field : type.getDeclaredFields()) {
                if (Modifier.isStatic(field.getModifiers())) {
                    field.setAccessible(true);
                    add(name, field.get(null), isSearched(field.getName(), text), found);
                }
            }
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException(name, broken);
        }
    }

    private static boolean isSearched(String field, String text) {
        String use = "\\b" + field + "\\b\\s*\\.\\s*matcher\\([^;]*?\\)\\s*\\.\\s*matches\\(";
        return !Pattern.compile(use).matcher(text).find() && !text.contains("Matcher::matches");
    }

    private static void add(String name, @Nullable Object value, boolean searches, Map<String, Used> found) {
        switch (value) {
            case Pattern pattern -> found.put(name + " " + pattern.pattern(), new Used(pattern, searches));
            case Collection<?> many -> many.forEach(each -> add(name, each, searches, found));
            case Map<?, ?> map -> map.values().forEach(each -> add(name, each, searches, found));
            case null, default -> {}
        }
    }
}
