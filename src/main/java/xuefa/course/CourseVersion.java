package xuefa.course;

import java.time.Instant;
import java.util.UUID;

/** A published version of a course; never changes. */
public record CourseVersion(UUID id, UUID courseId, int number, CourseContent content, Instant publishedAt) {}
