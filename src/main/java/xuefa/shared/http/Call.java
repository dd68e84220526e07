package xuefa.shared.http;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import xuefa.shared.Actor;
import xuefa.shared.Reach;

/**
 * One request that the contract allows.
 *
 * @param address of the client, as {@link ClientAddresses} tells it
 * @param parameters path and query parameters by name, as texts that the contract allows
 * @param body the body; empty for operations without one
 */
public record Call(
        HttpServerRequest request,
        String address,
        @Nullable Caller asking,
        Map<String, String> parameters,
        JsonObject body) {

    /** Who is asking; only for operations that need to know. */
    public Caller caller() {
        if (asking == null) {
            throw new IllegalStateException("this operation does not ask who is asking");
        }
        return asking;
    }

    /** Who is asking and from where, for the record. */
    public Actor actor() {
        Caller caller = caller();
        return Actor.of(caller.personId(), address, caller.tokenHash());
    }

    /** Who is asking, as what: for stores, which cut what is shown at the units in reach. */
    public Reach reach() {
        return caller().reach();
    }

    public UUID id(String parameter) {
        return UUID.fromString(parameters.get(parameter));
    }

    public Optional<String> parameter(String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    /**
     * Hands on the file that an operation is sent, piece by piece, so that none of it waits in memory. What is left unread is
     * thrown away after the reply.
     *
     * @param most bytes
     * @param taking gets each piece, once what it returned for the one before has come
     * @return whether that was all; false when there are more bytes. Fails when the sender breaks off, or when a piece is not taken
     */
    public Future<Boolean> pieces(int most, Function<byte[], Future<Void>> taking) {
        return new FilePieces(request, most, taking).handOn();
    }

    /**
     * The whole file that an operation is sent; empty when it has more than {@code most} bytes. Fails when the sender breaks off.
     *
     * @param most bytes, which all stand in memory
     */
    public Future<Optional<Buffer>> bytes(int most) {
        Buffer gathered = Buffer.buffer();
        return pieces(most, piece -> {
                    gathered.appendBytes(piece);
                    return Future.succeededFuture();
                })
                .map(whole -> whole ? Optional.of(gathered) : Optional.empty());
    }
}
