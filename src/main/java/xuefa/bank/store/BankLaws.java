package xuefa.bank.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import xuefa.bank.Located;
import xuefa.bank.Place;
import xuefa.bank.ReadLaw;
import xuefa.law.ArticleRef;
import xuefa.law.Law;
import xuefa.law.LawVersion;
import xuefa.law.LevelOfForce;
import xuefa.shared.store.Columns;
import xuefa.shared.store.RecordStore.Tx;

/** The laws of a bank in PostgreSQL. */
public final class BankLaws {
    private BankLaws() {}

    private record Worded(Law law, LawVersion version) {}

    /** Adds what the bank doesn't have yet, as files of a bank list it. */
    public static Future<Void> add(Tx tx, UUID bankId, List<Law> laws) {
        var columns = new Columns<>(laws)
                .text(Law::id)
                .text(Law::title)
                .text(Law::shortTitle)
                .text(law -> law.level().code())
                .text(Law::jurisdiction);
        List<Worded> versions = laws.stream()
                .flatMap(law -> law.versions().stream().map(version -> new Worded(law, version)))
                .toList();
        var wordings = new Columns<>(versions)
                .text(each -> each.law().id())
                .date(each -> each.version().passed())
                .text(each -> each.version().passedBy())
                .date(each -> each.version().published())
                .date(each -> each.version().inForceSince())
                .date(each -> each.version().repealedOn())
                .text(each -> each.version().repealedBy())
                .whole(each -> each.version().articles())
                .text(each -> each.version().insertedArticles().stream()
                        .map(ArticleRef::toString)
                        .collect(Collectors.joining(" ")))
                .date(each -> each.version().checkedOn())
                .text(each -> each.version().checkedHow());
        return tx.query(BankSql.ADD_LAW, in(bankId, columns.tuple()))
                .compose(added -> tx.query(BankSql.ADD_LAW_VERSION, in(bankId, wordings.tuple())))
                .mapEmpty();
    }

    /** A bank's id before the other parameters. */
    static Tuple in(UUID bankId, Tuple others) {
        Tuple all = Tuple.of(bankId);
        for (int i = 0; i < others.size(); i++) {
            all.addValue(others.getValue(i));
        }
        return all;
    }

    /** @param rows of {@link BankSql#LAWS} */
    static List<ReadLaw> read(Iterable<Row> rows) {
        var laws = new ArrayList<ReadLaw>();
        var versions = new ArrayList<ReadLaw.Version>();
        Row last = null;
        for (Row row : rows) {
            if (last != null && !last.getString("law").equals(row.getString("law"))) {
                laws.add(law(last, List.copyOf(versions)));
                versions.clear();
            }
            versions.add(version(row));
            last = row;
        }
        if (last != null) {
            laws.add(law(last, List.copyOf(versions)));
        }
        return List.copyOf(laws);
    }

    private static ReadLaw law(Row row, List<ReadLaw.Version> versions) {
        return new ReadLaw(
                row.getString("law"),
                located(row, row.getString("law")),
                row.getString("title"),
                row.getString("short_title"),
                LevelOfForce.of(row.getString("level")).orElseThrow(),
                row.getString("jurisdiction"),
                versions);
    }

    private static ReadLaw.Version version(Row row) {
        List<Located<ArticleRef>> inserted = new ArrayList<>();
        for (String each : row.getArrayOfStrings("inserted")) {
            inserted.add(located(row, ArticleRef.parse(each)));
        }
        return new ReadLaw.Version(
                located(row, row.getLocalDate("passed_on")),
                row.getString("passed_by"),
                day(row, "published_on"),
                located(row, row.getLocalDate("in_force_since")),
                day(row, "repealed_on"),
                row.getString("repealed_by"),
                row.getInteger("articles"),
                List.copyOf(inserted),
                located(row, row.getLocalDate("checked_on")),
                row.getString("checked_how"));
    }

    private static @Nullable Located<LocalDate> day(Row row, String column) {
        LocalDate day = row.getLocalDate(column);
        return day == null ? null : located(row, day);
    }

    private static <T> Located<T> located(Row row, T value) {
        return new Located<>(value, Place.startOf("laws/" + row.getString("law")));
    }
}
