package xuefa.support;

import io.vertx.core.json.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Reads server-sent events as the standard says, in a thread of its own. */
public final class EventReader implements AutoCloseable {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** @param name {@code closed} once the server has closed */
    public record Event(String name, String id, JsonObject data) {}

    private final int status;
    private final String contentType;
    private final InputStream in;
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();

    public EventReader(HttpRequest.Builder request) {
        try {
            HttpResponse<InputStream> response = HTTP.send(
                    request.timeout(Duration.ofSeconds(20)).build(), HttpResponse.BodyHandlers.ofInputStream());
            status = response.statusCode();
            contentType = response.headers().firstValue("Content-Type").orElse("");
            in = response.body();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
        if (status == 200) {
            Thread.ofVirtual().start(this::read);
        }
    }

    private void read() {
        Map<String, String> fields = new HashMap<>();
        try (var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isEmpty() && fields.containsKey("data")) {
                    events.add(new Event(
                            fields.getOrDefault("event", "message"),
                            fields.getOrDefault("id", ""),
                            new JsonObject(fields.get("data"))));
                }
                if (line.isEmpty()) {
                    fields.clear();
                } else if (!line.startsWith(":")) {
                    int colon = line.indexOf(": ");
                    fields.put(line.substring(0, colon), line.substring(colon + 2));
                }
            }
        } catch (IOException closed) {
            // As an end of the stream.
        }
        events.add(new Event("closed", "", new JsonObject()));
    }

    public int status() {
        return status;
    }

    public String contentType() {
        return contentType;
    }

    /** The next event; waits for it for 20 s. */
    public Event next() {
        Event event = within(Duration.ofSeconds(20));
        if (event == null) {
            throw new AssertionError("no event within 20 s");
        }
        return event;
    }

    /** Null when none comes in time. */
    public @Nullable Event within(Duration time) {
        try {
            return events.poll(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
