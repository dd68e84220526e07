package xuefa.desk.http;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import xuefa.certificate.flow.LookingAtCertificates;
import xuefa.desk.FileEvent;
import xuefa.desk.FileWords;
import xuefa.desk.flow.LookingAtFile;
import xuefa.people.PersonFacts;
import xuefa.people.flow.Register;
import xuefa.shared.http.Api;
import xuefa.shared.http.Call;
import xuefa.shared.http.Reply;
import xuefa.shared.http.TableReply;
import xuefa.shared.office.TableStream;

/** A person's file: certificates, and one timeline of all that has a day. */
public final class FileApi {
    private static final List<String> HEADER = List.of("日期", "类别", "事项", "名称", "说明");

    private final Register register;
    private final LookingAtFile looking;
    private final LookingAtCertificates certificates;
    private final TableReply.Work work;
    private final InstantSource clock;
    private final ZoneId zone;

    public FileApi(
            Register register,
            LookingAtFile looking,
            LookingAtCertificates certificates,
            TableReply.Work work,
            InstantSource clock,
            ZoneId zone) {
        this.register = register;
        this.looking = looking;
        this.certificates = certificates;
        this.work = work;
        this.clock = clock;
        this.zone = zone;
    }

    public void addTo(Api api) {
        api.on("getPersonTimeline", this::timeline).on("exportPersonFile", this::export);
    }

    private Future<Reply> timeline(Call call) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        UUID person = call.id("personId");
        return register.person(call.reach(), person).compose(found -> {
            if (found.isEmpty()) {
                return unknown();
            }
            return certificates.ofPerson(call.reach(), person, today).compose(held -> looking.of(person, today)
                    .map(events -> {
                        JsonArray items = new JsonArray();
                        events.forEach(event -> items.add(json(event)));
                        JsonArray cards = new JsonArray();
                        held.forEach(line -> cards.add(json(line)));
                        return Reply.ok(new JsonObject()
                                .put("personId", person.toString())
                                .put("on", today.toString())
                                .put("certificates", cards)
                                .put("items", items));
                    }));
        });
    }

    private static Future<Reply> unknown() {
        return Future.succeededFuture(Reply.problem(404, "person.unknown"));
    }

    private static JsonObject json(FileEvent event) {
        JsonObject json = new JsonObject()
                .put("day", event.day().toString())
                .put("kind", event.kind())
                .put("code", event.code())
                .put("over", event.over())
                .put("title", event.title())
                .put("detail", event.detail());
        event.value().ifPresent(value -> json.put("value", value));
        event.evidence()
                .ifPresent(page -> json.put(
                        "page", new JsonObject().put("kind", page.kind()).put("id", page.id())));
        return json;
    }

    private static JsonObject json(LookingAtCertificates.Line line) {
        JsonObject json = new JsonObject()
                .put("certificateId", line.id().toString())
                .put("kind", line.kind().code())
                .put("number", line.number().orElse(""))
                .put("state", line.state().code());
        line.validity().ifPresent(validity -> json.put("from", validity.from().toString())
                .put("lastDay", validity.to().toString()));
        return json;
    }

    private Future<Reply> export(Call call) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        UUID person = call.id("personId");
        return register.person(call.reach(), person).compose(found -> {
            if (found.isEmpty()) {
                return unknown();
            }
            PersonFacts facts = found.get();
            return looking.exported(call.actor(), person, facts.home().orElseThrow())
                    .compose(recorded -> looking.of(person, today))
                    .map(events -> TableReply.of(
                            "person.xlsx",
                            new TableStream("人员档案", HEADER),
                            events.size() + 1,
                            work,
                            taking -> taking.apply(rows(facts, events))));
        });
    }

    private static List<List<Object>> rows(PersonFacts person, List<FileEvent> events) {
        List<List<Object>> rows = new ArrayList<>(events.size() + 1);
        rows.add(List.of("", "本人", person.name(), person.workNumber(), person.identity()));
        events.forEach(event -> rows.add(List.of(
                event.day(), FileWords.kind(event), FileWords.what(event), event.title(), FileWords.beside(event))));
        return rows;
    }
}
