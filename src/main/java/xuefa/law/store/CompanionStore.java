package xuefa.law.store;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import xuefa.audit.Kinds;
import xuefa.audit.store.ToSeal;
import xuefa.law.ArticleRef;
import xuefa.law.cases.ArticleGists;
import xuefa.law.cases.CaseFile;
import xuefa.law.cases.GuidingCase;
import xuefa.law.cases.GuidingCase.CitedPlace;
import xuefa.law.companion.Companion;
import xuefa.law.flow.CompanionShelf;
import xuefa.law.required.ListFile;
import xuefa.law.required.RequiredLawList;
import xuefa.people.PostCategory;
import xuefa.people.UnitKind;
import xuefa.shared.Digests;
import xuefa.shared.Ids;
import xuefa.shared.store.Columns;
import xuefa.shared.store.RecordStore;
import xuefa.shared.store.RecordStore.Tx;

/** Lists, cases and gists in PostgreSQL. */
public final class CompanionStore implements CompanionShelf {
    private final RecordStore store;

    public CompanionStore(RecordStore store) {
        this.store = store;
    }

    @Override
    public Future<Became> place(Companion companion) {
        return switch (companion) {
            case Companion.OfList each -> place(each.list());
            case Companion.OfCase each -> store.inTransaction(tx -> place(tx, each.guidingCase()));
            case Companion.OfGists each -> store.inTransaction(tx -> place(tx, each.gists()));
        };
    }

    private Future<Became> place(RequiredLawList list) {
        byte[] content = Digests.canonicalJson(ListFile.json(list));
        byte[] digest = Digests.sha256(content);
        UUID id = Ids.next();
        return store.inTransaction(tx -> tx.query(
                                CompanionSql.ADD_LIST,
                                Tuple.of(id, list.key(), list.dated(), text(content), Buffer.buffer(digest)))
                        .compose(added -> added.size() > 0
                                ? ToSeal.add(tx, Kinds.REQUIRED_LIST, id).map(true)
                                : Future.succeededFuture(false)))
                .compose(added -> added
                        ? Future.succeededFuture(Became.ADDED)
                        : store.query(CompanionSql.LIST_DIGEST, Tuple.of(list.key(), list.dated()))
                                .map(found -> Arrays.equals(
                                                found.iterator()
                                                        .next()
                                                        .getBuffer("digest")
                                                        .getBytes(),
                                                digest)
                                        ? Became.ALREADY_THERE
                                        : Became.CONFLICTING));
    }

    private static Future<Became> place(Tx tx, GuidingCase guidingCase) {
        JsonNode json = CaseFile.json(guidingCase);
        byte[] content = Digests.canonicalJson(json);
        UUID fresh = Ids.next();
        return tx.query(
                        CompanionSql.PUT_CASE,
                        Tuple.of(
                                fresh,
                                guidingCase.key(),
                                guidingCase.publishedOn(),
                                text(content),
                                Buffer.buffer(Digests.sha256(content))))
                .compose(rows -> {
                    if (rows.size() == 0) {
                        return Future.succeededFuture(Became.ALREADY_THERE);
                    }
                    UUID id = rows.iterator().next().getUUID("id");
                    return tx.query(CompanionSql.CLEAR_PLACES, Tuple.of(id))
                            .compose(cleared -> tx.query(CompanionSql.ADD_PLACES, places(id, guidingCase.places())))
                            .map(id.equals(fresh) ? Became.ADDED : Became.REPLACED);
                });
    }

    private static Tuple places(UUID caseId, List<CitedPlace> places) {
        Tuple columns = new Columns<>(places)
                .text(CitedPlace::lawTitle)
                .date(CitedPlace::passedOn)
                .whole(place -> place.article().number())
                .whole(place -> place.article().inserted())
                .whole(place -> place.article().paragraph())
                .tuple();
        Tuple all = Tuple.of(caseId);
        for (int i = 0; i < columns.size(); i++) {
            all.addValue(columns.getValue(i));
        }
        return all;
    }

    private static Future<Became> place(Tx tx, ArticleGists gists) {
        Integer[] numbers =
                gists.gists().keySet().stream().map(ArticleRef::number).toArray(Integer[]::new);
        Integer[] inserted =
                gists.gists().keySet().stream().map(ArticleRef::inserted).toArray(Integer[]::new);
        return tx.query(CompanionSql.HAS_GISTS, Tuple.of(gists.lawTitle(), gists.passedOn()))
                .map(rows -> rows.iterator().next().getBoolean("there"))
                .compose(there -> tx.query(
                                CompanionSql.DROP_GISTS,
                                Tuple.of(gists.lawTitle(), gists.passedOn(), numbers, inserted))
                        .compose(dropped -> tx.query(
                                        CompanionSql.PUT_GISTS,
                                        Tuple.of(gists.lawTitle(), gists.passedOn(), numbers, inserted)
                                                .addArrayOfString(
                                                        gists.gists().values().toArray(String[]::new)))
                                .map(put -> became(there, dropped.rowCount() + put.rowCount()))));
    }

    private static Became became(boolean there, int rows) {
        if (rows == 0) {
            return Became.ALREADY_THERE;
        }
        return there ? Became.REPLACED : Became.ADDED;
    }

    private static String text(byte[] canonical) {
        return new String(canonical, StandardCharsets.UTF_8);
    }

    @Override
    public Future<List<ShelvedList>> lists() {
        return store.query(CompanionSql.LISTS)
                .map(rows -> list(
                        rows, row -> new ShelvedList(row.getUUID("id"), ListFile.stored(row.getString("content")))));
    }

    @Override
    public Future<List<Posting>> postings(UUID personId, LocalDate day) {
        return store.query(CompanionSql.POSTINGS, Tuple.of(personId, day))
                .map(rows -> list(
                        rows,
                        row -> new Posting(
                                PostCategory.of(row.getString("category")), UnitKind.of(row.getString("kind")))));
    }

    @Override
    public Future<Map<String, Shelved>> inLibrary(Collection<String> titles) {
        return store.query(CompanionSql.IN_LIBRARY, Tuple.tuple().addArrayOfString(titles.toArray(String[]::new)))
                .map(rows -> {
                    var shelved = new HashMap<String, Shelved>();
                    rows.forEach(row -> shelved.put(
                            row.getString("title"),
                            new Shelved(
                                    row.getUUID("law_id"), row.getUUID("version_id"), row.getLocalDate("passed_on"))));
                    return shelved;
                });
    }

    @Override
    public Future<List<ShelvedCase>> cases() {
        return store.query(CompanionSql.CASES).map(rows -> list(rows, CompanionStore::shelvedCase));
    }

    @Override
    public Future<Optional<ShelvedCase>> guidingCase(UUID caseId) {
        return store.query(CompanionSql.CASE, Tuple.of(caseId))
                .map(rows -> list(rows, CompanionStore::shelvedCase).stream().findFirst());
    }

    @Override
    public Future<Optional<List<ShelvedCase>>> casesOf(UUID versionId) {
        return store.query(CompanionSql.VERSION, Tuple.of(versionId))
                .compose(found -> found.iterator().next().getBoolean("there")
                        ? store.query(CompanionSql.CASES_OF, Tuple.of(versionId))
                                .map(rows -> Optional.of(list(rows, CompanionStore::shelvedCase)))
                        : Future.succeededFuture(Optional.empty()));
    }

    private static ShelvedCase shelvedCase(Row row) {
        return new ShelvedCase(row.getUUID("id"), CaseFile.stored(row.getString("content")));
    }

    @Override
    public Future<Set<String>> outlined(Collection<String> titles) {
        return store.query(CompanionSql.OUTLINED, Tuple.tuple().addArrayOfString(titles.toArray(String[]::new)))
                .map(rows -> {
                    Set<String> outlined = new HashSet<>();
                    rows.forEach(row -> outlined.add(row.getString("law_title")));
                    return outlined;
                });
    }

    @Override
    public Future<Optional<Gists>> gists(String lawTitle) {
        return store.query(CompanionSql.GISTS, Tuple.of(lawTitle)).map(rows -> {
            if (rows.size() == 0) {
                return Optional.empty();
            }
            var gists = new TreeMap<ArticleRef, String>();
            rows.forEach(row -> gists.put(
                    new ArticleRef(row.getShort("number"), row.getShort("inserted"), 0), row.getString("gist")));
            return Optional.of(new Gists(rows.iterator().next().getLocalDate("passed_on"), gists));
        });
    }

    private static <T> List<T> list(RowSet<Row> rows, Function<Row, T> read) {
        List<T> list = new ArrayList<>();
        rows.forEach(row -> list.add(read.apply(row)));
        return List.copyOf(list);
    }
}
