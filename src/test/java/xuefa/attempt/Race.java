package xuefa.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import xuefa.app.Node;
import xuefa.support.Client;
import xuefa.support.Json;
import xuefa.support.Scene;

/**
 * Many candidates at once, each with two devices that save against each other while the attempt ends: by an early submission,
 * by the second device, by the clock, or by two of these in the same moment.
 */
final class Race {
    private static final int DEVICES_AT_ONCE = 60;
    private static final int SAVES = 12;

    private final Scene scene;
    private final List<Node> nodes;
    private final Told told = new Told();

    Race(Scene scene, List<Node> nodes) {
        this.scene = scene;
        this.nodes = nodes;
    }

    /** Runs to the end of every attempt. */
    Told run(int candidates) throws InterruptedException {
        List<Callable<Void>> devices = new ArrayList<>();
        for (int n = 1; n <= candidates; n++) {
            Client signedIn = scene.candidate(n);
            Phone phone = Phone.start(
                    nodes.stream().map(node -> signedIn.at(node.port())).toList(), scene.sitting(), told);
            int kind = n % 4;
            Random random = new Random(n);
            int pause = 30 + random.nextInt(150);
            devices.add(() -> firstDevice(phone, new Random(random.nextLong())));
            devices.add(() -> secondDevice(phone, new Random(random.nextLong()), kind != 0));
            devices.add(() -> end(phone, kind, pause));
        }
        await(devices);
        assertThat(told.replies().stream().map(Json::status)).isSubsetOf(200, 409, 503);
        return told;
    }

    private static void await(List<Callable<Void>> devices) throws InterruptedException {
        try (ExecutorService threads = Executors.newFixedThreadPool(DEVICES_AT_ONCE)) {
            for (Future<Void> device : threads.invokeAll(devices, 60, TimeUnit.SECONDS)) {
                device.get(0, TimeUnit.SECONDS);
            }
        } catch (ExecutionException | TimeoutException broken) {
            throw new AssertionError("a device gave up", broken);
        }
    }

    private Void firstDevice(Phone phone, Random random) throws InterruptedException {
        saves(phone, random, 1);
        return null;
    }

    private Void secondDevice(Phone phone, Random random, boolean submits) throws InterruptedException {
        Thread.sleep(random.nextInt(120));
        Json taken = Phone.through(phone::takeOver);
        if (taken.status() == 200) {
            int last = saves(phone, random, taken.number("epoch"));
            if (submits) {
                submit(phone, taken.number("epoch"), last + 1, answer(phone, random, last + 1));
            }
        }
        return null;
    }

    /** The last seq that was sent. */
    private int saves(Phone phone, Random random, int epoch) throws InterruptedException {
        int seq = 0;
        List<JsonObject> sent = new ArrayList<>();
        for (int i = 0; i < SAVES; i++) {
            List<JsonObject> entries = new ArrayList<>();
            for (int k = random.nextInt(3); k >= 0; k--) {
                entries.add(answer(phone, random, ++seq));
            }
            if (!sent.isEmpty() && random.nextInt(3) == 0) {
                entries.add(sent.get(random.nextInt(sent.size())));
            }
            sent.addAll(entries);
            JsonObject[] request = entries.toArray(JsonObject[]::new);
            Json reply = Phone.through(() -> phone.save(epoch, request));
            if (reply.status() == 409) {
                return seq;
            }
        }
        return seq;
    }

    private static JsonObject answer(Phone phone, Random random, int seq) {
        int question = 1 + random.nextInt(5);
        int options = phone.sheet().item(question).optionIds().size();
        return phone.sheet().answer(seq, question, 1 + random.nextInt(options));
    }

    private Void end(Phone phone, int kind, int pause) throws InterruptedException {
        Thread.sleep(pause);
        if (kind >= 2) {
            scene.timeIsUpIn(phone.attempt(), Duration.ofMillis(300));
        }
        if (kind == 0 || kind == 3) {
            Thread.sleep(kind == 3 ? 200 + pause : 0);
            Json asked = submit(phone, 1, 0);
            if ("attempt.superseded".equals(asked.code())) {
                submit(phone, asked.number("epoch"), 0);
            }
            submit(phone, 1, 0);
        }
        return null;
    }

    private static Json submit(Phone phone, int epoch, int highWater, JsonObject... entries)
            throws InterruptedException {
        return Phone.through(() -> phone.submit(epoch, highWater, entries));
    }
}
