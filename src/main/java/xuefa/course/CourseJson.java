package xuefa.course;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import xuefa.course.CourseContent.Ending;
import xuefa.course.CourseContent.HoursAfter;
import xuefa.course.CourseContent.Policy;
import xuefa.law.ArticleRef;
import xuefa.people.PostCategory;
import xuefa.shared.Digests;
import xuefa.training.HoursSubject;

/** Courses as JSON: in the contract and in the record. */
public final class CourseJson {
    private static final JsonMapper JSON = new JsonMapper();

    private CourseJson() {}

    /** Canonical. */
    public static String text(CourseContent course) {
        return new String(Digests.canonicalJson(write(course)), StandardCharsets.UTF_8);
    }

    /** @throws IllegalArgumentException for what is no course; the message says why */
    public static CourseContent read(String text) {
        try {
            return read(JSON.readTree(text));
        } catch (JsonProcessingException | DateTimeException broken) {
            throw new IllegalArgumentException("not a course: " + broken.getMessage(), broken);
        }
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    public static ObjectNode write(CourseContent course) {
        ObjectNode json = object().put("title", course.title())
                .put("summary", course.summary())
                .put("subject", course.subject().code());
        json.set("audience", categories(course.audience()));
        json.set("required", categories(course.required()));
        json.putObject("policy")
                .put("inOrder", course.policy().inOrder())
                .put("signMinutes", course.policy().signMinutes())
                .put("hiddenCounts", course.policy().hiddenCounts())
                .put("hoursAfter", course.policy().hoursAfter().code());
        json.set("ending", write(course.ending()));
        ArrayNode chapters = json.putArray("chapters");
        course.chapters().forEach(chapter -> chapters.add(write(chapter)));
        return json;
    }

    private static ArrayNode categories(Set<PostCategory> categories) {
        return texts(categories.stream().map(PostCategory::code).sorted().toList());
    }

    private static ArrayNode texts(Collection<String> texts) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        texts.forEach(array::add);
        return array;
    }

    private static ObjectNode write(Ending ending) {
        return switch (ending) {
            case Ending.None none -> object().put("kind", "none");
            case Ending.OfExam exam ->
                object().put("kind", "exam").put("examId", exam.examId().toString());
            case Ending.Test test -> {
                ObjectNode json = object().put("kind", "test")
                        .put("release", test.release())
                        .put("questions", test.questions())
                        .put("passPercent", test.passPercent())
                        .put("attempts", test.attempts());
                json.set("laws", texts(test.laws().stream().sorted().toList()));
                yield json;
            }
        };
    }

    private static ObjectNode write(Chapter chapter) {
        ObjectNode json = object().put("chapterId", chapter.id().toString())
                .put("title", chapter.title())
                .put("seconds", chapter.seconds())
                .put("kind", chapter.matter().code());
        json.set("laws", texts(chapter.laws()));
        switch (chapter.matter()) {
            case Chapter.Video video -> {
                json.put("media", video.digest()).put("transcript", video.transcript());
                video.captions().ifPresent(digest -> json.put("captions", digest));
            }
            case Chapter.Document document -> json.put("media", document.digest());
            case Chapter.Articles articles -> {
                json.put("law", articles.law())
                        .put("passedOn", articles.passedOn().toString());
                json.set(
                        "articles",
                        texts(articles.articles().stream()
                                .map(ArticleRef::toString)
                                .toList()));
            }
            case Chapter.Case guiding -> json.put("case", guiding.key());
            case Chapter.Questions questions -> {
                json.put("release", questions.release());
                json.set("questions", texts(questions.ids()));
            }
        }
        return json;
    }

    private static CourseContent read(JsonNode json) {
        JsonNode policy = json.path("policy");
        return new CourseContent(
                text(json, "title"),
                json.path("summary").asText(),
                HoursSubject.of(text(json, "subject")),
                set(json.path("audience"), PostCategory::of),
                set(json.path("required"), PostCategory::of),
                new Policy(
                        policy.path("inOrder").asBoolean(true),
                        policy.path("signMinutes").asInt(Policy.USUAL.signMinutes()),
                        policy.path("hiddenCounts").asBoolean(false),
                        policy.path("hoursAfter").asText().equals(HoursAfter.COURSE.code())
                                ? HoursAfter.COURSE
                                : HoursAfter.CHAPTER),
                ending(json.path("ending")),
                list(json.path("chapters"), CourseJson::chapter));
    }

    private static Ending ending(JsonNode json) {
        return switch (json.path("kind").asText()) {
            case "exam" -> new Ending.OfExam(UUID.fromString(text(json, "examId")));
            case "test" ->
                new Ending.Test(
                        text(json, "release"),
                        set(json.path("laws"), Function.identity()),
                        json.path("questions").asInt(),
                        json.path("passPercent").asInt(),
                        json.path("attempts").asInt(3));
            default -> new Ending.None();
        };
    }

    private static Chapter chapter(JsonNode json) {
        return new Chapter(
                UUID.fromString(text(json, "chapterId")),
                text(json, "title"),
                json.path("seconds").asInt(),
                list(json.path("laws"), JsonNode::asText),
                matter(json));
    }

    private static Chapter.Matter matter(JsonNode json) {
        String kind = text(json, "kind");
        return switch (kind) {
            case "video" ->
                new Chapter.Video(
                        text(json, "media"),
                        Optional.ofNullable(json.path("captions").textValue()).filter(each -> !each.isEmpty()),
                        json.path("transcript").asText());
            case "document" -> new Chapter.Document(text(json, "media"));
            case "articles" ->
                new Chapter.Articles(
                        text(json, "law"),
                        LocalDate.parse(text(json, "passedOn")),
                        list(json.path("articles"), each -> ArticleRef.parse(each.asText())));
            case "case" -> new Chapter.Case(text(json, "case"));
            case "questions" ->
                new Chapter.Questions(text(json, "release"), list(json.path("questions"), JsonNode::asText));
            default -> throw new IllegalArgumentException("no kind of chapter: " + kind);
        };
    }

    private static String text(JsonNode json, String member) {
        String text = json.path(member).textValue();
        if (text == null || text.isBlank()) {
            throw new IllegalArgumentException(member + " is missing");
        }
        return text;
    }

    private static <T> List<T> list(JsonNode array, Function<JsonNode, T> reading) {
        List<T> list = new ArrayList<>();
        array.forEach(each -> list.add(reading.apply(each)));
        return list;
    }

    private static <T> Set<T> set(JsonNode array, Function<String, T> reading) {
        return list(array, JsonNode::asText).stream().map(reading).collect(Collectors.toSet());
    }
}
