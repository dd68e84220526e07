package xuefa.fuzz;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Requests made from the contract itself: as it wants them, nearly so, and hostile. The same seed and number make the same
 * request, as far as the server has told the same.
 */
final class ContractRequests {
    private static final List<String> METHODS =
            List.of("GET", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "HEAD", "TRACE", "FOO");
    private static final List<String> TYPES = List.of(
            "text/plain",
            "application/xml",
            "multipart/form-data",
            "multipart/form-data; boundary=a",
            "x",
            "application/x-www-form-urlencoded",
            "application/json; charset=gbk",
            "application/octet-stream",
            "");

    /** No chunks at all: the server may hang up. */
    private static final String GARBLED = "1\r\n{\r\nzz\r\nx\r\n0\r\n\r\n";

    private final JsonObject document;
    private final Known known;
    private final long seed;
    private final List<Operation> operations = new ArrayList<>();
    private final List<byte[]> files;

    /** @param described as the contract has it, with the parameters of its path */
    record Operation(String id, String method, String path, JsonObject described, JsonArray parameters) {}

    /** @param files contents to be uploaded */
    ContractRequests(JsonObject document, Known known, List<byte[]> files, long seed) {
        this.document = document;
        this.known = known;
        this.files = files;
        this.seed = seed;
        document.getJsonObject("paths").forEach(path -> {
            JsonObject methods = (JsonObject) path.getValue();
            methods.fieldNames().stream()
                    .filter(method -> !method.equals("parameters"))
                    .forEach(method -> {
                        JsonObject described = methods.getJsonObject(method);
                        JsonArray parameters = new JsonArray()
                                .addAll(methods.getJsonArray("parameters", new JsonArray()))
                                .addAll(described.getJsonArray("parameters", new JsonArray()));
                        operations.add(new Operation(
                                described.getString("operationId"),
                                method.toUpperCase(Locale.ROOT),
                                path.getKey(),
                                described,
                                parameters));
                    });
        });
    }

    List<Operation> operations() {
        return operations;
    }

    Operation operation(long number) {
        return operations.get((int) (number % operations.size()));
    }

    /** @param credentials headers */
    WireRequest next(long number, String role, List<String> credentials) {
        Random random = new Random(seed * 1_000_003 + number);
        return make(operation(number), random, random.nextInt(100), role, credentials);
    }

    /** As the contract wants it. */
    WireRequest good(Operation operation, Random random, String role, List<String> credentials) {
        return make(operation, random, 0, role, credentials);
    }

    /** @param wildness below 45 as the contract wants it, below 85 bent in one place, else hostile */
    private WireRequest make(Operation operation, Random random, int wildness, String role, List<String> credentials) {
        var values = new SchemaValues(document, known, random);
        boolean bent = wildness >= 45;
        boolean hostile = wildness >= 85;
        String method =
                hostile && random.nextInt(5) == 0 ? METHODS.get(random.nextInt(METHODS.size())) : operation.method();
        List<String> headers =
                new ArrayList<>(List.of("Host: localhost", "Accept-Language: " + (random.nextBoolean() ? "en" : "zh")));
        headers.addAll(credentials);
        JsonObject content = content(operation);
        byte[] body = new byte[0];
        if (content != null) {
            String type = content.fieldNames().iterator().next();
            body = content.containsKey("application/json")
                    ? json(content.getJsonObject("application/json").getJsonObject("schema"), values, random, bent)
                    : file(random, bent);
            String said = bent && random.nextInt(12) == 0 ? TYPES.get(random.nextInt(TYPES.size())) : type;
            headers.add("Content-Type: " + said);
        }
        String line = method + " " + address(operation, values, random, bent) + " HTTP/1.1";
        boolean complete = true;
        if (hostile) {
            body = twisted(body, headers, random);
            boolean garbled = new String(body, UTF_8).startsWith(GARBLED);
            complete = !garbled && random.nextInt(6) > 0;
            if (random.nextInt(6) == 0) {
                headers.add("X-Odd: "
                        + random.ints(random.nextInt(3000), 33, 126)
                                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append));
            }
        }
        if (headers.stream().noneMatch(each -> each.startsWith("Transfer-Encoding"))) {
            headers.add("Content-Length: " + (complete ? body.length : body.length + 1 + random.nextInt(100)));
        }
        return new WireRequest(operation.id(), role, line, headers, body, complete);
    }

    private static @Nullable JsonObject content(Operation operation) {
        JsonObject body = operation.described().getJsonObject("requestBody");
        return body == null ? null : body.getJsonObject("content");
    }

    private byte[] json(JsonObject schema, SchemaValues values, Random random, boolean bent) {
        Object made = values.valid(schema, "", 0);
        if (bent && made instanceof JsonObject object) {
            for (int i = random.nextInt(3); i >= 0; i--) {
                values.bend(object);
            }
        }
        return (made instanceof JsonObject object ? object.encode() : String.valueOf(made)).getBytes(UTF_8);
    }

    private byte[] file(Random random, boolean bent) {
        byte[] file = files.get(random.nextInt(files.size())).clone();
        for (int i = bent && file.length > 0 ? 1 + random.nextInt(20) : 0; i > 0; i--) {
            file[random.nextInt(file.length)] = (byte) random.nextInt(256);
        }
        return bent && random.nextInt(4) == 0 ? java.util.Arrays.copyOf(file, random.nextInt(file.length + 1)) : file;
    }

    private String address(Operation operation, SchemaValues values, Random random, boolean bent) {
        String path = operation.path();
        StringBuilder query = new StringBuilder();
        for (Object each : operation.parameters()) {
            JsonObject parameter = values.resolved((JsonObject) each);
            String name = parameter.getString("name");
            boolean inPath = parameter.getString("in").equals("path");
            if (parameter.getString("in").equals("header")
                    || (!inPath && !parameter.getBoolean("required", false) && random.nextBoolean())) {
                continue;
            }
            boolean odd = bent && random.nextInt(4) == 0;
            String value = odd
                    ? SchemaValues.HOSTILE.get(random.nextInt(SchemaValues.HOSTILE.size()))
                    : String.valueOf(values.valid(parameter.getJsonObject("schema", new JsonObject()), name, 0));
            String written = odd && random.nextInt(8) == 0
                    ? "%zz"
                    : URLEncoder.encode(value, UTF_8).replace("+", "%20");
            if (inPath) {
                path = path.replace("{" + name + "}", written);
            } else {
                query.append(query.isEmpty() ? "?" : "&")
                        .append(name)
                        .append('=')
                        .append(written);
                if (odd && random.nextInt(4) == 0) {
                    query.append('&').append(name).append("=again&unheard=of");
                }
            }
        }
        return path + query;
    }

    /** In another encoding, cut, doubled, packed, or in pieces. */
    private static byte[] twisted(byte[] body, List<String> headers, Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> new String(body, UTF_8).getBytes(UTF_16);
            case 1 -> java.util.Arrays.copyOf(body, random.nextInt(body.length + 1));
            case 2 -> ("\uFEFF" + new String(body, UTF_8)).getBytes(UTF_8);
            case 3 -> {
                headers.add("Content-Encoding: gzip");
                yield packed(body);
            }
            case 4 -> {
                headers.add("Transfer-Encoding: chunked");
                yield (random.nextBoolean() ? GARBLED : "1\r\n{\r\n1\r\n}\r\n0\r\n\r\n").getBytes(UTF_8);
            }
            case 5 -> ("[".repeat(random.nextInt(30_000)) + new String(body, UTF_8)).getBytes(UTF_8);
            case 6 -> {
                byte[] noise = new byte[random.nextInt(3_000)];
                random.nextBytes(noise);
                yield noise;
            }
            default -> body;
        };
    }

    private static byte[] packed(byte[] body) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            out.write(body);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** How a bearer token or none is said. */
    static Map<String, List<String>> strangers() {
        return Map.of(
                "nobody", List.of(),
                "a stranger", List.of("Authorization: Bearer " + "x".repeat(43)),
                "a liar", List.of("Cookie: __Host-xuefa=" + "y".repeat(43), "X-CSRF-Token: z"));
    }
}
