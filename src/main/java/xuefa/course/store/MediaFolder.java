package xuefa.course.store;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.AsyncFile;
import io.vertx.core.file.OpenOptions;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import xuefa.audit.Deed;
import xuefa.audit.store.AuditEntries;
import xuefa.course.MediaKind;
import xuefa.course.flow.MediaShelf;
import xuefa.shared.Actor;
import xuefa.shared.Digests;
import xuefa.shared.Ids;
import xuefa.shared.store.RecordStore;

/**
 * Files of courses in a folder that all nodes share: {@code ab/abcd…} by digest, so that the same file is there once. A file is on
 * the disk under its name before the record knows it.
 */
public final class MediaFolder implements MediaShelf {
    private static final String FIND = "select digest, kind, bytes, name from course_media where digest = any ($1)";
    private static final String ADD = """
            insert into course_media (digest, kind, bytes, name, uploaded_by) values ($1, $2, $3, $4, $5)
            on conflict (digest) do nothing
            """;

    private final Vertx vertx;
    private final RecordStore store;
    private final Path folder;
    private final long most;

    /** @param most bytes of a file */
    public MediaFolder(Vertx vertx, RecordStore store, Path folder, long most) {
        this.vertx = vertx;
        this.store = store;
        this.folder = folder;
        this.most = most;
    }

    /** A file that is being written. */
    private static final class Coming {
        private final Path path;
        private final AsyncFile file;
        private final MessageDigest digest;
        private final Buffer head = Buffer.buffer();
        private Buffer text = Buffer.buffer();
        private long bytes;

        Coming(Path path, AsyncFile file) {
            this.path = path;
            this.file = file;
            try {
                digest = MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException absent) {
                throw new AssertionError("every Java runtime has SHA-256", absent);
            }
        }

        Future<Void> take(byte[] piece) {
            digest.update(piece);
            bytes += piece.length;
            if (head.length() < MediaKind.HEAD_BYTES) {
                head.appendBytes(piece, 0, Math.min(piece.length, MediaKind.HEAD_BYTES));
            }
            if (bytes <= MediaKind.TEXT_BYTES) {
                text.appendBytes(piece);
            } else {
                text = Buffer.buffer();
            }
            return file.write(Buffer.buffer(piece));
        }
    }

    @Override
    public Future<Kept> keep(
            Actor actor, UUID unitId, String name, Function<Function<byte[], Future<Void>>, Future<Boolean>> sending) {
        Path path = folder.resolve("coming").resolve(Ids.next().toString());
        return vertx.fileSystem()
                .mkdirs(folder.resolve("coming").toString())
                .compose(made -> vertx.fileSystem().open(path.toString(), new OpenOptions().setCreateNew(true)))
                .compose(file -> {
                    var coming = new Coming(path, file);
                    return sending.apply(coming::take)
                            .compose(whole -> file.flush()
                                    .compose(flushed -> file.close())
                                    .map(whole))
                            .compose(whole -> whole
                                    ? judged(actor, unitId, name, coming)
                                    : Future.<Kept>succeededFuture(new Kept.TooLarge(most)))
                            .eventually(() ->
                                    vertx.fileSystem().delete(path.toString()).otherwiseEmpty());
                });
    }

    private Future<Kept> judged(Actor actor, UUID unitId, String name, Coming coming) {
        byte[] head = coming.head.getBytes();
        Optional<MediaKind> found = MediaKind.of(head, name);
        if (found.isEmpty() || coming.bytes == 0) {
            return Future.succeededFuture(new Kept.WrongKind());
        }
        MediaKind kind = found.get();
        if (kind.isText()) {
            if (coming.bytes > MediaKind.TEXT_BYTES) {
                return Future.succeededFuture(new Kept.TooLarge(MediaKind.TEXT_BYTES));
            }
            if (!MediaKind.isReadable(coming.text.getBytes())) {
                return Future.succeededFuture(new Kept.WrongKind());
            }
        }
        String digest = Digests.hex(coming.digest.digest());
        var media = new Media(digest, kind, coming.bytes, name, path(digest));
        return place(coming.path, digest)
                .compose(placed -> store.inTransaction(tx -> tx.query(
                                ADD,
                                Tuple.of(
                                        digest,
                                        kind.code(),
                                        media.bytes(),
                                        name,
                                        actor.personId().orElse(null)))
                        .compose(added -> AuditEntries.add(
                                tx,
                                actor,
                                Deed.of("course.mediaUploaded", "courseMedia", digest)
                                        .at(unitId)))
                        .map(new Kept.Done(media))));
    }

    private Future<Void> place(Path from, String digest) {
        Path to = path(digest);
        return vertx.fileSystem()
                .mkdirs(shelf(digest).toString())
                .compose(made -> vertx.fileSystem().exists(to.toString()))
                .compose(there ->
                        there ? Future.succeededFuture() : vertx.fileSystem().move(from.toString(), to.toString()));
    }

    private Path shelf(String digest) {
        return folder.resolve(digest.substring(0, 2));
    }

    private Path path(String digest) {
        return shelf(digest).resolve(digest);
    }

    @Override
    public Future<Map<String, Media>> find(Collection<String> digests) {
        return store.query(FIND, Tuple.tuple().addValue(digests.toArray(String[]::new)))
                .map(rows -> {
                    Map<String, Media> found = new HashMap<>();
                    for (Row row : rows) {
                        String digest = row.getString("digest");
                        found.put(
                                digest,
                                new Media(
                                        digest,
                                        MediaKind.of(row.getString("kind")),
                                        row.getLong("bytes"),
                                        row.getString("name"),
                                        path(digest)));
                    }
                    return found;
                });
    }

    @Override
    public Future<String> text(Media media) {
        return vertx.fileSystem()
                .readFile(media.path().toString())
                .map(bytes -> bytes.toString(StandardCharsets.UTF_8));
    }
}
