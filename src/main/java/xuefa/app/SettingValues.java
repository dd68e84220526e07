package xuefa.app;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import xuefa.app.tls.Tls;
import xuefa.shared.imports.SourceFile;
import xuefa.shared.secret.SealingMethod;
import xuefa.shared.store.StoreAddress;

/** Settings as they were written, and what they mean together. Every refusal is one sentence with a cure. */
record SettingValues(Map<Setting, String> values) {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    /** @throws Config.Refused for a value that makes no sense, alone or with others */
    Config config() {
        Path data = path(Setting.DATA_FOLDER, Path.of(Setting.DATA_FOLDER.standard()));
        int threads = number(Setting.HTTP_THREADS, 0, 256);
        return new Config(
                data,
                host(),
                number(Setting.HTTP_PORT, 0, 65_535),
                tls(data),
                number(Setting.HTTP_BODY_LIMIT_BYTES, 1024, 16 << 20),
                number(Setting.IMPORT_LIMIT_BYTES, 1024, SourceFile.MOST_BYTES),
                threads == 0 ? Runtime.getRuntime().availableProcessors() : threads,
                origin(),
                zone(),
                store(Setting.POSTGRES_URL, 5432),
                store(Setting.REDIS_URL, 6379),
                path(Setting.KEYS_FOLDER, data.resolve("keys")),
                sealing(),
                path(Setting.WEB_FOLDER, Installation.webFolder()),
                path(Setting.QUESTION_BANK, Installation.questionBank()),
                Duration.ofHours(number(Setting.SESSION_HOURS, 1, 24 * 30)),
                number(Setting.SIGN_INS_WAITING, 1, 100_000),
                Duration.ofSeconds(number(Setting.OUTAGE_SECONDS, 2, 3600)),
                Duration.ofMinutes(number(Setting.OUTAGE_LONGEST_MINUTES, 1, 24 * 60)),
                number(Setting.DEMO_CANDIDATES, 0, 250),
                choice(Setting.CHECK_REPLIES));
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
        throw new Config.Refused(
                setting.key() + " must be a whole number from " + least + " to " + most + ", not " + text(setting));
    }

    private boolean choice(Setting setting) {
        return switch (text(setting)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new Config.Refused(setting.key() + " must be true or false, not " + text(setting));
        };
    }

    private SealingMethod sealing() {
        return switch (text(Setting.FIELDS_CIPHER)) {
            case "aes" -> SealingMethod.AES;
            case "sm4" -> SealingMethod.SM4;
            default -> throw new Config.Refused("fields.cipher must be aes or sm4, not " + text(Setting.FIELDS_CIPHER));
        };
    }

    private Path path(Setting setting, Path otherwise) {
        try {
            return text(setting).isEmpty() ? otherwise : Path.of(text(setting));
        } catch (InvalidPathException e) {
            throw new Config.Refused(setting.key() + " must be the path of a folder or file");
        }
    }

    private ZoneId zone() {
        try {
            return ZoneId.of(text(Setting.ZONE));
        } catch (DateTimeException e) {
            throw new Config.Refused("zone must be a time zone such as Asia/Shanghai, not " + text(Setting.ZONE));
        }
    }

    private String host() {
        String host = text(Setting.HTTP_HOST);
        boolean secured = !text(Setting.HTTP_TLS).equals("off")
                || origin().filter(each -> "https".equals(each.getScheme())).isPresent();
        if (!isLoopback(host) && !secured) {
            throw new Config.Refused("http.host=" + host
                    + " without TLS would show passwords and answers to everybody on the way: take http.host=127.0.0.1"
                    + " for this machine alone, or http.tls=local (or files) to serve HTTPS, or public.origin=https://…"
                    + " when a proxy with TLS stands in front");
        }
        return host;
    }

    private static boolean isLoopback(String host) {
        try {
            if (!host.isBlank()) {
                return Arrays.stream(InetAddress.getAllByName(host)).allMatch(InetAddress::isLoopbackAddress);
            }
        } catch (UnknownHostException e) {
            // Refused below, like no host at all.
        }
        throw new Config.Refused(
                "http.host must be an address of this machine, such as 127.0.0.1 or 0.0.0.0, not " + host);
    }

    private Tls tls(Path data) {
        boolean complete = !text(Setting.TLS_CERTIFICATE).isEmpty()
                && !text(Setting.TLS_KEY).isEmpty();
        boolean none =
                text(Setting.TLS_CERTIFICATE).isEmpty() && text(Setting.TLS_KEY).isEmpty();
        Tls tls =
                switch (text(Setting.HTTP_TLS)) {
                    case "off" -> new Tls.Off();
                    case "local" -> new Tls.Local(data.resolve("tls"));
                    case "files" ->
                        new Tls.Files(path(Setting.TLS_CERTIFICATE, Path.of("")), path(Setting.TLS_KEY, Path.of("")));
                    default ->
                        throw new Config.Refused("http.tls must be off, local or files, not " + text(Setting.HTTP_TLS));
                };
        if (tls instanceof Tls.Files ? !complete : !none) {
            throw new Config.Refused(
                    "http.tls=files, tls.certificate and tls.key belong together: set all three or none of them");
        }
        return tls;
    }

    private Optional<URI> origin() {
        Optional<URI> written = uri(Setting.PUBLIC_ORIGIN);
        written.ifPresent(origin -> {
            boolean secret = "https".equals(origin.getScheme())
                    || ("http".equals(origin.getScheme()) && LOOPBACK.contains(String.valueOf(origin.getHost())));
            boolean bare = origin.getHost() != null
                    && origin.getUserInfo() == null
                    && String.valueOf(origin.getPath()).length() <= 1
                    && origin.getQuery() == null
                    && origin.getFragment() == null;
            if (!bare || !secret) {
                throw badOrigin();
            }
        });
        return written;
    }

    private static Config.Refused badOrigin() {
        return new Config.Refused(
                "public.origin must begin with https:// and end after the host or port, as https://exam.example.org");
    }

    private Optional<StoreAddress> store(Setting setting, int standardPort) {
        return uri(setting).map(uri -> {
            String database = String.valueOf(uri.getPath()).replaceFirst("^/", "");
            boolean right = setting == Setting.POSTGRES_URL
                    ? Set.of("postgres", "postgresql").contains(String.valueOf(uri.getScheme())) && !database.isEmpty()
                    : "redis".equals(uri.getScheme());
            if (!right || uri.getHost() == null || uri.getPort() == 0 || uri.getPort() > 65_535) {
                throw new Config.Refused(setting.key() + " must have the form "
                        + (setting == Setting.POSTGRES_URL
                                ? "postgres://user:password@host:5432/database"
                                : "redis://:password@host:6379"));
            }
            String[] user = String.valueOf(uri.getUserInfo() == null ? "" : uri.getUserInfo())
                    .split(":", 2);
            return new StoreAddress(
                    uri.getHost(),
                    uri.getPort() < 0 ? standardPort : uri.getPort(),
                    user[0],
                    database,
                    user.length > 1 ? user[1] : "");
        });
    }

    private Optional<URI> uri(Setting setting) {
        try {
            return text(setting).isEmpty() ? Optional.empty() : Optional.of(URI.create(text(setting)));
        } catch (IllegalArgumentException e) {
            // The value is not repeated: it may hold a password.
            throw setting == Setting.PUBLIC_ORIGIN
                    ? badOrigin()
                    : new Config.Refused(setting.key()
                            + " is no address; characters such as @ / # in a password are written as %40 %2F %23");
        }
    }
}
