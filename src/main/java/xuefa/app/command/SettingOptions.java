package xuefa.app.command;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import xuefa.app.Config;

/** How commands that need a node's settings take them. */
final class SettingOptions {
    @Option(
            names = {"-c", "--config"},
            paramLabel = "FILE",
            description = "a file of settings, a line each: http.port=8080")
    private @Nullable Path file;

    @Option(
            names = {"-s", "--set"},
            paramLabel = "KEY=VALUE",
            description = "a setting; wins over the environment (XUEFA_HTTP_PORT=8080) and the file")
    private Map<String, String> settings = new LinkedHashMap<>();

    /** @throws Config.Refused for settings that make no sense */
    Config config() {
        return Config.load(Optional.ofNullable(file), System.getenv(), settings);
    }
}
