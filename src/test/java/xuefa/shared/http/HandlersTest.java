package xuefa.shared.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.openapi.contract.Operation;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import xuefa.access.http.MatrixAdmission;
import xuefa.support.Client;
import xuefa.support.TestNode;

/** A contract and its handlers: neither more nor fewer of one than of the other. */
class HandlersTest {
    private static final Vertx VERTX = Vertx.vertx();
    private static final Contract CONTRACT = contract();

    private static Contract contract() {
        try {
            return Contract.load(VERTX).await(30, TimeUnit.SECONDS);
        } catch (java.util.concurrent.TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterAll
    static void stop() {
        VERTX.close();
    }

    @Test
    void a_node_with_an_operation_that_nobody_handles_does_not_start() {
        Api api = api();
        List<Operation> operations = CONTRACT.checked().operations();
        operations.stream().skip(1).forEach(each -> api.on(each.getOperationId(), HandlersTest::nothing));

        assertThatThrownBy(() -> api.mount(Router.router(VERTX), 1024))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(operations.getFirst().getOperationId());
    }

    @Test
    void a_handler_for_what_the_contract_does_not_have_is_refused() {
        assertThatThrownBy(() -> api().on("listUnicorns", HandlersTest::nothing))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("listUnicorns");
    }

    @Test
    void a_running_node_answers_every_operation_of_the_contract_that_it_publishes() {
        Client nobody = Client.nobody(TestNode.shared().port());
        JsonObject paths = nobody.get("/openapi.json").body().getJsonObject("paths");

        assertThat(CONTRACT.checked().operations()).isNotEmpty().allSatisfy(operation -> {
            assertThat(paths.getJsonObject(operation.getOpenAPIPath())
                            .getJsonObject(operation.getHttpMethod().name().toLowerCase(java.util.Locale.ROOT))
                            .getString("operationId"))
                    .isEqualTo(operation.getOperationId());
            String path = operation.getOpenAPIPath().replaceAll("\\{\\w+}", "01900000-0000-7000-8000-000000000000");
            var answer = operation.getHttpMethod().name().equals("GET") ? nobody.get(path) : nobody.post(path);
            assertThat(answer.code())
                    .as(operation.getOperationId())
                    .isNotIn("request.unknown-address", "request.wrong-method", "service.broken");
        });
    }

    private static Api api() {
        return new Api(CONTRACT, request -> Future.succeededFuture(), new MatrixAdmission(), Traffic.free(), new OpenStreams(), false);
    }

    private static Future<Reply> nothing(Call call) {
        return Future.succeededFuture(Reply.ok(new JsonObject()));
    }
}
