package xuefa.app;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;
import xuefa.shared.store.StoreAddress;

/** The settings of a node, validated as a whole. Prints no password. */
public record Config(
        Path dataFolder,
        String host,
        int port,
        long bodyLimitBytes,
        int threads,
        Optional<URI> publicOrigin,
        ZoneId zone,
        Optional<StoreAddress> postgres,
        Optional<StoreAddress> redis,
        Path keysFolder,
        Path webFolder,
        Path questionBank,
        Duration sessionLength,
        int signInsWaiting,
        Duration outageThreshold,
        Duration outageLongest,
        boolean checkReplies) {

    /** A setting that makes no sense; the sentence says which and what would. */
    public static final class Refused extends RuntimeException {
        Refused(String sentence) {
            super(sentence);
        }
    }

    /**
     * From the file, then the environment, then flags; later ones win.
     *
     * @param flags by key, as {@code http.port}
     * @throws Refused for an unknown key or a value that makes no sense
     */
    public static Config load(Optional<Path> file, Map<String, String> environment, Map<String, String> flags) {
        Map<Setting, String> values = new EnumMap<>(Setting.class);
        for (Setting setting : Setting.values()) {
            values.put(setting, setting.standard());
        }
        file.ifPresent(path -> values.putAll(named(read(path))));
        for (Setting setting : Setting.values()) {
            String value = environment.get(setting.variable());
            if (value != null) {
                values.put(setting, value);
            }
        }
        values.putAll(named(flags));
        return new Values(values).config();
    }

    private static Map<String, String> read(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new Refused("The settings file cannot be read: " + file);
        }
        return properties.stringPropertyNames().stream()
                .collect(java.util.stream.Collectors.toMap(Function.identity(), properties::getProperty));
    }

    private static Map<Setting, String> named(Map<String, String> byKey) {
        Map<Setting, String> named = new EnumMap<>(Setting.class);
        byKey.forEach((key, value) -> {
            for (Setting setting : Setting.values()) {
                if (setting.key().equals(key)) {
                    named.put(setting, value.strip());
                    return;
                }
            }
            throw new Refused("There is no setting " + key + "; see xuefa run --help");
        });
        return named;
    }

    private record Values(Map<Setting, String> values) {
        Config config() {
            Path data = Path.of(text(Setting.DATA_FOLDER));
            String keys = text(Setting.KEYS_FOLDER);
            int threads = number(Setting.HTTP_THREADS, 0, 256);
            return new Config(
                    data,
                    text(Setting.HTTP_HOST),
                    number(Setting.HTTP_PORT, 0, 65_535),
                    number(Setting.HTTP_BODY_LIMIT_BYTES, 1024, 16 << 20),
                    threads == 0 ? Runtime.getRuntime().availableProcessors() : threads,
                    address(Setting.PUBLIC_ORIGIN, Set.of("https", "http")),
                    zone(),
                    address(Setting.POSTGRES_URL, Set.of("postgres", "postgresql"))
                            .map(uri -> store(uri, 5432)),
                    address(Setting.REDIS_URL, Set.of("redis")).map(uri -> store(uri, 6379)),
                    keys.isEmpty() ? data.resolve("keys") : Path.of(keys),
                    installed(Setting.WEB_FOLDER, "web", "web/dist"),
                    installed(Setting.QUESTION_BANK, "question-bank", "question-bank"),
                    Duration.ofHours(number(Setting.SESSION_HOURS, 1, 24 * 30)),
                    number(Setting.SIGN_INS_WAITING, 1, 100_000),
                    Duration.ofSeconds(number(Setting.OUTAGE_SECONDS, 2, 3600)),
                    Duration.ofMinutes(number(Setting.OUTAGE_LONGEST_MINUTES, 1, 24 * 60)),
                    Boolean.parseBoolean(text(Setting.CHECK_REPLIES)));
        }

        /** What is set, otherwise what the installation has, otherwise what a checkout has. */
        private Path installed(Setting setting, String inInstallation, String inCheckout) {
            if (!text(setting).isEmpty()) {
                return Path.of(text(setting));
            }
            String home = System.getProperty("xuefa.home", "");
            return home.isEmpty() ? Path.of(inCheckout) : Path.of(home, inInstallation);
        }

        private String text(Setting setting) {
            return values.getOrDefault(setting, setting.standard());
        }

        private int number(Setting setting, int least, int most) {
            try {
                int number = Integer.parseInt(text(setting));
                if (number >= least && number <= most) {
                    return number;
                }
            } catch (NumberFormatException e) {
                // Refused below, like a number out of range.
            }
            throw new Refused(
                    setting.key() + " must be a whole number from " + least + " to " + most + ", not " + text(setting));
        }

        private ZoneId zone() {
            try {
                return ZoneId.of(text(Setting.ZONE));
            } catch (DateTimeException e) {
                throw new Refused("zone must be a time zone such as Asia/Shanghai, not " + text(Setting.ZONE));
            }
        }

        private Optional<URI> address(Setting setting, Set<String> schemes) {
            if (text(setting).isEmpty()) {
                return Optional.empty();
            }
            try {
                URI uri = URI.create(text(setting));
                if (uri.getHost() != null && schemes.contains(uri.getScheme())) {
                    return Optional.of(uri);
                }
            } catch (IllegalArgumentException e) {
                // Refused below. The value is not repeated: it may hold a password.
            }
            throw new Refused(
                    setting.key() + " must begin with " + schemes.iterator().next() + ":// and name a host");
        }

        private static StoreAddress store(URI uri, int standardPort) {
            String[] user = String.valueOf(uri.getUserInfo() == null ? ":" : uri.getUserInfo())
                    .split(":", 2);
            String path = uri.getPath() == null ? "" : uri.getPath();
            return new StoreAddress(
                    uri.getHost(),
                    uri.getPort() < 0 ? standardPort : uri.getPort(),
                    user[0],
                    path.startsWith("/") ? path.substring(1) : path,
                    user.length > 1 ? user[1] : "");
        }
    }
}
