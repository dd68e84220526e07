package xuefa.bank.store;

import io.vertx.sqlclient.Tuple;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import xuefa.bank.Face;
import xuefa.bank.flow.Questions;
import xuefa.law.SearchTerms;

/**
 * The statement of a list of questions, made of those of its conditions that are asked for. One statement for all of them
 * could not be planned well: which index serves depends on which are there. No value becomes part of a statement.
 */
final class QuestionListSql {
    private static final String PAGE = "select " + QuestionSql.LISTED + " from question q where q.bank_id = $1";
    private static final String COUNT =
            "select count(*)::int as total from (select 1 from question q where q.bank_id = $1";
    private static final String ORDER = " order by q.changed_at desc, q.id desc limit ";

    private final StringBuilder where = new StringBuilder();
    private final Tuple values = Tuple.tuple();

    QuestionListSql(Questions.Filter filter) {
        values.addUUID(filter.bankId());
        equal("q.state", filter.state().map(state -> state.code()));
        equal("q.kind", filter.kind());
        equal("q.difficulty", filter.difficulty());
        equal("q.law", filter.law());
        equal("q.topic", filter.topic());
        equal("q.amended", filter.amended());
        equal("q.code", filter.code());
        filter.authorId().ifPresent(author -> and("q.author_id = ", author));
        if (filter.amended().isPresent() && filter.state().isEmpty()) {
            where.append(" and q.state <> 'retired'");
        }
        if (!filter.words().isEmpty()) {
            var pairs = new LinkedHashSet<Integer>();
            filter.words().forEach(word -> pairs.addAll(Arrays.asList(SearchTerms.pairs(word))));
            and("q.terms @> ", pairs.toArray(Integer[]::new));
            filter.words().forEach(word -> {
                values.addString(word);
                where.append(" and strpos(q.words, $").append(values.size()).append(") > 0");
            });
        }
        if (!filter.articles().isEmpty()) {
            and("q.terms && ", filter.articles().stream().map(Face::term).toArray(Integer[]::new));
        }
    }

    private void equal(String column, Optional<String> wanted) {
        wanted.ifPresent(value -> and(column + " = ", value));
    }

    private void and(String comparison, Object value) {
        values.addValue(value);
        where.append(" and ").append(comparison).append('$').append(values.size());
    }

    /** Counts no further than {@link Questions#MOST_COUNTED} and one. */
    String count() {
        return COUNT + where + " limit " + (Questions.MOST_COUNTED + 1) + ") found";
    }

    String page(Questions.Filter filter) {
        String behind = filter.before().isEmpty()
                ? ""
                : " and (q.changed_at, q.id) < ($" + (values.size() + 1) + ", $" + (values.size() + 2) + ")";
        return PAGE + where + behind + ORDER + filter.limit();
    }

    Tuple values() {
        return values;
    }

    Tuple pageValues(Questions.Filter filter) {
        Tuple all = Tuple.tuple();
        for (int i = 0; i < values.size(); i++) {
            all.addValue(values.getValue(i));
        }
        filter.before().ifPresent(place -> all.addValue(place.at().atOffset(ZoneOffset.UTC))
                .addValue(place.id()));
        return all;
    }
}
