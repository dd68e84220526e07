package xuefa.shared.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import xuefa.support.TestLoop;

/** A view that holds a set of names; the record of these tests is a set in memory. */
class RebuiltViewsTest {
    private static TestLoop node;

    private final Set<String> record = new TreeSet<>();
    private final LiveView view = named("test:{" + UUID.randomUUID() + "}", this::snapshot);
    private int snapshots;

    @BeforeAll
    static void start() {
        node = TestLoop.on(TestLoop.freshRecord());
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    private static LiveView named(String prefix, Supplier<Future<List<Request>>> snapshot) {
        return new LiveView(prefix, List.of("names"), snapshot);
    }

    private Future<List<Request>> snapshot() {
        snapshots++;
        return Future.succeededFuture(record.stream().map(this::add).toList());
    }

    private Request add(String name) {
        return Request.cmd(Command.SADD).arg(view.key("names")).arg(name);
    }

    private void happens(String name) {
        record.add(name);
        node.run(() -> node.views().merge(view, add(name)));
    }

    private Set<String> live() {
        return readLive(node, view);
    }

    private static Set<String> read(TestLoop node, LiveView view) {
        return node.get(() -> ask(node, view));
    }

    /** Reads what Redis says, even if this machine stalls for a moment. */
    private static Set<String> readLive(TestLoop node, LiveView view) {
        return node.until(() -> ask(node, view), answer -> !answer.equals(Set.of("from the record")));
    }

    private static Future<Set<String>> ask(TestLoop node, LiveView view) {
        return node.views()
                .read(
                        view,
                        "return redis.call('SMEMBERS', KEYS[1])",
                        List.of(),
                        RebuiltViewsTest::names,
                        () -> Future.succeededFuture(Set.of("from the record")));
    }

    private static Set<String> names(Response answer) {
        return StreamSupport.stream(answer.spliterator(), false)
                .map(Response::toString)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void redis(Command command, String... arguments) {
        Request request = Request.cmd(command);
        List.of(arguments).forEach(request::arg);
        node.get(() -> node.live().send(request));
    }

    @Test
    void a_view_that_nobody_has_read_yet_is_built_from_the_record() {
        record.add("李明");
        assertThat(live()).containsExactly("李明");
    }

    @Test
    void a_view_is_built_once_and_then_followed() {
        happens("李明");
        live();
        happens("王芳");
        assertThat(live()).containsExactlyInAnyOrder("李明", "王芳");
        assertThat(snapshots).isOne();
    }

    @Test
    void an_emptied_redis_is_filled_again() {
        happens("李明");
        live();
        node.emptyRedis();
        happens("王芳");
        assertThat(live()).containsExactlyInAnyOrder("李明", "王芳");
    }

    @Test
    void redis_emptied_during_a_rebuild_starts_it_again() {
        record.add("李明");
        record.add("王芳");
        LiveView emptied = named(view.prefix(), () -> snapshot()
                .compose(merges -> snapshots > 2
                        ? Future.succeededFuture(merges)
                        : node.live()
                                .send(merges.getFirst())
                                .compose(merged -> node.live().send(Request.cmd(Command.FLUSHALL)))
                                .map(List.of(merges.getLast()))));
        assertThat(readLive(node, emptied)).containsExactlyInAnyOrder("李明", "王芳");
        assertThat(snapshots).isGreaterThanOrEqualTo(3);
    }

    @Test
    void redis_emptied_in_every_rebuild_leaves_the_answer_to_the_record() {
        LiveView emptied = named(
                view.prefix(),
                () -> node.live().send(Request.cmd(Command.FLUSHALL)).map(gone -> List.of(add("李明"))));
        assertThat(read(node, emptied)).containsExactly("from the record");
    }

    @Test
    void what_happens_between_the_snapshot_and_its_merge_is_there() {
        record.add("李明");
        LiveView busy = named(view.prefix(), () -> snapshot().map(merges -> {
            node.views().merge(view, add("王芳"));
            return merges;
        }));
        assertThat(readLive(node, busy)).containsExactlyInAnyOrder("李明", "王芳");
    }

    @Test
    void many_who_miss_wait_for_one_rebuild() {
        record.add("李明");
        var all = node.get(() -> Future.all(List.of(ask(node, view), ask(node, view), ask(node, view))));
        assertThat(all.<Set<String>>list()).containsOnly(Set.of("李明"));
        assertThat(snapshots).isOne();
    }

    @Test
    void an_update_that_did_not_arrive_makes_the_view_doubtful() {
        happens("李明");
        live();
        record.add("王芳");
        node.run(() -> node.views().merge(view, Request.cmd(Command.INCR).arg(view.key("names"))));
        redis(Command.PING);
        assertThat(live()).containsExactlyInAnyOrder("李明", "王芳");
    }

    @Test
    void a_view_written_by_a_redis_that_died_is_not_trusted() {
        record.add("李明");
        redis(Command.SET, view.prefix() + ":ready", "0123456789abcdef0123456789abcdef01234567");
        redis(Command.SET, view.prefix() + ":building", "token@0123456789abcdef0123456789abcdef01234567");
        assertThat(live()).containsExactly("李明");
    }

    @Test
    void two_nodes_that_rebuild_at_once_both_come_to_an_end() {
        record.add("李明");
        try (TestLoop other = TestLoop.on(TestLoop.freshRecord())) {
            LiveView slow = named(
                    view.prefix(),
                    () -> Future.<List<Request>>future(promise ->
                            other.vertx().setTimer(50, now -> snapshot().onComplete(promise))));
            for (int i = 0; i < 5; i++) {
                redis(Command.DEL, view.prefix() + ":ready", view.prefix() + ":building");
                Future<Set<String>> there = Future.future(
                        promise -> other.run(() -> ask(other, slow).onComplete(promise)));
                assertThat(live()).containsExactly("李明");
                other.get(() -> there);
                assertThat(readLive(other, slow)).containsExactly("李明");
            }
        }
    }

    @Test
    void a_rebuild_by_command_forgets_what_the_record_does_not_say() {
        happens("李明");
        live();
        redis(Command.SADD, view.key("names"), "nobody");
        node.get(() -> node.views().rebuild(view));
        assertThat(live()).containsExactly("李明");
    }

    @Test
    void a_view_does_not_stay_in_redis_for_ever() {
        happens("李明");
        live();
        for (String key : view.allKeys()) {
            assertThat(node.get(() -> node.live().send(Request.cmd(Command.TTL).arg(key)))
                            .toInteger())
                    .isPositive();
        }
    }

    @Test
    void without_redis_the_record_answers_and_updates_are_let_go() {
        try (TestLoop alone = TestLoop.withoutRedis(TestLoop.freshRecord())) {
            alone.run(() -> alone.views().merge(view, add("李明")));
            assertThat(read(alone, view)).containsExactly("from the record");
            assertThatThrownBy(() -> alone.get(() -> alone.views().rebuild(view)))
                    .isInstanceOf(Trouble.Away.class);
        }
    }

    @Test
    void a_redis_that_hangs_leaves_the_answer_to_the_record() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                TestLoop hung = TestLoop.withHangingRedis(TestLoop.freshRecord(), silent.getLocalPort())) {
            assertThat(read(hung, view)).containsExactly("from the record");
        }
    }

    @Test
    void a_view_without_a_hash_tag_is_refused() {
        assertThatThrownBy(() -> named("test:{}", this::snapshot)).isInstanceOf(IllegalArgumentException.class);
    }
}
