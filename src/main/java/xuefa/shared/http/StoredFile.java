package xuefa.shared.http;

import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Sends files, whole or in part, as players of videos ask for them. */
final class StoredFile {
    private static final Pattern RANGE = Pattern.compile("bytes=([0-9]{0,15})-([0-9]{0,15})");

    private StoredFile() {}

    /** @param to the last byte */
    record Part(long from, long to) {
        boolean isIn(long bytes) {
            return from <= to && to < bytes;
        }
    }

    static Future<Void> send(HttpServerRequest request, Reply.Stored file) {
        String tag = '"' + file.tag() + '"';
        HttpServerResponse response = request.response();
        file.headers().forEach(response::putHeader);
        response.putHeader("ETag", tag)
                .putHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .putHeader("Accept-Ranges", "bytes")
                // Videos are packed already, and a part of a file must be those very bytes.
                .putHeader(HttpHeaders.CONTENT_ENCODING, "identity");
        if (tag.equals(request.getHeader("If-None-Match"))) {
            return response.setStatusCode(304).end();
        }
        String wanted = request.getHeader("Range");
        String only = request.getHeader("If-Range");
        Optional<Part> part = only == null || only.equals(tag) ? part(wanted, file.bytes()) : Optional.empty();
        if (part.isEmpty()) {
            return response.setStatusCode(200).sendFile(file.path(), 0, file.bytes());
        }
        if (!part.get().isIn(file.bytes())) {
            return response.setStatusCode(416)
                    .putHeader("Content-Range", "bytes */" + file.bytes())
                    .end();
        }
        long from = part.get().from();
        long to = part.get().to();
        return response.setStatusCode(206)
                .putHeader("Content-Range", "bytes " + from + "-" + to + "/" + file.bytes())
                .sendFile(file.path(), from, to - from + 1);
    }

    /** Empty for the whole: also for what isn't a range, and for several at once, as a server may answer. */
    static Optional<Part> part(@Nullable String wanted, long bytes) {
        Matcher range = RANGE.matcher(wanted == null ? "" : wanted);
        if (!range.matches() || (range.group(1).isEmpty() && range.group(2).isEmpty())) {
            return Optional.empty();
        }
        if (range.group(1).isEmpty()) {
            long last = Long.parseLong(range.group(2));
            return Optional.of(last == 0 ? new Part(bytes, bytes) : new Part(Math.max(0, bytes - last), bytes - 1));
        }
        long from = Long.parseLong(range.group(1));
        long to = range.group(2).isEmpty() ? bytes - 1 : Math.min(Long.parseLong(range.group(2)), bytes - 1);
        return Optional.of(new Part(from, to));
    }
}
