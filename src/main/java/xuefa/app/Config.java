package xuefa.app;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;
import xuefa.app.tls.Tls;
import xuefa.shared.http.ClientAddresses;
import xuefa.shared.limit.Limits;
import xuefa.shared.net.OutgoingRules;
import xuefa.shared.secret.SealingMethod;
import xuefa.shared.store.StoreAddress;

/** The settings of a node, validated as a whole. Prints no password. */
public record Config(
        Path dataFolder,
        String host,
        int port,
        Tls tls,
        long bodyLimitBytes,
        int importLimitBytes,
        int threads,
        Optional<URI> publicOrigin,
        ClientAddresses clients,
        OutgoingRules outgoing,
        Optional<Path> outgoingAuthorities,
        ZoneId zone,
        Optional<StoreAddress> postgres,
        Optional<StoreAddress> postgresOwner,
        Optional<StoreAddress> redis,
        Path keysFolder,
        SealingMethod sealing,
        Path recordFolder,
        Path webFolder,
        Path questionBank,
        Duration sessionLength,
        Duration candidateIdle,
        Duration idle,
        int signInsWaiting,
        Duration outageThreshold,
        Duration outageLongest,
        int demoCandidates,
        Limits limits,
        int mostConnections,
        boolean checkReplies) {

    /** A setting that makes no sense; the sentence says which and what would. */
    public static final class Refused extends RuntimeException {
        Refused(String sentence) {
            super(sentence);
        }
    }

    /** The given PostgreSQL as the user who may do most, for migrations and commands. */
    Optional<StoreAddress> widestPostgres() {
        return postgresOwner.or(() -> postgres);
    }

    /** Whether everybody comes over HTTPS with a certificate that stands for more than this installation. */
    boolean isAlwaysHttps() {
        return tls instanceof Tls.Files
                || publicOrigin
                        .filter(origin -> "https".equals(origin.getScheme()))
                        .isPresent();
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
        return new SettingValues(values).config();
    }

    private static Map<String, String> read(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (NoSuchFileException e) {
            throw new Refused("There is no settings file " + file);
        } catch (IOException | IllegalArgumentException e) {
            throw new Refused("The settings file " + file
                    + " can't be read: it must be UTF-8 text with a setting in each line, as http.port=8080");
        }
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toMap(Function.identity(), properties::getProperty));
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
            throw new Refused("There is no setting " + key + ": xuefa run --settings lists them");
        });
        return named;
    }
}
