package xuefa.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import xuefa.audit.flow.Evidence;
import xuefa.audit.store.ProvingStore;
import xuefa.shared.Digests;
import xuefa.support.TestFutures;

/** What the verifier that ships beside the program says of exports that somebody worked on and closed with a fitting digest. */
class ExportTamperingTest {
    private static final int CHANGES = 400;
    private static final Pattern VALUE = Pattern.compile("[:\\[]\"([^\"\\\\]+)\"");

    @TempDir
    private Path folder;

    private final Random random = new Random(20_261_122);

    @Test
    void every_change_to_an_export_is_found_by_whoever_has_nothing_but_the_public_key() throws Exception {
        String whole = export();
        Verifier verifier = verifier();
        assertThat(verifier.faults(whole)).isEmpty();

        List<String> missed = new ArrayList<>();
        Set<String> tried = new HashSet<>();
        while (tried.size() < CHANGES) {
            String changed = changed(whole);
            if (tried.add(changed) && verifier.faults(changed).isEmpty()) {
                missed.add(difference(whole, changed));
            }
        }
        assertThat(missed).isEmpty();
    }

    @Test
    void a_line_less_a_line_more_and_lines_in_another_order_are_found_without_a_fitting_digest() throws Exception {
        List<String> lines = List.of(export().split("\n"));
        Verifier verifier = verifier();
        for (int at = 1; at < lines.size() - 1; at++) {
            List<String> less = new ArrayList<>(lines);
            String line = less.remove(at);
            List<String> more = new ArrayList<>(lines);
            more.add(at, line);
            List<String> after = new ArrayList<>(lines);
            after.add(line);
            for (List<String> each : List.of(less, more, after)) {
                assertThat(verifier.faults(String.join("\n", each) + "\n")).isNotEmpty();
            }
        }
    }

    /** Results, deeds, a lecture with those who were there, and a roster. */
    private static String export() {
        try (SealedRecord record = SealedRecord.copy()) {
            HeadSigning signing = new HeadSigning(SealedRecord.KEYS);
            var proving = new ProvingStore(record.store(), signing, Vouching.with(Vouching.secret(SealedRecord.KEYS)));
            RecordExport file = new RecordExport(signing, Instant.parse("2026-11-22T04:00:00Z"));
            List<Evidence.Key> keys = new ArrayList<>();
            record.texts("select attempt_id || '/1' from result limit 2")
                    .forEach(key -> keys.add(new Evidence.Key(Kinds.RESULT, key)));
            record.texts("select id::text from training_event limit 1")
                    .forEach(key -> keys.add(new Evidence.Key(Kinds.TRAINING_EVENT, key)));
            record.texts("select id::text from audit_entry where subject_id in ('thing 3', 'thing 4')")
                    .forEach(key -> keys.add(new Evidence.Key(Kinds.ENTRY, key)));
            record.texts("select id::text from sitting limit 1")
                    .forEach(key -> keys.add(new Evidence.Key(Kinds.ROSTER, key)));
            for (Evidence.Key key : keys) {
                var proof = TestFutures.await(proving.prove(key));
                proof.steps()
                        .forEach(step -> file.addLeaf(step.leaf(), step.block(), step.path(), proof.rows(), false));
            }
            return file.end();
        }
    }

    /** One sign of one value of one leaf is another one, and the last line fits. */
    private String changed(String whole) {
        List<String> lines = new ArrayList<>(Arrays.asList(whole.split("\n")));
        lines.removeLast();
        int at = 1 + random.nextInt(lines.size() - 1);
        String line = lines.get(at);
        List<int[]> values = new ArrayList<>();
        Matcher value = VALUE.matcher(line);
        while (value.find()) {
            if (!value.group(1).equals("leaf")) {
                values.add(new int[] {value.start(1), value.end(1)});
            }
        }
        int[] place = values.get(random.nextInt(values.size()));
        int sign = place[0] + random.nextInt(place[1] - place[0]);
        char other = line.charAt(sign) == '7' ? '3' : '7';
        lines.set(at, line.substring(0, sign) + other + line.substring(sign + 1));
        String before = String.join("\n", lines) + "\n";
        return before + "{\"lines\":" + lines.size() + ",\"sha256\":\""
                + Digests.hex(Digests.sha256(before.getBytes(StandardCharsets.UTF_8))) + "\",\"type\":\"end\"}\n";
    }

    private static String difference(String whole, String changed) {
        int at = 0;
        while (whole.charAt(at) == changed.charAt(at)) {
            at++;
        }
        return changed.substring(Math.max(0, at - 60), Math.min(changed.length(), at + 20));
    }

    private interface Verifier {
        List<?> faults(String export) throws Exception;
    }

    /** Compiled by itself, as an auditor does. */
    private Verifier verifier() throws Exception {
        int result = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler())
                .run(null, null, null, "-d", folder.toString(), "src/deploy/installation/bin/VerifyRecord.java");
        assertThat(result).isZero();
        String key =
                Base64.getUrlEncoder().withoutPadding().encodeToString(new HeadSigning(SealedRecord.KEYS).publicKey());
        Class<?> type = new URLClassLoader(new URL[] {folder.toUri().toURL()}, null).loadClass("VerifyRecord");
        Method publicKey = open(type.getDeclaredMethod("publicKey", String.class));
        Method export = open(type.getDeclaredMethod("export", Path.class));
        Field keyField = type.getDeclaredField("key");
        keyField.setAccessible(true);
        Field faults = type.getDeclaredField("faults");
        faults.setAccessible(true);
        var constructor = type.getDeclaredConstructor();
        constructor.setAccessible(true);
        Path file = folder.resolve("export.ndjson");
        return text -> {
            Files.writeString(file, text);
            Object one = constructor.newInstance();
            keyField.set(one, publicKey.invoke(null, key));
            export.invoke(one, file);
            return (List<?>) Objects.requireNonNull(faults.get(one));
        };
    }

    private static Method open(Method method) {
        method.setAccessible(true);
        return method;
    }
}
