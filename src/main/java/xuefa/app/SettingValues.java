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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import xuefa.app.tls.Tls;
import xuefa.shared.http.ClientAddresses;
import xuefa.shared.imports.SourceFile;
import xuefa.shared.limit.Allowance;
import xuefa.shared.limit.Limits;
import xuefa.shared.net.Network;
import xuefa.shared.net.OutgoingRules;
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
                new ClientAddresses(networks(Setting.HTTP_PROXIES)),
                new OutgoingRules(origins(Setting.OUTGOING_PRIVATE_ORIGINS)),
                text(Setting.OUTGOING_AUTHORITIES).isEmpty()
                        ? Optional.empty()
                        : Optional.of(path(Setting.OUTGOING_AUTHORITIES, Path.of(""))),
                zone(),
                store(Setting.POSTGRES_URL, 5432),
                owner(),
                store(Setting.REDIS_URL, 6379),
                path(Setting.KEYS_FOLDER, data.resolve("keys")),
                sealing(),
                path(Setting.RECORD_FOLDER, data.resolve("record")),
                path(Setting.WEB_FOLDER, Installation.webFolder()),
                path(Setting.QUESTION_BANK, Installation.questionBank()),
                Duration.ofHours(number(Setting.SESSION_HOURS, 1, 24 * 30)),
                Duration.ofMinutes(number(Setting.SESSION_CANDIDATE_IDLE_MINUTES, 5, 24 * 60 * 30)),
                Duration.ofMinutes(number(Setting.SESSION_IDLE_MINUTES, 5, 24 * 60)),
                number(Setting.SIGN_INS_WAITING, 1, 100_000),
                Duration.ofSeconds(number(Setting.OUTAGE_SECONDS, 2, 3600)),
                Duration.ofMinutes(number(Setting.OUTAGE_LONGEST_MINUTES, 1, 24 * 60)),
                number(Setting.DEMO_CANDIDATES, 0, 250),
                limits(),
                number(Setting.LIMIT_CONNECTIONS, 100, 1_000_000),
                choice(Setting.CHECK_REPLIES));
    }

    private Limits limits() {
        int most = 1_000_000;
        return new Limits(
                Allowance.perSecond(number(Setting.LIMIT_SESSION_PER_SECOND, 0, most), 10),
                Allowance.perSecond(number(Setting.LIMIT_ADDRESS_PER_SECOND, 0, most), 40),
                Allowance.perMinute(number(Setting.LIMIT_SEARCHES_PER_MINUTE, 0, most)),
                Allowance.perMinute(number(Setting.LIMIT_FILES_PER_MINUTE, 0, most)));
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

    private List<Network> networks(Setting setting) {
        return listed(setting)
                .map(each -> Network.of(each)
                        .orElseThrow(() -> new Config.Refused(setting.key()
                                + " must be addresses or ranges with commas between, as 10.0.0.5,10.1.0.0/16, not "
                                + each)))
                .toList();
    }

    private Set<String> origins(Setting setting) {
        return listed(setting)
                .map(each -> {
                    try {
                        URI origin = URI.create(each);
                        if (OutgoingRules.origin(origin).equals(each) && origin.getHost() != null) {
                            return each;
                        }
                    } catch (IllegalArgumentException e) {
                        // Refused below, like what is more than an origin.
                    }
                    throw new Config.Refused(setting.key()
                            + " must be origins with commas between, in small letters and without a path, as https://login.intra.example, not "
                            + each);
                })
                .collect(Collectors.toSet());
    }

    private Stream<String> listed(Setting setting) {
        return Arrays.stream(text(setting).split(",", -1)).map(String::strip).filter(each -> !each.isEmpty());
    }

    private static Config.Refused badOrigin() {
        return new Config.Refused(
                "public.origin must begin with https:// and end after the host or port, as https://exam.example.org");
    }

    private Optional<StoreAddress> owner() {
        Optional<StoreAddress> owner = store(Setting.POSTGRES_OWNER_URL, 5432);
        if (owner.isPresent()
                && !store(Setting.POSTGRES_URL, 5432)
                        .map(StoreAddress::jdbcUrl)
                        .equals(owner.map(StoreAddress::jdbcUrl))) {
            throw new Config.Refused(
                    "postgres.owner-url must name the database of postgres.url: only user and password differ");
        }
        return owner;
    }

    private Optional<StoreAddress> store(Setting setting, int standardPort) {
        return uri(setting).map(uri -> {
            String database = String.valueOf(uri.getPath()).replaceFirst("^/", "");
            boolean right = setting != Setting.REDIS_URL
                    ? Set.of("postgres", "postgresql").contains(String.valueOf(uri.getScheme())) && !database.isEmpty()
                    : "redis".equals(uri.getScheme());
            if (!right || uri.getHost() == null || uri.getPort() == 0 || uri.getPort() > 65_535) {
                throw new Config.Refused(setting.key() + " must have the form "
                        + (setting != Setting.REDIS_URL
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
