package xuefa.faults;

import java.time.Duration;

/**
 * How bytes pass in one direction of a link: pieces of at most so many bytes, each after a pause. No bytes at all is a
 * direction that hangs.
 */
record Flow(int pieceBytes, Duration pause) {
    static final Flow FREE = new Flow(Integer.MAX_VALUE, Duration.ZERO);
    static final Flow HELD = new Flow(0, Duration.ZERO);
    private static final int PIECES_A_SECOND = 20;

    Flow {
        if (pieceBytes < 0 || pause.isNegative()) {
            throw new IllegalArgumentException(pieceBytes + " bytes after " + pause);
        }
    }

    static Flow delayed(Duration each) {
        return new Flow(Integer.MAX_VALUE, each);
    }

    static Flow trickling(int bytesPerSecond) {
        return new Flow(Math.max(1, bytesPerSecond / PIECES_A_SECOND), Duration.ofMillis(1000 / PIECES_A_SECOND));
    }

    boolean isHeld() {
        return pieceBytes == 0;
    }
}
