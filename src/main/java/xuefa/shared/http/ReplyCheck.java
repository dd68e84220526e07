package xuefa.shared.http;

import io.vertx.json.schema.OutputUnit;
import io.vertx.openapi.contract.Operation;
import java.util.Objects;

/** Holds replies against the contract with a validator that is not ours. For tests: it takes its time. */
record ReplyCheck(Contract contract) {
    /** @throws IllegalStateException when the contract doesn't know such a reply */
    void check(Operation operation, Reply.Body body) {
        var response = operation.getResponse(body.status());
        if (response == null) {
            throw new IllegalStateException(operation.getOperationId() + " may not answer " + body.status());
        }
        if (response.getContent().isEmpty()) {
            return;
        }
        var schema = Objects.requireNonNull(response.getContent().get("application/json"))
                .getSchema();
        OutputUnit verdict = contract.checked()
                .getSchemaRepository()
                .validator(schema)
                .validate(body.json().toJsonValue());
        if (!Boolean.TRUE.equals(verdict.getValid())) {
            throw new IllegalStateException(operation.getOperationId() + " breaks the contract: " + verdict.toJson());
        }
    }
}
