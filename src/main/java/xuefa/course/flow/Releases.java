package xuefa.course.flow;

import io.vertx.core.Future;
import java.util.Optional;
import xuefa.bank.BankRelease;

/** Where the questions come from. */
public interface Releases {
    Future<Optional<BankRelease>> find(String digest);
}
