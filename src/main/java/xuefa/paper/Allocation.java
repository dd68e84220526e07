package xuefa.paper;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Which classes of questions each quota is going to be filled from: a flow of quotas onto classes, made larger along
 * augmenting paths (Ford and Fulkerson). It proves that the rest of a blueprint can be filled. Not thread-safe.
 */
final class Allocation {
    private static final int NOBODY = -1;

    private final Demand demand;
    private final BitSet wanted;
    /** By quota and class: questions planned, not yet drawn. */
    private final int[][] planned;
    /** By class: questions neither drawn nor planned. */
    private final int[] spare;

    /** Nothing planned yet, for the wanted quotas only. */
    Allocation(Demand demand, BitSet wanted) {
        this(demand, wanted, new int[demand.counts.length][demand.sizes.length], demand.sizes.clone());
    }

    private Allocation(Demand demand, BitSet wanted, int[][] planned, int[] spare) {
        this.demand = demand;
        this.wanted = wanted;
        this.planned = planned;
        this.spare = spare;
    }

    Allocation copy() {
        int[][] plannedToo = Arrays.stream(planned).map(int[]::clone).toArray(int[][]::new);
        return new Allocation(demand, wanted, plannedToo, spare.clone());
    }

    /**
     * Plans all wanted quotas. The answer is empty when that worked; otherwise it holds quotas that together ask for
     * more than they accept.
     */
    BitSet fill() {
        for (int quota = wanted.nextSetBit(0); quota >= 0; quota = wanted.nextSetBit(quota + 1)) {
            for (int i = 0; i < demand.counts[quota]; i++) {
                BitSet reached = new BitSet();
                if (!augment(quota, reached)) {
                    return reached;
                }
            }
        }
        return new BitSet();
    }

    /**
     * Takes one question of a class for a quota that is still owed one, if all other quotas can still be filled
     * afterwards. When they cannot, nothing changes and the answer is false.
     */
    boolean take(int quota, int questionClass) {
        if (planned[quota][questionClass] > 0) {
            planned[quota][questionClass]--;
            return true;
        }
        int instead = firstPlanned(quota);
        planned[quota][instead]--;
        spare[instead]++;
        if (spare[questionClass] > 0) {
            spare[questionClass]--;
            return true;
        }
        int displaced = anyUserOf(questionClass);
        planned[displaced][questionClass]--;
        if (augment(displaced, new BitSet())) {
            return true;
        }
        planned[displaced][questionClass]++;
        planned[quota][instead]++;
        spare[instead]--;
        return false;
    }

    /** Plans one question more for the quota, by replanning others where needed; leaves in {@code reached} who was asked. */
    private boolean augment(int start, BitSet reached) {
        int[] cameFromQuota = new int[spare.length];
        int[] cameByClass = new int[planned.length];
        Arrays.fill(cameFromQuota, NOBODY);
        ArrayDeque<Integer> open = new ArrayDeque<>();
        reached.set(start);
        open.add(start);
        while (!open.isEmpty()) {
            int quota = open.remove();
            for (int next = 0; next < spare.length; next++) {
                if (cameFromQuota[next] != NOBODY
                        || !demand.acceptedBy.get(next).get(quota)) {
                    continue;
                }
                cameFromQuota[next] = quota;
                if (spare[next] > 0) {
                    replan(start, next, cameFromQuota, cameByClass);
                    return true;
                }
                for (int user = 0; user < planned.length; user++) {
                    if (planned[user][next] > 0 && !reached.get(user)) {
                        reached.set(user);
                        cameByClass[user] = next;
                        open.add(user);
                    }
                }
            }
        }
        return false;
    }

    private void replan(int start, int end, int[] cameFromQuota, int[] cameByClass) {
        spare[end]--;
        int questionClass = end;
        int quota = cameFromQuota[end];
        planned[quota][questionClass]++;
        while (quota != start) {
            questionClass = cameByClass[quota];
            planned[quota][questionClass]--;
            quota = cameFromQuota[questionClass];
            planned[quota][questionClass]++;
        }
    }

    private int firstPlanned(int quota) {
        for (int questionClass = 0; questionClass < spare.length; questionClass++) {
            if (planned[quota][questionClass] > 0) {
                return questionClass;
            }
        }
        throw new IllegalStateException("quota " + quota + " is filled already");
    }

    private int anyUserOf(int questionClass) {
        for (int user = 0; user < planned.length; user++) {
            if (planned[user][questionClass] > 0) {
                return user;
            }
        }
        throw new IllegalStateException("no question of class " + questionClass + " is left");
    }
}
