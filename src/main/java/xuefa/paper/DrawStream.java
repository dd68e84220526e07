package xuefa.paper;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The numbers that one draw is made of: HMAC-SHA-256 in counter mode, as {@code src/docs/draw.md} says. The same
 * secret and context give the same numbers for ever. One thread, one draw.
 */
final class DrawStream {
    /** Names the algorithm; a change of any number drawn needs another name. */
    static final String ALGORITHM = "xuefa draw 2";

    private static final long WORDS = 1L << Integer.SIZE;

    private final Mac mac;
    private final byte[] prefix;
    private final ByteBuffer counter = ByteBuffer.allocate(Long.BYTES);
    private ByteBuffer block = ByteBuffer.allocate(0);
    private long nextBlock;

    DrawStream(DrawSecret secret, DrawContext context) {
        prefix = new LabelledFields(ALGORITHM)
                .add(context.releaseDigest())
                .add(context.blueprintDigest())
                .add(context.sittingId().toString())
                .add(context.candidateId().toString())
                .add(Integer.toString(context.attemptNumber()))
                .bytes();
        try {
            mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.bytes(), "HmacSHA256"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA-256", e);
        }
    }

    /** Any of 0 to bound - 1, all equally likely. */
    int nextInt(int bound) {
        if (bound < 1) {
            throw new IllegalArgumentException("bound < 1: " + bound);
        }
        long fair = WORDS - WORDS % bound;
        long word = nextWord();
        while (word >= fair) {
            word = nextWord();
        }
        return (int) (word % bound);
    }

    /** Puts the values in any order, all equally likely. */
    void shuffle(int[] values) {
        for (int last = values.length - 1; last > 0; last--) {
            int other = nextInt(last + 1);
            int value = values[last];
            values[last] = values[other];
            values[other] = value;
        }
    }

    /** The next 32 bits, as a number from 0 to 2^32 - 1. */
    long nextWord() {
        if (!block.hasRemaining()) {
            mac.update(prefix);
            mac.update(counter.putLong(0, nextBlock++).array());
            block = ByteBuffer.wrap(mac.doFinal());
        }
        return Integer.toUnsignedLong(block.getInt());
    }
}
