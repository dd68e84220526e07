package xuefa.support;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A client outside the house, written from the contract alone. */
public final class Client {
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final String origin;
    private final String token;

    private Client(String origin, String token) {
        this.origin = origin;
        this.token = token;
    }

    public static Client nobody(int port) {
        return new Client("http://127.0.0.1:" + port, "");
    }

    /** Sets up a second factor when a role demands one, and shows it from then on. */
    public static Client signedIn(int port, String username, String password) {
        Json answer = nobody(port)
                .post(
                        "/api/v1/sign-in",
                        new JsonObject()
                                .put("username", username)
                                .put("password", password)
                                .put("token", true));
        Client client = new Client("http://127.0.0.1:" + port, answer.text("token"));
        return new Client(
                "http://127.0.0.1:" + port,
                TestFactors.finish(client, username, answer).text("token"));
    }

    /** The same person at another node. */
    public Client at(int port) {
        return new Client("http://127.0.0.1:" + port, token);
    }

    public Json get(String path) {
        return send(request(path).GET());
    }

    public Json post(String path) {
        return send(request(path).POST(HttpRequest.BodyPublishers.noBody()));
    }

    public Json post(String path, JsonObject body) {
        return postText(path, body.encode());
    }

    public Json postText(String path, String body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    public Json start(String sittingId) {
        return post("/api/v1/sittings/" + sittingId + "/attempts");
    }

    public Json attempt(String attemptId) {
        return get("/api/v1/attempts/" + attemptId);
    }

    public Json takeOver(String attemptId) {
        return post("/api/v1/attempts/" + attemptId + "/epoch");
    }

    public Json save(String attemptId, int epoch, JsonObject... entries) {
        return post(
                "/api/v1/attempts/" + attemptId + "/answers",
                new JsonObject().put("epoch", epoch).put("entries", new JsonArray(List.of(entries))));
    }

    public Json submit(String attemptId, int epoch, int highWater, JsonObject... entries) {
        JsonObject body = new JsonObject().put("epoch", epoch).put("highWater", highWater);
        if (entries.length > 0) {
            body.put("entries", new JsonArray(List.of(entries)));
        }
        return post("/api/v1/attempts/" + attemptId + "/submission", body);
    }

    public Json result(String attemptId) {
        return get("/api/v1/attempts/" + attemptId + "/result");
    }

    public static JsonObject entry(int seq, String questionId, String... optionIds) {
        return new JsonObject()
                .put("seq", seq)
                .put("questionId", questionId)
                .put("optionIds", new JsonArray(List.of(optionIds)));
    }

    public HttpRequest.Builder request(String path) {
        HttpRequest.Builder builder =
                HttpRequest.newBuilder(URI.create(origin + path)).timeout(Duration.ofSeconds(20));
        return token.isEmpty() ? builder : builder.header("Authorization", "Bearer " + token);
    }

    public Json send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            Map<String, String> headers = new LinkedHashMap<>();
            response.headers().map().forEach((name, values) -> headers.put(name, String.join("\n", values)));
            String body = response.body();
            return new Json(
                    response.statusCode(),
                    body.startsWith("{") ? new JsonObject(body) : new JsonObject().put("text", body),
                    headers);
        } catch (IOException broken) {
            return new Json(0, new JsonObject().put("broken", String.valueOf(broken)), Map.of());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
