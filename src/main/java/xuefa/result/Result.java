package xuefa.result;

import java.time.Duration;
import java.util.UUID;
import xuefa.exam.Grade;
import xuefa.shared.Marks;

/** 成绩, as the record has it. */
public record Result(
        UUID attemptId,
        int gradingVersion,
        Marks score,
        Marks fullMarks,
        boolean passed,
        Grade grade,
        Duration timeUsed,
        GradedSheet sheet) {}
