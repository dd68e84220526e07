package xuefa.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import xuefa.access.Matrix;
import xuefa.access.Operation.Reach;
import xuefa.shared.http.Operation;
import xuefa.support.Admitted;
import xuefa.support.Client;
import xuefa.support.Json;
import xuefa.support.Scene;
import xuefa.support.TestNode;
import xuefa.support.things.OneOfEverything;

/** Every operation of the contract that changes something writes down who did it, in the transaction that does it. */
class DeedsTest {
    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");
    /** A file on its way into the register: nothing is changed until it is committed, which writes its deeds. Nor by a count that ends. */
    private static final Set<String> OF_NO_RECORD = Set.of(
            "importPeople",
            "abandonPeopleImport",
            "importCertificates",
            "abandonCertificateImport",
            "importAssessments",
            "abandonAssessmentImport",
            "importSanctions",
            "abandonSanctionImport",
            "importOutsideExams",
            "abandonOutsideExamImport",
            "cancelReportCount");
    /** Answer for each thing, or as well when there is nothing left to do: their own rooms' stories tell what they change. */
    private static final Set<String> MAY_DO_NOTHING = Set.of(
            "saveQuestion",
            "submitQuestions",
            "withdrawQuestions",
            "approveQuestions",
            "returnQuestions",
            "retireQuestions",
            "reinstateQuestions",
            "repointQuestions",
            "stopRecordCheck");

    private static final byte[] LAW = """
            # 测试条例

            2024年4月23日 第十四届全国人民代表大会常务委员会第九次会议通过

            <!-- INFO END -->

            第一条 行政机关应当依法履行职责。
            """.getBytes(StandardCharsets.UTF_8);

    @Test
    void what_changes_more_than_ones_own_things_names_its_deeds() {
        assertThat(Matrix.byId().values())
                .filteredOn(
                        each -> each.changes() && each.who().reach() != Reach.OWN && !OF_NO_RECORD.contains(each.id()))
                .filteredOn(each -> each.deeds().isEmpty())
                .extracting(xuefa.access.Operation::id)
                .isEmpty();
    }

    @Test
    void whoever_succeeds_in_changing_something_is_in_the_record() {
        Scene scene = Scene.at(TestNode.shared()).attempts(3).anOpenSitting(1);
        Admitted people = new Admitted(scene);
        OneOfEverything things = OneOfEverything.in(scene, people);
        List<String> silent = new ArrayList<>();
        List<String> told = new ArrayList<>();
        for (Operation operation : Operation.all(Client.nobody(TestNode.shared().port()))) {
            xuefa.access.Operation row = Matrix.row(operation.id()).orElseThrow();
            if (!row.changes()
                    || row.deeds().isEmpty()
                    || row.who().reach() == Reach.ANYBODY
                    || isUnknown(operation, things)) {
                continue;
            }
            String before = scene.ask("select clock_timestamp()");
            Json answer = call(operation, things, people.to(operation.id()));
            if (answer.status() >= 300) {
                continue;
            }
            String deeds = scene.ask(
                    "select count(*) from audit_entry where at >= ?::timestamptz and code = any (string_to_array(?, ' ')) "
                            + "and (actor_id is not null and session <> '' and address = '127.0.0.1')",
                    before,
                    String.join(" ", row.deeds()));
            if (!deeds.equals("0")) {
                told.add(operation.id());
            } else if (!MAY_DO_NOTHING.contains(operation.id())) {
                silent.add(operation.id());
            }
        }

        assertThat(silent).isEmpty();
        assertThat(told).hasSizeGreaterThan(15);
    }

    private static boolean isUnknown(Operation operation, OneOfEverything things) {
        return PARAMETER.matcher(operation.path()).results().anyMatch(each -> things.id(operation.id(), each.group(1))
                .isEmpty());
    }

    private static Json call(Operation operation, OneOfEverything things, Client client) {
        String address =
                operation.address(name -> things.id(operation.id(), name).orElseThrow());
        JsonObject body = operation.takesBody() ? things.body(operation) : new JsonObject();
        if (operation.takesFile()) {
            return operation.sendFile(client, address, LAW);
        }
        return operation.send(
                client,
                address,
                request -> operation.takesBody()
                        ? request.method(operation.method(), BodyPublishers.ofString(body.encode()))
                        : request);
    }
}
