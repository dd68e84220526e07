package xuefa.law.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import xuefa.law.Article;
import xuefa.law.ArticleRef;
import xuefa.law.LawText;
import xuefa.law.LawTextJson;
import xuefa.law.SearchTerms;
import xuefa.law.flow.Shelf;
import xuefa.shared.store.RecordStore;

/** The law library in PostgreSQL. */
public final class LawStore implements Shelf {
    private static final int SNIPPET_BEFORE = 20;
    private static final int SNIPPET = 90;

    private final RecordStore store;
    private final PlacingTexts placing;

    public LawStore(RecordStore store) {
        this.store = store;
        this.placing = new PlacingTexts(store);
    }

    @Override
    public Future<List<Placed>> place(List<LawText> texts, String source, Watching watching, boolean trial) {
        return placing.place(texts, source, watching, trial);
    }

    @Override
    public Future<List<Volume>> volumes(Wanted wanted, Optional<String> after, int limit) {
        return store.query(
                        LawSql.VOLUMES,
                        parameters(wanted).addValue(after.orElse(null)).addInteger(limit))
                .map(rows -> list(
                        rows,
                        row -> new Volume(
                                row.getUUID("law_id"),
                                row.getString("title"),
                                version(row),
                                row.getInteger("versions"),
                                Force.of(row.getString("force")).orElseThrow())));
    }

    @Override
    public Future<Integer> count(Wanted wanted) {
        return store.query(LawSql.COUNT, parameters(wanted))
                .map(rows -> rows.iterator().next().getInteger("total"));
    }

    private static Tuple parameters(Wanted wanted) {
        return Tuple.of(
                pattern(wanted.words()),
                wanted.level().orElse(null),
                wanted.jurisdiction().orElse(null),
                wanted.force().map(Force::code).orElse(null),
                wanted.today());
    }

    @Override
    public Future<List<String>> jurisdictions() {
        return store.query(LawSql.JURISDICTIONS).map(rows -> list(rows, row -> row.getString("jurisdiction")));
    }

    private static String pattern(String words) {
        return "%" + words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    @Override
    public Future<Optional<Versions>> versions(UUID lawId) {
        return store.query(LawSql.VERSIONS, Tuple.of(lawId))
                .map(rows -> rows.size() == 0
                        ? Optional.empty()
                        : Optional.of(new Versions(
                                rows.iterator().next().getString("title"), list(rows, LawStore::version))));
    }

    @Override
    public Future<Optional<Wording>> wording(UUID versionId) {
        return store.query(LawSql.VERSION, Tuple.of(versionId)).compose(found -> {
            if (found.size() == 0) {
                return Future.succeededFuture(Optional.empty());
            }
            Row row = found.iterator().next();
            return parts(versionId)
                    .map(parts -> Optional.of(new Wording(
                            row.getUUID("law_id"),
                            row.getString("title"),
                            version(row),
                            row.getString("history"),
                            parts)));
        });
    }

    private Future<List<Part>> parts(UUID versionId) {
        return store.query(LawSql.PARTS, Tuple.of(versionId))
                .map(rows -> list(rows, row -> new Part(row.getString("part"), row.getString("content"))));
    }

    @Override
    public Future<List<Article>> articles(UUID versionId) {
        return parts(versionId).map(parts -> {
            var articles = new ArrayList<Article>();
            parts.forEach(part -> articles.addAll(LawTextJson.articles(part.content())));
            return List.copyOf(articles);
        });
    }

    @Override
    public Future<Set<UUID>> titled(String word) {
        return store.query(LawSql.TITLED, Tuple.of(pattern(word)))
                .map(rows -> new HashSet<>(list(rows, row -> row.getUUID("id"))));
    }

    @Override
    public Future<List<Hit>> find(List<String> words, Set<ArticleRef> articles, Set<UUID> laws, int limit) {
        return store.query(statement(articles, laws), parameters(words, articles, laws, limit))
                .map(rows -> list(rows, row -> hit(row, words)));
    }

    private static String statement(Set<ArticleRef> articles, Set<UUID> laws) {
        if (articles.isEmpty()) {
            return laws.isEmpty() ? LawSql.FIND_WORDS : LawSql.FIND_IN_LAWS;
        }
        return laws.isEmpty() ? LawSql.FIND_NUMBERS : LawSql.FIND_NUMBERS_IN_LAWS;
    }

    private static Tuple parameters(List<String> words, Set<ArticleRef> articles, Set<UUID> laws, int limit) {
        Tuple parameters =
                Tuple.tuple().addArrayOfString(words.toArray(String[]::new)).addInteger(limit);
        if (!articles.isEmpty()) {
            parameters.addArrayOfShort(shorts(articles, false)).addArrayOfShort(shorts(articles, true));
        }
        if (!laws.isEmpty()) {
            parameters.addArrayOfUUID(laws.toArray(UUID[]::new));
        }
        if (articles.isEmpty() && laws.isEmpty()) {
            var pairs = new LinkedHashSet<Integer>();
            words.forEach(word -> pairs.addAll(Arrays.asList(SearchTerms.pairs(word))));
            parameters.addArrayOfInteger(pairs.toArray(Integer[]::new));
        }
        return parameters;
    }

    private static Short[] shorts(Set<ArticleRef> articles, boolean inserted) {
        return articles.stream()
                .map(ref -> (short) (inserted ? ref.inserted() : ref.number()))
                .toArray(Short[]::new);
    }

    private static Hit hit(Row row, List<String> words) {
        return new Hit(
                row.getUUID("law_id"),
                row.getString("title"),
                row.getUUID("version_id"),
                row.getLocalDate("passed_on"),
                new ArticleRef(row.getShort("number"), row.getShort("inserted"), 0),
                row.getString("label"),
                snippet(row.getString("words"), words));
    }

    private static String snippet(String text, List<String> words) {
        int first = words.stream()
                .mapToInt(text::indexOf)
                .filter(at -> at >= 0)
                .min()
                .orElse(0);
        int from = Math.max(0, first - SNIPPET_BEFORE);
        int to = Math.min(text.length(), from + SNIPPET);
        return (from > 0 ? "…" : "") + text.substring(from, to).replace('\n', ' ') + (to < text.length() ? "…" : "");
    }

    private static Version version(Row row) {
        return new Version(
                row.getUUID("id"),
                row.getLocalDate("passed_on"),
                row.getLocalDate("published_on"),
                row.getLocalDate("in_force_since"),
                row.getString("level"),
                row.getString("jurisdiction"),
                row.getInteger("articles"),
                row.getString("repealed_by"));
    }

    private static <T> List<T> list(RowSet<Row> rows, java.util.function.Function<Row, T> read) {
        List<T> list = new ArrayList<>();
        rows.forEach(row -> list.add(read.apply(row)));
        return List.copyOf(list);
    }
}
