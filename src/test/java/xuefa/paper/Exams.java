package xuefa.paper;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Blueprints and pools that the tests of this room share. */
final class Exams {
    static final DrawSecret SECRET = DrawSecret.of(countingUp(32));
    static final String RELEASE = Sha256.hex("release".getBytes(StandardCharsets.UTF_8));
    static final UUID SITTING = UUID.fromString("018f3c5e-0000-7000-8000-000000000001");
    static final UUID CANDIDATE = UUID.fromString("018f3c5e-7b1a-7c3d-9e4f-a1b2c3d4e5f6");

    record Case(Blueprint blueprint, List<PoolQuestion> pool) {}

    private Exams() {}

    static byte[] countingUp(int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) i;
        }
        return bytes;
    }

    static UUID person(long number) {
        return new UUID(number, ~number);
    }

    static DrawContext context(Blueprint blueprint, UUID candidate, int attempt) {
        return new DrawContext(RELEASE, blueprint.digest(), SITTING, candidate, attempt);
    }

    static PoolQuestion question(int number, String kind, String law, String difficulty) {
        return new PoolQuestion("q-%06d".formatted(number), kind, law, difficulty, kind.equals("trueFalse") ? 2 : 4);
    }

    /** Single choice of one law. */
    static List<PoolQuestion> plainPool(int size) {
        List<PoolQuestion> pool = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            pool.add(question(i, "single", "law-a", "easy"));
        }
        return pool;
    }

    /** All kinds, {@code laws} laws, all difficulties. */
    static List<PoolQuestion> mixedPool(int size, int laws) {
        Random random = new Random(7);
        List<PoolQuestion> pool = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            String kind = List.of("single", "multiple", "trueFalse").get(random.nextInt(3));
            String difficulty = List.of("easy", "medium", "hard").get(random.nextInt(3));
            pool.add(question(i, kind, "law-" + random.nextInt(laws), difficulty));
        }
        return pool;
    }

    static Blueprint single(Quota... quotas) {
        return new Blueprint(List.of(new Section("单选题", "single", 200, List.of(quotas))));
    }

    static Quota fromLaw(int count, String law) {
        return new Quota(count, Set.of(law), Set.of());
    }

    /** The yearly exam: 25 single, 10 multiple, 15 true or false; 100 marks. */
    static Blueprint yearly() {
        return new Blueprint(List.of(
                new Section("一、单选题", "single", 200, List.of(Quota.any(25))),
                new Section("二、多选题", "multiple", 200, List.of(Quota.any(10))),
                new Section("三、判断题", "trueFalse", 200, List.of(Quota.any(15)))));
    }

    /** Small cases in which quotas often overlap; at most 12 places and 12 questions. */
    static Arbitrary<Case> smallCases() {
        Arbitrary<String> kinds = Arbitraries.of("single", "single", "single", "trueFalse");
        Arbitrary<String> laws = Arbitraries.of("law-a", "law-b", "law-c");
        Arbitrary<String> difficulties = Arbitraries.of("easy", "hard");
        Arbitrary<Quota> quotas = Combinators.combine(
                        Arbitraries.of(1, 1, 2),
                        laws.set().ofMaxSize(3),
                        difficulties.set().ofMaxSize(1))
                .as(Quota::new);
        Arbitrary<Blueprint> blueprints = Combinators.combine(
                        kinds, quotas.list().ofMinSize(1).ofMaxSize(3))
                .as((kind, chosen) -> new Section("题", kind, 100, chosen))
                .list()
                .ofMinSize(1)
                .ofMaxSize(2)
                .map(Blueprint::new);
        Arbitrary<List<PoolQuestion>> pools = Combinators.combine(kinds, laws, difficulties)
                .as((kind, law, difficulty) -> question(0, kind, law, difficulty))
                .list()
                .ofMinSize(2)
                .ofMaxSize(12)
                .map(Exams::numbered);
        return Combinators.combine(blueprints, pools).as(Case::new);
    }

    /** Whether any paper exists, by trying all sets of questions that the places of the paper can use. */
    static boolean paperExists(Case exam) {
        Set<Integer> usedSets = Set.of(0);
        for (Section section : exam.blueprint().sections()) {
            for (Quota quota : section.quotas()) {
                for (int i = 0; i < quota.count(); i++) {
                    usedSets = oneMore(usedSets, section, quota, exam.pool());
                }
            }
        }
        return !usedSets.isEmpty();
    }

    static boolean fits(Section section, Quota quota, PoolQuestion question) {
        return section.kind().equals(question.kind())
                && (quota.laws().isEmpty() || quota.laws().contains(question.law()))
                && (quota.difficulties().isEmpty() || quota.difficulties().contains(question.difficulty()));
    }

    private static Set<Integer> oneMore(Set<Integer> usedSets, Section section, Quota quota, List<PoolQuestion> pool) {
        Set<Integer> larger = new HashSet<>();
        for (int used : usedSets) {
            for (int index = 0; index < pool.size(); index++) {
                if ((used & 1 << index) == 0 && fits(section, quota, pool.get(index))) {
                    larger.add(used | 1 << index);
                }
            }
        }
        return larger;
    }

    private static List<PoolQuestion> numbered(List<PoolQuestion> questions) {
        List<PoolQuestion> pool = new ArrayList<>();
        for (PoolQuestion question : questions) {
            pool.add(question(pool.size(), question.kind(), question.law(), question.difficulty()));
        }
        return pool;
    }
}
