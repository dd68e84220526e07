import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Verifies an export of the record, files of heads, and receipts of submissions, with nothing but the public key:
 *
 * <pre>java VerifyRecord.java [--key PUBLICKEY] [--heads heads.txt] FILE...</pre>
 *
 * PUBLICKEY is what /api/v1/receipt-keys says, in base64url; get it once and keep it. Without it the key in the export is taken, which
 * shows that the file agrees with itself and nothing more. The format is told in src/docs/audit.md; this file uses nothing of Xuefa.
 * Exit codes: 0 everything agrees, 1 something doesn't, 2 used wrongly.
 */
public final class VerifyRecord {
    private final List<String> faults = new ArrayList<>();
    private final Map<String, Map<Long, String>> heads = new HashMap<>();
    private PublicKey key;
    private boolean keyGiven;
    private int leaves;
    private int rows;
    private int signatures;

    public static void main(String[] arguments) throws Exception {
        VerifyRecord verifier = new VerifyRecord();
        List<Path> files = new ArrayList<>();
        List<Path> handedOut = new ArrayList<>();
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].equals("--key") && i + 1 < arguments.length) {
                verifier.key = publicKey(arguments[++i]);
                verifier.keyGiven = true;
            } else if (arguments[i].equals("--heads") && i + 1 < arguments.length) {
                handedOut.add(Path.of(arguments[++i]));
            } else if (arguments[i].startsWith("--")) {
                files.clear();
                break;
            } else {
                files.add(Path.of(arguments[i]));
            }
        }
        if (files.isEmpty()) {
            System.err.println("java VerifyRecord.java [--key PUBLICKEY] [--heads heads.txt] FILE...");
            System.exit(2);
        }
        for (Path file : files) {
            verifier.export(file);
        }
        for (Path file : handedOut) {
            verifier.heads(file);
        }
        System.exit(verifier.say());
    }

    private int say() {
        faults.forEach(System.out::println);
        System.out.printf(
                "%d leaves, %d rows and %d signatures checked%s.%n",
                leaves, rows, signatures, keyGiven ? "" : " WITH THE KEY IN THE FILE ITSELF: give --key to be sure of it");
        System.out.println(faults.isEmpty() ? "Everything agrees. 验证通过。" : faults.size() + " FAULTS. 验证不通过。");
        return faults.isEmpty() ? 0 : 1;
    }

    private void export(Path file) throws Exception {
        MessageDigest all = sha();
        boolean ended = false;
        int number = 0;
        for (String line : Files.readString(file).split("\n")) {
            number++;
            String at = file.getFileName() + " line " + number + ": ";
            Map<String, Object> json;
            try {
                json = object(new Json(line).value());
            } catch (RuntimeException broken) {
                faults.add(at + "is no JSON object");
                continue;
            }
            String type = String.valueOf(json.get("type"));
            if (ended) {
                faults.add(at + "comes after the end");
            }
            try {
                switch (type) {
                    case "export" -> {
                        if (key == null) {
                            key = publicKey(text(json, "publicKey"));
                        }
                    }
                    case "leaf" -> leaf(at, json);
                    case "receipt" -> receipt(at, text(json, "receipt"));
                    case "unproven" ->
                        System.out.println(at + text(json, "kind") + " " + text(json, "key") + " is not proven: " + text(json, "verdict"));
                    case "end" -> {
                        ended = true;
                        if (((Number) json.get("lines")).intValue() != number - 1) {
                            faults.add(at + "says another number of lines");
                        }
                        if (!hex(all.digest()).equals(json.get("sha256"))) {
                            faults.add(at + "the digest of the lines before it is another one");
                        }
                    }
                    default -> faults.add(at + "an unknown type of line: " + type);
                }
            } catch (RuntimeException broken) {
                faults.add(at + "can't be read: " + broken.getMessage());
            }
            all.update((line + "\n").getBytes(StandardCharsets.UTF_8));
        }
        if (!ended) {
            faults.add(file.getFileName() + ": the end is missing");
        }
    }

    /** A leaf: its rows against their digests, its path against the root, the head against its signature. */
    private void leaf(String at, Map<String, Object> json) throws Exception {
        leaves++;
        String content = text(json, "content");
        Map<String, Object> leaf = object(new Json(content).value());
        if (!canonical(leaf).equals(content)) {
            faults.add(at + "the leaf is not in canonical form");
        }
        Map<String, Object> head = signed(at, "head1", text(json, "head"));
        byte[] hash = hash((byte) 0, content.getBytes(StandardCharsets.UTF_8), new byte[0]);
        long place = ((Number) json.get("place")).longValue();
        long size = ((Number) head.get("leaves")).longValue();
        if (place < 0 || place >= size) {
            faults.add(at + "there is no such place in the block");
        }
        List<Boolean> sides = sides(place, size);
        List<Object> path = list(json.get("path"));
        for (int step = 0; step < Math.min(sides.size(), path.size()); step++) {
            byte[] other = HexFormat.of().parseHex(String.valueOf(path.get(step)));
            hash = sides.get(step) ? hash((byte) 1, hash, other) : hash((byte) 1, other, hash);
        }
        if (sides.size() != path.size() || !hex(hash).equals(head.get("root"))) {
            faults.add(at + "the leaf is not in the block that was signed");
        }
        if (!String.valueOf(head.get("chain")).equals(json.get("chain"))
                || ((Number) head.get("number")).longValue() != ((Number) json.get("block")).longValue()) {
            faults.add(at + "the head is another block's");
        }
        heads.computeIfAbsent(text(json, "chain"), chain -> new TreeMap<>())
                .put(((Number) head.get("number")).longValue(), hex(sha().digest(says(text(json, "head")))));
        if (!Boolean.TRUE.equals(json.get("erased"))) {
            rows(at, json, leaf);
        } else if (list(json.get("rows")).isEmpty()) {
            System.out.println(at + leaf.get("kind") + " " + leaf.get("key")
                    + " is said to be erased by a rule: its rows can't be checked here, look for the erasure itself");
        } else {
            faults.add(at + "is said to be erased, and has rows");
        }
    }

    /** For each step from the leaf to the root: whether the other hash stands on the right. RFC 9162, section 2.1.3. */
    private static List<Boolean> sides(long place, long size) {
        List<Boolean> down = new ArrayList<>();
        long count = size;
        long at = place;
        while (count > 1) {
            long split = Long.highestOneBit(count - 1);
            down.add(at < split);
            count = at < split ? split : count - split;
            at = at < split ? at : at - split;
        }
        return down.reversed();
    }

    private void rows(String at, Map<String, Object> json, Map<String, Object> leaf) throws Exception {
        byte[] salt = HexFormat.of().parseHex(text(json, "salt"));
        Map<String, String> there = new HashMap<>();
        for (Object each : list(json.get("rows"))) {
            Map<String, Object> row = object(each);
            byte[] content = canonical(row).getBytes(StandardCharsets.UTF_8);
            byte[] salted = Arrays.copyOf(salt, salt.length + content.length);
            System.arraycopy(content, 0, salted, salt.length, content.length);
            there.put(text(row, "table") + " " + text(row, "key"), hex(sha().digest(salted)));
        }
        for (Object each : list(leaf.get("rows"))) {
            List<Object> row = list(each);
            String name = row.get(0) + " " + row.get(1);
            String digest = there.remove(name);
            rows++;
            if (digest == null) {
                faults.add(at + name + " is missing");
            } else if (!digest.equals(row.get(2))) {
                faults.add(at + name + " was changed");
            }
        }
        there.keySet().forEach(name -> faults.add(at + name + " was slipped in"));
    }

    private void receipt(String at, String receipt) throws Exception {
        signed(at, "submission1", receipt);
    }

    /** Heads that were handed out: signatures, the chain, and that the exported heads are among them. */
    private void heads(Path file) throws Exception {
        Map<String, String> before = new HashMap<>();
        Map<String, Long> last = new HashMap<>();
        for (String line : Files.readAllLines(file)) {
            if (line.isBlank()) {
                continue;
            }
            String at = file.getFileName() + ": ";
            Map<String, Object> head = signed(at, "head1", line);
            if (head.isEmpty()) {
                continue;
            }
            String chain = text(head, "chain");
            long number = ((Number) head.get("number")).longValue();
            String hash = hex(sha().digest(says(line)));
            if (last.containsKey(chain) && last.get(chain) == number - 1 && !before.get(chain).equals(head.get("previous"))) {
                faults.add(at + chain + "/" + number + " is not linked to the head before it");
            }
            String exported = heads.getOrDefault(chain, Map.of()).get(number);
            if (exported != null && !exported.equals(hash)) {
                faults.add(at + chain + "/" + number + " was handed out with another content");
            }
            before.put(chain, hash);
            last.put(chain, number);
        }
    }

    /** What is no signature at all fits nothing. */
    private static boolean fits(Signature signature, String proof) {
        try {
            return signature.verify(Base64.getUrlDecoder().decode(proof));
        } catch (SignatureException | IllegalArgumentException none) {
            return false;
        }
    }

    /** What a signed text says; empty when the signature is wrong. */
    private Map<String, Object> signed(String at, String kind, String text) throws Exception {
        signatures++;
        String[] parts = text.split("\\.", -1);
        if (key != null && parts.length == 3 && parts[0].equals(kind)) {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initVerify(key);
            signature.update((kind + ".").getBytes(StandardCharsets.US_ASCII));
            signature.update(says(text));
            if (fits(signature, parts[2])) {
                return object(new Json(new String(says(text), StandardCharsets.UTF_8)).value());
            }
        }
        faults.add(at + "a signature is wrong: " + text.substring(0, Math.min(40, text.length())));
        return new HashMap<>(Map.of("leaves", 0L, "number", -1L));
    }

    private static byte[] says(String signed) {
        return Base64.getUrlDecoder().decode(signed.split("\\.", -1)[1]);
    }

    private static PublicKey publicKey(String base64) throws Exception {
        byte[] prefix = HexFormat.of().parseHex("302a300506032b6570032100");
        byte[] raw = Base64.getUrlDecoder().decode(base64.strip());
        byte[] encoded = Arrays.copyOf(prefix, prefix.length + raw.length);
        System.arraycopy(raw, 0, encoded, prefix.length, raw.length);
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
    }

    private static MessageDigest sha() throws Exception {
        return MessageDigest.getInstance("SHA-256");
    }

    private static byte[] hash(byte prefix, byte[] left, byte[] right) throws Exception {
        MessageDigest sha = sha();
        sha.update(prefix);
        sha.update(left);
        sha.update(right);
        return sha.digest();
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static String text(Map<String, Object> json, String name) {
        if (json.get(name) instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("no text " + name);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(Object value) {
        return (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked")
    private static List<Object> list(Object value) {
        return (List<Object>) value;
    }

    /** RFC 8785 for texts, whole numbers, truth values, lists and objects. */
    private static String canonical(Object value) {
        StringBuilder out = new StringBuilder();
        write(value, out);
        return out.toString();
    }

    private static void write(Object value, StringBuilder out) {
        switch (value) {
            case Map<?, ?> map -> {
                out.append('{');
                String comma = "";
                for (var each : new TreeMap<>(object(map)).entrySet()) {
                    out.append(comma);
                    write(each.getKey(), out);
                    out.append(':');
                    write(each.getValue(), out);
                    comma = ",";
                }
                out.append('}');
            }
            case List<?> items -> {
                out.append('[');
                String comma = "";
                for (Object each : items) {
                    out.append(comma);
                    write(each, out);
                    comma = ",";
                }
                out.append(']');
            }
            case String text -> quote(text, out);
            case null -> out.append("null");
            default -> out.append(value);
        }
    }

    private static void quote(String text, StringBuilder out) {
        out.append('"');
        for (char c : text.toCharArray()) {
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> out.append(c < ' ' ? String.format("\\u%04x", (int) c) : String.valueOf(c));
            }
        }
        out.append('"');
    }

    /** A small reader of JSON: objects, lists, texts, whole numbers, truth values. */
    private static final class Json {
        private final String text;
        private int at;

        Json(String text) {
            this.text = text;
        }

        Object value() {
            Object value = next();
            skip();
            if (at != text.length()) {
                throw new IllegalArgumentException("more than one value");
            }
            return value;
        }

        private Object next() {
            skip();
            char c = text.charAt(at);
            return switch (c) {
                case '{' -> object();
                case '[' -> list();
                case '"' -> string();
                case 't' -> word("true", Boolean.TRUE);
                case 'f' -> word("false", Boolean.FALSE);
                case 'n' -> word("null", null);
                default -> number();
            };
        }

        private Map<String, Object> object() {
            Map<String, Object> object = new LinkedHashMap<>();
            at++;
            skip();
            if (text.charAt(at) == '}') {
                at++;
                return object;
            }
            do {
                skip();
                String name = string();
                skip();
                expect(':');
                if (object.containsKey(name)) {
                    throw new IllegalArgumentException("a name twice: " + name);
                }
                object.put(name, next());
                skip();
            } while (text.charAt(at++) == ',');
            at--;
            expect('}');
            return object;
        }

        private List<Object> list() {
            List<Object> list = new ArrayList<>();
            at++;
            skip();
            if (text.charAt(at) == ']') {
                at++;
                return list;
            }
            do {
                list.add(next());
                skip();
            } while (text.charAt(at++) == ',');
            at--;
            expect(']');
            return list;
        }

        private String string() {
            StringBuilder out = new StringBuilder();
            expect('"');
            while (text.charAt(at) != '"') {
                char c = text.charAt(at++);
                if (c != '\\') {
                    out.append(c);
                    continue;
                }
                char escaped = text.charAt(at++);
                switch (escaped) {
                    case 'b' -> out.append('\b');
                    case 'f' -> out.append('\f');
                    case 'n' -> out.append('\n');
                    case 'r' -> out.append('\r');
                    case 't' -> out.append('\t');
                    case 'u' -> {
                        out.append((char) Integer.parseInt(text.substring(at, at + 4), 16));
                        at += 4;
                    }
                    default -> out.append(escaped);
                }
            }
            at++;
            return out.toString();
        }

        private Object number() {
            int from = at;
            while (at < text.length() && "-0123456789".indexOf(text.charAt(at)) >= 0) {
                at++;
            }
            return Long.valueOf(text.substring(from, at));
        }

        private Object word(String word, Object value) {
            if (!text.startsWith(word, at)) {
                throw new IllegalArgumentException("not JSON at " + at);
            }
            at += word.length();
            return value;
        }

        private void skip() {
            while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
                at++;
            }
        }

        private void expect(char c) {
            if (text.charAt(at++) != c) {
                throw new IllegalArgumentException("not JSON at " + at);
            }
        }
    }
}
