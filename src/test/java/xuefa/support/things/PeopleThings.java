package xuefa.support.things;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import xuefa.access.Role;
import xuefa.shared.Ids;
import xuefa.support.Admitted;
import xuefa.support.Client;
import xuefa.support.Scene;

/** Facts of somebody in the register, and tables on their way into it. */
final class PeopleThings implements Things {
    @Override
    public Map<String, String> make(Scene scene, Admitted people) {
        Map<String, String> ids = new HashMap<>();
        ids.put("addRegisterUnit/parentId", scene.unit());
        for (String operation : new String[] {"endFact", "removeFact"}) {
            UUID fact = Ids.next();
            scene.sql(
                    "insert into standing (id, person_id, flag, valid_from) values (?, ?, ?, '2020-01-01')",
                    fact,
                    scene.personOf(1).id(),
                    operation.equals("endFact") ? "onPost" : "register");
            ids.put(operation + "/factId", fact.toString());
        }
        Client hr = people.as(Role.UNIT_HR);
        for (String operation :
                new String[] {"getPeopleImport", "listPeopleImportRows", "commitPeopleImport", "abandonPeopleImport"}) {
            ids.put(
                    operation + "/importId",
                    hr.send(hr.request("/api/v1/people-imports?name=a.xlsx")
                                    .header("Content-Type", "application/octet-stream")
                                    .POST(BodyPublishers.ofString("no table")))
                            .text("importId"));
        }
        return ids;
    }
}
