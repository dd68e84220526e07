package xuefa.course.http;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import xuefa.course.Chapter;
import xuefa.course.flow.MediaShelf;
import xuefa.course.flow.ReadingChapter.Opened;
import xuefa.course.flow.ReadingChapter.Shown;

/** A chapter with what it shows, in JSON. */
final class ChapterJson {
    private ChapterJson() {}

    static JsonObject of(Opened opened) {
        Chapter chapter = opened.chapter();
        JsonObject json = new JsonObject()
                .put("chapterId", chapter.id().toString())
                .put("title", chapter.title())
                .put("kind", chapter.matter().code())
                .put("seconds", chapter.seconds())
                .put("coveredMillis", opened.state().covered().millis())
                .put("frontierMillis", opened.state().covered().frontier())
                .put("done", opened.state().doneAt().isPresent())
                .put("locked", opened.locked());
        opened.shown().ifPresent(shown -> show(json, shown));
        return json;
    }

    private static void show(JsonObject json, Shown shown) {
        switch (shown) {
            case Shown.Played played -> {
                json.put("file", file(played.media())).put("transcript", played.transcript());
                played.captions().ifPresent(digest -> json.put("captions", digest));
            }
            case Shown.Text text -> json.put("file", file(text.media())).put("text", text.text());
            case Shown.Pages pages -> json.put("file", file(pages.media()));
            case Shown.Passages passages -> {
                JsonArray array = new JsonArray();
                passages.passages()
                        .forEach(each -> array.add(new JsonObject()
                                .put("number", each.ref().toString())
                                .put("label", each.ref().inChinese())
                                .put("text", each.text())
                                .put("official", each.official())));
                json.put("law", passages.law())
                        .put("passedOn", passages.passedOn().toString())
                        .put("passages", array);
                passages.versionId().ifPresent(id -> json.put("versionId", id.toString()));
            }
            case Shown.Case guiding -> {
                var told = guiding.guiding().guidingCase();
                json.put(
                        "case",
                        new JsonObject()
                                .put("caseId", guiding.guiding().id().toString())
                                .put("number", told.number())
                                .put("title", told.title())
                                .put("court", told.court())
                                .put("gist", told.gist())
                                .put("lesson", told.lesson()));
            }
            case Shown.Questions questions ->
                json.put("questions", QuestionTold.all(questions.questions(), questions.given()));
            case Shown.Missing missing -> json.put("missing", true);
        }
    }

    static JsonObject file(MediaShelf.Media media) {
        return new JsonObject()
                .put("digest", media.digest())
                .put("kind", media.kind().code())
                .put("bytes", media.bytes())
                .put("name", media.name());
    }
}
