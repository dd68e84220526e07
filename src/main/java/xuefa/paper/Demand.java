package xuefa.paper;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A blueprint's quotas laid over a pool. Questions that the same quotas accept are interchangeable and form a class, so
 * that proofs work on a handful of classes instead of 100,000 questions. Immutable.
 */
final class Demand {
    /** The class of questions that are withheld or that no quota accepts. */
    static final int UNUSED = -1;

    private record Traits(String kind, String law, String difficulty) {}

    final List<QuotaRef> quotas = new ArrayList<>();
    final int[] counts;
    /** By index in the pool. */
    final int[] classOf;
    /** By class: how many questions it has. */
    final int[] sizes;
    /** By class: the quotas that accept it. */
    final List<BitSet> acceptedBy = new ArrayList<>();

    Demand(Blueprint blueprint, List<PoolQuestion> pool) {
        List<Section> sections = blueprint.sections();
        for (int section = 0; section < sections.size(); section++) {
            for (int quota = 0; quota < sections.get(section).quotas().size(); quota++) {
                quotas.add(new QuotaRef(section, quota));
            }
        }
        counts = quotas.stream().mapToInt(ref -> ref.in(blueprint).count()).toArray();
        classOf = new int[pool.size()];
        Map<Traits, Integer> byTraits = new HashMap<>();
        Map<BitSet, Integer> bySignature = new HashMap<>();
        for (int index = 0; index < classOf.length; index++) {
            PoolQuestion question = pool.get(index);
            if (blueprint.withheld().contains(question.questionId())) {
                classOf[index] = UNUSED;
                continue;
            }
            Traits traits = new Traits(question.kind(), question.law(), question.difficulty());
            classOf[index] = byTraits.computeIfAbsent(traits, t -> classOf(accepting(blueprint, t), bySignature));
        }
        sizes = new int[acceptedBy.size()];
        for (int questionClass : classOf) {
            if (questionClass != UNUSED) {
                sizes[questionClass]++;
            }
        }
    }

    /** Indices in the pool of the questions that a quota accepts, ascending. */
    int[] accepted(int quota) {
        int[] found = new int[classOf.length];
        int size = 0;
        for (int index = 0; index < classOf.length; index++) {
            if (classOf[index] != UNUSED && acceptedBy.get(classOf[index]).get(quota)) {
                found[size++] = index;
            }
        }
        return Arrays.copyOf(found, size);
    }

    private int classOf(BitSet signature, Map<BitSet, Integer> bySignature) {
        if (signature.isEmpty()) {
            return UNUSED;
        }
        return bySignature.computeIfAbsent(signature, accepting -> {
            acceptedBy.add(accepting);
            return acceptedBy.size() - 1;
        });
    }

    private BitSet accepting(Blueprint blueprint, Traits traits) {
        BitSet accepting = new BitSet(quotas.size());
        for (int quota = 0; quota < quotas.size(); quota++) {
            QuotaRef ref = quotas.get(quota);
            boolean sameKind = blueprint.sections().get(ref.section()).kind().equals(traits.kind());
            accepting.set(quota, sameKind && ref.in(blueprint).accepts(traits.law(), traits.difficulty()));
        }
        return accepting;
    }
}
