package xuefa.bank;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import xuefa.shared.Digests;

/**
 * Questions as they were on the day they were released, with the laws they cite: what papers are drawn from. Immutable,
 * and known by the digest of its bytes: the same questions give the same bytes, whatever order they were found in.
 */
public final class BankRelease {
    private static final String FORMAT = "xuefa.bank-release/1";
    private static final JsonMapper JSON = new JsonMapper();

    private final Map<String, Question> questions = new LinkedHashMap<>();
    private final List<LawCitation> laws;
    private final byte[] bytes;
    private final String digest;

    /** @throws IllegalArgumentException for two questions with one id, and for a question whose law isn't cited */
    public BankRelease(Collection<Question> questions, Collection<LawCitation> laws) {
        this.laws = laws.stream().sorted().toList();
        questions.stream().sorted(Comparator.comparing(Question::id)).forEach(this::add);
        this.bytes = write();
        this.digest = Digests.hex(Digests.sha256(bytes));
    }

    /**
     * Reads {@link #bytes} back.
     *
     * @param digest what the bytes must have as their digest
     * @throws IllegalArgumentException when they have another, or aren't a release in its canonical form
     */
    public static BankRelease read(byte[] bytes, String digest) {
        String actual = Digests.hex(Digests.sha256(bytes));
        if (!actual.equals(digest)) {
            throw new IllegalArgumentException("the release should have the digest " + digest + " but has " + actual);
        }
        BankRelease release;
        try {
            release = parse(JSON.readTree(bytes));
        } catch (IOException | RuntimeException broken) {
            throw new IllegalArgumentException("not a release: " + digest, broken);
        }
        if (!Arrays.equals(release.bytes, bytes)) {
            throw new IllegalArgumentException("not the canonical form of a release: " + digest);
        }
        return release;
    }

    /** Sorted by id. */
    public List<Question> questions() {
        return List.copyOf(questions.values());
    }

    public Optional<Question> find(String questionId) {
        return Optional.ofNullable(questions.get(questionId));
    }

    /** Every law and wording that a question here was written against, sorted by law and version. */
    public List<LawCitation> laws() {
        return laws;
    }

    /** Canonical JSON in UTF-8: the format's name, laws, questions. A fresh copy. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** SHA-256 over {@link #bytes}, 64 hexadecimal digits. */
    public String digest() {
        return digest;
    }

    private void add(Question question) {
        if (questions.put(question.id(), question) != null) {
            throw new IllegalArgumentException("two questions with the id " + question.id());
        }
        if (laws.stream().noneMatch(law -> cites(question, law))) {
            throw new IllegalArgumentException("question " + question.id() + " cites a law that isn't in the release");
        }
    }

    private static boolean cites(Question question, LawCitation law) {
        return law.lawId().equals(question.lawId()) && law.version().equals(question.version());
    }

    private byte[] write() {
        var json = JsonNodeFactory.instance.objectNode().put("format", FORMAT);
        var lawsJson = json.putArray("laws");
        laws.forEach(law -> lawsJson.add(law.json()));
        var questionsJson = json.putArray("questions");
        questions.values().forEach(question -> questionsJson.add(QuestionJson.withReading(question)));
        return Digests.canonicalJson(json);
    }

    private static BankRelease parse(JsonNode json) {
        if (!json.path("format").asText().equals(FORMAT)) {
            throw new IllegalArgumentException("not in the format " + FORMAT);
        }
        var laws = new TreeSet<LawCitation>();
        json.required("laws").forEach(each -> laws.add(LawCitation.read(each)));
        var questions = new ArrayList<Question>();
        json.required("questions").forEach(each -> questions.add(QuestionJson.read(each)));
        return new BankRelease(questions, laws);
    }
}
