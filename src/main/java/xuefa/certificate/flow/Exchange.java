package xuefa.certificate.flow;

import io.vertx.core.Future;
import java.util.Optional;
import xuefa.certificate.Exchanged;
import xuefa.shared.Actor;
import xuefa.shared.Reach;

/** What is handed to the national supervision system 行政执法综合管理监督信息系统. Fails only when the record is away. */
public interface Exchange {
    /** So many certificates in one file; more are asked for unit by unit. */
    int MOST = 100_000;

    /** Empty when there are more than {@link #MOST}. */
    Future<Optional<Exchanged>> hand(Reach reach, Actor actor, Exchanged.Asked asked);
}
