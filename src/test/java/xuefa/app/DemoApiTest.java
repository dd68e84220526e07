package xuefa.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import xuefa.audit.store.RecordingStore;
import xuefa.shared.http.Caller;
import xuefa.support.Client;
import xuefa.support.ContractServer;
import xuefa.support.Scene;
import xuefa.support.TestLoop;
import xuefa.support.TestNode;

class DemoApiTest {
    private static final String ERASURE = "/api/v1/demo/live-view-erasure";
    private final TestLoop loop = TestLoop.on(TestLoop.freshRecord());

    @AfterEach
    void stop() {
        loop.close();
    }

    private int erase(boolean tools, String role) {
        try (ContractServer server = new ContractServer(
                loop, api -> new DemoApi(loop.live(), new RecordingStore(loop.record()), tools).addTo(api))) {
            return server.post(ERASURE, UUID.randomUUID(), role).status();
        }
    }

    private boolean isThere() {
        return loop.get(() -> loop.live().send(Request.cmd(Command.GET).arg("demo-api-test"))) != null;
    }

    @Test
    void an_officer_of_the_demo_erases_redis_and_nobody_else_does() {
        loop.get(() ->
                loop.live().send(Request.cmd(Command.SET).arg("demo-api-test").arg("there")));
        assertThat(erase(false, Caller.EXAM_OFFICER)).isEqualTo(404);
        assertThat(erase(true, "candidate")).isEqualTo(403);
        assertThat(isThere()).isTrue();
        assertThat(erase(true, Caller.EXAM_OFFICER)).isEqualTo(204);
        assertThat(isThere()).isFalse();
    }

    @Test
    void a_server_without_the_demo_has_no_such_address() {
        Scene scene = Scene.at(TestNode.shared()).anOpenSitting(1);
        Client officer = scene.signedIn(scene.person("examOfficer"));
        assertThat(officer.post(ERASURE).code()).isEqualTo("request.unknown-address");
        assertThat(officer.get("/api/v1/me").body().getBoolean("demoTools")).isFalse();
    }
}
