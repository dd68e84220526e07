package xuefa.faults;

import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What can happen to an installation in the middle of an exam. */
enum Kind {
    SERVER_KILLED(0, 1000),
    SERVER_STOPPED(300, 4000),
    POSTGRES_KILLED(0, 0),
    POSTGRES_STOPPED(300, 5000),
    REDIS_KILLED(0, 0),
    REDIS_STOPPED(300, 5000),
    REDIS_EMPTIED(0, 0),
    EVERYTHING_KILLED(0, 1000),
    CLIENTS_CUT(Link.CLIENTS, 0, 1000),
    CLIENTS_DELAYED(Link.CLIENTS, 300, 2000),
    CLIENTS_HALF_OPEN(Link.CLIENTS, 300, 3000),
    CLIENTS_TRICKLING(Link.CLIENTS, 300, 2000),
    POSTGRES_CUT(Link.POSTGRES, 0, 1000),
    POSTGRES_DELAYED(Link.POSTGRES, 300, 2000),
    POSTGRES_HALF_OPEN(Link.POSTGRES, 300, 9000),
    POSTGRES_TRICKLING(Link.POSTGRES, 300, 2000),
    REDIS_CUT(Link.REDIS, 0, 1000),
    REDIS_DELAYED(Link.REDIS, 300, 2000),
    REDIS_HALF_OPEN(Link.REDIS, 300, 3000),
    REDIS_TRICKLING(Link.REDIS, 300, 2000);

    private final @Nullable Link link;
    private final Duration shortest;
    private final Duration longest;

    Kind(int shortestMillis, int longestMillis) {
        this(null, shortestMillis, longestMillis);
    }

    Kind(@Nullable Link link, int shortestMillis, int longestMillis) {
        this.link = link;
        this.shortest = Duration.ofMillis(shortestMillis);
        this.longest = Duration.ofMillis(longestMillis);
    }

    /** Of a link: the stores are apart from the server then. Null: of a process that the server keeps itself. */
    @Nullable
    Link link() {
        return link;
    }

    Duration shortest() {
        return shortest;
    }

    Duration longest() {
        return longest;
    }

    /** For people and flags: postgres-half-open. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException for anything else */
    static Kind of(String text) {
        for (Kind kind : values()) {
            if (kind.toString().equals(text)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("there is no kind " + text + " among " + java.util.List.of(values()));
    }
}
