package xuefa.exam;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import xuefa.shared.Marks;

/**
 * What an exam lays down beside its paper.
 *
 * @param minutes of work for one attempt, 1 to 600
 * @param attemptsAllowed 1 to 5; the best counts
 * @param passHundredths marks needed to pass, in hundredths; likewise good and excellent
 * @param graceSeconds how long after the end answers that were on their way still count, 0 to 120
 * @param minimumUnitSize people of a unit who must have sat before it is ranked
 */
public record ExamRules(
        int minutes,
        int attemptsAllowed,
        int passHundredths,
        int goodHundredths,
        int excellentHundredths,
        MultipleScoring multipleScoring,
        Publication scores,
        Publication questions,
        int graceSeconds,
        int minimumUnitSize) {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();

    public ExamRules {
        require(minutes >= 1 && minutes <= 600, "minutes must be 1 to 600: " + minutes);
        require(attemptsAllowed >= 1 && attemptsAllowed <= 5, "attempts must be 1 to 5: " + attemptsAllowed);
        require(
                passHundredths > 0 && passHundredths <= goodHundredths && goodHundredths <= excellentHundredths,
                "grades must rise from pass to good to excellent");
        require(graceSeconds >= 0 && graceSeconds <= 120, "grace must be 0 to 120 seconds: " + graceSeconds);
        require(minimumUnitSize >= 1, "minimum unit size must be at least 1");
    }

    public static ExamRules parse(String json) {
        try {
            return JSON.readValue(json, ExamRules.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not the rules of an exam: " + e.getOriginalMessage(), e);
        }
    }

    public String toJson() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    public Grade grade(Marks score) {
        int hundredths = score.hundredths();
        if (hundredths >= excellentHundredths) {
            return Grade.EXCELLENT;
        }
        if (hundredths >= goodHundredths) {
            return Grade.GOOD;
        }
        return hundredths >= passHundredths ? Grade.PASS : Grade.FAIL;
    }

    private static void require(boolean sound, String otherwise) {
        if (!sound) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
