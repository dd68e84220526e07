package xuefa.shared.http;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.vertx.core.Future;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import xuefa.shared.limit.Allowance;
import xuefa.shared.limit.Bucket;
import xuefa.shared.limit.Cost;
import xuefa.shared.limit.Limits;
import xuefa.shared.net.Addresses;

/**
 * Where requests come from and how many there may be: in memory for everything, so that it costs next to nothing, and shared by
 * all nodes for what is expensive. On one event loop; the memory is the node's.
 */
public final class Traffic {
    private final ClientAddresses clients;
    private final Memory memory;
    private final Together together;

    /** Counts what somebody does at all nodes. */
    public interface Together {
        /** Nobody else is there. */
        Together ALONE = (who, most) -> Future.succeededFuture(0);

        /** Seconds to wait, or 0; also 0 when nobody can tell. Counts one. */
        Future<Integer> wait(String who, Allowance most);
    }

    /** What the event loops of a node remember. Any thread. */
    public static final class Memory {
        private static final int MOST = 200_000;

        private final Limits limits;
        private final LoadingCache<String, Session> sessions;
        private final LoadingCache<String, Bucket> strangers;

        public Memory(Limits limits) {
            this.limits = limits;
            sessions = Caffeine.newBuilder()
                    .maximumSize(MOST)
                    .expireAfterAccess(Duration.ofMinutes(5))
                    .build(hash -> Session.fresh(limits, System.nanoTime()));
            strangers = Caffeine.newBuilder()
                    .maximumSize(MOST)
                    .expireAfterAccess(Duration.ofMinutes(5))
                    .build(address -> new Bucket(limits.stranger(), System.nanoTime()));
        }
    }

    private record Session(Bucket all, Bucket searches, Bucket files) {
        static Session fresh(Limits limits, long now) {
            return new Session(
                    new Bucket(limits.session(), now),
                    new Bucket(limits.search(), now),
                    new Bucket(limits.file(), now));
        }
    }

    public Traffic(ClientAddresses clients, Memory memory, Together together) {
        this.clients = clients;
        this.memory = memory;
        this.together = together;
    }

    /** Without a proxy and without limits. */
    public static Traffic free() {
        return new Traffic(ClientAddresses.DIRECT, new Memory(Limits.NONE), Together.ALONE);
    }

    /** The client's address. */
    String address(HttpServerRequest request) {
        return clients.of(request);
    }

    /** Counts a request without a session: the seconds to wait, or 0. */
    int strangerWaits(HttpServerRequest request) {
        return memory.strangers.get(Addresses.household(address(request))).take(System.nanoTime());
    }

    /** Counts a request with a session: the seconds to wait, or 0. */
    Future<Integer> waits(Caller caller, Cost cost) {
        long now = System.nanoTime();
        Session session = memory.sessions.get(caller.tokenHash());
        int wait = session.all().take(now);
        if (wait == 0 && cost == Cost.SEARCH) {
            wait = session.searches().take(now);
        }
        if (wait == 0 && cost == Cost.FILE) {
            wait = session.files().take(now);
            if (wait == 0) {
                return together.wait("file:" + caller.personId(), memory.limits.file());
            }
        }
        return Future.succeededFuture(wait);
    }
}
