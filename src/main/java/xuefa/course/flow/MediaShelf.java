package xuefa.course.flow;

import io.vertx.core.Future;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import xuefa.course.MediaKind;
import xuefa.shared.Actor;

/** Files of courses, known by the SHA-256 of their bytes. Every future fails when the record or the disk is away. */
public interface MediaShelf {
    /** @param name as it was called when it was uploaded */
    record Media(String digest, MediaKind kind, long bytes, String name, Path path) {}

    /** What became of a file that was sent. */
    sealed interface Kept {
        record Done(Media media) implements Kept {}

        record TooLarge(long most) implements Kept {}

        /** Its bytes are of no kind that courses have. */
        record WrongKind() implements Kept {}
    }

    /**
     * Keeps a file, piece by piece.
     *
     * @param sending hands on the pieces, in order; gives whether that was all
     */
    Future<Kept> keep(
            Actor actor, UUID unitId, String name, Function<Function<byte[], Future<Void>>, Future<Boolean>> sending);

    Future<Map<String, Media>> find(Collection<String> digests);

    default Future<Optional<Media>> find(String digest) {
        return find(java.util.List.of(digest)).map(found -> Optional.ofNullable(found.get(digest)));
    }

    /** The text of a document. */
    Future<String> text(Media media);
}
