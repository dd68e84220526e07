package xuefa.bank.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Tuple;
import java.util.Optional;
import xuefa.audit.Kinds;
import xuefa.audit.store.ToSeal;
import xuefa.bank.BankRelease;
import xuefa.shared.store.RecordStore;

/** Releases by digest: immutable, so what is in memory is right for ever. */
public final class ReleaseStore {
    private static final String FIND = "select content from bank_release where digest = $1";
    private static final String ADD = """
            insert into bank_release (digest, name, content) values ($1, $2, $3) on conflict (digest) do nothing
            """;

    private final RecordStore store;
    private final Cache<String, BankRelease> memory;

    /** Shared by the event loops of a process. */
    public static Cache<String, BankRelease> newCache() {
        return Caffeine.newBuilder().maximumSize(8).build();
    }

    public ReleaseStore(RecordStore store, Cache<String, BankRelease> memory) {
        this.store = store;
        this.memory = memory;
    }

    /** Fails with IllegalArgumentException when the bytes in the record are not what the digest says. */
    public Future<Optional<BankRelease>> find(String digest) {
        BankRelease known = memory.getIfPresent(digest);
        if (known != null) {
            return Future.succeededFuture(Optional.of(known));
        }
        return store.query(FIND, Tuple.of(digest)).map(rows -> {
            if (rows.size() == 0) {
                return Optional.empty();
            }
            byte[] bytes = rows.iterator().next().getBuffer("content").getBytes();
            BankRelease release = BankRelease.read(bytes, digest);
            memory.put(digest, release);
            return Optional.of(release);
        });
    }

    /** Adding a release that is there already changes nothing. */
    public Future<Void> add(RecordStore.Tx tx, BankRelease release, String name) {
        return tx.query(ADD, Tuple.of(release.digest(), name, Buffer.buffer(release.bytes())))
                .compose(added -> ToSeal.add(tx, Kinds.BANK_RELEASE, release.digest()));
    }
}
