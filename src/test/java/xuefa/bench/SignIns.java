package xuefa.bench;

import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import xuefa.access.Passwords;
import xuefa.app.Node;
import xuefa.support.Client;
import xuefa.support.Json;
import xuefa.support.Scene;
import xuefa.support.TestNode;
import xuefa.support.TestStores;

/**
 * Signing in with passwords as they are really hashed: a city that signs in within a minute, an office behind one address of which one
 * member guesses, and whether the time of an answer tells names that there are from others. Arguments: sign-ins a minute, pairs.
 */
public final class SignIns {
    private static final String WRONG = "not the password";
    private static final int OFFICE = 300;

    private final Node node;
    private final Scene scene;
    private final Random random = new Random(2026);

    private SignIns(Node node, Scene scene) {
        this.node = node;
        this.scene = scene;
    }

    public static void main(String[] arguments) throws InterruptedException {
        int aMinute = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 500;
        int pairs = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 200;
        Map<String, String> settings =
                Map.of("data.folder", "target/bench/sign-ins", "http.proxies", "127.0.0.1", "check.replies", "false");
        try (Node node =
                Node.start(TestNode.config(TestNode.database(), TestStores.redis(), settings), Passwords.STANDARD)) {
            Scene scene = Scene.at(node).anOpenSitting(Math.max(aMinute + OFFICE, 2 * pairs) + 50);
            scene.sql("update account set password_hash = ?", Passwords.STANDARD.hash(Scene.PASSWORD.toCharArray()));
            SignIns bench = new SignIns(node, scene);
            System.out.printf("one check: %.0f ms%n", floor());
            bench.offered(
                    "a city, each from an address of their own", aMinute, 0, n -> "203.0." + n / 250 + "." + n % 250);
            bench.offered("an office behind one address", OFFICE, aMinute, n -> "198.51.100.7");
            bench.timing(pairs);
        }
    }

    /** What a check costs by itself, in the same run. */
    private static double floor() {
        String hash = Passwords.STANDARD.hash(Scene.PASSWORD.toCharArray());
        double[] millis = new double[40];
        for (int i = 0; i < millis.length; i++) {
            long from = System.nanoTime();
            Passwords.matches(Scene.PASSWORD.toCharArray(), hash);
            millis[i] = (System.nanoTime() - from) / 1e6;
        }
        return median(Arrays.copyOfRange(millis, 20, 40));
    }

    private Json signIn(String username, String password, String address) {
        Client nobody = Client.nobody(node.port());
        JsonObject body = new JsonObject()
                .put("username", username)
                .put("password", password)
                .put("token", true);
        return nobody.send(nobody.request("/api/v1/sign-in")
                .timeout(Duration.ofMinutes(3))
                .header("Content-Type", "application/json")
                .header("X-Forwarded-For", address)
                .POST(BodyPublishers.ofString(body.encode())));
    }

    /** So many at random moments of a minute, whether or not those before have their answer; whoever is told to come again does. */
    private void offered(String what, int people, int from, IntFunction<String> address) throws InterruptedException {
        var millis = new ConcurrentLinkedQueue<Double>();
        var statuses = new ConcurrentLinkedQueue<Integer>();
        var waiting = new ConcurrentLinkedQueue<Integer>();
        var guesses = new ConcurrentLinkedQueue<Integer>();
        long[] moments = random.longs(people, 0, Duration.ofMinutes(1).toNanos())
                .sorted()
                .toArray();
        long start = System.nanoTime();
        boolean office = address.apply(0).equals(address.apply(1));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int n = 0; n < people; n++) {
                int each = n;
                threads.execute(() -> {
                    LockSupport.parkNanos(start + moments[each] - System.nanoTime());
                    Json answer =
                            signIn(scene.personOf(from + each + 1).username(), Scene.PASSWORD, address.apply(each));
                    while (answer.status() == 503) {
                        waiting.add(answer.body().getInteger("waiting", -1));
                        LockSupport.parkNanos(Duration.ofSeconds(Integer.parseInt(answer.header("retry-after")))
                                .toNanos());
                        answer =
                                signIn(scene.personOf(from + each + 1).username(), Scene.PASSWORD, address.apply(each));
                    }
                    statuses.add(answer.status());
                    millis.add((System.nanoTime() - start - moments[each]) / 1e6);
                });
            }
            if (office) {
                threads.execute(() -> {
                    String victim = scene.personOf(from + people + 1).username();
                    while (System.nanoTime() - start < Duration.ofMinutes(1).toNanos()) {
                        guesses.add(signIn(victim, WRONG, address.apply(0)).status());
                        LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
                    }
                });
            }
        }
        double[] sorted =
                millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        System.out.printf(
                "%s: %d in a minute, %s; median %.0f ms, p99 %.0f ms, longest %.0f ms, all in after %.1f s; told to come again %d times%s%s%n",
                what,
                people,
                counted(statuses.stream().toList()),
                median(sorted),
                sorted[(int) (sorted.length * 0.99)],
                sorted[sorted.length - 1],
                (System.nanoTime() - start) / 1e9,
                waiting.size(),
                waiting.isEmpty()
                        ? ""
                        : " (up to "
                                + waiting.stream().mapToInt(each -> each).max().orElse(0) + " waited)",
                office ? "; the guesser got " + counted(guesses.stream().toList()) : "");
    }

    private static Map<Integer, Integer> counted(List<Integer> statuses) {
        Map<Integer, Integer> counted = new TreeMap<>();
        statuses.forEach(each -> counted.merge(each, 1, Integer::sum));
        return counted;
    }

    /** Wrong passwords of names that there are and of others, in turn, from an address of their own. */
    private void timing(int pairs) {
        List<Double> known = new ArrayList<>();
        List<Double> unknown = new ArrayList<>();
        for (int n = 0; n < pairs; n++) {
            String address = "192.0." + n / 250 + "." + n % 250;
            boolean first = random.nextBoolean();
            for (boolean there : new boolean[] {first, !first}) {
                String name = there ? scene.personOf(n + 1).username() : "user9" + n + "x";
                long from = System.nanoTime();
                Json answer = signIn(name, WRONG, address);
                (there ? known : unknown).add((System.nanoTime() - from) / 1e6);
                if (answer.status() != 401) {
                    throw new IllegalStateException("it answers " + answer.status());
                }
            }
        }
        System.out.printf(
                "wrong passwords: names that there are %.2f ms, others %.2f ms (medians of %d); a name that there is takes longer in %.1f %% of all pairs (50 tells nothing, beyond %.1f or %.1f it would)%n",
                median(array(known)),
                median(array(unknown)),
                pairs,
                100 * longer(known, unknown),
                50 - 100 * noise(pairs),
                50 + 100 * noise(pairs));
    }

    /** Mann and Whitney: how often one of the first is above one of the second. */
    private static double longer(List<Double> first, List<Double> second) {
        double above = 0;
        for (double one : first) {
            for (double other : second) {
                above += one > other ? 1 : one == other ? 0.5 : 0;
            }
        }
        return above / first.size() / second.size();
    }

    /** 1.96 standard deviations of it, when both are alike. */
    private static double noise(int pairs) {
        return 1.96 * Math.sqrt((2.0 * pairs + 1) / (12.0 * pairs * pairs));
    }

    private static double[] array(List<Double> millis) {
        return millis.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static double median(double[] millis) {
        double[] sorted = millis.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
