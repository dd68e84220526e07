package xuefa.bank.http;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import xuefa.bank.ReadLaw;
import xuefa.bank.flow.Banks;
import xuefa.bank.flow.Banks.Bank;
import xuefa.bank.flow.Banks.InLibrary;
import xuefa.bank.flow.ReleaseBook;
import xuefa.bank.flow.ReleaseBook.Numbered;
import xuefa.shared.http.Api;
import xuefa.shared.http.Call;
import xuefa.shared.http.Reply;

/** Banks and the laws that their questions cite, for editors, reviewers and publishers. */
public final class BankApi {
    private static final List<String> COUNTS =
            List.of("draft", "inReview", "approved", "released", "retired", "stale", "repointable");
    private static final Pattern LAW_ID = Pattern.compile("[a-z][a-z0-9-]{2,60}");
    private static final InLibrary NOT_THERE = new InLibrary(Map.of(), Optional.empty());

    private final Banks banks;
    private final ReleaseBook releases;

    public BankApi(Banks banks, ReleaseBook releases) {
        this.banks = banks;
        this.releases = releases;
    }

    public void addTo(Api api) {
        api.on("listBanks", call -> list(call.caller().personId()))
                .on("foundBank", call -> found(call.caller().personId(), call))
                .on("getBank", call -> get(call.caller().personId(), call.id("bankId"), 200))
                .on("citeLaw", call -> Allowed.in(banks, call, person -> cite(call)));
    }

    private Future<Reply> list(UUID person) {
        return banks.all(person)
                .compose(all -> releases.newest(all.stream().map(Bank::id).toList())
                        .compose(newest -> banks.unitsOf(person).map(units -> {
                            JsonArray items = new JsonArray();
                            all.forEach(bank -> items.add(item(bank, newest.get(bank.id()))));
                            JsonArray places = new JsonArray();
                            units.forEach(unit -> places.add(unit(unit)));
                            return Reply.ok(new JsonObject().put("items", items).put("units", places));
                        })));
    }

    private static JsonObject item(Bank bank, @Nullable Numbered release) {
        JsonArray roles = new JsonArray();
        bank.roles().stream().sorted().forEach(roles::add);
        JsonObject counts = new JsonObject();
        COUNTS.forEach(each -> counts.put(each, bank.counts().getOrDefault(each, 0)));
        JsonObject json = new JsonObject()
                .put("bankId", bank.id().toString())
                .put("name", bank.name())
                .put("unit", unit(bank.unit()))
                .put("roles", roles)
                .put("counts", counts);
        if (release != null) {
            json.put("release", ItemJson.of(release));
        }
        return json;
    }

    private static JsonObject unit(Banks.UnitRef unit) {
        return new JsonObject().put("unitId", unit.id().toString()).put("name", unit.name());
    }

    private Future<Reply> found(UUID person, Call call) {
        UUID unitId = UUID.fromString(call.body().getString("unitId"));
        String name = call.body().getString("name").strip();
        if (name.length() < 2) {
            return Future.succeededFuture(Allowed.fault("/name", "min-length"));
        }
        return banks.found(person, unitId, name).compose(founded -> switch (founded) {
            case Banks.Founded.New fresh -> get(person, fresh.bankId(), 201);
            case Banks.Founded.There there -> get(person, there.bankId(), 200);
            case Banks.Founded.NoSuchUnit none -> Future.succeededFuture(Reply.problem(404, "bank.unknown-unit"));
        });
    }

    private Future<Reply> get(UUID person, UUID bankId, int status) {
        return banks.one(person, bankId)
                .compose(found -> found.map(bank -> json(bank).map(json -> Reply.of(status, json)))
                        .orElseGet(() -> Future.succeededFuture(Reply.problem(404, "bank.unknown"))));
    }

    private Future<JsonObject> json(Bank bank) {
        return releases.newest(List.of(bank.id())).compose(newest -> banks.filters(bank.id())
                .compose(filters -> laws(bank.id()).map(laws -> {
                    JsonArray authors = new JsonArray();
                    filters.authors().forEach(author -> authors.add(ItemJson.of(author)));
                    return item(bank, newest.get(bank.id()))
                            .put("laws", laws)
                            .put("topics", new JsonArray(filters.topics()))
                            .put("authors", authors);
                })));
    }

    private Future<JsonArray> laws(UUID bankId) {
        return banks.laws(bankId).compose(laws -> banks.inLibrary(bankId).map(library -> {
            JsonArray json = new JsonArray();
            laws.forEach(law -> json.add(law(law, library.getOrDefault(law.title(), NOT_THERE))));
            return json;
        }));
    }

    private static JsonObject law(ReadLaw law, InLibrary library) {
        JsonArray versions = new JsonArray();
        for (var version : law.versions()) {
            JsonObject json = new JsonObject()
                    .put("passedOn", version.passed().value().toString())
                    .put("inForceSince", version.inForceSince().value().toString())
                    .put("articles", version.articles());
            var repealed = version.repealedOn();
            ItemJson.put(json, "repealedOn", repealed == null ? null : repealed.value());
            ItemJson.put(
                    json, "versionId", library.libraryIds().get(version.passed().value()));
            versions.add(json);
        }
        JsonObject json = new JsonObject()
                .put("law", law.fileName())
                .put("title", law.title())
                .put("shortTitle", law.shortTitle())
                .put("level", law.level().code())
                .put("versions", versions);
        library.newer()
                .ifPresent(newer -> json.put(
                        "newer",
                        new JsonObject()
                                .put("versionId", newer.versionId().toString())
                                .put("passedOn", newer.passedOn().toString())));
        return json;
    }

    private Future<Reply> cite(Call call) {
        UUID bankId = call.id("bankId");
        String law = call.body().getString("law");
        if (law != null && !LAW_ID.matcher(law).matches()) {
            return Future.succeededFuture(Allowed.fault("/law", "law-id"));
        }
        return banks.cite(
                        bankId,
                        UUID.fromString(call.body().getString("versionId")),
                        law,
                        call.body().getString("shortTitle"))
                .compose(citing -> switch (citing) {
                    case Banks.Citing.Cited cited -> cited(bankId, cited.law());
                    case Banks.Citing.NoSuchWording none ->
                        Future.succeededFuture(Reply.problem(404, "law.unknown-version"));
                    case Banks.Citing.Unnamed unnamed -> Future.succeededFuture(Reply.problem(409, "bank.law-unnamed"));
                    case Banks.Citing.NameTaken taken ->
                        Future.succeededFuture(Reply.problem(409, "bank.law-id-taken"));
                });
    }

    private Future<Reply> cited(UUID bankId, String law) {
        return banks.laws(bankId).compose(laws -> banks.inLibrary(bankId).map(library -> laws.stream()
                .filter(each -> each.fileName().equals(law))
                .findFirst()
                .map(each -> Reply.ok(law(each, library.getOrDefault(each.title(), NOT_THERE))))
                .orElseGet(() -> Reply.problem(404, "law.unknown-version"))));
    }
}
