package xuefa.bank;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import xuefa.law.ArticleRef;
import xuefa.law.LevelOfForce;

/** Questions for tests, on a law that isn't one. */
public final class Questions {
    public static final LocalDate VERSION = LocalDate.of(2021, 1, 22);
    public static final LawCitation SOME_LAW =
            new LawCitation("some-law", VERSION, "中华人民共和国某法", "某法", LevelOfForce.LAW);

    private Questions() {}

    /** @param key its letters: AC */
    public static Question one(String id, QuestionKind kind, List<Option> options, String key) {
        return new Question(
                id,
                kind,
                Difficulty.MEDIUM,
                "some-law",
                VERSION,
                List.of(ArticleRef.parse("36/1"), ArticleRef.parse("120-1")),
                "时效",
                "违法行为在多长时间内未被发现的，不再处罚？",
                options,
                letters(key),
                "第三十六条第一款规定为二年。",
                LocalDate.of(2026, 11, 20));
    }

    public static Question trueFalse(String id) {
        return one(id, QuestionKind.TRUE_FALSE, Option.TRUE_FALSE, "A");
    }

    public static Question readOn(Question question, @Nullable LocalDate day) {
        return new Question(
                question.id(),
                question.kind(),
                question.difficulty(),
                question.lawId(),
                question.version(),
                question.articles(),
                question.topic(),
                question.stem(),
                question.options(),
                question.key(),
                question.explanation(),
                day);
    }

    static SortedSet<String> letters(String key) {
        return new TreeSet<>(List.of(key.split("")));
    }
}
