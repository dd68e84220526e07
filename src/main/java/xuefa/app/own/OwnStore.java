package xuefa.app.own;

import java.time.Duration;

/**
 * A store that this node starts. One thread at a time starts, kills or closes it; the questions may be asked by any.
 */
interface OwnStore extends AutoCloseable {
    /** For people: PostgreSQL, Redis. */
    String name();

    /**
     * Adopts the one that an earlier node left running, or starts one, and waits until it answers.
     * The address may change on the first call only.
     *
     * @throws StoreTrouble when it can't be started or doesn't answer before the limit
     */
    void start(Deadline limit);

    /** @throws IllegalStateException before the first start */
    StoreAddress address();

    /** Whether its process is there. */
    boolean alive();

    /** Whether it talks to us within this time. */
    boolean answers(Duration limit);

    /** Ends one that is there but doesn't answer, within 10 s. */
    void kill();

    /** Stops it cleanly; within 20 s it is gone. Nothing happens when it is not running. */
    @Override
    void close();
}
