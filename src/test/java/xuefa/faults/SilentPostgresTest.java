package xuefa.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import xuefa.shared.store.RecordStore;
import xuefa.shared.store.StoreAddress;
import xuefa.shared.store.Trouble;
import xuefa.support.TestFutures;
import xuefa.support.TestStores;

/** A record that says nothing, or hangs up, is away: whoever asks may ask again. */
class SilentPostgresTest {
    private final StoreAddress postgres = TestStores.postgres();
    private final TcpProxy link = TcpProxy.to(postgres.host(), postgres.port());
    private final Vertx vertx = Vertx.vertx();
    private final RecordStore record = RecordStore.open(
            vertx,
            new StoreAddress("127.0.0.1", link.port(), postgres.user(), postgres.database(), postgres.password()),
            1);

    @AfterEach
    void close() {
        link.close();
        TestFutures.await(record.close());
        TestFutures.await(vertx.close());
    }

    private Future<?> asked() {
        return record.query("select pg_sleep(0.2)");
    }

    private static void areAway(List<Future<?>> asked) {
        assertThat(asked).allSatisfy(each -> assertThatThrownBy(() -> each.await(20, TimeUnit.SECONDS))
                .satisfies(failure ->
                        assertThat(Trouble.isAway(failure)).as("%s", failure).isTrue()));
    }

    @Test
    void who_waits_for_a_connection_to_a_silent_record_is_told_that_it_is_away() {
        TestFutures.await(asked());
        link.flow(Flow.HELD, Flow.HELD);
        asked();
        areAway(List.of(asked(), asked()));
    }

    @Test
    void who_waits_behind_others_on_a_connection_that_breaks_is_told_that_it_is_away() throws InterruptedException {
        List<Future<?>> asked = new CopyOnWriteArrayList<>();
        Future<?> transaction = record.inTransaction(tx -> {
            for (int i = 0; i < 30; i++) {
                asked.add(tx.query("select pg_sleep(0.2)", Tuple.tuple()));
            }
            return Future.join(asked);
        });
        while (asked.size() < 30) {
            Thread.sleep(20);
        }
        link.refuse();
        areAway(asked.subList(10, 30));
        areAway(List.of(transaction));
    }
}
