package xuefa.rehearsal.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import xuefa.rehearsal.Deeds;

/**
 * What a start brings, as far as a virtual candidate needs it. Read piece by piece: thousands get their papers in the same
 * second, and a tree of each would cost this client more than the server.
 *
 * @param questions in the order of the paper
 */
record StartedAttempt(UUID attemptId, int epoch, long remainingMillis, List<Deeds.Asked> questions) {
    private static final JsonFactory JSON = new JsonFactory();

    /** @throws IllegalArgumentException when it is not what the contract says */
    static StartedAttempt read(Buffer body) {
        UUID attemptId = null;
        int epoch = 0;
        long remaining = -1;
        List<Deeds.Asked> questions = new ArrayList<>();
        try (JsonParser parser = JSON.createParser(body.getBytes())) {
            while (parser.nextToken() != null) {
                if (parser.currentToken() != JsonToken.FIELD_NAME) {
                    continue;
                }
                switch (parser.currentName()) {
                    case "attemptId" -> attemptId = UUID.fromString(parser.nextTextValue());
                    case "epoch" -> epoch = parser.nextIntValue(0);
                    case "remainingMillis" -> remaining = parser.nextLongValue(-1);
                    case "items" -> readItems(parser, questions);
                    default -> {}
                }
            }
        } catch (IOException e) {
            throw new IllegalArgumentException("the reply to a start cannot be read", e);
        }
        if (attemptId == null || epoch == 0 || remaining < 0) {
            throw new IllegalArgumentException("the reply to a start lacks the attempt, its epoch or its time");
        }
        return new StartedAttempt(attemptId, epoch, remaining, questions);
    }

    private static void readItems(JsonParser parser, List<Deeds.Asked> questions) throws IOException {
        parser.nextToken();
        while (parser.nextToken() == JsonToken.START_OBJECT) {
            questions.add(readItem(parser));
        }
    }

    private static Deeds.Asked readItem(JsonParser parser) throws IOException {
        String questionId = "";
        boolean multiple = false;
        List<String> optionIds = new ArrayList<>();
        int depth = 1;
        while (depth > 0) {
            switch (parser.nextToken()) {
                case START_OBJECT, START_ARRAY -> depth++;
                case END_OBJECT, END_ARRAY -> depth--;
                case FIELD_NAME -> {
                    switch (parser.currentName()) {
                        case "questionId" -> questionId = parser.nextTextValue();
                        case "kind" -> multiple = "multiple".equals(parser.nextTextValue());
                        case "optionId" -> optionIds.add(parser.nextTextValue());
                        default -> {}
                    }
                }
                default -> {}
            }
        }
        return new Deeds.Asked(questionId, multiple, List.copyOf(optionIds));
    }
}
