package xuefa.paper;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Draws papers from one blueprint and one pool, as {@code src/docs/draw.md} says: the same secret and context give the
 * same paper for ever. Immutable, any thread; make one for an exam and draw all its papers with it.
 */
public final class Draw {
    private final Blueprint blueprint;
    private final String blueprintDigest;
    private final List<PoolQuestion> pool;
    private final Demand demand;
    private final Allocation filled;
    /** By quota: indices in the pool of what it accepts, ascending. */
    private final int[][] accepted;

    /**
     * Prepares the draws. Throws IllegalArgumentException when the pool is not in its canonical order or
     * {@link Feasibility} finds a shortage.
     */
    public Draw(Blueprint blueprint, List<PoolQuestion> pool) {
        this.blueprint = blueprint;
        this.blueprintDigest = blueprint.digest();
        this.pool = List.copyOf(pool);
        requireOrder(this.pool);
        demand = new Demand(blueprint, this.pool);
        BitSet all = new BitSet();
        all.set(0, demand.counts.length);
        filled = new Allocation(demand, all);
        if (!filled.fill().isEmpty()) {
            throw new IllegalArgumentException("the pool cannot fill the blueprint");
        }
        accepted = new int[demand.counts.length][];
        Arrays.setAll(accepted, demand::accepted);
    }

    /** Draws a single paper. */
    public static Paper draw(DrawSecret secret, DrawContext context, Blueprint blueprint, List<PoolQuestion> pool) {
        return new Draw(blueprint, pool).paper(secret, context);
    }

    /** The paper of one attempt. Throws IllegalArgumentException when the context names another blueprint. */
    public Paper paper(DrawSecret secret, DrawContext context) {
        if (!context.blueprintDigest().equals(blueprintDigest)) {
            throw new IllegalArgumentException("the context names blueprint " + context.blueprintDigest());
        }
        DrawStream stream = new DrawStream(secret, context);
        List<int[]> chosen = choose(stream);
        chosen.forEach(stream::shuffle);
        Set<Integer> ids = new HashSet<>();
        List<PaperSection> sections = new ArrayList<>(chosen.size());
        for (int i = 0; i < chosen.size(); i++) {
            Section section = blueprint.sections().get(i);
            List<PaperItem> items = Arrays.stream(chosen.get(i))
                    .mapToObj(index -> item(index, stream, ids))
                    .toList();
            sections.add(new PaperSection(section.title(), section.kind(), section.marksHundredths(), items));
        }
        return new Paper(sections);
    }

    /** By section: indices in the pool, in the order of their choice. */
    private List<int[]> choose(DrawStream stream) {
        Allocation rest = filled.copy();
        Set<Integer> drawn = new HashSet<>();
        List<int[]> chosen = new ArrayList<>();
        int quota = 0;
        for (Section section : blueprint.sections()) {
            int[] indices = new int[section.questions()];
            int next = 0;
            for (Quota ignored : section.quotas()) {
                for (int i = 0; i < demand.counts[quota]; i++) {
                    indices[next++] = chooseOne(quota, stream, rest, drawn);
                }
                quota++;
            }
            chosen.add(indices);
        }
        return chosen;
    }

    private int chooseOne(int quota, DrawStream stream, Allocation rest, Set<Integer> drawn) {
        while (true) {
            int index = accepted[quota][stream.nextInt(accepted[quota].length)];
            if (!drawn.contains(index) && rest.take(quota, demand.classOf[index])) {
                drawn.add(index);
                return index;
            }
        }
    }

    private PaperItem item(int index, DrawStream stream, Set<Integer> ids) {
        String questionId = OpaqueId.question(newId(stream, ids));
        PoolQuestion question = pool.get(index);
        int[] order = new int[question.options()];
        Arrays.setAll(order, i -> i);
        if (!question.kind().equals(PoolQuestion.TRUE_FALSE)) {
            stream.shuffle(order);
        }
        List<PaperOption> options = Arrays.stream(order)
                .mapToObj(original -> new PaperOption(OpaqueId.option(newId(stream, ids)), original))
                .toList();
        return new PaperItem(questionId, index, options);
    }

    private static int newId(DrawStream stream, Set<Integer> ids) {
        int id = stream.nextInt(OpaqueId.BOUND);
        while (!ids.add(id)) {
            id = stream.nextInt(OpaqueId.BOUND);
        }
        return id;
    }

    private static void requireOrder(List<PoolQuestion> pool) {
        for (int i = 1; i < pool.size(); i++) {
            String before = pool.get(i - 1).questionId();
            if (before.compareTo(pool.get(i).questionId()) >= 0) {
                throw new IllegalArgumentException("the pool is out of order after " + before);
            }
        }
    }
}
