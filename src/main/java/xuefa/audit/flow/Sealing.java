package xuefa.audit.flow;

import io.vertx.core.Future;

/** Seals what waits, in bounded pieces, and hands the heads out. Any number of nodes may call it; one at a time works. */
public final class Sealing {
    private static final int PIECE = 200;
    private static final int PIECES = 50;

    private final Seals seals;
    private final HandingOut handing;
    private boolean working;

    public Sealing(Seals seals, HandingOut handing) {
        this.seals = seals;
        this.handing = handing;
    }

    /** One turn; what is left after it is for the next. Succeeds with how many blocks were made; none while another turn goes on. */
    public Future<Integer> tick() {
        if (working) {
            return Future.succeededFuture(0);
        }
        working = true;
        return seal(PIECES, 0)
                .compose(blocks -> handing.handOut().map(blocks))
                .onComplete(done -> working = false);
    }

    private Future<Integer> seal(int pieces, int before) {
        return seals.seal(PIECE).compose(sealed -> {
            int blocks = before + sealed.heads().size();
            return sealed.more() && pieces > 1 ? seal(pieces - 1, blocks) : Future.succeededFuture(blocks);
        });
    }
}
