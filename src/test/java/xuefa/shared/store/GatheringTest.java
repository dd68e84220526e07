package xuefa.shared.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GatheringTest {
    private final Vertx vertx = Vertx.vertx();
    private final List<List<String>> written = new ArrayList<>();

    @AfterEach
    void end() {
        vertx.close();
    }

    @Test
    void what_comes_while_a_batch_is_written_goes_together_but_never_two_with_one_key() throws Exception {
        Promise<List<Optional<String>>> first = Promise.promise();
        var gathering =
                gathering(100, batch -> written.size() == 1 ? first.future() : Future.succeededFuture(echo(batch)));

        Future<?> all = asked(gathering, "a1", "b1", "c1", "b2", "d1");
        vertx.setTimer(50, now -> first.complete(echo(written.getFirst())));

        await(all);
        assertThat(written.stream().flatMap(List::stream)).containsExactlyInAnyOrder("a1", "b1", "c1", "b2", "d1");
        assertThat(written).allSatisfy(batch -> assertThat(batch.stream().map(each -> each.charAt(0)))
                .doesNotHaveDuplicates());
    }

    @Test
    void one_that_breaks_a_batch_fails_alone() throws Exception {
        var gathering = gathering(
                100,
                batch -> batch.contains("b1")
                        ? Future.failedFuture(new IllegalStateException("broken row"))
                        : Future.succeededFuture(echo(batch)));

        Future<String> good = asked(gathering, "a1");
        Future<String> bad = asked(gathering, "b1");

        assertThat(await(good)).isEqualTo("a1");
        assertThatThrownBy(() -> await(bad)).hasRootCauseMessage("broken row");
    }

    @Test
    void when_the_record_is_away_nobody_tries_alone() {
        var gathering = gathering(100, batch -> Future.failedFuture(new Trouble.Away("gone")));

        Future<?> all = asked(gathering, "a1", "b1", "c1");

        assertThatThrownBy(() -> await(all)).hasRootCauseMessage("gone");
        assertThat(written.stream().mapToInt(List::size).sum()).isLessThanOrEqualTo(3);
    }

    @Test
    void what_has_no_answer_yet_is_asked_again() throws Exception {
        Set<String> seen = new HashSet<>();
        var gathering = gathering(
                100,
                batch -> Future.succeededFuture(batch.stream()
                        .map(each -> seen.add(each) ? Optional.<String>empty() : Optional.of(each))
                        .toList()));

        assertThat(await(asked(gathering, "a1"))).isEqualTo("a1");
        assertThat(written).containsExactly(List.of("a1"), List.of("a1"));
    }

    @Test
    void more_than_may_wait_is_refused() {
        var gathering =
                gathering(2, batch -> Promise.<List<Optional<String>>>promise().future());

        asked(gathering, "a1", "b1", "c1");
        Future<?> more = asked(gathering, "d1", "e1", "f1");

        assertThatThrownBy(() -> await(more)).hasRootCauseInstanceOf(Trouble.Away.class);
    }

    @Test
    void what_waited_so_long_that_nobody_listens_any_more_is_refused_without_being_asked() throws Exception {
        Promise<List<Optional<String>>> first = Promise.promise();
        var gathering = gathering(
                new Gathering.Limits(10, 10, 100, Duration.ofMillis(100)),
                batch -> written.size() == 1 ? first.future() : Future.succeededFuture(echo(batch)));

        Future<String> served = asked(gathering, "a1");
        Future<String> stale = asked(gathering, "a2");
        vertx.setTimer(300, now -> first.complete(echo(written.getFirst())));

        assertThat(await(served)).isEqualTo("a1");
        assertThatThrownBy(() -> await(stale)).hasRootCauseInstanceOf(Trouble.Away.class);
        assertThat(await(asked(gathering, "a3"))).isEqualTo("a3");
        assertThat(written).containsExactly(List.of("a1"), List.of("a3"));
    }

    private Gathering<String, String> gathering(
            int waiting, Function<List<String>, Future<List<Optional<String>>>> answer) {
        return gathering(new Gathering.Limits(10, 10, waiting), answer);
    }

    private Gathering<String, String> gathering(
            Gathering.Limits limits, Function<List<String>, Future<List<Optional<String>>>> answer) {
        return new Gathering<>(vertx, Lane.some(1, vertx, new PgConnectOptions(), 250), limits, new Gathering.Work<>() {
            @Override
            public Object key(String request) {
                return request.charAt(0);
            }

            @Override
            public int rows(String request) {
                return 1;
            }

            @Override
            public Future<List<Optional<String>>> write(List<String> batch, Lane lane) {
                written.add(batch);
                return answer.apply(batch);
            }
        });
    }

    private final io.vertx.core.Context loop = vertx.getOrCreateContext();

    private Future<String> asked(Gathering<String, String> gathering, String request) {
        Promise<String> answer = Promise.promise();
        loop.runOnContext(now -> gathering.ask(request).onComplete(answer));
        return answer.future();
    }

    private Future<?> asked(Gathering<String, String> gathering, String... requests) {
        return Future.join(
                Stream.of(requests).map(each -> asked(gathering, each)).toList());
    }

    private static List<Optional<String>> echo(List<String> batch) {
        return batch.stream().map(Optional::of).toList();
    }

    private static <T> T await(Future<T> future) throws Exception {
        return future.toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }
}
