package xuefa.app.demo;

/**
 * One attempt as the demo wants it.
 *
 * @param number 1 for the first
 * @param right the share of right answers, in per cent
 * @param answered the share of questions with an answer, in per cent
 */
record Go(HeldExam exam, Cast.Member member, int number, int right, int answered, Span span) {}
